// Below the map: coordinates under the pointer, documents drawn, 审图号. Also the toast and the list under a cluster.
#include "ui/panels/status_line.hpp"

#include "ui/cards/cards.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"

#include "rules/review_number.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

std::string coordinates(geo::Point lonlat)
{
    return fmt::format("{:.4f}°{} {:.4f}°{} · WGS 84", std::abs(lonlat.x), lonlat.x < 0 ? "W" : "E", std::abs(lonlat.y),
                       lonlat.y < 0 ? "S" : "N");
}

std::string sources_words(Context const& ctx)
{
    std::string text;
    for (auto const& id : ctx.state.map.sources) {
        auto const* source = ctx.atlas.source(id);
        if (source == nullptr) { continue; }
        text += (text.empty() ? "" : ctx.chinese() ? "；" : "; ") + source->title;
    }
    if (text.empty()) { return text; }
    return std::string(ctx.tr(phrase::sources)) + (ctx.chinese() ? "：" : ": ") + text;
}

}  // namespace

void draw_status_line(Context const& ctx)
{
    Rect const& box = ctx.boxes.status;
    begin_panel(ctx, "status", box, palette::paper, 0, false);
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, {box.max.x, box.min.y + 1}, u32(palette::line));
    float const middle = (box.min.y + box.max.y) / 2;
    float left = box.min.x + ctx.px(20);
    if (ctx.state.hover.pointer) {
        text_at(ctx, {left, middle}, Type::small, palette::ink_soft, coordinates(*ctx.state.hover.pointer));
    }
    // Room for the coordinates stays free, so that the line does not jump when the pointer leaves.
    left += text_width(ctx, Type::small, "100.0000°E 38.0000°N · WGS 84") + ctx.px(24);
    std::string const number = rules::review_number(ctx.atlas.settings);
    std::string const review =
        number.empty() ? std::string(ctx.tr(phrase::review_none)) : std::string(ctx.tr(phrase::review)) + number;
    float right = box.max.x - ctx.px(20);
    right -= text_at(ctx, {right, middle}, Type::small, palette::ink_soft, review, Align::right);
    std::string const sources = sources_words(ctx);
    if (!sources.empty() && right - left > ctx.px(120)) {
        float const room = right - ctx.px(18) - left;
        text_at(ctx, {right - ctx.px(18), middle}, Type::small, palette::ink_soft,
                elided(ctx, Type::small, sources, room), Align::right);
        bool over = false;
        area_at(ctx,
                {{right - ctx.px(18) - std::min(room, text_width(ctx, Type::small, sources)), box.min.y},
                 {right, box.max.y}},
                "sources", &over);
        if (over) { ctx.kit.tip = sources; }
    }
    end_panel();
}

void draw_project_list(Context& ctx)
{
    if (!ctx.state.list.open) { return; }
    auto const& ids = ctx.state.list.projects;
    float const step = ctx.px(36);
    float const width = ctx.px(320);
    float const height =
        std::min(ctx.px(44) + step * static_cast<float>(ids.size()) + ctx.px(14), ctx.px(44) + step * 9.5F);
    Rect const& map = ctx.boxes.map;
    ImVec2 min{std::min(ctx.state.list.at.x + ctx.px(16), map.max.x - width - ctx.px(8)),
               std::min(ctx.state.list.at.y - ctx.px(20), map.max.y - height - ctx.px(8))};
    min.y = std::max(min.y, map.min.y + ctx.px(8));
    Rect const box{min, {min.x + width, min.y + height}};
    begin_floating(ctx, "list", box, {16, 10});
    heading(ctx, ctx.tr(phrase::here), fmt::format("{}", ids.size()));
    auto const before = ctx.view.selection;
    for (auto const& id : std::vector<std::string>(ids)) {
        if (auto const* project = ctx.atlas.project(id)) { project_row(ctx, *project); }
    }
    end_floating();
    bool const beside = ctx.edit_state().list.age++ > 0 && clicked_beside(box);
    if (beside || !(before == ctx.view.selection)) { ctx.edit_state().list.open = false; }
}

void draw_toast(Context& ctx)
{
    if (!ctx.state.toast) { return; }
    if (ctx.now > ctx.state.toast->until) {
        ctx.edit_state().toast.reset();
        return;
    }
    std::string const text = elided(ctx, Type::body, ctx.state.toast->text, ctx.boxes.map.width() - ctx.px(80));
    float const width = text_width(ctx, Type::body, text) + ctx.px(40);
    float const height = ctx.px(42);
    float const x = (ctx.boxes.map.min.x + ctx.boxes.map.max.x) / 2;
    float const y = ctx.boxes.map.max.y - ctx.px(40);
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled({x - width / 2, y - height / 2}, {x + width / 2, y + height / 2}, u32(palette::bar),
                        height / 2);
    text_at(ctx, {x, y}, Type::body, palette::bar_text, text, Align::centre, list);
}

}  // namespace atlas::ui
