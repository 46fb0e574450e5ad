#include "io/files/free_name.hpp"

#include <fmt/format.h>

#include <string>
#include <system_error>

namespace atlas::io {

std::filesystem::path free_name(std::filesystem::path const& file, std::string_view ending)
{
    for (int number = 1;; ++number) {
        std::filesystem::path path = file;
        path += number == 1 ? std::string(ending) : fmt::format("{}-{}", ending, number);
        std::error_code error;
        if (!std::filesystem::exists(std::filesystem::symlink_status(path, error))) { return path; }
    }
}

}  // namespace atlas::io
