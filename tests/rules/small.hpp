// Rows for tests of the model, with only what the test is about.
#pragma once

#include "model/atlas.hpp"

namespace atlas::rules::test {

using namespace atlas::model;

inline Area area(std::string code, AreaLevel level = AreaLevel::county, std::string parent = {})
{
    Area a;
    a.adcode = a.name = a.short_name = std::move(code);
    a.level = level;
    a.parent = std::move(parent);
    return a;
}

inline Indicator indicator(std::string id, std::string unit, Direction direction)
{
    Indicator i;
    i.indicator_id = i.name = std::move(id);
    i.unit = std::move(unit);
    i.direction = direction;
    return i;
}

inline Target target(std::string code, double value, int year, std::string plan = "plan-2026-2030",
                     std::string section = "正文", Comparator comparator = Comparator::greater)
{
    Target t;
    t.target_id = code + plan + section;
    t.adcode = std::move(code);
    t.indicator_id = "gdp";
    t.comparator = comparator;
    t.value = value;
    t.unit = "亿元";
    t.year = year;
    t.plan = std::move(plan);
    t.citation = {"doc", std::move(section), "quote"};
    return t;
}

inline Observation observation(std::string code, std::string period, double value, Quality quality = Quality::final,
                               std::string source = "doc")
{
    Observation o;
    o.adcode = std::move(code);
    o.indicator_id = "gdp";
    o.period = std::move(period);
    o.value = value;
    o.unit = "亿元";
    o.quality = quality;
    o.citation = {std::move(source), "", "quote"};
    return o;
}

inline Atlas atlas()
{
    Atlas a;
    a.settings.year = 2026;
    a.settings.period = "2026—2030";
    a.areas = {area("620700", AreaLevel::prefecture), area("620702", AreaLevel::county, "620700")};
    a.indicators = {indicator("gdp", "亿元", Direction::higher)};
    a.build_index();
    return a;
}

}  // namespace atlas::rules::test
