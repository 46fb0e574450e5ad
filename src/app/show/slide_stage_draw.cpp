// How the stage draws: pages are copied or faded, maps follow the camera, legends stay where they are.
#include "app/draw/map_copy.hpp"
#include "app/show/slide_stage.hpp"

#include "briefing/show/flight.hpp"
#include "query/view_state.hpp"
#include "style/palette.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::app {

namespace {

constexpr double chrome_share = 0.5;  ///< of a change: words and frames have changed by then

ImU32 white(double alpha)
{
    return IM_COL32(255, 255, 255, static_cast<int>(std::lround(255 * std::clamp(alpha, 0.0, 1.0))));
}

ImVec2 vec(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

double between(double a, double b, double share) { return a + (b - a) * share; }

geo::Box between(geo::Box const& a, geo::Box const& b, double share)
{
    return {between(a.min_x, b.min_x, share), between(a.min_y, b.min_y, share), between(a.max_x, b.max_x, share),
            between(a.max_y, b.max_y, share)};
}

}  // namespace

void SlideStage::paint(int height) const
{
    gl::Picture::Box const all{0, 0, static_cast<int>(m_width), height};
    gl::fill(all, 0, 0, 0);
    StagedPage const* const below = m_change ? page(m_change->from) : m_on ? page(*m_on) : nullptr;
    if (below == nullptr) { return; }
    int const width = static_cast<int>(std::round(briefing::wide_page.width * m_scale));
    int const high = static_cast<int>(std::round(briefing::wide_page.height * m_scale));
    int const left = static_cast<int>(m_origin.x);
    int const top = height - static_cast<int>(m_origin.y);
    gl::Picture::Box const to{left, top - high, left + width, top};
    below->page.copy_to(to, to);
}

void SlideStage::draw_page(ImDrawList* list, StagedPage const& page, double alpha) const
{
    list->AddImage(texture_id(page.page.texture()), to_window({0, 0}),
                   to_window({briefing::wide_page.width, briefing::wide_page.height}), {0, 1}, {1, 0}, white(alpha));
}

void SlideStage::draw_layer(ImDrawList* list, StagedMap const& map, query::Camera const& camera, geo::Point anchor,
                            double alpha) const
{
    geo::Box box = place(map, camera, anchor);
    // At its own camera every pixel of the picture falls on one of the window.
    if (map.scale == m_scale && std::abs(map.camera.metres_per_px / camera.metres_per_px - 1) < 1e-6) {
        double const x = std::round(box.min_x);
        double const y = std::round(box.min_y);
        box = {x, y, x + map.map.width(), y + map.map.height()};
    }
    list->AddImage(texture_id(map.map.texture()), vec(box.min_x, box.min_y), vec(box.max_x, box.max_y), {0, 1}, {1, 0},
                   white(alpha));
}

void SlideStage::draw_furniture(ImDrawList* list, StagedMap const& map, double alpha) const
{
    if (alpha <= 0) { return; }
    constexpr double around = 20;  // shadows reach beyond their boxes
    ImVec2 const corner = to_window({map.box.min_x, map.box.min_y});
    app::draw_furniture(list, {map.furniture, map.furniture_boxes, 1, around * map.scale},
                        {std::round(corner.x), std::round(corner.y)}, m_scale / map.scale, alpha);
}

/// All there is of one map: as the page has it, its newest picture, and the same of the page that goes.
struct SlideStage::Layers {
    StagedMap const* here = nullptr;
    StagedMap const* live = nullptr;
    StagedMap const* from = nullptr;
    StagedMap const* from_live = nullptr;
};

void SlideStage::draw_map(ImDrawList* list, Layers const& layers, double now) const
{
    auto const& [here, live, from, from_live] = layers;
    double const share = from == nullptr ? 1 : std::clamp((now - m_change->start) / m_change->seconds, 0.0, 1.0);
    double const moved = briefing::eased(share);
    geo::Box const box = from == nullptr ? here->box : between(from->box, here->box, moved);
    geo::Point const anchor = from == nullptr ? here->anchor
                                              : geo::Point{between(from->anchor.x, here->anchor.x, moved),
                                                           between(from->anchor.y, here->anchor.y, moved)};
    query::Camera const camera = m_way.at(now);
    ImVec2 const low{std::round(to_window({box.min_x, 0}).x), std::round(to_window({0, box.min_y}).y)};
    ImVec2 const high{std::round(to_window({box.max_x, 0}).x), std::round(to_window({0, box.max_y}).y)};
    list->PushClipRect(low, high, true);
    geo::Box const at = live == nullptr ? geo::Box{} : place(*live, camera, anchor);
    bool const live_covers = live != nullptr && at.min_x < low.x + 1 && at.min_y < low.y + 1 && at.max_x > high.x - 1 &&
                             at.max_y > high.y - 1;
    // The new theme has taken over when two thirds of the way are done.
    double const alpha = from == nullptr ? 1 : briefing::eased(share * 1.5);
    if (alpha < 1 || !live_covers) {
        auto const ground = style::palette::outside;
        list->AddRectFilled(low, high, IM_COL32(ground.r, ground.g, ground.b, 255));
    }
    if (from != nullptr && alpha < 1) {
        draw_layer(list, *from, camera, anchor, 1);
        if (from_live != nullptr) { draw_layer(list, *from_live, camera, anchor, 1); }
    }
    if (!live_covers) { draw_layer(list, *here, camera, anchor, alpha); }
    if (live != nullptr) { draw_layer(list, *live, camera, anchor, alpha); }
    if (from != nullptr) {
        draw_furniture(list, from_live != nullptr ? *from_live : *from, 1 - briefing::eased(share * 3));
    }
    draw_furniture(list, live != nullptr ? *live : *here, from == nullptr ? 1 : briefing::eased(share * 3 - 2));
    list->PopClipRect();
}

void SlideStage::draw_maps(ImDrawList* list, double now) const
{
    auto const* const here = maps();
    if (here == nullptr) { return; }
    StagedPage const* const before = m_change ? page(m_change->from) : nullptr;
    auto const at = [](std::vector<StagedMap> const& maps, std::size_t i) {
        return i < maps.size() ? &maps[i] : nullptr;
    };
    for (std::size_t i = 0; i < here->size(); ++i) {
        Layers layers{at(*here, i), at(m_live, i), before == nullptr ? nullptr : at(before->maps, i),
                      at(m_from_live, i)};
        // A map that the page before did not have fades in with the page, and stands still.
        if (before != nullptr && layers.from == nullptr) { continue; }
        draw_map(list, layers, now);
    }
}

void SlideStage::draw(ImDrawList* list, double now)
{
    if (!m_on) { return; }
    if (m_change && !changing(now)) {
        m_change.reset();
        m_from_live.clear();
    }
    if (m_change) {
        double const share = (now - m_change->start) / m_change->seconds;
        StagedPage const* const next = page(*m_on);
        double const chrome = m_change->flies ? briefing::eased(share / chrome_share) : briefing::eased(share);
        if (next != nullptr) { draw_page(list, *next, chrome); }
        if (m_change->flies) { draw_maps(list, now); }
        return;
    }
    if (off_camera(now)) {
        draw_maps(list, now);
    } else {
        m_live.clear();  // the page itself shows this camera, crisp
    }
}

}  // namespace atlas::app
