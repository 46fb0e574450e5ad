#include "briefing/sheet/sheet_blocks.hpp"

#include "scene/symbols/symbols.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;

void put(Piece& into, Piece piece, double x, double y)
{
    for (Part& part : piece.parts) { into.parts.push_back(moved(std::move(part), x, y)); }
}

/// Widths no sum of which is more than the room: the widest are cut to one measure.
std::vector<double> cut_to(std::vector<double> widths, double room)
{
    double low = 0;
    double high = widths.empty() ? 0 : *std::max_element(widths.begin(), widths.end());
    auto const sum = [&](double cap) {
        return std::accumulate(widths.begin(), widths.end(), 0.0,
                               [&](double all, double w) { return all + std::min(w, cap); });
    };
    if (sum(high) <= room) { return widths; }
    while (high - low > 0.5) {
        double const middle = (low + high) / 2;
        (sum(middle) <= room ? low : high) = middle;
    }
    for (double& width : widths) { width = std::min(width, low); }
    return widths;
}

/// Left edges and widths of a table's columns.
struct Grid {
    std::vector<double> left;
    std::vector<double> width;
    bool cut = false;  ///< narrower than the words on one line
};

Grid grid_of(Look const& look, TableBlock const& table, double width, double name_em)
{
    std::size_t const count = table.rows.front().size();
    std::vector<double> wanted(count, 0);
    auto const measure = [&](std::vector<Phrase> const& row, bool head) {
        for (std::size_t i = 0; i < std::min(count, row.size()); ++i) {
            TextStyleRun words = say(look, row[i]);
            words.bold = words.bold || head;
            wanted[i] = std::max(wanted[i], width_of(look, words));
        }
    };
    measure(table.head, true);
    for (auto const& row : table.rows) { measure(row, false); }
    double gap = look.type.body * 0.75;
    double const tied = look.type.body * 0.45;
    auto const is_tied = [&](std::size_t column) {
        return std::find(table.tied.begin(), table.tied.end(), column) != table.tied.end();
    };
    auto const free = static_cast<double>(count - 1 - table.tied.size());
    double const gaps = gap * free + tied * static_cast<double>(table.tied.size());
    auto const natural = wanted;
    if (!table.head.empty()) {
        // Names give way before figures do, down to this many em.
        double const over = std::accumulate(wanted.begin(), wanted.end(), 0.0) - (width - gaps);
        wanted[0] = std::min(wanted[0], std::max(look.type.body * name_em, wanted[0] - std::max(0.0, over)));
    }
    bool const cut = std::accumulate(natural.begin(), natural.end(), 0.0) > width - gaps;
    wanted = cut_to(std::move(wanted), width - gaps);
    double const spare = width - gaps - std::accumulate(wanted.begin(), wanted.end(), 0.0);
    if (table.grows >= 0) {
        wanted[static_cast<std::size_t>(table.grows)] += spare;
    } else if (free > 0) {
        gap += spare / free;
    }
    Grid grid;
    grid.cut = cut;
    double x = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) { x += is_tied(i) ? tied : gap; }
        grid.left.push_back(x);
        grid.width.push_back(wanted[i]);
        x += wanted[i];
    }
    return grid;
}

/// Room that a short figure at the right of its column leaves to the words before it.
double free_after(Look const& look, Grid const& grid, std::vector<Phrase> const& row, std::size_t column)
{
    std::size_t const next = column + 1;
    bool const faces = next < row.size() && row[column].align == Align::left && row[next].align == Align::right;
    if (!faces) { return 0; }
    TextStyleRun words = say(look, row[next]);
    words.bold = true;
    return std::max(0.0, grid.width[next] - width_of(look, words));
}

Piece table_row(Look const& look, Grid const& grid, std::vector<Phrase> const& row, double width, bool head)
{
    double const pad = look.type.body * (0.1 + 0.14 * look.type.air);
    Piece piece;
    double const shift = baseline_shift(look, look.type.body, look.type.small);
    for (std::size_t i = 0; i < row.size() && i < grid.left.size(); ++i) {
        if (row[i].text.empty()) { continue; }
        TextStyleRun words = say(look, row[i]);
        words.bold = words.bold || head;
        double const down = words.size < look.type.body && !head ? shift : 0;
        // A figure's box is no wider than the figure, so that words before it may use the rest.
        double const wide = words.align == Align::right ? std::min(grid.width[i], width_of(look, words))
                                                        : grid.width[i] + free_after(look, grid, row, i);
        double const left = words.align == Align::right ? grid.left[i] + grid.width[i] - wide : grid.left[i];
        TextBox box = fitted(look, words, {left, pad + down}, wide);
        piece.height = std::max(piece.height, box.box.max_y);
        piece.parts.emplace_back(std::move(box));
    }
    piece.height += pad;
    if (head) {
        piece.parts.insert(piece.parts.begin(), Rectangle{{0, 0, width, piece.height}, palette::footer});
    } else {
        piece.parts.emplace_back(Rectangle{{0, piece.height - 1, width, piece.height}, palette::line});
    }
    return piece;
}

std::vector<Section> table_sections(Look const& look, TableBlock const& table, double width)
{
    Section section;
    double lowest = 0;
    for (double const name_em : {8.0, 11.0, 14.0}) {
        Grid const grid = grid_of(look, table, width, name_em);
        Section tried;
        if (!table.head.empty()) { tried.heading = tried.again = table_row(look, grid, table.head, width, true); }
        for (auto const& row : table.rows) { tried.rows.push_back(table_row(look, grid, row, width, false)); }
        double const height = height_of(tried);
        if (lowest > 0 && height >= lowest) { continue; }
        lowest = height;
        section = std::move(tried);
        if (table.head.empty() || !grid.cut) { break; }
    }
    section.whole = table.head.empty() && table.rows.size() < 8;
    return {std::move(section)};
}

std::vector<Section> notice_sections(Look const& look, std::string const& title, NoticeBlock const& notice,
                                     double width)
{
    double const pad = look.type.body * 0.5;
    double const left = look.type.body;
    Piece panel;
    TextBox head =
        fitted(look, {title, look.type.body, palette::notice_text, true, Align::left}, {left, pad}, width - 2 * left);
    TextBox list{Role::caption, {left, head.box.max_y, width - left, head.box.max_y}};
    for (auto const& remark : notice.remarks) {
        list.paragraphs.push_back({Paragraph::Kind::bullet, {{remark, false}}});
    }
    list.size = look.type.small;
    list.leading = look.type.leading - 0.06;
    list.color = palette::notice_text;
    list.box.max_y = list.box.min_y + place_text(list, look.fonts).back().bottom;
    panel.height = list.box.max_y + pad;
    panel.parts.emplace_back(Rectangle{{0, 0, width, panel.height}, palette::notice_fill});
    panel.parts.emplace_back(Rectangle{{0, 0, look.type.body * 0.3, panel.height}, palette::notice_line});
    panel.parts.emplace_back(std::move(head));
    panel.parts.emplace_back(std::move(list));
    Section section;
    section.rows.push_back(std::move(panel));
    return {std::move(section)};
}

Piece group_heading(Look const& look, std::string const& words, double width)
{
    Piece piece;
    double const line = look.type.small * look.type.leading;
    TextBox box = fitted(look, {words, look.type.small, palette::ink_soft, true, Align::left}, {0, 0}, width);
    double const hair = line + look.type.body * 0.05;
    piece.parts.emplace_back(std::move(box));
    piece.parts.emplace_back(Rectangle{{0, hair, width, hair + 1}, palette::line});
    piece.height = hair + look.type.body * 0.14;
    return piece;
}

Piece entry_piece(Look const& look, Entry const& entry, double width)
{
    Piece piece;
    double const em = look.type.body;
    double const indent = entry.symbol ? em * 1.75 : 0;
    double const line = em * look.type.leading;
    if (entry.symbol) {
        double const side = em * 1.5;
        Picture picture = symbol_picture(*entry.symbol, side, entry.name, look.fonts);
        double const top = (line - side) / 2;
        piece.parts.push_back(moved(std::move(picture), 0, top));
    }
    TextStyleRun const name = say(look, {entry.name});
    TextStyleRun const about = say(look, {entry.about, Tone::soft, Align::right});
    double const room = width - indent;
    double const wide = entry.about.empty() ? 0 : width_of(look, about);
    double const gap = wide > 0 ? em * 0.7 : 0;
    TextBox title = fitted(look, name, {indent, 0}, room);
    auto const lines = place_text(title, look.fonts);
    auto const& last = lines.back().texts;
    double const end = last.empty() ? 0 : last.back().origin.x + last.back().run.width;
    bool const beside = end + gap + wide <= room;
    double y = title.box.max_y;
    if (lines.size() == 1) { title.box.max_x = std::min(title.box.max_x, indent + end + 1); }
    double const shift = baseline_shift(look, em, about.size);
    if (wide > 0) {
        // On the last line of the name, at the column's edge; else on a line of its own.
        double const left = beside ? width - wide : indent;
        TextBox more = fitted(look, about, {left, beside ? y - line + shift : y}, width - left);
        if (beside && lines.size() > 1) {
            piece.parts.emplace_back(title);
            auto& above = std::get<TextBox>(piece.parts.back());
            above.box.max_x = std::max(indent + 1, width - wide - gap);
            // Broken at the narrower width the name may take a line more.
            TextBox const narrow = fitted(look, name, {indent, 0}, above.box.width());
            if (narrow.box.max_y <= y + 0.1) {
                piece.parts.emplace_back(std::move(more));
                piece.height = y;
                return piece;
            }
            piece.parts.pop_back();
            more = fitted(look, about, {indent, y}, room);
        }
        y = std::max(y, more.box.max_y);
        piece.parts.emplace_back(std::move(more));
    }
    piece.parts.emplace_back(std::move(title));
    piece.height = y + em * (0.08 + 0.12 * look.type.air);
    return piece;
}

std::vector<Section> list_sections(Look const& look, ListBlock const& list, double width)
{
    std::vector<Section> sections;
    for (EntryGroup const& group : list.groups) {
        if (group.entries.empty()) { continue; }
        Section section;
        section.gap = look.type.body * (group.title.empty() ? 0.25 : 0.45);
        section.whole = group.entries.size() < 5 || (group.entries.size() < 9 && !group.entries.front().symbol);
        if (!group.title.empty()) {
            section.heading = group_heading(look, group.title, width);
            section.again = group_heading(look, fmt::format("{}{}", group.title, continued.in(look.language)), width);
        }
        for (Entry const& entry : group.entries) { section.rows.push_back(entry_piece(look, entry, width)); }
        sections.push_back(std::move(section));
    }
    return sections;
}

std::vector<Section> source_sections(Look const& look, SourceBlock const& sources, double width)
{
    Section section;
    if (sources.run_in) {
        std::string all;
        for (auto const& [mark, words] : sources.documents) {
            all += fmt::format("{}{} {}", all.empty() ? "" : "　", mark, words);
        }
        for (auto const& line : text::wrap(look.fonts, text::Face::regular, look.type.small, all, width - 1)) {
            TextBox box = fitted(look, say(look, {line, Tone::soft}), {0, 0}, width);
            section.rows.push_back({box.box.max_y, {box}});
        }
        return {std::move(section)};
    }
    double number = 0;
    for (auto const& [mark, words] : sources.documents) {
        number = std::max(number, width_of(look, say(look, {mark, Tone::soft})));
    }
    number += look.type.small * 0.4;
    for (auto const& [mark, words] : sources.documents) {
        Piece piece;
        piece.parts.emplace_back(fitted(look, say(look, {mark, Tone::soft}), {0, 0}, number));
        TextBox text = fitted(look, say(look, {words, Tone::soft}), {number, 0}, width - number);
        piece.height = text.box.max_y + look.type.small * 0.1;
        piece.parts.emplace_back(std::move(text));
        section.rows.push_back(std::move(piece));
    }
    return {std::move(section)};
}

}  // namespace

Piece below(Piece upper, Piece lower)
{
    double const down = upper.height;
    upper.height += lower.height;
    put(upper, std::move(lower), 0, down);
    return upper;
}

double baseline_shift(Look const& look, double larger, double smaller)
{
    text::Run const run = look.fonts.shape(text::Face::regular, 1, "0");
    return (larger - smaller) * (look.type.leading / 2 + (run.ascent - run.descent) / 2);
}

Picture symbol_picture(Symbol const& symbol, double side, std::string_view description, text::Fonts& fonts)
{
    Picture picture;
    picture.box = {0, 0, side, side};
    picture.is_map = false;
    picture.scene.width = side;
    picture.scene.height = side;
    scene::add_symbol(picture.scene.map, {side / 2, side / 2}, side * 0.42, symbol.category, symbol.stage,
                      symbol.accuracy, fonts);
    picture.description = description;
    return picture;
}

std::vector<Section> sections_of(Look const& look, Block const& block, double width)
{
    if (block.empty()) { return {}; }
    if (auto const* table = std::get_if<TableBlock>(&block.what)) { return table_sections(look, *table, width); }
    if (auto const* notice = std::get_if<NoticeBlock>(&block.what)) {
        return notice_sections(look, block.title, *notice, width);
    }
    if (auto const* list = std::get_if<ListBlock>(&block.what)) { return list_sections(look, *list, width); }
    return source_sections(look, std::get<SourceBlock>(block.what), width);
}

}  // namespace atlas::briefing
