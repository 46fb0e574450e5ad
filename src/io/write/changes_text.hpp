// The log of changes: changes.csv.
#pragma once

#include "model/store/change.hpp"

#include <string>
#include <string_view>

namespace atlas::io {

/// The first line of the file: when,who,table,key,field,old,new,why.
std::string_view changes_header();

/// The lines of one step: one for each field that has changed, with the text of its cell, property or setting before
/// and after. A row that is new or erased is one line without a field, with the whole row as its file writes it.
std::string changes_text(model::ChangeSet const& changes);

}  // namespace atlas::io
