// Files that appear together in a folder or not at all.
#pragma once

#include "io/files/file_system.hpp"
#include "io/files/save_journal.hpp"
#include "io/files/unfinished.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// Collects files beside their place. The folder may exist: files of the same name are replaced by commit(), others are
/// never touched. Without commit() nothing is left behind, nor is a new folder. Failures are thrown as
/// base::SystemFailure with path and reason, and leave the folder as it was.
///
/// Where the process or the machine ends within commit(), a journal in the folder lets recover_saves() complete the
/// set, or put back what was there.
class FileTransaction {
public:
    /// The folder above must exist. Fails at once where the folder cannot be written to.
    explicit FileTransaction(std::filesystem::path folder, FileSystem& files = system_files());
    ~FileTransaction();
    FileTransaction(FileTransaction const&) = delete;
    FileTransaction& operator=(FileTransaction const&) = delete;

    /// `name` without folders, and not added before.
    void add(std::string const& name, std::string_view bytes);
    /// Puts the files in their place, by renaming only.
    void commit();

private:
    void check_targets() const;
    void keep_old() const;
    void replace();
    void appear();

    FileSystem& m_files;
    std::filesystem::path m_folder;
    bool m_exists = false;
    std::optional<Unfinished> m_unfinished;  ///< the folder of m_save
    SaveFolder m_save;
    int m_lock = -1;  ///< descriptor of the save's folder, locked while this lives
    std::vector<SavedFile> m_list;
};

}  // namespace atlas::io
