#include "app/commands/bundled.hpp"

#include "base/failure.hpp"

#include <string>
#include <system_error>

namespace atlas::app {

std::filesystem::path bundled_atlas()
{
    namespace fs = std::filesystem;
    std::error_code error;
    fs::path const program = fs::read_symlink("/proc/self/exe", error);
    fs::path const installed = program.parent_path().parent_path() / "share/county-atlas/geodata/zhangye";
    for (fs::path const& path : {installed, fs::path(COUNTY_ATLAS_SOURCE_DIR) / "geodata/zhangye"}) {
        if (fs::exists(path / "atlas.toml", error)) { return path; }
    }
    throw base::SystemFailure("the bundled Zhangye atlas was not found at " + installed.string() +
                              "; name an atlas: county-atlas ATLAS");
}

}  // namespace atlas::app
