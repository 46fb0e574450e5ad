// All pages of a briefing, one after another.
#pragma once

#include "briefing/page/compose.hpp"
#include "model/atlas.hpp"
#include "text/fonts.hpp"

#include <functional>

namespace atlas::briefing {

/// Where a page stands among all, those that continue one included; both from 1.
struct PagePlace {
    int number = 1;
    int count = 1;
};

/// How many pages every scene takes. Throws std::invalid_argument as compose does.
std::vector<int> count_pages(MapContext const& deck, std::vector<model::BriefingScene> const& scenes,
                             PageSetup const& setup, text::Fonts& fonts);

/// Composes the scenes and hands over their pages in order; one scene's pages are held at a time. Everything is
/// composed once beforehand, to number the pages, so that what is wrong with any scene is thrown before the first page
/// is handed over. Throws std::invalid_argument as compose does.
void each_page(MapContext const& deck, std::vector<model::BriefingScene> const& scenes, PageSetup const& setup,
               text::Fonts& fonts, std::function<void(Slide const& page, PagePlace place)> const& visit);

}  // namespace atlas::briefing
