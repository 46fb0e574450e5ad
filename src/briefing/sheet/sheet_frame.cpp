// Header and footer of a sheet's pages.
#include "briefing/sheet/sheet_hero.hpp"
#include "scene/furniture/furniture.hpp"
#include "style/palette.hpp"

#include <algorithm>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;

// Points on paper.
constexpr double margin = 22;
constexpr double header = 42;
constexpr double footer = 18;
constexpr double title_size = 20;
constexpr double chip_size = 10;

double point(PageSize const& page) { return page.width / page.width_mm * 25.4 / 72; }

/// The types as coloured chips ending at `right`; where they begin.
double add_chips(Slide& slide, SheetHeader const& header_words, Look const& look, double right)
{
    double const pt = look.type.pt;
    double left = right;
    if (!header_words.mark.empty()) {
        TextStyleRun const mark = say(look, {header_words.mark, Tone::soft});
        double const wide = width_of(look, mark);
        double const down = 18 * pt - mark.size * look.type.leading / 2;
        slide.parts.emplace_back(fitted(look, mark, {right - wide, down}, wide));
        left -= wide + 4 * pt;
    }
    for (auto it = header_words.types.rbegin(); it != header_words.types.rend(); ++it) {
        TextStyleRun const words{it->words, chip_size * pt, palette::ink, true, Align::centre};
        double const wide = width_of(look, words) + 14 * pt;
        Box const box{left - wide, 9 * pt, left, 27 * pt};
        slide.parts.emplace_back(Rectangle{box, it->color});
        TextBox text = fitted(look, words, {box.min_x, 0}, wide);
        text.box = box;
        text.middle = true;
        slide.parts.emplace_back(std::move(text));
        left -= wide + 5 * pt;
    }
    return left;
}

}  // namespace

Box sheet_body(PageSize const& page)
{
    double const pt = point(page);
    return {margin * pt, (header + 6) * pt, page.width - margin * pt, page.height - (footer + 6) * pt};
}

void add_sheet_header(Slide& slide, SheetContext const&, SheetHeader const& words, Look const& look)
{
    double const pt = look.type.pt;
    double const right = slide.page.width - margin * pt;
    slide.parts.emplace_back(Rectangle{{margin * pt, 7 * pt, margin * pt + 4 * pt, 36.5 * pt}, palette::emphasis});
    double const left = (margin + 12) * pt;
    double const room = add_chips(slide, words, look, right) - 10 * pt - left;
    double const natural = width_of(look, {words.name, title_size * pt, palette::ink, true, Align::left}) + 2;
    double const size = std::max(look.type.body, title_size * pt * std::min(1.0, room / natural));
    TextBox title = fitted(look, {words.name, size, palette::ink, true, Align::left}, {left, 0}, room);
    title.role = Role::title;
    title.box = {left, 1.5 * pt, left + room, 27 * pt};
    title.middle = true;
    title.leading = 1.15;
    slide.parts.emplace_back(std::move(title));
    TextBox about =
        fitted(look, {words.about, std::min(look.type.small, 8.5 * pt), palette::ink_soft, false, Align::left},
               {left, 27.5 * pt}, right - left);
    slide.parts.emplace_back(std::move(about));
    slide.parts.emplace_back(
        Rectangle{{margin * pt, header * pt, right, header * pt + std::max(1.0, 0.6 * pt)}, palette::line});
}

void add_sheet_footer(Slide& slide, SheetContext const& context, Look const& look, std::string const& page)
{
    double const pt = look.type.pt;
    double const h = slide.page.height;
    double const w = slide.page.width;
    slide.parts.emplace_back(Rectangle{{0, h - footer * pt, w, h}, palette::footer});
    auto const add = [&](Role role, std::string words, double x0, double x1, Align align) {
        TextBox text = fitted(look, {std::move(words), 8 * pt, palette::ink_soft, false, align}, {x0, 0}, x1 - x0);
        text.role = role;
        text.box = {x0, h - footer * pt, x1, h};
        text.middle = true;
        slide.parts.emplace_back(std::move(text));
    };
    auto const& settings = context.atlas.settings;
    std::string const title(base::pick(context.view.language, settings.title, settings.title_en));
    add(Role::source, title, margin * pt, w / 2 - 30 * pt, Align::left);
    if (!page.empty()) { add(Role::page_number, page, w / 2 - 28 * pt, w / 2 + 28 * pt, Align::centre); }
    add(Role::review, scene::review_line(context.atlas, context.view.language), w / 2 + 30 * pt, w - margin * pt,
        Align::right);
}

}  // namespace atlas::briefing
