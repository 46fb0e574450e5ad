// Which rows of a table have a key: an index, made once for a revision of the table.
#pragma once

#include "model/table/table.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace atlas::model {

/// Looks text up without making a std::string of it.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

/// Ids in table order, by key. A row may have several keys, or none.
template <class Row>
class RowsByKey {
public:
    RowsByKey() = default;
    /// `keys_of(row, add)` calls add(std::string_view) for each key of the row.
    template <class KeysOf>
    RowsByKey(Table<Row> const& table, KeysOf const& keys_of)
    {
        std::vector<std::pair<std::uint32_t, Id<Row>>> found;
        found.reserve(table.size());
        std::vector<std::uint32_t> counts;
        for (auto const& [id, row] : table.entries()) {
            keys_of(row, [&, id = id](std::string_view key) {
                auto at = m_groups.find(key);
                if (at == m_groups.end()) {
                    at = m_groups.emplace(key, static_cast<std::uint32_t>(counts.size())).first;
                    counts.push_back(0);
                }
                ++counts[at->second];
                found.emplace_back(at->second, id);
            });
        }
        m_ends.reserve(counts.size() + 1);
        m_ends.push_back(0);
        for (std::uint32_t const count : counts) { m_ends.push_back(m_ends.back() + count); }
        m_ids.resize(found.size());
        std::vector<std::uint32_t> next(m_ends.begin(), m_ends.end() - 1);
        for (auto const& [group, id] : found) { m_ids[next[group]++] = id; }
    }

    [[nodiscard]] std::span<Id<Row> const> of(std::string_view key) const
    {
        auto const at = m_groups.find(key);
        if (at == m_groups.end()) { return {}; }
        return std::span(m_ids).subspan(m_ends[at->second], m_ends[at->second + 1] - m_ends[at->second]);
    }
    /// The first row of several.
    [[nodiscard]] std::optional<Id<Row>> first(std::string_view key) const
    {
        auto const ids = of(key);
        return ids.empty() ? std::nullopt : std::optional(ids.front());
    }

private:
    ByText<std::uint32_t> m_groups;
    std::vector<std::uint32_t> m_ends;  ///< group i is m_ids[m_ends[i]] to m_ids[m_ends[i + 1]]
    std::vector<Id<Row>> m_ids;
};

}  // namespace atlas::model
