#include "io/folder/toml_text.hpp"

#include <fmt/format.h>

namespace atlas::io {
namespace {

using std::string;
using std::string_view;

/// TOML's escapes. In words of several lines line feeds and tabs stand for themselves, and so do single quotation
/// marks; every third of a run would end the words.
string escaped(string_view words, bool many_lines)
{
    string out;
    int quotes = 0;
    for (char const c : words) {
        quotes = c == '"' ? quotes + 1 : 0;
        auto const byte = static_cast<unsigned char>(c);
        if (c == '\\') {
            out += "\\\\";
        } else if (c == '"' && (!many_lines || quotes % 3 == 0)) {
            out += "\\\"";
        } else if (c == '\n' && !many_lines) {
            out += "\\n";
        } else if ((byte < 0x20 && c != '\n' && !(c == '\t' && many_lines)) || byte == 0x7F) {
            out += fmt::format("\\u{:04X}", byte);
        } else {
            out += c;
        }
    }
    // A mark at the end would run into the closing ones.
    if (many_lines && out.ends_with('"') && !out.ends_with("\\\"")) { out.insert(out.size() - 1, 1, '\\'); }
    return out;
}

}  // namespace

string toml_text(string_view words)
{
    if (words.find('\n') == string_view::npos) { return '"' + escaped(words, false) + '"'; }
    return "\"\"\"\n" + escaped(words, true) + "\"\"\"";  // the reader drops a line feed right after the opening
}

string toml_texts(std::vector<string> const& list)
{
    return toml_list(list, [](string const& words) { return toml_text(words); });
}

}  // namespace atlas::io
