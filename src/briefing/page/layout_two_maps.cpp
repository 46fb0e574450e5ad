// Two maps of the same ground side by side (above one another on portrait pages), each with caption and legend.
#include "briefing/page/page_parts.hpp"
#include "briefing/page/title.hpp"
#include "query/view_state.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;

constexpr double caption_height = 58;
constexpr double caption_size = 30;

/// What the map shows, with the year where the two differ in it.
std::string caption_of(Job const& job, query::ViewState const& view, bool with_year)
{
    std::string caption = job.deck.resolved(view).classes->title;
    if (with_year) {
        caption += fmt::format(fmt::runtime(job.tr(" · 截至 {} 年", " · as of {}")), query::year_of(job.atlas(), view));
    }
    return caption;
}

void add_caption(Slide& slide, Job const& job, std::string const& words, Box box)
{
    TextBox caption = line_of_text(Role::caption, box, words, caption_size, palette::ink, Align::left);
    caption.paragraphs[0].spans[0].bold = true;
    while (caption.size > small_size && job.fonts.shape(text::Face::bold, caption.size, words).width > box.width()) {
        --caption.size;
    }
    auto& shown = caption.paragraphs[0].spans[0].text;
    shown = shortened(words, text::Face::bold, caption.size, box.width(), job.fonts);
    slide.parts.emplace_back(std::move(caption));
}

/// The page's parts but for the words: two maps of one size with their captions and legends.
struct TwoMaps {
    query::ViewState views[2];
    Box maps[2];
    std::vector<Picture> legends;  ///< one a map
    std::optional<Picture> key;    ///< of the project symbols, where it is one for both
    double legend_height = 0;
};

TwoMaps arranged(Job const& job, Box area)
{
    TwoMaps out;
    query::ViewState base;
    base.language = job.setup.language;
    out.views[0] = query::view_of(job.atlas(), job.scene, base);
    out.views[1] = query::second_view_of(job.atlas(), job.scene, base);
    // Symbols of the same year are the same on both maps.
    bool const one_key = out.views[0].show_projects &&
                         query::year_of(job.atlas(), out.views[0]) == query::year_of(job.atlas(), out.views[1]);
    if (one_key) {
        Picture key = legend_picture(job, out.views[0], aimed(job, out.views[0], area, false),
                                     area.width() - 2 * margin, {false, false, true});
        if (key.box.height() > 0) {
            area.max_y -= key.box.height() + gap;
            out.key = moved_to(std::move(key), area.min_x + margin, area.max_y + gap / 2);
        }
    }
    bool const portrait = job.is_portrait();
    Box boxes[2] = {area, area};
    (portrait ? boxes[0].max_y : boxes[0].max_x) = portrait ? area.centre().y - 4 : area.centre().x - 4;
    (portrait ? boxes[1].min_y : boxes[1].min_x) = portrait ? area.centre().y + 4 : area.centre().x + 4;
    for (int i : {0, 1}) {
        out.maps[i] = {boxes[i].min_x, boxes[i].min_y + caption_height, boxes[i].max_x, boxes[i].max_y};
        out.legends.push_back(legend_picture(job, out.views[i], aimed(job, out.views[i], out.maps[i], false),
                                             out.maps[i].width() - 2 * margin, {false, true, !out.key}));
        out.legend_height = std::max(out.legend_height, out.legends.back().box.height());
    }
    for (Box& map : out.maps) { map.max_y -= out.legend_height + gap; }  // of one size, so that they compare
    return out;
}

}  // namespace

std::vector<Slide> page_of_two_maps(Job const& job)
{
    constexpr double least_share =
        0.4;  // of the content's height for the maps, else the words go to a page of their own
    Slide slide = empty_slide(job);
    Box const content = job.content();
    Box area = content;
    double const width = area.width() - 2 * margin;
    if (!job.words.empty()) {
        area.max_y -= height_up_to(area.height() * 0.28, job.words, width, body_size - 2, job.fonts) + 2 * gap;
    }
    TwoMaps parts = arranged(job, area);
    double const share = (job.is_portrait() ? 2 : 1) * parts.maps[0].height() / content.height();
    bool const words_elsewhere = share < least_share && !job.words.empty();
    if (words_elsewhere) { parts = arranged(job, content); }
    bool const years = query::year_of(job.atlas(), parts.views[0]) != query::year_of(job.atlas(), parts.views[1]);
    for (int i : {0, 1}) {
        Box const& box = parts.maps[i];
        add_caption(slide, job, caption_of(job, parts.views[i], years),
                    {box.min_x + margin, box.min_y - caption_height, box.max_x - 20, box.min_y});
        Picture map = map_picture(job, parts.views[i], box, false);
        add_sources(slide.source_ids, map.scene.source_ids);
        slide.parts.emplace_back(std::move(map));
        slide.parts.emplace_back(
            moved_to(std::move(parts.legends[static_cast<std::size_t>(i)]), box.min_x + margin, box.max_y + gap / 2));
    }
    if (parts.key) { slide.parts.emplace_back(std::move(*parts.key)); }
    auto rest = job.words;
    if (!words_elsewhere) {
        rest = add_words(slide, job.words, {margin, area.max_y + gap, area.max_x - margin, content.max_y - gap},
                         job.fonts);
    }
    add_chrome(slide, job);
    std::vector<Slide> slides;
    slides.push_back(std::move(slide));
    add_further_pages(slides, job, std::move(rest));
    return slides;
}

}  // namespace atlas::briefing
