#include "io/save/write_file.hpp"

#include "base/failure.hpp"
#include "io/save/write_all.hpp"

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

/// A file beside the target that disappears unless it was renamed.
class Temporary {
public:
    explicit Temporary(fs::path const& target) : m_target(target)
    {
        // Opened plainly rather than by mkstemp, so that the new file gets the rights the user's umask gives.
        for (int attempt = 0; m_fd < 0; ++attempt) {
            m_path = (target.parent_path() / fmt::format(".{}.{}-{}", target.filename().string(), getpid(), attempt))
                         .string();
            m_fd = open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (m_fd < 0 && (errno != EEXIST || attempt > 100)) {
                int const error = errno;
                m_path.clear();
                fail_to_write(target, error);
            }
        }
    }
    Temporary(Temporary const&) = delete;
    Temporary& operator=(Temporary const&) = delete;
    ~Temporary()
    {
        if (m_fd >= 0) { close(m_fd); }
        if (!m_path.empty()) { unlink(m_path.c_str()); }
    }

    void fill(std::string_view bytes) const
    {
        if (int const error = write_all(m_fd, bytes)) { fail_to_write(m_target, error); }
    }

    void become_target()
    {
        struct stat old {};
        bool const replaces = stat(m_target.c_str(), &old) == 0;
        if (replaces && fchmod(m_fd, old.st_mode & 07777) != 0) { fail_to_write(m_target, errno); }
        if (fsync(m_fd) != 0) { fail_to_write(m_target, errno); }
        int const fd = m_fd;
        m_fd = -1;
        if (close(fd) != 0) { fail_to_write(m_target, errno); }
        if (rename(m_path.c_str(), m_target.c_str()) != 0) { fail_to_write(m_target, errno); }
        m_path.clear();
    }

private:
    fs::path const& m_target;
    std::string m_path;
    int m_fd = -1;
};

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
    if (status.type() == fs::file_type::directory) { fail_to_write(path, EISDIR); }
    if (!target.has_filename()) { fail_to_write(path, EISDIR); }
    fs::path const folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error)) {
        throw base::SystemFailure(
            fmt::format("{}: cannot be written: the folder {} does not exist", path.string(), folder.string()));
    }
    if (fs::exists(status) && status.type() != fs::file_type::regular) {
        int const fd = open(target.c_str(), O_WRONLY | O_CLOEXEC);
        if (fd < 0) { fail_to_write(path, errno); }
        int problem = write_all(fd, bytes);
        if (close(fd) != 0 && problem == 0) { problem = errno; }
        if (problem != 0) { fail_to_write(path, problem); }
        return;  // a device or pipe has no file beside it to rename
    }
    // Renaming would replace a file that its owner has protected.
    if (fs::exists(status) && access(target.c_str(), W_OK) != 0) { fail_to_write(path, errno); }
    Temporary temporary(target);
    temporary.fill(bytes);
    temporary.become_target();
}

}  // namespace atlas::io
