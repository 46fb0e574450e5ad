// Questions asked of the map with a pointer: how long, how large, what is near, what a line crosses. Pure functions;
// WGS 84 degrees in, metres and square metres on the ellipsoid out.
#pragma once

#include "geo/geodesic_line.hpp"
#include "geo/types.hpp"
#include "model/atlas.hpp"

#include <optional>
#include <vector>

namespace atlas::rules {

/// A line or area drawn by the user.
struct Measured {
    double length_m = 0;  ///< of the line; of an area its way round
    double area_m2 = 0;   ///< 0 for a line
    bool self_intersects =
        false;  ///< then the area has no meaning: lobes turned opposite ways count against each other
};
/// Geodesic length through the points in order.
Measured measure_line(geo::Line const& points);
/// Geodesic area and perimeter of the ring through the points; closed here when the last is not the first. Nothing for
/// fewer than three points.
Measured measure_area(geo::Ring points);

/// A project's points, lines or areas; nothing for one without a position.
geo::Feature feature_of(model::ProjectGeometry const& geometry);

/// Something near, nearest first in lists.
struct Neighbour {
    std::optional<model::ProjectId> project;  ///< this or
    std::optional<model::PlaceId> place;      ///< this
    double metres = 0;                        ///< to the nearest point of its geometry, 0 inside an area
    geo::Point at;                            ///< that point
    double accuracy_km = 0;                   ///< how far off its position may be, 0 where surveyed
    bool approximate = false;                 ///< known to a township, or drawn schematically
    bool certain = false;                     ///< near enough even if its position is off by accuracy_km
};

struct Neighbourhood {
    std::vector<Neighbour> near;
    /// Projects without a position whose county comes within the distance: they may be near, and are never measured.
    std::vector<model::ProjectId> unplaced;
};
/// Projects and places whose geometry comes within `km` of a point.
Neighbourhood near(model::Atlas const& atlas, geo::Point lonlat, double km);
/// The same along a whole line of geodesics, and around the area a ring of them encloses (closed here when it is not).
Neighbourhood near_line(model::Atlas const& atlas, geo::Line const& line, double km);
Neighbourhood near_area(model::Atlas const& atlas, geo::Ring ring, double km);
/// The same around a project: from its point, line or area, itself left out. Empty when it has no position.
Neighbourhood near(model::Atlas const& atlas, model::ProjectId project, double km);

/// The nearest county seat and the nearest other placed projects, at most `most`, of a project's nearest part: the
/// distances are those of near(). Empty when it has no position.
struct Nearest {
    std::optional<Neighbour> seat;
    std::vector<Neighbour> projects;
};
Nearest nearest(model::Atlas const& atlas, model::ProjectId project, std::size_t most);

/// The counties a line runs through.
struct Crossing {
    struct Segment {
        std::optional<model::AreaId> county;  ///< nothing outside all counties of the atlas
        double from_m = 0;                    ///< from the start of the line, gaps between several lines not counted
        double to_m = 0;
    };
    struct Part {
        model::AreaId county;
        double metres = 0;
    };
    std::vector<Segment> segments;  ///< in order along the line, without gap
    std::vector<Part> counties;     ///< each county once, in the order first entered
    double outside_m = 0;           ///< outside all counties
    double length_m = 0;            ///< of the whole; the parts and outside_m add up to it
};
Crossing crossed(model::Atlas const& atlas, geo::Line const& line);
Crossing crossed(model::Atlas const& atlas, std::vector<geo::Line> const& lines);

/// The counties an area lies in.
struct Overlap {
    struct Part {
        model::AreaId county;
        double m2 = 0;
    };
    std::vector<Part> counties;  ///< each county that has more than a square metre of it, largest part first
    double outside_m2 = 0;       ///< outside all counties
    double area_m2 = 0;          ///< of the whole; the parts and outside_m2 add up to it
};
/// Of a ring of geodesics, closed here when it is not. Nothing for fewer than three points, and for a ring that crosses
/// itself, which has no area.
Overlap overlapped(model::Atlas const& atlas, geo::Ring ring);

/// The nearest county seat; the seat of a city without counties counts as one. Empty when the atlas has none.
std::optional<Neighbour> nearest_seat(model::Atlas const& atlas, geo::Point lonlat);
/// From the feature's nearest part.
std::optional<Neighbour> nearest_seat(model::Atlas const& atlas, geo::Feature const& from);

}  // namespace atlas::rules
