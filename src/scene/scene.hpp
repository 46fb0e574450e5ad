// A finished picture as a display list: what every renderer draws, in frame pixels at scale 1 (y down).
#pragma once

#include "geo/types.hpp"
#include "style/color.hpp"
#include "text/fonts.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace atlas::scene {

using style::Color;

/// How an area is covered beside its plain colour. Patterns are anchored at `origin` (frame pixels), so that they run
/// straight through borders and stay with the map while it is panned.
struct Pattern {
    enum class Kind { none, stripes, hatch, dots };
    Kind kind = Kind::none;
    Color color;
    double period = 16;  ///< distance between middles of stripes of one colour across the stripe, px
    double width = 5;    ///< stripe width or dot diameter, px
    geo::Point origin;
    std::vector<Color> further = {};  ///< of stripes: more stripes beside the first, without a gap, in this order
};

/// Filled area: rings with the even-odd rule.
struct Fill {
    std::vector<geo::Ring> rings;
    Color color;
    Pattern pattern;
};

/// Lines with round joins. `dash` lengths in px, empty = solid.
struct Stroke {
    std::vector<geo::Line> lines;
    Color color;
    double width = 1;
    std::vector<double> dash;
    bool round_caps = true;
};

/// Circle, filled and outlined; a transparent colour leaves a part out.
struct Disc {
    geo::Point centre;
    double radius = 0;
    Color fill;
    Color outline;
    double outline_width = 0;
    std::vector<double> dash;
};

/// Rounded rectangle. `shadow` > 0 adds a soft shadow of about that size in px.
struct Panel {
    geo::Box box;
    double radius = 0;
    Color fill;
    Color outline;
    double outline_width = 0;
    double shadow = 0;
};

/// A shaped line of text with an optional halo behind it.
struct Text {
    text::Run run;
    geo::Point origin;  ///< left end of the baseline
    Color color;
    Color halo;
    double halo_width = 0;  ///< px each side; 0 = none
};

/// Everything after it up to Unclip is seen only inside the box.
struct Clip {
    geo::Box box;
};
struct Unclip {};

using Item = std::variant<Fill, Stroke, Disc, Panel, Text, Clip, Unclip>;
using Items = std::vector<Item>;

/// What a run of the map's items is to somebody who does not see the page but hears it.
struct Passage {
    enum class Kind { title, heading, paragraph, list, item, figure, table, row, head_cell, cell };
    Kind kind = Kind::paragraph;
    std::size_t first = 0;    ///< item of `map`
    std::size_t end = 0;      ///< behind its last
    std::string description;  ///< of a figure, in words
};

/// A project symbol, cluster or stack badge as placed, for picking and for tests.
struct PlacedSymbol {
    std::vector<std::string> project_ids;  ///< one, or the members of a cluster or badge
    std::string county;                    ///< set for a stack badge: the area whose unplaced projects it stands for
    geo::Point centre;
    double radius = 0;
};

/// A label as placed.
struct PlacedLabel {
    std::string id;  ///< adcode, project_id, place_id or water_id
    geo::Box box;
};

/// What found no room: areas whose middle is in the frame's free part and that bear no name, or not the figure they
/// have. No data is no figure.
struct Unlabelled {
    int names = 0;
    int figures = 0;
    bool operator==(Unlabelled const&) const = default;
};

/// An area drawn with its class.
struct ShownArea {
    std::string adcode;
    geo::Box box;  ///< metres of the display projection
};

/// The picture: the map itself, and the furniture that does not move with it. Items are drawn in order.
struct Scene {
    double width = 0;
    double height = 0;
    Color background;
    Items map;
    Items furniture;
    std::vector<Passage> passages;  ///< of a page: in the order of reading, an outer one before those inside it
    std::vector<PlacedSymbol> symbols;
    std::vector<PlacedLabel> labels;
    Unlabelled unlabelled;
    std::vector<geo::Box> furniture_boxes;
    std::vector<std::string> source_ids;  ///< of what is drawn, for the source line
    std::vector<ShownArea> areas;         ///< those drawn with a class, topmost last
};

}  // namespace atlas::scene
