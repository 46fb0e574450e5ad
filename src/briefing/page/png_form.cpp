#include "briefing/page/png_form.hpp"

#include <algorithm>

namespace atlas::briefing {

std::optional<PngForm> png_form(int width, int height)
{
    double const ratio = static_cast<double>(std::max(width, height)) / std::min(width, height);
    if (ratio > most_page_ratio) { return std::nullopt; }
    PngForm form;
    form.page.width = width >= height ? wide_page.width : a4_portrait_page.width;
    form.page.width_mm = wide_page.width_mm * form.page.width / wide_page.width;
    form.scale = width / form.page.width;
    form.page.height = height / form.scale;
    return form;
}

}  // namespace atlas::briefing
