#include "ui/map/listed_marks.hpp"

#include "style/palette.hpp"
#include "ui/kit/kit.hpp"
#include "ui/kit/look.hpp"
#include "ui/map/map_frame.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

void ring(Context const& ctx, ImVec2 at, float radius)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircle(at, radius, u32(palette::paper), 0, ctx.px(4));
    list->AddCircle(at, radius, u32(palette::accent_text), 0, ctx.px(2));
}

void outline(Context const& ctx, MapFrame const& map, std::string const& adcode)
{
    auto const* county = map.geometry.area(adcode);
    if (county == nullptr) { return; }
    std::vector<ImVec2> points;
    for (auto const& polygon : county->polygons) {
        points.clear();
        for (geo::Point const& p : polygon.outer) {
            ImVec2 const at = on_screen(ctx, map, p);
            bool const near =
                !points.empty() && std::abs(at.x - points.back().x) + std::abs(at.y - points.back().y) < 1.5F;
            if (!near) { points.push_back(at); }
        }
        if (points.size() < 3) { continue; }
        ImDrawList* list = ImGui::GetWindowDrawList();
        int const count = static_cast<int>(points.size());
        list->AddPolyline(points.data(), count, u32(style::with_alpha(palette::paper, 0.9)), ImDrawFlags_Closed,
                          ctx.px(5));
        list->AddPolyline(points.data(), count, u32(palette::accent_text), ImDrawFlags_Closed, ctx.px(2.5));
    }
}

}  // namespace

void draw_picked(Context const& ctx, MapFrame const& map)
{
    TableState const& table = ctx.state.table;
    if (!table.open || !table.pick()) { return; }
    for (auto const& row : table.pick()->rows) {
        if (row.at) {
            ring(ctx, on_screen(ctx, map, map.projection.forward(*row.at)),
                 static_cast<float>(found_radius * map.scale));
        } else {
            outline(ctx, map, row.id);
        }
    }
}

}  // namespace atlas::ui
