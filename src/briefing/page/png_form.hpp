// The page that a picture of so many pixels is a picture of.
#pragma once

#include "briefing/page/slide.hpp"

#include <optional>

namespace atlas::briefing {

inline constexpr double most_page_ratio = 2.5;  ///< a page is at most so many times as long as wide

/// A page and how many pixels a PNG has for each of its px.
struct PngForm {
    PageSize page;
    double scale = 1;
};
/// A page of that form, 1920 px wide in landscape and 1357 px in portrait; nothing where it is longer than
/// most_page_ratio. Both sides must be above 0.
std::optional<PngForm> png_form(int width, int height);

}  // namespace atlas::briefing
