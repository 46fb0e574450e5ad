// What the pointer shows on the map without drawing it anew: outlines, rings, circles of error, and tooltips.
#pragma once

#include "style/palette.hpp"
#include "ui/kit/context.hpp"

#include <array>

namespace atlas::ui {

/// How the map lies in its area at this moment.
struct MapFrame {
    scene::MapGeometry const& geometry;
    geo::Projection const& projection;
    query::Camera camera;
    scene::Frame frame;
    double scale = 1;  ///< px of the window per px of the frame
};

/// The two areas compared, first and second, on the map and at the heads of their columns: blue and orange, A and B.
inline constexpr std::array<style::Color, 2> compare_colors{style::palette::compared_first,
                                                            style::palette::compared_second};
/// A disc with the letter of one of the two.
void compare_badge(Context const& ctx, ImDrawList* list, ImVec2 middle, std::size_t which);

/// Marks what is hovered, on the map or in a list, and the letters of the two areas compared.
void draw_map_marks(Context& ctx, MapFrame const& map);
/// Name and key fact beside the pointer.
void draw_map_tooltip(Context& ctx, bool over_map);
/// The tip a widget asked for in this frame.
void draw_tip(Context& ctx);

}  // namespace atlas::ui
