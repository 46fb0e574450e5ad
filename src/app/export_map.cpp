#include "app/export_map.hpp"

#include "app/free_name.hpp"
#include "io/write_file.hpp"
#include "render/image.hpp"

#include <algorithm>

namespace atlas::app
{

std::filesystem::path write_map_sheet(scene::MapGeometry const& geometry, view::SearchIndex const& search,
                                      view::ViewState view, scene::Frame const& shown,
                                      std::filesystem::path const& folder)
{
    scene::Frame const frame = scene::sheet_frame(1920, 1080);
    if (view.camera) {
        // The same ground is shown, as large as the sheet allows.
        geo::Box const room = scene::free_box(frame);
        double const wide = shown.width / std::max(1.0, room.width());
        double const high = shown.height / std::max(1.0, room.height());
        view.camera->metres_per_px *= std::max(wide, high);
    }
    text::Fonts fonts;
    scene::Scene const scene = scene::build_scene(geometry, search, view, frame, fonts);
    render::Renderer renderer(fonts);
    auto const& settings = geometry.atlas().settings;
    std::string const title(base::pick(view.language, settings.title, settings.title_en));
    auto path = free_name(folder, title.empty() ? "map" : title, ".png");
    io::write_file(path, render::encode_png(renderer.draw(scene, 2)));
    return path;
}

}  // namespace atlas::app
