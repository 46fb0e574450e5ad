#include "briefing/sheet/sheet_set.hpp"

#include "briefing/sheet/sheet_blocks.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;

Section headed(Look const& look, Block const& block, double width)
{
    Section section;
    section.gap = look.type.body * 0.9;
    section.heading = section_heading(look, width, block.title, block.remark);
    section.again = section_heading(look, width, fmt::format("{}{}", block.title, continued.in(look.language)));
    return section;
}

void add_block(Look const& look, Block const& block, double width, bool with_heading, std::vector<Section>& out)
{
    std::vector<Section> made = sections_of(look, block, width);
    if (made.empty()) { return; }
    if (with_heading) {
        Section const head = headed(look, block, width);
        if (!std::holds_alternative<NoticeBlock>(block.what)) {  // whose panel has its title
            made.front().heading = below(head.heading, std::move(made.front().heading));
            made.front().again = below(head.again, std::move(made.front().again));
        }
        made.front().gap = head.gap;
    }
    for (Section& section : made) { out.push_back(std::move(section)); }
}

Band in_columns(Look const& look, std::vector<Block> const& blocks, BandForm const& form, double width, int columns)
{
    Band band;
    band.columns = columns;
    band.gutter = look.type.body * 1.8;
    band.width = (width - (columns - 1) * band.gutter) / columns;
    for (Block const& block : blocks) {
        if (!block.empty()) { add_block(look, block, band.width, !form.headed, band.sections); }
    }
    if (form.headed && !band.sections.empty()) {
        Section head = headed(look, blocks.front(), width);
        band.heading = std::move(head.heading);
        band.again = std::move(head.again);
    }
    return band;
}

}  // namespace

SheetType sheet_type(PageSize const& page, double size)
{
    SheetType type;
    type.pt = page.width / page.width_mm * 25.4 / 72;
    type.small = (sheet_floor + 2.0 * size) * type.pt;
    type.body = (sheet_floor + 3.0 * size) * type.pt;
    type.heading = (9 + 4.0 * size) * type.pt;
    type.leading = 1.3 + 0.15 * size;
    type.air = size;
    return type;
}

TextStyleRun say(Look const& look, Phrase const& phrase)
{
    TextStyleRun out{phrase.text, look.type.body, palette::ink, false, phrase.align};
    if (phrase.tone == Tone::soft) {
        out.size = look.type.small;
        out.color = palette::ink_soft;
    }
    out.bold = phrase.tone == Tone::strong || phrase.tone == Tone::accent;
    if (phrase.tone == Tone::accent) { out.color = palette::accent_text; }
    return out;
}

double width_of(Look const& look, TextStyleRun const& say)
{
    if (say.words.empty()) { return 0; }
    return look.fonts.shape(say.bold ? text::Face::bold : text::Face::regular, say.size, say.words).width + 1;
}

TextBox fitted(Look const& look, TextStyleRun const& say, geo::Point at, double width)
{
    TextBox text{Role::caption, {at.x, at.y, at.x + width, at.y}};
    text.paragraphs = {{Paragraph::Kind::body, {{say.words, say.bold}}}};
    text.size = say.size;
    text.color = say.color;
    text.align = say.align;
    text.leading = look.type.leading;
    auto const lines = place_text(text, look.fonts);
    text.box.max_y = at.y + (lines.empty() ? 0 : lines.back().bottom);
    return text;
}

Piece section_heading(Look const& look, double width, std::string_view words, std::string_view remark)
{
    Piece piece;
    double const em = look.type.heading;
    double const indent = em * 0.7;
    TextStyleRun const title{std::string(words), em, palette::ink, true, Align::left};
    double const wide = std::min(width - indent, width_of(look, title));
    TextBox box = fitted(look, title, {indent, 0}, wide);
    double const line = em * look.type.leading;
    piece.parts.emplace_back(
        Rectangle{{0, line * 0.5 - em * 0.48, em * 0.24, line * 0.5 + em * 0.48}, palette::accent});
    piece.height = box.box.max_y;
    piece.parts.emplace_back(std::move(box));
    double const left = indent + wide + em * 0.6;
    if (!remark.empty()) {
        TextStyleRun const soft = say(look, {std::string(remark), Tone::soft});
        bool const beside = left + width_of(look, soft) <= width;
        double const down = baseline_shift(look, em, soft.size);
        TextBox more = fitted(look, soft, beside ? geo::Point{left, down} : geo::Point{indent, piece.height},
                              width - (beside ? left : indent));
        piece.height = std::max(piece.height, more.box.max_y);
        piece.parts.emplace_back(std::move(more));
    }
    piece.height += em * 0.25;
    return piece;
}

Band band_of(Look const& look, std::vector<Block> const& blocks, BandForm const& form, double width)
{
    Band best = in_columns(look, blocks, form, width, 1);
    if (best.sections.empty()) { return best; }
    double lowest = 0;
    for (int columns = 1; columns <= form.most; ++columns) {
        double const gutter = look.type.body * 1.8;
        if (columns > 1 && (width - (columns - 1) * gutter) / columns < form.least * look.type.body) { break; }
        Band tried = columns == 1 ? best : in_columns(look, blocks, form, width, columns);
        double const height = height_of(tried);
        // A further column must be worth its narrower lines.
        if (columns <= form.fewest || height < lowest * 0.97) {
            lowest = height;
            best = std::move(tried);
        }
    }
    return best;
}

}  // namespace atlas::briefing
