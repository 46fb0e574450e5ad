#include "model/levels.hpp"

#include "model/attainment.hpp"

#include <algorithm>
#include <unordered_set>

namespace atlas::model {
namespace {

constexpr int deepest = 8;  ///< parents may form a ring in bad data

using AreaSet = std::unordered_set<Area const*>;

/// Calls `f` for the area and all above it, until f returns false.
template <class F>
void climb(Atlas const& atlas, Area const* area, F&& f)
{
    for (int depth = 0; area != nullptr && depth < deepest; ++depth) {
        if (!f(*area)) { return; }
        area = area->parent.empty() ? nullptr : atlas.area(area->parent);
    }
}

/// The area itself and the members of the group that bears its code; members may be regions with members in turn.
AreaSet roots_of(Atlas const& atlas, Area const& area)
{
    AreaSet roots{&area};
    std::vector<Area const*> open{&area};
    while (!open.empty()) {
        Area const* const at = open.back();
        open.pop_back();
        for (GroupMember const& member : atlas.groups) {
            if (member.group_id != at->adcode) { continue; }
            Area const* const found = atlas.area(member.adcode);
            if (found != nullptr && roots.insert(found).second) { open.push_back(found); }
        }
    }
    return roots;
}

bool below(Atlas const& atlas, Area const* area, AreaSet const& roots)
{
    bool found = false;
    climb(atlas, area, [&](Area const& at) {
        found = roots.contains(&at);
        return !found;
    });
    return found;
}

/// Areas of which the atlas holds only a part: those strictly above its home.
AreaSet above_home(Atlas const& atlas)
{
    AreaSet above;
    Area const* const home = atlas.settings.home.empty() ? nullptr : atlas.area(atlas.settings.home);
    climb(atlas, home, [&](Area const& at) {
        if (&at != home) { above.insert(&at); }
        return true;
    });
    return above;
}

struct Sized {
    Area const* area = nullptr;
    std::vector<Area const*> counties;  ///< in file order, as every list of counties here
};

bool contains_all(std::vector<Area const*> const& big, std::vector<Area const*> const& small)
{
    return std::includes(big.begin(), big.end(), small.begin(), small.end());  // rows of one vector: ordered by address
}

/// Drops what lies wholly in another one of the list, and of equals all but the first.
void keep_largest(std::vector<Sized>& areas)
{
    auto const covered = [](Sized const& a, std::size_t i, Sized const& b, std::size_t j) {
        return i != j && contains_all(b.counties, a.counties) && (b.counties.size() > a.counties.size() || j < i);
    };
    std::vector<Sized> kept;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        bool drop = false;
        for (std::size_t j = 0; j < areas.size() && !drop; ++j) { drop = covered(areas[i], i, areas[j], j); }
        if (!drop) { kept.push_back(areas[i]); }
    }
    areas = std::move(kept);
}

std::vector<Area const*> plain(std::vector<Sized> const& areas)
{
    std::vector<Area const*> out;
    for (Sized const& area : areas) { out.push_back(area.area); }
    return out;
}

}  // namespace

std::vector<Area const*> counties_of(Atlas const& atlas, std::string_view adcode)
{
    Area const* const area = atlas.area(adcode);
    if (area == nullptr) { return {}; }
    AreaSet const roots = roots_of(atlas, *area);
    std::vector<Area const*> result = counties(atlas);
    std::erase_if(result, [&](Area const* county) { return !below(atlas, county, roots); });
    return result;
}

bool lies_in(Atlas const& atlas, std::string_view adcode, std::string_view container)
{
    Area const* const whole = atlas.area(container);
    return whole != nullptr && below(atlas, atlas.area(adcode), roots_of(atlas, *whole));
}

std::vector<Area const*> areas_at(Atlas const& atlas, AreaLevel level)
{
    std::vector<Area const*> const all = counties(atlas);
    if (level == AreaLevel::county) { return all; }
    if (level == AreaLevel::park) { return {}; }
    AreaSet with_counties;
    for (Area const* county : all) {
        climb(atlas, county, [&](Area const& at) { return with_counties.insert(&at).second; });
    }
    AreaSet const above = above_home(atlas);
    std::vector<Area const*> result;
    for (Area const& area : atlas.areas) {
        if (area.level != level || above.contains(&area)) { continue; }
        bool const filled =
            with_counties.contains(&area) || (level == AreaLevel::region && !counties_of(atlas, area.adcode).empty());
        if (filled) { result.push_back(&area); }
    }
    return result;
}

std::vector<Area const*> shown_areas(Atlas const& atlas, AreaLevel level, std::string_view inside)
{
    if (inside.empty() && level != AreaLevel::region) { return areas_at(atlas, level); }
    Area const* const whole = inside.empty() ? nullptr : atlas.area(inside);
    if (!inside.empty() && whole == nullptr) { return {}; }
    std::vector<Area const*> const within = whole != nullptr ? counties_of(atlas, inside) : counties(atlas);
    if (level == AreaLevel::county) { return within; }

    std::vector<Sized> areas;
    bool whole_is_one = false;
    for (Area const* area : areas_at(atlas, level)) {
        Sized sized{area, counties_of(atlas, area->adcode)};
        whole_is_one |= area == whole;
        bool const same = whole != nullptr && level == whole->level && sized.counties.size() == within.size();
        if (!same && contains_all(within, sized.counties)) { areas.push_back(std::move(sized)); }
    }
    if (areas.empty() && whole_is_one) { return {whole}; }
    if (level == AreaLevel::region) { keep_largest(areas); }
    return plain(areas);
}

std::vector<std::vector<GroupMember const*>> memberships(Atlas const& atlas, std::vector<Area const*> const& areas,
                                                         std::string_view group_id)
{
    struct Member {
        GroupMember const* row;
        AreaSet roots;
    };
    std::vector<Member> members;
    for (GroupMember const& row : atlas.groups) {
        if (row.group_id != group_id) { continue; }
        Area const* const area = atlas.area(row.adcode);
        members.push_back({&row, area != nullptr ? roots_of(atlas, *area) : AreaSet{}});
    }
    std::vector<std::vector<GroupMember const*>> found;
    for (Area const* area : areas) {
        auto& rows = found.emplace_back();
        for (Member const& member : members) {
            bool const itself = area->adcode == group_id && rows.empty();
            if (itself || below(atlas, area, member.roots)) { rows.push_back(member.row); }
        }
    }
    return found;
}

std::vector<GroupMember const*> memberships(Atlas const& atlas, Area const& area)
{
    AreaSet around;  // the area and all it lies in
    auto const add = [&](Area const* from) {
        climb(atlas, from, [&](Area const& at) { return around.insert(&at).second; });
    };
    add(&area);
    // A region found contains the area, and may be a member itself: once more until nothing is added.
    for (std::size_t before = 0; before != around.size();) {
        before = around.size();
        for (GroupMember const& row : atlas.groups) {
            Area const* const region = around.contains(atlas.area(row.adcode)) ? atlas.area(row.group_id) : nullptr;
            if (region != nullptr) { add(region); }
        }
    }
    std::vector<GroupMember const*> rows;
    for (GroupMember const& row : atlas.groups) {
        if (around.contains(atlas.area(row.adcode)) && row.group_id != area.adcode) { rows.push_back(&row); }
    }
    return rows;
}

std::vector<std::string> group_ids(Atlas const& atlas)
{
    std::vector<std::string> ids;
    std::unordered_set<std::string_view> seen;
    for (GroupMember const& member : atlas.groups) {
        if (seen.insert(member.group_id).second) { ids.push_back(member.group_id); }
    }
    return ids;
}

std::string group_name(Atlas const& atlas, GroupMember const& row, base::Language language)
{
    if (language == base::Language::zh) { return row.name; }
    Area const* area = atlas.area(row.group_id);
    if (area == nullptr) {
        auto const named =
            std::find_if(atlas.areas.begin(), atlas.areas.end(), [&](Area const& a) { return a.name == row.name; });
        area = named == atlas.areas.end() ? nullptr : &*named;
    }
    return std::string(base::pick(language, row.name, area == nullptr ? std::string_view() : area->name_en));
}

AreaWords const& area_words(AreaLevel level)
{
    static constexpr AreaWords province{"省", "province", "provinces"};
    static constexpr AreaWords prefecture{"市（州）", "prefecture", "prefectures"};
    static constexpr AreaWords county{"县（区）", "county", "counties"};
    static constexpr AreaWords region{"区域", "region", "regions"};
    static constexpr AreaWords park{"园区", "park", "parks"};
    switch (level) {
    case AreaLevel::province:
        return province;
    case AreaLevel::prefecture:
        return prefecture;
    case AreaLevel::county:
        return county;
    case AreaLevel::region:
        return region;
    case AreaLevel::park:
        return park;
    }
    return county;
}

}  // namespace atlas::model
