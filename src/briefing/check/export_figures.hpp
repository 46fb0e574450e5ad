// The parts of the check before export that look at figures, projects and words. Private to briefing/.
#pragma once

#include "briefing/check/export_check.hpp"
#include "briefing/check/shown_ground.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "rules/documents.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::briefing {

/// A map about to be exported, or a table in place of one.
struct MapShown {
    query::ViewState const& view;
    resolve::Resolved resolved;           ///< the answer to it
    std::optional<ShownGround> ground{};  ///< empty: everything is taken to be in sight
};
struct Item {
    Exported const& of;
    std::vector<MapShown> maps{};  ///< as of.views
};
inline bool in_sight(MapShown const& map, std::string const& adcode)
{
    return !map.ground || map.ground->has_area(adcode);
}
/// The projects that pass the map's filters, placed or not; of a sheet those of its county. None of a table.
std::vector<model::ProjectId> projects_of(Item const& item, MapShown const& map);

/// Reservoir volumes, voltages and airports that are not in public use, in the words of the pages and on the maps.
void check_restricted(MapContext const& deck, Item const& item, std::vector<Finding>& out);
/// Outdated, preliminary and expected figures behind the classes of the maps, and documents that differ on them.
/// `all`: the disagreements of the atlas.
void check_figures(model::Atlas const& atlas, std::vector<rules::Disagreement> const& all, Item const& item,
                   std::vector<Finding>& out);
/// The figures in braces of which the atlas holds nothing.
std::vector<std::string> empty_figures(model::Atlas const& atlas, std::string_view words,
                                       rules::FigureSetting const& setting);

/// The first few names, and a word for those left out.
template <class List, class Name>
std::string name_list(List const& list, Name name, std::string_view between, std::string_view more)
{
    constexpr std::size_t most = 4;
    std::string words;
    for (std::size_t i = 0; i < list.size() && i < most; ++i) {
        if (i > 0) { words += between; }
        words += name(list[i]);
    }
    if (list.size() > most) { words += more; }
    return words;
}

}  // namespace atlas::briefing
