// The places a county's label may take, from the best to those that are only better than no name.
#pragma once

#include "geo/types.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/labels/county_block.hpp"
#include "scene/labels/ground.hpp"
#include "scene/labels/labels.hpp"
#include "scene/labels/placement.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace atlas::scene {

/// A label and where it goes.
struct Placed {
    Block block;
    geo::Box box;
    std::optional<geo::Point> leader;  ///< px, in the county: where the line begins that joins a label beside it
};

/// One area whose label is being placed. No place is ever given where the middle of one of the label's lines lies on
/// the ground of a county outside the area.
class CountySearch {
public:
    CountySearch(MapGeometry::Area const& county, LabelContext const& context, Occupied const& occupied);

    [[nodiscard]] MapGeometry::Area const& county() const { return m_county; }
    /// Radius of the largest circle in the area, px.
    [[nodiscard]] double free_px() const;
    [[nodiscard]] geo::Point pole() const;

    /// Inside the area, as near to the middle of its largest part as there is room.
    [[nodiscard]] std::optional<Placed> near_middle(Block const& block) const;
    /// The same close around the middle in small steps, for areas little larger than the block.
    [[nodiscard]] std::optional<Placed> close_to_middle(Block const& block) const;
    /// Inside the part of the area that the frame shows, wherever there is room.
    [[nodiscard]] std::optional<Placed> in_sight(Block const& block) const;
    /// Over the middle of an area little smaller than the block, which then hangs over the border a little all round.
    [[nodiscard]] std::optional<Placed> over_middle(Block const& block) const;
    /// Beside the area on no county's ground, close to its border, joined to it by a line that nothing crosses.
    [[nodiscard]] std::optional<Placed> beside(Block const& block) const;
    /// Inside a further part of the area; `part` counts from 1.
    [[nodiscard]] std::optional<Placed> in_part(std::size_t part, Block const& block) const;
    /// Whether a block in this box would lie inside the area.
    [[nodiscard]] bool holds(Block const& block, geo::Box const& box) const;

private:
    struct Sight;
    /// Whether the lines of a block in this box all have their middle on the area's own ground.
    [[nodiscard]] bool stands_on_own(Block const& block, geo::Box const& box) const;
    [[nodiscard]] std::optional<Placed> near(MapGeometry::Area::Part const& part, Block const& block,
                                             std::vector<geo::Point> const& offsets) const;
    [[nodiscard]] std::optional<geo::Point> leader_to(geo::Box const& box) const;
    [[nodiscard]] Sight const& sight() const;

    MapGeometry::Area const& m_county;
    LabelContext const& m_context;
    Occupied const& m_occupied;
    Ground m_ground;
    geo::MultiPolygon m_polygons;  ///< thinned
    mutable std::shared_ptr<Sight const> m_sight;
};

/// Where a leader line meets its label: the label's point nearest to where the line begins.
geo::Point leader_end(geo::Box const& box, geo::Point from);
/// Small boxes along a leader line, so that names keep off it as they keep off each other.
std::vector<geo::Box> along_leader(geo::Box const& box, geo::Point from);

}  // namespace atlas::scene
