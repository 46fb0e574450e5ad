// The colours of the program: every one of them is named here and nowhere else.
#pragma once

#include "model/kinds.hpp"
#include "style/color.hpp"
#include "words/bilingual.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace atlas::style {

Color color(model::DevelopmentType type);
/// Disc colour of a category's symbols: one hue per family.
Color color(model::Category category);
/// Name of the category's pictogram in the Material Design set.
std::string_view icon(model::Category category);

namespace palette {
inline constexpr Color ink = rgb(0x1B1F24);       ///< main text
inline constexpr Color ink_soft = rgb(0x5B6470);  ///< secondary text, 4.5:1 on white
inline constexpr Color paper = rgb(0xFFFFFF);
inline constexpr Color outside = rgb(0xEEF1F3);  ///< beyond all known land
inline constexpr Color context = rgb(0xF6F5F0);  ///< neighbouring land
inline constexpr Color context_border = rgb(0xD9D8D2);
inline constexpr Color no_data = rgb(0xEDEDED);
inline constexpr Color baseline_only_ground = rgb(0xE9E4DA);  ///< a figure of which the metric says nothing
inline constexpr Color met_ground =
    rgb(0x86B3DC);                            ///< a target met, where the others are coloured by what is left to do
inline constexpr Color zone = rgb(0x8A1F5C);  ///< outline and name of an area that lies across the counties
inline constexpr Color no_data_hatch = rgb(0xBDBDBD);
inline constexpr Color border = rgb(0x6E7479);
inline constexpr Color prefecture_border = rgb(0x3F454B);
inline constexpr Color border_casing = rgb(0xFFFFFF);
inline constexpr Color selection = rgb(0x14171A);
inline constexpr Color compared_first =
    rgb(0x1F5FA0);  ///< outlines of two areas compared, and the heads of their columns
inline constexpr Color compared_second = rgb(0xC2570C);
inline constexpr Color river = rgb(0x7FB2DC);
inline constexpr Color lake = rgb(0xC7DFF2);
inline constexpr Color water_text = rgb(0x3D78AD);
inline constexpr Color place_text = rgb(0x4A4F55);
inline constexpr Color highway = rgb(0xC0392B);
inline constexpr Color railway = rgb(0x2B2B2B);
inline constexpr Color suspended = rgb(0x8A8F94);
inline constexpr Color arrow_light = rgb(0xB9BFC6);  ///< light half of the north arrow
inline constexpr Color footer = rgb(0xF3F4F4);       ///< source line of a sheet
// The window
inline constexpr Color bar = rgb(0x1F2D3D);  ///< top bar
inline constexpr Color bar_button = rgb(0x2F4054);
inline constexpr Color bar_text = rgb(0xF2F5F8);
inline constexpr Color bar_text_soft = rgb(0xA9B6C4);
inline constexpr Color accent = rgb(0x3C78B4);
inline constexpr Color accent_text = rgb(0x1F5FA0);  ///< links on white
inline constexpr Color emphasis = rgb(0xC0392B);     ///< the briefing button
inline constexpr Color panel = rgb(0xFAFAFA);
inline constexpr Color line = rgb(0xDFE3E7);  ///< hairlines
inline constexpr Color notice_fill = rgb(0xFFF6E0);
inline constexpr Color notice_line = rgb(0xE8C77A);
inline constexpr Color notice_text = rgb(0x6B4E00);
inline constexpr Color hover = rgb(0xEEF3F8);         ///< ground under the pointer
inline constexpr Color chosen = rgb(0xE3EDF7);        ///< ground of a chosen row
inline constexpr Color control_line = rgb(0xB9C2CB);  ///< outline of fields and empty switches
inline constexpr Color scroll_grab = rgb(0xC9D0D7);
inline constexpr Color bar_ground = rgb(0xE8EBEE);  ///< the empty part of a bar
inline constexpr Color bar_hover = rgb(0x3B4F66);
}  // namespace palette

/// Attainment in five classes, light to dark.
inline constexpr std::array<Color, 5> sequential_blue{rgb(0xD9E4F2), rgb(0xABC8E4), rgb(0x6FA3D1), rgb(0x3B78B4),
                                                      rgb(0x1B4B8A)};

/// Gaps and required growth: light to dark, more is harder.
inline constexpr std::array<Color, 5> sequential_orange{rgb(0xFBE3C6), rgb(0xF5C08A), rgb(0xE8974E), rgb(0xC96F22),
                                                        rgb(0x93480F)};
inline constexpr std::array<Color, 5> sequential_green{rgb(0xDCEBD3), rgb(0xAED3A0), rgb(0x74B36B), rgb(0x3F8A45),
                                                       rgb(0x1C5C2B)};
inline constexpr std::array<Color, 5> sequential_purple{rgb(0xE6DFF0), rgb(0xC6B5DD), rgb(0x9F84C4), rgb(0x76549F),
                                                        rgb(0x4C2C73)};
/// Schedule: blue (good) over light grey to orange (bad).
inline constexpr std::array<Color, 5> diverging{rgb(0x2E6BB0), rgb(0x86B3DC), rgb(0xDCE3EA), rgb(0xF3BC80),
                                                rgb(0xD07A22)};
inline constexpr Color baseline_only = rgb(0xE4DCCB);  ///< one figure, no schedule yet

/// A row of colours that values are drawn with.
struct Ramp {
    std::string_view name;  ///< as on the command line
    words::Bilingual label;
    std::array<Color, 5> low_to_high;
};
/// The ramps to choose from; the first is the default.
inline constexpr std::array<Ramp, 5> ramps{{{"blue", {"蓝", "Blue"}, sequential_blue},
                                            {"orange", {"橙", "Orange"}, sequential_orange},
                                            {"green", {"绿", "Green"}, sequential_green},
                                            {"purple", {"紫", "Purple"}, sequential_purple},
                                            {"diverging",
                                             {"橙—蓝", "Orange to blue"},
                                             {diverging[4], diverging[3], diverging[2], diverging[1], diverging[0]}}}};
/// The ramp of this name; nullptr when there is none.
Ramp const* find_ramp(std::string_view name);
/// `count` colours from low to high, between the ramp's own in equal steps; the middle one for a single class. An empty
/// or unknown name gives the first ramp.
std::vector<Color> ramp_colors(std::string_view name, int count);

/// Groups of counties, in the order the atlas names them; the second six are for atlases that show many at once.
inline constexpr std::array<Color, 12> groups_qualitative{rgb(0x9CC5E8), rgb(0xF2C57C), rgb(0x86C98F), rgb(0xC79BD0),
                                                          rgb(0xE58F7E), rgb(0xA9A58A), rgb(0x5B86B8), rgb(0xB98A3C),
                                                          rgb(0x3F8F6B), rgb(0x8A5A9E), rgb(0xF4DDE3), rgb(0xD9E38A)};

}  // namespace atlas::style
