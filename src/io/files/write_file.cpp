#include "io/files/write_file.hpp"

#include "base/failure.hpp"
#include "io/files/file_system.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

/// A device or pipe has no file beside it to rename.
int write_in_place(FileSystem& files, fs::path const& target, std::string_view bytes)
{
    int const descriptor = open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) { return errno; }
    int const writing = files.write(descriptor, bytes);
    int const closing = files.close(descriptor);
    return writing != 0 ? writing : closing;
}

int replace(FileSystem& files, fs::path const& target, std::string_view bytes)
{
    struct stat old {};
    bool const replaces = stat(target.c_str(), &old) == 0;
    std::optional<unsigned> const rights = replaces ? std::optional<unsigned>(old.st_mode & 07777) : std::nullopt;
    fs::path beside;
    int problem = EEXIST;
    for (int attempt = 0; problem == EEXIST && attempt <= 100; ++attempt) {
        beside = target.parent_path() / fmt::format(".{}.{}-{}", target.filename().string(), getpid(), attempt);
        problem = write_new(files, beside, bytes, rights);
    }
    if (problem != 0) { return problem; }
    problem = files.rename(beside, target);
    if (problem != 0) { static_cast<void>(files.remove(beside)); }
    return problem;
}

}  // namespace

void write_file(fs::path const& path, std::string_view bytes)
{
    fs::path target = path;
    std::error_code error;
    // A link keeps pointing where it did: what it names is replaced.
    if (fs::is_symlink(fs::symlink_status(path, error))) {
        fs::path const resolved = fs::weakly_canonical(path, error);
        if (!error) { target = resolved; }
    }
    auto const status = fs::status(target, error);
    if (status.type() == fs::file_type::directory || !target.has_filename()) { fail_to_write(path, EISDIR); }
    fs::path const folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error)) {
        throw base::SystemFailure(
            fmt::format("{}: cannot be written: the folder {} does not exist", path.string(), folder.string()));
    }
    bool const regular = !fs::exists(status) || status.type() == fs::file_type::regular;
    // Renaming would replace a file that its owner has protected.
    if (regular && fs::exists(status) && access(target.c_str(), W_OK) != 0) { fail_to_write(path, errno); }
    auto const write = regular ? replace : write_in_place;
    if (int const problem = write(system_files(), target, bytes)) { fail_to_write(path, problem); }
}

}  // namespace atlas::io
