// Values as TOML writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// In quotes; words of several lines stand in three quotes, line by line.
std::string toml_text(std::string_view words);

/// `write` makes text of an item.
template <class List, class Write>
std::string toml_list(List const& list, Write write)
{
    std::string out = "[";
    for (auto const& item : list) { out += (out.size() > 1 ? ", " : "") + write(item); }
    return out + "]";
}
std::string toml_texts(std::vector<std::string> const& list);

}  // namespace atlas::io
