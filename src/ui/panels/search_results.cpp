// The list below the search field.
#include "ui/panels/search_results.hpp"

#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/symbol.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"
#include "ui/panels/theme_head.hpp"

#include "base/digits.hpp"
#include "model/atlas.hpp"
#include "query/choices.hpp"
#include "query/search.hpp"
#include "rules/levels.hpp"
#include "rules/unit_names.hpp"
#include "style/palette.hpp"

#include <algorithm>
#include <optional>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr std::size_t most_rows = 10;

template <class Rows, class Id>
auto const* row_of(Rows const& rows, Id id, std::string const& wanted)
{
    auto const found = std::find_if(rows.begin(), rows.end(), [&](auto const& row) { return row.*id == wanted; });
    return found == rows.end() ? nullptr : &*found;
}
model::Place const* place_of(model::Atlas const& atlas, std::string const& id)
{
    return row_of(atlas.places, &model::Place::place_id, id);
}
model::Water const* water_of(model::Atlas const& atlas, std::string const& id)
{
    return row_of(atlas.waters, &model::Water::water_id, id);
}
model::GroupMember const* group_of(model::Atlas const& atlas, std::string const& id)
{
    return row_of(atlas.groups, &model::GroupMember::group_id, id);
}

/// A point on the water, in the middle of its longest line or of the ring of its largest lake.
std::optional<geo::Point> point_on(model::Water const& water)
{
    geo::Line const* longest = nullptr;
    auto const take = [&](geo::Line const& line) {
        if (!line.empty() && (longest == nullptr || line.size() > longest->size())) { longest = &line; }
    };
    for (geo::Line const& line : water.lines) { take(line); }
    for (geo::Polygon const& polygon : water.polygons) { take(polygon.outer); }
    if (longest == nullptr) { return std::nullopt; }
    return (*longest)[longest->size() / 2];
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

Words words_of_place(Context const& ctx, model::Place const& place)
{
    std::string remark(ctx.tr(place.kind));
    if (!place.adcode.empty()) { remark += " · " + area_name(ctx, place.adcode); }
    return {std::string(base::pick(ctx.view.language, place.name, place.name_en)), remark};
}

Words words_of(Context const& ctx, query::Hit const& hit)
{
    model::Atlas const& atlas = ctx.atlas;
    auto const language = ctx.view.language;
    switch (hit.kind) {
    case query::HitKind::area:
        if (auto const* area = atlas.area(hit.id)) {
            bool const coded = !hit.id.empty() && base::is_digit(hit.id.front());
            return {name_of(ctx, *area), coded ? hit.id : std::string(ctx.tr(area->level))};
        }
        break;
    case query::HitKind::group:
        if (auto const* group = group_of(atlas, hit.id)) {
            return {rules::group_name(atlas, *group, language), std::string(ctx.tr(query::Theme::groups))};
        }
        break;
    case query::HitKind::indicator:
        if (auto const* indicator = atlas.indicator(hit.id)) {
            return {name_of(ctx, *indicator),
                    std::string(ctx.tr(phrase::indicator)) + " · " + rules::unit_name(indicator->unit, language)};
        }
        break;
    case query::HitKind::project:
        if (auto const* project = atlas.project(hit.id)) {
            return {name_of(ctx, *project), joined_counties(ctx, *project)};
        }
        break;
    case query::HitKind::place:
        if (auto const* place = place_of(atlas, hit.id)) { return words_of_place(ctx, *place); }
        break;
    case query::HitKind::water:
        if (auto const* water = water_of(atlas, hit.id)) {
            return {std::string(base::pick(language, water->name, water->name_en)),
                    std::string(ctx.tr(water->lake ? phrase::search_lake : phrase::search_river))};
        }
        break;
    }
    return {hit.id, ""};
}

void draw_mark(Context const& ctx, query::Hit const& hit, ImVec2 at)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (hit.kind == query::HitKind::project) {
        if (auto const* project = ctx.atlas.project(hit.id)) {
            symbol(ctx, at, ctx.px(12), project->category, stage_of(ctx, *project), project->accuracy);
        }
    } else if (hit.kind == query::HitKind::area) {
        auto const found = ctx.resolved.classes->areas.find(hit.id);
        style::Color const fill = found == ctx.resolved.classes->areas.end() ? palette::no_data : found->second.fill;
        float const r = ctx.px(9);
        list->AddRectFilled({at.x - r, at.y - r}, {at.x + r, at.y + r}, u32(fill), ctx.px(3));
        list->AddRect({at.x - r, at.y - r}, {at.x + r, at.y + r}, u32(palette::border), ctx.px(3), 0, 1);
    } else if (hit.kind == query::HitKind::water) {
        list->AddCircleFilled(at, ctx.px(5), u32(palette::water_text));
    } else if (hit.kind == query::HitKind::place) {
        list->AddCircle(at, ctx.px(5), u32(palette::place_text), 0, ctx.px(2));
    } else {
        for (int i = 0; i < 3; ++i) {  // what fills the map: bars of a legend
            float const y = at.y - ctx.px(7) + static_cast<float>(i) * ctx.px(5);
            list->AddRectFilled({at.x - ctx.px(8), y}, {at.x + ctx.px(8), y + ctx.px(4)}, u32(palette::ink_soft));
        }
    }
}

}  // namespace

std::vector<query::Hit> search_hits(Context const& ctx) { return ctx.search.find(ctx.state.search.text, most_rows); }

namespace {

/// Selects the area and shows the level of the map that it is drawn at, where the present one does not show it.
void take_area(Context& ctx, std::string const& adcode)
{
    auto const* area = ctx.atlas.area(adcode);
    if (area == nullptr) { return; }
    auto const shown = rules::shown_areas(ctx.atlas, ctx.view.level, ctx.view.drilled_area);
    auto const id = ctx.atlas.id_of_area(adcode);
    auto const& levels = ctx.resolved.offer->levels;
    bool const drawn = id && std::find(shown.begin(), shown.end(), *id) != shown.end();
    bool const has_level = std::find(levels.begin(), levels.end(), area->level) != levels.end();
    if (!drawn && has_level) { ctx.edit_view() = query::at_level(ctx.atlas, ctx.view, area->level); }
    select_county(ctx, area->adcode);
    ctx.requests().zoom_to = ctx.view.selection;
}

void take_group(Context& ctx, std::string const& id)
{
    auto const* group = group_of(ctx.atlas, id);
    if (group == nullptr) { return; }
    ctx.edit_view().theme = query::Theme::groups;
    ctx.edit_view().plan = group->plan;
}

}  // namespace

void take_hit(Context& ctx, query::Hit const& hit)
{
    switch (hit.kind) {
    case query::HitKind::area:
        take_area(ctx, hit.id);
        break;
    case query::HitKind::group:
        take_group(ctx, hit.id);
        break;
    case query::HitKind::indicator:
        ctx.edit_view().theme = query::Theme::indicator;
        take_indicator(ctx, hit.id);
        break;
    case query::HitKind::project:
        select_project(ctx, hit.id);
        ctx.requests().zoom_to = ctx.view.selection;
        break;
    case query::HitKind::place:
        if (auto const* place = place_of(ctx.atlas, hit.id)) {
            ctx.requests().zoom_to_lonlat = place->lonlat;
            if (!place->adcode.empty()) { select_county(ctx, place->adcode); }
        }
        break;
    case query::HitKind::water:
        if (auto const* water = water_of(ctx.atlas, hit.id)) { ctx.requests().zoom_to_lonlat = point_on(*water); }
        break;
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
    float const width = std::max(state.search.box.width(), ctx.px(420));
    auto const advice = hits.empty()
                            ? wrapped(ctx, Type::small, std::string(ctx.tr(phrase::search_advice)), width - ctx.px(28))
                            : std::vector<std::string>{};
    float const lines = line_step(ctx, Type::small) * static_cast<float>(advice.size());
    float const height = step * static_cast<float>(std::max<std::size_t>(1, hits.size())) + lines + ctx.px(16);
    float const left = std::min(state.search.box.min.x, ctx.boxes.bar.max.x - width - ctx.px(12));
    Rect const box{{left, state.search.box.max.y + ctx.px(6)},
                   {left + width, state.search.box.max.y + ctx.px(6) + height}};
    begin_floating(ctx, "results", box, {14, 8}, true);
    if (hits.empty()) {
        ImVec2 const at = ImGui::GetCursorScreenPos();
        text_at(ctx, {at.x, at.y + step / 2}, Type::body, palette::ink, ctx.tr(phrase::search_none));
        float y = at.y + step + line_step(ctx, Type::small) / 2;
        for (std::string const& line : advice) {
            text_at(ctx, {at.x, y}, Type::small, palette::ink_soft, line);
            y += line_step(ctx, Type::small);
        }
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
