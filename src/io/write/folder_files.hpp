// An atlas as the files of its folder.
#pragma once

#include "io/folder/read_folder.hpp"
#include "model/atlas.hpp"

#include <map>
#include <string>

namespace atlas::io {

/// The bytes of files by their names; optional files that would hold nothing are left out.
using FolderFiles = std::map<std::string, std::string>;

/// All files. What is as it was in the folder `read` is written as it stood there, letter for letter: rows, and cells
/// and properties of rows that have changed, geometry, order, line ends, unknown properties, comments.
FolderFiles folder_files(model::Atlas const& atlas, OpenFolder const& read);

/// Only the files of tables that are not as in `saved`.
FolderFiles folder_files(model::Atlas const& atlas, OpenFolder const& read, model::Atlas const& saved);

/// All files anew, as plainly as can be. Reading them gives the same rows.
FolderFiles folder_files(model::Atlas const& atlas);

}  // namespace atlas::io
