#include "scene/geometry/levels.hpp"

#include "model/atlas.hpp"
#include "resolve/resolved.hpp"
#include "scene/geometry/map_geometry.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace atlas::scene {

Shown shown_areas(MapGeometry const& geometry, resolve::Resolved const& resolved)
{
    std::unordered_set<std::string_view> wanted;
    for (model::Area const& area : resolved.atlas->rows(*resolved.areas)) { wanted.insert(area.adcode); }
    // An outline without a row in areas.csv is drawn too, as a county without data.
    bool const everything = resolved.level == model::AreaLevel::county && resolved.drilled_area.empty();
    Shown shown;
    shown.level = resolved.level;
    for (auto const& area : geometry.areas(resolved.level)) {
        if (everything || wanted.contains(area.adcode)) { shown.areas.push_back(&area); }
    }
    std::stable_sort(shown.areas.begin(), shown.areas.end(),
                     [](auto const* a, auto const* b) { return a->members.size() > b->members.size(); });
    shown.owners.resize(geometry.counties().size());
    for (std::size_t i = 0; i < shown.areas.size(); ++i) {
        for (std::size_t const county : shown.areas[i]->members) { shown.owners[county].push_back(i); }
    }
    return shown;
}

BorderKind border_kind(geo::Arc const& arc, MapGeometry const& geometry, Shown const& shown)
{
    auto const& counties = geometry.counties();
    bool const own_left = arc.left < counties.size();
    bool const own_right = arc.right < counties.size();
    bool const left = own_left && !shown.owners[arc.left].empty();
    bool const right = own_right && !shown.owners[arc.right].empty();
    bool const county_level = shown.level == model::AreaLevel::county;
    bool const one_prefecture =
        own_left && own_right && counties[arc.left].prefecture == counties[arc.right].prefecture;
    if (!left && !right) { return county_level || !one_prefecture ? BorderKind::context : BorderKind::none; }
    if (left != right) { return BorderKind::outer; }
    if (!county_level) {
        return shown.owners[arc.left] == shown.owners[arc.right] ? BorderKind::none : BorderKind::area;
    }
    return one_prefecture ? BorderKind::county : BorderKind::area;
}

}  // namespace atlas::scene
