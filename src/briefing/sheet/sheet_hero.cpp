#include "briefing/sheet/sheet_hero.hpp"

#include "briefing/chart/chart.hpp"
#include "briefing/chart/chart_targets.hpp"
#include "briefing/sheet/sheet_blocks.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <algorithm>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;
using geo::Point;

constexpr Bilingual location{"区位", "Location"};

void put(Slide& slide, Piece piece, Point at)
{
    for (Part& part : piece.parts) { slide.parts.push_back(moved(std::move(part), at.x, at.y)); }
}

/// "label …… value" with a hairline.
Piece fact_row(Look const& look, Headline::Fact const& fact, double width)
{
    double const pad = look.type.body * 0.16;
    Piece piece;
    TextStyleRun const value = say(look, {fact.value, fact.important ? Tone::accent : Tone::strong, Align::right});
    double const wide = std::min(width * 0.6, width_of(look, value));
    double const left = width - wide - look.type.body * 0.6;
    TextBox label = fitted(look, say(look, {fact.label, Tone::soft}),
                           {0, pad + baseline_shift(look, look.type.body, look.type.small)}, left);
    TextBox figure = fitted(look, value, {width - wide, pad}, wide);
    piece.height = std::max(label.box.max_y, figure.box.max_y) + pad;
    piece.parts.emplace_back(std::move(label));
    piece.parts.emplace_back(std::move(figure));
    piece.parts.emplace_back(Rectangle{{0, piece.height - 1, width, piece.height}, palette::line});
    return piece;
}

/// Title, target, bar, and the figures as far as they have room down to `bottom` (the table says them all); their
/// height.
double add_figures(Slide& slide, Headline const& headline, Look const& look, Point at, double width, double bottom)
{
    double y = at.y;
    auto const add = [&](Piece piece) {
        double const height = piece.height;
        put(slide, std::move(piece), {at.x, y});
        y += height;
    };
    auto const words = [&](TextStyleRun const& say) {
        TextBox box = fitted(look, say, {0, 0}, width);
        Piece piece;
        piece.height = box.box.max_y;
        piece.parts.emplace_back(std::move(box));
        return piece;
    };
    add(words(say(look, {headline.title, Tone::soft})));
    if (!headline.figure.empty()) {
        double size = look.type.body * 2.6;
        double const natural = look.fonts.shape(text::Face::bold, size, headline.figure).width;
        size = std::max(look.type.heading, std::min(size, size * width / std::max(1.0, natural + 4)));
        add(words({headline.figure, size, palette::ink, true, Align::left}));
    }
    if (headline.share) {
        double const em = look.type.body;
        double const share = std::clamp(*headline.share, 0.0, 1.0);
        slide.parts.emplace_back(Rectangle{{at.x, y + em * 0.2, at.x + width, y + em * 0.75}, palette::bar_ground});
        slide.parts.emplace_back(Rectangle{{at.x, y + em * 0.2, at.x + width * share, y + em * 0.75}, palette::accent});
        y += em * 1.1;
    }
    for (auto const& fact : headline.facts) {
        Piece piece = fact_row(look, fact, width);
        if (y + piece.height > bottom) { break; }
        add(std::move(piece));
    }
    return y - at.y;
}

void add_location(Slide& slide, MapContext const& deck, SheetContext const& context, Look const& look, Box const& room)
{
    std::string const words(context.tr(location));
    TextStyleRun const title{words, look.type.small, palette::ink, true, Align::left};
    TextBox box = fitted(look, title, {room.min_x, room.min_y}, room.width());
    Box const map{room.min_x, box.box.max_y + look.type.small * 0.2, room.max_x, room.max_y};
    slide.parts.emplace_back(std::move(box));
    add_map(slide, deck, look, locator_map(deck, context, look, map), words);
}

void add_chart(Slide& slide, SheetContext const& context, Headline const& headline, Look const& look, Box const& room)
{
    ChartSetup setup;
    setup.width = room.width();
    setup.height = room.height();
    setup.text = look.type.small;
    setup.language = context.view.language;
    Chart chart = target_chart(context.atlas, context.area.adcode, headline.indicator_id, context.year(),
                               context.view.plan, setup, look.fonts);
    Picture picture;
    picture.box = room;
    picture.is_map = false;
    picture.scene = std::move(chart.scene);
    picture.description = std::move(chart.description);
    slide.parts.emplace_back(std::move(picture));
}

}  // namespace

namespace {

/// Where map, headline and legend stand while the legend is so high.
struct Split {
    Box map;
    Box headline;
    bool beside = false;
    double legend_width = 0;
};

Split split(Box const& box, double em, double legend)
{
    double const gutter = em * 1.8;
    Split out;
    if (box.width() > box.height() * 1.15) {
        double const x = box.min_x + box.width() * 0.58;
        double const bottom = box.max_y - legend;
        out.map = {box.min_x, box.min_y, x - gutter / 2, bottom};
        out.headline = {x + gutter / 2, box.min_y, box.max_x, bottom};
        out.legend_width = box.width();
        return out;
    }
    out.beside = box.width() > em * 46;  // else figures and chart are too narrow for it
    double const y = box.min_y + box.height() * (out.beside ? 0.64 : 0.58);
    out.map = {box.min_x, box.min_y, box.max_x, y - gutter / 2 - legend};
    out.headline = {box.min_x, y + gutter / 2, box.max_x, box.max_y};
    out.legend_width = box.width();
    return out;
}

}  // namespace

Hero hero_in(MapContext const& deck, SheetContext const& context, Look const& look, Box const& box,
             SymbolsAlone const& alone)
{
    Hero hero;
    double height = look.type.small * 5;
    // The legend names what the frame shows, and the frame is what the legend leaves.
    for (int i = 0; i < 2; ++i) {
        Split const at = split(box, look.type.body, height);
        hero.map = county_map(deck, context, look, at.map);
        hero.legend = legend_of(deck, look, hero.map, at.legend_width, alone);
        height = hero.legend.height;
    }
    Split const at = split(box, look.type.body, height);
    hero.map = county_map(deck, context, look, at.map);
    hero.headline = at.headline;
    hero.figures_beside = at.beside;
    hero.legend_at = {box.min_x, at.map.max_y};
    return hero;
}

void add_hero(Slide& slide, MapContext const& deck, SheetContext const& context, Headline const& headline,
              Look const& look, Hero hero)
{
    add_map(slide, deck, look, hero.map, name_of(context.area, context.view.language));
    put(slide, std::move(hero.legend), hero.legend_at);
    Box const& box = hero.headline;
    if (headline.indicator_id.empty()) {
        add_location(slide, deck, context, look, box);
        return;
    }
    double const least_chart = look.type.small * 11;
    double const gap = look.type.body * 0.8;
    double const column = hero.figures_beside ? box.width() * 0.42 : box.width();
    double const bottom = hero.figures_beside ? box.max_y : box.max_y - least_chart - gap;
    double const used = add_figures(slide, headline, look, {box.min_x, box.min_y}, column, bottom);
    Box const room = hero.figures_beside ? Box{box.min_x + column + 2 * gap, box.min_y, box.max_x, box.max_y}
                                         : Box{box.min_x, box.min_y + used + gap, box.max_x, box.max_y};
    if (room.height() < least_chart * 0.9) { return; }
    if (headline.charted) {
        add_chart(slide, context, headline, look, room);
    } else {
        add_location(slide, deck, context, look, room);
    }
}

}  // namespace atlas::briefing
