// Two maps of the same ground side by side (above one another on standing pages), each with caption and legend.
#include "briefing/page_parts.hpp"
#include "briefing/title.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;

constexpr double caption_height = 58;
constexpr double caption_size = 30;
constexpr double gap = 26;

/// What the map shows, with the year where the two differ in it.
std::string caption_of(Job const& job, view::ViewState const& view, bool with_year)
{
    std::string caption = style::classify(job.atlas(), view).title;
    if (with_year) { caption += fmt::format(fmt::runtime(job.tr(" · 截至 {} 年", " · as of {}")), view::year_of(job.atlas(), view)); }
    return caption;
}

void add_caption(Slide& slide, Job const& job, std::string const& words, Box box)
{
    TextBox caption = line_of_text(Role::caption, box, words, caption_size, palette::ink, Align::left);
    caption.paragraphs[0].spans[0].bold = true;
    while (caption.size > small_size && job.fonts.shape(text::Face::bold, caption.size, words).width > box.width()) { --caption.size; }
    auto& shown = caption.paragraphs[0].spans[0].text;
    shown = shortened(words, text::Face::bold, caption.size, box.width(), job.fonts);
    slide.parts.emplace_back(std::move(caption));
}

}  // namespace

std::vector<Slide> page_of_two_maps(Job const& job)
{
    Slide slide = empty_slide(job);
    view::ViewState base;
    base.language = job.setup.language;
    view::ViewState const views[] = {view::view_of(job.scene, base), view::second_view_of(job.scene, base)};
    bool const years = view::year_of(job.atlas(), views[0]) != view::year_of(job.atlas(), views[1]);
    Box area = job.content();
    double const width = area.width() - 2 * margin;
    if (!job.words.empty()) { area.max_y -= std::min(height_of(job.words, width, body_size - 2, job.fonts), area.height() * 0.28) + 2 * gap; }
    bool const standing = job.standing();
    Box boxes[2] = {area, area};
    (standing ? boxes[0].max_y : boxes[0].max_x) = standing ? area.centre().y - 4 : area.centre().x - 4;
    (standing ? boxes[1].min_y : boxes[1].min_x) = standing ? area.centre().y + 4 : area.centre().x + 4;
    std::vector<Picture> legends;
    double legend_height = 0;
    for (int i : {0, 1}) {
        Box const map{boxes[i].min_x, boxes[i].min_y + caption_height, boxes[i].max_x, boxes[i].max_y};
        legends.push_back(legend_picture(job, views[i], aimed(job, views[i], map, false), map.width() - 2 * margin, false));
        legend_height = std::max(legend_height, legends.back().box.height());
    }
    for (int i : {0, 1}) {  // both maps of one size, so that they compare
        double const bottom = boxes[i].max_y - legend_height - gap;
        add_caption(slide, job, caption_of(job, views[i], years),
                    {boxes[i].min_x + margin, boxes[i].min_y, boxes[i].max_x - 20, boxes[i].min_y + caption_height});
        Picture map = map_picture(job, views[i], {boxes[i].min_x, boxes[i].min_y + caption_height, boxes[i].max_x, bottom}, false);
        add_sources(slide.source_ids, map.scene.source_ids);
        slide.parts.emplace_back(std::move(map));
        slide.parts.emplace_back(moved_to(std::move(legends[static_cast<std::size_t>(i)]), boxes[i].min_x + margin, bottom + gap / 2));
    }
    auto rest = add_words(slide, job.words, {margin, area.max_y + gap, area.max_x - margin, job.content().max_y - gap}, job.fonts);
    add_chrome(slide, job);
    std::vector<Slide> slides;
    slides.push_back(std::move(slide));
    add_further_pages(slides, job, std::move(rest));
    return slides;
}

}  // namespace atlas::briefing
