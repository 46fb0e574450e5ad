#include "app/commands/output.hpp"

#include "app/commands/options.hpp"
#include "base/failure.hpp"
#include "io/files/write_file.hpp"
#include "io/folder/atlas_files.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace atlas::app {

void refuse_atlas_file(std::filesystem::path const& folder, model::Atlas const& atlas, std::filesystem::path const& out)
{
    if (out.empty() || !io::is_file_of(folder, atlas, out)) { return; }
    throw UsageError(
        fmt::format("-o: '{}' is a file of the atlas, which is only read; name another file", out.string()));
}

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
