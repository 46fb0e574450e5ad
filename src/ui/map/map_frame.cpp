#include "ui/map/map_frame.hpp"

#include "scene/camera.hpp"

namespace atlas::ui {

ImVec2 on_screen(Context const& ctx, MapFrame const& map, geo::Point metres)
{
    geo::Point const px = scene::to_frame(map.camera, map.frame, metres);
    return {ctx.boxes.map.min.x + static_cast<float>(px.x * map.scale),
            ctx.boxes.map.min.y + static_cast<float>(px.y * map.scale)};
}

}  // namespace atlas::ui
