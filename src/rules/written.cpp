#include "rules/written.hpp"

#include "base/number_text.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::rules {
namespace {

constexpr int usual = 1;  ///< decimals of per cent
constexpr int most = 4;

/// The fewest decimals of per cent, from the usual to the most, at which a ratio that is not `never` does not read so.
int decimals_unlike(double ratio, double never)
{
    for (int decimals = usual; decimals <= most; ++decimals) {
        if (rounded(ratio * 100, decimals) != never * 100) { return decimals; }
    }
    return usual;  // nearer than the noise of a conversion of units
}

}  // namespace

double rounded(double value, int decimals)
{
    double const power = std::pow(10.0, std::max(decimals, 0));
    double const scaled = value * power;
    // Computed halves lie a little beside the half; how much at the most is bounded, or large numbers would move by
    // one.
    double const slack = std::min(1e-9 * std::max(1.0, std::abs(scaled)), 1e-4);
    double const whole = std::round(scaled + std::copysign(slack, scaled));
    return std::isfinite(whole) ? whole / power : value;
}

int figure_decimals(double value, int decimals)
{
    return rounded(value, decimals) == 0 ? base::figure_decimals(value, decimals) : decimals;
}

double written_figure(double value, int decimals) { return rounded(value, figure_decimals(value, decimals)); }

int share_decimals(double share) { return share < 1 ? decimals_unlike(share, 1) : usual; }

double written_share(double share) { return rounded(share * 100, share_decimals(share)) / 100; }

int growth_decimals(double growth) { return growth == 0 ? usual : decimals_unlike(growth, 0); }

double written_growth(double growth) { return rounded(growth * 100, growth_decimals(growth)) / 100; }

double written_ratio(double ratio) { return rounded(ratio * 100, usual) / 100; }

}  // namespace atlas::rules
