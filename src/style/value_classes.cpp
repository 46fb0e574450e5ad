#include "style/value_classes.hpp"

#include "query/view_state.hpp"
#include "style/classifier.hpp"
#include "style/palette.hpp"

#include <algorithm>

namespace atlas::style {
namespace {

/// "< 10", "10 – 20", "≥ 20": half-open, the lower bound belongs to the class.
std::string range_words(std::vector<double> const& breaks, std::size_t k, ValueLegend const& legend, int decimals)
{
    auto const text = [&](double value) { return legend.text(value, decimals); };
    if (k == 0) { return "< " + text(breaks.front()); }
    if (k == breaks.size()) { return "≥ " + text(breaks.back()); }
    return text(breaks[k - 1]) + " – " + text(breaks[k]);
}

std::string one_class_words(std::vector<double> const& sorted, ValueLegend const& legend)
{
    std::string const low = legend.text(sorted.front(), legend.decimals);
    return sorted.front() == sorted.back() ? low : low + " – " + legend.text(sorted.back(), legend.decimals);
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
    auto const colors = ramp_colors(legend.ramp, breaks.classes);
    int const decimals = decimals_for(scaled(out.breaks, legend.scale), scaled(sample, legend.scale), legend.decimals);
    std::size_t const count = out.breaks.size() + 1;
    std::size_t const lowest = out.entries.size() + count - 1;  // the legend lists the highest class first
    for (std::size_t k = 0; k < count; ++k) {
        out.class_colors.push_back(colors[static_cast<std::size_t>(breaks.first) + k]);
    }
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
