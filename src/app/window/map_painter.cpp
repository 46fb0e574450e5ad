#include "app/window/map_painter.hpp"

#include "app/window/flip_rows.hpp"
#include "query/search.hpp"
#include "scene/build.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "text/fonts.hpp"

#include <exception>
#include <utility>

namespace atlas::app {

struct MapPainter::Tools {
    text::Fonts fonts;
    render::Renderer renderer{fonts};
};

MapPainter::MapPainter(scene::MapGeometry const& geometry, query::SearchIndex const& search, base::MainQueue& queue,
                       std::function<void(MapPicture)> deliver)
    : m_geometry(geometry), m_search(search), m_queue(queue), m_deliver(std::move(deliver))
{
}

MapPainter::~MapPainter() = default;

void MapPainter::order(MapOrder order)
{
    m_worker.clear();
    m_worker.post([this, order = std::move(order)]() mutable {
        try {
            if (!m_tools) { m_tools = std::make_unique<Tools>(); }
            auto picture = std::make_shared<MapPicture>();
            picture->scene = scene::build_scene(m_geometry, order.resolved, order.view, order.frame, m_tools->fonts);
            picture->map = m_tools->renderer.draw(picture->scene, order.scale, render::Part::map);
            flip_rows(picture->map);
            picture->furniture = m_tools->renderer.draw(picture->scene, order.scale, render::Part::furniture);
            picture->order = std::move(order);
            m_queue.push([this, picture] { m_deliver(std::move(*picture)); });
        } catch (...) {
            m_queue.push([failure = std::current_exception()] { std::rethrow_exception(failure); });
        }
    });
}

void MapPainter::drain() { m_worker.drain(); }

}  // namespace atlas::app
