#include "io/files/file_system.hpp"

#include "base/failure.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace atlas::io {
namespace {

int result(int returned) { return returned == 0 ? 0 : errno; }

}  // namespace

int FileSystem::create(Path const& path, std::optional<unsigned> rights, int& descriptor)
{
    descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) { return errno; }
    static_cast<void>(flock(descriptor, LOCK_EX | LOCK_NB));  // while it is open it is nobody's remains
    return rights ? result(fchmod(descriptor, *rights)) : 0;
}

int FileSystem::write(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        ssize_t const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) { continue; }
        if (written < 0) { return errno; }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int FileSystem::sync(int descriptor) { return result(fsync(descriptor)); }

int FileSystem::close(int descriptor) { return result(::close(descriptor)); }

int FileSystem::rename(Path const& from, Path const& to) { return result(::rename(from.c_str(), to.c_str())); }

int FileSystem::keep(Path const& file, Path const& as)
{
    std::error_code error;
    std::filesystem::create_hard_link(file, as, error);
    if (!error) { return 0; }
    std::filesystem::copy_file(file, as, error);
    if (error) { return error.value(); }
    int const descriptor = open(as.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) { return errno; }
    int const problem = result(fsync(descriptor));
    ::close(descriptor);
    return problem;
}

int FileSystem::remove(Path const& path) { return result(::remove(path.c_str())); }

int FileSystem::make_folder(Path const& path) { return result(mkdir(path.c_str(), 0777)); }

int FileSystem::sync_folder(Path const& path)
{
    int const descriptor = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) { return errno; }
    int const problem = result(fsync(descriptor));
    ::close(descriptor);
    return problem == EINVAL || problem == ENOTSUP ? 0 : problem;  // some file systems do not sync folders
}

int follow_links(std::filesystem::path& path)
{
    constexpr int most_links = 40;  // as many as Linux follows
    for (int links = 0;; ++links) {
        std::error_code error;
        if (!std::filesystem::is_symlink(std::filesystem::symlink_status(path, error))) { return 0; }
        if (links == most_links) { return ELOOP; }
        auto const named = std::filesystem::read_symlink(path, error);
        if (error) { return error.value(); }
        path = named.is_absolute() ? named : path.parent_path() / named;
    }
}

FileSystem& system_files()
{
    static FileSystem files;
    return files;
}

void fail_to_write(std::filesystem::path const& path, int error)
{
    throw base::SystemFailure(
        fmt::format("{}: cannot be written: {}", path.string(), std::system_category().message(error)));
}

int write_new(FileSystem& files, std::filesystem::path const& path, std::string_view bytes,
              std::optional<unsigned> rights)
{
    int descriptor = -1;
    int problem = files.create(path, rights, descriptor);
    if (descriptor < 0) { return problem; }
    if (problem == 0) { problem = files.write(descriptor, bytes); }
    if (problem == 0) { problem = files.sync(descriptor); }
    int const closing = files.close(descriptor);
    if (problem == 0) { problem = closing; }
    if (problem != 0) { static_cast<void>(files.remove(path)); }
    return problem;
}

}  // namespace atlas::io
