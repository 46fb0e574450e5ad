// Writing to a file descriptor; used inside src/io only.
#pragma once

#include "base/failure.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace atlas::io {

/// Throws base::SystemFailure for a file that the system refuses to write; `error` is its number.
[[noreturn]] inline void fail_to_write(std::filesystem::path const& path, int error)
{
    throw base::SystemFailure(
        fmt::format("{}: cannot be written: {}", path.string(), std::system_category().message(error)));
}

/// 0, or the system's error number.
inline int write_all(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        ssize_t const written = write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) { continue; }
        if (written < 0) { return errno; }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

}  // namespace atlas::io
