// The rows of legends. Private to scene/.
#pragma once

#include "rules/positions.hpp"
#include "scene/frame.hpp"
#include "scene/furniture/furniture.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace atlas::scene {

/// Sizes of a legend's words, as scene/sizes.hpp has them or as large as the frame asks.
struct LegendText {
    double title = sizes::legend_title;
    double row = sizes::legend_text;
    double note = sizes::legend_note;
    double key = sizes::legend_key;
};
LegendText legend_text(Frame const& frame);

/// Builds a legend downwards from its own origin; it is moved to its place when its height is known.
struct LegendWriter {
    FurnitureContext const& context;
    LegendText size;
    double width;
    Items items{};
    double y = 0;

    void text(text::Face face, double em, std::string_view words, double x, double middle, Color color,
              double align = 0);
    void heading(std::string_view words);
    void note(std::string_view words);
};

inline constexpr double legend_swatch = 34;  ///< px, width of a class's sample
inline constexpr double legend_indent = legend_swatch + 12;

/// px that the number of areas needs after a class's words; 0 where none is given.
double count_room(LegendWriter& writer, style::LegendEntry const& entry);

/// A class with its sample, words and number of areas in a column at `x`; returns the row's height. The number stands
/// at the column's right edge, or after the words.
enum class CountAt { edge, words };
double add_class_row(LegendWriter& writer, style::LegendEntry const& entry, double x, double width, CountAt count_at);

/// Whether a zone lies in the free part of the frame, so that the legend has a row for it.
bool shows_zones(FurnitureContext const& context);
/// What its outline is called: 园区、新区（不计入县区）.
std::string zone_words(base::Language language);
/// The same row as a class has, with a piece of the outline; returns its height.
double add_zone_row(LegendWriter& writer, double x, double width);

/// What of the projects is drawn, so that the key names nothing else.
struct DrawnProjects {
    struct Forms {
        bool lines = false;  ///< on the map as lines
        bool discs = false;  ///< as symbols
    };
    std::map<model::Category, Forms> categories;
    std::set<model::Stage> stages;
    std::set<model::Accuracy> accuracies;

    [[nodiscard]] bool any_approximate() const
    {
        return std::any_of(accuracies.begin(), accuracies.end(),
                           [](model::Accuracy accuracy) { return rules::is_approximate(accuracy); });
    }
};
DrawnProjects drawn_projects(FurnitureContext const& context);

/// The sample of a category, left edge at `x`: a piece of line, a symbol, or one behind the other, as the map has them.
void add_category_sample(LegendWriter& writer, DrawnProjects::Forms forms, model::Category category, double x,
                         double middle);
/// px it takes.
inline double category_sample_width(DrawnProjects::Forms forms) { return forms.lines && forms.discs ? 52 : 24; }

}  // namespace atlas::scene
