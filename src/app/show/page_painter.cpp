#include "app/show/page_painter.hpp"

#include "app/draw/flip_rows.hpp"
#include "briefing/page/compose.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "style/palette.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace atlas::app {

namespace {

/// A page that says why it cannot be shown: one wrong scene must not end a presentation.
briefing::Slide page_of_failure(std::string const& scene_id, std::string const& title, std::string const& why)
{
    briefing::Slide slide;
    slide.scene_id = scene_id;
    slide.title = title;
    slide.page = briefing::wide_page;
    slide.background = style::palette::paper;
    auto const add = [&](briefing::Role role, geo::Box box, std::string const& words, double size) {
        briefing::TextBox text{role, box};
        text.paragraphs = {{briefing::Paragraph::Kind::body, {{words, role == briefing::Role::title}}}};
        text.size = size;
        text.color = style::palette::ink;
        slide.parts.emplace_back(std::move(text));
    };
    add(briefing::Role::title, {84, 40, 1836, 120}, title, 46);
    add(briefing::Role::body, {84, 200, 1836, 900}, why, 30);
    return slide;
}

std::vector<briefing::Slide> compose_pages(DrawingTools& tools, Presented const& presented, std::size_t scene,
                                           briefing::PageSetup setup, std::optional<query::Camera> live = std::nullopt)
{
    setup.language = presented.language;
    auto const& what = presented.scenes.at(scene);
    try {
        auto slides = briefing::compose({presented.snapshot, tools.answers}, what, setup, tools.fonts, live);
        if (!slides.empty()) { return slides; }
    } catch (std::invalid_argument const& wrong) {
        return {page_of_failure(what.id, what.title, wrong.what())};
    }
    return {page_of_failure(what.id, what.title, {})};
}

briefing::Slide page_of(DrawingTools& tools, Presented const& presented, PageSpec const& spec)
{
    briefing::PageSetup setup;
    // The setup's number is that of the scene's first page.
    setup.number = spec.number - spec.part;
    setup.count = spec.count;
    auto slides = compose_pages(tools, presented, spec.scene, setup);
    auto const part = std::min(static_cast<std::size_t>(std::max(0, spec.part)), slides.size() - 1);
    return std::move(slides[part]);
}

MapLayers layers_of(DrawingTools& tools, briefing::Picture const& picture, double scale)
{
    MapLayers out;
    double const map_scale = scale * picture.scale;
    out.map = tools.renderer.draw(picture.scene, map_scale, render::Part::map);
    flip_rows(out.map);
    out.furniture = tools.renderer.draw(picture.scene, map_scale, render::Part::furniture);
    for (geo::Box const& box : picture.scene.furniture_boxes) {
        out.furniture_boxes.push_back(
            {box.min_x * map_scale, box.min_y * map_scale, box.max_x * map_scale, box.max_y * map_scale});
    }
    out.box = picture.box;
    geo::Point const middle = scene::to_frame(picture.camera, picture.frame, picture.camera.centre);
    out.anchor = {picture.box.min_x + middle.x * picture.scale, picture.box.min_y + middle.y * picture.scale};
    out.camera = {picture.camera.centre, picture.camera.metres_per_px / picture.scale};
    out.frame_scale = picture.scale;
    return out;
}

std::vector<MapLayers> maps_of(DrawingTools& tools, briefing::Slide const& slide, double scale)
{
    std::vector<MapLayers> maps;
    for (briefing::Part const& part : slide.parts) {
        auto const* picture = std::get_if<briefing::Picture>(&part);
        if (picture != nullptr && picture->is_map) { maps.push_back(layers_of(tools, *picture, scale)); }
    }
    return maps;
}

}  // namespace

template <class Work, class Deliver>
void PagePainter::post(Work work, Deliver deliver)
{
    m_busy = true;
    m_worker.post(std::move(work), [this, deliver = std::move(deliver)](auto result) {
        m_busy = false;
        deliver(std::move(result));
    });
}

void PagePainter::count_pages(PresentedPtr const& presented, std::function<void(std::vector<int>)> deliver)
{
    post(
        [presented](DrawingTools& tools) {
            std::vector<int> parts;
            for (std::size_t i = 0; i < presented->scenes.size(); ++i) {
                parts.push_back(static_cast<int>(compose_pages(tools, *presented, i, {}).size()));
            }
            return parts;
        },
        std::move(deliver));
}

void PagePainter::draw_page(PresentedPtr const& presented, PageSpec spec, double scale,
                            std::function<void(PagePicture)> deliver)
{
    post(
        [presented, spec, scale](DrawingTools& tools) {
            briefing::Slide const slide = page_of(tools, *presented, spec);
            PagePicture out;
            out.spec = spec;
            out.scale = scale;
            out.size = slide.page;
            out.page = tools.renderer.draw(briefing::draw(slide, tools.fonts), scale);
            flip_rows(out.page);
            out.maps = maps_of(tools, slide, scale);
            return out;
        },
        std::move(deliver));
}

void PagePainter::draw_maps(PresentedPtr const& presented, PageSpec spec, double scale, double frame_scale,
                            query::Camera camera, std::function<void(std::vector<MapLayers>)> deliver)
{
    camera.metres_per_px *= frame_scale;
    post(
        [presented, spec, scale, camera](DrawingTools& tools) {
            return maps_of(tools, compose_pages(tools, *presented, spec.scene, {}, camera).front(), scale);
        },
        std::move(deliver));
}

void PagePainter::draw_speaker(PresentedPtr const& presented, PageSpec now, std::optional<PageSpec> next, int width,
                               int height, std::function<void(SpeakerPicture)> deliver)
{
    post(
        [=](DrawingTools& tools) {
            briefing::Slide const page = page_of(tools, *presented, now);
            std::optional<briefing::Slide> following;
            if (next) { following = page_of(tools, *presented, *next); }
            briefing::SpeakerPages pages{&page, following ? &*following : nullptr, now.number, now.count,
                                         presented->language};
            briefing::PageSize const screen = speaker_page(width, height);
            briefing::Slide const view = briefing::speaker_view(pages, screen, tools.fonts);
            SpeakerPicture out{now, width, height, {}};
            out.image = tools.renderer.draw(briefing::draw(view, tools.fonts), width / screen.width);
            flip_rows(out.image);
            return out;
        },
        std::move(deliver));
}

void PagePainter::draw_clock(briefing::SpeakerTime time, int width, int height,
                             std::function<void(render::Image)> deliver)
{
    post(
        [=](DrawingTools& tools) {
            briefing::PageSize const screen = speaker_page(width, height);
            briefing::Slide const clock = briefing::speaker_clock(time, screen);
            auto image = tools.renderer.draw(briefing::draw(clock, tools.fonts), width / screen.width);
            flip_rows(image);
            return image;
        },
        std::move(deliver));
}

briefing::PageSize speaker_page(int width, int height)
{
    return {1920, 1920.0 * height / std::max(1, width), briefing::wide_page.width_mm};
}

}  // namespace atlas::app
