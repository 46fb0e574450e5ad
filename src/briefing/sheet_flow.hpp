// Pieces of a sheet and how they run through its columns and pages.
#pragma once

#include "briefing/slide.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace atlas::briefing {

/// What stands together and is never cut; its parts are placed from its own upper left corner. px of the page.
struct Piece {
    double height = 0;
    std::vector<Part> parts{};
};

/// A heading and its rows. The heading never stands without its first row, and a short section never breaks; `again`
/// heads what is continued in another column.
struct Section {
    Piece heading;
    Piece again;
    std::vector<Piece> rows;
    double gap = 26;  ///< px above, except at the top of a column
};

/// A piece with its place.
struct Placed {
    std::size_t column = 0;
    geo::Point at;
    Piece const* piece = nullptr;
};

struct Flow {
    std::vector<Placed> placed;
    std::vector<double> bottoms;  ///< of each column used: y where its last piece ends
};

/// Runs the sections through the columns, as many as it takes; `column(i)` is the room of the i-th. A piece higher than
/// a whole column stands alone in one and reaches out of it. The sections outlive the result.
Flow flow(std::vector<Section> const& sections, std::function<geo::Box(std::size_t)> const& column);

/// px the sections take in one endless column.
double height_of(std::vector<Section> const& sections);

/// A part moved by dx, dy.
Part moved(Part part, double dx, double dy);

/// Words of one look.
struct Say {
    std::string words;
    double size = 23;
    style::Color color;
    bool bold = false;
    Align align = Align::left;
};

/// The words broken to the width; as high as their lines.
TextBox fitted(Say const& say, geo::Point at, double width, text::Fonts& fonts);
/// Several looks below each other.
Piece stacked(std::vector<Say> const& lines, double width, text::Fonts& fonts);
/// Cells side by side, each a stack, with `gap` between and `pad` above and below; a hairline below where `ruled`.
Piece row(std::vector<double> const& widths, std::vector<std::vector<Say>> const& cells, text::Fonts& fonts,
          double pad = 7, bool ruled = true, double gap = 16);

}  // namespace atlas::briefing
