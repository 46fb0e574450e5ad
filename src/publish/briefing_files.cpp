#include "publish/briefing_files.hpp"

#include "base/file_name.hpp"

#include "publish/fixed_date.hpp"
#include "publish/pdf.hpp"
#include "publish/pptx/pptx.hpp"
#include "render/raster/image.hpp"

#include <fmt/format.h>

namespace atlas::publish {
namespace {

std::string title_of(BriefingJob const& job)
{
    auto const& settings = job.deck.geometry.atlas().settings;
    return std::string(base::pick(job.setup.language, settings.title, settings.title_en));
}

void each_page(BriefingJob const& job, text::Fonts& fonts, PageStep const& step, PageStep const& add)
{
    briefing::each_page(job.deck, job.scenes, job.setup, fonts,
                        [&](briefing::Slide const& page, briefing::PagePlace place) {
                            step(page, place);
                            add(page, place);
                        });
}

/// The scene's id as part of a file name.
std::string file_name(briefing::Slide const& page, briefing::PagePlace place)
{
    std::string const id = base::file_name_part(page.scene_id);
    int const digits = place.count > 99 ? 3 : 2;
    return fmt::format("{:0{}}-{}.png", place.number, digits, id);
}

}  // namespace

std::string briefing_pdf(BriefingJob const& job, text::Fonts& fonts, PageStep const& step)
{
    render::DocumentProperties properties;
    properties.title = title_of(job);
    properties.created = fixed_date();
    properties.language = render::language_tag(job.setup.language);
    render::PdfDocument document(fonts, properties);
    each_page(job, fonts, step, [&](auto const& page, auto) { add_page(document, page, fonts); });
    return document.finish();
}

std::string briefing_pptx(BriefingJob const& job, text::Fonts& fonts, PageStep const& step)
{
    Presentation presentation({title_of(job), job.setup.language}, fonts);
    each_page(job, fonts, step, [&](auto const& page, auto) { presentation.add(page); });
    return std::move(presentation).finish();
}

void briefing_pngs(BriefingJob const& job, double scale, text::Fonts& fonts, PageStep const& step,
                   std::function<void(std::string const& name, std::string const& bytes)> const& add)
{
    render::Renderer renderer(fonts);
    each_page(job, fonts, step, [&](auto const& page, auto place) {
        add(file_name(page, place),
            render::draw_png(renderer, briefing::draw(page, fonts), scale,
                             render::dots_per_inch(page.page.width * scale, page.page.width_mm)));
    });
}

}  // namespace atlas::publish
