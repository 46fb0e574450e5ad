// Two counties, or two years of one, side by side: types, targets, newest figures, attainment, growth, projects.
#include "ui/cards/compare_card.hpp"

#include "ui/cards/area_standing.hpp"
#include "ui/cards/cards.hpp"
#include "ui/kit/compare_badge.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/area_rows.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/stages.hpp"
#include "rules/types.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

struct Side {
    model::Area const& area;
    int year;
};

/// Words of one column; with a citation a click opens the document.
struct Entry {
    std::string text;
    std::string title;
    model::Citation const* citation = nullptr;
};

struct Columns {
    float label = 0;  ///< px
    float each = 0;
    float between = 0;
};

Columns columns_of(Context const& ctx)
{
    Columns columns;
    columns.label = ctx.px(ctx.chinese() ? 62 : 70);
    columns.between = ctx.px(10);
    columns.each = (content_width() - columns.label - 2 * columns.between) / 2;
    return columns;
}

/// "label | left | right"; the words wrap inside their column.
void pair_row(Context& ctx, std::string_view label, std::array<Entry, 2> const& entries)
{
    if (entries[0].text.empty() && entries[1].text.empty()) { return; }
    Columns const columns = columns_of(ctx);
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const step = line_step(ctx, Type::small);
    std::size_t most = 1;
    ImGui::PushID(label.data(), label.data() + label.size());
    auto const label_lines = wrapped(ctx, Type::small, label, columns.label);
    for (std::size_t i = 0; i < label_lines.size(); ++i) {
        text_at(ctx, {start.x, start.y + step * (static_cast<float>(i) + 0.5F)}, Type::small, palette::ink_soft,
                label_lines[i]);
    }
    most = std::max(most, label_lines.size());
    float x = start.x + columns.label + columns.between;
    int column = 0;
    for (Entry const& entry : entries) {
        auto const lines = wrapped(ctx, Type::small, entry.text.empty() ? "—" : entry.text, columns.each);
        most = std::max(most, lines.size());
        bool over = false;
        Rect const box{{x, start.y}, {x + columns.each, start.y + step * static_cast<float>(lines.size())}};
        ImGui::PushID(column++);
        if (entry.citation != nullptr && area_at(ctx, box, "entry", &over)) {
            open_sources(ctx, entry.title, {{entry.text, *entry.citation}});
        }
        ImGui::PopID();
        style::Color const ink = entry.citation == nullptr ? palette::ink : palette::accent_text;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            text_at(ctx, {x, start.y + step * (static_cast<float>(i) + 0.5F)}, Type::small, over ? palette::ink : ink,
                    lines[i]);
        }
        x += columns.each + columns.between;
    }
    ImGui::PopID();
    ImGui::Dummy({1, step * static_cast<float>(most) + ctx.px(6)});
}

std::string side_name(Context const& ctx, Side const& side, bool years)
{
    return years ? fmt::format("{}", side.year) : name_of(ctx, side.area);
}

/// Title and way out, then the two names at the head of their columns.
void draw_head(Context& ctx, std::array<Side, 2> const& sides, bool years)
{
    ImVec2 const start = ImGui::GetCursorScreenPos();
    std::string const title = years ? fmt::format("{} · {}", ctx.tr(phrase::compare), name_of(ctx, sides[0].area))
                                    : std::string(ctx.tr(phrase::compare));
    text_at(ctx, {start.x, start.y + ctx.px(20)}, Type::title, palette::ink,
            elided(ctx, Type::title, title, content_width() - ctx.px(40)));
    ImVec2 const way_out{start.x + content_width() - ctx.px(10), start.y + ctx.px(20)};
    float const half = ctx.px(14);
    Rect const box{{way_out.x - half, way_out.y - half}, {way_out.x + half, way_out.y + half}};
    bool over = false;
    if (area_at(ctx, box, "close compare", &over)) {
        ctx.edit_view().selection = query::SelectedArea{sides[0].area.adcode};  // back to the card it began with
        ctx.edit_state().compare = {};
    }
    if (over) { ctx.kit.tip = ctx.tr(phrase::compare_close); }
    cross(ctx, way_out, ctx.px(6), over ? palette::ink : palette::ink_soft);
    ImGui::Dummy({1, ctx.px(48)});
    Columns const columns = columns_of(ctx);
    float x = start.x + columns.label + columns.between;
    float bottom = 0;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        float y = start.y + ctx.px(60);
        float const badge = years ? 0 : ctx.px(32);  // as on the map
        if (!years) { compare_badge(ctx, ImGui::GetWindowDrawList(), {x + ctx.px(12), y}, i); }
        for (auto const& part : wrapped(ctx, Type::strong, side_name(ctx, sides[i], years), columns.each - badge)) {
            text_at(ctx, {x + badge, y}, Type::strong, palette::ink, part);
            y += line_step(ctx, Type::strong);
        }
        bottom = std::max(bottom, y);
        x += columns.each + columns.between;
    }
    ImGui::Dummy({1, std::max(1.0F, bottom - ImGui::GetCursorScreenPos().y)});
    hairline(ctx);
    gap(ctx, 8);
}

Entry types_entry(Context const& ctx, Side const& side)
{
    auto const types = rules::types_of(ctx.atlas, side.area.adcode, ctx.view.plan);
    Entry entry{std::string(ctx.tr(phrase::no_type)), name_of(ctx, side.area), nullptr};
    if (!types.first) { return entry; }
    entry.text = ctx.tr(*types.first);
    if (types.second) { entry.text += std::string(ctx.chinese() ? "、" : ", ") + std::string(ctx.tr(*types.second)); }
    for (auto const& row : ctx.atlas.rows(types.statements)) {
        bool const shown = row.plan == types.plan && row.citation.section == types.section;
        if (shown && entry.citation == nullptr) { entry.citation = &row.citation; }
    }
    return entry;
}

/// All that is compared of one indicator in one column.
struct Rank {
    Entry target, latest, attained, growth, schedule;
};

Rank standing_of(Context const& ctx, Side const& side, model::Indicator const& indicator)
{
    Rank standing;
    std::string const& id = indicator.indicator_id;
    auto const state = rules::attainment(ctx.atlas, side.area.adcode, id, side.year, target_plan(ctx));
    std::string const title = fmt::format("{} · {}", name_of(ctx, side.area), name_of(ctx, indicator));
    if (auto const* target = ctx.atlas.find(state.target)) {
        standing.target = {fmt::format("{} ({})", target_words(ctx, *target), target->year), title, &target->citation};
    }
    auto const* actual = ctx.atlas.find(rules::latest(ctx.atlas, side.area.adcode, id, side.year));
    if (actual != nullptr) {
        standing.latest = {
            fmt::format("{} · {}", amount(ctx, actual->value, actual->unit, 4), period_words(ctx, *actual)), title,
            &actual->citation};
    }
    bool const outdated = state.status == rules::DataStatus::outdated;
    if (state.attainment) {
        standing.attained.text = rules::share_words(*state.attainment);
        if (outdated) { standing.attained.text += " · " + std::string(ctx.tr(phrase::outdated)); }
    } else if (state.target) {
        bool const units = state.status == rules::DataStatus::unit_mismatch;
        standing.attained.text = ctx.tr(units ? phrase::unit_mismatch : phrase::no_data);
    }
    if (state.required_growth) { standing.growth.text = rules::growth_words(*state.required_growth); }
    standing.schedule.text = outdated ? std::string() : schedule_words(ctx, state);
    return standing;
}

/// The indicators that either side has something of, the view's first.
std::vector<model::Indicator const*> indicators_of_both(Context const& ctx, std::array<Side, 2> const& sides)
{
    auto found = charted_indicators(ctx.atlas, sides[0].area.adcode);
    for (auto const* other : charted_indicators(ctx.atlas, sides[1].area.adcode)) {
        if (std::find(found.begin(), found.end(), other) == found.end()) { found.push_back(other); }
    }
    std::sort(found.begin(), found.end(), [&](auto const* a, auto const* b) {  // in file order
        return ctx.atlas.id_of_indicator(a->indicator_id) < ctx.atlas.id_of_indicator(b->indicator_id);
    });
    std::string const first = query::indicator_of(ctx.atlas, ctx.view);
    std::stable_partition(found.begin(), found.end(), [&](auto const* i) { return i->indicator_id == first; });
    return found;
}

void draw_indicators(Context& ctx, std::array<Side, 2> const& sides)
{
    for (auto const* indicator : indicators_of_both(ctx, sides)) {
        Rank const a = standing_of(ctx, sides[0], *indicator);
        Rank const b = standing_of(ctx, sides[1], *indicator);
        auto const nothing = [](Rank const& s) { return s.target.text.empty() && s.latest.text.empty(); };
        if (nothing(a) && nothing(b)) { continue; }
        ImGui::PushID(indicator->indicator_id.c_str());
        gap(ctx, 8);
        paragraph(ctx, Type::strong, palette::ink, name_of(ctx, *indicator));
        gap(ctx, 4);
        pair_row(ctx, ctx.tr(phrase::table_targets), {a.target, b.target});
        pair_row(ctx, ctx.tr(phrase::latest), {a.latest, b.latest});
        pair_row(ctx, ctx.tr(phrase::attainment), {a.attained, b.attained});
        pair_row(ctx, ctx.tr(query::Metric::growth), {a.growth, b.growth});
        pair_row(ctx, ctx.tr(phrase::schedule), {a.schedule, b.schedule});
        ImGui::PopID();
    }
}

/// Number of projects for each word of Category or Stage.
template <class E, class F>
void draw_counts(Context& ctx, std::array<Side, 2> const& sides, Phrase const& title, F const& value_of)
{
    std::array<std::array<int, model::count_of<E>>, 2> counts{};
    std::array<Entry, 2> totals;
    for (std::size_t i = 0; i < 2; ++i) {
        auto const projects = rules::projects_in(ctx.atlas, sides[i].area.adcode);
        for (model::Project const& project : ctx.atlas.rows(projects)) {
            ++counts[i][static_cast<std::size_t>(value_of(project, sides[i].year))];
        }
        totals[i].text = fmt::format("{}", projects.size());
    }
    section_gap(ctx);
    heading(ctx, ctx.tr(title));
    gap(ctx, 4);
    ImGui::PushID(title.en.data());
    pair_row(ctx, ctx.tr(phrase::projects_word), totals);
    for (auto const& word : model::Words<E>::list) {
        auto const at = static_cast<std::size_t>(word.value);
        if (counts[0][at] + counts[1][at] == 0) { continue; }
        pair_row(ctx, ctx.tr(word.value),
                 {Entry{fmt::format("{}", counts[0][at]), {}, nullptr},
                  Entry{fmt::format("{}", counts[1][at]), {}, nullptr}});
    }
    ImGui::PopID();
}

}  // namespace

void draw_compare_card(Context& ctx, model::Area const& first, int first_year, model::Area const& second,
                       int second_year)
{
    std::array<Side, 2> const sides{Side{first, first_year}, Side{second, second_year}};
    bool const years = &first == &second;
    ImGui::PushID("compare card");
    draw_head(ctx, sides, years);
    if (!years) { pair_row(ctx, ctx.tr(phrase::types), {types_entry(ctx, sides[0]), types_entry(ctx, sides[1])}); }
    draw_indicators(ctx, sides);
    if (!years) {
        draw_counts<model::Category>(ctx, sides, phrase::by_category,
                                     [](model::Project const& project, int) { return project.category; });
    }
    draw_counts<model::Stage>(ctx, sides, phrase::by_stage, [&](model::Project const& project, int year) {
        return rules::stage_at(ctx.atlas, project.project_id, year).stage;
    });
    ImGui::PopID();
}

}  // namespace atlas::ui
