// Numbers as people write them.
#pragma once

#include <string>

namespace atlas::base {

/// With at most `decimals` decimals (none where it is below 0) and no trailing zeros: "314.7", "460", "0" for −0; below
/// 0 with a true minus (U+2212). The nearest even of the number as it is, so give a number rounded as the reader
/// expects.
std::string number_text(double value, int decimals);

/// The same with exactly as many decimals: "68.0".
std::string fixed_text(double value, int decimals);

/// The decimals at which a small number is not shown as none: those given, or as many as two digits of it need.
int figure_decimals(double value, int decimals);

/// number_text() at these: "0.00012".
std::string figure_text(double value, int decimals);

}  // namespace atlas::base
