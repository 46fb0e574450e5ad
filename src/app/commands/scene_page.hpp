// A scene of the briefing as pages, with the view options of the command line in the place of what the scene says.
#pragma once

#include "app/commands/options.hpp"
#include "briefing/page/compose.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "text/fonts.hpp"

#include <vector>

namespace atlas::app {

struct ScenePages {
    std::vector<briefing::Slide> pages;
    double scale = 1;  ///< pixels of the file per px of the page
};

/// The pages of `options.scene` in the form of `options.size`. Throws UsageError, also where the scene names what the
/// atlas does not have.
ScenePages scene_pages(model::AtlasPtr const& atlas, ViewOptions const& options, query::ViewState const& view,
                       text::Fonts& fonts);

}  // namespace atlas::app
