#include "model/levels.hpp"
#include "model/unit_names.hpp"
#include "style/palette.hpp"
#include "style/theme_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <unordered_map>

namespace atlas::style {

using base::pick;

namespace {

/// The newest figure of every area up to the year.
std::unordered_map<model::Area const*, model::Observation const*>
newest(model::Atlas const& atlas, std::vector<model::Observation const*> const& figures, int year)
{
    std::unordered_map<model::Area const*, model::Observation const*> found;
    for (auto const* o : figures) {  // years rise, so that a later one takes the place of an earlier one
        if (*model::whole_year(o->period) <= year) { found[atlas.area(o->adcode)] = o; }
    }
    return found;
}

/// A figure in the indicator's unit; empty where there is none, or none that converts.
std::optional<double> value_of(model::Observation const* figure, model::Indicator const& indicator)
{
    auto const factor = figure != nullptr ? model::unit_factor(figure->unit, indicator.unit) : std::nullopt;
    if (!factor || !std::isfinite(figure->value * *factor)) { return std::nullopt; }
    return figure->value * *factor;
}

/// Gives every county its cover and figure; those with a current value go into out.values. The periods seen.
std::set<std::string> style_counties(Classification& out, model::Atlas const& atlas, view::ViewState const& view,
                                     model::Indicator const& indicator,
                                     std::vector<model::Observation const*> const& figures)
{
    std::set<std::string> periods;
    int const year = view::year_of(atlas, view);
    auto const current = newest(atlas, figures, year);
    for (model::Area const* area : model::shown_areas(atlas, view.level, view.inside)) {
        CountyStyle style{
            palette::no_data, {}, Cover::hatch, -1, std::string(pick(view.language, "暂无数据", "No data"))};
        auto const found = current.find(area);
        model::Observation const* const actual = found != current.end() ? found->second : nullptr;
        auto const value = value_of(actual, indicator);
        if (value && year - *model::whole_year(actual->period) > atlas.settings.outdated_after_years) {
            style.cover = Cover::dots;
            style.figure =
                fmt::format("{}{}", actual->period, pick(view.language, "年数据已过时", " figure, outdated"));
        } else if (value) {
            style.cover = Cover::plain;
            style.figure =
                fmt::format("{} · {}", number(*value, indicator.decimals), period_words(*actual, view.language));
            out.values.emplace_back(area->adcode, *value);
            periods.insert(actual->period);
            add_source(out, actual->citation.source_id);
        }
        out.counties.emplace(area->adcode, std::move(style));
    }
    return periods;
}

/// The counties' figures of every whole year, in the indicator's unit.
std::vector<double> values_of_all_years(Classification const& out, model::Atlas const& atlas,
                                        model::Indicator const& indicator,
                                        std::vector<model::Observation const*> const& figures)
{
    std::vector<double> values;
    for (auto const* o : figures) {
        auto const value = value_of(o, indicator);
        if (value && out.counties.contains(atlas.area(o->adcode)->adcode)) { values.push_back(*value); }
    }
    return values;
}

}  // namespace

Classification classify_indicator(model::Atlas const& atlas, view::ViewState const& view)
{
    Classification out;
    model::Indicator const* const known = atlas.indicator(view::indicator_of(atlas, view));
    model::Indicator const nothing;  // an unknown indicator leaves every county without data
    model::Indicator const* const indicator = known != nullptr ? known : &nothing;
    out.title = pick(view.language, indicator->name, indicator->name_en);
    out.title = model::titled_with_unit(out.title, indicator->unit, view.language);
    auto const figures = model::yearly_figures(atlas, indicator->indicator_id);
    auto const periods = style_counties(out, atlas, view, *indicator, figures);
    auto const& style = view.indicator_style;
    auto sample =
        style.fixed_across_years ? values_of_all_years(out, atlas, *indicator, figures) : std::vector<double>{};
    add_value_classes(out, style, std::move(sample), {style.palette, &number, std::max(indicator->decimals, 2)});
    close_class(out, no_data_entry(view.language), Cover::hatch);
    close_class(out, outdated_entry(view.language), Cover::dots);
    if (periods.size() > 1) {
        out.note = mixed_years_note(view.level, view.language);
    }
    return out;
}

}  // namespace atlas::style
