// Projected geometry of one atlas, made once and shared by every picture.
#pragma once

#include "geo/arcs.hpp"
#include "geo/projection.hpp"
#include "model/atlas.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace atlas::scene {

/// Projected geometry of one atlas, made once and shared by every picture (metres, y north). Immutable.
class MapGeometry {
public:
    explicit MapGeometry(model::AtlasPtr atlas);

    struct Area {
        std::string adcode;
        std::string prefecture;  ///< adcode of the prefecture, empty when unknown
        geo::MultiPolygon polygons;
        geo::Box box;
        struct Part {
            geo::Point pole;    ///< where a label sits best
            double radius = 0;  ///< metres free around it
            double area = 0;    ///< m²
            geo::Box box;
        };
        std::vector<Part> parts;           ///< largest first
        std::vector<std::size_t> members;  ///< indexes into counties(); a county is its own only member
    };
    struct Shape {
        std::string id;
        geo::MultiPolygon polygons;
        std::vector<geo::Line> lines;
        geo::Box box;
    };

    [[nodiscard]] model::Atlas const& atlas() const { return *m_atlas; }
    [[nodiscard]] model::AtlasPtr const& atlas_ptr() const { return m_atlas; }
    [[nodiscard]] std::string const& projection_definition() const { return m_projection.definition(); }
    [[nodiscard]] geo::Projection const& projection() const { return m_projection; }
    [[nodiscard]] std::vector<Area> const& counties() const { return m_counties; }
    /// Areas with an outline that lie across the counties (model::Atlas::zones); they have no members.
    [[nodiscard]] std::vector<Area> const& zones() const { return m_zones; }
    [[nodiscard]] std::vector<Shape> const& context() const { return m_context; }
    [[nodiscard]] Shape const& shape_of(model::Id<model::Water> water) const { return m_waters[water.number]; }
    [[nodiscard]] std::vector<geo::Arc> const& borders() const
    {
        return m_borders;
    }  ///< sides index counties(), then context()
    [[nodiscard]] std::vector<geo::Arc> const& context_borders() const { return m_context_borders; }
    /// The project's lines and areas; nullptr for one that has none.
    [[nodiscard]] Shape const* shape_of(model::ProjectId project) const;
    /// Where the project's symbol stands (metres); empty for projects without a place.
    [[nodiscard]] std::optional<geo::Point> const& point_of(model::ProjectId project) const
    {
        return m_project_points[project.number];
    }
    [[nodiscard]] geo::Point point_of(model::PlaceId place) const { return m_place_points[place.number]; }
    /// Every area of a level (rules::areas_at) as one outline, dissolved from the borders its counties share. Made when
    /// a level is first asked for, then kept unchanged, so that addresses stay; may be called from any thread.
    [[nodiscard]] std::vector<Area> const& areas(model::AreaLevel level) const;
    [[nodiscard]] geo::Box home_box() const { return m_home; }
    /// The box of the area drilled into; the home box when it is empty or has no place.
    [[nodiscard]] geo::Box home_box(std::string_view inside) const;
    /// A county or zone, else a dissolved area of any level; nullptr when it has no outline.
    [[nodiscard]] Area const* area(std::string_view adcode) const;
    /// Adcode of the county at a point of the map (metres); empty outside.
    [[nodiscard]] std::string county_at(geo::Point metres) const;

private:
    struct Dissolved;
    using Codes = std::unordered_map<std::string, std::size_t>;  ///< places in a list of areas
    [[nodiscard]] static Codes codes_of(std::vector<Area> const& areas);
    [[nodiscard]] Area area_of(model::Outline const& outline) const;
    [[nodiscard]] std::vector<Area> dissolve(model::AreaLevel level) const;

    model::AtlasPtr m_atlas;
    geo::Projection m_projection;
    std::shared_ptr<Dissolved> m_dissolved;
    std::vector<Area> m_counties;
    Codes m_county_codes;
    std::vector<Area> m_zones;
    Codes m_zone_codes;
    std::vector<Shape> m_context;
    std::vector<Shape> m_waters;  ///< this and the next two by the number of the row
    std::vector<std::optional<geo::Point>> m_project_points;
    std::vector<geo::Point> m_place_points;
    std::unordered_map<model::ProjectId, Shape> m_project_shapes;
    std::vector<geo::Arc> m_borders, m_context_borders;
    geo::Box m_home;
};

}  // namespace atlas::scene
