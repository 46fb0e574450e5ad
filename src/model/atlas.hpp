// The whole atlas: its tables, and the indexes over them.
#pragma once

#include "base/issue.hpp"
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
#include <utility>
#include <vector>

namespace atlas::model {

using AreaId = Id<Area>;
using PlaceId = Id<Place>;
using TypeStatementId = Id<DevelopmentTypeStatement>;
using IndustryId = Id<Industry>;
using IndicatorId = Id<Indicator>;
using NotComparableId = Id<NotComparable>;
using TargetId = Id<Target>;
using ObservationId = Id<Observation>;
using ProjectId = Id<Project>;
using FactId = Id<ProjectFact>;
using MemberId = Id<GroupMember>;

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
    base::Issues briefing_issues;  ///< of briefing.toml as read: scenes with errors are not among `scenes`

    /// Makes the indexes of the tables that have changed since the last time. Call it once the rows are in: look-ups do
    /// so too where rows have changed meanwhile, but only one thread may use the atlas then.
    void build_index() const;

    /// The row of an id, which must be there; or nullptr where none is named or there is none.
    template <class Row>
    [[nodiscard]] Row const& operator[](Id<Row> id) const;
    template <class Row>
    [[nodiscard]] Row const* find(std::optional<Id<Row>> id) const;
    /// The rows of a list of ids: `for (Area const& area : atlas.rows(shown_areas(…)))`.
    template <class Ids>
    [[nodiscard]] auto rows(Ids ids) const;

    [[nodiscard]] Area const* area(std::string_view adcode) const;  ///< also by former code; nullptr when unknown
    [[nodiscard]] Outline const* outline(std::string_view adcode) const;
    [[nodiscard]] Source const* source(std::string_view source_id) const;
    [[nodiscard]] Indicator const* indicator(std::string_view indicator_id) const;
    [[nodiscard]] Project const* project(std::string_view project_id) const;
    [[nodiscard]] std::optional<AreaId> id_of_area(std::string_view adcode) const;
    [[nodiscard]] std::optional<IndicatorId> id_of_indicator(std::string_view indicator_id) const;
    [[nodiscard]] std::optional<ProjectId> id_of_project(std::string_view project_id) const;

    /// Which areas lie in which.
    [[nodiscard]] AreaIndex const& area_index() const { return *indexed().m_areas.index; }
    /// What the map is made of, in file order: areas of level county, and prefectures and provinces that have an
    /// outline and no county below them. An outline alone makes no county.
    [[nodiscard]] std::span<AreaId const> counties() const { return *indexed().m_counties.index; }
    /// Regions and parks that have an outline, in file order: drawn over the counties, and never one of them.
    [[nodiscard]] std::span<AreaId const> zones() const { return *indexed().m_zones.index; }
    /// Whether the outline is one of counties(), or of no area of the atlas under a national code.
    [[nodiscard]] bool is_county(Outline const& outline) const;
    /// The present code of an area; the code itself where no area has it.
    [[nodiscard]] std::string_view present_code(std::string_view adcode) const;
    /// Whether both codes, present or former, are of one area: a row under a former code is a row of that area.
    [[nodiscard]] bool same_area(std::string_view adcode, std::string_view other) const;

    [[nodiscard]] std::span<FactId const> facts_of(std::string_view project_id) const;
    /// The projects that name the area in their `adcodes`.
    [[nodiscard]] std::span<ProjectId const> projects_of(std::string_view adcode) const;

    [[nodiscard]] std::span<TargetId const> targets_of(std::string_view adcode) const;
    [[nodiscard]] std::span<TargetId const> targets_of(std::string_view adcode, std::string_view indicator_id) const;
    [[nodiscard]] std::span<TargetId const> targets_with(std::string_view indicator_id) const;  ///< of all areas
    [[nodiscard]] std::span<ObservationId const> observations_of(std::string_view adcode) const;
    [[nodiscard]] std::span<ObservationId const> observations_of(std::string_view adcode,
                                                                 std::string_view indicator_id) const;
    [[nodiscard]] std::span<ObservationId const> observations_with(std::string_view indicator_id) const;

    [[nodiscard]] std::span<TypeStatementId const> types_of(std::string_view adcode) const;
    [[nodiscard]] std::span<IndustryId const> industries_of(std::string_view adcode) const;
    [[nodiscard]] std::span<MemberId const> memberships_of(std::string_view adcode) const;  ///< its own only
    [[nodiscard]] std::span<MemberId const> members_of(std::string_view group_id) const;

private:
    /// An index with the revisions of the tables that it was made of.
    template <class Index>
    struct Kept {
        std::shared_ptr<Index const> index = std::make_shared<Index>();
        std::array<std::uint64_t, 2> revisions{};
        template <class Make>
        void renew(std::array<std::uint64_t, 2> now, Make const& make);
    };
    using Revisions = std::array<std::uint64_t, 11>;
    [[nodiscard]] Revisions revisions() const;
    /// This, with indexes of the rows as they are.
    [[nodiscard]] Atlas const& indexed() const;

    mutable Kept<AreaIndex> m_areas;
    mutable Kept<RowsByKey<Outline>> m_outlines;
    mutable Kept<std::vector<AreaId>> m_counties, m_zones;
    mutable Kept<RowsByKey<Source>> m_sources;
    mutable Kept<RowsByKey<Indicator>> m_indicators;
    mutable Kept<RowsByKey<Project>> m_projects, m_projects_by_area;
    mutable Kept<RowsByKey<ProjectFact>> m_facts;
    mutable Kept<RowsByKey<Target>> m_targets;            ///< by area, by indicator, and by both
    mutable Kept<RowsByKey<Observation>> m_observations;  ///< likewise
    mutable Kept<RowsByKey<DevelopmentTypeStatement>> m_types;
    mutable Kept<RowsByKey<Industry>> m_industries;
    mutable Kept<RowsByKey<GroupMember>> m_memberships, m_members;
    mutable Revisions m_indexed{};  ///< of the tables, when the indexes were made
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

template <class Row>
Row const& Atlas::operator[](Id<Row> id) const
{
    return table_in<Row>(*this)[id];
}
/// A list of ids as the rows they name.
template <class Ids>
class RowsOf {
    using At = decltype(std::declval<Ids const&>().begin());

public:
    class Iterator {
    public:
        Iterator(Atlas const& atlas, At at) : m_atlas(&atlas), m_at(at) {}
        auto const& operator*() const { return (*m_atlas)[*m_at]; }
        Iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        bool operator==(Iterator const& other) const { return m_at == other.m_at; }

    private:
        Atlas const* m_atlas;
        At m_at;
    };
    RowsOf(Atlas const& atlas, Ids ids) : m_atlas(atlas), m_ids(std::move(ids)) {}
    [[nodiscard]] Iterator begin() const { return {m_atlas, m_ids.begin()}; }
    [[nodiscard]] Iterator end() const { return {m_atlas, m_ids.end()}; }

private:
    Atlas const& m_atlas;
    Ids m_ids;
};

template <class Ids>
auto Atlas::rows(Ids ids) const
{
    return RowsOf<Ids>(*this, std::move(ids));
}

template <class Row>
Row const* Atlas::find(std::optional<Id<Row>> id) const
{
    return table_in<Row>(*this).find(id);
}

}  // namespace atlas::model
