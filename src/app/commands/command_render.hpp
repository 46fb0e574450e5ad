// `county-atlas render`: one picture of an atlas, without a display.
#pragma once

#include "app/commands/options.hpp"
#include "model/atlas.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <filesystem>

namespace atlas::app {

/// Writes the picture as .png, .pdf or .svg; throws UsageError or base::SystemFailure. `window`: the whole window with
/// its panels, as .png only.
void render_to_file(model::AtlasPtr const& atlas, ViewOptions const& options, bool window,
                    std::filesystem::path const& out);

/// What a picture's file says beside what it shows.
struct PictureWords {
    std::string title;
    std::string description;
    base::Language language = base::Language::zh;
    double dpi = 96;  ///< dots per inch that a PNG states
};

enum class PictureForm { png, pdf, svg };

/// The bytes of a file that shows the scene. A PDF has one page, 338.667 mm wide for 1920 px at scale 1. Throws
/// base::SystemFailure.
std::string picture_file(PictureForm form, scene::Scene const& scene, double scale, PictureWords const& words,
                         text::Fonts& fonts);

}  // namespace atlas::app
