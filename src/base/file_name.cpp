#include "base/file_name.hpp"

#include "base/plain_text.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace atlas::base {

std::string file_name_part(std::string_view text, std::string_view fallback)
{
    std::string name = one_line(text);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return std::string_view("\\/:*?\"<>|").find(c) != std::string::npos; },
        '-');
    name.resize(character_start(name, longest_name_part));
    name.erase(0, std::min(name.find_first_not_of(" ."), name.size()));
    name.erase(name.find_last_not_of(" .") + 1);  // npos + 1 is 0
    return name.empty() ? std::string(fallback) : name;
}

}  // namespace atlas::base
