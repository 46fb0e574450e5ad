#include "base/issue.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::base {

bool has_errors(Issues const& issues)
{
    return std::any_of(issues.begin(), issues.end(), [](Issue const& i) { return i.severity == Severity::error; });
}

std::string to_text(Issue const& issue)
{
    std::string text = fmt::format("{}: ", name(issue.severity));
    if (!issue.file.empty()) {
        text += issue.file;
        if (issue.row > 0) { text += fmt::format(":{}", issue.row); }
        text += ": ";
    }
    if (!issue.field.empty()) { text += issue.field; }
    if (!issue.value.empty()) { text += fmt::format("{}'{}'", issue.field.empty() ? "" : " ", issue.value); }
    if (!issue.field.empty() || !issue.value.empty()) { text += ": "; }
    return text + issue.message;
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
