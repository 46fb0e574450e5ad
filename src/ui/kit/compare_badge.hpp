// The letters and colours of two areas that are compared.
#pragma once

#include "style/palette.hpp"
#include "ui/kit/context.hpp"

#include <array>
#include <cstddef>

namespace atlas::ui {

/// The two areas compared, first and second, on the map and at the heads of their columns: blue and orange, A and B.
inline constexpr std::array<style::Color, 2> compare_colors{style::palette::compared_first,
                                                            style::palette::compared_second};
/// A disc with the letter of one of the two.
void compare_badge(Context const& ctx, ImDrawList* list, ImVec2 middle, std::size_t which);

}  // namespace atlas::ui
