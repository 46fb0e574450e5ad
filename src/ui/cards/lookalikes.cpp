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
    if (own == nullptr || (state.target == nullptr && state.actual == nullptr)) { return; }
    int const year = query::year_of(ctx.atlas, ctx.view);
    for (auto const& miss : rules::lookalikes(ctx.atlas, area.adcode, indicator_id, year)) {
        std::string other = name_of(ctx, *miss.other);
        if (miss.area != &area) { other = fmt::format("{} · {}", name_of(ctx, *miss.area), other); }
        std::string const reason(ctx.chinese() || miss.pair->reason_en.empty() ? miss.pair->reason
                                                                               : miss.pair->reason_en);
        std::string const text = fmt::format(fmt::runtime(ctx.chinese() ? "不可相比：{}（{}）与{}（{}）。{}"
                                                                        : "Not comparable: {} ({}) and {} ({}). {}"),
                                             name_of(ctx, *own), figures_words(ctx, state.target, state.actual), other,
                                             figures_words(ctx, miss.target, miss.figure), reason);
        std::string const id = "near miss " + miss.other->indicator_id;
        if (notice(ctx, id.c_str(), text, ctx.tr(phrase::see_sources))) {
            std::vector<Statement> statements;
            add_statements(ctx, statements, name_of(ctx, *own), state.target, state.actual);
            add_statements(ctx, statements, other, miss.target, miss.figure);
            open_sources(ctx, std::string(ctx.tr(phrase::not_comparable)), std::move(statements));
        }
        gap(ctx, 6);
    }
}

}  // namespace atlas::ui
