// Words on standard error.
#pragma once

#include <fmt/format.h>

#include <string_view>

namespace atlas::app {

/// Writes the words and a line feed; nothing in them is obeyed by a terminal, whatever names they quote.
void tell(std::string_view words);

template <class... Argument>
void tell(fmt::format_string<Argument const&...> form, Argument const&... arguments) requires(sizeof...(Argument) > 0)
{
    tell(std::string_view(fmt::format(form, arguments...)));
}

}  // namespace atlas::app
