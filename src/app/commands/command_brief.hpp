// `county-atlas brief`: the pages of the briefing as a file.
#pragma once

#include "app/commands/options.hpp"
#include "briefing/page/png_form.hpp"
#include "model/atlas.hpp"

#include <string>
#include <vector>

namespace atlas::app {

/// As typed; empty = not given.
struct BriefOptions {
    std::vector<std::string> scenes;  ///< ids in the order wanted; none: all, in the order of the file
    std::string language;
    std::string page;  ///< 16:9 (default), a3 or a4
    std::string size;  ///< of PNGs
};

/// Writes the briefing to `out` (.pdf, .pptx, or a folder of PNGs where it ends in /) and returns the exit status: 1
/// where a scene has an error, which is printed; nothing is written then. Throws UsageError or base::SystemFailure.
int command_brief(model::AtlasPtr const& atlas, BriefOptions const& options, std::string const& out);

/// Whether the scenes of these ids, or all where there are none, are there to be shown: where the briefing has errors,
/// which were printed when it was read, some are not.
bool scenes_are_read(model::Atlas const& atlas, std::vector<std::string> const& ids);

/// The scenes of these ids in their order; all where there are none. Throws UsageError.
std::vector<model::BriefingScene> chosen_scenes(model::Atlas const& atlas, std::vector<std::string> const& ids,
                                                base::Language language);

/// "3840x2160" as briefing::png_form does. Throws UsageError.
briefing::PngForm png_form(std::string const& size);

}  // namespace atlas::app
