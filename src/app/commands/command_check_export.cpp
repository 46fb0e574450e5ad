#include "app/commands/command_check_export.hpp"

#include "app/commands/command_brief.hpp"
#include "app/commands/command_check.hpp"
#include "app/commands/options.hpp"
#include "app/commands/output.hpp"
#include "app/commands/print_issues.hpp"
#include "base/plain_text.hpp"
#include "briefing/check/export_check.hpp"
#include "io/folder/read_folder.hpp"
#include "io/listing/tables.hpp"
#include "query/search.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "text/fonts.hpp"
#include "words/message.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::app {
namespace {

io::Cell text(std::string_view words) { return words.empty() ? io::Cell{} : io::Cell{std::string(words)}; }

io::Table table_of(std::vector<briefing::Finding> const& findings, base::Language language)
{
    io::Table table{{"severity", "kind", "scene", "adcode", "project_id", "indicator_id", "source_id", "message"}, {}};
    for (auto const& found : findings) {
        table.rows.push_back({text(base::name(found.severity)), text(briefing::code_of(found.kind)),
                              text(found.place.scene), text(found.place.county), text(found.place.project),
                              text(found.place.indicator), text(found.place.source), text(found.text.in(language))});
    }
    return table;
}

std::string lines_of(std::vector<briefing::Finding> const& findings, base::Language language)
{
    std::string lines;
    for (auto const& found : findings) {
        std::string where;
        for (auto const* part :
             {&found.place.scene, &found.place.county, &found.place.indicator, &found.place.project}) {
            if (!part->empty()) { where += (where.empty() ? "" : " ") + *part; }
        }
        lines += base::one_line(fmt::format("{}: {}{}{}: {}", words::severity_word(language, found.severity),
                                            briefing::code_of(found.kind), where.empty() ? "" : ": ", where,
                                            found.text.in(language))) +
                 '\n';
    }
    return lines;
}

}  // namespace

int command_check_export(std::string const& atlas_path, std::vector<std::string> const& scenes,
                         std::string const& language, std::string const& format)
{
    if (format != "text" && format != "json") {
        throw UsageError(fmt::format("--format '{}': not one of text, json", format));
    }
    briefing::PageSetup setup;
    setup.language = parse_language(language);
    auto const opened = io::read_folder(atlas_path);
    print_issues(opened.issues(), setup.language);
    if (!opened.ok()) { return 1; }
    auto const& atlas = opened.value();
    if (!scenes_are_read(*atlas, scenes)) { return 1; }
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    text::Fonts fonts;
    resolve::ResolvedCache answers;
    auto const findings = briefing::check_briefing({geometry, search, answers},
                                                   chosen_scenes(*atlas, scenes, setup.language), setup, fonts);
    write_result("", format == "json" ? io::to_json(table_of(findings, setup.language))
                                      : lines_of(findings, setup.language));
    auto const count = [&](base::Severity severity) {
        return std::count_if(findings.begin(), findings.end(), [&](auto const& f) { return f.severity == severity; });
    };
    auto const errors = count(base::Severity::error);
    print_counts(atlas_path, errors, count(base::Severity::warning), count(base::Severity::notice), setup.language);
    return errors > 0 ? 1 : 0;
}

}  // namespace atlas::app
