// Header, headline and targets of a sheet in words.
#include "briefing/sheet/sheet_content.hpp"
#include "model/atlas.hpp"
#include "rules/area_rows.hpp"
#include "rules/attainment.hpp"
#include "rules/chart_data.hpp"
#include "rules/in_words.hpp"
#include "rules/types.hpp"
#include "rules/unit_names.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <set>

namespace atlas::briefing {
namespace {

namespace word {
constexpr Bilingual targets{"目标与完成情况", "Targets and attainment"};
constexpr Bilingual target{"目标", "target"};
constexpr Bilingual no_type{"未说明类型", "No stated type"};
constexpr Bilingual attained{"完成率", "Attained"};
constexpr Bilingual growth{"需年均增长", "Growth needed a year"};
constexpr Bilingual gap{"差距", "Gap"};
constexpr Bilingual schedule{"进度", "Schedule"};
constexpr Bilingual latest{"最新实际", "Latest figure"};
constexpr Bilingual no_data{"暂无数据", "No data"};
constexpr Bilingual no_target{"没有该指标的目标", "No target for this indicator"};
constexpr Bilingual outdated{"数据过旧", "outdated"};
constexpr Bilingual unit_mismatch{"单位不可比", "Units differ"};
constexpr Bilingual horizon{"规划期末", "plan's last year"};
constexpr Bilingual as_of{" · 数据与项目进展截至 {} 年", " · figures and stages as of {}"};
}  // namespace word

Phrase soft(std::string words, Align align = Align::left) { return {std::move(words), Tone::soft, align}; }

std::string headline_indicator(SheetContext const& context)
{
    auto const known = rules::indicators_of(context.atlas, context.area.adcode, rules::Periods::any);
    auto const wanted = query::indicator_of(context.atlas, context.view);
    std::string with_target;
    for (auto const* indicator : known) {
        if (indicator->indicator_id == wanted) { return wanted; }
    }
    for (auto const* indicator : known) {
        auto const state = rules::attainment(context.atlas, context.area.adcode, indicator->indicator_id,
                                             context.year(), context.view.plan);
        if (!state.target) { continue; }
        if (state.actual) { return indicator->indicator_id; }
        if (with_target.empty()) { with_target = indicator->indicator_id; }
    }
    if (!with_target.empty()) { return with_target; }
    for (auto const* indicator : known) {
        if (rules::latest(context.atlas, context.area.adcode, indicator->indicator_id, context.year())) {
            return indicator->indicator_id;
        }
    }
    return {};
}

std::vector<Headline::Fact> facts_of(SheetContext const& context, rules::Attainment const& state)
{
    std::vector<Headline::Fact> facts;
    auto const language = context.view.language;
    auto const add = [&](Bilingual const& label, std::string value, bool important = false) {
        facts.push_back({std::string(context.tr(label)), std::move(value), important});
    };
    if (!state.actual) {
        add(word::latest, std::string(context.tr(word::no_data)));
        return facts;
    }
    auto const& actual = context.atlas[*state.actual];
    facts.push_back({fmt::format("{} · {} {}", context.tr(word::latest), period_words(actual, language),
                                 context.cited.mark(actual.citation)),
                     amount(actual.value, actual.unit, language), false});
    bool const outdated = state.status == rules::DataStatus::outdated;
    if (state.attainment) {
        add(word::attained, rules::share_words(*state.attainment), !outdated);
        if (outdated) { facts.back().label += fmt::format(" · {}", context.tr(word::outdated)); }
    }
    if (outdated) { return facts; }  // nothing is concluded from an outdated figure
    if (state.gap) {
        add(word::gap, amount(*state.gap, rules::unit_of_difference(context.atlas[*state.target].unit), language,
                              rules::figure_decimals(*state.gap, 2)));
    }
    if (state.required_growth) { add(word::growth, rules::growth_words(*state.required_growth), true); }
    if (auto const words = schedule_words(state.schedule_status, language); !words.empty()) {
        add(word::schedule,
            state.schedule ? fmt::format("{} · {}", words, rules::percent(*state.schedule)) : std::string(words));
    }
    return facts;
}

/// Documents that say the same of one target.
std::string marks_of(SheetContext const& context, model::Target const& target, std::vector<model::TargetId> const& all)
{
    std::string marks = context.cited.mark(target.citation);
    std::set<std::string> told{target.citation.source_id};
    for (model::Target const& other : context.atlas.rows(all)) {
        bool const same = other.year == target.year && other.value == target.value &&
                          other.comparator == target.comparator && other.unit == target.unit;
        if (same && told.insert(other.citation.source_id).second) { marks += context.cited.mark(other.citation); }
    }
    return marks;
}

/// The figure and, in a column of its own, when and where from.
void add_actual(SheetContext const& context, rules::Attainment const& state, std::vector<Phrase>& row)
{
    if (state.status == rules::DataStatus::unit_mismatch || !state.actual) {
        bool const mismatch = state.status == rules::DataStatus::unit_mismatch;
        row.push_back(soft(std::string(context.tr(mismatch ? word::unit_mismatch : word::no_data)), Align::right));
        row.push_back(soft({}));
        return;
    }
    auto const& actual = context.atlas[*state.actual];
    row.push_back({amount(actual.value, actual.unit, context.view.language), Tone::plain, Align::right});
    row.push_back(
        soft(fmt::format("{} {}", period_words(actual, context.view.language), context.cited.mark(actual.citation))));
}

std::vector<Phrase> target_row(SheetContext const& context, model::Indicator const& indicator, model::TargetId id,
                               std::vector<model::TargetId> const& all)
{
    model::Target const& target = context.atlas[id];
    auto const state = rules::attainment(context.atlas, id, context.year());
    bool const outdated = state.status == rules::DataStatus::outdated;
    auto const language = context.view.language;
    std::vector<Phrase> row;
    row.push_back({name_of(indicator, language)});
    std::string const horizon = target.plan_horizon ? fmt::format(" {}", context.tr(word::horizon)) : std::string();
    row.push_back({fmt::format("{}", target.year), Tone::plain, Align::left});
    row.push_back({target_words(target, language), Tone::strong, Align::right});
    row.push_back(
        soft(fmt::format("{}{} {}", said(target.comparator, language), horizon, marks_of(context, target, all))));
    add_actual(context, state, row);
    Phrase const none = soft("—", Align::right);
    if (state.attainment) {
        std::string words = rules::share_words(*state.attainment);
        if (outdated) { words += fmt::format(" {}", context.tr(word::outdated)); }
        row.push_back({std::move(words), outdated ? Tone::soft : Tone::accent, Align::right});
    } else {
        row.push_back(none);
    }
    row.push_back(state.required_growth && !outdated
                      ? Phrase{rules::growth_words(*state.required_growth), Tone::plain, Align::right}
                      : none);
    // Nothing is concluded from an outdated figure.
    std::string schedule(outdated ? std::string_view() : schedule_words(state.schedule_status, language));
    if (!schedule.empty() && state.schedule) { schedule += " " + rules::percent(*state.schedule); }
    row.push_back(schedule.empty() ? none : Phrase{std::move(schedule), Tone::plain, Align::right});
    return row;
}

}  // namespace

SheetHeader header_of(SheetContext const& context)
{
    SheetHeader header;
    auto const language = context.view.language;
    header.name = name_of(context.area, language);
    header.about = context.area.adcode;
    if (auto const* parent = context.atlas.area(context.area.parent)) {
        header.about += " · " + name_of(*parent, language);
    }
    header.about += fmt::format(fmt::runtime(context.tr(word::as_of)), context.year());
    auto const types = rules::types_of(context.atlas, context.area.adcode, context.view.plan);
    for (auto const& type : {types.first, types.second}) {
        if (type) { header.types.push_back({std::string(said(*type, language)), style::color(*type)}); }
    }
    if (header.types.empty()) {
        header.types.push_back({std::string(context.tr(word::no_type)), style::palette::no_data});
    }
    for (auto const& row : context.atlas.rows(types.statements)) {
        bool const behind = row.plan == types.plan && row.citation.section == types.section;
        if (behind && header.mark.empty()) { header.mark = context.cited.mark(row.citation); }
    }
    return header;
}

Headline headline_of(SheetContext const& context)
{
    Headline headline;
    auto const* indicator = context.atlas.indicator(headline_indicator(context));
    if (indicator == nullptr) { return headline; }
    headline.indicator_id = indicator->indicator_id;
    auto const language = context.view.language;
    auto const state = rules::attainment(context.atlas, context.area.adcode, indicator->indicator_id, context.year(),
                                         context.view.plan);
    std::string const name = name_of(*indicator, language);
    if (auto const* const target = context.atlas.find(state.target)) {
        headline.title = context.chinese() ? fmt::format("{} · {} 年{}", name, target->year, context.tr(word::target))
                                           : fmt::format("{}: {} {}", name, target->year, context.tr(word::target));
        headline.title += " " + context.cited.mark(target->citation);
        headline.figure = target_words(*target, language);
    } else {
        headline.title = fmt::format("{} · {}", name, context.tr(word::no_target));
    }
    if (state.status != rules::DataStatus::outdated) { headline.share = state.attainment; }
    headline.facts = facts_of(context, state);
    auto const data = rules::chart_data(context.atlas, context.area.adcode, indicator->indicator_id, state,
                                        context.year(), context.view.plan);
    headline.charted = !data.actuals.empty() || data.targets.size() > 1;
    if (!headline.charted) { return headline; }
    for (auto const& actual : context.atlas.rows(data.actuals)) { context.cited.number(actual.citation.source_id); }
    for (auto const& target : context.atlas.rows(data.targets)) { context.cited.number(target.citation.source_id); }
    return headline;
}

Block target_block(SheetContext const& context, model::Area const& area)
{
    std::string title(context.tr(word::targets));
    if (area.adcode != context.area.adcode) {
        std::string const name = name_of(area, context.view.language);
        title = context.chinese() ? fmt::format("{}（上级）的{}", name, title) : fmt::format("{} of {}", title, name);
    }
    TableBlock table;
    table.tied = {3, 5};
    auto const head = [&](Bilingual const& words, Align align = Align::left) {
        table.head.push_back({std::string(context.tr(words)), Tone::soft, align});
    };
    head({"指标", "Indicator"});
    head({"年份", "Year"});
    head({"目标", "Target"}, Align::right);
    head({"", ""});
    head({"最新实际", "Latest figure"}, Align::right);
    head({"", ""});
    head({"完成率", "Attained"}, Align::right);
    head({"年均需增", "Growth a year"}, Align::right);
    head({"进度", "Schedule"}, Align::right);
    for (auto const* indicator : rules::indicators_of(context.atlas, area.adcode, rules::Periods::any)) {
        auto const all = rules::targets_of(context.atlas, area.adcode, indicator->indicator_id, context.view.plan);
        std::set<int> years;
        for (model::TargetId const target : all) {
            if (years.insert(context.atlas[target].year).second) {
                table.rows.push_back(target_row(context, *indicator, target, all));
            }
        }
    }
    return {std::move(title), {}, std::move(table)};
}

}  // namespace atlas::briefing
