// `county-atlas render`: one picture of an atlas, without a display.
#pragma once

#include "app/options.hpp"

#include <filesystem>

namespace atlas::app {

/// Writes the picture; throws UsageError or base::SystemFailure. `window`: the whole window with its panels.
void render_to_file(model::AtlasPtr const& atlas, ViewOptions const& options, bool window,
                    std::filesystem::path const& out);

}  // namespace atlas::app
