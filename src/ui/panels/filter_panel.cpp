// Left panel: what of the projects is shown.
#include "ui/panels/filter_panel.hpp"

#include "ui/kit/chips.hpp"
#include "ui/kit/choices.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/symbol.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"
#include "ui/panels/theme_head.hpp"

#include "model/atlas.hpp"
#include "query/filter.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

template <class E>
constexpr std::size_t at(E value)
{
    return static_cast<std::size_t>(value);
}

void draw_heading(Context& ctx, query::ProjectCounts const& counts)
{
    heading(ctx, ctx.tr(phrase::layers),
            fmt::format("{} / {}{}", counts.shown, counts.total, ctx.tr(phrase::count_unit)));
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const middle = start.y + ctx.px(13);
    float const first = text_width(ctx, Type::small, ctx.tr(phrase::all));
    if (link_at(ctx, "all", {start.x, middle}, Type::small, ctx.tr(phrase::all))) {
        ctx.edit_view().filters.categories.set();
    }
    if (link_at(ctx, "none", {start.x + first + ctx.px(16), middle}, Type::small, ctx.tr(phrase::none))) {
        ctx.edit_view().filters.categories.reset();
    }
    bool const changed = !(ctx.view.filters == query::Filters{});
    if (changed &&
        link_at(ctx, "reset", {start.x + content_width(), middle}, Type::small, ctx.tr(phrase::reset), Align::right)) {
        ctx.edit_view().filters = {};
    }
    ImGui::Dummy({1, ctx.px(30)});
}

void draw_categories(Context& ctx, query::ProjectCounts const& counts)
{
    auto const& all = ctx.resolved.projects->all_by_category;
    float const step = ctx.px(ImGui::GetIO().DisplaySize.y < ctx.px(900) ? 32 : 37);
    for (auto const& word : model::Words<model::Category>::list) {
        if (all[at(word.value)] == 0) { continue; }
        ImGui::PushID(word.id.data());
        Row const item = row(ctx, "category", step);
        bool const on = ctx.view.filters.categories.test(at(word.value));
        check_mark(ctx, {item.box.min.x + ctx.px(9), item.middle}, on);
        symbol(ctx, {item.box.min.x + ctx.px(42), item.middle}, ctx.px(13), word.value, model::Stage::completed,
               model::Accuracy::site, !on);
        float const used = text_at(ctx, {item.box.max.x, item.middle}, Type::body, palette::ink_soft,
                                   fmt::format("{}", counts.by_category[at(word.value)]), Align::right);
        float const room = item.box.width() - ctx.px(74) - used;
        Type const type = fitting(ctx, ctx.tr(word.value), room);
        text_at(ctx, {item.box.min.x + ctx.px(66), item.middle}, type, on ? palette::ink : palette::ink_soft,
                elided(ctx, type, ctx.tr(word.value), room));
        if (item.clicked) { ctx.edit_view().filters.categories.flip(at(word.value)); }
        ImGui::PopID();
    }
}

void draw_stages(Context& ctx, query::ProjectCounts const& counts)
{
    heading(ctx, ctx.tr(phrase::stages));
    gap(ctx, 8);
    ChipFlow flow;
    for (auto const& word : model::Words<model::Stage>::list) {
        bool const on = ctx.view.filters.stages.test(at(word.value));
        int const count = counts.by_stage[at(word.value)];
        if (count == 0 && on) { continue; }
        std::string const text = fmt::format("{} {}", ctx.tr(word.value), count);
        if (flow_chip(ctx, flow, word.id.data(), text, on ? palette::chosen : palette::paper,
                      on ? palette::accent_text : palette::ink_soft, on ? palette::accent : palette::control_line,
                      true)) {
            ctx.edit_view().filters.stages.flip(at(word.value));
        }
    }
    end_flow(ctx, flow);
}

void draw_accuracy_key(Context const& ctx)
{
    heading(ctx, ctx.tr(phrase::accuracy));
    struct Entry {
        model::Accuracy accuracy;
        Phrase text;
    };
    for (Entry const& entry : {Entry{model::Accuracy::site, phrase::accuracy_exact},
                               Entry{model::Accuracy::schematic, phrase::accuracy_schematic},
                               Entry{model::Accuracy::county, phrase::accuracy_county}}) {
        ImVec2 const start = ImGui::GetCursorScreenPos();
        ImVec2 const centre{start.x + ctx.px(12), start.y + ctx.px(16)};
        if (entry.accuracy == model::Accuracy::county) {
            ImGui::GetWindowDrawList()->AddRectFilled({centre.x - ctx.px(12), centre.y - ctx.px(9)},
                                                      {centre.x + ctx.px(12), centre.y + ctx.px(9)},
                                                      u32(palette::ink_soft), ctx.px(9));
            text_at(ctx, centre, Type::small, palette::paper, "n", Align::centre);
        } else {
            symbol(ctx, centre, ctx.px(11), model::Category::other,
                   entry.accuracy == model::Accuracy::site ? model::Stage::operating : model::Stage::planned,
                   entry.accuracy);
        }
        float const room = content_width() - ctx.px(36);
        Type const type = fitting(ctx, ctx.tr(entry.text), room);
        text_at(ctx, {start.x + ctx.px(36), centre.y}, type, palette::ink, elided(ctx, type, ctx.tr(entry.text), room));
        ImGui::Dummy({1, ctx.px(32)});
    }
}

void draw_county_choice(Context& ctx)
{
    std::vector<std::string> names{std::string(ctx.tr(phrase::all_counties))};
    std::vector<std::string> codes{""};
    for (auto const& county : ctx.atlas.rows(rules::counties(ctx.atlas))) {
        names.push_back(name_of(ctx, county));
        codes.push_back(county.adcode);
    }
    auto const current = std::find(codes.begin(), codes.end(), ctx.view.filters.county) - codes.begin();
    int const chosen = choice(ctx, "county", names, static_cast<int>(current));
    if (chosen >= 0) { ctx.edit_view().filters.county = codes[static_cast<std::size_t>(chosen)]; }
}

void draw_text_filter(Context& ctx)
{
    ImVec2 const start = ImGui::GetCursorScreenPos();
    Rect const box{start, {start.x + content_width(), start.y + ctx.px(36)}};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.min, box.max, u32(palette::paper), ctx.px(6));
    list->AddRect(box.min, box.max, u32(palette::control_line), ctx.px(6), 0, std::max(1.0F, ctx.px(1)));
    text_field(ctx, "filter", ctx.tr(phrase::filter_text), ctx.edit_view().filters.text,
               {{box.min.x + ctx.px(12), box.min.y}, {box.max.x - ctx.px(12), box.max.y}}, palette::ink,
               palette::ink_soft);
    ImGui::Dummy({1, ctx.px(36)});
}

}  // namespace

void draw_filter_panel(Context& ctx)
{
    if (ctx.boxes.left.width() <= 0) { return; }
    begin_panel(ctx, "filters", ctx.boxes.left, palette::panel, 20, true);
    query::ProjectCounts const& counts = ctx.resolved.projects->counts;
    draw_theme_head(ctx);
    draw_heading(ctx, counts);
    draw_categories(ctx, counts);
    divide(ctx);
    draw_stages(ctx, counts);
    divide(ctx);
    draw_accuracy_key(ctx);
    divide(ctx);
    heading(ctx, ctx.tr(phrase::filter));
    gap(ctx, 4);
    draw_county_choice(ctx);
    gap(ctx, 8);
    draw_text_filter(ctx);
    gap(ctx, 16);
    end_panel();
}

}  // namespace atlas::ui
