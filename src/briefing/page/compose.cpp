#include "briefing/page/compose.hpp"

#include "briefing/page/markdown.hpp"
#include "briefing/page/page_parts.hpp"
#include "briefing/page/scene_problems.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <stdexcept>

namespace atlas::briefing {
namespace {

void refuse_errors(Job const& job)
{
    std::string all;
    for (auto const& problem : problems_of(job.atlas(), job.scene)) {
        all += (all.empty() ? "" : "\n") + problem_words(job.scene, problem, job.setup.language);
    }
    if (!all.empty()) { throw std::invalid_argument(all); }
}

/// Fills the figures of one piece of text and notes their documents.
void fill(Job& job, std::string& text)
{
    auto filled = rules::fill_figures(job.atlas(), text, rules::figure_setting(job.scene, job.setup.language));
    text = std::move(filled.text);
    add_sources(job.source_ids, filled.source_ids);
}

/// The title on one line, and the words; a map that fills the page has none, unless the title finds no room.
void fill_words(Job& job)
{
    fill(job, job.title);
    std::replace_if(
        job.title.begin(), job.title.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    if (job.scene.layout != "map") {
        // The signs of Markdown are read first, so that a star or dash inside a figure stays one.
        job.words = markdown(job.tr(job.scene.text, job.scene.text_en));
        for (Paragraph& paragraph : job.words) {
            for (Span& span : paragraph.spans) { fill(job, span.text); }
        }
    }
    if (title_too_long(job)) { job.words.insert(job.words.begin(), {Paragraph::Kind::body, {{job.title, true}}}); }
}

}  // namespace

std::vector<Slide> compose(MapContext const& deck, model::BriefingScene const& scene, PageSetup const& setup,
                           text::Fonts& fonts, std::optional<query::Camera> live)
{
    std::string title(base::pick(setup.language, scene.title, scene.title_en));
    Job job{deck, scene, setup, fonts, live, std::move(title), {}, {}};
    refuse_errors(job);
    fill_words(job);
    if (scene.layout == "table") { return pages_of_table(job); }
    if (scene.layout == "two_maps") { return page_of_two_maps(job); }
    if (scene.layout == "map_chart") { return page_of_map_and_chart(job); }
    bool const alone = scene.layout == "map" || job.words.empty();
    return alone ? page_of_map(job) : page_of_map_and_text(job);
}

Picture const* map_of(Slide const& slide)
{
    for (Part const& part : slide.parts) {
        auto const* picture = std::get_if<Picture>(&part);
        if (picture != nullptr && picture->is_map) { return picture; }
    }
    return nullptr;
}

}  // namespace atlas::briefing
