#include "io/write/briefing_source.hpp"

#include "base/utf8.hpp"
#include "io/folder/folder_settings.hpp"
#include "io/folder/parse_toml.hpp"
#include "io/folder/toml_text.hpp"
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

/// The text from one place of the parser to another, lines and characters counted from 1.
string between(Lines const& lines, toml::source_region const& region)
{
    string out = lines.range(region.begin.line, region.end.line);
    auto const skipped = [](string_view line, toml::source_index column) {
        std::size_t const size = line.size();
        for (toml::source_index c = 1; c < column && !line.empty(); ++c) { base::next_character(line); }
        return size - line.size();
    };
    string_view const last = lines.at(region.end.line);
    out.resize(out.size() - (last.size() - skipped(last, region.end.column)));
    out.erase(0, skipped(lines.at(region.begin.line), region.begin.column));
    return out;
}

/// What the program does not know, so that a scene that is written anew keeps it.
void add_unknown(SceneSource& out, toml::table const& table, Lines const& lines)
{
    std::map<std::size_t, std::pair<string, bool>> found;  // by line: its lines, and whether it is a section
    for (auto const& [key, value] : table) {
        string const name(key.str());
        auto const* const inner = value.as_table();
        auto const& of_inner = keys_within(name);
        if (inner != nullptr && !of_inner.empty()) {
            for (auto const& [inner_key, inner_value] : *inner) {
                if (std::find(of_inner.begin(), of_inner.end(), inner_key.str()) != of_inner.end()) { continue; }
                string const words = between(lines, inner_value.source());
                if (words.find('\n') != string::npos || inner_value.is_table()) { continue; }
                out.unknown_in[name] += ", " + toml_text(inner_key.str()) + " = " + words;
            }
            continue;
        }
        if (is_scene_key(name)) { continue; }
        std::size_t const first = key.source().begin.line;
        string text = lines.range(first, last_line(value));
        if (!text.ends_with('\n')) { text += '\n'; }
        bool const section = trimmed(lines.at(first)).starts_with('[');
        found.try_emplace(first, std::move(text), section);
    }
    for (auto const& [line, what] : found) { (what.second ? out.unknown_sections : out.unknown) += what.first; }
}

BriefingSource cut(string_view text, toml::array const& list, std::vector<ReadScene>& scenes)
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
        source.scene = std::move(scenes.at(i).scene);
        source.sound = scenes.at(i).sound;
        source.above = lines.range(free_from, header - 1);
        std::size_t const end = last_line(table);
        source.body = lines.range(header, end);
        add_comments(source, table, lines);
        add_unknown(source, table, lines);
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
    auto scenes = all_scenes_in(text, "briefing.toml", issues);
    if (scenes.empty()) { return std::nullopt; }
    toml::table const table = parse_toml(text);  // has just been read without error
    toml::array const& list = *table.get("scene")->as_array();
    bool const inside_lines =
        std::any_of(list.begin(), list.end(), [](toml::node const& node) { return node.as_table()->is_inline(); });
    if (inside_lines) { return std::nullopt; }
    return cut(text, list, scenes);
}

}  // namespace atlas::io
