// Project card: category, counties, stage with its history, facts, position and how sure it is, what lies near.
#include "ui/cards/project_card.hpp"

#include "ui/cards/cards.hpp"
#include "ui/cards/explore_crossing.hpp"
#include "ui/cards/explore_sections.hpp"
#include "ui/kit/chips.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/symbol.hpp"
#include "ui/kit/text.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/in_words.hpp"
#include "rules/positions.hpp"
#include "rules/stages.hpp"
#include "rules/unit_names.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

std::string distance_words(double metres)
{
    if (metres < 950) { return fmt::format("{:.0f} m", metres); }
    return fmt::format("{:.{}f} km", metres / 1000, metres < 9950 ? 1 : 0);
}

void draw_head(Context& ctx, model::Project const& project, rules::StageAt const& at)
{
    ImVec2 const start = ImGui::GetCursorScreenPos();
    symbol(ctx, {start.x + ctx.px(13), start.y + ctx.px(13)}, ctx.px(13), project.category, at.stage, project.accuracy);
    std::string label(ctx.tr(project.category));
    if (!project.ref.empty()) { label += " · " + project.ref; }
    text_at(ctx, {start.x + ctx.px(36), start.y + ctx.px(13)}, Type::body, palette::ink_soft, label);
    ImGui::Dummy({1, ctx.px(32)});
    card_title(ctx, name_of(ctx, project), "");
    gap(ctx, 8);
    ChipFlow flow;
    for (auto const& adcode : project.adcodes) {
        auto const* area = ctx.atlas.area(adcode);
        bool const clickable = area != nullptr;
        if (flow_chip(ctx, flow, adcode.c_str(), area_name(ctx, adcode), palette::chosen, palette::accent_text, {},
                      clickable)) {
            select_county(ctx, area->adcode);
        }
    }
    end_flow(ctx, flow);
}

void draw_map_button(Context& ctx, model::Project const& project)
{
    gap(ctx, 12);
    if (!rules::is_placed(project)) {
        line(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::not_placed));
        return;
    }
    Row const button = row(ctx, "show", ctx.px(38), false);
    ImGui::GetWindowDrawList()->AddRectFilled(button.box.min, button.box.max,
                                              u32(button.hovered ? palette::accent_text : palette::accent), ctx.px(6));
    text_at(ctx, {(button.box.min.x + button.box.max.x) / 2, button.middle}, Type::strong, palette::paper,
            ctx.tr(phrase::show_on_map), Align::centre);
    if (button.clicked) { ctx.requests().zoom_to = query::SelectedProject{project.project_id}; }
}

/// A dated line of the history: a dot on a rail, the stage, the words and the source.
void draw_stage(Context& ctx, Cited& cited, std::string const& title, model::FactId id, bool current, bool last)
{
    model::ProjectFact const& fact = ctx.atlas[id];
    ImGui::PushID(static_cast<int>(id.number));
    ImVec2 const start = ImGui::GetCursorScreenPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    float const indent = ctx.px(24);
    float const middle = start.y + ctx.px(14);
    auto const stage = model::parse<model::Stage>(fact.value);
    std::string const words = stage ? std::string(ctx.tr(*stage)) : fact.value;
    float right = start.x + content_width();
    right -=
        source_mark(ctx, cited, right, middle, "source", title, words + " · " + fact.date, fact.citation) + ctx.px(10);
    text_at(ctx, {right, middle}, Type::small, palette::ink_soft, fact.date, Align::right);
    text_at(ctx, {start.x + indent, middle}, current ? Type::strong : Type::body,
            current ? palette::ink : palette::ink_soft, words);
    float y = start.y + ctx.px(28);
    std::string const& quote = fact.words.empty() ? fact.citation.quote : fact.words;
    float const step = line_step(ctx, Type::small);
    for (auto const& part : wrapped(ctx, Type::small, quote, content_width() - indent)) {
        text_at(ctx, {start.x + indent, y + step / 2}, Type::small, palette::ink_soft, part);
        y += step;
    }
    float const x = start.x + ctx.px(7);
    if (!last) { list->AddLine({x, middle}, {x, y + ctx.px(20)}, u32(palette::line), ctx.px(2)); }
    list->AddCircleFilled({x, middle}, ctx.px(6), u32(current ? palette::accent : palette::control_line));
    list->AddCircleFilled({x, middle}, ctx.px(3), u32(palette::paper));
    ImGui::Dummy({1, y - start.y + ctx.px(8)});
    ImGui::PopID();
}

void draw_history(Context& ctx, Cited& cited, model::Project const& project, rules::StageAt const& at)
{
    section_gap(ctx);
    heading(ctx, ctx.tr(phrase::stage_history), ctx.tr(at.stage));
    gap(ctx, 4);
    std::vector<model::FactId> stages = rules::facts_of(ctx.atlas, project.project_id);
    std::erase_if(stages, [&](model::FactId id) { return ctx.atlas[id].kind != model::FactKind::stage; });
    std::reverse(stages.begin(), stages.end());
    if (stages.empty()) { line(ctx, Type::body, palette::ink_soft, ctx.tr(phrase::stage_unstated)); }
    for (model::FactId const fact : stages) {
        draw_stage(ctx, cited, name_of(ctx, project), fact, fact == at.fact, fact == stages.back());
    }
}

void draw_facts(Context& ctx, Cited& cited, model::Project const& project)
{
    std::vector<model::ProjectFact const*> rows;
    for (auto const& fact : ctx.atlas.rows(rules::facts_of(ctx.atlas, project.project_id))) {
        if (fact.kind != model::FactKind::stage) { rows.push_back(&fact); }
    }
    if (rows.empty()) { return; }
    std::stable_sort(rows.begin(), rows.end(), [](auto const* a, auto const* b) { return a->kind < b->kind; });
    section_gap(ctx);
    heading(ctx, ctx.tr(phrase::project_figures));
    for (auto const* fact : rows) {
        ImGui::PushID(fact);
        ImVec2 const start = ImGui::GetCursorScreenPos();
        float const step = ctx.px(24);
        float const middle = start.y + ctx.px(15);
        std::string const value = rules::with_unit(fact->value, fact->unit, ctx.view.language);
        float const right = start.x + content_width();
        std::string const title = fmt::format("{} · {}", name_of(ctx, project), ctx.tr(fact->kind));
        float const mark =
            source_mark(ctx, cited, right, middle, "source", title, value + " · " + fact->date, fact->citation);
        float const label = text_at(ctx, {start.x, middle}, Type::body, palette::ink_soft, ctx.tr(fact->kind));
        float const date =
            text_at(ctx, {right - mark - ctx.px(8), middle}, Type::small, palette::ink_soft, fact->date, Align::right);
        float const room = content_width() - mark - date - ctx.px(24);
        // Short values share the line with their label; long ones go below it.
        if (text_width(ctx, Type::body, value) < room - label - ctx.px(12)) {
            text_at(ctx, {right - mark - date - ctx.px(20), middle}, Type::body, palette::ink, value, Align::right);
            ImGui::Dummy({1, ctx.px(30)});
        } else {
            ImGui::Dummy({1, ctx.px(28)});
            for (auto const& part : wrapped(ctx, Type::body, value, content_width())) {
                ImVec2 const at = ImGui::GetCursorScreenPos();
                text_at(ctx, {at.x, at.y + step / 2}, Type::body, palette::ink, part);
                ImGui::Dummy({1, step});
            }
            gap(ctx, 4);
        }
        ImGui::PopID();
    }
}

void draw_position(Context const& ctx, model::Project const& project)
{
    section_gap(ctx);
    heading(ctx, ctx.tr(phrase::position));
    std::string accuracy(ctx.tr(project.accuracy));
    if (project.accuracy_km > 0) {
        accuracy += fmt::format(" · {} {} km", ctx.tr(phrase::error_radius), rules::number(project.accuracy_km, 1));
    }
    line(ctx, Type::body, palette::ink, accuracy);
    if (auto const* point = std::get_if<geo::Point>(&project.geometry)) {
        line(ctx, Type::small, palette::ink_soft, fmt::format("{:.4f}°E {:.4f}°N · WGS 84", point->x, point->y));
    }
    if (!project.position_source.empty()) {
        auto const* source = ctx.atlas.source(project.position_source);
        paragraph(ctx, Type::small, palette::ink_soft,
                  fmt::format("{}: {}", ctx.tr(phrase::position_source),
                              source == nullptr ? project.position_source : source->title));
    }
    if (!project.note.empty()) {
        gap(ctx, 6);
        paragraph(ctx, Type::small, palette::ink_soft, fmt::format("{}: {}", ctx.tr(phrase::note), project.note));
    }
}

void draw_nearby(Context& ctx, model::Project const& project)
{
    constexpr std::size_t most_neighbours = 5;
    ExploreState& explore = ctx.edit_state().explore;
    auto const id = ctx.atlas.id_of_project(project.project_id);
    if (id && explore.nearest_of != project.project_id) {
        explore.nearest = rules::nearest(ctx.atlas, *id, most_neighbours);
        explore.nearest_of = project.project_id;
    }
    rules::Nearest const& near = explore.nearest;
    if (!near.seat && near.projects.empty()) { return; }
    section_gap(ctx);
    heading(ctx, ctx.tr(phrase::nearby));
    if (near.seat) {
        model::Place const& seat = ctx.atlas[*near.seat->place];
        std::string const name(base::pick(ctx.view.language, seat.name, seat.name_en));
        label_value(ctx, fmt::format("{} {}", ctx.tr(phrase::nearest_seat), name), distance_words(near.seat->metres));
    }
    for (auto const& neighbour : near.projects) {
        project_row(ctx, ctx.atlas[*neighbour.project], distance_words(neighbour.metres));
    }
}

}  // namespace

void draw_project_card(Context& ctx, model::Project const& project)
{
    Cited cited;
    auto const at = rules::stage_at(ctx.atlas, project.project_id, query::year_of(ctx.atlas, ctx.view));
    draw_head(ctx, project, at);
    draw_map_button(ctx, project);
    draw_history(ctx, cited, project, at);
    draw_facts(ctx, cited, project);
    draw_position(ctx, project);
    draw_nearby(ctx, project);
    draw_within(ctx, project);
    draw_crossing(ctx, project);
    source_list(ctx, cited);
}

}  // namespace atlas::ui
