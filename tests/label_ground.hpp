// Which words of a picture stand on the ground of a county that they do not speak of.
#pragma once

#include "geo/contains.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace atlas::test {

/// The labels of areas in a picture.
struct LabelGround {
    std::vector<std::string> on_foreign_ground;  ///< "620722 民乐县 in 620721": every line whose middle lies so
    std::set<std::string> named;                 ///< areas with a label in the frame's free part
    int lines = 0;                               ///< looked at
};

inline LabelGround label_ground(scene::MapGeometry const& geometry, scene::Scene const& scene,
                                query::Camera const& camera, scene::Frame const& frame)
{
    LabelGround out;
    for (auto const& label : scene.labels) {
        auto const* const area = geometry.area(label.id);
        if (area == nullptr) { continue; }
        if (scene::free_box(frame).overlaps(label.box)) { out.named.insert(label.id); }
        for (auto const& item : scene.map) {
            auto const* const text = std::get_if<scene::Text>(&item);
            bool const named = text != nullptr && text->run.face != text::Face::icons;
            if (!named) { continue; }
            geo::Point const middle{text->origin.x + text->run.width / 2,
                                    text->origin.y - (text->run.ascent - text->run.descent) / 2};
            if (!label.box.contains(middle)) { continue; }
            ++out.lines;
            geo::Point const metres = scene::to_metres(camera, frame, middle);
            if (geo::contains(area->polygons, metres)) { continue; }
            std::string const there = geometry.county_at(metres);
            if (!there.empty()) { out.on_foreign_ground.push_back(label.id + " " + text->run.utf8 + " in " + there); }
        }
    }
    return out;
}

}  // namespace atlas::test
