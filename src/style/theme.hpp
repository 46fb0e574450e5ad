// From data to classes: which class every county falls into, and the legend that follows from it.
#pragma once

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "style/color.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace atlas::style {

enum class Cover { plain, hatch, dots };  ///< hatch: no data; dots: outdated

/// Whether the ground comes before the stripes on it, or all colours are of equal rank and equally wide.
enum class Stripes { on_ground, equal };

/// What an area is in its groups, in words short enough for the map, with the colours of those groups.
struct RoleMark {
    std::string words;          ///< "核心区"
    std::vector<Color> colors;  ///< of the groups that give it this role, in their order
    bool operator==(RoleMark const&) const = default;
};

/// How a county is filled and what its second label line says.
struct AreaStyle {
    Color fill;
    std::vector<Color> stripes;  ///< beside the fill, in turn
    Cover cover = Cover::plain;
    int class_index = -1;  ///< index into Classification::entries
    std::string figure;    ///< "68.4% · 2025"; empty where the theme has no figure
    Stripes rank = Stripes::on_ground;
    std::vector<RoleMark> roles = {};  ///< each word once, in the order of the groups
    std::string basis = {};  ///< "5 个县（区）合计" where the figure is made of those of the area's counties; why
                             ///< the metric is not defined, where the years say so
    bool operator==(AreaStyle const&) const = default;
};

struct LegendEntry {
    std::string text;
    Color fill;
    std::vector<Color> stripes;
    Cover cover = Cover::plain;
    int count = 0;                    ///< counties in the class; over all entries they add up to the counties shown
    std::optional<int> members = {};  ///< all that belong to it, also those counted in the class of several groups
    Stripes rank = Stripes::on_ground;
    bool says_zero =
        false;  ///< of a row of classes of which none may be left out: its count is written also when it is 0
    bool operator==(LegendEntry const&) const = default;
};

struct Classification {
    std::string title;  ///< of the legend
    std::string note;   ///< which document decides, which periods are mixed; may be empty
    std::vector<LegendEntry> entries;
    std::unordered_map<std::string, AreaStyle> areas;  ///< by adcode, every area of the level
    std::vector<std::string> source_ids;               ///< of what decides the colours
    // Of themes that class by value, for a histogram; in the unit of the legend, shares as 0.684.
    std::vector<double> breaks;       ///< rising; class k holds breaks[k − 1] ≤ value < breaks[k]
    std::vector<Color> class_colors;  ///< breaks.size() + 1, lowest class first
    std::vector<std::pair<std::string, double>> values;  ///< adcode and value of every county with a class
    std::vector<double> sample;  ///< what the breaks were computed from: values of all years, or these
    bool operator==(Classification const&) const = default;
};

/// The figure beside a legend entry: "3", or "成员 3" where those of several groups are counted elsewhere too; empty
/// for 0 unless the entry says so.
std::string count_words(LegendEntry const& entry, base::Language language);

/// Pure: the same atlas and view give the same classes.
Classification classify(model::Atlas const& atlas, query::ViewState const& view);

/// The half-open classes of attainment: 60, 70, 80, 90 %.
inline constexpr double attainment_breaks[] = {0.6, 0.7, 0.8, 0.9};

}  // namespace atlas::style
