#include "io/folder/folder_stamp.hpp"

#include <algorithm>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

bool counts(fs::path const& name)
{
    auto const kind = name.extension();
    return name.native().front() != '.' && (kind == ".toml" || kind == ".csv" || kind == ".geojson");
}

std::optional<FileStamp> file_stamp(fs::path const& file)
{
    struct stat found {};
    if (stat(file.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) { return std::nullopt; }
    constexpr std::int64_t second = 1'000'000'000;
    return FileStamp{file.filename().string(), found.st_mtim.tv_sec * second + found.st_mtim.tv_nsec,
                     static_cast<std::uintmax_t>(found.st_size), found.st_ino};
}

}  // namespace

FolderStamp folder_stamp(fs::path const& folder)
{
    FolderStamp stamp;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (!counts(entry->path().filename())) { continue; }
        if (auto file = file_stamp(entry->path())) { stamp.push_back(std::move(*file)); }
    }
    std::sort(stamp.begin(), stamp.end(), [](FileStamp const& a, FileStamp const& b) { return a.name < b.name; });
    return stamp;
}

FolderStamp restamped(FolderStamp stamp, fs::path const& folder, std::string_view name)
{
    std::erase_if(stamp, [&](FileStamp const& file) { return file.name == name; });
    if (auto file = file_stamp(folder / name)) {
        auto const place = std::find_if(stamp.begin(), stamp.end(), [&](FileStamp const& f) { return f.name > name; });
        stamp.insert(place, std::move(*file));
    }
    return stamp;
}

}  // namespace atlas::io
