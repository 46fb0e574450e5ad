// The whole atlas: its tables, and the indexes over them.
#pragma once

#include "model/area_index.hpp"
#include "model/rows.hpp"
#include "model/table/rows_by_key.hpp"
#include "model/table/table.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace atlas::model {

/// Made by io and by Store, read by everyone: behind an AtlasPtr nobody changes it, an edit makes another. A copy
/// shares all rows and indexes with the original, so it costs little.
///
/// The functions are look-ups in indexes, none reads a table through. Ids come in file order. A row under an area's
/// former code is a row of that area; where no area has the code, the rows are found under the code itself. Pointers
/// and spans are good as long as the atlas.
struct Atlas {
    Settings settings;
    Table<Area> areas;
    Table<Outline> outlines;
    Table<ContextArea> context;
    Table<Water> waters;
    Table<Place> places;
    Table<Source> sources;
    Table<DevelopmentTypeStatement> types;
    Table<Industry> industries;
    Table<Indicator> indicators;
    Table<NotComparable> not_comparable;
    Table<Target> targets;
    Table<Observation> observations;
    Table<Project> projects;
    Table<ProjectFact> facts;
    Table<GroupMember> groups;
    Table<BriefingScene> scenes;
    /// Lines of briefing.toml as read, by a scene's id and then by field ("second.plan"; "": the scene's own).
    std::map<std::string, std::map<std::string, std::size_t>> scene_lines;

    /// Makes the indexes of the tables that have changed since the last call; call once after the rows are in.
    void build_index();

    [[nodiscard]] Area const* area(std::string_view adcode) const;  ///< also by former code; nullptr when unknown
    [[nodiscard]] Outline const* outline(std::string_view adcode) const;
    [[nodiscard]] Source const* source(std::string_view source_id) const;
    [[nodiscard]] Indicator const* indicator(std::string_view indicator_id) const;
    [[nodiscard]] Project const* project(std::string_view project_id) const;
    [[nodiscard]] std::optional<Id<Area>> area_id(std::string_view adcode) const { return area_index().find(adcode); }
    [[nodiscard]] std::optional<Id<Project>> project_id(std::string_view project_id) const;

    /// Which areas lie in which.
    [[nodiscard]] AreaIndex const& area_index() const { return *m_areas.index; }
    /// The present code of an area; the code itself where no area has it.
    [[nodiscard]] std::string_view present_code(std::string_view adcode) const;

    [[nodiscard]] std::span<Id<ProjectFact> const> facts_of(std::string_view project_id) const;
    /// The projects that name the area in their `adcodes`.
    [[nodiscard]] std::span<Id<Project> const> projects_of(std::string_view adcode) const;

    [[nodiscard]] std::span<Id<Target> const> targets_of(std::string_view adcode) const;
    [[nodiscard]] std::span<Id<Target> const> targets_of(std::string_view adcode, std::string_view indicator_id) const;
    [[nodiscard]] std::span<Id<Target> const> targets_with(std::string_view indicator_id) const;  ///< of all areas
    [[nodiscard]] std::span<Id<Observation> const> observations_of(std::string_view adcode) const;
    [[nodiscard]] std::span<Id<Observation> const> observations_of(std::string_view adcode,
                                                                   std::string_view indicator_id) const;
    [[nodiscard]] std::span<Id<Observation> const> observations_with(std::string_view indicator_id) const;

    [[nodiscard]] std::span<Id<DevelopmentTypeStatement> const> types_of(std::string_view adcode) const;
    [[nodiscard]] std::span<Id<Industry> const> industries_of(std::string_view adcode) const;
    [[nodiscard]] std::span<Id<GroupMember> const> memberships_of(std::string_view adcode) const;  ///< its own only
    [[nodiscard]] std::span<Id<GroupMember> const> members_of(std::string_view group_id) const;

private:
    /// An index with the revisions of the tables that it was made of.
    template <class Index>
    struct Kept {
        std::shared_ptr<Index const> index = std::make_shared<Index>();
        std::array<std::uint64_t, 2> revisions{};
        template <class Make>
        void renew(std::array<std::uint64_t, 2> now, Make const& make);
    };
    Kept<AreaIndex> m_areas;
    Kept<RowsByKey<Outline>> m_outlines;
    Kept<RowsByKey<Source>> m_sources;
    Kept<RowsByKey<Indicator>> m_indicators;
    Kept<RowsByKey<Project>> m_projects, m_projects_by_area;
    Kept<RowsByKey<ProjectFact>> m_facts;
    Kept<RowsByKey<Target>> m_targets;            ///< by area, by indicator, and by both
    Kept<RowsByKey<Observation>> m_observations;  ///< likewise
    Kept<RowsByKey<DevelopmentTypeStatement>> m_types;
    Kept<RowsByKey<Industry>> m_industries;
    Kept<RowsByKey<GroupMember>> m_memberships, m_members;
};

using AtlasPtr = std::shared_ptr<Atlas const>;

/// All tables of an atlas, in the order of TableKind without the settings.
template <class AtlasOrConst>
auto tables_of(AtlasOrConst& a)
{
    return std::tie(a.areas, a.outlines, a.context, a.waters, a.places, a.sources, a.types, a.industries, a.indicators,
                    a.not_comparable, a.targets, a.observations, a.projects, a.facts, a.groups, a.scenes);
}
template <class Row>
Table<Row> const& table_in(Atlas const& atlas)
{
    return std::get<Table<Row> const&>(tables_of(atlas));
}
template <class Row>
Table<Row>& table_in(Atlas& atlas)
{
    return std::get<Table<Row>&>(tables_of(atlas));
}

}  // namespace atlas::model
