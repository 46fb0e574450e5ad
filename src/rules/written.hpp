// The number that is written for a value. Whatever is classed, ranked or counted is this number, so that what stands
// on the label and the class it is in never say different things.
#pragma once

namespace atlas::rules {

/// The value at the given number of decimals, halves away from zero as they are written (四舍五入): 107.85 gives 107.9,
/// although its nearest binary number lies below.
double rounded(double value, int decimals);

/// Decimals of a figure on the map: those of its indicator, or as many as it takes that a small one does not read 0.
int figure_decimals(double value, int decimals);
/// The figure at these.
double written_figure(double value, int decimals);

/// Decimals of per cent of a share of a target (0.684 = 68.4 %): one; up to four where what falls short of the target
/// would read 100 %.
int share_decimals(double share);
/// The share at these, 0.684.
double written_share(double share);

/// The same of growth per year, of which what is not nothing does not read 0 %.
int growth_decimals(double growth);
double written_growth(double growth);

/// A ratio in per cent with one decimal, as a schedule is written; 0.98 for 0.9797.
double written_ratio(double ratio);

}  // namespace atlas::rules
