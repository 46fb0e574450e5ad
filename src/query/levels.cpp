#include "query/levels.hpp"

#include "model/atlas.hpp"
#include "rules/levels.hpp"

#include <algorithm>

namespace atlas::query {

using model::AreaLevel;

std::vector<AreaLevel> levels_of(model::Atlas const& atlas)
{
    std::vector<AreaLevel> levels;
    for (AreaLevel const level : {AreaLevel::province, AreaLevel::region, AreaLevel::prefecture}) {
        if (!rules::areas_at(atlas, level).empty()) { levels.push_back(level); }
    }
    levels.push_back(AreaLevel::county);
    return levels;
}

std::optional<ViewState> drilled_into(model::Atlas const& atlas, ViewState const& view, std::string_view adcode)
{
    model::Area const* const area = atlas.area(adcode);
    if (area == nullptr || area->level == AreaLevel::county) { return std::nullopt; }
    for (AreaLevel const level : {AreaLevel::prefecture, AreaLevel::county}) {
        auto const parts = rules::shown_areas(atlas, level, area->adcode);
        bool const itself = parts.size() == 1 && &atlas[parts.front()] == area;
        if (parts.empty() || itself) { continue; }
        ViewState inside = view;
        inside.level = level;
        inside.drilled_area = area->adcode;
        inside.camera.reset();
        return inside;
    }
    return std::nullopt;
}

std::optional<ViewState> drilled_out(model::Atlas const& atlas, ViewState const& view)
{
    if (view.drilled_area.empty()) { return std::nullopt; }
    model::Area const* const left = atlas.area(view.drilled_area);
    auto const way = breadcrumb(atlas, view);
    ViewState out = view;
    out.camera.reset();
    // The home is the whole atlas: it is not drilled into.
    out.drilled_area = way.size() > 2 ? atlas[way[way.size() - 2]].adcode : std::string();
    if (left != nullptr && !rules::shown_areas(atlas, left->level, out.drilled_area).empty()) {
        out.level = left->level;
    }
    return out;
}

std::vector<model::AreaId> breadcrumb(model::Atlas const& atlas, ViewState const& view)
{
    auto const home = atlas.id_of_area(atlas.settings.home);
    std::vector<model::AreaId> way;
    // Areas above the home are not whole in this atlas.
    for (auto area = view.drilled_area.empty() ? home : atlas.id_of_area(view.drilled_area); area;
         area = *area == home ? std::nullopt : atlas.area_index().parent(*area)) {
        way.push_back(*area);
    }
    std::reverse(way.begin(), way.end());
    return way;
}

}  // namespace atlas::query
