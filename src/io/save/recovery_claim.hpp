// Which recovery file is this process's own, where several windows show one atlas.
#pragma once

#include <filesystem>
#include <utility>

namespace atlas::io {

/// A recovery file kept from other processes and other claims of this one, by a lock on a file beside it that the
/// system takes back when the process ends, however it ends.
class RecoveryClaim {
public:
    RecoveryClaim() = default;
    RecoveryClaim(std::filesystem::path file, int lock) : m_file(std::move(file)), m_lock(lock) {}
    RecoveryClaim(RecoveryClaim&& other) noexcept { swap(other); }
    RecoveryClaim& operator=(RecoveryClaim&& other) noexcept
    {
        swap(other);
        return *this;
    }
    ~RecoveryClaim();

    /// Empty: nothing is claimed.
    [[nodiscard]] std::filesystem::path const& file() const { return m_file; }

private:
    void swap(RecoveryClaim& other) noexcept
    {
        std::swap(m_file, other.m_file);
        std::swap(m_lock, other.m_lock);
    }
    std::filesystem::path m_file;
    int m_lock = -1;  ///< descriptor; negative: not locked
};

/// Claims this very file; an empty claim where somebody holds it.
RecoveryClaim claim_one(std::filesystem::path const& file);

/// Claims `file`, or "NAME-2.toml" and so on beside it: the first that nobody holds and that an earlier process left
/// scenes in, else the first that nobody holds. Makes the folder. Where nothing can be locked (a folder that cannot be
/// made, a file system without locks) it is `file`, unlocked.
RecoveryClaim claim_recovery(std::filesystem::path const& file);

}  // namespace atlas::io
