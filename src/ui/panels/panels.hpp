// The parts of the window. Each edits the view and the interface's state, and returns wishes through the requests.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

void draw_top_bar(Context& ctx);
/// The list below the search field; drawn after the other panels.
void draw_search_results(Context& ctx);
void draw_filter_panel(Context& ctx);
/// The left panel's head: level, and what the theme can be told.
void draw_theme_head(Context& ctx);
/// Classes of the indicator: method, number, colours, and the histogram whose breaks can be moved.
void draw_class_editor(Context& ctx);
/// The years below the map, and their running.
void draw_time_bar(Context& ctx);
/// County card, project card or summary, by the selection.
void draw_card_panel(Context& ctx);
void draw_county_card(Context& ctx, model::Area const& area);
void draw_project_card(Context& ctx, model::Project const& project);
void draw_summary(Context& ctx);
/// Two counties, or two years of one, side by side in the card panel.
void draw_compare_card(Context& ctx, model::Area const& first, int first_year, model::Area const& second,
                       int second_year);
void draw_source_popup(Context& ctx);
/// Every document with all that it says, and the disagreements; drawn above the other panels.
void draw_documents(Context& ctx);
void draw_status_line(Context& ctx);
/// The projects under a cluster or a county's badge.
void draw_project_list(Context& ctx);
/// What can be exported, and what stands against it.
void draw_export(Context& ctx);
/// The table below the map, and the choice of its columns, drawn after the other panels.
void draw_table(Context& ctx);
void draw_table_columns(Context& ctx);
void draw_toast(Context& ctx);

/// The search results for the present text, best first.
std::vector<query::Hit> search_hits(Context const& ctx);
/// Selects what was found and asks to zoom there.
void take_hit(Context& ctx, query::Hit const& hit);

}  // namespace atlas::ui
