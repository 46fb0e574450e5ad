// How many pixels a picture gets: a common width, or any size and scale.
#pragma once

#include "ui/strings/strings.hpp"

#include <optional>
#include <string>
#include <variant>

namespace atlas::ui {

inline constexpr int least_pixels = 16;  ///< a side
inline constexpr int most_pixels = 16384;

/// The pages' width, as high as the form of the page asks; or a size as typed.
enum class ExportPixels { full_hd, uhd_4k, uhd_8k, typed };

struct ExportSize {
    ExportPixels pixels = ExportPixels::uhd_4k;
    std::string size = "3840x2160";  ///< as typed
    std::string scale;               ///< as typed: px of the picture per px of the map; empty: as a page 1920 px wide
    bool operator==(ExportSize const&) const = default;
};

struct PixelSize {
    int width = 0;
    int height = 0;
    double scale = 1;
};

/// The size of a picture of a page `ratio` times as high as wide, or what is wrong with what was typed. `page`: it is a
/// page of a briefing, which has a scale of its own and is at most 2.5 times as long as wide.
std::variant<PixelSize, Phrase> pixel_size(ExportSize const& wish, double ratio, bool page);

}  // namespace atlas::ui
