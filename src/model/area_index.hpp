// Areas by code, and which of them lie in which.
#pragma once

#include "model/rows.hpp"
#include "model/table/rows_by_key.hpp"
#include "model/table/table.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace atlas::model {

/// Made of the areas and groups of one atlas; every id is one of its areas.
class AreaIndex {
public:
    AreaIndex() = default;
    AreaIndex(Table<Area> const& areas, Table<GroupMember> const& groups);

    /// By present code, else by a former one: a code given up by one area may have been given to another. Of two areas
    /// with one code the first counts.
    [[nodiscard]] std::optional<Id<Area>> find(std::string_view code) const;
    /// The area above; nothing at the top. Where parents form a ring, which `check` reports, the last area of it in
    /// the file is at the top.
    [[nodiscard]] std::optional<Id<Area>> parent(Id<Area> area) const { return m_parents[area.number]; }
    /// Whether the area is the container or stands below it through `parent`: two comparisons.
    [[nodiscard]] bool stands_below(Id<Area> area, Id<Area> container) const
    {
        return m_spans[container.number].holds(m_spans[area.number].first);
    }
    /// Whether the area stands below the container or below a member of it: an area whose code is a group_id of
    /// groups.csv (a region) holds what the group's members hold, and members may be regions in turn.
    [[nodiscard]] bool lies_in(Id<Area> area, Id<Area> container) const;

private:
    /// Places in pre-order: an area's own is `first`, those of all below it follow up to `end`.
    struct Span {
        std::uint32_t first = 0;
        std::uint32_t end = 0;
        [[nodiscard]] bool holds(std::uint32_t place) const { return first <= place && place < end; }
    };
    void number_codes(Table<Area> const& areas);
    void number_places(Table<Area> const& areas);
    void open_rings(Table<Area> const& areas);
    static std::vector<Span> joined(std::vector<Span> spans);
    void find_members(Table<Area> const& areas, Table<GroupMember> const& groups);

    ByText<Id<Area>> m_codes;
    std::vector<std::optional<Id<Area>>> m_parents;  ///< this and the next by slot
    std::vector<Span> m_spans;
    std::unordered_map<Id<Area>, std::vector<Span>> m_members;  ///< of regions; rising, apart from one another
};

}  // namespace atlas::model
