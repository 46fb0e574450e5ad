// One finding about input: what is wrong, where, and what would do.
#pragma once

#include "base/message.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace atlas::base {

enum class Severity { notice, warning, error };

/// A finding. `file` is as the user named it or relative to the atlas; `row` is the 1-based line (0: none);
/// `field` a column or key (may be empty); `value` the offending text; `message` says what is wrong and what
/// would be accepted, in either language (words::in, words::to_text).
struct Issue {
    Severity severity = Severity::error;
    std::string code;  ///< stable short word such as "unknown-code", for scripts
    std::string file;
    std::size_t row = 0;
    std::string field;
    std::string value;
    Message message{};
};

using Issues = std::vector<Issue>;

/// True when any finding is an error.
bool has_errors(Issues const& issues);

/// "notice", "warning" or "error".
char const* name(Severity severity);

}  // namespace atlas::base
