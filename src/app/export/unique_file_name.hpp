// Names for files that the window saves without asking.
#pragma once

#include <filesystem>
#include <string_view>

namespace atlas::app {

/// The first of "<stem>-1<extension>", "<stem>-2<extension>" … that the folder does not hold.
std::filesystem::path unique_file_name(std::filesystem::path const& folder, std::string_view stem,
                                       std::string_view extension);

}  // namespace atlas::app
