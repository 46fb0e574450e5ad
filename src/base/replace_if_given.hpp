// Values that replace others only where they are given.
#pragma once

#include <type_traits>

namespace atlas::base {

/// Sets `value` to `given` unless that is the empty value of its type (an empty optional, text or list).
template <typename Given, typename Value>
void replace_if_given(Value& value, Given const& given)
{
    if (given != std::remove_cvref_t<Given>{}) { value = given; }
}

}  // namespace atlas::base
