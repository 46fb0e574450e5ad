// The explore tools of the window: measuring on the map, what lies within a distance, and the counties a line crosses.
#pragma once

#include "ui/map/map_marks.hpp"

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

/// The line, and what was found near, on the map.
void draw_explore_marks(Context& ctx, MapFrame const& map);
/// Length and area at the upper edge of the map.
void draw_measure_box(Context& ctx);
/// What is measured, in place of the summary.
void draw_measure_card(Context& ctx);

/// Sections of a card.
void draw_within(Context& ctx, model::Project const& project);
void draw_crossing(Context& ctx, model::Project const& project);
void draw_crossing(Context& ctx, geo::Line const& line);
/// Around what is measured: its point, whole line or area, or its last point.
void draw_within_measured(Context& ctx);
void draw_overlap(Context& ctx, geo::Ring const& ring);
void draw_nearest_seat(Context& ctx, geo::Point lonlat);
/// Equal keys are of equal lines.
std::string key_of(geo::Line const& line);

/// "640 m", "12.34 km", "123.4 km"; "12.30 公顷", "4.56 km²".
std::string length_words(double metres);
std::string area_words(Context const& ctx, double square_metres);
/// The points with coordinates and legs, then the whole: tab-separated lines with a header.
std::string measure_table(Context const& ctx, MeasureState const& measure);

}  // namespace atlas::ui
