// Writing to a file descriptor; used inside src/io only.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace atlas::io {

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
