// The upper part of a county's sheet: title with types, map, headline target and chart.
#pragma once

#include "briefing/county_sheet.hpp"
#include "briefing/sheet_sections.hpp"

namespace atlas::briefing {

inline constexpr double sheet_margin = 56;   ///< px of the page
inline constexpr double sheet_header = 158;
inline constexpr double sheet_footer = 60;

/// Name, code and types.
void add_sheet_header(Slide& slide, SheetContext const& context);
/// The line below: atlas, year, 审图号, and the page's number.
void add_sheet_footer(Slide& slide, SheetContext const& context, std::string const& page);

/// The map of the county with its colours explained below it, filling the box.
void add_county_map(Slide& slide, Deck const& deck, SheetContext const& context, geo::Box const& box);
/// Where the county lies: the whole atlas's home with the county marked, under a heading.
void add_locator_map(Slide& slide, Deck const& deck, SheetContext const& context, geo::Box const& box);

/// The indicator of headline and chart: the view's where the county has a target or figure of it, else the first target
/// with a figure, else the first target or figure. Empty when there is none.
std::string headline_indicator(SheetContext const& context);
/// Target, attainment and chart; `wide`: the chart at the right of the figures instead of below them. Where there is no
/// figure to draw, a locator map takes the chart's place if it `may`.
void add_headline(Slide& slide, Deck const& deck, SheetContext const& context, std::string const& indicator_id,
                  geo::Box const& box, bool wide, bool may_locate);

}  // namespace atlas::briefing
