#include "io/write/table_text.hpp"

namespace atlas::io {

std::string csv_cell(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) { return std::string(text); }
    std::string result = "\"";
    for (char const c : text) { result += c == '"' ? "\"\"" : std::string(1, c); }
    return result + '"';
}

}  // namespace atlas::io
