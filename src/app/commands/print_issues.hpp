// Findings told on the terminal.
#pragma once

#include "base/issue.hpp"
#include "base/language.hpp"

#include <cstddef>

namespace atlas::app {

/// One finding per line on standard error. At most `limit` of them, then how many more there are.
void print_issues(base::Issues const& issues, base::Language language = base::Language::en, std::size_t limit = 50);

}  // namespace atlas::app
