// Tables that share chunks between copies, against a plain list of optional rows.
#include "model/table/table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <thread>

using namespace atlas::model;

namespace {

using Plain = std::vector<std::optional<std::string>>;

void expect_same(Table<std::string> const& table, Plain const& plain)
{
    ASSERT_EQ(table.slots(), plain.size());
    auto at = table.begin();
    std::size_t rows = 0;
    for (std::uint32_t slot = 0; slot < plain.size(); ++slot) {
        std::string const* const found = table.find(Id<std::string>{slot});
        ASSERT_EQ(found != nullptr, plain[slot].has_value()) << slot;
        if (found == nullptr) { continue; }
        ASSERT_EQ(*found, *plain[slot]);
        ASSERT_EQ(at.id().number, slot);
        ASSERT_EQ(&*at, found);
        ++at;
        ++rows;
    }
    ASSERT_TRUE(at == table.end());
    ASSERT_EQ(table.size(), rows);
}

}  // namespace

TEST(Table, KeepsIdsWhenRowsGo)
{
    Table<std::string> table{"a", "b", "c"};
    table.erase({1});
    EXPECT_EQ(table.size(), 2U);
    EXPECT_EQ(table.slots(), 3U);
    EXPECT_EQ(table.find(Id<std::string>{1}), nullptr);
    EXPECT_EQ(table.push_back("d").number, 3U);
    table.put({1}, "B");
    std::string all;
    for (auto const& [id, row] : table.entries()) { all += std::to_string(id.number) + row; }
    EXPECT_EQ(all, "0a1B2c3d");
}

TEST(Table, RefusesToEraseWhatIsNotThere)
{
    Table<std::string> table{"a"};
    EXPECT_THROW(table.erase({1}), std::out_of_range);
    table.erase({0});
    EXPECT_THROW(table.erase({0}), std::out_of_range);
}

TEST(Table, PutBeyondTheEndLeavesEmptySlots)
{
    Table<std::string> table;
    table.put({600}, "far");
    EXPECT_EQ(table.size(), 1U);
    EXPECT_EQ(table.slots(), 601U);
    EXPECT_EQ(table.begin().id().number, 600U);
}

TEST(Table, EqualRevisionsMeanEqualRows)
{
    Table<std::string> const none;
    EXPECT_EQ(none.revision(), 0U);
    Table<std::string> table{"a"};
    Table<std::string> const copy = table;
    EXPECT_EQ(copy.revision(), table.revision());
    auto seen = table.revision();
    auto const changed = [&] { return std::exchange(seen, table.revision()) != table.revision(); };
    table[0] = "b";
    EXPECT_TRUE(changed());
    table.push_back("c");
    EXPECT_TRUE(changed());
    table.erase({0});
    EXPECT_TRUE(changed());
    EXPECT_EQ(copy.front(), "a");
    EXPECT_NE(Table<std::string>{"a"}.revision(), copy.revision());
}

TEST(Table, CopiesShareAllButTheChangedChunk)
{
    Table<std::string> table;
    for (int i = 0; i < 1000; ++i) { table.push_back(std::to_string(i)); }
    Table<std::string> const copy = table;
    table.put({300}, "new");
    EXPECT_EQ(copy.find(Id<std::string>{0}), std::as_const(table).find(Id<std::string>{0}));
    EXPECT_EQ(copy.find(Id<std::string>{999}), std::as_const(table).find(Id<std::string>{999}));
    EXPECT_NE(copy.find(Id<std::string>{301}), std::as_const(table).find(Id<std::string>{301}));
    EXPECT_EQ(copy[300], "300");
}

TEST(Table, RandomChangesOfManyCopiesKeepThemApart)
{
    std::mt19937 random(7);
    auto const below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    std::vector<std::pair<Table<std::string>, Plain>> copies(1);
    for (int step = 0; step < 4000; ++step) {
        auto& [table, plain] = copies[below(copies.size())];
        auto const slot = plain.empty() ? 0 : below(plain.size());
        switch (below(6)) {
        case 0:
        case 1:
        case 2:
            table.push_back(std::to_string(step));
            plain.emplace_back(std::to_string(step));
            break;
        case 3:
            if (plain.empty()) { break; }
            table.put({static_cast<std::uint32_t>(slot)}, "put");
            plain[slot] = "put";
            break;
        case 4:
            if (plain.empty() || !plain[slot]) { break; }
            table.erase({static_cast<std::uint32_t>(slot)});
            plain[slot].reset();
            break;
        default:
            if (copies.size() < 8) {
                copies.push_back(copies[below(copies.size())]);
            } else {
                copies[below(8)] = copies[below(8)];
            }
        }
    }
    for (auto const& [table, plain] : copies) { expect_same(table, plain); }
}

TEST(Table, CopiesAreReadByOtherThreadsWhileOneIsChanged)
{
    Table<std::string> table;
    for (int i = 0; i < 2000; ++i) { table.push_back("old"); }
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([copy = table] {
            EXPECT_TRUE(std::all_of(copy.begin(), copy.end(), [](std::string const& row) { return row == "old"; }));
        });
    }
    for (std::uint32_t i = 0; i < 2000; ++i) { table.put({i}, "new"); }
    for (std::thread& reader : readers) { reader.join(); }
    EXPECT_TRUE(std::all_of(table.begin(), table.end(), [](std::string const& row) { return row == "new"; }));
}
