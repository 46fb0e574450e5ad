// Files that appear together in a folder or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// Collects files beside their place. The folder may exist: files of the same name are replaced by commit(), others are
/// never touched. Without commit() nothing is left behind, nor is a new folder. Failures are thrown as
/// base::SystemFailure with path and reason.
class FolderWriter {
public:
    /// The folder above must exist. Fails at once where the folder cannot be written to.
    explicit FolderWriter(std::filesystem::path folder);
    ~FolderWriter();
    FolderWriter(FolderWriter const&) = delete;
    FolderWriter& operator=(FolderWriter const&) = delete;

    /// `name` without folders.
    void add(std::string const& name, std::string_view bytes);
    /// Puts the files in their place, by renaming only.
    void commit();

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_temporary;
    std::vector<std::string> m_names;
    bool m_exists = false;
};

}  // namespace atlas::io
