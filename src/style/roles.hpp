// Roles of groups as they are written on the map.
#pragma once

#include <string>
#include <string_view>

namespace atlas::style {

/// A role as it is written on the map: without what stands in brackets, and of a long one its first part and "…".
std::string short_role(std::string_view role);

}  // namespace atlas::style
