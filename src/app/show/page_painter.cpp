#include "app/show/page_painter.hpp"

#include "app/draw/flip_rows.hpp"
#include "base/plain_text.hpp"
#include "briefing/page/compose.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <string>
#include <utility>

namespace atlas::app {

namespace {

constexpr std::size_t longest_reason = 400;  ///< characters that stand on the page

/// A page that says why it cannot be shown: one wrong scene must not end a presentation.
briefing::Slide page_of_failure(model::BriefingScene const& scene, base::Language language, std::string const& why)
{
    briefing::Slide slide;
    slide.scene_id = scene.id;
    slide.title = base::excerpt(scene.title, 40);
    slide.page = briefing::wide_page;
    slide.background = style::palette::paper;
    auto const add = [&](briefing::Role role, geo::Box box, std::string const& words, double size) {
        briefing::TextBox text{role, box};
        text.paragraphs = {{briefing::Paragraph::Kind::body, {{words, role == briefing::Role::title}}}};
        text.size = size;
        text.color = style::palette::ink;
        slide.parts.emplace_back(std::move(text));
    };
    add(briefing::Role::title, {84, 40, 1836, 120}, slide.title, 46);
    std::string const words = fmt::format("{}{}", base::pick(language, "此页无法生成：", "This page cannot be made: "),
                                          base::excerpt(why, longest_reason));
    add(briefing::Role::body, {84, 200, 1836, 900}, words, 30);
    return slide;
}

std::vector<briefing::Slide> compose_pages(DrawingTools& tools, Presented const& presented, std::size_t scene,
                                           briefing::PageSetup setup, std::optional<query::Camera> live = std::nullopt)
{
    setup.language = presented.language;
    auto const& what = presented.scenes.at(scene);
    std::string why;
    try {
        auto slides = briefing::compose({presented.snapshot, tools.answers}, what, setup, tools.fonts, live);
        if (!slides.empty()) { return slides; }
    } catch (base::Cancelled const&) {
        throw;
    } catch (std::exception const& wrong) {
        why = wrong.what();
    }
    return {page_of_failure(what, presented.language, why)};
}

/// Paper: what is shown where not even the page that says why can be drawn.
render::Image blank()
{
    render::Image image;
    image.width = 16;
    image.height = 9;
    image.bgra.assign(16 * 9 * 4, 255);
    return image;
}

/// Stands in for the maps of a page under a camera: the page's own stay as they are drawn.
MapLayers no_layers(query::Camera camera, double frame_scale)
{
    MapLayers layers;
    layers.map = blank();
    layers.furniture = blank();
    layers.camera = {camera.centre, camera.metres_per_px / frame_scale};
    layers.frame_scale = frame_scale;
    return layers;
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

template <class Work, class Deliver, class Instead>
void PagePainter::post(Work work, Deliver deliver, Instead instead)
{
    m_busy = true;
    m_worker.post(
        std::move(work),
        [this, deliver = std::move(deliver)](auto result) {
            m_busy = false;
            deliver(std::move(result));
        },
        std::move(instead));
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
        std::move(deliver), [presented](std::string const&) { return std::vector<int>(presented->scenes.size(), 1); });
}

void PagePainter::draw_page(PresentedPtr const& presented, PageSpec spec, double scale,
                            std::function<void(PagePicture)> deliver)
{
    post(
        [presented, spec, scale](DrawingTools& tools) {
            auto const drawn = [&](briefing::Slide const& slide) {
                PagePicture out;
                out.spec = spec;
                out.scale = scale;
                out.size = slide.page;
                out.page = tools.renderer.draw(briefing::draw(slide, tools.fonts), scale);
                flip_rows(out.page);
                out.maps = maps_of(tools, slide, scale);
                return out;
            };
            try {
                return drawn(page_of(tools, *presented, spec));
            } catch (base::Cancelled const&) {
                throw;
            } catch (std::exception const& wrong) {
                return drawn(page_of_failure(presented->scenes.at(spec.scene), presented->language, wrong.what()));
            }
        },
        std::move(deliver),
        [spec, scale](std::string const&) {
            PagePicture out;
            out.spec = spec;
            out.scale = scale;
            out.size = briefing::wide_page;
            out.page = blank();
            return out;
        });
}

void PagePainter::draw_maps(PresentedPtr const& presented, PageSpec spec, double scale, double frame_scale,
                            query::Camera camera, std::function<void(std::vector<MapLayers>)> deliver)
{
    camera.metres_per_px *= frame_scale;
    post(
        [presented, spec, scale, camera](DrawingTools& tools) {
            return maps_of(tools, compose_pages(tools, *presented, spec.scene, {}, camera).front(), scale);
        },
        std::move(deliver),
        [camera, frame_scale](std::string const&) { return std::vector{no_layers(camera, frame_scale)}; });
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
        std::move(deliver),
        [now, width, height](std::string const&) {
            return SpeakerPicture{now, width, height, blank()};
        });
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
        std::move(deliver), [](std::string const&) { return blank(); });
}

briefing::PageSize speaker_page(int width, int height)
{
    return {1920, 1920.0 * height / std::max(1, width), briefing::wide_page.width_mm};
}

}  // namespace atlas::app
