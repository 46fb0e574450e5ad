// A briefing as the bytes of files: PDF, PPTX, a PNG a page.
#pragma once

#include "briefing/page/compose.hpp"
#include "briefing/page/pages.hpp"
#include "model/atlas.hpp"
#include "text/fonts.hpp"

#include <functional>
#include <string>
#include <vector>

namespace atlas::publish {

/// What is written. All throw std::invalid_argument, before the first page, where a scene has an error.
struct BriefingJob {
    briefing::MapContext deck;
    std::vector<model::BriefingScene> scenes;
    briefing::PageSetup setup;
};
/// Called before each page is drawn, to show progress; what it throws ends the work.
using PageStep = std::function<void(briefing::Slide const& page, briefing::PagePlace place)>;

/// Titled as the atlas in the language of the pages, with the date of SOURCE_DATE_EPOCH where that is set.
std::string briefing_pdf(BriefingJob const& job, text::Fonts& fonts, PageStep const& step);
std::string briefing_pptx(BriefingJob const& job, text::Fonts& fonts, PageStep const& step);

/// A picture a page, `scale` px per px of it, handed over in order as "01-scene-id.png".
void briefing_pngs(BriefingJob const& job, double scale, text::Fonts& fonts, PageStep const& step,
                   std::function<void(std::string const& name, std::string const& bytes)> const& add);

}  // namespace atlas::publish
