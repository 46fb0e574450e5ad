#include "app/show/slide_stage.hpp"

#include "app/draw/map_copy.hpp"
#include "query/view_state.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace atlas::app {

namespace {

constexpr double fade_seconds = 0.4;  ///< between pages without a common map

/// Only the content changes from picture to picture: what is there is filled anew.
void stage(StagedMap& out, MapLayers layers, double scale)
{
    out.map.upload(layers.map.width, layers.map.height, layers.map.bgra);
    out.furniture.upload(layers.furniture.width, layers.furniture.height, layers.furniture.bgra, gl::PixelOrder::bgra);
    out.furniture_boxes = std::move(layers.furniture_boxes);
    out.box = layers.box;
    out.anchor = layers.anchor;
    out.camera = layers.camera;
    out.frame_scale = layers.frame_scale;
    out.scale = scale;
}

void stage(std::vector<StagedMap>& out, std::vector<MapLayers> layers, double scale)
{
    out.resize(layers.size());
    for (std::size_t i = 0; i < layers.size(); ++i) { stage(out[i], std::move(layers[i]), scale); }
}

}  // namespace

bool same_place(query::Camera const& a, query::Camera const& b)
{
    double const shift = std::hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y) / b.metres_per_px;
    return shift < 0.01 && std::abs(a.metres_per_px / b.metres_per_px - 1) < 1e-6;
}

void SlideStage::clear()
{
    m_pages.clear();
    m_on.reset();
    m_change.reset();
    m_live.clear();
    m_from_live.clear();
}

void SlideStage::resize(double width, double height)
{
    m_width = width;
    m_height = height;
    briefing::PageSize const page = briefing::wide_page;
    m_scale = std::min(width / page.width, height / page.height);
    m_origin = {std::floor((width - std::round(page.width * m_scale)) / 2),
                std::floor((height - std::round(page.height * m_scale)) / 2)};
}

geo::Point SlideStage::to_page(ImVec2 px) const
{
    return {(px.x - m_origin.x) / m_scale, (px.y - m_origin.y) / m_scale};
}

ImVec2 SlideStage::to_window(geo::Point page) const
{
    return {static_cast<float>(m_origin.x + page.x * m_scale), static_cast<float>(m_origin.y + page.y * m_scale)};
}

StagedPage const* SlideStage::page(std::size_t number) const
{
    auto const found = m_pages.find(number);
    return found == m_pages.end() ? nullptr : &found->second;
}

std::vector<StagedMap> const* SlideStage::maps() const
{
    StagedPage const* const shown = m_on ? page(*m_on) : nullptr;
    return shown != nullptr && !shown->maps.empty() ? &shown->maps : nullptr;
}

StagedMap const* SlideStage::map() const
{
    auto const* const all = maps();
    return all == nullptr ? nullptr : &all->front();
}

void SlideStage::take(std::size_t number, PagePicture picture)
{
    StagedPage& out = m_pages[number];
    out.spec = picture.spec;
    out.scale = picture.scale;
    out.page.upload(picture.page.width, picture.page.height, picture.page.bgra);
    stage(out.maps, std::move(picture.maps), picture.scale);
}

void SlideStage::take_live(std::vector<MapLayers> layers) { stage(m_live, std::move(layers), m_scale); }

void SlideStage::keep(std::vector<std::size_t> const& pages)
{
    std::erase_if(m_pages, [&](auto const& entry) {
        bool const shown = entry.first == m_on || (m_change && entry.first == m_change->from);
        return !shown && std::find(pages.begin(), pages.end(), entry.first) == pages.end();
    });
}

bool SlideStage::has(std::size_t number, PageSpec const& spec) const
{
    StagedPage const* const there = page(number);
    return there != nullptr && there->spec == spec && there->scale == m_scale;
}

std::optional<query::Camera> SlideStage::live_camera() const
{
    if (m_live.empty() || m_live.front().scale != m_scale) { return std::nullopt; }
    return m_live.front().camera;
}

bool SlideStage::off_camera(double now) const
{
    StagedMap const* const here = map();
    return here != nullptr && !same_place(m_way.at(now), here->camera);
}

void SlideStage::show(std::size_t number, double move_seconds, double now)
{
    StagedPage const* const next = page(number);
    if (next == nullptr || m_on == number) { return; }
    StagedMap const* const before = map();
    std::optional<std::size_t> const from = std::exchange(m_on, number);
    m_change.reset();
    m_from_live = std::exchange(m_live, {});
    StagedMap const* const after = map();
    bool const flies = before != nullptr && after != nullptr && move_seconds > 0;
    if (flies) {
        bool const still = same_place(m_way.at(now), after->camera);
        double const seconds = still ? std::min(move_seconds, fade_seconds) : move_seconds;
        m_change = Change{*from, now, seconds, true};
        m_way.fly(after->camera, after->box.width(), now, seconds);
        return;
    }
    if (from && move_seconds > 0) { m_change = Change{*from, now, fade_seconds, false}; }
    if (after != nullptr) { m_way.jump(after->camera); }
}

geo::Box SlideStage::place(StagedMap const& map, query::Camera const& camera, geo::Point anchor) const
{
    double const k = map.camera.metres_per_px / camera.metres_per_px;
    geo::Point const at = moved({map.box.min_x, map.box.min_y}, {map.camera, map.anchor}, {camera, anchor});
    geo::Point const corner{m_origin.x + at.x * m_scale, m_origin.y + at.y * m_scale};
    // The picture's own size: its last pixels may reach a little beyond a box that is no whole number of them.
    double const width = map.map.width() / map.scale * k * m_scale;
    double const height = map.map.height() / map.scale * k * m_scale;
    return {corner.x, corner.y, corner.x + width, corner.y + height};
}

}  // namespace atlas::app
