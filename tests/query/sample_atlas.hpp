// A small atlas of real names for the tests of this folder.
#pragma once

#include "model/atlas.hpp"

namespace atlas::query {

inline model::Atlas sample_atlas()
{
    model::Atlas atlas;
    atlas.settings.year = 2026;
    atlas.settings.default_indicator = "gdp";
    auto const area = [&](char const* code, char const* name, char const* short_name, char const* en) {
        model::Area a;
        a.adcode = code;
        a.name = name;
        a.short_name = short_name;
        a.name_en = en;
        atlas.areas.push_back(a);
    };
    area("620702", "甘州区", "甘州", "Ganzhou District");
    area("620722", "民乐县", "民乐", "Minle County");
    area("620725", "山丹县", "山丹", "Shandan County");
    area("620721", "肃南裕固族自治县", "肃南", "Sunan Yugur Autonomous County");
    area("621223", "宕昌县", "宕昌", "Tanchang County");
    auto const project = [&](char const* id, char const* name, model::Category category,
                             std::vector<std::string> adcodes, char const* stage, char const* date) {
        model::Project p;
        p.project_id = id;
        p.name = name;
        p.category = category;
        p.adcodes = std::move(adcodes);
        atlas.projects.push_back(p);
        if (stage) {
            model::ProjectFact fact;
            fact.project_id = id;
            fact.kind = model::FactKind::stage;
            fact.value = stage;
            fact.date = date;
            atlas.facts.push_back(fact);
        }
    };
    using model::Category;
    project("zhengyixia", "正义峡水库", Category::reservoir, {"620724"}, "under_construction", "2024-06");
    project("pingshanhu-base", "平山湖综合能源基地", Category::energy_base, {"620702"}, "planned", "2025");
    project("pingshanhu-park", "平山湖工业集中区", Category::industrial_park, {"620702"}, nullptr, nullptr);
    project("taolaixia", "讨赖峡水库", Category::reservoir, {"620721"}, "preparatory", "2025-03");
    project("s18", "S18 康乐至肃南公路", Category::highway, {"620721", "620702"}, "operating", "2026-12");
    project("green", "绿色氢能项目", Category::other, {"620702"}, "planned", "2025");
    model::Place place;
    place.place_id = "geonames-1";
    place.name = "平山湖蒙古族乡";
    place.name_en = "Pingshanhu";
    atlas.places.push_back(place);
    atlas.build_index();
    return atlas;
}

}  // namespace atlas::query
