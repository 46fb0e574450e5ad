// One pass over the projects; the areas of a code are found once for all that bear it.
#include "scene/labels/unplaced_projects.hpp"

#include "model/atlas.hpp"
#include "rules/levels.hpp"

#include <string_view>

namespace atlas::scene {
namespace {

/// The areas of the picture that a code belongs to: it is theirs, or of an area below them.
std::vector<MapGeometry::Area const*> areas_with(LabelContext const& context, std::string_view code)
{
    std::vector<MapGeometry::Area const*> found;
    bool const county_level = context.view.level == model::AreaLevel::county;
    for (auto const* area : context.areas.areas) {
        bool const below = !county_level && rules::lies_in(context.geometry.atlas(), code, area->adcode);
        if (below || context.geometry.atlas().same_area(code, area->adcode)) { found.push_back(area); }
    }
    return found;
}

}  // namespace

UnplacedProjects unplaced_projects(LabelContext const& context)
{
    UnplacedProjects out;
    std::unordered_map<std::string_view, std::vector<MapGeometry::Area const*>> known;  // by code
    auto const& projects = context.geometry.atlas().projects;
    for (model::ProjectId const i : context.shown) {
        if (context.geometry.point_of(i)) { continue; }
        std::string const& id = projects[i].project_id;
        for (std::string const& code : projects[i].adcodes) {
            auto const [areas, added] = known.try_emplace(code);
            if (added) { areas->second = areas_with(context, code); }
            for (auto const* area : areas->second) {
                auto& ids = out[area];
                if (ids.empty() || ids.back() != id) { ids.push_back(id); }
            }
        }
    }
    return out;
}

}  // namespace atlas::scene
