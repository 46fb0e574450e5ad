#include "io/save/write_folder.hpp"

#include "base/failure.hpp"
#include "io/save/write_all.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace atlas::io {

namespace fs = std::filesystem;

FolderWriter::FolderWriter(fs::path folder) : m_folder(std::move(folder))
{
    if (!m_folder.has_filename()) { m_folder = m_folder.parent_path(); }  // "out/" is "out"
    std::error_code error;
    m_exists = fs::exists(m_folder, error);
    if (m_exists && !fs::is_directory(m_folder, error)) { fail_to_write(m_folder, ENOTDIR); }
    fs::path const above = m_folder.has_parent_path() ? m_folder.parent_path() : fs::path(".");
    if (!m_exists && !fs::is_directory(above, error)) {
        throw base::SystemFailure(
            fmt::format("{}: cannot be written: the folder {} does not exist", m_folder.string(), above.string()));
    }
    // Inside a folder that exists: it may be another disk than the folder above, and only renames within one disk are
    // whole.
    fs::path const home = m_exists ? m_folder : above;
    for (int attempt = 0; m_temporary.empty(); ++attempt) {
        fs::path const tried = home / fmt::format(".{}.{}-{}", m_folder.filename().string(), getpid(), attempt);
        if (fs::create_directory(tried, error)) {
            m_temporary = tried;
        } else if (error || attempt > 100) {
            fail_to_write(m_folder, error ? error.value() : EEXIST);
        }
    }
}

FolderWriter::~FolderWriter()
{
    std::error_code ignored;
    if (!m_temporary.empty()) { fs::remove_all(m_temporary, ignored); }
}

void FolderWriter::add(std::string const& name, std::string_view bytes)
{
    fs::path const path = m_temporary / name;
    int const fd = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0) { fail_to_write(m_folder / name, errno); }
    int problem = write_all(fd, bytes);
    if (problem == 0 && fsync(fd) != 0) { problem = errno; }
    if (close(fd) != 0 && problem == 0) { problem = errno; }
    if (problem != 0) { fail_to_write(m_folder / name, problem); }
    m_names.push_back(name);
}

void FolderWriter::commit()
{
    if (!m_exists) {
        if (rename(m_temporary.c_str(), m_folder.c_str()) != 0) { fail_to_write(m_folder, errno); }
        m_temporary.clear();
        return;
    }
    for (std::string const& name : m_names) {  // all is checked before the first file is replaced
        fs::path const target = m_folder / name;
        std::error_code error;
        if (fs::is_directory(fs::symlink_status(target, error))) { fail_to_write(target, EISDIR); }
        if (fs::exists(target, error) && access(target.c_str(), W_OK) != 0) { fail_to_write(target, errno); }
    }
    for (std::string const& name : m_names) {
        if (rename((m_temporary / name).c_str(), (m_folder / name).c_str()) != 0) {
            fail_to_write(m_folder / name, errno);
        }
    }
}

}  // namespace atlas::io
