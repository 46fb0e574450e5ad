#include "app/commands/output.hpp"

#include "base/failure.hpp"
#include "io/files/write_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace atlas::app {

void write_result(std::string const& path, std::string_view bytes)
{
    if (!path.empty() && path != "-") {
        io::write_file(path, bytes);
        return;
    }
    bool const written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
    if (!written || std::fflush(stdout) != 0) {
        throw base::SystemFailure(
            fmt::format("standard output: cannot be written: {}", std::system_category().message(errno)));
    }
}

}  // namespace atlas::app
