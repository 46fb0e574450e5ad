// The blocks of a sheet as sections of pieces, in a column of a given width. Private to briefing/.
#pragma once

#include "briefing/sheet/sheet_set.hpp"
#include "text/fonts.hpp"
#include "words/bilingual.hpp"

namespace atlas::briefing {

/// Stands behind the title of what goes on on another page.
inline constexpr words::Bilingual continued{"（续）", " (continued)"};

/// The block's rows; a list has a section for each group. Headings are only those inside the block.
std::vector<Section> sections_of(Look const& look, Block const& block, double width);

/// One piece below another.
Piece below(Piece upper, Piece lower);
/// px that words of the smaller size stand lower, to stand on the line of the larger.
double baseline_shift(Look const& look, double larger, double smaller);
/// A project's symbol as the map draws it, in a square of this side.
Picture symbol_picture(Symbol const& symbol, double side, std::string_view description, text::Fonts& fonts);

}  // namespace atlas::briefing
