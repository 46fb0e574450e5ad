#include "io/write/briefing_source.hpp"

#include "base/utf8.hpp"
#include "io/folder/folder_settings.hpp"
#include "model/atlas.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace atlas::io {
namespace {

using std::string;
using std::string_view;

/// The text by lines, each with its line feed; numbers from 1, as those of toml++.
class Lines {
public:
    explicit Lines(string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            std::size_t const stop = std::min(text.find('\n', at), text.size() - 1) + 1;
            m_lines.push_back(text.substr(at, stop - at));
            at = stop;
        }
    }
    [[nodiscard]] std::size_t count() const { return m_lines.size(); }
    [[nodiscard]] string_view at(std::size_t number) const { return m_lines.at(number - 1); }
    /// Lines `first` to `last`, both included.
    [[nodiscard]] string range(std::size_t first, std::size_t last) const
    {
        string out;
        for (std::size_t n = first; n <= last && n <= count(); ++n) { out += at(n); }
        return out;
    }

private:
    std::vector<string_view> m_lines;
};

string_view trimmed(string_view line)
{
    auto const from = line.find_first_not_of(" \t\r\n");
    return from == string_view::npos ? string_view{} : line.substr(from, line.find_last_not_of(" \t\r\n") - from + 1);
}

bool is_comment(string_view line) { return trimmed(line).starts_with('#'); }

/// The line on which the last value of a node ends.
std::size_t last_line(toml::node const& node)
{
    std::size_t last = node.source().end.line;
    if (auto const* table = node.as_table()) {
        for (auto const& [key, value] : *table) {
            last = std::max({last, static_cast<std::size_t>(key.source().end.line), last_line(value)});
        }
    }
    return last;
}

/// What stands after a column, counted in characters from 1, if it is a comment.
string comment_after(string_view line, std::size_t column)
{
    for (std::size_t character = 1; character < column && !line.empty(); ++character) { base::next_character(line); }
    string_view const rest = trimmed(line);
    return rest.starts_with('#') ? string(rest) : string();
}

/// Comments between and beside the keys, for when the scene is written anew.
void add_comments(SceneSource& out, toml::table const& table, Lines const& lines)
{
    struct Entry {
        std::size_t line;
        string key;
        toml::node const* value;
    };
    std::vector<Entry> entries;
    for (auto const& [key, value] : table) { entries.push_back({key.source().begin.line, string(key.str()), &value}); }
    std::sort(entries.begin(), entries.end(), [](Entry const& a, Entry const& b) { return a.line < b.line; });
    std::size_t free_from = table.source().begin.line + 1;
    out.header_comment = comment_after(lines.at(table.source().begin.line), table.source().end.column);
    for (Entry const& entry : entries) {
        for (std::size_t n = free_from; n < entry.line; ++n) {
            if (is_comment(lines.at(n))) { out.above_key[entry.key] += lines.at(n); }
        }
        auto const end = entry.value->source().end;
        bool const of_section = entry.value->is_table() && !entry.value->as_table()->is_inline();
        string beside = of_section ? string() : comment_after(lines.at(end.line), end.column);
        if (!beside.empty()) { out.beside_key[entry.key] = std::move(beside); }
        free_from = last_line(*entry.value) + 1;
    }
}

/// Lines above the first scene that belong to it: comments with no blank line between.
std::size_t first_comment_of(Lines const& lines, std::size_t header)
{
    std::size_t first = header;
    while (first > 1 && is_comment(lines.at(first - 1))) { --first; }
    return first;
}

BriefingSource cut(string_view text, toml::array const& list, std::vector<model::BriefingScene>& scenes)
{
    Lines const lines(text);
    BriefingSource out;
    std::size_t free_from = 0;  // the first line of no scene yet
    for (std::size_t i = 0; i < list.size(); ++i) {
        toml::table const& table = *list.get(i)->as_table();
        std::size_t const header = table.source().begin.line;
        if (i == 0) {
            free_from = first_comment_of(lines, header);
            out.head = lines.range(1, free_from - 1);
        }
        SceneSource source;
        source.scene = std::move(scenes.at(i));
        source.above = lines.range(free_from, header - 1);
        std::size_t const end = last_line(table);
        source.body = lines.range(header, end);
        add_comments(source, table, lines);
        free_from = end + 1;
        out.scenes.push_back(std::move(source));
    }
    out.foot = lines.range(free_from, lines.count());
    return out;
}

}  // namespace

std::optional<BriefingSource> briefing_source(string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF")) { text.remove_prefix(3); }
    base::Issues issues;
    auto scenes = scenes_in(text, "briefing.toml", issues);
    if (base::has_errors(issues) || scenes.empty()) { return std::nullopt; }
    toml::table const table = toml::parse(text);  // has just been read without error
    toml::array const& list = *table.get("scene")->as_array();
    bool const inside_lines =
        std::any_of(list.begin(), list.end(), [](toml::node const& node) { return node.as_table()->is_inline(); });
    if (inside_lines) { return std::nullopt; }
    return cut(text, list, scenes);
}

}  // namespace atlas::io
