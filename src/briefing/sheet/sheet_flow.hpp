// Pieces of a sheet and how they run through its columns and pages.
#pragma once

#include "briefing/page/slide.hpp"

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
    double gap = 26;     ///< px above, except at the top of a column
    bool whole = false;  ///< breaks only where a column cannot hold it
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

/// px of a section that does not break, the gap above it left out.
double height_of(Section const& section);
/// px the sections take in one endless column.
double height_of(std::vector<Section> const& sections);

/// Sections in columns of equal width that end about level, below a heading over all of them.
struct Band {
    Piece heading{};
    Piece again{};      ///< heads what is continued on another page
    int columns = 1;    ///< on the first page; a wider page may hold more
    double width = 0;   ///< px of a column
    double gutter = 0;  ///< px between columns
    std::vector<Section> sections{};
};
/// px the band takes on one page, its heading included.
double height_of(Band const& band);

struct SetPiece {
    std::size_t page = 0;
    std::size_t band = 0;
    geo::Point at;
    Piece const* piece = nullptr;
};
struct Setting {
    std::vector<SetPiece> pieces;
    std::size_t pages = 1;
    double bottom = 0;  ///< y where the last band ends on the last page
};
/// Sets the bands below each other with a gap between, over as many pages as it takes; `room(i)` is the room of the
/// i-th page. The bands outlive the result.
Setting set(std::vector<Band> const& bands, std::function<geo::Box(std::size_t)> const& room, double gap);

/// A part moved by dx, dy.
Part moved(Part part, double dx, double dy);

}  // namespace atlas::briefing
