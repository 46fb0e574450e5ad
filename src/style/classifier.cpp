#include "style/classifier.hpp"

#include "query/view_state.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace atlas::style {
namespace {

/// Rising and distinct; what is not finite is dropped.
void tidy(std::vector<double>& values)
{
    std::erase_if(values, [](double v) { return !std::isfinite(v); });
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// The values around a break: the highest below it and the lowest at or above it.
struct Gap {
    double below = -std::numeric_limits<double>::infinity();
    double above = std::numeric_limits<double>::infinity();
    [[nodiscard]] bool holds(double v) const { return v > below && v <= above; }
};

double written(double value, int decimals)
{
    double const scale = std::pow(10, decimals);
    return std::round(value * scale) / scale;
}

Gap gap_around(double at, std::vector<double> const& sorted)
{
    Gap gap;
    auto const up = std::lower_bound(sorted.begin(), sorted.end(), at);
    if (up != sorted.begin()) { gap.below = *std::prev(up); }
    if (up != sorted.end()) { gap.above = *up; }
    return gap;
}

/// The number nearest to `at` among the roundest that the gap holds: steps fall from the size of `at` downwards.
double roundest(double at, Gap const& gap)
{
    double const size = std::max({std::abs(at), std::isfinite(gap.below) ? std::abs(gap.below) : 0,
                                  std::isfinite(gap.above) ? std::abs(gap.above) : 0});
    if (!(size > 0) || !std::isfinite(size)) { return at; }
    int const top = static_cast<int>(std::floor(std::log10(size)));
    for (int power = top; power >= top - 12; --power) {
        for (double const factor : {5.0, 2.0, 1.0}) {
            double const step = power >= 0 ? factor * std::pow(10, power) : factor;
            double const scale = power >= 0 ? 1 : std::pow(10, -power);
            double const below = std::floor(at * scale / step) * step / scale;
            double const above = std::ceil(at * scale / step) * step / scale;
            bool const near_below = at - below <= above - at;
            for (double const candidate : {near_below ? below : above, near_below ? above : below}) {
                if (gap.holds(candidate)) { return candidate; }
            }
        }
    }
    return at;
}

/// Rounded by at most a twentieth of the class width: the breaks have a meaning that rounding must not blur.
Breaks deviation_classes(std::vector<double> const& sorted, int classes, bool round)
{
    Breaks out;
    out.classes = classes;
    if (sorted.size() < 2 || sorted.front() == sorted.back()) { return {}; }
    auto breaks = deviation_breaks(sorted, classes);
    if (round) { breaks = readable(breaks, sorted, (breaks[1] - breaks[0]) / 20); }
    for (double const b : breaks) {
        if (b <= sorted.front()) {
            ++out.first;  // nothing lies below: the lowest class is left out
        } else if (b <= sorted.back()) {
            out.at.push_back(b);
        }
    }
    return out;
}

/// How many different values there are, counted up to the most classes.
int distinct(std::vector<double> const& sorted)
{
    int count = 0;
    for (auto at = sorted.begin(); at != sorted.end() && count < most_classes; ++count) {
        at = std::upper_bound(at, sorted.end(), *at);
    }
    return count;
}

/// The given number of classes of equal width, with round breaks where a round width gives as many, else with breaks
/// rounded by less than a tenth of the width.
std::vector<double> equal_classes(std::vector<double> const& sorted, int classes, bool round)
{
    auto const exact = equal_interval_breaks(sorted, classes);
    if (!round || exact.empty()) { return exact; }
    auto const breaks = equal_breaks(sorted.front(), sorted.back(), classes);
    return breaks.empty() ? readable(exact, sorted, (sorted.back() - sorted.front()) / classes / 10) : breaks;
}

std::vector<double> breaks_of(query::IndicatorStyle const& style, std::vector<double> const& sorted, int classes)
{
    switch (style.method) {
    case query::Method::quantile:
        return quantile_breaks(sorted, classes);
    case query::Method::jenks:
        return natural_breaks(sorted, classes);
    case query::Method::equal_interval:
    case query::Method::standard_deviation:
    case query::Method::custom:
        break;  // not from here
    }
    return {};
}

}  // namespace

Breaks class_breaks(query::IndicatorStyle const& style, std::vector<double> values)
{
    Breaks out;
    if (style.method == query::Method::custom) {
        out.at = style.custom_breaks;
        tidy(out.at);
        out.classes = static_cast<int>(out.at.size()) + 1;
        return out;
    }
    std::erase_if(values, [](double v) { return !std::isfinite(v); });
    std::sort(values.begin(), values.end());
    if (values.empty()) { return out; }
    int const classes = std::clamp(style.classes, fewest_classes, most_classes);
    if (style.method == query::Method::standard_deviation) {
        return deviation_classes(values, classes, style.readable);
    }
    if (style.method == query::Method::equal_interval) {
        out.at = equal_classes(values, std::min(classes, distinct(values)), style.readable);
    } else {
        out.at = breaks_of(style, values, classes);
        if (style.readable) { out.at = readable(out.at, values); }
    }
    tidy(out.at);
    out.classes = static_cast<int>(out.at.size()) + 1;
    return out;
}

std::vector<double> equal_interval_breaks(std::vector<double> const& sorted, int classes)
{
    std::vector<double> breaks;
    if (sorted.empty() || !(sorted.back() > sorted.front())) { return breaks; }
    for (int i = 1; i < classes; ++i) {
        breaks.push_back(std::lerp(sorted.front(), sorted.back(), static_cast<double>(i) / classes));
    }
    return breaks;
}

std::vector<double> quantile_breaks(std::vector<double> const& sorted, int classes)
{
    std::vector<double> breaks;
    if (sorted.empty()) { return breaks; }
    for (int i = 1; i < classes; ++i) {
        double const place = static_cast<double>(sorted.size() - 1) * i / classes;
        auto const k = static_cast<std::size_t>(place);
        double const next = sorted[std::min(k + 1, sorted.size() - 1)];
        double const at = std::lerp(sorted[k], next, place - static_cast<double>(k));
        if (at > sorted.front() && (breaks.empty() || at > breaks.back())) { breaks.push_back(at); }
    }
    if (breaks.empty() && sorted.back() > sorted.front()) {
        breaks.push_back(*std::upper_bound(sorted.begin(), sorted.end(), sorted.front()));
    }
    return breaks;
}

std::vector<double> deviation_breaks(std::vector<double> const& values, int classes)
{
    if (values.size() < 2) { return {}; }
    auto const n = static_cast<double>(values.size());
    double const mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (double const v : values) { squares += (v - mean) * (v - mean); }
    double const deviation = std::sqrt(squares / (n - 1));
    std::vector<double> breaks;
    for (int i = 0; i + 1 < classes; ++i) { breaks.push_back(mean + (i - (classes - 2) / 2.0) * deviation); }
    return breaks;
}

std::vector<double> equal_breaks(double low, double high, int classes)
{
    if (!(high > low) || !std::isfinite(high - low) || classes < 2) { return {}; }
    // In hundredths of a power of ten at or below the width; whole numbers, because 0.1 has no exact double while 3 /
    // 10 is the nearest to 0.3.
    double const power = std::floor(std::log10((high - low) / classes)) - 2;
    double const scale = power < 0 ? std::pow(10, -power) : 1;
    double const unit = power < 0 ? 1 : std::pow(10, power);
    for (double const shift : {0.0, 0.5}) {  // multiples of the width are rounder than those and a half
        for (double const step :
             {100.0, 200.0, 500.0, 250.0, 1000.0, 2000.0, 300.0, 400.0, 150.0, 600.0, 750.0, 800.0, 120.0, 1500.0}) {
            double const width = step * unit;
            double const share = width / scale * classes / (high - low);
            if (share < 0.7 || share > 1.55) { continue; }  // too far from a part of the range
            double const from = shift * width;
            double const first = std::floor((low * scale - from) / width) + 1;
            double const end = (high * scale - from) / width;
            // A break on the highest value may be left out: the highest class then ends with it, as the others do.
            if (std::ceil(end) - first + 1 != classes && std::floor(end) - first + 2 != classes) { continue; }
            std::vector<double> breaks;
            // Counted by an integer: beyond 2^53 adding 1 to a double would stand still.
            for (int k = 0; k + 1 < classes; ++k) { breaks.push_back(((first + k) * width + from) / scale); }
            bool const rising =
                std::adjacent_find(breaks.begin(), breaks.end(), std::greater_equal<>()) == breaks.end();
            if (rising && breaks.front() > low && breaks.back() <= high) { return breaks; }
        }
    }
    return {};
}

std::vector<double> readable(std::vector<double> const& breaks, std::vector<double> const& sorted, double reach)
{
    std::vector<double> out;
    for (std::size_t i = 0; i < breaks.size(); ++i) {
        Gap gap = gap_around(breaks[i], sorted);
        // Two breaks may lie in one gap; each keeps to its half of the way to the next.
        if (i > 0) { gap.below = std::max(gap.below, std::midpoint(breaks[i - 1], breaks[i])); }
        if (i + 1 < breaks.size()) { gap.above = std::min(gap.above, std::midpoint(breaks[i], breaks[i + 1])); }
        gap.below = std::max(gap.below, breaks[i] - reach);
        gap.above = std::min(gap.above, breaks[i] + reach);
        out.push_back(roundest(breaks[i], gap));
    }
    return out;
}

int decimals_for(std::vector<double> const& breaks, std::vector<double> const& sorted, int fewest)
{
    constexpr int most = 9;
    auto const good = [&](int decimals) {
        double before = -std::numeric_limits<double>::infinity();
        for (double const b : breaks) {
            double const label = written(b, decimals);
            bool const exact = std::abs(label - b) <= 1e-12 * std::abs(b);
            if (!exact && (decimals < fewest || !gap_around(b, sorted).holds(label))) { return false; }
            if (!(label > before)) { return false; }
            before = label;
        }
        return true;
    };
    for (int decimals = 0; decimals < most; ++decimals) {
        if (good(decimals)) { return decimals; }
    }
    return most;
}

std::size_t class_of(std::vector<double> const& breaks, double value)
{
    return static_cast<std::size_t>(std::upper_bound(breaks.begin(), breaks.end(), value) - breaks.begin());
}

std::vector<int> histogram(std::vector<double> const& values, double low, double high, int bins)
{
    std::vector<int> counts(static_cast<std::size_t>(std::max(bins, 0)), 0);
    if (bins <= 0) { return counts; }
    for (double const v : values) {
        if (!(v >= low && v <= high)) { continue; }
        double const share = high > low ? (v - low) / (high - low) : 0;
        ++counts[static_cast<std::size_t>(std::min(static_cast<int>(share * bins), bins - 1))];
    }
    return counts;
}

}  // namespace atlas::style
