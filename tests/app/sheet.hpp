// Draws an atlas as the program does, for tests that look at pixels and boxes.
#pragma once

#include "io/folder/read_folder.hpp"
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"
#include "scene/build.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"
#include "words/message.hpp"

#include <filesystem>
#include <stdexcept>

namespace atlas::test {

inline model::AtlasPtr bundled(char const* name)
{
    auto result = io::read_folder(std::filesystem::path(SOURCE_DIR) / "geodata" / name);
    if (!result.ok()) { throw std::runtime_error(words::to_text(result.issues().front())); }
    return result.value();
}

/// An atlas ready to be drawn.
struct Sheet {
    explicit Sheet(char const* name) : atlas(bundled(name)), geometry(atlas), search(*atlas), renderer(fonts) {}

    scene::Scene build(query::ViewState const& view, scene::Frame const& frame)
    {
        return scene::build_scene(geometry, resolve::resolve(atlas, search, view), view, frame, fonts);
    }

    model::AtlasPtr atlas;
    scene::MapGeometry geometry;
    query::SearchIndex search;
    text::Fonts fonts;
    render::Renderer renderer;
};

inline style::Color pixel(render::Image const& image, int x, int y)
{
    std::size_t const i =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
    return {image.bgra[i + 2], image.bgra[i + 1], image.bgra[i], image.bgra[i + 3]};
}

}  // namespace atlas::test
