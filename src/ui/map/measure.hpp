// The measure tool: what clicks and keys do on the map, and the box with the result.
#pragma once

#include "query/view_state.hpp"
#include "ui/map/map_frame.hpp"

#include <string>

namespace atlas::ui {

/// Begins a new line; while one runs, takes it back.
void toggle_measure(Context& ctx);
/// A line of two or more points (degrees), measured and ended.
void show_measured(MeasureState& measure, geo::Line points);
/// Input on the map. Each returns true when measuring took it.
bool measure_click(Context& ctx, MapFrame const& map);
bool measure_double_click(Context& ctx);
bool measure_keys(Context& ctx);
/// Esc: a running line goes at once, one that has ended after the card over it.
bool escape_measure(UiState& state, query::Selection const& selection);

/// Length and area at the upper edge of the map.
void draw_measure_box(Context& ctx);

/// "640 m", "12.34 km", "123.4 km"; "12.30 公顷", "4.56 km²".
std::string length_words(double metres);
std::string area_words(Context const& ctx, double square_metres);
/// The points with coordinates and legs, then the whole: tab-separated lines with a header.
std::string measure_table(Context const& ctx, MeasureState const& measure);

}  // namespace atlas::ui
