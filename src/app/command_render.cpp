#include "app/command_render.hpp"

#include "app/render_ui.hpp"
#include "io/write_file.hpp"
#include "render/image.hpp"
#include "view/search.hpp"

#include <fmt/format.h>

namespace atlas::app {

namespace {

render::Image draw_sheet(model::AtlasPtr const& atlas, ViewOptions const& options, view::ViewState view, Size size)
{
    scene::MapGeometry const geometry(atlas);
    view::SearchIndex const search(*atlas);
    scene::Frame frame = scene::sheet_frame(size.width, size.height, scene::has_scene_text(*atlas, view));
    if (view.bare) { frame = {static_cast<double>(size.width), static_cast<double>(size.height)}; }
    aim(view, options, geometry, frame);
    text::Fonts fonts;
    scene::Scene const scene = scene::build_scene(geometry, search, view, frame, fonts);
    render::Renderer renderer(fonts);
    return renderer.draw(scene, options.scale);
}

}  // namespace

void render_to_file(model::AtlasPtr const& atlas, ViewOptions const& options, bool window, std::filesystem::path const& out)
{
    if (out.extension() != ".png") {
        throw UsageError(fmt::format("-o: '{}' does not end in .png, the form this version writes", out.string()));
    }
    if (!options.table.empty() && !window) { throw UsageError("--table: opens a part of the window; goes with --ui"); }
    if (options.present > 0 && !window) { throw UsageError("--present: shows the presenter in the window; goes with --ui"); }
    view::ViewState const view = view_from(options, *atlas);
    Size const size = parse_size(options.size);
    render::Image const image = window ? render_ui(atlas, options, view, size) : draw_sheet(atlas, options, view, size);
    io::write_file(out, render::encode_png(image));
}

}  // namespace atlas::app
