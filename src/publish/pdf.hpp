// Pages as pages of a PDF.
#pragma once

#include "briefing/page/slide.hpp"
#include "render/vector/vector_document.hpp"
#include "text/fonts.hpp"

namespace atlas::publish {

/// Size on paper; A3 and A4 exactly as the standard has them.
render::PaperSize paper_of(briefing::PageSize const& page);

/// Adds the page with its title as bookmark; a page that continues another has none. Throws base::SystemFailure.
void add_page(render::PdfDocument& document, briefing::Slide const& page, text::Fonts& fonts);

}  // namespace atlas::publish
