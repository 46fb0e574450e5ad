#include "ui/cards/area_standing.hpp"

#include "model/area_code.hpp"
#include "model/atlas.hpp"
#include "rules/aggregate.hpp"
#include "rules/area_rows.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/levels.hpp"
#include "rules/ranking.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"
#include "ui/cards/cards.hpp"
#include "ui/kit/chips.hpp"
#include "ui/kit/choices.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/text.hpp"
#include "ui/map/measure.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

std::vector<model::Indicator const*> charted_indicators(model::Atlas const& atlas, std::string_view adcode)
{
    return rules::indicators_of(atlas, adcode, rules::Periods::whole_years);
}

std::string card_indicator(Context const& ctx, model::Area const& area)
{
    std::string const& chosen = ctx.state.card.indicator;
    auto const known = charted_indicators(ctx.atlas, area.adcode);
    bool const here = std::any_of(known.begin(), known.end(), [&](auto const* i) { return i->indicator_id == chosen; });
    return here ? chosen : query::indicator_of(ctx.atlas, ctx.view);
}

std::string code_and_parent(model::Atlas const& atlas, model::Area const& area, base::Language language)
{
    std::string words = model::is_national_code(area.adcode) ? area.adcode : std::string();
    if (area.parent.empty()) { return words; }
    auto const* const parent = atlas.area(area.parent);
    if (!words.empty()) { words += " · "; }
    return words + (parent == nullptr ? area.parent : std::string(base::pick(language, parent->name, parent->name_en)));
}

std::string schedule_words(Context const& ctx, rules::Attainment const& state)
{
    std::string value(rules::schedule_words(state.schedule_status, ctx.view.language));
    if (value.empty()) { return value; }
    if (state.schedule) { value += " · " + rules::percent(*state.schedule); }
    return value;
}

void draw_indicator_choice(Context& ctx, model::Area const& area)
{
    auto const known = charted_indicators(ctx.atlas, area.adcode);
    if (known.size() < 2) { return; }
    std::string const current = card_indicator(ctx, area);
    std::vector<std::string> names;
    int at = -1;
    for (auto const* indicator : known) {
        if (indicator->indicator_id == current) { at = static_cast<int>(names.size()); }
        names.push_back(name_of(ctx, *indicator));
    }
    // The view's indicator stands in the list also where the area has nothing of it, since it is what is shown.
    auto const* shown = ctx.atlas.indicator(current);
    if (at < 0 && shown != nullptr) {
        at = static_cast<int>(names.size());
        names.push_back(name_of(ctx, *shown));
    }
    int const chosen = choice(ctx, "card indicator", names, at);
    if (chosen >= 0 && chosen < static_cast<int>(known.size())) {
        ctx.edit_state().card.indicator = known[static_cast<std::size_t>(chosen)]->indicator_id;
    } else if (chosen >= 0) {
        ctx.edit_state().card.indicator.clear();
    }
    gap(ctx, 10);
}

void draw_rank(Context const& ctx, model::Area const& area, std::string const& indicator_id)
{
    auto const& shown = *ctx.resolved.areas;
    auto const place = rules::rank_of(ctx.atlas, shown, area.adcode, indicator_id, query::year_of(ctx.atlas, ctx.view));
    if (!place || place->count < 2) { return; }
    std::string const years = place->first_year == place->last_year
                                  ? fmt::format("{}", place->last_year)
                                  : fmt::format("{}–{}", place->first_year, place->last_year);
    // Without a figure there is no place: the reader is told how many of those shown take part.
    std::string const text =
        ctx.chinese() ? fmt::format("第 {} 位，有数据 {}/{} · {}", place->rank, place->count, shown.size(), years)
                      : fmt::format("{} of {} with data ({}) · {}", place->rank, place->count, shown.size(), years);
    label_value(ctx, ctx.tr(phrase::rank_label), text);
}

void draw_sum(Context const& ctx, std::string const& adcode, std::string const& indicator_id)
{
    auto const sum = rules::aggregate(ctx.atlas, adcode, indicator_id, query::year_of(ctx.atlas, ctx.view));
    auto const* indicator = ctx.atlas.indicator(indicator_id);
    if (indicator == nullptr || sum.status == rules::AggregateStatus::not_defined) { return; }
    std::string label(ctx.tr(indicator->aggregation == model::Aggregation::mean ? phrase::mean : phrase::total));
    if (sum.year != 0) { label += fmt::format(" {}", sum.year); }
    if (!sum.value) {
        // The reason is longer than a figure and may need a second line.
        label += (ctx.chinese() ? "：" : ": ") + rules::why_missing(sum, ctx.view.language);
        paragraph(ctx, Type::small, palette::ink_soft, label);
        return;
    }
    std::string text = amount(ctx, *sum.value, indicator->unit, indicator->decimals);
    if (sum.quality != model::Quality::final) { text += " " + std::string(ctx.tr(sum.quality)); }
    if (sum.outdated) { text += " · " + std::string(ctx.tr(phrase::outdated)); }
    label_value(ctx, label, text);
}

void draw_total(Context const& ctx, model::Area const& area, std::string const& indicator_id)
{
    if (area.level == model::AreaLevel::county || area.level == model::AreaLevel::park) { return; }
    draw_sum(ctx, area.adcode, indicator_id);
}

void draw_compare_start(Context& ctx, model::Area const& area)
{
    Compare& compare = ctx.edit_state().compare;
    gap(ctx, 10);
    ImVec2 const start = ImGui::GetCursorScreenPos();
    bool const pinned = compare.pinned == area.adcode;
    std::string const text(ctx.tr(pinned ? phrase::compare_close : phrase::compare));
    Rect const box = {start, {start.x + text_width(ctx, Type::body, text) + ctx.px(24), start.y + ctx.px(30)}};
    bool over = false;
    bool const clicked = area_at(ctx, box, "compare", &over);
    chip_at(ctx, start, text, palette::paper, palette::accent_text, over ? palette::accent : palette::control_line);
    ImGui::Dummy({1, ctx.px(34)});
    if (clicked) { compare = pinned ? Compare{} : Compare{area.adcode, 0}; }
    if (!pinned) { return; }
    std::string const hint =
        ctx.chinese() ? fmt::format("请在地图上选择另一个{}", rules::area_words(ctx.view.level).one.zh)
                      : fmt::format("Select another {} on the map", rules::area_words(ctx.view.level).one.en);
    line(ctx, Type::small, palette::ink_soft, hint);
    int const year = query::year_of(ctx.atlas, ctx.view);
    std::vector<int> years;
    std::vector<std::string> names;
    for (auto const& entry : ctx.resolved.choices->years) {
        if (entry.year == year) { continue; }
        years.push_back(entry.year);
        names.push_back(fmt::format("{}", entry.year));
    }
    if (years.empty()) { return; }
    line(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::compare_years));
    int const chosen = choice(ctx, "compare year", names, -1);
    if (chosen >= 0) { compare.year = years[static_cast<std::size_t>(chosen)]; }
}

}  // namespace atlas::ui
