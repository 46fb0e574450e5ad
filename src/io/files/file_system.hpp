// The calls that saving makes to the system, in one place, so that whoever saves can be shown each of them failing.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace atlas::io {

/// Every call returns 0 or the system's error number.
class FileSystem {
public:
    using Path = std::filesystem::path;

    FileSystem() = default;
    FileSystem(FileSystem const&) = delete;
    FileSystem& operator=(FileSystem const&) = delete;
    virtual ~FileSystem() = default;

    /// Opens a file that must not be there yet. It gets `rights`, else those that the user's umask leaves.
    virtual int create(Path const& path, std::optional<unsigned> rights, int& descriptor);
    virtual int write(int descriptor, std::string_view bytes);
    virtual int sync(int descriptor);
    virtual int close(int descriptor);
    virtual int rename(Path const& from, Path const& to);
    /// A second name for a file, or a copy where the file system has no such names.
    virtual int keep(Path const& file, Path const& as);
    /// A file or an empty folder.
    virtual int remove(Path const& path);
    virtual int make_folder(Path const& path);
    /// Makes sure that the names in a folder outlive a power cut.
    virtual int sync_folder(Path const& path);
};

/// Replaces a path that is a symbolic link by what it names, there or not; 0 or the system's error number.
int follow_links(std::filesystem::path& path);

/// The system itself.
FileSystem& system_files();

/// Throws base::SystemFailure for a file that the system refuses to write; `error` is its number.
[[noreturn]] void fail_to_write(std::filesystem::path const& path, int error);

/// Writes a new file whole, synced, or leaves none; 0 or the system's error number.
int write_new(FileSystem& files, std::filesystem::path const& path, std::string_view bytes,
              std::optional<unsigned> rights = std::nullopt);

}  // namespace atlas::io
