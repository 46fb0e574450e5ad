#include "rules/live_figure.hpp"

#include "base/utf8.hpp"
#include "model/atlas.hpp"
#include "rules/aggregate.hpp"
#include "rules/atlas_years.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/stages.hpp"
#include "rules/suggestions.hpp"
#include "rules/types.hpp"
#include "rules/unit_names.hpp"
#include "rules/units.hpp"
#include "rules/written.hpp"
#include "words/message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace atlas::rules {
namespace {

using base::Language;
using base::pick;
using std::string;
using std::string_view;

constexpr string_view figure_words = "latest, target, attainment, growth, gap, status";

/// Of a letter of ASCII.
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::vector<string> parts_of(string_view name)
{
    std::vector<string> parts;
    for (std::size_t from = 0;;) {
        auto const to = name.find('.', from);
        parts.emplace_back(name.substr(from, to - from));
        if (to == string_view::npos) { return parts; }
        from = to + 1;
    }
}

std::optional<int> year_word(string_view word)
{
    auto const year = whole_year(word);
    return year && *year >= 1900 && *year <= 2200 ? year : std::nullopt;
}

class Resolver {
public:
    Resolver(model::Atlas const& atlas, FigureSetting const& setting) : m_atlas(atlas), m_setting(setting) {}

    struct Answer {
        string text;
        std::vector<string> source_ids;
        base::Message error;
    };

    [[nodiscard]] Answer resolve(string_view name) const
    {
        auto const parts = parts_of(name);
        if (parts[0] == "name" && parts.size() == 2) { return name_of(parts[1]); }
        if (parts[0] == "types" && parts.size() == 2) { return types(parts[1]); }
        bool const shaped = parts.size() == 3 || parts.size() == 4;
        if (!shaped) { return wrong(words::message("figure-form")); }
        int year = m_setting.year != 0 ? m_setting.year : m_atlas.settings.year;
        if (parts.size() == 4) {
            auto const given = year_word(parts[3]);
            if (!given) { return wrong(words::message("figure-not-a-year", parts[3])); }
            Years const years = years_of(m_atlas);
            if (*given > years.last) {  // of an earlier one it is said that there is no data
                return wrong(words::message("figure-year-absent", *given, years.first, years.last));
            }
            year = *given;
        }
        return parts[0] == "project" ? project(parts[1], parts[2], year) : figure(parts[0], parts[1], parts[2], year);
    }

private:
    [[nodiscard]] string_view tr(string_view zh, string_view en) const { return pick(m_setting.language, zh, en); }
    [[nodiscard]] bool english() const { return m_setting.language == Language::en; }
    [[nodiscard]] static Answer wrong(base::Message message) { return {{}, {}, std::move(message)}; }
    [[nodiscard]] static Answer unknown(base::Message message, string_view name, std::vector<Named> const& known)
    {
        return wrong(suggesting(std::move(message), suggestion(name, known)));
    }
    [[nodiscard]] Answer no_data() const { return {string(tr("无数据", "no data")), {}, {}}; }

    [[nodiscard]] string amount(double value, string_view unit, int decimals) const
    {
        string const figure = number(value, decimals);
        return english() ? with_unit(figure, unit, base::Language::en) : figure + string(unit);
    }

    [[nodiscard]] string in_brackets(string_view words) const
    {
        return fmt::format(fmt::runtime(tr("（{}）", " ({})")), words);
    }

    /// "2025年", "2025年预计数，已过时".
    [[nodiscard]] string period(int of, model::Quality quality, int year) const
    {
        string words = fmt::format(fmt::runtime(tr("{}年", "{}")), of);
        if (quality != model::Quality::final) {
            words += english() ? fmt::format(", {}", quality == model::Quality::expected ? "expected" : "preliminary")
                               : fmt::format("{}数", model::word(quality).zh);
        }
        if (year - of > m_atlas.settings.outdated_after_years) { words += tr("，已过时", ", outdated"); }
        return words;
    }

    [[nodiscard]] Answer name_of(string const& id) const
    {
        if (auto const* area = m_atlas.area(id)) { return {string(tr(area->name, area->name_en)), {}, {}}; }
        if (auto const* row = m_atlas.project(id)) { return {string(tr(row->name, row->name_en)), {}, {}}; }
        if (auto const* row = m_atlas.indicator(id)) { return {string(tr(row->name, row->name_en)), {}, {}}; }
        auto known = named_areas(m_atlas);
        for (auto const& more : {named_projects(m_atlas), named_indicators(m_atlas)}) {
            known.insert(known.end(), more.begin(), more.end());
        }
        return unknown(words::message("figure-name-unknown", id), id, known);
    }

    [[nodiscard]] Answer types(string const& code) const
    {
        if (m_atlas.area(code) == nullptr) { return unknown_area(code); }
        TypePair const pair = types_of(m_atlas, code, m_setting.plan);
        if (!pair.first) { return no_data(); }
        Answer answer{string(tr(model::word(*pair.first).zh, model::word(*pair.first).en)), {}, {}};
        if (pair.second) {
            answer.text +=
                string(tr("、", " + ")) + string(tr(model::word(*pair.second).zh, model::word(*pair.second).en));
        }
        for (model::TypeStatementId const id : pair.statements) {
            model::DevelopmentTypeStatement const& row = m_atlas[id];
            if (row.plan == pair.plan && row.citation.section == pair.section) {
                answer.source_ids.push_back(row.citation.source_id);
            }
        }
        return answer;
    }

    [[nodiscard]] Answer unknown_area(string const& code) const
    {
        return unknown(words::message("figure-area-unknown", code), code, named_areas(m_atlas));
    }

    [[nodiscard]] Answer figure(string const& id, string const& code, string const& what, int year) const
    {
        model::Indicator const* const indicator = m_atlas.indicator(id);
        if (indicator == nullptr) {
            return unknown(words::message("figure-indicator-unknown", id), id, named_indicators(m_atlas));
        }
        if (m_atlas.area(code) == nullptr) { return unknown_area(code); }
        if (what == "latest") { return latest_figure(*indicator, code, year); }
        Attainment const state = attainment(m_atlas, code, id, year, m_setting.plan);
        if (what == "target") { return target(state, indicator->decimals); }
        if (what == "attainment") { return share(state, year); }
        if (what == "growth") { return growth(state, year); }
        if (what == "gap") { return gap(state, indicator->decimals, year); }
        if (what == "status") { return status(state, year); }
        return wrong(words::message("figure-word-unknown", what, figure_words));
    }

    [[nodiscard]] Answer latest_figure(model::Indicator const& indicator, string const& code, int year) const
    {
        if (model::Observation const* const row =
                m_atlas.observations.find(latest(m_atlas, code, indicator.indicator_id, year))) {
            auto const factor = unit_factor(row->unit, indicator.unit);
            return {amount(row->value * factor.value_or(1), factor ? indicator.unit : row->unit,
                           std::max(indicator.decimals, 2)) +
                        in_brackets(period(*whole_year(row->period), row->quality, year)),
                    {row->citation.source_id},
                    {}};
        }
        model::Area const* const area = m_atlas.area(code);
        if (area->level == model::AreaLevel::county) { return no_data(); }
        Aggregate const sum = aggregate(m_atlas, code, indicator.indicator_id, year);
        if (!sum.value) {
            if (sum.status != AggregateStatus::incomplete) { return no_data(); }
            return {string(tr("无数据", "no data")) + in_brackets(why_missing(sum, m_setting.language)), {}, {}};
        }
        bool const mean = indicator.aggregation == model::Aggregation::mean;
        string const how = fmt::format(
            fmt::runtime(mean ? tr("{}个县区平均", "mean of {} counties") : tr("{}个县区合计", "total of {} counties")),
            sum.members);
        Answer answer{amount(*sum.value, indicator.unit, std::max(indicator.decimals, 2)) +
                          in_brackets(period(sum.year, sum.quality, year) + string(tr("，", ", ")) + how),
                      {},
                      {}};
        for (model::ObservationId const id : sum.figures) {
            answer.source_ids.push_back(m_atlas[id].citation.source_id);
        }
        return answer;
    }

    /// The target in the words of its comparator: "突破460亿元（2030年）".
    [[nodiscard]] Answer target(Attainment const& state, int decimals) const
    {
        if (!state.target) { return no_target(); }
        model::Target const& row = m_atlas[*state.target];
        string const value = amount(row.value, row.unit, std::max(decimals, 4));
        string words;
        switch (row.comparator) {
        case model::Comparator::greater:
            words = string(tr("突破", "over ")) + value;
            break;
        case model::Comparator::at_least:
            words = string(tr("达到", "at least ")) + value;
            break;
        case model::Comparator::approximately:
            words = english() ? "about " + value : value + "左右";
            break;
        case model::Comparator::at_most:
            words = string(tr("不高于", "at most ")) + value;
            break;
        case model::Comparator::less:
            words = string(tr("低于", "below ")) + value;
            break;
        case model::Comparator::equal:
            words = value;
            break;
        }
        return {
            words + in_brackets(fmt::format(fmt::runtime(tr("{}年", "{}")), row.year)), {row.citation.source_id}, {}};
    }

    [[nodiscard]] Answer no_target() const { return {string(tr("未设目标", "no target")), {}, {}}; }

    [[nodiscard]] std::vector<string> sources(Attainment const& state) const
    {
        return {m_atlas[*state.target].citation.source_id, m_atlas[*state.actual].citation.source_id};
    }

    /// Why a comparison says nothing; empty where it does.
    [[nodiscard]] std::optional<Answer> missing(Attainment const& state) const
    {
        if (!state.target) { return no_target(); }
        if (!state.actual) { return no_data(); }
        if (state.status == DataStatus::unit_mismatch) {
            return Answer{string(tr("计量单位不可比", "units differ")), sources(state), {}};
        }
        return std::nullopt;
    }

    /// Nothing is concluded from an outdated figure.
    [[nodiscard]] std::optional<Answer> outdated(Attainment const& state, int year) const
    {
        if (state.status != DataStatus::outdated) { return std::nullopt; }
        return Answer{string(tr("数据过旧，不作推算", "not concluded from an old figure")) +
                          in_brackets(period(state.actual_year, m_atlas[*state.actual].quality, year)),
                      sources(state),
                      {}};
    }

    [[nodiscard]] Answer share(Attainment const& state, int year) const
    {
        if (auto const why = missing(state)) { return *why; }
        if (!state.attainment) { return no_data(); }
        return {share_words(*state.attainment) +
                    in_brackets(period(state.actual_year, m_atlas[*state.actual].quality, year)),
                sources(state),
                {}};
    }

    [[nodiscard]] Answer growth(Attainment const& state, int year) const
    {
        if (auto const why = missing(state)) { return *why; }
        if (auto const why = outdated(state, year)) { return *why; }
        if (state.is_met) { return {string(tr("已达到目标", "target met")), sources(state), {}}; }
        if (!state.required_growth) { return no_data(); }
        string span =
            fmt::format(fmt::runtime(tr("{}—{}年", "a year, {}–{}")), state.actual_year, m_atlas[*state.target].year);
        if (m_atlas[*state.actual].quality != model::Quality::final) {
            span += english()
                        ? fmt::format(", from {} figure", m_atlas[*state.actual].quality == model::Quality::expected
                                                              ? "an expected"
                                                              : "a preliminary")
                        : fmt::format("，基数为{}数", model::word(m_atlas[*state.actual].quality).zh);
        }
        return {growth_words(*state.required_growth) + in_brackets(span), sources(state), {}};
    }

    [[nodiscard]] Answer gap(Attainment const& state, int decimals, int year) const
    {
        if (auto const why = missing(state)) { return *why; }
        if (auto const why = outdated(state, year)) { return *why; }
        if (!state.gap) { return no_data(); }
        string const when = in_brackets(period(state.actual_year, m_atlas[*state.actual].quality, year));
        if (state.is_met) { return {string(tr("已达到目标", "target met")) + when, sources(state), {}}; }
        return {amount(std::abs(*state.gap), unit_of_difference(m_atlas[*state.target].unit),
                       figure_decimals(*state.gap, std::max(decimals, 2))) +
                    when,
                sources(state),
                {}};
    }

    [[nodiscard]] Answer status(Attainment const& state, int year) const
    {
        if (auto const why = missing(state)) { return *why; }
        if (auto const why = outdated(state, year)) { return *why; }
        string words(schedule_words(state.schedule_status, m_setting.language));
        if (words.empty()) { words = tr("无法判断进度", "no schedule"); }
        words.front() = lower(words.front());  // within a sentence
        return {
            words + in_brackets(period(state.actual_year, m_atlas[*state.actual].quality, year)), sources(state), {}};
    }

    [[nodiscard]] Answer project(string const& id, string const& what, int year) const
    {
        model::Project const* const row = m_atlas.project(id);
        if (row == nullptr) {
            return unknown(words::message("figure-project-unknown", id), id, named_projects(m_atlas));
        }
        auto const kind = model::parse<model::FactKind>(what);
        if (!kind) {
            return wrong(words::message("figure-word-unknown", what, words::accepted_words<model::FactKind>()));
        }
        if (*kind == model::FactKind::stage) {
            StageAt const at = stage_at(m_atlas, id, year);
            model::ProjectFact const* const fact = m_atlas.facts.find(at.fact);
            if (fact == nullptr) { return no_data(); }
            return {string(tr(model::word(at.stage).zh, model::word(at.stage).en)) + in_brackets(fact->date),
                    {fact->citation.source_id},
                    {}};
        }
        model::ProjectFact const* newest = nullptr;
        for (model::FactId const of : facts_of(m_atlas, id)) {  // oldest first
            model::ProjectFact const& fact = m_atlas.facts[of];
            if (fact.kind == *kind && fact.date.substr(0, 4) <= std::to_string(year)) { newest = &fact; }
        }
        if (newest == nullptr) { return no_data(); }
        return {newest->value + (english() && !newest->unit.empty() ? " " : "") + newest->unit +
                    in_brackets(newest->date),
                {newest->citation.source_id},
                {}};
    }

    model::Atlas const& m_atlas;
    FigureSetting const& m_setting;
};

}  // namespace

FilledText fill_figures(model::Atlas const& atlas, string_view text, FigureSetting const& setting)
{
    Resolver const resolver(atlas, setting);
    FilledText out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '{') {
            out.text += text[at++];
            continue;
        }
        if (text.substr(at).starts_with("{{")) {
            out.text += '{';
            at += 2;
            continue;
        }
        auto const close = text.find_first_of("{}\n", at + 1);
        if (close == string_view::npos || text[close] != '}') {
            auto const end = base::character_end(text, std::min(close, at + 40));
            auto const shown = text.substr(at + 1, end - at - 1);
            out.errors.push_back({string(shown), words::message("brace-open")});
            out.text += text[at++];
            continue;
        }
        string_view const name = text.substr(at + 1, close - at - 1);
        auto answer = resolver.resolve(name);
        if (answer.error.id.empty()) {
            out.text += answer.text;
            for (string& id : answer.source_ids) {
                if (std::find(out.source_ids.begin(), out.source_ids.end(), id) == out.source_ids.end()) {
                    out.source_ids.push_back(std::move(id));
                }
            }
        } else {
            out.text += text.substr(at, close - at + 1);
            out.errors.push_back({string(name), std::move(answer.error)});
        }
        at = close + 1;
    }
    return out;
}

}  // namespace atlas::rules
