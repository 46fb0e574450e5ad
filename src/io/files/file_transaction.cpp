// New files are written and synced in a folder of their own, old ones kept there under second names; then a journal is
// synced, the new ones are renamed into place, and the journal is removed: that moment is the save. What fails before
// the journal stands has changed nothing; what fails after it is taken back by renaming the old files.
#include "io/files/file_transaction.hpp"

#include "base/failure.hpp"
#include "io/files/recover_saves.hpp"
#include "io/files/save_lock.hpp"
#include "words/message.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

fs::path above(fs::path const& folder) { return folder.has_parent_path() ? folder.parent_path() : fs::path("."); }

/// A folder beside the files to be; within the folder where that exists, since only renames on one disk are whole.
void make_beside(FileSystem& files, fs::path const& folder, bool exists, std::optional<Unfinished>& made)
{
    for (int attempt = 0;; ++attempt) {
        made.emplace(exists ? folder / fmt::format("{}{}-{}", SaveFolder::prefix, getpid(), attempt)
                            : above(folder) / unfinished_name());
        int const problem = files.make_folder(made->path());
        if (problem == 0) { return; }
        if (problem != EEXIST || attempt > 100) { fail_to_write(folder, problem); }
    }
}

}  // namespace

FileTransaction::FileTransaction(fs::path folder, FileSystem& files)
    : m_files(files), m_folder(std::move(folder)), m_save({}, {})
{
    if (!m_folder.has_filename()) { m_folder = m_folder.parent_path(); }  // "out/" is "out"
    std::error_code error;
    m_exists = fs::exists(m_folder, error);
    if (m_exists && !fs::is_directory(m_folder, error)) { fail_to_write(m_folder, ENOTDIR); }
    if (!m_exists && !fs::is_directory(above(m_folder), error)) {
        throw base::SystemFailure(fmt::format("{}: cannot be written: the folder {} does not exist", m_folder.string(),
                                              above(m_folder).string()));
    }
    // A save cut off earlier must not be completed over this one.
    if (m_exists) {
        for (base::Issue const& issue : recover_saves(m_folder, m_files)) {
            if (issue.severity == base::Severity::error) { throw base::SystemFailure(words::to_text(issue)); }
        }
    }
    remove_left_behind(m_exists ? m_folder : above(m_folder));
    make_beside(m_files, m_folder, m_exists, m_unfinished);
    m_save = SaveFolder(m_folder, m_unfinished->path());
    static_cast<void>(lock_save(m_save.path(), m_lock));
}

FileTransaction::~FileTransaction()
{
    if (!m_save.path().empty()) { m_save.clear(m_files); }
    if (m_lock >= 0) { close(m_lock); }
}

void FileTransaction::add(std::string const& name, std::string_view bytes)
{
    fs::path const target = m_save.target(name);
    struct stat old {};
    bool const replaces = m_exists && stat(target.c_str(), &old) == 0;
    std::optional<unsigned> const rights = replaces ? std::optional<unsigned>(old.st_mode & 07777) : std::nullopt;
    fs::path const fresh = m_exists ? m_save.fresh(m_list.size()) : m_save.path() / name;
    if (int const problem = write_new(m_files, fresh, bytes, rights)) { fail_to_write(m_folder / name, problem); }
    m_list.push_back({name, replaces, bytes.size(), content_hash(bytes)});
}

void FileTransaction::commit()
{
    if (m_list.empty()) { return; }
    TakingPlaces const whole;
    if (m_exists) {
        check_targets();
        keep_old();
        replace();
    } else {
        appear();
    }
}

/// All that can be known before is known before the first file is replaced.
void FileTransaction::check_targets() const
{
    for (SavedFile const& file : m_list) {
        fs::path const target = m_save.target(file.name);
        std::error_code error;
        if (fs::is_directory(fs::symlink_status(target, error))) { fail_to_write(target, EISDIR); }
        // Renaming would replace a file that its owner has protected.
        if (fs::exists(target, error) && access(target.c_str(), W_OK) != 0) { fail_to_write(target, errno); }
    }
}

void FileTransaction::keep_old() const
{
    for (std::size_t i = 0; i < m_list.size(); ++i) {
        if (!m_list[i].replaces) { continue; }
        fs::path const target = m_save.target(m_list[i].name);
        if (int const problem = m_files.keep(target, m_save.old(i))) { fail_to_write(target, problem); }
    }
}

void FileTransaction::replace()
{
    if (int const problem = write_new(m_files, m_save.journal(), journal_text(m_list))) {
        fail_to_write(m_folder, problem);
    }
    for (fs::path const& folder : {m_save.path(), m_folder}) {
        if (int const problem = m_files.sync_folder(folder)) { fail_to_write(folder, problem); }
    }
    fs::path failed;
    int const problem = m_save.complete(m_files, m_list, failed);
    if (problem == 0) { return; }  // the destructor removes the journal
    bool taken_back = false;
    if (m_files.rename(m_save.journal(), m_save.undo()) == 0) {
        static_cast<void>(m_files.sync_folder(m_save.path()));
        fs::path ignored;
        taken_back = m_save.take_back(m_files, m_list, ignored) == 0;
    }
    if (!taken_back) {  // journal and files are left for the next start
        m_save = SaveFolder({}, {});
        m_unfinished.reset();
    }
    fail_to_write(failed, problem);
}

/// A folder that was not there: it appears with all its files at once.
void FileTransaction::appear()
{
    if (int const problem = m_files.sync_folder(m_save.path())) { fail_to_write(m_folder, problem); }
    if (int const problem = m_files.rename(m_save.path(), m_folder)) { fail_to_write(m_folder, problem); }
    m_save = SaveFolder({}, {});
    m_unfinished.reset();
    if (int const problem = m_files.sync_folder(above(m_folder))) { fail_to_write(m_folder, problem); }
}

}  // namespace atlas::io
