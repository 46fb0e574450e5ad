// Square counties in a row with targets and figures, for pages.
#pragma once

#include "model/atlas.hpp"

#include <fmt/format.h>

#include <memory>

namespace atlas::briefing::test {

inline std::shared_ptr<model::Atlas> sample(int counties = 4)
{
    auto out = std::make_shared<model::Atlas>();
    model::Atlas& a = *out;
    a.settings.title = "示例";
    a.settings.year = 2026;
    a.settings.period = "2026—2030";
    a.settings.default_indicator = "gdp";
    model::Indicator gdp;
    gdp.indicator_id = "gdp";
    gdp.name = "地区生产总值";
    gdp.name_en = "GDP";
    gdp.unit = "亿元";
    gdp.direction = model::Direction::higher;
    a.indicators = {gdp};
    for (char const* id : {"plan", "report", "press"}) {
        model::Source source;
        source.source_id = id;
        source.title = fmt::format("文件{}", id);
        a.sources.push_back(source);
    }
    for (int i = 0; i < counties; ++i) {
        std::string const code = fmt::format("{}", 620701 + i);
        model::Area area;
        area.adcode = code;
        area.name = fmt::format("第{}县", i + 1);
        area.short_name = area.name;
        area.name_en = fmt::format("County {}", i + 1);
        a.areas.push_back(area);
        double const x = 98 + i % 10 * 0.6;
        double const y = 38 + i / 10 * 0.6;
        geo::Polygon square{{{x, y}, {x + 0.6, y}, {x + 0.6, y + 0.6}, {x, y + 0.6}, {x, y}}, {}};
        a.outlines.push_back({code, {square}});
        model::Target target;
        target.target_id = code;
        target.adcode = code;
        target.indicator_id = "gdp";
        target.comparator = model::Comparator::greater;
        target.value = 200 + i;
        target.unit = "亿元";
        target.year = 2030;
        target.plan = "plan-2026-2030";
        target.citation = {"plan", "正文", "q"};
        a.targets.push_back(target);
        model::DevelopmentTypeStatement type;
        type.adcode = code;
        type.plan = "plan-2026-2030";
        type.citation = {"plan", "正文", "q"};
        a.types.push_back(type);
        if (i % 4 == 3) { continue; }  // without data
        for (int year : {2023, 2025}) {
            model::Observation o;
            o.adcode = code;
            o.indicator_id = "gdp";
            o.period = std::to_string(year);
            o.value = 100 + 10 * i + (year - 2023);
            o.unit = "亿元";
            o.quality = year == 2023 ? model::Quality::final : model::Quality::expected;
            o.citation = {year == 2023 ? "report" : "press", "", "q"};
            a.observations.push_back(o);
        }
    }
    a.build_index();
    return out;
}

}  // namespace atlas::briefing::test
