// `county-atlas brief`: the pages of the briefing as a file.
#pragma once

#include "app/commands/options.hpp"
#include "briefing/page/slide.hpp"
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

/// The scenes of these ids in their order; all where there are none. Throws UsageError.
std::vector<model::BriefingScene> chosen_scenes(model::Atlas const& atlas, std::vector<std::string> const& ids,
                                                base::Language language);

/// A page and how many pixels a PNG has for each of its px.
struct PngForm {
    briefing::PageSize page;
    double scale = 1;
};
/// "3840x2160" as a page of that form, 1920 px wide in landscape and 1357 px in portrait. Throws UsageError.
PngForm png_form(std::string const& size);
PngForm png_form(Size size);

/// ISO 8601 of the environment variable SOURCE_DATE_EPOCH (reproducible-builds.org), empty when it is not set: for
/// files that are the same bytes again.
std::string fixed_date();

}  // namespace atlas::app
