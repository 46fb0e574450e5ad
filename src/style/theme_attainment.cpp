#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/levels.hpp"
#include "rules/unit_names.hpp"
#include "rules/units.hpp"
#include "rules/why_undefined.hpp"
#include "rules/written.hpp"
#include "style/palette.hpp"
#include "style/theme_parts.hpp"
#include "style/value_classes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace atlas::style {

using base::Language;
using base::pick;
using query::Metric;
using rules::Attainment;
using rules::ScheduleStatus;

namespace {

/// Class 0 is the highest, as the legend lists it. `share` as it is written: 59.96 % reads 60.0 % and is in 60 – 70 %.
int attainment_class(double share)
{
    int above = 0;
    for (double limit : attainment_breaks) { above += share >= limit ? 1 : 0; }
    return static_cast<int>(std::size(attainment_breaks)) - above;
}

void add_share_classes(Classification& out)
{
    char const* const words[] = {"≥ 90%", "80 – 90%", "70 – 80%", "60 – 70%", "< 60%"};
    for (std::size_t i = 0; i < std::size(words); ++i) {
        out.entries.push_back({words[i], sequential_blue[sequential_blue.size() - 1 - i], {}, Cover::plain, 0});
        out.entries.back().says_zero = true;
    }
}

/// The fixed classes as breaks and values, for the histogram.
void describe_share_classes(Classification& out)
{
    out.breaks.assign(std::begin(attainment_breaks), std::end(attainment_breaks));
    out.class_colors.assign(sequential_blue.begin(), sequential_blue.end());
    for (auto const& [adcode, share] : out.values) { out.sample.push_back(share); }
    std::sort(out.sample.begin(), out.sample.end());
}

/// Statuses in the order of the legend, blue for good, orange for bad, never red against green.
struct StatusClass {
    ScheduleStatus status;
    Color color;
};
constexpr std::array<StatusClass, 6> status_classes{{{ScheduleStatus::met, diverging[0]},
                                                     {ScheduleStatus::ahead, diverging[1]},
                                                     {ScheduleStatus::on_track, diverging[2]},
                                                     {ScheduleStatus::slightly_behind, diverging[3]},
                                                     {ScheduleStatus::behind, diverging[4]},
                                                     {ScheduleStatus::baseline_only, baseline_only}}};

void add_status_classes(Classification& out, Language language)
{
    for (auto const& c : status_classes) {
        out.entries.push_back({std::string(rules::schedule_words(c.status, language)), c.color, {}, Cover::plain, 0});
        out.entries.back().says_zero = true;
    }
}

int status_class(ScheduleStatus status)
{
    auto const found =
        std::find_if(status_classes.begin(), status_classes.end(), [&](auto const& c) { return c.status == status; });
    return found == status_classes.end() ? -1 : static_cast<int>(found - status_classes.begin());
}

/// The gap in the unit of the legend, the indicator's, as it is written.
std::optional<double> gap_of(model::Atlas const& atlas, Attainment const& a, model::Indicator const* indicator,
                             int decimals)
{
    if (!a.gap) { return std::nullopt; }
    auto const factor = indicator ? rules::unit_factor(atlas[*a.target].unit, indicator->unit) : std::optional(1.0);
    if (!factor || !std::isfinite(*a.gap * *factor)) { return std::nullopt; }
    return rules::written_figure(std::abs(*a.gap * *factor), decimals);
}

/// Where a metric asks what is still to be done, nothing is of a target that is met: a class of its own.
bool counts_as_met(Attainment const& a, Metric metric)
{
    return a.is_met && (metric == Metric::gap || metric == Metric::growth);
}

std::string met_words(Language language) { return std::string(pick(language, "已达到", "Met")); }

/// "145.3 亿元"; in English only the number, since its long unit stands in the title of the legend.
std::string gap_words(model::Atlas const& atlas, Attainment const& a, model::Indicator const* indicator, int decimals,
                      Language language)
{
    auto const gap = gap_of(atlas, a, indicator, decimals);
    if (!gap) { return {}; }
    std::string const figure = rules::figure(*gap, decimals);
    return language == Language::en || !indicator
               ? figure
               : rules::with_unit(figure, rules::unit_of_difference(indicator->unit), language);
}

/// The metric's figure in words, without its period; empty where the metric is not defined.
std::string figure_of(model::Atlas const& atlas, Attainment const& a, model::Indicator const* indicator, Metric metric,
                      int decimals, Language language)
{
    if (counts_as_met(a, metric)) { return met_words(language); }
    switch (metric) {
    case Metric::attainment:
        return a.attainment ? rules::share_words(*a.attainment) : std::string();
    case Metric::gap:
        return gap_words(atlas, a, indicator, decimals, language);
    case Metric::growth:
        return a.required_growth
                   ? rules::growth_words(*a.required_growth) + std::string(pick(language, "/年", " a year"))
                   : std::string();
    case Metric::schedule:
        return std::string(rules::schedule_words(a.schedule_status, language));
    }
    return {};
}

AreaStyle style_of(model::Atlas const& atlas, Attainment const& a, model::Indicator const* indicator,
                   query::ViewState const& view, int decimals)
{
    Language const language = view.language;
    AreaStyle style{palette::no_data, {}, Cover::hatch, -1, {}};
    if (a.status == rules::DataStatus::outdated) {
        style.cover = Cover::dots;
        style.figure =
            fmt::format("{}{}", atlas[*a.actual].period, pick(language, "年数据已过时", " figure, outdated"));
    } else if (a.status == rules::DataStatus::no_target) {
        style.cover = Cover::plain;
    } else if (std::string const figure = figure_of(atlas, a, indicator, view.metric, decimals, language);
               a.status == rules::DataStatus::ok && !figure.empty()) {
        style.cover = Cover::plain;
        if (counts_as_met(a, view.metric)) { style.fill = palette::met_ground; }
        style.figure = fmt::format("{} · {}", figure, rules::short_period_words(atlas[*a.actual], language));
    } else if (a.status == rules::DataStatus::ok) {
        // There is a figure; only the metric says nothing of it, such as the schedule of a target without a path.
        style.cover = Cover::plain;
        style.fill = palette::baseline_only_ground;
        style.figure = fmt::format("{} · {}", pick(language, "无法计算", "not defined"),
                                   rules::short_period_words(atlas[*a.actual], language));
        if (view.metric == Metric::schedule) { style.basis = rules::why_no_schedule(atlas, a, language); }
        if (view.metric == Metric::growth) { style.basis = rules::why_no_growth(atlas, a, language); }
    } else {
        style.figure = pick(language, "暂无数据", "No data");
    }
    return style;
}

std::string title_of(std::string const& name, std::set<int> const& years, query::ViewState const& view)
{
    bool const english = view.language == Language::en;
    std::string const year = years.size() == 1 ? fmt::format("{}", *years.begin()) : std::string();
    switch (view.metric) {
    case Metric::attainment:
        if (english) {
            return year.empty() ? name + ": share of target" : fmt::format("{}: share of {} target", name, year);
        }
        return year.empty() ? name + "占目标比例" : fmt::format("{}占 {} 年目标", name, year);
    case Metric::gap:
        if (english) {
            return year.empty() ? name + ": gap to target" : fmt::format("{}: gap to {} target", name, year);
        }
        return year.empty() ? name + "距目标差额" : fmt::format("{}距 {} 年目标差额", name, year);
    case Metric::growth:
        if (english) { return fmt::format("{}: yearly growth required{}", name, year.empty() ? "" : " to " + year); }
        return year.empty() ? name + "所需年均增速" : fmt::format("{}至 {} 年所需年均增速", name, year);
    case Metric::schedule:
        return english ? name + ": on schedule?" : name + "进度状态";
    }
    return name;
}

/// Areas told by their fill that are in no class of values, as a class of their own where there are any.
void close_filled(Classification& out, LegendEntry entry)
{
    for (auto& [adcode, county] : out.areas) {
        if (county.class_index >= 0 || county.cover != Cover::plain || !(county.fill == entry.fill)) { continue; }
        county.class_index = static_cast<int>(out.entries.size());
        ++entry.count;
    }
    if (entry.count > 0) { out.entries.push_back(std::move(entry)); }
}

struct Computed {
    std::set<int> target_years;
    std::set<std::string> periods;
};

/// Styles every county; classes of share and status are counted at once, the others need all values first.
Computed style_counties(Classification& out, model::Atlas const& atlas, query::ViewState const& view,
                        std::string const& indicator_id, int decimals)
{
    Computed computed;
    int const year = query::year_of(atlas, view);
    model::Indicator const* const indicator = atlas.indicator(indicator_id);
    for (model::Area const& area : atlas.rows(rules::shown_areas(atlas, view.level, view.drilled_area))) {
        Attainment const a = rules::attainment(atlas, area.adcode, indicator_id, year, view.plan);
        AreaStyle style = style_of(atlas, a, indicator, view, decimals);
        if (a.target) {
            computed.target_years.insert(atlas[*a.target].year);
            add_source(out, atlas[*a.target].citation.source_id);
        }
        bool const shown = a.status == rules::DataStatus::ok && !(style.fill == palette::baseline_only_ground);
        if (shown) {
            computed.periods.insert(atlas[*a.actual].period);
            add_source(out, atlas[*a.actual].citation.source_id);
        }
        // Classed as written under the name: 7.9 % is never in the class below 7.9 %.
        if (shown && view.metric == Metric::attainment) {
            double const share = rules::written_share(*a.attainment);
            style.class_index = attainment_class(share);
            out.values.emplace_back(area.adcode, share);
        }
        if (shown && view.metric == Metric::schedule) { style.class_index = status_class(a.schedule_status); }
        bool const open = shown && !counts_as_met(a, view.metric);
        if (open && view.metric == Metric::gap) {
            out.values.emplace_back(area.adcode, *gap_of(atlas, a, indicator, decimals));
        }
        if (open && view.metric == Metric::growth) {
            out.values.emplace_back(area.adcode, rules::written_growth(*a.required_growth));
        }
        if (style.class_index >= 0) {
            LegendEntry& entry = out.entries[static_cast<std::size_t>(style.class_index)];
            style.fill = entry.fill;
            ++entry.count;
        }
        out.areas.emplace(area.adcode, std::move(style));
    }
    return computed;
}

}  // namespace

Classification classify_attainment(model::Atlas const& atlas, query::ViewState const& view)
{
    Classification out;
    std::string const indicator_id = query::indicator_of(atlas, view);
    model::Indicator const* indicator = atlas.indicator(indicator_id);
    int const decimals = indicator ? indicator->decimals : 1;
    if (view.metric == Metric::attainment) { add_share_classes(out); }
    if (view.metric == Metric::schedule) { add_status_classes(out, view.language); }
    Computed const computed = style_counties(out, atlas, view, indicator_id, decimals);
    query::IndicatorStyle const equal;  // five readable classes of equal width, or as many as figures differ
    if (view.metric == Metric::gap) {
        add_value_classes(out, equal, {}, {"orange", &rules::number, std::max(decimals, 2)});
    }
    if (view.metric == Metric::growth) {
        auto const text = [](double per_cent, int at) { return rules::percent(per_cent / 100, at); };
        add_value_classes(out, equal, {}, {"orange", text, 1, 100});
    }
    close_filled(out, {met_words(view.language), palette::met_ground, {}, Cover::plain, 0});
    if (view.metric == Metric::attainment) { describe_share_classes(out); }
    close_filled(out, {std::string(pick(view.language, "有数据，无法计算", "Data, not defined")),
                       palette::baseline_only_ground,
                       {},
                       Cover::plain,
                       0});
    close_class(out, no_data_entry(view.language), Cover::hatch);
    close_class(out, outdated_entry(view.language), Cover::dots);
    close_class(out,
                {std::string(pick(view.language, "文件未设目标", "No target")), palette::no_data, {}, Cover::plain, 0},
                Cover::plain);
    std::string const name =
        indicator ? std::string(pick(view.language, indicator->name, indicator->name_en)) : indicator_id;
    out.title = title_of(name, computed.target_years, view);
    if (view.metric == Metric::gap && indicator) {
        out.title = rules::titled_with_unit(out.title, rules::unit_of_difference(indicator->unit), view.language);
    }
    if (computed.periods.size() > 1) { out.note = mixed_years_note(view.level, view.language); }
    return out;
}

}  // namespace atlas::style
