#include "base/issue.hpp"

#include <algorithm>

namespace atlas::base {

bool has_errors(Issues const& issues)
{
    return std::any_of(issues.begin(), issues.end(), [](Issue const& i) { return i.severity == Severity::error; });
}

char const* name(Severity severity)
{
    switch (severity) {
    case Severity::notice:
        return "notice";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return "error";
}

}  // namespace atlas::base
