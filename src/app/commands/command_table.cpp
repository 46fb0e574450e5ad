#include "app/commands/command_table.hpp"

#include "app/commands/command_brief.hpp"
#include "app/commands/output.hpp"
#include "app/commands/print_issues.hpp"
#include "app/commands/tell.hpp"
#include "io/folder/read_folder.hpp"
#include "io/listing/tables.hpp"
#include "io/listing/xlsx.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <vector>

namespace atlas::app {

int command_table(std::string const& atlas_path, std::string const& what, int year, std::string const& format,
                  std::string const& out)
{
    if (format != "csv" && format != "json" && format != "xlsx") {
        tell("error: --format '{}': not one of csv, json, xlsx", format);
        return 2;
    }
    if (format == "xlsx" && (out.empty() || out == "-")) {
        tell("error: --format xlsx: is no text for a terminal; name a file with -o");
        return 2;
    }
    auto const atlas = io::read_folder(atlas_path);
    print_issues(atlas.issues());
    if (!atlas.ok()) { return 1; }
    if (what == "scenes" && !scenes_are_read(*atlas.value(), {})) { return 1; }
    if (out != "-") { refuse_atlas_file(atlas_path, *atlas.value(), out); }
    auto const table = io::make_table(*atlas.value(), what, year != 0 ? year : atlas.value()->settings.year);
    if (!table) {
        tell("error: --what '{}': not one of areas, types, attainment, aggregates, targets, observations, "
             "projects, groups, "
             "sources, scenes, issues",
             what);
        return 2;
    }
    if (format == "xlsx") {
        std::vector<io::Sheet> sheets{{what, *table}};
        if (what != "sources") { sheets.push_back({"sources", io::sources_of(*atlas.value(), *table)}); }
        write_result(out, io::to_xlsx(sheets));
        return 0;
    }
    write_result(out, format == "json" ? io::to_json(*table) : io::to_csv(*table));
    return 0;
}

}  // namespace atlas::app
