// Whether polygons are valid in the sense of OGC Simple Features, through GEOS.
#pragma once

#include "geo/types.hpp"
#include "words/word_list.hpp"

#include <optional>

namespace atlas::geo {

/// Why a polygon is not valid.
enum class DefectKind {
    self_intersection,
    ring_self_intersection,
    hole_outside_shell,
    nested_holes,
    nested_shells,
    disconnected_interior,
    duplicate_rings,
    too_few_points,
    topology,
    repeated_point,
    invalid_coordinate,
    open_ring,
    no_polygon,  ///< none can be made of the points
    other
};

/// A reason and where it holds (same units as the polygon).
struct Defect {
    DefectKind kind = DefectKind::other;
    Point at;
};

/// The first defect of the polygons taken one by one; empty when each is valid. A polygon whose outer ring is not
/// closed, or has fewer than four points, is none.
std::optional<Defect> first_defect(MultiPolygon const& polygons);

}  // namespace atlas::geo

/// The ids are GEOS's own words for them.
template <>
struct atlas::words::Words<atlas::geo::DefectKind> {
    using Kind = geo::DefectKind;
    static constexpr std::array<Word<Kind>, 14> list{
        {{Kind::self_intersection, "Self-intersection", "自相交", "Self-intersection"},
         {Kind::ring_self_intersection, "Ring Self-intersection", "环自相交", "Ring Self-intersection"},
         {Kind::hole_outside_shell, "Hole lies outside shell", "洞在外环之外", "Hole lies outside shell"},
         {Kind::nested_holes, "Holes are nested", "洞互相嵌套", "Holes are nested"},
         {Kind::nested_shells, "Nested shells", "外环互相嵌套", "Nested shells"},
         {Kind::disconnected_interior, "Interior is disconnected", "内部不连通", "Interior is disconnected"},
         {Kind::duplicate_rings, "Duplicate Rings", "环重复", "Duplicate Rings"},
         {Kind::too_few_points, "Too few points in geometry component", "点数不足",
          "Too few points in geometry component"},
         {Kind::topology, "Topology Validation Error", "拓扑错误", "Topology Validation Error"},
         {Kind::repeated_point, "Repeated Point", "点重复", "Repeated Point"},
         {Kind::invalid_coordinate, "Invalid Coordinate", "坐标无效", "Invalid Coordinate"},
         {Kind::open_ring, "Ring is not closed", "环没有闭合", "Ring is not closed"},
         {Kind::no_polygon, "no polygon", "不成面", "no polygon"},
         {Kind::other, "not valid", "不合规则", "not valid"}}};
};
