#include "app/command_table.hpp"

#include "app/open_atlas.hpp"
#include "app/output.hpp"
#include "io/tables.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace atlas::app {

int command_table(std::string const& atlas_path, std::string const& what, int year, std::string const& format,
                  std::string const& out)
{
    if (format != "csv" && format != "json") {
        fmt::print(stderr, "error: --format '{}': not one of csv, json\n", format);
        return 2;
    }
    auto const atlas = open_atlas(atlas_path);
    print_issues(atlas.issues());
    if (!atlas.ok()) { return 1; }
    auto const table = io::make_table(*atlas.value(), what, year != 0 ? year : atlas.value()->settings.year);
    if (!table) {
        fmt::print(stderr,
                   "error: --what '{}': not one of areas, types, attainment, targets, observations, projects, groups, "
                   "sources, scenes, issues\n",
                   what);
        return 2;
    }
    write_result(out, format == "json" ? io::to_json(*table) : io::to_csv(*table));
    return 0;
}

}  // namespace atlas::app
