#include "model/levels.hpp"
#include "style/palette.hpp"
#include "style/theme_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace atlas::style {

using base::pick;

std::vector<double> equal_breaks(double low, double high, int most)
{
    if (!(high > low)) { return {}; }
    double const power = std::pow(10, std::floor(std::log10((high - low) / most)));
    for (double const step : {1.0, 2.0, 2.5, 5.0, 10.0, 20.0}) {
        double const width = step * power;
        double const first = std::floor(low / width) + 1;
        double const last = std::ceil(high / width) - 1 + (std::fmod(high, width) == 0 ? 1 : 0);
        if (last - first + 2 > most) { continue; }
        std::vector<double> breaks;
        for (double k = first; k <= last; ++k) { breaks.push_back(k * width); }
        return breaks;
    }
    return {};
}

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

}  // namespace

void add_equal_classes(Classification& out, std::vector<Value> const& values, int most, std::vector<Color> const& ramp,
                       std::string (*text)(double, int), int decimals)
{
    if (values.empty()) { return; }
    auto const [low, high] = std::minmax_element(values.begin(), values.end(),
                                                 [](Value const& a, Value const& b) { return a.second < b.second; });
    auto const breaks = equal_breaks(low->second, high->second, most);
    std::size_t const count = breaks.size() + 1;
    std::size_t const first = out.entries.size();
    for (std::size_t k = count; k-- > 0;) {
        std::string label = breaks.empty()   ? text(low->second, decimals)
                            : k == 0         ? "< " + text(breaks.front(), decimals)
                            : k == count - 1 ? "≥ " + text(breaks.back(), decimals)
                                             : text(breaks[k - 1], decimals) + " – " + text(breaks[k], decimals);
        Color const color = count < 2 ? ramp[ramp.size() / 2] : ramp[k * (ramp.size() - 1) / (count - 1)];
        out.entries.push_back({std::move(label), color, {}, Cover::plain, 0});
    }
    for (auto const& [adcode, value] : values) {
        auto const k = static_cast<std::size_t>(std::upper_bound(breaks.begin(), breaks.end(), value) - breaks.begin());
        CountyStyle& style = out.counties.at(adcode);
        std::size_t const klass = first + count - 1 - k;
        style.klass = static_cast<int>(klass);
        style.cover = Cover::plain;
        style.fill = out.entries[klass].fill;
        ++out.entries[klass].count;
    }
}

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
    auto const values = values_of(atlas, view, *indicator, out, periods);
    add_equal_classes(out, values, 5, {sequential_blue.begin(), sequential_blue.end()}, &number, std::max(indicator->decimals, 2));
    close_class(out, no_data_entry(view.language), Cover::hatch);
    close_class(out, outdated_entry(view.language), Cover::dots);
    if (periods.size() > 1) {
        out.note = pick(view.language, "各县（区）数据年份不同，见县名下标注", "Figures are of different years, see labels");
    }
    return out;
}

}  // namespace atlas::style
