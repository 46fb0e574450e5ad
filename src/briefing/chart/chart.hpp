// A chart of a page: how large it is to be, and what it is once drawn.
#pragma once

#include "base/language.hpp"
#include "scene/scene.hpp"

#include <string>

namespace atlas::briefing {

struct ChartSetup {
    double width = 620;   ///< px of the whole chart, its title and key included
    double height = 440;  ///< px
    double text = 22;     ///< px of its smallest words
    base::Language language = base::Language::zh;
};

/// A display list of the asked size with its origin at the upper left, ground transparent.
struct Chart {
    scene::Scene scene;       ///< source_ids are those of every figure and target drawn
    std::string description;  ///< in words, for readers who cannot see it
};

}  // namespace atlas::briefing
