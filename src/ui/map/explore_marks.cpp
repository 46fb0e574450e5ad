// The measured line and what was found near, drawn over the map where it lies at this moment.
#include "ui/map/explore_marks.hpp"

#include "ui/map/listed_marks.hpp"

#include "ui/map/measure.hpp"

#include "geo/buffer.hpp"
#include "geo/geodesic.hpp"
#include "scene/camera.hpp"
#include "style/palette.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"
#include "ui/map/map_frame.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double hatch_step = 7;  ///< logical px between the lines inside an area

ImVec2 place_of(Context const& ctx, MapFrame const& map, geo::Point lonlat)
{
    return on_screen(ctx, map, map.projection.forward(lonlat));
}

std::vector<ImVec2> place_of(Context const& ctx, MapFrame const& map, geo::Line const& way)
{
    std::vector<ImVec2> points;
    points.reserve(way.size());
    for (geo::Point const& p : way) { points.push_back(place_of(ctx, map, p)); }
    return points;
}

void stroke(std::vector<ImVec2> const& points, style::Color color, float width)
{
    ImGui::GetWindowDrawList()->AddPolyline(points.data(), static_cast<int>(points.size()), u32(color), 0, width);
}

/// White below blue: to be read on every colour of the map.
void cased(Context const& ctx, std::vector<ImVec2> const& points)
{
    stroke(points, style::with_alpha(palette::paper, 0.9), ctx.px(6));
    stroke(points, palette::accent_text, ctx.px(3));
}

/// Level lines inside a ring by the even-odd rule, within the map's area.
void hatch(Context const& ctx, std::vector<ImVec2> const& ring)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    Rect const& area = ctx.boxes.map;
    float const step = std::max(2.0F, ctx.px(hatch_step));
    auto const [low, high] = std::minmax_element(ring.begin(), ring.end(), [](auto a, auto b) { return a.y < b.y; });
    float const end = std::min(high->y, area.max.y);
    std::vector<float> cuts;
    for (float y = std::ceil(std::max(low->y, area.min.y) / step) * step; y < end; y += step) {
        cuts.clear();
        for (std::size_t i = 0; i < ring.size(); ++i) {
            ImVec2 const a = ring[i];
            ImVec2 const b = ring[(i + 1) % ring.size()];
            if ((a.y <= y) == (b.y <= y)) { continue; }
            cuts.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
        }
        std::sort(cuts.begin(), cuts.end());
        for (std::size_t i = 1; i < cuts.size(); i += 2) {
            list->AddLine({cuts[i - 1], y}, {cuts[i], y}, u32(style::with_alpha(palette::accent, 0.55)), ctx.px(1));
        }
    }
}

void tag(Context const& ctx, ImVec2 at, std::string const& words, Type type = Type::small)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const half = text_width(ctx, type, words) / 2 + ctx.px(6);
    float const high = ctx.px(11);
    list->AddRectFilled({at.x - half, at.y - high}, {at.x + half, at.y + high}, u32(palette::paper), ctx.px(4));
    list->AddRect({at.x - half, at.y - high}, {at.x + half, at.y + high}, u32(palette::line), ctx.px(4), 0, 1);
    text_at(ctx, at, type, palette::ink, words, Align::centre);
}

/// The length on a leg that has room for it.
void name_leg(Context const& ctx, std::vector<ImVec2> const& way, double metres)
{
    std::string const words = length_words(metres);
    float const length = std::hypot(way.back().x - way.front().x, way.back().y - way.front().y);
    if (length < text_width(ctx, Type::small, words) + ctx.px(36)) { return; }
    ImVec2 const a = way[(way.size() - 1) / 2];
    ImVec2 const b = way[way.size() / 2];
    tag(ctx, {(a.x + b.x) / 2, (a.y + b.y) / 2}, words);
}

void draw_points(Context const& ctx, MapFrame const& map, MeasureState const& measure)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (geo::Point const& p : measure.points) {
        ImVec2 const at = place_of(ctx, map, p);
        // The first point of a running line can be clicked: it is larger.
        bool const joins = measure.running() && measure.points.size() > 2 && &p == &measure.points.front();
        list->AddCircleFilled(at, ctx.px(joins ? 7 : 5), u32(palette::accent_text));
        list->AddCircleFilled(at, ctx.px(joins ? 4 : 2.5), u32(palette::paper));
    }
}

/// From the last point to the pointer, with the length it would have.
void draw_next_leg(Context const& ctx, MapFrame const& map, MeasureState const& measure)
{
    if (!measure.running() || measure.points.empty() || !ctx.state.hover.pointer) { return; }
    geo::Point const from = measure.points.back();
    double const metres = geo::distance_m(from, *ctx.state.hover.pointer);
    if (metres <= 0) { return; }
    stroke(place_of(ctx, map, geo::geodesic(from, *ctx.state.hover.pointer, measured_step_m)),
           style::with_alpha(palette::accent_text, 0.7), ctx.px(2));
    ImVec2 const mouse = ImGui::GetMousePos();
    std::string words = length_words(metres);
    if (!measure.legs.empty()) { words += " · Σ " + length_words(measure.total.length_m + metres); }
    tag(ctx, {mouse.x, mouse.y - ctx.px(24)}, words);
}

void draw_measured(Context const& ctx, MapFrame const& map)
{
    MeasureState const& measure = ctx.state.explore.measure;
    if (!measure.on) { return; }
    std::vector<std::vector<ImVec2>> ways;
    std::vector<ImVec2> whole;
    for (geo::Line const& way : measure.ways) {
        ways.push_back(place_of(ctx, map, way));
        whole.insert(whole.end(), ways.back().begin() + (whole.empty() ? 0 : 1), ways.back().end());
    }
    if (measure.closed) { hatch(ctx, whole); }
    if (whole.size() > 1) { cased(ctx, whole); }
    for (std::size_t i = 0; i < ways.size(); ++i) { name_leg(ctx, ways[i], measure.legs[i]); }
    draw_next_leg(ctx, map, measure);
    draw_points(ctx, map, measure);
}

void draw_found(Context const& ctx, MapFrame const& map)
{
    ExploreState const& explore = ctx.state.explore;
    for (geo::Line const& ring : explore.reach) {
        auto const points = place_of(ctx, map, ring);
        stroke(points, style::with_alpha(palette::paper, 0.8), ctx.px(4));
        stroke(points, palette::accent, ctx.px(1.5));
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (auto const& found : explore.near.near) {
        ImVec2 const at = place_of(ctx, map, found.at);
        float const radius = static_cast<float>((found.project ? found_radius : found_radius / 2) * map.scale);
        list->AddCircle(at, radius, u32(palette::paper), 0, ctx.px(4));
        // What may lie beyond the distance is drawn paler.
        list->AddCircle(at, radius, u32(style::with_alpha(palette::accent_text, found.certain ? 1 : 0.5)), 0,
                        ctx.px(2));
    }
}

}  // namespace

void draw_explore_marks(Context& ctx, MapFrame const& map)
{
    // Set anew in every frame by the card that lists what was found.
    if (std::exchange(ctx.edit_state().explore.near_shown, false)) { draw_found(ctx, map); }
    draw_picked(ctx, map);
    draw_measured(ctx, map);
}

}  // namespace atlas::ui
