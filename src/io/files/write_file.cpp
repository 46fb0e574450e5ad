#include "io/files/write_file.hpp"

#include "base/failure.hpp"
#include "io/files/file_system.hpp"
#include "io/files/unfinished.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <optional>
#include <system_error>
#include <thread>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

constexpr int reader_tries = 40;  ///< of a pipe, for whoever is to read it; two seconds
constexpr std::chrono::milliseconds reader_pause{50};

/// A device or pipe has no file beside it to rename. Opening a pipe waits for its reader, who may never come.
int write_in_place(FileSystem& files, fs::path const& target, std::string_view bytes)
{
    int descriptor = -1;
    for (int tries = 0; tries < reader_tries; ++tries) {
        descriptor = open(target.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK);
        if (descriptor >= 0 || errno != ENXIO) { break; }
        std::this_thread::sleep_for(reader_pause);
    }
    if (descriptor < 0) { return errno; }
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
    int const writing = files.write(descriptor, bytes);
    int const closing = files.close(descriptor);
    return writing != 0 ? writing : closing;
}

int replace(FileSystem& files, fs::path const& target, std::string_view bytes)
{
    struct stat old {};
    bool const replaces = stat(target.c_str(), &old) == 0;
    std::optional<unsigned> const rights = replaces ? std::optional<unsigned>(old.st_mode & 07777) : std::nullopt;
    fs::path const folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    remove_left_behind(folder);
    for (int attempt = 0;; ++attempt) {
        Unfinished const beside(folder / unfinished_name());
        int problem = write_new(files, beside.path(), bytes, rights);
        if (problem == EEXIST && attempt < 100) { continue; }
        if (problem != 0) { return problem; }
        TakingPlaces const whole;
        problem = files.rename(beside.path(), target);
        if (problem == 0) { return files.sync_folder(folder); }
        static_cast<void>(files.remove(beside.path()));
        return problem;
    }
}

}  // namespace

void write_file(fs::path const& path, std::string_view bytes)
{
    fs::path target = path;
    std::error_code error;
    // A link keeps pointing where it did: what it names is replaced.
    if (int const problem = follow_links(target)) { fail_to_write(path, problem); }
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
    int const problem = write(system_files(), target, bytes);
    if (problem == ENXIO && fs::is_fifo(status)) {
        throw base::SystemFailure(fmt::format("{}: cannot be written: nobody reads from this pipe", path.string()));
    }
    if (problem != 0) { fail_to_write(path, problem); }
}

}  // namespace atlas::io
