#include "ui/map/map_marks.hpp"

#include "ui/kit/compare_badge.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "rules/positions.hpp"
#include "rules/types.hpp"
#include "scene/camera.hpp"
#include "style/palette.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"
#include "ui/map/map_frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr double ring_radius = 17;  ///< logical px, just outside a symbol

void outline(Context const& ctx, MapFrame const& map, geo::Ring const& ring, std::vector<ImVec2>& points)
{
    points.clear();
    for (geo::Point const& p : ring) {
        ImVec2 const at = on_screen(ctx, map, p);
        if (!points.empty() && std::abs(at.x - points.back().x) + std::abs(at.y - points.back().y) < 1.5F) { continue; }
        points.push_back(at);
    }
    if (points.size() < 3) { return; }
    ImGui::GetWindowDrawList()->AddPolyline(points.data(), static_cast<int>(points.size()), u32(palette::selection),
                                            ImDrawFlags_Closed, ctx.px(2));
}

void mark_county(Context const& ctx, MapFrame const& map)
{
    auto const* county = map.geometry.area(ctx.state.hover.adcode);
    if (county == nullptr) { return; }
    std::vector<ImVec2> points;
    for (auto const& polygon : county->polygons) {
        outline(ctx, map, polygon.outer, points);
        for (auto const& hole : polygon.holes) { outline(ctx, map, hole, points); }
    }
}

/// The northernmost point of the area's largest part, where its badge stands clear of its name.
std::optional<ImVec2> top_of(Context const& ctx, MapFrame const& map, std::string const& adcode)
{
    auto const* county = map.geometry.area(adcode);
    if (county == nullptr || county->parts.empty()) { return std::nullopt; }
    std::optional<geo::Point> top;
    for (auto const& polygon : county->polygons) {
        for (geo::Point const& p : polygon.outer) {
            if (county->parts.front().box.contains(p) && (!top || p.y > top->y)) { top = p; }
        }
    }
    return top ? std::optional(on_screen(ctx, map, *top)) : std::nullopt;
}

/// Which column of the card is which area; the outlines are part of the picture.
void mark_compared(Context const& ctx, MapFrame const& map)
{
    std::string const first = compared_with(ctx.state, ctx.view);
    if (first.empty()) { return; }
    std::array<std::string, 2> const areas{first, std::get<query::SelectedArea>(ctx.view.selection).adcode};
    for (std::size_t i = 0; i < areas.size(); ++i) {
        auto const top = top_of(ctx, map, areas[i]);
        bool const seen = top && top->x > ctx.boxes.map.min.x && top->x < ctx.boxes.map.max.x &&
                          top->y > ctx.boxes.map.min.y && top->y < ctx.boxes.map.max.y;
        if (seen) { compare_badge(ctx, ImGui::GetWindowDrawList(), *top, i); }
    }
}

/// Circle of the stated error of the position.
void mark_error(Context const& ctx, MapFrame const& map, model::Project const& project, ImVec2 centre)
{
    if (!rules::is_approximate(project) || project.accuracy_km <= 0) { return; }
    auto const radius = static_cast<float>(project.accuracy_km * 1000 / map.camera.metres_per_px * map.scale);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(centre, radius, u32(style::with_alpha(palette::accent, 0.14)), 96);
    list->AddCircle(centre, radius, u32(style::with_alpha(palette::accent, 0.8)), 96, ctx.px(1.5));
}

void mark_project(Context const& ctx, MapFrame const& map)
{
    auto const id = ctx.atlas.id_of_project(ctx.state.hover.project);
    auto const metres = id ? map.geometry.point_of(*id) : std::nullopt;
    if (!metres) { return; }
    ImVec2 const centre = on_screen(ctx, map, *metres);
    mark_error(ctx, map, ctx.atlas[*id], centre);
    ImGui::GetWindowDrawList()->AddCircle(centre, static_cast<float>(ring_radius * map.scale), u32(palette::selection),
                                          0, ctx.px(2));
}

struct Words {
    std::string name;
    std::string fact;
};

/// The groups the map shows the area in, each with its role there.
std::string group_words(Context const& ctx, model::Area const& area)
{
    std::string words;
    auto const id = ctx.atlas.id_of_area(area.adcode);
    if (!id) { return words; }
    for (model::GroupMember const& row : ctx.atlas.rows(rules::memberships(ctx.atlas, *id))) {
        std::string const name = rules::group_name(ctx.atlas, row, ctx.view.language);  // as the legend has it
        bool const shown =
            std::any_of(ctx.resolved.classes->entries.begin(), ctx.resolved.classes->entries.end(),
                        [&](style::LegendEntry const& entry) { return entry.members && entry.text == name; });
        if (!shown) { continue; }
        if (!words.empty()) { words += '\n'; }
        words += row.role.empty() ? name : name + " · " + row.role;
    }
    return words;
}

Words county_words(Context const& ctx)
{
    auto const* area = ctx.atlas.area(ctx.state.hover.adcode);
    if (area == nullptr) { return {}; }
    Words words{name_of(ctx, *area), ""};
    auto const found = ctx.resolved.classes->areas.find(ctx.state.hover.adcode);
    if (found != ctx.resolved.classes->areas.end() && !found->second.figure.empty()) {
        words.fact = found->second.figure;
        if (!found->second.basis.empty()) { words.fact += '\n' + found->second.basis; }
    } else if (ctx.view.theme == query::Theme::groups) {
        words.fact = group_words(ctx, *area);
    } else {
        auto const types = rules::types_of(ctx.atlas, area->adcode, ctx.view.plan);
        if (types.first) { words.fact = ctx.tr(*types.first); }
        if (types.second) { words.fact += " · " + std::string(ctx.tr(*types.second)); }
        if (words.fact.empty()) { words.fact = ctx.tr(phrase::no_type); }
    }
    return words;
}

Words project_words(Context const& ctx)
{
    auto const* project = ctx.atlas.project(ctx.state.hover.project);
    if (project == nullptr) { return {}; }
    Words words{name_of(ctx, *project), fmt::format("{} · {} · {}", ctx.tr(project->category),
                                                    ctx.tr(stage_of(ctx, *project)), ctx.tr(project->accuracy))};
    if (project->accuracy_km > 0) { words.fact += fmt::format(" ±{:g} km", project->accuracy_km); }
    return words;
}

/// A box beside the pointer that stays inside the window.
void draw_box(Context const& ctx, Words const& words)
{
    ImDrawList* list = ImGui::GetForegroundDrawList();
    float const most = ctx.px(420);
    auto const names = words.name.empty() ? std::vector<std::string>{} : wrapped(ctx, Type::strong, words.name, most);
    auto const facts = words.fact.empty() ? std::vector<std::string>{} : wrapped(ctx, Type::small, words.fact, most);
    float width = 0;
    for (auto const& part : names) { width = std::max(width, text_width(ctx, Type::strong, part)); }
    for (auto const& part : facts) { width = std::max(width, text_width(ctx, Type::small, part)); }
    float const step = ctx.px(23);
    float const pad = ctx.px(12);
    float const height = step * static_cast<float>(names.size() + facts.size()) + ctx.px(14);
    ImVec2 const mouse = ImGui::GetMousePos();
    ImVec2 const screen = ImGui::GetIO().DisplaySize;
    ImVec2 at{mouse.x + ctx.px(18), mouse.y + ctx.px(20)};
    if (at.x + width + 2 * pad > screen.x - ctx.px(6)) { at.x = mouse.x - ctx.px(10) - width - 2 * pad; }
    if (at.y + height > screen.y - ctx.px(6)) { at.y = mouse.y - ctx.px(10) - height; }
    at = {std::max(ctx.px(6), std::round(at.x)), std::max(ctx.px(6), std::round(at.y))};
    Rect const box{at, {at.x + width + 2 * pad, at.y + height}};
    shadow(ctx, list, box, ctx.px(6));
    list->AddRectFilled(box.min, box.max, u32(palette::paper), ctx.px(6));
    list->AddRect(box.min, box.max, u32(palette::line), ctx.px(6), 0, std::max(1.0F, ctx.px(1)));
    float y = at.y + ctx.px(7) + step / 2;
    for (auto const& part : names) {
        text_at(ctx, {at.x + pad, y}, Type::strong, palette::ink, part, Align::left, list);
        y += step;
    }
    for (auto const& part : facts) {
        text_at(ctx, {at.x + pad, y}, Type::small, palette::ink_soft, part, Align::left, list);
        y += step;
    }
}

}  // namespace

void draw_map_marks(Context const& ctx, MapFrame const& map)
{
    mark_compared(ctx, map);
    if (!ctx.state.hover.adcode.empty()) { mark_county(ctx, map); }
    if (!ctx.state.hover.project.empty()) { mark_project(ctx, map); }
}

void draw_map_tooltip(Context const& ctx, bool over_map)
{
    if (!over_map || ctx.state.list.open) { return; }
    Words words;
    if (ctx.state.hover.many > 0) {
        words = {fmt::format("{} {}", ctx.tr(phrase::here), ctx.state.hover.many), ""};
    } else if (!ctx.state.hover.project.empty()) {
        words = project_words(ctx);
    } else if (!ctx.state.hover.adcode.empty()) {
        words = county_words(ctx);
    }
    if (!words.name.empty()) { draw_box(ctx, words); }
}

void draw_tip(Context const& ctx)
{
    if (!ctx.kit.tip.empty()) { draw_box(ctx, {"", ctx.kit.tip}); }
}

}  // namespace atlas::ui
