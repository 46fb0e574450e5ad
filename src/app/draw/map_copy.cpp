#include "app/draw/map_copy.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace atlas::app {

namespace {

void blend_premultiplied(ImDrawList const* /*list*/, ImDrawCmd const* /*command*/)
{
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

ImVec2 vec(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

}  // namespace

ImTextureID texture_id(gl::Texture const& texture)
{
    // ImGui carries texture names in a pointer.
    return std::bit_cast<ImTextureID>(static_cast<std::uintptr_t>(texture.id()));
}

geo::Point moved(geo::Point px, SeenFrom const& then, SeenFrom const& now)
{
    double const k = then.camera.metres_per_px / now.camera.metres_per_px;
    geo::Point const middle{now.anchor.x + (then.camera.centre.x - now.camera.centre.x) / now.camera.metres_per_px,
                            now.anchor.y - (then.camera.centre.y - now.camera.centre.y) / now.camera.metres_per_px};
    return {middle.x + (px.x - then.anchor.x) * k, middle.y + (px.y - then.anchor.y) * k};
}

void draw_furniture(ImDrawList* list, Furniture const& furniture, geo::Point corner, double scale, double alpha)
{
    double const width = furniture.texture.width();
    double const height = furniture.texture.height();
    double const s = furniture.per_px;
    auto const shade = static_cast<int>(std::lround(255 * std::clamp(alpha, 0.0, 1.0)));
    list->AddCallback(blend_premultiplied, nullptr);
    for (geo::Box const& box : furniture.boxes) {
        geo::Box const wide = box.grown(furniture.around);
        geo::Box const cut{std::max(0.0, std::floor(wide.min_x * s)), std::max(0.0, std::floor(wide.min_y * s)),
                           std::min(width, std::ceil(wide.max_x * s)), std::min(height, std::ceil(wide.max_y * s))};
        list->AddImage(texture_id(furniture.texture), vec(corner.x + cut.min_x * scale, corner.y + cut.min_y * scale),
                       vec(corner.x + cut.max_x * scale, corner.y + cut.max_y * scale),
                       vec(cut.min_x / width, cut.min_y / height), vec(cut.max_x / width, cut.max_y / height),
                       IM_COL32(shade, shade, shade, shade));
    }
    list->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

}  // namespace atlas::app
