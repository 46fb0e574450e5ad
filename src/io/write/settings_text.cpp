// Each value that has changed is replaced where the parser found it, the last in the file first, so that the places of
// the others stay true.
#include "io/write/settings_text.hpp"

#include "base/utf8.hpp"
#include "io/folder/parse_toml.hpp"
#include "io/folder/settings_form.hpp"
#include "io/write/json_spans.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <optional>

namespace atlas::io {
namespace {

using std::string;
using std::string_view;

/// The byte where a position of the parser, lines and characters counted from 1, stands.
std::size_t byte_of(string_view text, toml::source_position at)
{
    std::size_t byte = 0;
    for (toml::source_index line = 1; line < at.line; ++line) { byte = text.find('\n', byte) + 1; }
    for (toml::source_index column = 1; column < at.column && byte < text.size(); ++column) {
        byte += base::character_at(text, byte).size;
    }
    return byte;
}

/// Behind the end of the line that holds this byte.
std::size_t behind_line(string_view text, std::size_t byte)
{
    auto const end = text.find('\n', byte);
    return end == string_view::npos ? text.size() : end + 1;
}

/// Behind the last line of a table's own values; its header where it has none.
std::size_t behind_values(string_view text, toml::table const& table)
{
    std::optional<std::size_t> last;
    for (auto const& [key, value] : table) {
        if (value.is_table() && !value.as_table()->is_inline()) { continue; }
        last = std::max(last.value_or(0), byte_of(text, value.source().end));
    }
    if (!last && table.source().begin.line == 0) { return 0; }
    return behind_line(text, last.value_or(byte_of(text, table.source().begin)));
}

struct Edit {
    Span span;
    string text;
};

/// How the file comes to have a key that it has not.
Edit insertion(string_view text, toml::table const& root, SettingsKey const& key, string const& value)
{
    string const line = fmt::format("{} = {}\n", key.name, value);
    toml::table const* const table = key.section.empty() ? &root : root.get_as<toml::table>(key.section);
    if (table == nullptr) { return {{text.size(), text.size()}, fmt::format("\n[{}]\n{}", key.section, line)}; }
    if (table->is_inline()) {
        std::size_t const brace = byte_of(text, table->source().end) - 1;
        return {{brace, brace}, fmt::format("{}{} = {} ", table->empty() ? "" : ", ", key.name, value)};
    }
    std::size_t const at = behind_values(text, *table);
    bool const open = at > 0 && text[at - 1] != '\n';
    return {{at, at}, (open ? "\n" : "") + line};
}

/// Keys of one new section share its header.
void join(std::vector<Edit>& edits, string_view text)
{
    string_view header;
    for (Edit& edit : edits) {
        if (edit.span.begin != text.size() || !edit.text.starts_with("\n[")) { continue; }
        string_view const own = string_view(edit.text).substr(0, edit.text.find("]\n") + 2);
        if (own == header) {
            edit.text.erase(0, own.size());
        } else {
            header = own;
        }
    }
}

std::optional<model::Settings> settings_of(string_view text)
{
    base::Issues issues;
    model::Settings settings;
    try {
        toml::table const table = parse_toml(text);
        Report report("atlas.toml", issues);
        settings_in(Section(table, "", report), settings);
    } catch (toml::parse_error const&) {
        return std::nullopt;
    }
    return base::has_errors(issues) ? std::nullopt : std::optional(settings);
}

}  // namespace

string settings_text(model::Settings const& settings)
{
    model::Settings const none;
    string out;
    string_view section;
    for (SettingsKey const& key : settings_keys()) {
        string const value = key.write(settings);
        bool const needed = key.section.empty() && (key.name == "title" || key.name == "year");
        if (!needed && value == key.write(none)) { continue; }
        if (key.section != section) {
            out += fmt::format("\n[{}]\n", key.section);
            section = key.section;
        }
        out += fmt::format("{} = {}\n", key.name, value);
    }
    return out;
}

string settings_text_after(string_view as_read, model::Settings const& before, model::Settings const& now)
{
    toml::table const root = parse_toml(as_read);  // was read without error
    std::vector<Edit> edits;
    for (SettingsKey const& key : settings_keys()) {
        string const value = key.write(now);
        if (value == key.write(before)) { continue; }
        toml::table const* const table = key.section.empty() ? &root : root.get_as<toml::table>(key.section);
        toml::node const* const node = table != nullptr ? table->get(key.name) : nullptr;
        if (node == nullptr) {
            edits.push_back(insertion(as_read, root, key, value));
        } else {
            edits.push_back({{byte_of(as_read, node->source().begin), byte_of(as_read, node->source().end)}, value});
        }
    }
    join(edits, as_read);
    std::stable_sort(edits.begin(), edits.end(),
                     [](Edit const& a, Edit const& b) { return a.span.begin < b.span.begin; });
    string out(as_read);
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        out.replace(edit->span.begin, edit->span.end - edit->span.begin, edit->text);
    }
    return settings_of(out) == now ? out : settings_text(now);
}

std::vector<std::pair<string, string>> settings_values(model::Settings const& settings)
{
    std::vector<std::pair<string, string>> values;
    for (SettingsKey const& key : settings_keys()) {
        string const prefix = key.section.empty() ? string() : string(key.section) + '.';
        values.emplace_back(prefix + string(key.name), key.write(settings));
    }
    return values;
}

}  // namespace atlas::io
