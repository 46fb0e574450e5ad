#include "style/value_classes.hpp"

#include "base/number_text.hpp"
#include "query/view_state.hpp"
#include "style/classifier.hpp"
#include "style/palette.hpp"

#include <algorithm>

namespace atlas::style {
namespace {

/// "< 10", "10 – 20", "≥ 20": half-open, the lower bound belongs to the class.
std::string range_words(std::vector<double> const& breaks, std::size_t k, ValueLegend const& legend, int decimals)
{
    auto const text = [&](double value) { return legend.text(value * legend.scale, decimals); };
    if (k == 0) { return "< " + text(breaks.front()); }
    if (k == breaks.size()) { return "≥ " + text(breaks.back()); }
    return text(breaks[k - 1]) + " – " + text(breaks[k]);
}

std::string one_class_words(std::vector<double> const& sorted, ValueLegend const& legend)
{
    auto const text = [&](double value) {
        double const shown = value * legend.scale;
        return legend.text(shown, base::figure_decimals(shown, legend.decimals));
    };
    return sorted.front() == sorted.back() ? text(sorted.front()) : text(sorted.front()) + " – " + text(sorted.back());
}

/// Where the classes lie about the middle: all below it, the one that holds it between its ends, all from it on.
struct Sides {
    int below = 0;
    int across = 0;
    int above = 0;
};

Sides sides_of(std::vector<double> const& breaks, double middle)
{
    Sides sides;
    std::size_t const count = breaks.size() + 1;
    for (std::size_t k = 0; k < count; ++k) {
        bool const below = k + 1 < count && breaks[k] <= middle;
        bool const above = k > 0 && breaks[k - 1] >= middle;
        ++(below ? sides.below : above ? sides.above : sides.across);
    }
    return sides;
}

/// Colours of the classes, lowest first. With values on both sides of a middle, as far from the ramp's own middle as
/// the class lies from the value's: 0 keeps the colour between the hues however the values are spread.
std::vector<Color> colors_of(Breaks const& breaks, std::vector<double> const& sorted, ValueLegend const& legend)
{
    std::size_t const count = breaks.at.size() + 1;
    bool const centred = legend.middle && sorted.front() < *legend.middle && *legend.middle < sorted.back();
    int classes = breaks.classes;
    int first = breaks.first;
    if (Sides const sides = centred ? sides_of(breaks.at, *legend.middle) : Sides{}; centred) {
        int const half = std::max(sides.below, sides.above);
        classes = 2 * half + sides.across;
        first = half - sides.below;
    }
    auto ramp = ramp_colors(legend.ramp, classes);
    if (legend.less_is_better) { std::reverse(ramp.begin(), ramp.end()); }
    auto const from = ramp.begin() + first;
    return {from, from + static_cast<std::ptrdiff_t>(count)};
}

std::vector<double> scaled(std::vector<double> values, double scale)
{
    for (double& v : values) { v *= scale; }
    return values;
}

}  // namespace

void add_value_classes(Classification& out, query::IndicatorStyle const& style, std::vector<double> sample,
                       ValueLegend const& legend)
{
    if (out.values.empty() && sample.empty()) { return; }
    if (sample.empty()) {
        for (auto const& [adcode, value] : out.values) { sample.push_back(value); }
    }
    std::sort(sample.begin(), sample.end());
    Breaks const breaks = class_breaks(style, sample);
    out.breaks = breaks.at;
    out.sample = sample;
    int const decimals = decimals_for(scaled(out.breaks, legend.scale), scaled(sample, legend.scale), legend.decimals);
    std::size_t const count = out.breaks.size() + 1;
    std::size_t const lowest = out.entries.size() + count - 1;  // the legend lists the highest class first
    for (Color const color : colors_of(breaks, sample, legend)) { out.class_colors.push_back(color); }
    for (std::size_t k = count; k-- > 0;) {
        std::string label =
            out.breaks.empty() ? one_class_words(sample, legend) : range_words(out.breaks, k, legend, decimals);
        out.entries.push_back({std::move(label), out.class_colors[k], {}, Cover::plain, 0});
        out.entries.back().says_zero = true;
    }
    for (auto const& [adcode, value] : out.values) {
        std::size_t const class_index = lowest - class_of(out.breaks, value);
        AreaStyle& county = out.areas.at(adcode);
        county.class_index = static_cast<int>(class_index);
        county.cover = Cover::plain;
        county.fill = out.entries[class_index].fill;
        ++out.entries[class_index].count;
    }
}

}  // namespace atlas::style
