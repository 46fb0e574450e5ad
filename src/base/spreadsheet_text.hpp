// Words for cells that a spreadsheet opens as CSV or takes from the clipboard.
#pragma once

#include <string>
#include <string_view>

namespace atlas::base {

/// The text such that no spreadsheet takes it for a formula: an apostrophe goes before = + - @ in either width, and
/// before a tab or line end, where the text begins with one and is no plain number ("-12.5", "+3 %"). Unseen characters
/// are left out (base/plain_text.hpp).
std::string spreadsheet_text(std::string_view text);

}  // namespace atlas::base
