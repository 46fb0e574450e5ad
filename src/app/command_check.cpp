#include "app/command_check.hpp"

#include "app/open_atlas.hpp"
#include "app/output.hpp"
#include "io/check.hpp"
#include "io/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace atlas::app {
namespace {

std::string counted(base::Issues const& issues, base::Severity severity, char const* one, char const* many)
{
    auto const n = std::count_if(issues.begin(), issues.end(), [&](auto const& i) { return i.severity == severity; });
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

}  // namespace

int command_check(std::string const& atlas_path, std::string const& format)
{
    if (format != "text" && format != "json") {
        fmt::print(stderr, "error: --format '{}': not one of text, json\n", format);
        return 2;
    }
    auto const atlas = open_atlas(atlas_path);
    base::Issues issues = atlas.issues();
    if (atlas.ok()) {
        auto const found = io::check(*atlas.value());
        issues.insert(issues.end(), found.begin(), found.end());
    }
    std::string text;
    if (format == "json") {
        text = io::to_json(io::issue_table(issues));
    } else {
        for (auto const& issue : issues) { text += base::to_text(issue) + "\n"; }
    }
    write_result("", text);
    fmt::print(stderr, "{}: {}, {}, {}\n", atlas_path, counted(issues, base::Severity::error, "error", "errors"),
               counted(issues, base::Severity::warning, "warning", "warnings"),
               counted(issues, base::Severity::notice, "notice", "notices"));
    return base::has_errors(issues) ? 1 : 0;
}

}  // namespace atlas::app
