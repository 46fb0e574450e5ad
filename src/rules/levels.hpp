// Which areas of an atlas stand inside which, and which are shown at a level: province, prefecture, county, region.
#pragma once

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "words/bilingual.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// Counties of the atlas (model::Atlas::counties) in file order; `parent` narrows to descendants of that area.
std::vector<model::AreaId> counties(model::Atlas const& atlas, std::string_view parent = {});

/// The counties of an area in file order: those below it through `parent` and, for any area whose code is a group_id
/// of groups.csv (regions), those below the group's members. A county is its own only county. Empty when unknown.
std::vector<model::AreaId> counties_of(model::Atlas const& atlas, std::string_view adcode);

/// Whether `adcode` is `container` or stands below it, through `parent` or as a member of the region.
bool lies_in(model::Atlas const& atlas, std::string_view adcode, std::string_view container);

/// Every area of the level that has counties in this atlas, in file order. Areas above the atlas's home are left out:
/// the atlas holds only a part of them, and a part must not stand for the whole. For `county` the same as
/// counties(atlas); parks lie across the counties and give nothing.
std::vector<model::AreaId> areas_at(model::Atlas const& atlas, model::AreaLevel level);

/// The areas a map of the level shows, in file order; `inside` (an adcode, empty = the whole atlas) keeps those whose
/// counties all lie in it. Regions may contain one another: one that lies wholly in another shown region is left to
/// the map of that one, and of two with the same counties the first is shown. An area drilled into shows what it is
/// made of at its own level too, or itself when there is nothing smaller. Empty when the atlas has no such area.
std::vector<model::AreaId> shown_areas(model::Atlas const& atlas, model::AreaLevel level, std::string_view inside = {});

/// The rows by which an area belongs to groups, in file order: its own, and those of areas it lies in (a member may be
/// a prefecture or region).
std::vector<model::MemberId> memberships(model::Atlas const& atlas, model::AreaId area);
/// The same of one group for many areas, one list per area. An area that bears the group's code belongs by its first
/// row.
std::vector<std::vector<model::MemberId>>
memberships(model::Atlas const& atlas, std::vector<model::AreaId> const& areas, std::string_view group_id);

/// The ids of all groups, in the order of groups.csv.
std::vector<std::string> group_ids(model::Atlas const& atlas);

/// The name of the row's group. Groups have no English name of their own: where the atlas has the group as an area, by
/// its code or else by its name, it is that of the area.
std::string group_name(model::Atlas const& atlas, model::GroupMember const& row, base::Language language);

/// What areas of a level are called in running text.
struct AreaWords {
    words::Bilingual one;   ///< 县（区）, county
    std::string_view many;  ///< counties
};
AreaWords const& area_words(model::AreaLevel level);

}  // namespace atlas::rules
