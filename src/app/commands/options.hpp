// The view options of `render` as typed, and their meaning for an atlas.
#pragma once

#include "base/result.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace atlas::app {

/// As typed; empty = not given.
struct ViewOptions {
    std::string theme;
    std::string metric;
    std::string indicator;
    std::string method;
    std::string breaks;
    std::string palette;
    int classes = 0;
    bool exact_breaks = false;
    bool breaks_of_year = false;
    std::string plan;
    std::string select;
    std::string zoom_to;
    std::string bbox;
    std::string categories;
    std::string stages;
    std::string county;
    std::string names_with;
    std::string scene;
    std::string table;
    std::string panel;
    std::string measure;  ///< lon,lat,… of a line
    std::string compare;  ///< adcode of the first of two counties
    std::string level;
    std::string inside;
    std::string language;
    std::string size = "1920x1080";
    int year = 0;
    int present = 0;  ///< page of the briefing
    double scale = 1;
    bool no_projects = false;
    bool no_labels = false;
    bool bare = false;
};

/// Wrong usage: exit status 2, the text says what would be accepted.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Size {
    int width = 1920;
    int height = 1080;
};

/// "1920x1080"; 16 … 16384 px per side. Throws UsageError.
Size parse_size(std::string const& text);

/// "zh", "en" or empty for zh. Throws UsageError.
base::Language parse_language(std::string const& text);

/// The points of --measure, in degrees: two or more. Throws UsageError.
geo::Line parse_line(std::string const& text);

/// The view the options ask for. Throws UsageError naming the option, the value and what the atlas has.
query::ViewState view_from(ViewOptions const& options, model::Atlas const& atlas);

/// Sets the camera for --zoom-to, --bbox or the scene's own camera, for a frame of this size.
void aim(query::ViewState& view, ViewOptions const& options, scene::MapGeometry const& geometry,
         scene::Frame const& frame);

}  // namespace atlas::app
