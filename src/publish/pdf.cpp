#include "publish/pdf.hpp"

#include "text/fonts.hpp"

#include <cmath>

namespace atlas::publish {

render::PaperSize paper_of(briefing::PageSize const& page)
{
    double const height = page.width_mm * page.height / page.width;
    double const whole = std::round(height);  // paper of the A series has whole millimetres, and pages whole px
    return {page.width_mm, std::abs(height - whole) < 0.2 ? whole : height};
}

void add_page(render::PdfDocument& document, briefing::Slide const& page, text::Fonts& fonts)
{
    document.add_page(briefing::draw(page, fonts), paper_of(page.page), page.continued ? std::string{} : page.title,
                      page.title);
}

}  // namespace atlas::publish
