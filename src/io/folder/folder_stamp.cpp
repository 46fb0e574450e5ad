#include "io/folder/folder_stamp.hpp"

#include <system_error>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

bool counts(fs::path const& name)
{
    auto const kind = name.extension();
    return name.native().front() != '.' && (kind == ".toml" || kind == ".csv" || kind == ".geojson");
}

}  // namespace

FolderStamp folder_stamp(fs::path const& folder)
{
    FolderStamp stamp;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code none;
        if (!counts(entry->path().filename()) || !entry->is_regular_file(none)) { continue; }
        if (auto const file = stamp_of(entry->path())) { stamp.emplace(entry->path().filename().string(), *file); }
    }
    return stamp;
}

FolderStamp restamped(FolderStamp stamp, fs::path const& folder, std::string_view name)
{
    std::string const file(name);
    stamp.erase(file);
    if (auto const now = stamp_of(folder / file)) { stamp.emplace(file, *now); }
    return stamp;
}

}  // namespace atlas::io
