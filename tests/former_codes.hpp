// An atlas whose rows still carry the code that one of its areas had before.
#pragma once

#include "model/atlas.hpp"

#include <algorithm>
#include <string>
#include <type_traits>

namespace atlas::test {

/// The same atlas with every row of the area, its outline and projects too, under a former code of it.
inline model::Atlas under_former_code(model::Atlas atlas, std::string const& code, std::string const& former)
{
    auto const recode = [&](auto& rows, auto const& codes_of) {
        auto const before = rows;
        rows = std::remove_cvref_t<decltype(rows)>();
        for (auto row : before) {
            codes_of(row);
            rows.push_back(std::move(row));
        }
    };
    auto const renamed = [&](std::string& at) {
        if (at == code) { at = former; }
    };
    auto const by_adcode = [&](auto& row) { renamed(row.adcode); };
    recode(atlas.areas, [&](model::Area& area) {
        if (area.adcode == code) { area.former_codes.push_back(former); }
        renamed(area.parent);
    });
    recode(atlas.outlines, by_adcode);
    recode(atlas.places, by_adcode);
    recode(atlas.types, by_adcode);
    recode(atlas.industries, by_adcode);
    recode(atlas.targets, by_adcode);
    recode(atlas.observations, by_adcode);
    recode(atlas.groups, by_adcode);
    recode(atlas.projects, [&](model::Project& project) { std::ranges::for_each(project.adcodes, renamed); });
    recode(atlas.scenes, [&](model::BriefingScene& scene) {
        renamed(scene.selection);
        renamed(scene.inside);
    });
    atlas.build_index();
    return atlas;
}

}  // namespace atlas::test
