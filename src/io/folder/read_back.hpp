// Whether what is about to be saved can be opened again.
#pragma once

#include "base/issue.hpp"

#include <string>

namespace atlas::io {

/// The errors that the reader would find in the text of a file of an atlas folder, limits of size included.
base::Issues read_back(std::string const& file, std::string text);

}  // namespace atlas::io
