// The years that tables and settings may name: one place for the limits that messages state.
#pragma once

namespace atlas::io {

inline constexpr int first_year = 1900;
inline constexpr int last_year = 2200;      ///< of plans and targets
inline constexpr int last_observed = 2100;  ///< of figures that were observed

}  // namespace atlas::io
