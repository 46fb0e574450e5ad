#include "app/commands/print_issues.hpp"

#include "words/message.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace atlas::app {

void print_issues(base::Issues const& issues, base::Language language, std::size_t limit)
{
    std::string text;
    for (std::size_t i = 0; i < issues.size() && i < limit; ++i) { text += words::to_text(issues[i], language) + "\n"; }
    if (issues.size() > limit) {
        text += fmt::format(
            fmt::runtime(base::pick(language, "另有 {} 个问题未列出\n", "{} more findings are not listed\n")),
            issues.size() - limit);
    }
    std::fputs(text.c_str(), stderr);
}

}  // namespace atlas::app
