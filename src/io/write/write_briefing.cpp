#include "io/write/write_briefing.hpp"

#include "io/files/free_name.hpp"
#include "io/files/write_file.hpp"
#include "io/folder/folder_settings.hpp"
#include "io/folder/toml_text.hpp"
#include "io/write/briefing_source.hpp"
#include "model/atlas.hpp"
#include "words/message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace atlas::io {
namespace {

using std::string;
using std::string_view;

/// "key = value" of one table; each is left out where the value is the reader's default.
class Keys {
public:
    void text(string_view key, string const& value)
    {
        if (!value.empty()) { add(key, toml_text(value)); }
    }
    void integer(string_view key, int value)
    {
        if (value != 0) { add(key, fmt::format("{}", value)); }
    }
    void number(string_view key, double value, double fallback)
    {
        if (value != fallback) { add(key, fmt::format("{}", value)); }
    }
    void add(string_view key, string value) { m_list.emplace_back(key, std::move(value)); }
    /// Adds to inline tables what stood in them before and nobody knows: ", key = value" by the table's key.
    void add_within(std::map<string, string> const& unknown)
    {
        for (auto& [key, value] : m_list) {
            auto const found = unknown.find(key);
            if (found == unknown.end() || !value.ends_with('}')) { continue; }
            bool const empty = value == "{}";
            value.insert(value.size() - (empty ? 1 : 2), empty ? found->second.substr(1) + ' ' : found->second);
        }
    }
    /// Key and value.
    [[nodiscard]] std::vector<std::pair<string, string>> const& list() const { return m_list; }

private:
    std::vector<std::pair<string, string>> m_list;
};

/// All shown is the default; the one word "none" stands for nothing shown.
void filter(Keys& keys, string_view key, std::vector<string> const& words)
{
    if (words.empty()) { return; }
    bool const nothing = words.size() == 1 && words.front() == "none";
    keys.add(key, nothing ? "[]" : toml_list(words, [](string const& w) { return toml_text(w); }));
}

string second_text(model::SecondMap const& second)
{
    Keys keys;
    keys.text("theme", second.theme);
    keys.text("metric", second.metric);
    keys.text("indicator", second.indicator);
    keys.integer("year", second.year);
    keys.text("plan", second.plan);
    string inside;
    for (auto const& [key, value] : keys.list()) {
        inside += fmt::format("{}{} = {}", inside.empty() ? "" : ", ", key, value);
    }
    return inside.empty() ? "{}" : "{ " + inside + " }";
}

Keys keys_of(model::BriefingScene const& scene)
{
    model::BriefingScene const none;
    Keys keys;
    keys.add("id", toml_text(scene.id));
    keys.add("title", toml_text(scene.title));
    keys.text("title_en", scene.title_en);
    keys.text("text", scene.text);
    keys.text("text_en", scene.text_en);
    keys.text("notes", scene.notes);
    keys.text("theme", scene.theme);
    keys.text("metric", scene.metric);
    keys.text("indicator", scene.indicator);
    keys.integer("year", scene.year);
    keys.text("plan", scene.plan);
    keys.text("level", scene.level);
    keys.text("inside", scene.inside);
    keys.text("method", scene.method);
    keys.integer("classes", scene.classes);
    keys.text("palette", scene.palette);
    if (!scene.breaks.empty()) {
        keys.add("breaks", toml_list(scene.breaks, [](double v) { return fmt::format("{}", v); }));
    }
    filter(keys, "categories", scene.categories);
    filter(keys, "stages", scene.stages);
    keys.text("county", scene.county);
    keys.text("names_with", scene.names_with);
    if (scene.labels != none.labels) { keys.add("labels", scene.labels ? "true" : "false"); }
    keys.text("selection", scene.selection);
    if (scene.camera) {
        keys.add("camera", fmt::format("{{ lon = {}, lat = {}, km = {} }}", scene.camera->lon, scene.camera->lat,
                                       scene.camera->km));
    }
    keys.text("layout", scene.layout);
    if (scene.second) { keys.add("second", second_text(*scene.second)); }
    keys.number("move_seconds", scene.move_seconds, none.move_seconds);
    keys.number("hold_seconds", scene.hold_seconds, none.hold_seconds);
    return keys;
}

string scene_text(model::BriefingScene const& scene)
{
    Keys const keys = keys_of(scene);
    string out = "[[scene]]\n";
    for (auto const& [key, value] : keys.list()) { out += fmt::format("{} = {}\n", key, value); }
    return out;
}

string as_line(string_view comment) { return comment.empty() ? string() : string(comment) + '\n'; }

/// A changed scene with the comments of its lines: those of a key that is gone stand before the first.
string scene_text(model::BriefingScene const& scene, SceneSource const& before)
{
    Keys keys = keys_of(scene);
    keys.add_within(before.unknown_in);
    auto const has = [&](string const& key) {
        return std::any_of(keys.list().begin(), keys.list().end(),
                           [&](auto const& entry) { return entry.first == key; });
    };
    string out = "[[scene]]" + (before.header_comment.empty() ? "" : "  " + before.header_comment) + '\n';
    for (auto const& [key, comment] : before.above_key) { out += has(key) ? "" : comment; }
    for (auto const& [key, comment] : before.beside_key) { out += has(key) ? "" : as_line(comment); }
    for (auto const& [key, value] : keys.list()) {
        auto const above = before.above_key.find(key);
        auto const beside = before.beside_key.find(key);
        out += above == before.above_key.end() ? "" : above->second;
        out += fmt::format("{} = {}", key, value);
        out += (beside == before.beside_key.end() ? "" : "  " + beside->second) + '\n';
    }
    return out + before.unknown + before.unknown_sections;
}

string_view without_blank_lines(string_view text)
{
    for (std::size_t end = 0;
         (end = text.find('\n')) != string_view::npos && text.find_first_not_of(" \t\r\n") > end;) {
        text.remove_prefix(end + 1);
    }
    return text;
}

/// Adds a block that stood elsewhere before: one blank line before it.
void add_apart(string& out, string_view block)
{
    if (!out.empty() && !out.ends_with('\n')) { out += '\n'; }
    bool const apart = out.empty() || out.ends_with("\n\n") || out.ends_with("\n\r\n");
    out += apart ? "" : "\n";
    out += without_blank_lines(block);
}

/// The scenes in the place of those of the source; the lines of a scene that is as it was are kept letter for letter.
string rewritten(std::vector<model::BriefingScene> const& scenes, BriefingSource const& before)
{
    string out = before.head;
    std::size_t follows = 0;  // the place in the source after the scene written last
    std::vector<bool> written(before.scenes.size());
    // A scene that could not be read stays where it is, behind the one it followed.
    auto const keep_broken = [&](std::size_t from) {
        for (std::size_t i = from; i < before.scenes.size() && !before.scenes[i].sound; ++i) {
            if (written[i]) { continue; }
            written[i] = true;
            string const block = before.scenes[i].above + before.scenes[i].body;
            i == follows ? void(out += block) : add_apart(out, block);
            follows = i + 1;
        }
    };
    keep_broken(0);
    for (model::BriefingScene const& scene : scenes) {
        auto const at = std::find_if(before.scenes.begin(), before.scenes.end(),
                                     [&](SceneSource const& s) { return s.sound && s.scene.id == scene.id; });
        if (at == before.scenes.end()) {
            add_apart(out, scene_text(scene));
            follows = before.scenes.size();
            continue;
        }
        auto const place = static_cast<std::size_t>(at - before.scenes.begin());
        string const block = at->above + (at->scene == scene ? at->body : scene_text(scene, *at));
        if (place == follows) {
            out += block;
        } else {
            add_apart(out, block);
        }
        follows = place + 1;
        keep_broken(follows);
    }
    for (std::size_t i = 0; i < before.scenes.size(); ++i) { keep_broken(i); }
    if (!before.foot.empty() && !out.empty() && !out.ends_with('\n')) { out += '\n'; }
    return out + before.foot;
}

/// Whether the text holds these scenes and no other sound ones.
bool holds(string const& text, std::vector<model::BriefingScene> const& scenes)
{
    base::Issues issues;
    return scenes_in(text, "briefing.toml", issues) == scenes;
}

/// Why the text would not give these scenes again.
std::optional<base::Issue> not_read_back(string const& text, std::vector<model::BriefingScene> const& scenes)
{
    base::Issues issues;
    if (scenes_in(text, "briefing.toml", issues) == scenes) { return std::nullopt; }
    auto const bad = std::find_if(issues.begin(), issues.end(),
                                  [](auto const& issue) { return issue.severity == base::Severity::error; });
    base::Issue issue{base::Severity::error, "not-read-back", "briefing.toml", 0, "", "", {}};
    if (bad != issues.end()) {
        issue.field = bad->field;
        issue.value = bad->value;
    }
    issue.message = words::message("not-read-back", bad != issues.end() ? bad->message : base::Message{});
    return issue;
}

/// Moves a file that cannot be told apart into scenes aside, so that writing anew loses nothing of it.
void keep_aside(std::filesystem::path const& file, string_view before)
{
    bool const blank = before.find_first_not_of(" \t\r\n") == string_view::npos;
    base::Issues issues;
    static_cast<void>(all_scenes_in(before, "briefing.toml", issues));
    if (blank || !base::has_errors(issues) || briefing_source(before)) { return; }
    write_file(free_name(file, ".damaged"), before);
}

}  // namespace

std::vector<std::pair<string, string>> scene_values(model::BriefingScene const& scene) { return keys_of(scene).list(); }

string briefing_text_after(std::vector<model::BriefingScene> const& scenes, string_view before)
{
    if (auto const source = briefing_source(before)) {
        string text = rewritten(scenes, *source);
        if (holds(text, scenes)) { return text; }
    }
    return briefing_text(scenes, leading_comment(before));
}

string briefing_text(std::vector<model::BriefingScene> const& scenes, string_view comment)
{
    string out(comment);
    if (!out.empty() && !out.ends_with('\n')) { out += '\n'; }
    for (model::BriefingScene const& scene : scenes) { out += (out.empty() ? "" : "\n") + scene_text(scene); }
    return out;
}

string leading_comment(string_view toml)
{
    if (toml.starts_with("\xEF\xBB\xBF")) { toml.remove_prefix(3); }
    string out;
    std::size_t end = 0;
    for (std::size_t at = 0; at < toml.size();) {
        std::size_t const stop = std::min(toml.find('\n', at), toml.size());
        string_view line = toml.substr(at, stop - at);
        if (line.ends_with('\r')) { line.remove_suffix(1); }
        bool const blank = line.find_first_not_of(" \t") == string_view::npos;
        if (!blank && line[line.find_first_not_of(" \t")] != '#') { break; }
        out += string(line) + '\n';
        if (!blank) { end = out.size(); }
        at = stop + 1;
    }
    out.resize(end);
    return out;
}

base::Result<string> write_briefing(std::filesystem::path const& file, std::vector<model::BriefingScene> const& scenes)
{
    std::ifstream in(file, std::ios::binary);
    string const before{std::istreambuf_iterator<char>(in), {}};
    string text = briefing_text_after(scenes, before);
    if (auto issue = not_read_back(text, scenes)) { return std::move(*issue); }
    keep_aside(file, before);
    write_file(file, text);
    return text;
}

}  // namespace atlas::io
