// Numbers as people write them.
#pragma once

#include <string>

namespace atlas::base {

/// With at most `decimals` decimals (none where it is below 0) and no trailing zeros: "314.7", "460", "0" for −0. The
/// nearest even of the number as it is, so give a number rounded as the reader expects.
std::string number_text(double value, int decimals);

/// The same, but a small number is not shown as none: two digits of it then, "0.00012".
std::string figure_text(double value, int decimals);

}  // namespace atlas::base
