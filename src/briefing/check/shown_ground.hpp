// What of an atlas lies within the frame of a map. Private to briefing/.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/viewport.hpp"

#include <string_view>

namespace atlas::briefing {

class ShownGround {
public:
    ShownGround(scene::MapGeometry const& geometry, scene::Frame const& frame, query::Camera const& camera);

    /// Any part of the area; false for one without an outline.
    [[nodiscard]] bool has_area(std::string_view adcode) const;
    /// The project's symbol, or any part of its line or area; false for one without a place.
    [[nodiscard]] bool has_project(model::Project const& project) const;
    /// Whether the frame spans China, west to east and north to the southern coast, a degree or two cut off at most,
    /// whatever of it the atlas can draw.
    [[nodiscard]] bool has_nation() const;
    /// Whether Zengmu Ansha (曾母暗沙), the southernmost feature of the South China Sea islands (南海诸岛), lies in the
    /// frame.
    [[nodiscard]] bool has_zengmu_ansha() const;

private:
    [[nodiscard]] bool has(geo::Point lonlat) const;

    scene::MapGeometry const& m_geometry;
    scene::Viewport m_window;
};

}  // namespace atlas::briefing
