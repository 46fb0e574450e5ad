// The head of the left panel: level of the map, and by theme the document, indicator, metric or classes.
#include "ui/panels/theme_head.hpp"

#include "ui/kit/choices.hpp"
#include "ui/kit/flow.hpp"
#include "ui/panels/class_editor.hpp"

#include "model/atlas.hpp"
#include "query/levels.hpp"
#include "query/view_state.hpp"
#include "rules/plans.hpp"

#include <algorithm>
#include <array>

namespace atlas::ui {

namespace {

void draw_levels(Context& ctx)
{
    auto const& levels = ctx.resolved.offer->levels;
    if (levels.size() < 2) { return; }
    std::vector<std::string> words;
    for (auto const level : levels) { words.emplace_back(ctx.tr(level)); }
    auto const current = std::find(levels.begin(), levels.end(), ctx.view.level) - levels.begin();
    heading(ctx, ctx.tr(phrase::level));
    gap(ctx, 4);
    int const chosen = segments(ctx, "level", words, static_cast<int>(current));
    if (chosen >= 0) {
        std::string const before = ctx.view.drilled_area;
        ctx.edit_view() = query::at_level(ctx.atlas, ctx.view, levels[static_cast<std::size_t>(chosen)]);
        if (ctx.view.drilled_area != before) { ctx.requests().home = true; }
    }
    divide(ctx);
}

/// The first statement of an entry "plan" or "plan/section prefix".
model::Citation const* statement_of(model::Atlas const& atlas, std::string const& entry)
{
    for (auto const& row : atlas.types) {
        if (rules::plan_matches(entry, row.plan, row.citation.section)) { return &row.citation; }
    }
    for (auto const& row : atlas.targets) {
        if (rules::plan_matches(entry, row.plan, row.citation.section)) { return &row.citation; }
    }
    for (auto const& row : atlas.groups) {
        if (rules::plan_matches(entry, row.plan, row.citation.section)) { return &row.citation; }
    }
    return nullptr;
}

/// "2026 正文 · title" of an entry of the precedence.
std::string entry_name(Context const& ctx, std::string const& entry)
{
    auto const slash = entry.find('/');
    std::string const section = slash == std::string::npos ? "" : entry.substr(slash + 1);
    auto const* statement = statement_of(ctx.atlas, entry);
    auto const* source = statement == nullptr ? nullptr : ctx.atlas.source(statement->source_id);
    if (source == nullptr) { return entry; }
    std::string const year = source->date.substr(0, 4);
    return (year.empty() ? "" : year + " ") + (section.empty() ? "" : section + " · ") + source->title;
}

/// Which document decides. The view's own entry is offered even where it is not among the usual ones.
void draw_plan(Context& ctx, Phrase const& title, std::vector<std::string> entries)
{
    if (!ctx.view.plan.empty() && std::find(entries.begin(), entries.end(), ctx.view.plan) == entries.end()) {
        entries.push_back(ctx.view.plan);
    }
    if (entries.size() < 2) { return; }
    heading(ctx, ctx.tr(title));
    gap(ctx, 4);
    std::vector<std::string> options{std::string(ctx.tr(phrase::basis_default))};
    for (auto const& entry : entries) { options.push_back(entry_name(ctx, entry)); }
    auto const found = std::find(entries.begin(), entries.end(), ctx.view.plan);
    int const current = found == entries.end() ? 0 : static_cast<int>(found - entries.begin()) + 1;
    int const chosen = choice(ctx, "plan", options, current);
    if (chosen >= 0) { ctx.edit_view().plan = chosen == 0 ? "" : entries[static_cast<std::size_t>(chosen - 1)]; }
    divide(ctx);
}

/// The indicator of the view is offered in any case, so that the choice always says what is drawn.
void draw_indicator(Context& ctx, std::vector<std::string> const& offered)
{
    std::string const present = query::indicator_of(ctx.atlas, ctx.view);
    std::vector<std::string> ids;
    std::vector<std::string> names;
    for (auto const& indicator : ctx.atlas.indicators) {
        bool const has = std::find(offered.begin(), offered.end(), indicator.indicator_id) != offered.end();
        if (!has && indicator.indicator_id != present) { continue; }
        ids.push_back(indicator.indicator_id);
        names.push_back(name_of(ctx, indicator));
    }
    if (ids.empty()) { return; }
    heading(ctx, ctx.tr(phrase::indicator));
    gap(ctx, 4);
    auto const current = std::find(ids.begin(), ids.end(), present) - ids.begin();
    int const chosen = choice(ctx, "indicator", names, static_cast<int>(current));
    if (chosen >= 0) { take_indicator(ctx, ids[static_cast<std::size_t>(chosen)]); }
}

void draw_metric(Context& ctx)
{
    gap(ctx, 8);
    auto const chosen = option_row(ctx, "metric", words::Words<query::Metric>::list, ctx.view.metric);
    if (chosen) { ctx.edit_view().metric = *chosen; }
}

}  // namespace

void take_indicator(Context& ctx, std::string const& id)
{
    if (id == query::indicator_of(ctx.atlas, ctx.view)) { return; }
    ctx.edit_view().indicator = id;
    auto& style = ctx.edit_view().indicator_style;
    if (style.method == query::Method::custom) {  // breaks of another quantity
        style.method = query::Method::equal_interval;
        style.custom_breaks.clear();
    }
    auto const plans = query::choices_of(ctx.atlas, ctx.view).plans;
    bool const has = std::find(plans.begin(), plans.end(), ctx.view.plan) != plans.end();
    if (ctx.view.theme == query::Theme::attainment && !has) { ctx.edit_view().plan.clear(); }
}

void draw_theme_head(Context& ctx)
{
    draw_levels(ctx);
    auto const choices = *ctx.resolved.choices;  // a click may change what there is to choose
    switch (ctx.view.theme) {
    case query::Theme::type:
        draw_plan(ctx, phrase::basis, ctx.atlas.settings.type_precedence);
        break;
    case query::Theme::attainment:
        draw_indicator(ctx, choices.target_indicators);
        draw_metric(ctx);
        divide(ctx);
        draw_plan(ctx, phrase::plan, choices.plans);
        break;
    case query::Theme::indicator:
        draw_indicator(ctx, choices.observed_indicators);
        gap(ctx, 8);
        draw_class_editor(ctx);
        divide(ctx);
        break;
    case query::Theme::groups:
        draw_plan(ctx, phrase::groups_of, ctx.resolved.offer->group_plans);
        break;
    }
}

}  // namespace atlas::ui
