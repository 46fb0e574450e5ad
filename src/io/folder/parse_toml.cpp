// The library builds a table for every part of a dotted key and takes tables apart by recursion, so a key of many parts
// would end the program. The text is looked through first: strings and comments are skipped, and the dots and letters
// of whatever stands between two signs of structure are counted.
#include "io/folder/parse_toml.hpp"

#include "base/utf8.hpp"
#include "io/folder/limits.hpp"

#include <algorithm>

namespace atlas::io {
namespace {

class KeyScan {
public:
    explicit KeyScan(std::string_view text) : m_text(text) {}

    /// What is wrong with the first bad key; nullptr where all are good. at() is then its place.
    char const* problem()
    {
        while (m_at < m_text.size()) {
            char const c = m_text[m_at];
            if (c == '#') {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (c == '"' || c == '\'') {
                std::size_t const begin = m_at;
                m_at = behind_string();
                m_length += m_at - begin;
            } else {
                ++m_at;
                take(c);
            }
            if (m_dots >= most_key_parts) { return "a key of more than 16 parts"; }
            if (m_in_key && m_length > longest_key) { return "a key of more than 256 bytes"; }
        }
        return nullptr;
    }

    [[nodiscard]] toml::source_position place() const
    {
        std::string_view const before = m_text.substr(0, m_at);
        auto const line_start = before.rfind('\n') + 1;  // npos + 1 is 0
        toml::source_index column = 1;
        for (std::string_view rest = before.substr(line_start); !rest.empty(); ++column) { base::next_character(rest); }
        return {static_cast<toml::source_index>(std::count(before.begin(), before.end(), '\n') + 1), column};
    }

private:
    void take(char c)
    {
        switch (c) {
        case '\n':
            m_in_key = m_in_key || m_lists == 0;  // a list may go over lines
            break;
        case '=':
            m_in_key = false;
            break;
        case '[':
            m_lists += m_in_key ? 0 : 1;
            break;
        case ']':
            m_lists -= m_in_key || m_lists == 0 ? 0 : 1;
            break;
        case ',':
        case '{':
        case '}':
            break;
        default:
            m_dots += c == '.' ? 1 : 0;
            m_length += c == ' ' || c == '\t' || c == '\r' ? 0 : 1;
            return;
        }
        m_dots = 0;
        m_length = 0;
    }

    /// Behind the string that begins here; a string that is not closed ends with the text, or its line.
    [[nodiscard]] std::size_t behind_string() const
    {
        char const quote = m_text[m_at];
        bool const basic = quote == '"';
        std::string_view const three = basic ? "\"\"\"" : "'''";
        bool const lines = m_text.substr(m_at, 3) == three;
        std::size_t at = m_at + (lines ? 3 : 1);
        for (; at < m_text.size(); ++at) {
            if (basic && m_text[at] == '\\') {
                ++at;
            } else if (lines ? m_text.substr(at, 3) == three : m_text[at] == quote || m_text[at] == '\n') {
                break;
            }
        }
        at += lines ? 3 : 1;
        while (lines && at < m_text.size() && m_text[at] == quote) { ++at; }  // quotes at the end of the words
        return std::min(at, m_text.size());
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_dots = 0;
    std::size_t m_length = 0;
    std::size_t m_lists = 0;  ///< that are open, of values
    bool m_in_key = true;
};

}  // namespace

toml::table parse_toml(std::string_view text)
{
    KeyScan scan(text);
    if (char const* const problem = scan.problem()) { throw toml::parse_error(problem, scan.place()); }
    return toml::parse(text);
}

}  // namespace atlas::io
