// The system failed (no fonts, no GL, disk full): thrown, caught once in main, exit status 3.
#pragma once

#include <stdexcept>

namespace atlas::base {

/// A broken set-up, not bad input. The text says what failed and what would mend it.
class SystemFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace atlas::base
