#include "rules/why_undefined.hpp"

#include "rules/attainment.hpp"
#include "rules/units.hpp"

#include <fmt/format.h>

namespace atlas::rules {

using base::Language;

std::string why_no_schedule(model::Atlas const& atlas, Attainment const& state, Language language)
{
    bool const nothing = !state.target || !state.actual || state.schedule_status != ScheduleStatus::none;
    if (nothing || (state.status != DataStatus::ok && state.status != DataStatus::outdated)) { return {}; }
    bool const english = language == Language::en;
    int const due = atlas[*state.target].year;
    if (state.baseline_year > 0 && due <= state.baseline_year) {
        return english ? fmt::format("no path: due in {}, not after the baseline of {}", due, state.baseline_year)
                       : fmt::format("无路径：目标年 {} 不晚于基期 {} 年", due, state.baseline_year);
    }
    if (state.baseline_year == 0) {
        return english ? "no path: no figure of the plan's first year or before" : "无路径：规划起始年及以前没有数据";
    }
    return {};
}

std::string why_no_growth(model::Atlas const& atlas, Attainment const& state, Language language)
{
    if (!state.target || !state.actual || state.required_growth || state.is_met) { return {}; }
    if (state.status != DataStatus::ok && state.status != DataStatus::outdated) { return {}; }
    if (!is_level(atlas[*state.target].unit)) {
        return language == Language::en ? "a rate has no yearly growth" : "比率不计年均增速";
    }
    int const due = atlas[*state.target].year;
    if (due > state.actual_year) { return {}; }
    return language == Language::en ? fmt::format("due in {}, no year is left", due)
                                    : fmt::format("目标年 {} 已到，没有剩余年份", due);
}

}  // namespace atlas::rules
