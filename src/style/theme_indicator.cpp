#include "model/levels.hpp"
#include "style/palette.hpp"
#include "style/theme_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace atlas::style {

using base::pick;

namespace {

using Value = std::pair<std::string, double>;

/// Counties with a current value; the others get their cover. Periods seen are noted.
std::vector<Value> values_of(model::Atlas const& atlas, view::ViewState const& view, model::Indicator const& indicator,
                             Classification& out, std::set<std::string>& periods)
{
    std::vector<Value> values;
    int const year = view::year_of(atlas, view);
    for (model::Area const* area : model::shown_areas(atlas, view.level, view.inside)) {
        CountyStyle style{palette::no_data, {}, Cover::hatch, -1, std::string(pick(view.language, "暂无数据", "No data"))};
        model::Observation const* actual = model::latest(atlas, area->adcode, indicator.indicator_id, year);
        auto const factor = actual ? model::unit_factor(actual->unit, indicator.unit) : std::nullopt;
        if (actual && factor) {
            if (year - *model::whole_year(actual->period) > atlas.settings.outdated_after_years) {
                style.cover = Cover::dots;
                style.figure = fmt::format("{}{}", actual->period, pick(view.language, "年数据已过时", " figure, outdated"));
            } else {
                double const value = actual->value * *factor;
                style.cover = Cover::plain;
                style.figure = fmt::format("{} · {}", number(value, indicator.decimals), period_words(*actual, view.language));
                values.push_back({area->adcode, value});
                periods.insert(actual->period);
                add_source(out, actual->citation.source_id);
            }
        }
        out.counties.emplace(area->adcode, std::move(style));
    }
    return values;
}

/// The figures of every whole year and all areas of the level, each year's shown one, in the indicator's unit.
std::vector<double> values_of_all_years(model::Atlas const& atlas, model::Indicator const& indicator, model::AreaLevel level)
{
    auto const areas = model::areas_at(atlas, level);
    std::set<model::Area const*> const of_level(areas.begin(), areas.end());
    std::set<std::pair<model::Area const*, int>> seen;
    std::vector<double> values;
    for (model::Observation const& o : atlas.observations) {
        auto const year = model::whole_year(o.period);
        model::Area const* const area = atlas.area(o.adcode);
        if (o.indicator_id != indicator.indicator_id || !year || area == nullptr) { continue; }
        if (!of_level.contains(area) || !seen.emplace(area, *year).second) { continue; }
        model::Observation const* const shown = model::latest(atlas, area->adcode, o.indicator_id, *year);
        if (auto const factor = model::unit_factor(shown->unit, indicator.unit)) { values.push_back(shown->value * *factor); }
    }
    return values;
}

}  // namespace

Classification classify_indicator(model::Atlas const& atlas, view::ViewState const& view)
{
    Classification out;
    model::Indicator const* indicator = atlas.indicator(view::indicator_of(atlas, view));
    if (!indicator) { return out; }
    out.title = pick(view.language, indicator->name, indicator->name_en);
    if (!indicator->unit.empty()) {
        out.title += view.language == base::Language::en ? fmt::format(" ({})", indicator->unit)
                                                         : fmt::format("（{}）", indicator->unit);
    }
    std::set<std::string> periods;
    out.values = values_of(atlas, view, *indicator, out, periods);
    auto const& style = view.indicator_style;
    add_value_classes(out, style, style.fixed_across_years ? values_of_all_years(atlas, *indicator, view.level) : std::vector<double>{},
                      {style.palette, &number, std::max(indicator->decimals, 2)});
    close_class(out, no_data_entry(view.language), Cover::hatch);
    close_class(out, outdated_entry(view.language), Cover::dots);
    if (periods.size() > 1) {
        out.note = pick(view.language, "各县（区）数据年份不同，见县名下标注", "Figures are of different years, see labels");
    }
    return out;
}

}  // namespace atlas::style
