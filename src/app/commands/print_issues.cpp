#include "app/commands/print_issues.hpp"

#include "app/commands/tell.hpp"
#include "words/message.hpp"

#include <fmt/format.h>

namespace atlas::app {

void print_issues(base::Issues const& issues, base::Language language, std::size_t limit)
{
    for (std::size_t i = 0; i < issues.size() && i < limit; ++i) { tell(words::to_text(issues[i], language)); }
    if (issues.size() > limit) {
        tell(fmt::format(fmt::runtime(base::pick(language, "另有 {} 个问题未列出", "{} more findings are not listed")),
                         issues.size() - limit));
    }
}

}  // namespace atlas::app
