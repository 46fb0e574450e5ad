// Measuring on the map: what clicks and keys do, the box with the result.
#include "ui/map/measure.hpp"

#include "geo/buffer.hpp"
#include "geo/geodesic.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "style/palette.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"
#include "ui/map/map_frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double first_point_radius = 10;  ///< logical px around the first point that close the line
constexpr double double_click_seconds = 0.5;

void refresh(MeasureState& measure)
{
    geo::Line way = measure.points;
    if (measure.closed) { way.push_back(way.front()); }
    measure.legs.clear();
    measure.ways.clear();
    for (std::size_t i = 1; i < way.size(); ++i) {
        measure.legs.push_back(geo::distance_m(way[i - 1], way[i]));
        measure.ways.push_back(geo::geodesic(way[i - 1], way[i], measured_step_m));
    }
    measure.total = measure.closed ? rules::measure_area(measure.points) : rules::measure_line(measure.points);
}

void end(Context& ctx, bool closed)
{
    MeasureState& measure = ctx.edit_state().explore.measure;
    if (measure.points.empty()) {
        measure = {};
        return;
    }
    measure.ended = true;
    measure.closed = closed;
    measure.ended_at = ctx.now;
    refresh(measure);
}

bool on_first_point(Context const& ctx, MapFrame const& map, MeasureState const& measure)
{
    if (measure.points.size() < 3) { return false; }
    geo::Point const px = scene::to_frame(map.camera, map.frame, map.projection.forward(measure.points.front()));
    ImVec2 const mouse = ImGui::GetMousePos();
    double const dx = ctx.boxes.map.min.x + px.x * map.scale - mouse.x;
    double const dy = ctx.boxes.map.min.y + px.y * map.scale - mouse.y;
    return std::hypot(dx, dy) <= first_point_radius * ctx.scale;
}

struct BoxWords {
    std::string main;
    std::string more;  ///< area, or what to do
};

BoxWords box_words(Context const& ctx, MeasureState const& measure)
{
    BoxWords words;
    if (measure.points.empty()) { return {std::string(ctx.tr(phrase::measure_start)), ""}; }
    if (measure.points.size() == 1) {
        auto const p = measure.points.front();
        words.main = fmt::format("{:.4f}°E {:.4f}°N", p.x, p.y);
    } else {
        auto const label = ctx.tr(measure.closed ? phrase::measure_perimeter : phrase::measure_length);
        words.main = fmt::format("{} {}", label, length_words(measure.total.length_m));
    }
    if (!measure.ended) {
        words.more = ctx.tr(phrase::measure_go_on);
    } else if (measure.closed && measure.total.self_intersects) {
        words.more = ctx.tr(phrase::measure_itself);
    } else if (measure.closed) {
        words.main += fmt::format(" · {} {}", ctx.tr(phrase::measure_area), area_words(ctx, measure.total.area_m2));
    }
    return words;
}

void copy(Context& ctx)
{
    ImGui::SetClipboardText(measure_table(ctx, ctx.state.explore.measure).c_str());
    ctx.edit_state().toast = Toast{std::string(ctx.tr(phrase::copied)), ctx.now + 2};
}

void draw_box_content(Context& ctx, Rect const& box, BoxWords const& words)
{
    MeasureState& measure = ctx.edit_state().explore.measure;
    floating_ground(ctx, box, ctx.px(8));
    float const middle = box.min.y + ctx.px(22);
    float x = box.min.x + ctx.px(16);
    x += text_at(ctx, {x, middle}, Type::strong, palette::ink, words.main) + ctx.px(18);
    if (!measure.points.empty()) {
        std::string const word(ctx.tr(phrase::copy));
        if (link_at(ctx, "copy", {x, middle}, Type::small, word)) { copy(ctx); }
    }
    ImVec2 const out{box.max.x - ctx.px(18), middle};
    float const half = ctx.px(12);
    bool over = false;
    bool const close = area_at(ctx, {{out.x - half, out.y - half}, {out.x + half, out.y + half}}, "close", &over);
    cross(ctx, out, ctx.px(5), over ? palette::ink : palette::ink_soft);
    float const second = middle + ctx.px(26);
    if (!words.more.empty()) {
        text_at(ctx, {box.min.x + ctx.px(16), second}, Type::small, palette::ink_soft, words.more);
    } else if (measure.ended && ctx.view.selection.index() != 0) {
        std::string const word(ctx.tr(phrase::measure_more));
        if (link_at(ctx, "card", {box.min.x + ctx.px(16), second}, Type::small, word)) {
            ctx.edit_view().selection = {};
        }
    }
    if (close) { measure = {}; }
}

}  // namespace

std::string length_words(double metres)
{
    if (metres < 1000) { return fmt::format("{:.0f} m", metres); }
    return fmt::format("{:.{}f} km", metres / 1000, metres < 100000 ? 2 : 1);
}

std::string area_words(Context const& ctx, double square_metres)
{
    if (square_metres < 1e6) { return fmt::format("{:.2f} {}", square_metres / 1e4, ctx.chinese() ? "公顷" : "ha"); }
    return fmt::format("{:.{}f} km²", square_metres / 1e6, square_metres < 1e9 ? 2 : 0);
}

std::string measure_table(Context const& ctx, MeasureState const& measure)
{
    std::string text = "point\tlon\tlat\tleg_m\n";
    for (std::size_t i = 0; i < measure.points.size(); ++i) {
        auto const& p = measure.points[i];
        text += fmt::format("{}\t{:.6f}\t{:.6f}\t{}\n", i + 1, p.x, p.y,
                            i == 0 ? std::string() : fmt::format("{:.1f}", measure.legs[i - 1]));
    }
    if (measure.closed) { text += fmt::format("1\t\t\t{:.1f}\n", measure.legs.back()); }
    auto const label = ctx.tr(measure.closed ? phrase::measure_perimeter : phrase::measure_length);
    text += fmt::format("{}\t\t\t{:.1f} m\n", label, measure.total.length_m);
    if (measure.closed && !measure.total.self_intersects) {
        text += fmt::format("{}\t\t\t{:.0f} m²\n", ctx.tr(phrase::measure_area), measure.total.area_m2);
    }
    return text;
}

void show_measured(MeasureState& measure, geo::Line points)
{
    measure = {};
    measure.on = true;
    measure.ended = true;
    measure.points = std::move(points);
    refresh(measure);
}

void toggle_measure(Context& ctx)
{
    MeasureState& measure = ctx.edit_state().explore.measure;
    bool const stop = measure.running();
    measure = {};
    if (stop) { return; }
    measure.on = true;
    ctx.edit_view().selection = std::monostate{};
}

bool measure_click(Context& ctx, MapFrame const& map)
{
    MeasureState& measure = ctx.edit_state().explore.measure;
    if (!measure.running()) { return false; }
    if (on_first_point(ctx, map, measure)) {
        end(ctx, true);
    } else if (ctx.state.hover.pointer) {
        measure.points.push_back(*ctx.state.hover.pointer);
        refresh(measure);
    }
    return true;
}

bool measure_double_click(Context& ctx)
{
    MeasureState const& measure = ctx.state.explore.measure;
    // Its first click may have closed the line, or ended it another way.
    if (measure.on && measure.ended && ctx.now - measure.ended_at < double_click_seconds) { return true; }
    if (!measure.running()) { return false; }
    end(ctx, false);
    return true;
}

bool measure_keys(Context& ctx)
{
    MeasureState& measure = ctx.edit_state().explore.measure;
    if (ctx.state.search.open) { return false; }
    if (ctx.pressed(Key::measure)) {
        toggle_measure(ctx);
        return true;
    }
    if (!measure.running()) { return false; }
    if (ctx.pressed(Key::enter)) {
        end(ctx, false);
        return true;
    }
    if (!ctx.pressed(Key::back)) { return false; }
    if (!measure.points.empty()) { measure.points.pop_back(); }
    refresh(measure);
    return true;
}

bool escape_measure(UiState& state, query::Selection const& selection)
{
    MeasureState& measure = state.explore.measure;
    bool const taken = measure.running() || (measure.on && selection.index() == 0);
    if (taken) { measure = {}; }
    return taken;
}

void draw_measure_box(Context& ctx)
{
    MeasureState const& measure = ctx.state.explore.measure;
    if (!measure.on) { return; }
    BoxWords const words = box_words(ctx, measure);
    bool const linked = measure.ended && ctx.view.selection.index() != 0;
    float width = text_width(ctx, Type::strong, words.main) + ctx.px(16 + 18 + 44);
    if (!measure.points.empty()) { width += text_width(ctx, Type::small, ctx.tr(phrase::copy)) + ctx.px(12); }
    width = std::max(width, text_width(ctx, Type::small, words.more) + ctx.px(32));
    float const height = ctx.px(words.more.empty() && !linked ? 44 : 68);
    Rect const& map = ctx.boxes.map;
    ImVec2 const min{std::round((map.min.x + map.max.x - width) / 2), map.min.y + ctx.px(12)};
    Rect const box{min, {min.x + width, min.y + height}};
    ImGui::SetNextWindowPos(min);
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, 0);
    ImGui::Begin("measure box", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
    draw_box_content(ctx, box, words);
    ImGui::End();
    ImGui::PopStyleColor();
}

}  // namespace atlas::ui
