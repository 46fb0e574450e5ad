#include "rules/levels.hpp"

#include "model/atlas.hpp"

#include <algorithm>
#include <unordered_set>

namespace atlas::rules {
namespace {

constexpr int deepest = 8;  ///< parents may form a ring in bad data

using AreaSet = std::unordered_set<model::Area const*>;

/// Calls `f` for the area and all above it, until f returns false.
template <class F>
void climb(model::Atlas const& atlas, model::Area const* area, F&& f)
{
    for (int depth = 0; area != nullptr && depth < deepest; ++depth) {
        if (!f(*area)) { return; }
        area = area->parent.empty() ? nullptr : atlas.area(area->parent);
    }
}

/// The area itself and the members of the group that bears its code; members may be regions with members in turn.
AreaSet roots_of(model::Atlas const& atlas, model::Area const& area)
{
    AreaSet roots{&area};
    std::vector<model::Area const*> open{&area};
    while (!open.empty()) {
        model::Area const* const at = open.back();
        open.pop_back();
        for (model::GroupMember const& member : atlas.groups) {
            if (!atlas.same_area(member.group_id, at->adcode)) { continue; }
            model::Area const* const found = atlas.area(member.adcode);
            if (found != nullptr && roots.insert(found).second) { open.push_back(found); }
        }
    }
    return roots;
}

bool below(model::Atlas const& atlas, model::Area const* area, AreaSet const& roots)
{
    bool found = false;
    climb(atlas, area, [&](model::Area const& at) {
        found = roots.contains(&at);
        return !found;
    });
    return found;
}

/// Areas of which the atlas holds only a part: those strictly above its home.
AreaSet above_home(model::Atlas const& atlas)
{
    AreaSet above;
    model::Area const* const home = atlas.settings.home.empty() ? nullptr : atlas.area(atlas.settings.home);
    climb(atlas, home, [&](model::Area const& at) {
        if (&at != home) { above.insert(&at); }
        return true;
    });
    return above;
}

struct Sized {
    model::Area const* area = nullptr;
    std::vector<model::Area const*> counties;  ///< in file order, as every list of counties here
};

bool contains_all(std::vector<model::Area const*> const& big, std::vector<model::Area const*> const& small)
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

std::vector<model::Area const*> plain(std::vector<Sized> const& areas)
{
    std::vector<model::Area const*> out;
    for (Sized const& area : areas) { out.push_back(area.area); }
    return out;
}

}  // namespace

std::vector<model::Area const*> counties(model::Atlas const& atlas, std::string_view parent)
{
    model::Area const* const root = parent.empty() ? nullptr : atlas.area(parent);
    auto const below_root = [&](model::Area const& area) {
        model::Area const* at = &area;
        for (int depth = 0; at != nullptr && depth < 8; ++depth) {  // bounded: parents may form a ring in bad data
            if (at == root) { return true; }
            at = at->parent.empty() ? nullptr : atlas.area(at->parent);
        }
        return false;
    };
    std::vector<model::Area const*> result;
    for (model::Area const& area : atlas.areas) {
        // A prefecture-level city without counties (嘉峪关) has an outline of its own and counts as one.
        if (area.level != model::AreaLevel::county && atlas.outline(area.adcode) == nullptr) { continue; }
        if (parent.empty() || (root != nullptr && below_root(area))) { result.push_back(&area); }
    }
    return result;
}

std::vector<model::Area const*> counties_of(model::Atlas const& atlas, std::string_view adcode)
{
    model::Area const* const area = atlas.area(adcode);
    if (area == nullptr) { return {}; }
    AreaSet const roots = roots_of(atlas, *area);
    std::vector<model::Area const*> result = counties(atlas);
    std::erase_if(result, [&](model::Area const* county) { return !below(atlas, county, roots); });
    return result;
}

bool lies_in(model::Atlas const& atlas, std::string_view adcode, std::string_view container)
{
    model::Area const* const whole = atlas.area(container);
    return whole != nullptr && below(atlas, atlas.area(adcode), roots_of(atlas, *whole));
}

std::vector<model::Area const*> areas_at(model::Atlas const& atlas, model::AreaLevel level)
{
    std::vector<model::Area const*> const all = counties(atlas);
    if (level == model::AreaLevel::county) { return all; }
    if (level == model::AreaLevel::park) { return {}; }
    AreaSet with_counties;
    for (model::Area const* county : all) {
        climb(atlas, county, [&](model::Area const& at) { return with_counties.insert(&at).second; });
    }
    AreaSet const above = above_home(atlas);
    std::vector<model::Area const*> result;
    for (model::Area const& area : atlas.areas) {
        if (area.level != level || above.contains(&area)) { continue; }
        bool const filled = with_counties.contains(&area) ||
                            (level == model::AreaLevel::region && !counties_of(atlas, area.adcode).empty());
        if (filled) { result.push_back(&area); }
    }
    return result;
}

std::vector<model::Area const*> shown_areas(model::Atlas const& atlas, model::AreaLevel level, std::string_view inside)
{
    if (inside.empty() && level != model::AreaLevel::region) { return areas_at(atlas, level); }
    model::Area const* const whole = inside.empty() ? nullptr : atlas.area(inside);
    if (!inside.empty() && whole == nullptr) { return {}; }
    std::vector<model::Area const*> const within = whole != nullptr ? counties_of(atlas, inside) : counties(atlas);
    if (level == model::AreaLevel::county) { return within; }

    std::vector<Sized> areas;
    bool whole_is_one = false;
    for (model::Area const* area : areas_at(atlas, level)) {
        Sized sized{area, counties_of(atlas, area->adcode)};
        whole_is_one |= area == whole;
        bool const same = whole != nullptr && level == whole->level && sized.counties.size() == within.size();
        if (!same && contains_all(within, sized.counties)) { areas.push_back(std::move(sized)); }
    }
    if (areas.empty() && whole_is_one) { return {whole}; }
    if (level == model::AreaLevel::region) { keep_largest(areas); }
    return plain(areas);
}

std::vector<std::vector<model::GroupMember const*>>
memberships(model::Atlas const& atlas, std::vector<model::Area const*> const& areas, std::string_view group_id)
{
    struct Member {
        model::GroupMember const* row;
        AreaSet roots;
    };
    std::vector<Member> members;
    for (model::GroupMember const& row : atlas.groups) {
        if (row.group_id != group_id) { continue; }
        model::Area const* const area = atlas.area(row.adcode);
        members.push_back({&row, area != nullptr ? roots_of(atlas, *area) : AreaSet{}});
    }
    std::vector<std::vector<model::GroupMember const*>> found;
    for (model::Area const* area : areas) {
        auto& rows = found.emplace_back();
        for (Member const& member : members) {
            bool const itself = rows.empty() && atlas.same_area(area->adcode, group_id);
            if (itself || below(atlas, area, member.roots)) { rows.push_back(member.row); }
        }
    }
    return found;
}

std::vector<model::GroupMember const*> memberships(model::Atlas const& atlas, model::Area const& area)
{
    AreaSet around;  // the area and all it lies in
    auto const add = [&](model::Area const* from) {
        climb(atlas, from, [&](model::Area const& at) { return around.insert(&at).second; });
    };
    add(&area);
    // A region found contains the area, and may be a member itself: once more until nothing is added.
    for (std::size_t before = 0; before != around.size();) {
        before = around.size();
        for (model::GroupMember const& row : atlas.groups) {
            model::Area const* const region =
                around.contains(atlas.area(row.adcode)) ? atlas.area(row.group_id) : nullptr;
            if (region != nullptr) { add(region); }
        }
    }
    std::vector<model::GroupMember const*> rows;
    for (model::GroupMember const& row : atlas.groups) {
        if (around.contains(atlas.area(row.adcode)) && !atlas.same_area(row.group_id, area.adcode)) {
            rows.push_back(&row);
        }
    }
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
