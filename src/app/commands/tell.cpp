#include "app/commands/tell.hpp"

#include "base/plain_text.hpp"

#include <cstdio>

namespace atlas::app {

void tell(std::string_view words) { std::fputs((base::printable(words) + '\n').c_str(), stderr); }

}  // namespace atlas::app
