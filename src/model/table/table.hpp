// A table that costs little to copy: its rows lie in chunks, which copies share until one of them changes a row.
#pragma once

#include "model/table/row_id.hpp"

#include <atomic>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace atlas::model {

/// A number that no table has had before.
inline std::uint64_t next_revision()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

/// Rows by slot. A row's id is the number of its slot for as long as the table lives: an erased row leaves its slot
/// empty, so that undo puts it back in its place, and a new row gets a slot at the end. Iteration goes over the rows in
/// the order of slots and leaves empty ones out.
///
/// A copy takes one pointer a chunk; the first change of a row in a chunk that a copy shares copies the chunk. Copies
/// may be read in several threads; one table is changed by one thread and not read meanwhile. References to rows are
/// good until the table is changed.
template <class Row>
class Table {
    static constexpr std::size_t chunk_rows = 256;
    struct Chunk {
        std::vector<Row> rows;
        std::bitset<chunk_rows> empty;  ///< slots without a row
    };

public:
    using value_type = Row;

    class const_iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using pointer = Row const*;
        using reference = Row const&;

        const_iterator() = default;
        const_iterator(Table const* table, std::size_t slot) : m_table(table), m_slot(slot) { settle(); }

        reference operator*() const { return m_chunk->rows[m_slot % chunk_rows]; }
        pointer operator->() const { return &**this; }
        const_iterator& operator++()
        {
            ++m_slot;
            settle();
            return *this;
        }
        const_iterator operator++(int)
        {
            const_iterator const before = *this;
            ++*this;
            return before;
        }
        bool operator==(const_iterator const& other) const { return m_slot == other.m_slot; }
        [[nodiscard]] Id<Row> id() const { return {static_cast<std::uint32_t>(m_slot)}; }

    private:
        /// Goes on to the next slot with a row, or to the end.
        void settle()
        {
            for (std::size_t const end = m_table->slots(); m_slot < end; ++m_slot) {
                m_chunk = m_table->m_chunks[m_slot / chunk_rows].get();
                if (!m_chunk->empty[m_slot % chunk_rows]) { return; }
            }
        }
        Table const* m_table = nullptr;
        Chunk const* m_chunk = nullptr;
        std::size_t m_slot = 0;
    };
    using iterator = const_iterator;

    /// A row with its id, for loops that need both.
    struct Entry {
        Id<Row> id;
        Row const& row;
    };
    class Entries {
    public:
        class Iterator {
        public:
            explicit Iterator(const_iterator at) : m_at(at) {}
            Entry operator*() const { return {m_at.id(), *m_at}; }
            Iterator& operator++()
            {
                ++m_at;
                return *this;
            }
            bool operator==(Iterator const& other) const = default;

        private:
            const_iterator m_at;
        };
        explicit Entries(Table const& table) : m_table(table) {}
        [[nodiscard]] Iterator begin() const { return Iterator(m_table.begin()); }
        [[nodiscard]] Iterator end() const { return Iterator(m_table.end()); }

    private:
        Table const& m_table;
    };

    Table() = default;
    Table(std::initializer_list<Row> rows)
    {
        for (Row const& row : rows) { push_back(row); }
    }

    [[nodiscard]] const_iterator begin() const { return {this, 0}; }
    [[nodiscard]] const_iterator end() const { return {this, m_slots}; }
    /// `for (auto const& [id, row] : table.entries())`.
    [[nodiscard]] Entries entries() const { return Entries(*this); }

    /// The rows as a list of their own.
    [[nodiscard]] std::vector<Row> list() const { return {begin(), end()}; }

    [[nodiscard]] std::size_t size() const { return m_rows; }  ///< rows
    [[nodiscard]] bool empty() const { return m_rows == 0; }
    [[nodiscard]] std::size_t slots() const { return m_slots; }  ///< rows and empty slots: one more than the last id

    /// nullptr where no row is named, or there is no such row.
    [[nodiscard]] Row const* find(std::optional<Id<Row>> id) const
    {
        if (!id || id->number >= m_slots) { return nullptr; }
        Chunk const& chunk = *m_chunks[id->number / chunk_rows];
        return chunk.empty[id->number % chunk_rows] ? nullptr : &chunk.rows[id->number % chunk_rows];
    }
    /// The row must be there.
    [[nodiscard]] Row const& operator[](Id<Row> id) const { return (*this)[std::size_t{id.number}]; }
    [[nodiscard]] Row const& operator[](std::size_t slot) const
    {
        return m_chunks[slot / chunk_rows]->rows[slot % chunk_rows];
    }
    [[nodiscard]] Row const& front() const { return *begin(); }

    /// Equal numbers mean equal rows in the same slots, in whatever copy; 0 is the table that never had a row.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

    Id<Row> push_back(Row row) { return put({static_cast<std::uint32_t>(m_slots)}, std::move(row)); }
    template <class... Values>
    Id<Row> emplace_back(Values&&... values)
    {
        return push_back(Row{std::forward<Values>(values)...});
    }
    /// Puts a row into a slot, which may lie beyond the end: those between stay empty.
    Id<Row> put(Id<Row> id, Row row)
    {
        while (m_slots <= id.number) { add_slot(); }
        Chunk& chunk = own(id.number / chunk_rows);
        if (chunk.empty[id.number % chunk_rows]) { ++m_rows; }
        chunk.empty.reset(id.number % chunk_rows);
        chunk.rows[id.number % chunk_rows] = std::move(row);
        m_revision = next_revision();
        return id;
    }
    /// Empties the slot of a row that is there.
    void erase(Id<Row> id)
    {
        if (find(id) == nullptr) { throw std::out_of_range("no such row to erase"); }
        Chunk& chunk = own(id.number / chunk_rows);
        chunk.empty.set(id.number % chunk_rows);
        chunk.rows[id.number % chunk_rows] = Row{};
        --m_rows;
        m_revision = next_revision();
    }
    void clear() { *this = Table(); }
    /// A row to be changed in place, while an atlas is made. The reference is good until the table is copied.
    [[nodiscard]] Row& operator[](std::size_t slot)
    {
        m_revision = next_revision();
        return own(slot / chunk_rows).rows[slot % chunk_rows];
    }
    [[nodiscard]] Row& operator[](Id<Row> id) { return (*this)[std::size_t{id.number}]; }
    [[nodiscard]] Row& front() { return (*this)[begin().id()]; }
    [[nodiscard]] Row& back() { return (*this)[m_slots - 1]; }  ///< the last slot must have a row

private:
    void add_slot()
    {
        if (m_slots % chunk_rows == 0) { m_chunks.push_back(std::make_shared<Chunk>()); }
        Chunk& chunk = own(m_slots / chunk_rows);
        chunk.rows.emplace_back();
        chunk.empty.set(m_slots % chunk_rows);
        ++m_slots;
    }

    /// The chunk as this table's alone.
    Chunk& own(std::size_t number)
    {
        std::shared_ptr<Chunk>& chunk = m_chunks[number];
        if (chunk.use_count() != 1) {
            chunk = std::make_shared<Chunk>(*chunk);
        } else {
            // Another thread may have read the chunk through a copy that is gone now: its reading came before.
            std::atomic_thread_fence(std::memory_order_acquire);
        }
        return *chunk;
    }

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::size_t m_slots = 0;
    std::size_t m_rows = 0;
    std::uint64_t m_revision = 0;
};

}  // namespace atlas::model
