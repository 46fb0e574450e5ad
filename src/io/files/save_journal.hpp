// What a save of several files is about to do, kept on disk while it does it. Private to io/files/.
#pragma once

#include "io/files/file_system.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// One file of a save. `name` is the file's own, without folders.
struct SavedFile {
    std::string name;
    bool replaces = false;   ///< a file of this name was there before
    std::uint64_t size = 0;  ///< bytes of the new file
    std::uint64_t hash = 0;  ///< of the new file, content_hash()
};

/// FNV-1a, 64 bits: the same in every build and on every machine, unlike std::hash.
std::uint64_t content_hash(std::string_view bytes);

/// A folder within the saved one that holds the new files (0.new, 1.new … in the order of the list), the names kept of
/// the old ones (0.old …), and the journal while the new ones take their places.
class SaveFolder {
public:
    SaveFolder(std::filesystem::path home, std::filesystem::path path)
        : m_home(std::move(home)), m_path(std::move(path))
    {
    }
    /// The name that such folders begin with.
    static constexpr std::string_view prefix = ".county-atlas-save-";

    [[nodiscard]] std::filesystem::path const& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path fresh(std::size_t number) const;
    [[nodiscard]] std::filesystem::path old(std::size_t number) const;
    [[nodiscard]] std::filesystem::path journal() const { return m_path / "journal"; }
    /// The journal's name while a save is being taken back.
    [[nodiscard]] std::filesystem::path undo() const { return m_path / "undo"; }
    /// Where a file of this name stands: a link keeps pointing where it did, what it names is replaced.
    [[nodiscard]] std::filesystem::path target(std::string const& name) const;

    // Each returns 0 or the system's error number, and `failed` the path that it is about.

    /// Gives the new files their names; those that have them already are left. Synced.
    int complete(FileSystem& files, std::vector<SavedFile> const& list, std::filesystem::path& failed) const;
    /// Gives the old files their names back. Synced.
    int take_back(FileSystem& files, std::vector<SavedFile> const& list, std::filesystem::path& failed) const;
    /// Removes the folder with all in it, the journal first. Stops where that cannot be removed.
    void clear(FileSystem& files) const;

private:
    int sync_homes(FileSystem& files, std::vector<SavedFile> const& list, std::filesystem::path& failed) const;
    std::filesystem::path m_home;
    std::filesystem::path m_path;
};

std::string journal_text(std::vector<SavedFile> const& list);
/// Nothing where the text was cut off or is no journal.
std::optional<std::vector<SavedFile>> journal_in(std::string_view text);

}  // namespace atlas::io
