#include "app/commands/open_atlas.hpp"

#include "io/folder/read_folder.hpp"
#include "model/atlas.hpp"
#include "words/message.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace atlas::app {

base::Result<model::AtlasPtr> open_atlas(std::string const& path, base::Progress* progress)
{
    if (path.starts_with("PG:")) {
        return base::Issue{base::Severity::error, "unsupported-form", path, 0, "", "", words::message("is-a-database")};
    }
    return io::read_folder(path, progress);
}

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
