#include "briefing/page/markdown.hpp"
#include "base/digits.hpp"

#include <algorithm>

namespace atlas::briefing {
namespace {

using std::string;
using std::string_view;

constexpr string_view signs = "\\*#-.";

string_view trimmed(string_view line)
{
    auto const blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!line.empty() && blank(line.front())) { line.remove_prefix(1); }
    while (!line.empty() && blank(line.back())) { line.remove_suffix(1); }
    return line;
}

/// Takes the sign at the line's start; the paragraph's kind follows from it.
Paragraph begun(string_view& line)
{
    Paragraph paragraph;
    std::size_t const marks = std::min(line.find_first_not_of('#'), line.size());
    if (marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ') {
        paragraph.kind = Paragraph::Kind::heading;
        line = trimmed(line.substr(marks));
    } else if (line.starts_with("- ") || line.starts_with("* ")) {
        paragraph.kind = Paragraph::Kind::bullet;
        line = trimmed(line.substr(2));
    } else {
        auto const digits =
            static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), base::is_digit) - line.begin());
        if (digits >= 1 && digits <= 3 && line.substr(digits).starts_with(". ")) {
            paragraph.kind = Paragraph::Kind::bullet;
            paragraph.marker = line.substr(0, digits + 1);
            line = trimmed(line.substr(digits + 2));
        }
    }
    return paragraph;
}

/// Where the next "**" stands that no backslash takes away.
std::size_t next_bold(string_view line, std::size_t from)
{
    for (std::size_t i = from; i + 1 < line.size(); ++i) {
        if (line[i] == '\\' && signs.find(line[i + 1]) != string_view::npos) {
            ++i;
        } else if (line.substr(i).starts_with("**")) {
            return i;
        }
    }
    return string_view::npos;
}

string literal(string_view words)
{
    string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const escape = words[i] == '\\' && i + 1 < words.size() && signs.find(words[i + 1]) != string_view::npos;
        out += escape ? words[++i] : words[i];
    }
    return out;
}

void add_spans(Paragraph& paragraph, string_view line)
{
    auto const add = [&](string_view words, bool bold) {
        if (!words.empty()) { paragraph.spans.push_back({literal(words), bold}); }
    };
    while (!line.empty()) {
        auto const open = next_bold(line, 0);
        auto const close = open == string_view::npos ? open : next_bold(line, open + 2);
        if (close == string_view::npos || close == open + 2) {  // nothing between: the stars are themselves
            auto const keep = close == string_view::npos ? line.size() : close + 2;
            add(line.substr(0, keep), false);
            line.remove_prefix(keep);
            continue;
        }
        add(line.substr(0, open), false);
        add(line.substr(open + 2, close - open - 2), true);
        line.remove_prefix(close + 2);
    }
}

}  // namespace

std::vector<Paragraph> markdown(string_view text)
{
    std::vector<Paragraph> out;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) { continue; }
        Paragraph paragraph = begun(line);
        add_spans(paragraph, line);
        if (paragraph.spans.empty()) { continue; }
        out.push_back(std::move(paragraph));
    }
    return out;
}

string escaped(string_view plain)
{
    string out;
    for (char const c : plain) {
        if (signs.find(c) != string_view::npos) { out += '\\'; }
        out += c;
    }
    return out;
}

}  // namespace atlas::briefing
