// The list below the search field.
#include "ui/panels/search_results.hpp"

#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/symbol.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"

#include "model/atlas.hpp"
#include "query/search.hpp"
#include "style/palette.hpp"

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr std::size_t most_rows = 10;

model::Place const* place_of(model::Atlas const& atlas, std::string const& id)
{
    auto const found = std::find_if(atlas.places.begin(), atlas.places.end(),
                                    [&](model::Place const& place) { return place.place_id == id; });
    return found == atlas.places.end() ? nullptr : &*found;
}

std::string joined_counties(Context const& ctx, model::Project const& project)
{
    std::string text;
    for (auto const& adcode : project.adcodes) {
        if (!text.empty()) { text += ctx.chinese() ? "、" : ", "; }
        text += area_name(ctx, adcode);
    }
    return text;
}

struct Words {
    std::string name;
    std::string remark;
};

Words words_of(Context const& ctx, query::Hit const& hit)
{
    switch (hit.kind) {
    case query::HitKind::county: {
        auto const* area = ctx.atlas.area(hit.id);
        return area == nullptr ? Words{hit.id, ""} : Words{name_of(ctx, *area), hit.id};
    }
    case query::HitKind::project: {
        auto const* project = ctx.atlas.project(hit.id);
        return project == nullptr ? Words{hit.id, ""} : Words{name_of(ctx, *project), joined_counties(ctx, *project)};
    }
    case query::HitKind::place:
        if (auto const* place = place_of(ctx.atlas, hit.id)) {
            std::string remark(ctx.tr(place->kind));
            if (!place->adcode.empty()) { remark += " · " + area_name(ctx, place->adcode); }
            return {std::string(base::pick(ctx.view.language, place->name, place->name_en)), remark};
        }
    }
    return {hit.id, ""};
}

void draw_mark(Context const& ctx, query::Hit const& hit, ImVec2 at)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (hit.kind == query::HitKind::project) {
        if (auto const* project = ctx.atlas.project(hit.id)) {
            symbol(ctx, at, ctx.px(12), project->category,
                   stage_of(ctx, *project), project->accuracy);
        }
    } else if (hit.kind == query::HitKind::county) {
        auto const found = ctx.resolved.classes->areas.find(hit.id);
        style::Color const fill = found == ctx.resolved.classes->areas.end() ? palette::no_data : found->second.fill;
        float const r = ctx.px(9);
        list->AddRectFilled({at.x - r, at.y - r}, {at.x + r, at.y + r}, u32(fill), ctx.px(3));
        list->AddRect({at.x - r, at.y - r}, {at.x + r, at.y + r}, u32(palette::border), ctx.px(3), 0, 1);
    } else {
        list->AddCircle(at, ctx.px(5), u32(palette::place_text), 0, ctx.px(2));
    }
}

}  // namespace

std::vector<query::Hit> search_hits(Context const& ctx) { return ctx.search.find(ctx.state.search.text, most_rows); }

void take_hit(Context& ctx, query::Hit const& hit)
{
    if (hit.kind == query::HitKind::county) {
        select_county(ctx, hit.id);
        ctx.requests().zoom_to = ctx.view.selection;
    } else if (hit.kind == query::HitKind::project) {
        select_project(ctx, hit.id);
        ctx.requests().zoom_to = ctx.view.selection;
    } else if (auto const* place = place_of(ctx.atlas, hit.id)) {
        ctx.requests().zoom_to_lonlat = place->lonlat;
        if (!place->adcode.empty()) { select_county(ctx, place->adcode); }
    }
    ctx.edit_state().search.open = false;
    ctx.edit_state().search.text.clear();
    ImGui::SetWindowFocus(nullptr);
}

void draw_search_results(Context& ctx)
{
    UiState& state = ctx.edit_state();
    if (!state.search.open || state.search.text.empty()) { return; }
    auto const hits = search_hits(ctx);
    float const step = ctx.px(40);
    float const height = step * static_cast<float>(std::max<std::size_t>(1, hits.size())) + ctx.px(16);
    float const width = std::max(state.search.box.width(), ctx.px(420));
    float const left = std::min(state.search.box.min.x, ctx.boxes.bar.max.x - width - ctx.px(12));
    Rect const box{{left, state.search.box.max.y + ctx.px(6)},
                   {left + width, state.search.box.max.y + ctx.px(6) + height}};
    begin_floating(ctx, "results", box, {14, 8}, true);
    if (hits.empty()) {
        ImVec2 const at = ImGui::GetCursorScreenPos();
        text_at(ctx, {at.x, at.y + step / 2}, Type::body, palette::ink_soft, ctx.tr(phrase::search_none));
    }
    std::optional<query::Hit> taken;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        Row const item = row(ctx, "hit", step);
        if (static_cast<int>(i) == state.search.row) {
            ImGui::GetWindowDrawList()->AddRectFilled({item.box.min.x - ctx.px(6), item.box.min.y},
                                                      {item.box.max.x + ctx.px(6), item.box.max.y},
                                                      u32(palette::chosen), ctx.px(6));
        }
        // The row that the arrow keys are on stays in sight where the window is too low for all.
        bool const keys = ctx.pressed(Key::down) || ctx.pressed(Key::up);
        if (keys && static_cast<int>(i) == state.search.row) { ImGui::SetScrollHereY(0.5F); }
        Words const words = words_of(ctx, hits[i]);
        draw_mark(ctx, hits[i], {item.box.min.x + ctx.px(14), item.middle});
        float const used = text_at(ctx, {item.box.max.x - ctx.px(4), item.middle}, Type::small, palette::ink_soft,
                                   elided(ctx, Type::small, words.remark, item.box.width() * 0.42F), Align::right);
        text_at(ctx, {item.box.min.x + ctx.px(38), item.middle}, Type::body, palette::ink,
                elided(ctx, Type::body, words.name, item.box.width() - used - ctx.px(54)));
        if (item.clicked) { taken = hits[i]; }
        ImGui::PopID();
    }
    end_floating();
    if (taken) { take_hit(ctx, *taken); }
    bool const outside = clicked_beside(box) && !state.search.box.contains(ImGui::GetMousePos());
    if (outside) { state.search.open = false; }
}

}  // namespace atlas::ui
