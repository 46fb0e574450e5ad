// Sizes of everything drawn, in px of a 1920×1080 frame at scale 1. Tune here and nowhere else.
#pragma once

#include <cstddef>

namespace atlas::scene::sizes {

// Borders
inline constexpr double context_border = 1.0;
inline constexpr double county_casing = 2.4;
inline constexpr double county_border = 0.9;
inline constexpr double prefecture_casing = 3.6;
inline constexpr double prefecture_border = 1.5;
inline constexpr double outer_border = 1.7;
inline constexpr double selection_border = 3.0;

inline constexpr double zone_border = 1.8;
inline constexpr double zone_dash = 7;

// Patterns: distance between middles across the stripe, and width
inline constexpr double stripe_period = 17;
inline constexpr double stripe_width = 5;
inline constexpr double band_width = 8;     ///< of colours of equal rank
inline constexpr double bands_period = 40;  ///< the colours of one area take no more, however many
inline constexpr double hatch_period = 8;
inline constexpr double hatch_width = 1;
inline constexpr double dot_period = 8;
inline constexpr double dot_size = 2.2;

// Symbols
inline constexpr double symbol_radius = 11.5;
inline constexpr double symbol_rim = 1.8;      ///< white, around the disc
inline constexpr double symbol_clearance = 3;  ///< free px between two symbols
inline constexpr double cluster_radius = 14.5;
inline constexpr double fan_below = 40;       ///< metres per px below which points at one place fan out
inline constexpr double cluster_text = 0.95;  ///< its number, of its radius
inline constexpr double shield_height = 19;
inline constexpr double shield_text = 12.5;

// Text
inline constexpr double county_label[] = {25, 21, 17, 14};
inline constexpr double county_label_least = 12.5;  ///< of names that would find no room else
inline constexpr std::size_t leaders_up_to =
    24;  ///< counties in view up to which each gets its name, by a leader if need be
inline constexpr double page_leaders_up_to =
    30;  ///< the same on a page, in a map of page_map_area; larger words need more room
inline constexpr double page_map_area = 1412.0 * 660;
inline constexpr double leader_from = 12;     ///< px free in the county from which a leader may point into it
inline constexpr double leader_from_few = 5;  ///< the same where each gets its name
inline constexpr double badge_text = 12;
inline constexpr double county_figure = 0.68;  ///< of the county label's size
inline constexpr double county_role = 0.6;     ///< likewise, of roles in groups
inline constexpr double project_label = 14.5;
inline constexpr double water_label = 13;
inline constexpr double seat_label = 13.5;
inline constexpr double township_label = 12;
inline constexpr double zone_label = 14.5;
inline constexpr double halo = 2.2;
inline constexpr double label_gap = 3;  ///< free px around a label

// What appears by zoom, in metres per px
inline constexpr double minor_rivers_below = 260;
inline constexpr double seats_below = 620;
inline constexpr double townships_below = 130;
inline constexpr double small_projects_below = 200;

// Furniture
inline constexpr double edge = 20;  ///< distance from the frame's free edge
inline constexpr double legend_title = 17;
inline constexpr double legend_text = 15.5;
inline constexpr double legend_note = 13;
inline constexpr double legend_width = 236;
inline constexpr double scale_text = 13.5;
inline constexpr double north_text = 15;
inline constexpr double legend_key = 14;          ///< words beside the symbols of projects
inline constexpr double legend_full_from = 1150;  ///< frames narrower than this get a smaller legend
inline constexpr double sheet_header = 84;
inline constexpr double sheet_footer = 46;
inline constexpr double sheet_title = 34;
inline constexpr double sheet_title_least = 18;  ///< below it a title ends in an ellipsis
inline constexpr double legend_least = 0.75;     ///< of a legend's full size: no smaller, its words stay readable
inline constexpr double sheet_text = 16;

}  // namespace atlas::scene::sizes
