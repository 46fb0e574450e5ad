#include "app/export/unique_file_name.hpp"

#include <fmt/format.h>

namespace atlas::app {

std::filesystem::path unique_file_name(std::filesystem::path const& folder, std::string_view stem,
                                       std::string_view extension)
{
    for (int number = 1;; ++number) {
        auto path = folder / fmt::format("{}-{}{}", stem, number, extension);
        if (!std::filesystem::exists(path)) { return path; }
    }
}

}  // namespace atlas::app
