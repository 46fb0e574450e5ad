#include "app/commands/command_check.hpp"

#include "app/commands/output.hpp"
#include "app/commands/print_issues.hpp"
#include "app/commands/tell.hpp"
#include "io/check/check.hpp"
#include "io/folder/read_folder.hpp"
#include "io/listing/tables.hpp"
#include "text/fonts.hpp"
#include "words/message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace atlas::app {
namespace {

std::ptrdiff_t count(base::Issues const& issues, base::Severity severity)
{
    return std::count_if(issues.begin(), issues.end(), [&](auto const& i) { return i.severity == severity; });
}

std::string counted(std::ptrdiff_t n, char const* one, char const* many)
{
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

}  // namespace

void print_counts(std::string const& atlas_path, std::ptrdiff_t errors, std::ptrdiff_t warnings, std::ptrdiff_t notices,
                  base::Language language)
{
    if (language == base::Language::zh) {
        tell("{}：{} 个错误，{} 个警告，{} 个提示", atlas_path, errors, warnings, notices);
    } else {
        tell("{}: {}, {}, {}", atlas_path, counted(errors, "error", "errors"), counted(warnings, "warning", "warnings"),
             counted(notices, "notice", "notices"));
    }
}

int command_check(std::string const& atlas_path, std::string const& format, std::string const& lang)
{
    if (format != "text" && format != "json") {
        tell("error: --format '{}': not one of text, json", format);
        return 2;
    }
    if (lang != "zh" && lang != "en") {
        tell("error: --lang '{}': not one of zh, en", lang);
        return 2;
    }
    auto const language = lang == "zh" ? base::Language::zh : base::Language::en;
    auto const atlas = io::read_folder(atlas_path);
    base::Issues issues = atlas.issues();
    if (atlas.ok()) {
        text::Fonts fonts;
        auto const found = io::check(*atlas.value(), [&](char32_t c) { return fonts.has(text::Face::regular, c); });
        issues.insert(issues.end(), found.begin(), found.end());
    }
    std::string text;
    if (format == "json") {
        text = io::to_json(io::issue_table(issues, language));
    } else {
        for (auto const& issue : issues) { text += words::to_text(issue, language) + "\n"; }
    }
    write_result("", text);
    print_counts(atlas_path, count(issues, base::Severity::error), count(issues, base::Severity::warning),
                 count(issues, base::Severity::notice), language);
    return base::has_errors(issues) ? 1 : 0;
}

}  // namespace atlas::app
