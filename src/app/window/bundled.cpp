#include "app/window/bundled.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <string>
#include <system_error>

namespace atlas::app {

namespace {

namespace fs = std::filesystem;

/// Where the atlases may be, the installed ones first.
std::vector<fs::path> places()
{
    std::error_code error;
    fs::path const program = fs::read_symlink("/proc/self/exe", error);
    return {program.parent_path().parent_path() / "share/county-atlas/geodata",
            fs::path(COUNTY_ATLAS_SOURCE_DIR) / "geodata"};
}

}  // namespace

fs::path bundled_atlas()
{
    std::error_code error;
    auto const folders = places();
    for (fs::path const& folder : folders) {
        if (fs::exists(folder / "zhangye/atlas.toml", error)) { return folder / "zhangye"; }
    }
    throw base::SystemFailure("the bundled Zhangye atlas was not found at " + (folders.front() / "zhangye").string() +
                              "; name an atlas: county-atlas ATLAS");
}

std::vector<fs::path> bundled_atlases()
{
    std::vector<fs::path> atlases;
    for (fs::path const& folder : places()) {
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            std::error_code absent;
            if (fs::exists(entry->path() / "atlas.toml", absent)) { atlases.push_back(entry->path()); }
        }
        if (!atlases.empty()) { break; }
    }
    std::sort(atlases.begin(), atlases.end());
    return atlases;
}

}  // namespace atlas::app
