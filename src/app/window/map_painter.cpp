#include "app/window/map_painter.hpp"

#include "app/draw/flip_rows.hpp"
#include "scene/build.hpp"

#include <utility>

namespace atlas::app {

MapPicture paint_map(MapOrder order, DrawingTools& tools)
{
    MapPicture picture;
    picture.scene = scene::build_scene(*order.snapshot.geometry, order.resolved, order.view, order.frame, tools.fonts);
    picture.map = tools.renderer.draw(picture.scene, order.scale, render::Part::map);
    flip_rows(picture.map);
    picture.furniture = tools.renderer.draw(picture.scene, order.scale, render::Part::furniture);
    picture.order = std::move(order);
    return picture;
}

}  // namespace atlas::app
