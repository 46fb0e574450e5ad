// Sets what a sheet says: words, tables, lists and panels as pieces, in as many columns as suit them.
#pragma once

#include "briefing/sheet/sheet_content.hpp"
#include "briefing/sheet/sheet_flow.hpp"
#include "text/fonts.hpp"

namespace atlas::briefing {

/// Points on paper. Nothing on a sheet is smaller than the floor.
inline constexpr double sheet_floor = 7.5;

/// Sizes of a sheet's words, px of its page.
struct SheetType {
    double pt = 1;       ///< px of a point
    double small = 7.5;  ///< marks, periods, documents
    double body = 7.5;
    double heading = 9;
    double leading = 1.3;  ///< line height of an em
    double air = 0;        ///< 0 to 1: how far rows stand apart
};
/// `size` 0: words at the floor, 1: as large as they are where there is room.
SheetType sheet_type(PageSize const& page, double size);

/// What everything is set with.
struct Look {
    SheetType type;
    text::Fonts& fonts;
    base::Language language = base::Language::zh;
};

/// Words of one look.
struct TextStyleRun {
    std::string words;
    double size = 18;
    style::Color color;
    bool bold = false;
    Align align = Align::left;
};
TextStyleRun say(Look const& look, Phrase const& phrase);
/// px of the words on one line.
double width_of(Look const& look, TextStyleRun const& say);
/// The words broken to the width; as high as their lines.
TextBox fitted(Look const& look, TextStyleRun const& say, geo::Point at, double width);

/// A heading with a bar before it and a soft remark behind.
Piece section_heading(Look const& look, double width, std::string_view words, std::string_view remark = {});

/// How a block or several run: one column, or as many as make the band lowest, none narrower than `least` em.
struct BandForm {
    int most = 1;
    double least = 18;
    int fewest = 1;       ///< columns, where they are wide enough
    bool headed = false;  ///< the (only) block's heading stands over all columns
};
/// The blocks that say something as one band of the width.
Band band_of(Look const& look, std::vector<Block> const& blocks, BandForm const& form, double width);

}  // namespace atlas::briefing
