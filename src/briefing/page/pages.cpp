#include "briefing/page/pages.hpp"

#include "model/atlas.hpp"
#include "text/fonts.hpp"

#include <numeric>

namespace atlas::briefing {

std::vector<int> count_pages(MapContext const& deck, std::vector<model::BriefingScene> const& scenes,
                             PageSetup const& setup, text::Fonts& fonts)
{
    std::vector<int> counts;
    for (auto const& scene : scenes) { counts.push_back(static_cast<int>(compose(deck, scene, setup, fonts).size())); }
    return counts;
}

void each_page(MapContext const& deck, std::vector<model::BriefingScene> const& scenes, PageSetup const& setup,
               text::Fonts& fonts, std::function<void(Slide const& page, PagePlace place)> const& visit)
{
    auto const counts = count_pages(deck, scenes, setup, fonts);
    PagePlace place{1, std::accumulate(counts.begin(), counts.end(), 0)};
    for (auto const& scene : scenes) {
        PageSetup own = setup;
        own.number = place.number;
        own.count = place.count;
        for (Slide const& page : compose(deck, scene, own, fonts)) {
            visit(page, place);
            ++place.number;
        }
    }
}

}  // namespace atlas::briefing
