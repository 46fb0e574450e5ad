#include "rules/levels.hpp"

#include "model/atlas.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace atlas::rules {
namespace {

using model::AreaId;
using model::MemberId;
using Areas = std::vector<AreaId>;  ///< in file order, which is the order of ids

/// The areas on the way from an area to the top, itself first.
template <class F>
void climb(model::Atlas const& atlas, AreaId area, F&& f)
{
    for (std::optional<AreaId> at = area; at; at = atlas.area_index().parent(*at)) { f(*at); }
}

/// Areas of which the atlas holds only a part: those strictly above its home.
std::set<AreaId> above_home(model::Atlas const& atlas)
{
    std::set<AreaId> above;
    if (auto const home = atlas.id_of_area(atlas.settings.home)) {
        climb(atlas, *home, [&](AreaId at) { above.insert(at); });
        above.erase(*home);
    }
    return above;
}

struct Sized {
    AreaId area;
    Areas counties;
};

bool contains_all(Areas const& big, Areas const& small)
{
    return big.size() >= small.size() && std::includes(big.begin(), big.end(), small.begin(), small.end());
}

/// Drops what lies wholly in another one of the list, and of equals all but the first. What holds an area holds the
/// first of its counties, so only those that do are compared.
void keep_largest(std::vector<Sized>& areas)
{
    std::unordered_map<AreaId, std::vector<std::size_t>> holding;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        for (AreaId const county : areas[i].counties) { holding[county].push_back(i); }
    }
    auto const covered = [](Sized const& a, std::size_t i, Sized const& b, std::size_t j) {
        return i != j && contains_all(b.counties, a.counties) && (b.counties.size() > a.counties.size() || j < i);
    };
    std::vector<Sized> kept;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (areas[i].counties.empty()) { continue; }
        auto const& others = holding[areas[i].counties.front()];
        bool const drop =
            std::any_of(others.begin(), others.end(), [&](std::size_t j) { return covered(areas[i], i, areas[j], j); });
        if (!drop) { kept.push_back(areas[i]); }
    }
    areas = std::move(kept);
}

Areas counties_in(model::Atlas const& atlas, AreaId area)
{
    Areas result;
    for (AreaId const county : atlas.counties()) {
        if (atlas.area_index().lies_in(county, area)) { result.push_back(county); }
    }
    return result;
}

}  // namespace

Areas counties(model::Atlas const& atlas, std::string_view parent)
{
    auto const all = atlas.counties();
    if (parent.empty()) { return {all.begin(), all.end()}; }
    Areas result;
    auto const root = atlas.id_of_area(parent);
    for (AreaId const county : all) {
        if (root && atlas.area_index().stands_below(county, *root)) { result.push_back(county); }
    }
    return result;
}

Areas counties_of(model::Atlas const& atlas, std::string_view adcode)
{
    auto const area = atlas.id_of_area(adcode);
    return area ? counties_in(atlas, *area) : Areas{};
}

bool lies_in(model::Atlas const& atlas, std::string_view adcode, std::string_view container)
{
    auto const area = atlas.id_of_area(adcode);
    auto const whole = atlas.id_of_area(container);
    return area && whole && atlas.area_index().lies_in(*area, *whole);
}

Areas areas_at(model::Atlas const& atlas, model::AreaLevel level)
{
    if (level == model::AreaLevel::county) { return counties(atlas); }
    if (level == model::AreaLevel::park) { return {}; }
    std::vector<bool> with_counties(atlas.areas.slots());
    for (AreaId const county : atlas.counties()) {
        climb(atlas, county, [&](AreaId at) { with_counties[at.number] = true; });
    }
    auto const above = above_home(atlas);
    Areas result;
    for (auto const& [id, area] : atlas.areas.entries()) {
        if (area.level != level || above.contains(id)) { continue; }
        bool const filled =
            with_counties[id.number] || (level == model::AreaLevel::region && !counties_in(atlas, id).empty());
        if (filled) { result.push_back(id); }
    }
    return result;
}

Areas shown_areas(model::Atlas const& atlas, model::AreaLevel level, std::string_view inside)
{
    if (inside.empty() && level != model::AreaLevel::region) { return areas_at(atlas, level); }
    auto const whole = inside.empty() ? std::nullopt : atlas.id_of_area(inside);
    if (!inside.empty() && !whole) { return {}; }
    Areas const within = whole ? counties_in(atlas, *whole) : counties(atlas);
    if (level == model::AreaLevel::county) { return within; }

    std::vector<Sized> areas;
    bool whole_is_one = false;
    for (AreaId const area : areas_at(atlas, level)) {
        Sized sized{area, counties_in(atlas, area)};
        whole_is_one |= area == whole;
        bool const same = whole && level == atlas.areas[*whole].level && sized.counties.size() == within.size();
        if (!same && contains_all(within, sized.counties)) { areas.push_back(std::move(sized)); }
    }
    if (areas.empty() && whole_is_one) { return {*whole}; }
    if (level == model::AreaLevel::region) { keep_largest(areas); }
    Areas shown;
    for (Sized const& area : areas) { shown.push_back(area.area); }
    return shown;
}

std::vector<std::vector<MemberId>> memberships(model::Atlas const& atlas, Areas const& areas, std::string_view group_id)
{
    struct Member {
        MemberId row;
        std::optional<AreaId> area;
    };
    std::vector<Member> members;
    for (MemberId const row : atlas.members_of(group_id)) {
        members.push_back({row, atlas.id_of_area(atlas.groups[row].adcode)});
    }
    std::vector<std::vector<MemberId>> found;
    for (AreaId const area : areas) {
        auto& rows = found.emplace_back();
        for (Member const& member : members) {
            bool const itself = atlas.areas[area].adcode == group_id && rows.empty();
            if (itself || (member.area && atlas.area_index().lies_in(area, *member.area))) {
                rows.push_back(member.row);
            }
        }
    }
    return found;
}

std::vector<MemberId> memberships(model::Atlas const& atlas, AreaId area)
{
    std::vector<AreaId> around;  // the area and all it lies in; a region found may be a member itself
    std::unordered_set<AreaId> seen;
    auto const add = [&](AreaId from) {
        // What stands above one that has been met has been met too.
        for (std::optional<AreaId> at = from; at && seen.insert(*at).second; at = atlas.area_index().parent(*at)) {
            around.push_back(*at);
        }
    };
    add(area);
    std::vector<MemberId> rows;
    for (std::size_t i = 0; i < around.size(); ++i) {
        for (MemberId const id : atlas.memberships_of(atlas.areas[around[i]].adcode)) {
            std::string const& group_id = atlas.groups[id].group_id;
            if (group_id != atlas.areas[area].adcode) { rows.push_back(id); }
            if (auto const region = atlas.id_of_area(group_id)) { add(*region); }
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<std::string> group_ids(model::Atlas const& atlas)
{
    std::vector<std::string> ids;
    std::unordered_set<std::string_view> seen;
    for (model::GroupMember const& member : atlas.groups) {
        if (seen.insert(member.group_id).second) { ids.push_back(member.group_id); }
    }
    return ids;
}

std::string group_name(model::Atlas const& atlas, model::GroupMember const& row, base::Language language)
{
    if (language == base::Language::zh) { return row.name; }
    model::Area const* area = atlas.area(row.group_id);
    if (area == nullptr) {
        auto const named = std::find_if(atlas.areas.begin(), atlas.areas.end(),
                                        [&](model::Area const& a) { return a.name == row.name; });
        area = named == atlas.areas.end() ? nullptr : &*named;
    }
    return std::string(base::pick(language, row.name, area == nullptr ? std::string_view() : area->name_en));
}

AreaWords const& area_words(model::AreaLevel level)
{
    static constexpr AreaWords province{"省", "province", "provinces"};
    static constexpr AreaWords prefecture{"市（州）", "prefecture", "prefectures"};
    static constexpr AreaWords county{"县（区）", "county", "counties"};
    static constexpr AreaWords region{"区域", "region", "regions"};
    static constexpr AreaWords park{"园区", "park", "parks"};
    switch (level) {
    case model::AreaLevel::province:
        return province;
    case model::AreaLevel::prefecture:
        return prefecture;
    case model::AreaLevel::county:
        return county;
    case model::AreaLevel::region:
        return region;
    case model::AreaLevel::park:
        return park;
    }
    return county;
}

}  // namespace atlas::rules
