#include "io/files/file_stamp.hpp"

#include <sys/stat.h>

namespace atlas::io {

FileStamp stamp_of(struct stat const& info)
{
    return {static_cast<std::uint64_t>(info.st_size),
            std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec, info.st_ino};
}

std::optional<FileStamp> stamp_of(std::filesystem::path const& file)
{
    struct stat info {};
    if (stat(file.c_str(), &info) != 0) { return std::nullopt; }
    return stamp_of(info);
}

}  // namespace atlas::io
