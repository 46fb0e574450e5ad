#include "app/export/unique_file_name.hpp"

#include "base/file_name.hpp"

#include <fmt/format.h>

#include <string>

namespace atlas::app {

std::filesystem::path unique_file_name(std::filesystem::path const& folder, std::string_view stem,
                                       std::string_view extension)
{
    std::string const name = base::file_name_part(stem);
    for (int number = 1;; ++number) {
        auto path = folder / fmt::format("{}-{}{}", name, number, extension);
        if (!std::filesystem::exists(path)) { return path; }
    }
}

}  // namespace atlas::app
