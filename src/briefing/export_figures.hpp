// The parts of the check before export that look at figures, projects and words. Private to briefing/.
#pragma once

#include "briefing/export_check.hpp"
#include "model/documents.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::briefing {

/// Reservoir volumes, voltages and airports that are not in public use, in the words of the pages and on the maps.
void check_restricted(Deck const& deck, Exported const& item, std::vector<Finding>& out);
/// Outdated, preliminary and expected figures behind the classes of the maps, and documents that differ on them.
/// `all`: the disagreements of the atlas.
void check_figures(model::Atlas const& atlas, std::vector<model::Disagreement> const& all, Exported const& item,
                   std::vector<Finding>& out);
/// The figures in braces of which the atlas holds nothing.
std::vector<std::string> empty_figures(model::Atlas const& atlas, std::string_view words, model::FigureSetting const& setting);

/// The first few names, and a word for those left out.
template <class List, class Name>
std::string name_list(List const& list, Name name, std::string_view between, std::string_view more)
{
    constexpr std::size_t most = 4;
    std::string words;
    for (std::size_t i = 0; i < list.size() && i < most; ++i) {
        if (i > 0) { words += between; }
        words += name(list[i]);
    }
    if (list.size() > most) { words += more; }
    return words;
}

}  // namespace atlas::briefing
