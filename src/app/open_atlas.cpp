#include "app/open_atlas.hpp"

#include "io/read_folder.hpp"

#include <cstdio>

namespace atlas::app {

base::Result<model::AtlasPtr> open_atlas(std::string const& path, base::Progress* progress)
{
    if (path.starts_with("PG:")) {
        return base::Issue{base::Severity::error, "unsupported-form", path, 0, "", "",
                           "is a database; this version opens an atlas in folder form (a folder with atlas.toml)"};
    }
    return io::read_folder(path, progress);
}

void print_issues(base::Issues const& issues, std::size_t limit)
{
    std::string text;
    for (std::size_t i = 0; i < issues.size() && i < limit; ++i) { text += base::to_text(issues[i]) + "\n"; }
    if (issues.size() > limit) { text += std::to_string(issues.size() - limit) + " more findings are not listed\n"; }
    std::fputs(text.c_str(), stderr);
}

}  // namespace atlas::app
