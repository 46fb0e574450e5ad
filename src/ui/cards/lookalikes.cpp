#include "ui/cards/lookalikes.hpp"

#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "rules/lookalikes.hpp"
#include "ui/cards/cards.hpp"
#include "ui/kit/flow.hpp"

#include <fmt/format.h>

namespace atlas::ui {

namespace {

/// A target and a figure as the notice puts them: "2030 ≥ 40%", "2024H1 41.09%".
std::string figures_words(Context const& ctx, model::Target const* target, model::Observation const* figure)
{
    std::string words;
    if (target != nullptr) { words = fmt::format("{} {}", target->year, target_words(ctx, *target)); }
    if (figure != nullptr) {
        words += (words.empty()   ? ""
                  : ctx.chinese() ? "，"
                                  : ", ") +
                 fmt::format("{} {}", period_words(ctx, *figure), amount(ctx, figure->value, figure->unit, 4));
    }
    return words;
}

void add_statements(Context const& ctx, std::vector<Statement>& statements, std::string const& name,
                    model::Target const* target, model::Observation const* figure)
{
    if (target != nullptr) {
        statements.push_back(
            {fmt::format("{} {} · {}", name, target->year, target_words(ctx, *target)), target->citation});
    }
    if (figure != nullptr) {
        statements.push_back(
            {fmt::format("{} {} · {}", name, period_words(ctx, *figure), amount(ctx, figure->value, figure->unit, 4)),
             figure->citation});
    }
}

}  // namespace

void draw_near_misses(Context& ctx, model::Area const& area, std::string const& indicator_id,
                      rules::Attainment const& state)
{
    auto const* own = ctx.atlas.indicator(indicator_id);
    if (own == nullptr || (!state.target && !state.actual)) { return; }
    int const year = query::year_of(ctx.atlas, ctx.view);
    auto const* own_target = ctx.atlas.find(state.target);
    auto const* own_figure = ctx.atlas.find(state.actual);
    for (auto const& miss : rules::lookalikes(ctx.atlas, area.adcode, indicator_id, year)) {
        model::Indicator const& indicator = ctx.atlas[miss.other];
        model::NotComparable const& pair = ctx.atlas[miss.pair];
        auto const* target = ctx.atlas.find(miss.target);
        auto const* figure = ctx.atlas.find(miss.figure);
        std::string other = name_of(ctx, indicator);
        if (miss.area != ctx.atlas.id_of_area(area.adcode)) {
            other = fmt::format("{} · {}", name_of(ctx, ctx.atlas[miss.area]), other);
        }
        std::string const reason(ctx.chinese() || pair.reason_en.empty() ? pair.reason : pair.reason_en);
        std::string const text = fmt::format(fmt::runtime(ctx.chinese() ? "不可相比：{}（{}）与{}（{}）。{}"
                                                                        : "Not comparable: {} ({}) and {} ({}). {}"),
                                             name_of(ctx, *own), figures_words(ctx, own_target, own_figure), other,
                                             figures_words(ctx, target, figure), reason);
        std::string const id = "near miss " + indicator.indicator_id;
        if (notice(ctx, id.c_str(), text, ctx.tr(phrase::see_sources))) {
            std::vector<Statement> statements;
            add_statements(ctx, statements, name_of(ctx, *own), own_target, own_figure);
            add_statements(ctx, statements, other, target, figure);
            open_sources(ctx, std::string(ctx.tr(phrase::not_comparable)), std::move(statements));
        }
        gap(ctx, 6);
    }
}

}  // namespace atlas::ui
