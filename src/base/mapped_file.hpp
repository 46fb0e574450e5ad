// A file seen as memory, without reading it: the system brings the pages that are touched.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace atlas::base {

/// A whole file mapped for reading. Move-only. The bytes stay at their address for as long as the mapping lives.
class MappedFile {
public:
    MappedFile() = default;
    /// Throws base::SystemFailure with the path and the system's reason, also for an empty file.
    explicit MappedFile(std::filesystem::path const& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(MappedFile const&) = delete;
    MappedFile& operator=(MappedFile const&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<unsigned char const> bytes() const
    {
        return {static_cast<unsigned char const*>(m_address), m_size};
    }

private:
    void* m_address = nullptr;
    std::size_t m_size = 0;
};

}  // namespace atlas::base
