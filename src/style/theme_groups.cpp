#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "rules/plans.hpp"
#include "style/palette.hpp"
#include "style/roles.hpp"
#include "style/theme_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::style {

using base::Language;
using base::pick;

namespace {

/// Groups shown: those atlas.toml names, else every one in the table; with a plan only those it names, and all of its
/// own where none of the atlas's is among them.
std::vector<std::string> shown_groups(model::Atlas const& atlas, std::string const& plan)
{
    auto const& named = atlas.settings.default_groups;
    auto const all = rules::group_ids(atlas);
    auto const of_plan = [&](std::vector<std::string> ids) {
        std::erase_if(ids, [&](std::string const& id) {
            return std::none_of(atlas.groups.begin(), atlas.groups.end(), [&](model::GroupMember const& m) {
                return m.group_id == id && rules::plan_matches(plan, m.plan, m.citation.section);
            });
        });
        return ids;
    };
    if (plan.empty()) { return named.empty() ? all : named; }
    auto ids = of_plan(named);
    return ids.empty() ? of_plan(all) : ids;
}

std::string title_of(model::AreaLevel level, Language language)
{
    if (level == model::AreaLevel::county) { return std::string(pick(language, "县域组团", "County groups")); }
    return std::string(pick(language, "组团与区域", "Groups and regions"));
}

/// One colour per group, which it keeps at every level and under every plan: by its place among the groups of
/// atlas.toml, then of the table. Where the palette is used up, the next that none shown has.
std::vector<Color> colors_of(model::Atlas const& atlas, std::vector<std::string> const& shown)
{
    std::vector<std::string> order = atlas.settings.default_groups;
    for (std::string const& id : rules::group_ids(atlas)) {
        if (std::find(order.begin(), order.end(), id) == order.end()) { order.push_back(id); }
    }
    std::vector<Color> colors;
    std::vector<bool> taken(groups_qualitative.size(), false);
    for (std::string const& id : shown) {
        auto at = static_cast<std::size_t>(std::find(order.begin(), order.end(), id) - order.begin()) % taken.size();
        for (std::size_t tries = 0; taken[at] && tries < taken.size(); ++tries) { at = (at + 1) % taken.size(); }
        taken[at] = true;
        colors.push_back(groups_qualitative[at]);
    }
    return colors;
}

/// Whether the group gives its members nothing to be told apart by: all its rows say no more than that they belong to
/// it.
bool only_members(model::Atlas const& atlas, std::string const& id)
{
    auto const members = atlas.members_of(id);
    return std::all_of(members.begin(), members.end(), [&](model::MemberId member) {
        std::string const& role = atlas[member].role;
        return role.empty() || role == "成员" || role == "规划范围" || role == "组成部分";
    });
}

/// Adds the roles that the rows give the area itself; what an area it lies in is, such as a core, it is not.
void add_roles(AreaStyle& style, model::Atlas const& atlas, model::AreaId area,
               std::vector<model::MemberId> const& rows, Color color)
{
    for (model::GroupMember const& row : atlas.rows(rows)) {
        std::string words = atlas.id_of_area(row.adcode) == area ? short_role(row.role) : std::string();
        if (words.empty()) { continue; }
        auto const same = std::find_if(style.roles.begin(), style.roles.end(),
                                       [&](RoleMark const& mark) { return mark.words == words; });
        if (same == style.roles.end()) {
            style.roles.push_back({std::move(words), {color}});
        } else if (same->colors.back() != color) {
            same->colors.push_back(color);
        }
    }
}

/// One entry per group, in the order of the groups; every area gets the colours of all its groups in that order.
void add_groups(Classification& out, model::Atlas const& atlas, std::vector<model::AreaId> const& areas,
                query::ViewState const& view)
{
    std::string const& plan = view.plan;
    auto const shown = shown_groups(atlas, plan);
    auto const colors = colors_of(atlas, shown);
    for (std::size_t g = 0; g < shown.size(); ++g) {
        std::string const& id = shown[g];
        auto const class_index = out.entries.size();
        LegendEntry entry{id, colors[g], {}, Cover::plain, 0, 0};
        auto rows = rules::memberships(atlas, areas, id);
        bool const roles = !only_members(atlas, id);
        for (std::size_t i = 0; i < areas.size(); ++i) {
            std::erase_if(rows[i], [&](model::MemberId row) {
                return !plan.empty() && !rules::plan_matches(plan, atlas[row].plan, atlas[row].citation.section);
            });
            if (rows[i].empty()) { continue; }
            entry.text = rules::group_name(atlas, atlas[rows[i].front()], view.language);
            entry.members = *entry.members + 1;
            for (model::GroupMember const& row : atlas.rows(rows[i])) { add_source(out, row.citation.source_id); }
            AreaStyle& style = out.areas.at(atlas[areas[i]].adcode);
            if (style.class_index < 0) {
                style.class_index = static_cast<int>(class_index);
                style.fill = entry.fill;
            } else {
                style.stripes.push_back(entry.fill);
                style.rank = Stripes::equal;
            }
            if (roles) { add_roles(style, atlas, areas[i], rows[i], entry.fill); }
        }
        if (*entry.members > 0) { out.entries.push_back(std::move(entry)); }
    }
}

/// Areas in several groups are a class of their own, shown by the colours of the first of those in most groups; so
/// every area is counted once. Returns how many there are.
int add_several(Classification& out, model::Atlas const& atlas, std::vector<model::AreaId> const& areas,
                Language language)
{
    LegendEntry entry{std::string(pick(language, "条带：同属几个组团", "Bands: in several groups")),
                      {},
                      {},
                      Cover::plain,
                      0,
                      {},
                      Stripes::equal};
    for (model::Area const& area : atlas.rows(areas)) {
        AreaStyle& style = out.areas.at(area.adcode);
        if (style.stripes.empty()) {
            if (style.class_index >= 0) { ++out.entries[static_cast<std::size_t>(style.class_index)].count; }
            continue;
        }
        if (style.stripes.size() > entry.stripes.size()) {
            entry.fill = style.fill;
            entry.stripes = style.stripes;
        }
        style.class_index = static_cast<int>(out.entries.size());
        ++entry.count;
    }
    int const several = entry.count;
    if (several > 0) { out.entries.push_back(std::move(entry)); }
    return several;
}

/// "6 个县（区）：只属一个组团 2，属几个 3，未列入 1": the sum that the members of the groups do not give.
std::string sum_note(Classification const& out, int several, model::AreaLevel level, Language language)
{
    int one = 0;
    int none = static_cast<int>(out.areas.size()) - several;
    for (LegendEntry const& entry : out.entries) {
        if (!entry.members) { continue; }
        one += entry.count;
        none -= entry.count;
    }
    auto const& words = rules::area_words(level);
    return language == Language::en ? fmt::format("{} {}: {} in one group, {} in several, {} in none", out.areas.size(),
                                                  words.many, one, several, none)
                                    : fmt::format("共 {} 个{}：只属一个组团 {}，同属几个 {}，未列入 {}",
                                                  out.areas.size(), words.one.zh, one, several, none);
}

}  // namespace

Classification classify_groups(model::Atlas const& atlas, query::ViewState const& view)
{
    Classification out;
    out.title = title_of(view.level, view.language);
    auto const areas = rules::shown_areas(atlas, view.level, view.drilled_area);
    for (model::Area const& area : atlas.rows(areas)) {
        out.areas.emplace(area.adcode, AreaStyle{palette::no_data, {}, Cover::plain, -1, {}});
    }
    add_groups(out, atlas, areas, view);
    int const several = add_several(out, atlas, areas, view.language);
    if (several > 0) {
        out.note = sum_note(out, several, view.level, view.language);
    } else {
        for (LegendEntry& entry : out.entries) { entry.members.reset(); }  // the count says it all
    }
    close_class(out, {std::string(pick(view.language, "未列入", "In none")), palette::no_data, {}, Cover::plain, 0},
                Cover::plain);
    return out;
}

}  // namespace atlas::style
