// Saves a changed atlas into its folder, and tells when somebody else has changed the folder.
#pragma once

#include "base/issue.hpp"
#include "io/files/file_system.hpp"
#include "io/folder/atlas_files.hpp"
#include "io/folder/read_folder.hpp"
#include "io/write/folder_files.hpp"
#include "model/store/store.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// Knows the files of one open folder: as they were read, and as they were saved last. One thread's.
class FolderSaver {
public:
    explicit FolderSaver(OpenFolder folder);

    [[nodiscard]] OpenFolder const& read() const { return m_read; }
    /// The atlas as it is on disk, as far as is known.
    [[nodiscard]] model::AtlasPtr const& saved() const { return m_saved; }
    /// Files that are no longer what was read or saved last, have gone or have come, by name. Quick: a file is read
    /// only where the system says that it has been written to.
    [[nodiscard]] std::vector<std::string> changed_outside() const;

    /// Writes the files whose tables have changed since the last save, and appends the store's new steps to
    /// changes.csv: all of it or nothing. An issue names each file that would have to be written and is not as it was
    /// known, or whose new text could not be read again; then nothing is. Throws base::SystemFailure with path and
    /// reason where the system refuses; the folder is as before.
    [[nodiscard]] base::Issues save(model::Store const& store, FileSystem& files = system_files());
    /// Somebody in this program has written a file of the folder.
    void note_written(std::string const& file, std::string_view bytes);

private:
    /// What a file holds; `text` where that is as it was read, else the hash of it.
    struct Known {
        FileStamp stamp;
        std::optional<std::uint64_t> hash;
    };
    [[nodiscard]] std::uint64_t known_hash(std::string const& file, Known const& known) const;
    [[nodiscard]] bool is_as_known(std::string const& file) const;
    [[nodiscard]] FolderFiles to_write(model::Atlas const& now) const;

    OpenFolder m_read;
    model::AtlasPtr m_saved;
    std::map<std::string, Known> m_known;  ///< the files that are there
    std::size_t m_steps = 0;               ///< of the store's audit, that are in changes.csv
};

}  // namespace atlas::io
