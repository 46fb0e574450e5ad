// What the interface remembers of the table below the map.
#pragma once

#include "query/pinyin_texts.hpp"
#include "query/view_state.hpp"
#include "tables/table_data.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace atlas::ui {

/// The table's part of what the interface remembers.
struct TableState {
    bool open = false;
    tables::TableKind kind = tables::TableKind::counties;
    double share = 0.4;  ///< of the height between the bars
    bool columns_open = false;
    int columns_age = 0;                     ///< frames since the choice of columns opened
    double columns_right = 0;                ///< px where its button ends
    std::optional<query::Selection> marked;  ///< the selection whose row was brought in sight
    std::array<tables::TableSettings, tables::table_kinds> settings;
    std::array<std::optional<tables::TablePick>, tables::table_kinds> picks;  ///< a tab with one shows only its rows
    std::uint64_t picks_made = 0;
    bool all_projects = false;  ///< the map's filters do not narrow the tab of projects

    // Kept from frame to frame, renewed only when data or settings change.
    std::vector<std::size_t> order;  ///< indices of the rows shown
    std::vector<std::size_t> shown;  ///< indices of the columns shown
    std::uint64_t order_revision = 0;
    tables::TableSettings order_settings;
    query::PinyinTexts pinyin;  ///< of names the filter has looked into

    [[nodiscard]] tables::TableSettings& setting() { return settings[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] tables::TableSettings const& setting() const { return settings[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] std::optional<tables::TablePick>& pick() { return picks[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] std::optional<tables::TablePick> const& pick() const { return picks[static_cast<std::size_t>(kind)]; }
};

/// Brings the state's order and columns up to the data and settings; does nothing when they are.
void refresh_order(tables::TableData const& data, TableState& state);

}  // namespace atlas::ui
