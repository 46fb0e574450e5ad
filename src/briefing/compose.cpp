#include "briefing/compose.hpp"

#include "scene/furniture.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;

constexpr double header = 120;       ///< px of the title's band
constexpr double footer = 62;
constexpr double margin = 56;
constexpr double column = 620;       ///< px of the words beside a map
constexpr double title_size = 46;
constexpr double body_size = 30;
constexpr double small_size = 22;    ///< nothing on a page is smaller
constexpr double map_scale = 1.36;   ///< county names of 25 px become 34 px

std::vector<Paragraph> one(std::string words, bool bold = false)
{
    return {{Paragraph::Kind::body, {{std::move(words), bold}}}};
}

TextBox line_of_text(Role role, Box box, std::string words, double size, style::Color color, Align align)
{
    TextBox text{role, box};
    text.paragraphs = one(std::move(words), role == Role::title);
    text.size = size;
    text.color = color;
    text.align = align;
    text.middle = true;
    return text;
}

Picture map_picture(Deck const& deck, model::BriefingScene const& scene, view::ViewState view, Box box,
                    text::Fonts& fonts, std::optional<view::Camera> live)
{
    Picture picture;
    picture.box = box;
    picture.scale = map_scale;
    picture.frame.width = box.width() / map_scale;
    picture.frame.height = box.height() / map_scale;
    if (scene.camera) {
        view.camera = view::Camera{deck.geometry.projection().forward({scene.camera->lon, scene.camera->lat}),
                                   scene.camera->km * 1000 / picture.frame.width};
    }
    if (live) { view.camera = live; }
    picture.camera = scene::camera_of(deck.geometry, view, picture.frame);
    picture.scene = scene::build_scene(deck.geometry, deck.search, view, picture.frame, fonts);
    picture.description = scene.title;
    return picture;
}

void add_chrome(Slide& slide, model::Atlas const& atlas, PageSetup const& setup)
{
    double const w = slide.page.width;
    double const h = slide.page.height;
    slide.parts.emplace_back(Rectangle{{margin, 36, margin + 8, header - 30}, palette::emphasis});
    slide.parts.emplace_back(
        line_of_text(Role::title, {margin + 28, 0, w - margin - 160, header}, slide.title, title_size, palette::ink, Align::left));
    slide.parts.emplace_back(line_of_text(Role::page_number, {w - margin - 150, 0, w - margin, header},
                                          fmt::format("{} / {}", setup.number, setup.count), small_size + 2,
                                          palette::ink_soft, Align::right));
    slide.parts.emplace_back(Rectangle{{0, h - footer, w, h}, palette::footer});
    slide.parts.emplace_back(line_of_text(Role::source, {margin, h - footer, w - margin - 420, h},
                                          scene::source_line(atlas, slide.source_ids, setup.language), small_size,
                                          palette::ink_soft, Align::left));
    slide.parts.emplace_back(line_of_text(Role::review, {w - margin - 410, h - footer, w - margin, h},
                                          scene::review_line(atlas, setup.language), small_size, palette::ink_soft,
                                          Align::right));
}

}  // namespace

std::vector<Slide> compose(Deck const& deck, model::BriefingScene const& scene, PageSetup const& setup,
                           text::Fonts& fonts, std::optional<view::Camera> live)
{
    Slide slide;
    slide.scene_id = scene.id;
    slide.title = scene.title;
    slide.notes = scene.notes;
    slide.page = setup.page;
    slide.background = palette::paper;
    view::ViewState base;
    base.language = setup.language;
    bool const words = scene.layout != "map" && !scene.text.empty();
    double const right = slide.page.width - (words ? column : 0);
    Box const map{0, header, right, slide.page.height - footer};
    Picture picture = map_picture(deck, scene, view::view_of(scene, base), map, fonts, live);
    slide.source_ids = picture.scene.source_ids;
    slide.parts.emplace_back(std::move(picture));
    if (words) {
        TextBox body{Role::body, {right + 40, header + 20, slide.page.width - margin, slide.page.height - footer - 20}};
        body.paragraphs = one(scene.text);
        body.size = body_size;
        body.color = palette::ink;
        slide.parts.emplace_back(std::move(body));
    }
    add_chrome(slide, deck.geometry.atlas(), setup);
    return {std::move(slide)};
}

Picture const* map_of(Slide const& slide)
{
    for (Part const& part : slide.parts) {
        auto const* picture = std::get_if<Picture>(&part);
        if (picture != nullptr && picture->is_map) { return picture; }
    }
    return nullptr;
}

}  // namespace atlas::briefing
