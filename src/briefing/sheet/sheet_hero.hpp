// The upper part of a county's sheet: map, headline target and chart; and what frames every page of it.
#pragma once

#include "briefing/sheet/sheet_map.hpp"

namespace atlas::briefing {

/// Where header, footer and margins leave the words of a page, px.
geo::Box sheet_body(PageSize const& page);
/// Name, code and types.
void add_sheet_header(Slide& slide, SheetContext const& context, SheetHeader const& header, Look const& look);
/// The line below: atlas, 审图号, and the page's number where there are several.
void add_sheet_footer(Slide& slide, SheetContext const& context, Look const& look, std::string const& page);

/// Map beside headline and chart in a wide box, above them in a high one; the legend below.
struct Hero {
    MapPlan map;
    Piece legend;
    geo::Point legend_at;
    geo::Box headline;
    bool figures_beside = false;  ///< chart at the right of the figures instead of below them
};
/// `alone`: what the list below shows by symbols alone.
Hero hero_in(MapContext const& deck, SheetContext const& context, Look const& look, geo::Box const& box,
             SymbolsAlone const& alone);

/// Without a figure to draw, the chart gives its place to a map of where the county lies.
void add_hero(Slide& slide, MapContext const& deck, SheetContext const& context, Headline const& headline,
              Look const& look, Hero hero);

}  // namespace atlas::briefing
