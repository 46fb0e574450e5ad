// One finding about input: what is wrong, where, and what would do.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace atlas::base {

enum class Severity { notice, warning, error };

/// A finding. `file` is as the user named it or relative to the atlas; `row` is the 1-based line (0: none);
/// `field` a column or key (may be empty); `value` the offending text; `message` says what is wrong and what
/// would be accepted. Where the English message has English names in it, its Chinese wording cannot be made from it
/// and stands beside it.
struct Issue {
    Severity severity = Severity::error;
    std::string code;  ///< stable short word such as "unknown-code", for scripts
    std::string file;
    std::size_t row = 0;
    std::string field;
    std::string value;
    std::string message;
    std::string message_zh{};  ///< empty: the wording of the message's form (io::message_in)
};

using Issues = std::vector<Issue>;

/// True when any finding is an error.
bool has_errors(Issues const& issues);

/// One line: "error: targets.csv:12: value '4x': not a number; write digits such as 460".
std::string to_text(Issue const& issue);

/// "notice", "warning" or "error".
char const* name(Severity severity);

}  // namespace atlas::base
