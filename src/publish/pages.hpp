// Pages as pictures.
#pragma once

#include "briefing/page/slide.hpp"
#include "render/raster/image.hpp"
#include "text/fonts.hpp"

namespace atlas::publish {

/// The page as pixels, `scale` px per px of the page. Throws base::SystemFailure beyond the renderer's limits.
render::Image page_image(briefing::Slide const& slide, double scale, text::Fonts& fonts);

}  // namespace atlas::publish
