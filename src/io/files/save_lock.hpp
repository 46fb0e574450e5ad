// Tells a save that is under way from one that was cut off. Private to io/files/.
#pragma once

#include <filesystem>

namespace atlas::io {

enum class SaveLock {
    ours,       ///< `descriptor` holds it until it is closed
    held,       ///< another save is under way
    impossible  ///< a file system without locks, or the folder is gone
};

/// Locks a save's folder against other processes and other saves of this one.
SaveLock lock_save(std::filesystem::path const& folder, int& descriptor);

}  // namespace atlas::io
