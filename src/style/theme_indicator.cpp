#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/aggregate.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/levels.hpp"
#include "rules/unit_names.hpp"
#include "rules/units.hpp"
#include "rules/written.hpp"
#include "style/palette.hpp"
#include "style/theme_parts.hpp"
#include "style/value_classes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace atlas::style {

using base::pick;

namespace {

/// The newest figure of every area up to the year.
std::map<model::AreaId, model::ObservationId> newest(model::Atlas const& atlas,
                                                     std::vector<model::ObservationId> const& figures, int year)
{
    std::map<model::AreaId, model::ObservationId> found;
    for (model::ObservationId const id : figures) {  // years rise: a later one takes the place of an earlier one
        if (*rules::whole_year(atlas[id].period) <= year) { found[*atlas.id_of_area(atlas[id].adcode)] = id; }
    }
    return found;
}

/// A figure in the indicator's unit; empty where there is none, or none that converts.
std::optional<double> value_of(model::Observation const* figure, model::Indicator const& indicator)
{
    auto const factor = figure != nullptr ? rules::unit_factor(figure->unit, indicator.unit) : std::nullopt;
    if (!factor || !std::isfinite(figure->value * *factor)) { return std::nullopt; }
    return figure->value * *factor;
}

/// The unit of the map and the decimals in it: the indicator's, or 万 or 亿 of it where all figures are long.
struct Scale {
    std::string unit;
    double size = 1;  ///< of one such unit, in the indicator's: 10000 for 亿元 of 万元
    int decimals = 1;

    [[nodiscard]] std::string words(double value) const { return rules::figure(value / size, decimals); }
    /// In the indicator's unit, what words() says.
    [[nodiscard]] double written(double value) const
    {
        double const shown = rules::written_figure(value / size, decimals);
        return size == 1 ? shown : rules::rounded(shown * size, 6);  // 1.1 × 10000 lies beside 11000
    }
};

Scale scale_of(model::Indicator const& indicator, std::vector<double> const& values)
{
    double least = INFINITY;
    double most = 0;
    for (double const value : values) {
        if (value != 0) { least = std::min(least, std::abs(value)); }
        most = std::max(most, std::abs(value));
    }
    auto const readable = rules::readable_unit(indicator.unit, least, most);
    if (!readable) { return {indicator.unit, 1, indicator.decimals}; }
    return {readable->unit, readable->size, std::max(indicator.decimals, 1)};
}

/// What an area is shown with: a figure stated for it, or the complete sum or mean of its counties.
struct Figure {
    double value = 0;  ///< in the indicator's unit
    int year = 0;
    model::Quality quality = model::Quality::final;
    int counties = 0;  ///< those it is made of; 0 where it is stated
    std::vector<model::ObservationId> rows;
};

/// The figures of the indicator of all areas shown.
class Figures {
public:
    Figures(model::Atlas const& atlas, query::ViewState const& view, model::Indicator const& indicator)
        : m_atlas(atlas), m_indicator(indicator), m_year(query::year_of(atlas, view)),
          m_stated(rules::yearly_figures(atlas, indicator.indicator_id)), m_newest(newest(atlas, m_stated, m_year))
    {
        for (model::AreaId const area : rules::shown_areas(atlas, view.level, view.drilled_area)) {
            m_areas.push_back(area);
            auto made = rules::complete_aggregates(atlas, rules::whole_members(atlas, area), indicator);
            std::erase_if(made, [](rules::Aggregate const& a) { return !std::isfinite(*a.value); });
            if (!made.empty()) { m_made.emplace(area, std::move(made)); }
        }
    }

    [[nodiscard]] std::vector<model::AreaId> const& areas() const { return m_areas; }
    [[nodiscard]] bool outdated(int year) const { return m_year - year > m_atlas.settings.outdated_after_years; }

    /// The newest stated figure; where there is none that is current, the newest that the counties make, if it is
    /// newer.
    [[nodiscard]] std::optional<Figure> of(model::AreaId area) const
    {
        std::optional<Figure> shown;
        auto const found = m_newest.find(area);
        auto const* const row = found != m_newest.end() ? &m_atlas[found->second] : nullptr;
        if (auto const value = value_of(row, m_indicator)) {
            shown = Figure{*value, *rules::whole_year(row->period), row->quality, 0, {found->second}};
        }
        auto const made = m_made.find(area);
        if (made == m_made.end() || (shown && !outdated(shown->year))) { return shown; }
        for (rules::Aggregate const& a : made->second) {
            if (a.year <= m_year && (!shown || a.year > shown->year)) {
                shown = Figure{*a.value, a.year, a.quality, a.members, a.figures};
            }
        }
        return shown;
    }

    /// All that any year shows.
    [[nodiscard]] std::vector<double> of_all_years() const
    {
        std::vector<double> values;
        std::set<std::pair<model::AreaId, int>> stated;
        std::set<model::AreaId> const areas(m_areas.begin(), m_areas.end());
        for (model::Observation const& row : m_atlas.rows(m_stated)) {
            auto const value = value_of(&row, m_indicator);
            auto const area = m_atlas.id_of_area(row.adcode);
            if (!value || !area || !areas.contains(*area)) { continue; }
            values.push_back(*value);
            stated.emplace(*area, *rules::whole_year(row.period));
        }
        for (auto const& [area, made] : m_made) {
            for (rules::Aggregate const& a : made) {
                if (!stated.contains({area, a.year})) { values.push_back(*a.value); }
            }
        }
        return values;
    }

private:
    model::Atlas const& m_atlas;
    model::Indicator const& m_indicator;
    int m_year;
    std::vector<model::ObservationId> m_stated;
    std::map<model::AreaId, model::ObservationId> m_newest;
    std::vector<model::AreaId> m_areas;
    std::map<model::AreaId, std::vector<rules::Aggregate>> m_made;
};

/// "合计", "平均": how the counties' figures were put together.
std::string_view made_words(model::Indicator const& indicator, base::Language language)
{
    return indicator.aggregation == model::Aggregation::mean ? pick(language, "平均", "mean")
                                                             : pick(language, "合计", "sum");
}

/// "138.2 · 2023", "460 · 2024合计".
std::string figure_words(Figure const& figure, model::Indicator const& indicator, Scale const& scale,
                         base::Language language)
{
    std::string words = fmt::format("{} · {}", scale.words(figure.value),
                                    rules::short_period_words(std::to_string(figure.year), figure.quality, language));
    if (figure.counties > 0) {
        words += std::string(pick(language, "", " ")) + std::string(made_words(indicator, language));
    }
    return words;
}

/// "5 个县（区）合计", "sum of 5 counties".
std::string basis_words(Figure const& figure, model::Indicator const& indicator, base::Language language)
{
    if (figure.counties == 0) { return {}; }
    auto const how = made_words(indicator, language);
    if (language != base::Language::en) { return fmt::format("{} 个县（区）{}", figure.counties, how); }
    return fmt::format("{} of {} {}", how, figure.counties, figure.counties == 1 ? "county" : "counties");
}

/// What the legend says of the figures shown.
struct Seen {
    std::set<int> years;
    bool made = false;  ///< some are made of the counties' figures
};

/// Gives every county its cover and figure; those with a current value go into out.values.
Seen style_counties(Classification& out, model::Atlas const& atlas, Figures const& figures,
                    model::Indicator const& indicator, Scale const& scale, base::Language language)
{
    Seen seen;
    for (model::AreaId const area : figures.areas()) {
        AreaStyle style{palette::no_data, {}, Cover::hatch, -1, std::string(pick(language, "暂无数据", "No data"))};
        auto const figure = figures.of(area);
        if (figure && figures.outdated(figure->year)) {
            style.cover = Cover::dots;
            style.figure = fmt::format("{}{}", figure->year, pick(language, "年数据已过时", " figure, outdated"));
        } else if (figure) {
            style.cover = Cover::plain;
            style.figure = figure_words(*figure, indicator, scale, language);
            style.basis = basis_words(*figure, indicator, language);
            out.values.emplace_back(atlas[area].adcode, scale.written(figure->value));
            seen.years.insert(figure->year);
            seen.made = seen.made || figure->counties > 0;
            for (model::Observation const& row : atlas.rows(figure->rows)) { add_source(out, row.citation.source_id); }
        }
        out.areas.emplace(atlas[area].adcode, std::move(style));
    }
    return seen;
}

bool has_two_hues(query::IndicatorStyle const& style) { return style.palette == "diverging"; }

/// The value between the two hues of a ramp: none of a change, all of what is to be fulfilled. Standard deviations have
/// a middle of their own, the mean.
std::optional<double> middle_of(model::Indicator const& indicator, query::IndicatorStyle const& style)
{
    if (!has_two_hues(style) || style.method == query::Method::standard_deviation) { return std::nullopt; }
    bool const fulfilment = indicator.name.find("完成率") != std::string::npos;
    return fulfilment && indicator.unit == "%" ? 100 : 0;
}

/// Said where the ramp runs the other way.
std::string reversed_words(query::IndicatorStyle const& style, base::Language language)
{
    if (has_two_hues(style)) {
        return std::string(pick(language, "数值越低越好，蓝色为低值", "lower is better: blue is low"));
    }
    return std::string(pick(language, "数值越低越好，深色为低值", "lower is better: dark is low"));
}

}  // namespace

Classification classify_indicator(model::Atlas const& atlas, query::ViewState const& view)
{
    Classification out;
    model::Indicator const* const known = atlas.indicator(query::indicator_of(atlas, view));
    model::Indicator const nothing;  // an unknown indicator leaves every county without data
    model::Indicator const* const indicator = known != nullptr ? known : &nothing;
    Figures const figures(atlas, view, *indicator);
    auto all_years = figures.of_all_years();
    Scale const scale = scale_of(*indicator, all_years);
    out.title = pick(view.language, indicator->name, indicator->name_en);
    out.title = rules::titled_with_unit(out.title, scale.unit, view.language);
    Seen const seen = style_counties(out, atlas, figures, *indicator, scale, view.language);
    auto const& style = view.indicator_style;
    for (double& value : all_years) { value = scale.written(value); }
    auto sample = style.fixed_across_years ? std::move(all_years) : std::vector<double>{};
    bool const lower = indicator->direction == model::Direction::lower;
    add_value_classes(out, style, std::move(sample),
                      {style.palette, &rules::number, std::max(scale.decimals, 2), 1 / scale.size, lower,
                       middle_of(*indicator, style)});
    close_class(out, no_data_entry(view.language), Cover::hatch);
    close_class(out, outdated_entry(view.language), Cover::dots);
    auto const note = [&](std::string const& words) {
        if (!out.note.empty()) { out.note += pick(view.language, "；", "; "); }
        out.note += words;
    };
    if (seen.years.size() > 1) { note(mixed_years_note(view.level, view.language)); }
    if (seen.made) {
        note(view.language == base::Language::en
                 ? fmt::format("marked {}: of the figures of all its counties", made_words(*indicator, view.language))
                 : fmt::format("标“{}”的由所属各县（区）数据得出", made_words(*indicator, view.language)));
    }
    if (lower && out.class_colors.size() > 1) { note(reversed_words(style, view.language)); }
    return out;
}

}  // namespace atlas::style
