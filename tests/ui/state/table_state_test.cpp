// The order of the table's rows, kept from frame to frame.
#include "ui/state/table_state.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace atlas;

TEST(TableState, OrderIsKeptUntilDataOrSettingsChange)
{
    tables::TableData data;
    data.revision = 1;
    data.columns.resize(1);
    data.columns[0].id = "name";
    for (char const* name : {"肃南县", "甘州区", "高台县"}) { data.rows.push_back({{{name, {}, {}}}, {}, {}, {}}); }
    ui::TableState state;
    refresh_order(data, state);
    ASSERT_EQ(state.order.size(), 3U);
    data.rows.pop_back();
    refresh_order(data, state);
    EXPECT_EQ(state.order.size(), 3U) << "the revision is the same";
    data.revision = 2;
    refresh_order(data, state);
    EXPECT_EQ(state.order.size(), 2U);
    state.setting().filter = "肃南";
    refresh_order(data, state);
    EXPECT_EQ(state.order, (std::vector<std::size_t>{0}));
}

}  // namespace
