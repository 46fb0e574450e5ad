// County card: types, headline target, attainment, industries, further targets, groups, projects, sources.
#include "ui/cards/county_card.hpp"

#include "ui/cards/area_standing.hpp"
#include "ui/cards/cards.hpp"
#include "ui/cards/lookalikes.hpp"
#include "ui/cards/target_chart.hpp"
#include "ui/kit/chips.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"

#include "model/atlas.hpp"
#include "rules/area_rows.hpp"
#include "rules/attainment.hpp"
#include "rules/documents.hpp"
#include "rules/in_words.hpp"
#include "rules/levels.hpp"
#include "rules/positions.hpp"
#include "rules/types.hpp"
#include "rules/unit_names.hpp"
#include "rules/why_undefined.hpp"
#include "rules/written.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

std::string statement_source(Context const& ctx, std::string const& source_id, std::string const& section)
{
    auto const* source = ctx.atlas.source(source_id);
    return (source == nullptr ? source_id : source->title) + (section.empty() ? "" : " · " + section);
}

void draw_types(Context& ctx, model::Area const& area)
{
    rules::TypePair const types = rules::types_of(ctx.atlas, area.adcode, ctx.view.plan);
    ChipFlow flow;
    if (!types.first) { flow_chip(ctx, flow, "none", ctx.tr(phrase::no_type), palette::no_data, palette::ink_soft); }
    for (auto const& [type, id] : {std::pair{types.first, "first"}, std::pair{types.second, "second"}}) {
        if (!type) { continue; }
        if (flow_chip(ctx, flow, id, ctx.tr(*type), style::color(*type), palette::ink, {}, true)) {
            std::vector<Statement> statements;
            for (auto const& row : ctx.atlas.rows(types.statements)) {
                if (row.plan != types.plan || row.citation.section != types.section) { continue; }
                statements.push_back({fmt::format("{}. {}", row.rank, ctx.tr(row.type)), row.citation});
            }
            open_sources(ctx, name_of(ctx, area), std::move(statements));
        }
    }
    end_flow(ctx, flow);
    if (!types.disputed) { return; }
    gap(ctx, 10);
    if (!notice(ctx, "types", ctx.tr(phrase::types_disputed), ctx.tr(phrase::see_sources))) { return; }
    std::vector<Statement> statements;
    for (auto const& row : ctx.atlas.rows(types.statements)) {
        auto const same = std::find_if(statements.begin(), statements.end(), [&](Statement const& s) {
            return s.citation.source_id == row.citation.source_id && s.citation.section == row.citation.section;
        });
        std::string const words = fmt::format("{}. {}", row.rank, ctx.tr(row.type));
        if (same != statements.end()) {
            same->heading += "  " + words;
        } else {
            statements.push_back({words, row.citation});
        }
    }
    open_sources(ctx, fmt::format("{} · {}", name_of(ctx, area), ctx.tr(phrase::types_disputed)),
                 std::move(statements));
}

/// "> 460 亿元" large, with the comparator's word and the source at the right.
void draw_headline(Context& ctx, Cited& cited, std::string const& name, model::Target const& target)
{
    std::string const title = ctx.chinese() ? fmt::format("{} {} {}", name, target.year, ctx.tr(phrase::target))
                                            : fmt::format("{}, {} {}", name, target.year, ctx.tr(phrase::target));
    std::string const basis = std::string(ctx.chinese() ? "（" : " (") + std::string(ctx.tr(phrase::plan_horizon)) +
                              (ctx.chinese() ? "）" : ")");
    paragraph(ctx, Type::body, palette::ink_soft, target.plan_horizon ? title + basis : title);
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const height = ctx.px(56);
    // The figure large, its unit small; a sign that belongs to the figure (%) stays with it.
    std::string const figure = fmt::format("{} {}", model::word(target.comparator).id, rules::number(target.value, 4));
    std::string const whole = rules::with_unit(figure, target.unit, ctx.view.language);
    std::string const rest = whole.substr(figure.size());
    bool const beside = !rest.empty() && rest.front() == ' ';
    float const width =
        text_at(ctx, {start.x, start.y + height / 2}, Type::figure, palette::ink, beside ? figure : whole);
    float end = start.x + width;
    std::string const mark = fmt::format("[{}]", cited.number(target.citation.source_id));
    std::string const unit = beside ? rest.substr(1) : std::string();
    // A long unit in a narrow panel goes below the figure.
    float const needed =
        ctx.px(10) + text_width(ctx, Type::body, unit) + ctx.px(8) + text_width(ctx, Type::small, mark);
    bool const below = beside && end + needed > start.x + content_width();
    if (beside && !below) {
        end += ctx.px(10);
        end += text_at(ctx, {end, start.y + height / 2 + ctx.px(8)}, Type::body, palette::ink, unit);
    }
    std::string source = fmt::format("{} · {} {}", ctx.tr(target.comparator), ctx.tr(phrase::source), mark);
    float const room = start.x + content_width() - end - ctx.px(8);
    if (text_width(ctx, Type::small, source) > room) { source = fmt::format("{} {}", ctx.tr(phrase::source), mark); }
    if (text_width(ctx, Type::small, source) > room) { source = mark; }
    if (link_at(ctx, "headline", {start.x + content_width(), start.y + height / 2 + ctx.px(8)}, Type::small, source,
                Align::right)) {
        open_sources(ctx, title, {{target_words(ctx, target), target.citation}});
    }
    ImGui::Dummy({1, height});
    if (below) { paragraph(ctx, Type::body, palette::ink, unit); }
}

void draw_dispute(Context& ctx, rules::Attainment const& state)
{
    if (!state.target) { return; }
    model::Target const& target = ctx.atlas[*state.target];
    std::vector<Statement> statements{{target_words(ctx, target) + fmt::format(" · {}", target.year), target.citation}};
    bool differ = false;
    for (auto const& other : ctx.atlas.rows(rules::other_targets(ctx.atlas, *state.target))) {
        if (other.year != target.year) { continue; }
        differ = differ || rules::contradict(ctx.atlas, other, target);
        statements.push_back({target_words(ctx, other) + fmt::format(" · {}", other.year), other.citation});
    }
    if (!differ) { return; }
    if (notice(ctx, "targets", ctx.tr(phrase::targets_disputed), ctx.tr(phrase::see_sources))) {
        open_sources(ctx, std::string(ctx.tr(phrase::targets_disputed)), std::move(statements));
    }
    gap(ctx, 6);
}

void draw_attainment(Context& ctx, Cited& cited, std::string const& title, rules::Attainment const& state)
{
    if (!state.actual || !state.attainment) {
        Phrase const& why = state.status == rules::DataStatus::unit_mismatch ? phrase::unit_mismatch : phrase::no_data;
        label_value(ctx, ctx.tr(phrase::attainment), ctx.tr(why));
        return;
    }
    model::Target const& target = ctx.atlas[*state.target];
    model::Observation const& actual = ctx.atlas[*state.actual];
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const height = ctx.px(28);
    bool const outdated = state.status == rules::DataStatus::outdated;
    float right = start.x + content_width();
    right -=
        source_mark(ctx, cited, right, start.y + height / 2, "actual", title,
                    amount(ctx, actual.value, actual.unit, 4) + " · " + period_words(ctx, actual), actual.citation) +
        ctx.px(8);
    float const figure =
        text_at(ctx, {right, start.y + height / 2}, Type::strong, outdated ? palette::ink_soft : palette::accent_text,
                rules::share_words(*state.attainment), Align::right);
    std::string const label = fmt::format("{} · {} {}{}", ctx.tr(phrase::attainment), period_words(ctx, actual),
                                          amount(ctx, actual.value, actual.unit, 4),
                                          outdated ? " · " + std::string(ctx.tr(phrase::outdated)) : "");
    // In a narrow panel the figure matters more than the word before it.
    float const room = right - figure - ctx.px(8) - start.x;
    std::string const shorter =
        fmt::format("{}{} {}", period_words(ctx, actual), outdated ? " · " + std::string(ctx.tr(phrase::outdated)) : "",
                    amount(ctx, actual.value, actual.unit, 4));
    std::string const& shown = text_width(ctx, Type::body, label) <= room ? label : shorter;
    Type const type = fitting(ctx, shown, room);
    float middle = start.y + height / 2;
    for (auto const& part : wrapped(ctx, type, shown, room)) {  // whole, in as many lines as it needs
        text_at(ctx, {start.x, middle}, type, palette::ink_soft, part);
        middle += line_step(ctx, type);
    }
    ImGui::Dummy({1, middle - line_step(ctx, type) - start.y + height / 2});
    ImVec2 const bar = ImGui::GetCursorScreenPos();
    share_bar(ctx, {bar, {bar.x + content_width(), bar.y + ctx.px(12)}}, *state.attainment,
              outdated ? palette::suspended : palette::accent);
    ImGui::Dummy({1, ctx.px(20)});
    if (outdated) { return; }  // nothing is concluded from it
    if (state.required_growth) {
        label_value(ctx, fmt::format("{} ({} {})", ctx.tr(phrase::required_growth), ctx.tr(phrase::until), target.year),
                    rules::growth_words(*state.required_growth), true);
    } else if (auto const why = rules::why_no_growth(ctx.atlas, state, ctx.view.language); !why.empty()) {
        label_value(ctx, ctx.tr(phrase::required_growth), why);
    }
    if (state.gap) {
        int const decimals = rules::figure_decimals(*state.gap, decimals_of(ctx, target.indicator_id));
        label_value(ctx, ctx.tr(phrase::gap),
                    amount(ctx, *state.gap, rules::unit_of_difference(target.unit), decimals));
    }
    std::string words = schedule_words(ctx, state);
    if (words.empty()) { words = rules::why_no_schedule(ctx.atlas, state, ctx.view.language); }
    if (!words.empty()) { label_value(ctx, ctx.tr(phrase::schedule), words); }
}

/// Every figure of the chart with its source, newest first, where there are at least `fewest`.
void draw_figures(Context& ctx, Cited& cited, std::string const& title, rules::ChartData const& data,
                  std::size_t fewest)
{
    if (data.actuals.size() < fewest) { return; }
    gap(ctx, 6);
    line(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::figures));
    std::size_t const shown = rows_shown(ctx, "figures", data.actuals.size());
    for (std::size_t i = 0; i < shown; ++i) {
        model::ObservationId const id = data.actuals[data.actuals.size() - 1 - i];
        model::Observation const& actual = ctx.atlas[id];
        ImGui::PushID(static_cast<int>(id.number));
        ImVec2 const start = ImGui::GetCursorScreenPos();
        float const middle = start.y + ctx.px(13);
        float const right = start.x + content_width();
        std::string const words = amount(ctx, actual.value, actual.unit, 4);
        source_mark(ctx, cited, right, middle, "source", title, words + " · " + period_words(ctx, actual),
                    actual.citation);
        text_at(ctx, {start.x, middle}, Type::small, palette::ink_soft, period_words(ctx, actual));
        text_at(ctx, {right - ctx.px(36), middle}, Type::small, palette::ink, words, Align::right);
        ImGui::PopID();
        ImGui::Dummy({1, ctx.px(26)});
    }
    more_link(ctx, "figures", data.actuals.size());
}

void draw_target_section(Context& ctx, Cited& cited, model::Area const& area)
{
    std::string const id = card_indicator(ctx, area);
    int const year = query::year_of(ctx.atlas, ctx.view);
    auto const state = rules::attainment(ctx.atlas, area.adcode, id, year, target_plan(ctx));
    auto const* indicator = ctx.atlas.indicator(id);
    std::string const name = indicator == nullptr ? id : name_of(ctx, *indicator);
    section_gap(ctx);
    draw_indicator_choice(ctx, area);
    if (state.target) {
        draw_headline(ctx, cited, name, ctx.atlas[*state.target]);
        draw_dispute(ctx, state);
    } else {
        line(ctx, Type::body, palette::ink_soft, name);
        line(ctx, Type::body, palette::ink, ctx.tr(phrase::no_target));
    }
    rules::ChartData const data = rules::chart_data(ctx.atlas, area.adcode, id, state, year);
    draw_near_misses(ctx, area, id, state);
    target_chart(ctx, data, name);
    if (state.target) { draw_attainment(ctx, cited, name, state); }
    draw_rank(ctx, area, id);
    draw_total(ctx, area, id);
    draw_figures(ctx, cited, name, data, state.target ? 2 : 1);
}

void draw_industries(Context& ctx, Cited& cited, model::Area const& area)
{
    auto const all = ctx.atlas.industries_of(area.adcode);
    bool any = false;
    for (auto const& role : model::Words<model::IndustryRole>::list) {
        std::vector<model::Industry const*> rows;
        for (model::Industry const& row : ctx.atlas.rows(all)) {
            bool const named =
                std::any_of(rows.begin(), rows.end(), [&](auto const* r) { return r->name == row.name; });
            if (row.role == role.value && !named) { rows.push_back(&row); }
        }
        if (rows.empty()) { continue; }
        if (!any) {
            section_gap(ctx);
            heading(ctx, ctx.tr(phrase::industries));
        }
        any = true;
        gap(ctx, 4);
        line(ctx, Type::small, palette::ink_soft, ctx.tr(role.value));
        gap(ctx, 2);
        ChipFlow flow;
        ImGui::PushID(role.id.data());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            std::string const text = fmt::format("{} [{}]", rows[i]->name, cited.number(rows[i]->citation.source_id));
            if (flow_chip(ctx, flow, "industry", text, palette::paper, palette::ink, palette::line, true)) {
                open_sources(ctx, rows[i]->name,
                             {{statement_source(ctx, "", std::string(ctx.tr(role.value))), rows[i]->citation}});
            }
            ImGui::PopID();
        }
        ImGui::PopID();
        end_flow(ctx, flow);
    }
}

void draw_other_targets(Context& ctx, Cited& cited, model::Area const& area)
{
    auto const headline = rules::attainment(ctx.atlas, area.adcode, card_indicator(ctx, area),
                                            query::year_of(ctx.atlas, ctx.view), target_plan(ctx));
    auto const all = ctx.atlas.targets_of(area.adcode);
    std::vector<model::TargetId> rows(all.begin(), all.end());
    if (headline.target) { std::erase(rows, *headline.target); }
    if (rows.empty()) { return; }
    section_gap(ctx);
    heading(ctx, ctx.tr(phrase::other_targets), fmt::format("{}", rows.size()));
    std::size_t const shown = rows_shown(ctx, "targets", rows.size());
    for (std::size_t i = 0; i < shown; ++i) { target_row(ctx, cited, ctx.atlas[rows[i]]); }
    more_link(ctx, "targets", rows.size());
}

std::string through_words(Context const& ctx, model::GroupMember const& member)
{
    std::string const name = area_name(ctx, member.adcode);
    return ctx.chinese() ? fmt::format("（随{}）", name) : fmt::format(" (through {})", name);
}

void draw_groups(Context& ctx, Cited& cited, model::Area const& area)
{
    auto const id = ctx.atlas.id_of_area(area.adcode);
    auto const rows = id ? rules::memberships(ctx.atlas, *id) : std::vector<model::MemberId>{};
    if (rows.empty()) { return; }
    section_gap(ctx);
    heading(ctx, ctx.tr(phrase::groups), fmt::format("{}", rows.size()));
    std::size_t const shown = rows_shown(ctx, "groups", rows.size());
    for (std::size_t i = 0; i < shown; ++i) {
        model::GroupMember const& member = ctx.atlas[rows[i]];
        ImGui::PushID(static_cast<int>(rows[i].number));
        ImVec2 const start = ImGui::GetCursorScreenPos();
        float const step = line_step(ctx, Type::body);
        std::string const name = rules::group_name(ctx.atlas, member, ctx.view.language);
        auto const lines = wrapped(ctx, Type::body, name, content_width() - ctx.px(40));
        std::string about = member.kind + (member.role.empty() ? "" : " · " + member.role);
        // The role is then that of the larger area: the county belongs because it lies in it.
        if (ctx.atlas.id_of_area(member.adcode) != id) { about += through_words(ctx, member); }
        source_mark(ctx, cited, start.x + content_width(), start.y + step / 2, "source", name, about, member.citation);
        for (auto const& part : lines) { line(ctx, Type::body, palette::ink, part); }
        line(ctx, Type::small, palette::ink_soft, about);
        ImGui::PopID();
        gap(ctx, 6);
    }
    more_link(ctx, "groups", rows.size());
}

void draw_projects(Context& ctx, model::Area const& area)
{
    std::vector<model::ProjectId> placed;
    std::vector<model::ProjectId> listed;
    for (model::ProjectId const project : rules::projects_in(ctx.atlas, area.adcode)) {
        (rules::is_placed(ctx.atlas[project]) ? placed : listed).push_back(project);
    }
    if (placed.empty() && listed.empty()) { return; }
    section_gap(ctx);
    heading(ctx, ctx.tr(phrase::projects_inside), fmt::format("{}", placed.size() + listed.size()));
    for (auto const& [rows, label, key] :
         {std::tuple{&placed, &phrase::placed, "placed"}, std::tuple{&listed, &phrase::county_only, "listed"}}) {
        if (rows->empty()) { continue; }
        gap(ctx, 4);
        line(ctx, Type::small, palette::ink_soft, fmt::format("{} {}", ctx.tr(*label), rows->size()));
        std::size_t const shown = rows_shown(ctx, key, rows->size());
        for (std::size_t i = 0; i < shown; ++i) { project_row(ctx, ctx.atlas[(*rows)[i]]); }
        more_link(ctx, key, rows->size());
    }
}

}  // namespace

void draw_county_card(Context& ctx, model::Area const& area)
{
    Cited cited;
    card_title(ctx, name_of(ctx, area), code_and_parent(ctx.atlas, area, ctx.view.language));
    gap(ctx, 8);
    draw_types(ctx, area);
    draw_compare_start(ctx, area);
    draw_target_section(ctx, cited, area);
    draw_industries(ctx, cited, area);
    draw_other_targets(ctx, cited, area);
    draw_groups(ctx, cited, area);
    draw_projects(ctx, area);
    source_list(ctx, cited);
}

}  // namespace atlas::ui
