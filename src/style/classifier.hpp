// Cuts a list of numbers into classes: the methods of choropleth maps, as pure functions.
//
// Classes are half-open: class k holds break k−1 ≤ value < break k. n breaks make n + 1 classes.
#pragma once

#include "query/view_state.hpp"

#include <cstddef>
#include <limits>
#include <vector>

namespace atlas::style {

inline constexpr int fewest_classes = 3;
inline constexpr int most_classes = 7;

/// Breaks, rising. Standard deviation leaves out classes beyond the data; then `first` is the place of the lowest class
/// kept in the full row of `classes`, so that the colour of the mean stays in the middle of the palette.
struct Breaks {
    std::vector<double> at;
    int first = 0;
    int classes = 1;  ///< of the full row; at.size() + 1 unless classes were left out
};

/// Breaks of the style over the values (any order, finite). Fewer classes come out where the values do not give more:
/// of equal width, where fewer values differ; a class of equal width may hold no value. With style.readable the breaks
/// are round numbers, which leave every value in its class except with equal width.
Breaks class_breaks(query::IndicatorStyle const& style, std::vector<double> values);

/// low + i (high − low) / classes.
std::vector<double> equal_interval_breaks(std::vector<double> const& sorted, int classes);
/// Quantiles i / classes, interpolated linearly between values (Hyndman & Fan 1996, type 7). Ties merge classes.
std::vector<double> quantile_breaks(std::vector<double> const& sorted, int classes);
/// The cut into `classes` groups with the least sum of squared deviations from the group means, exact: Fisher 1958,
/// 'On grouping for maximum homogeneity', by dynamic programming in O(classes · n log n). Each break is the lowest
/// value of the upper class. Equal values stay together; of equally good cuts the one with the lower breaks is taken.
std::vector<double> natural_breaks(std::vector<double> const& sorted, int classes);
/// Mean + (i − (classes − 2) / 2) sample standard deviations, i = 0 … classes − 2: classes one deviation wide around
/// the mean. An odd number of classes puts the mean inside the middle class, an even one on a break.
std::vector<double> deviation_breaks(std::vector<double> const& values, int classes);

/// Round breaks, one round width apart, that cut low … high into the given number of classes, of which the lowest holds
/// `low` and the highest `high`; none where no round width near that of exact classes gives as many.
std::vector<double> equal_breaks(double low, double high, int classes);

/// Moves each break, by less than `reach`, to the roundest number that keeps every value on its side of it. Breaks
/// rise.
std::vector<double> readable(std::vector<double> const& breaks, std::vector<double> const& sorted,
                             double reach = std::numeric_limits<double>::infinity());

/// Decimals a legend needs: as many as write every break exactly, else at least `fewest` and enough that no written
/// break lies on the other side of a value. At most 9.
int decimals_for(std::vector<double> const& breaks, std::vector<double> const& sorted, int fewest);

/// Index of the half-open class.
std::size_t class_of(std::vector<double> const& breaks, double value);

/// Counts in `bins` bins of equal width over low … high; the last bin holds `high`, values outside are left out.
std::vector<int> histogram(std::vector<double> const& values, double low, double high, int bins);

}  // namespace atlas::style
