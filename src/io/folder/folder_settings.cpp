#include "io/folder/folder_settings.hpp"

#include "io/files/text_file.hpp"
#include "io/folder/csv.hpp"
#include "io/folder/limits.hpp"
#include "io/folder/parse_toml.hpp"
#include "io/folder/settings_form.hpp"
#include "io/folder/toml_section.hpp"
#include "model/atlas.hpp"
#include "model/map_words.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;
using std::string_view;

std::optional<toml::table> parsed(string_view text, Report& report)
{
    try {
        return parse_toml(text);
    } catch (toml::parse_error const& e) {
        auto const at = e.source().begin;
        report.error("not-toml", at.line, "", "",
                     words::message("not-toml", at.column, words::BilingualText{"", std::string(e.description())}));
        return std::nullopt;
    }
}

constexpr std::array<string_view, 28> scene_keys{
    "id",      "title",     "title_en", "text",         "text_en",      "notes",  "theme",
    "metric",  "indicator", "year",     "plan",         "level",        "inside", "method",
    "classes", "palette",   "breaks",   "categories",   "stages",       "labels", "selection",
    "camera",  "layout",    "second",   "move_seconds", "hold_seconds", "county", "names_with"};
constexpr std::array<string_view, 5> second_keys{"theme", "metric", "indicator", "year", "plan"};
constexpr std::array<string_view, 3> camera_keys{"lon", "lat", "km"};

/// An empty list is not the same as none given: "none" stands for nothing shown.
std::vector<std::string> filter(Section const& scene, string_view key, std::span<string_view const> words)
{
    std::vector<std::string> list = scene.texts(key);
    for (std::string const& item : list) { scene.accept(key, item, words); }
    if (list.empty() && scene.has(key)) { list.emplace_back("none"); }
    return list;
}

void read_classes(Section const& s, model::BriefingScene& scene)
{
    scene.method = s.text("method");
    s.accept("method", scene.method, words::ids_of<model::Method>());
    scene.classes = s.integer("classes", 0, 3, 7);
    scene.palette = s.text("palette");
    scene.breaks = s.numbers("breaks");
    if (std::adjacent_find(scene.breaks.begin(), scene.breaks.end(), std::greater_equal<>()) != scene.breaks.end()) {
        s.wrong("breaks", "", words::message("breaks-do-not-rise"));
    }
    constexpr std::size_t most_breaks = 6;  // seven classes
    if (scene.breaks.size() > most_breaks) {
        s.wrong("breaks", "", words::message("breaks-too-many", scene.breaks.size(), most_breaks));
    }
}

model::SecondMap read_second(Section const& s)
{
    model::SecondMap second;
    second.theme = s.text("theme");
    s.accept("theme", second.theme, words::ids_of<model::Theme>());
    second.metric = s.text("metric");
    s.accept("metric", second.metric, words::ids_of<model::Metric>());
    second.indicator = s.text("indicator");
    second.year = s.integer("year", 0, 1900, 2200);
    second.plan = s.text("plan");
    s.warn_unknown({second_keys.begin(), second_keys.end()});
    return second;
}

model::BriefingScene read_scene(Section const& s)
{
    model::BriefingScene scene;
    scene.id = s.required("id");
    scene.title = s.required("title");
    scene.title_en = s.text("title_en");
    scene.text = s.text("text");
    scene.text_en = s.text("text_en");
    scene.notes = s.text("notes");
    scene.theme = s.text("theme");
    s.accept("theme", scene.theme, words::ids_of<model::Theme>());
    scene.metric = s.text("metric");
    s.accept("metric", scene.metric, words::ids_of<model::Metric>());
    scene.indicator = s.text("indicator");
    scene.year = s.integer("year", 0, 1900, 2200);
    scene.plan = s.text("plan");
    scene.level = s.text("level");
    s.accept("level", scene.level, {"province", "prefecture", "county", "region"});
    scene.inside = s.text("inside");
    read_classes(s, scene);
    scene.categories = filter(s, "categories", words::ids_of<model::Category>());
    scene.stages = filter(s, "stages", words::ids_of<model::Stage>());
    scene.county = s.text("county");
    scene.names_with = s.text("names_with");
    scene.selection = s.text("selection");
    scene.layout = s.text("layout");
    s.accept("layout", scene.layout, words::ids_of<model::SceneLayout>());
    if (s.has("second")) { scene.second = read_second(s.sub("second")); }
    scene.labels = s.flag("labels", scene.labels);
    scene.move_seconds = s.number("move_seconds", scene.move_seconds, 0, 60);
    scene.hold_seconds = s.number("hold_seconds", scene.hold_seconds, 0, 3600);
    if (s.has("camera")) {
        Section const c = s.sub("camera");
        for (string_view const key : camera_keys) {
            if (!c.has(key)) { c.wrong(key, "", words::message("camera-incomplete")); }
        }
        scene.camera = model::SceneCamera{c.number("lon", 0, -180, 180), c.number("lat", 0, -90, 90),
                                          c.number("km", 0, 0.1, 20'000)};
    }
    s.warn_unknown({scene_keys.begin(), scene_keys.end()});
    return scene;
}

using Lines = std::map<std::string, std::size_t>;

/// The lines of a table's fields and of those within them.
void add_lines(Lines& lines, std::string const& prefix, toml::table const& table)
{
    for (auto const& [key, value] : table) {
        std::string const field = prefix + std::string(key.str());
        lines[field] = key.source().begin.line;
        if (auto const* inner = value.as_table()) { add_lines(lines, field + '.', *inner); }
    }
}

/// `lines` may be nullptr.
std::vector<ReadScene> scenes_of(toml::table const& table, Report& report, std::map<std::string, Lines>* lines)
{
    std::vector<ReadScene> scenes;
    Section const root(table, "", report);
    root.warn_unknown({"scene"});
    toml::node const* const list = table.get("scene");
    if (list == nullptr) { return scenes; }
    if (!list->is_array_of_tables()) {
        root.wrong("scene", "", words::message("not-a-list-of-scenes"));
        return scenes;
    }
    if (list->as_array()->size() > most_scenes) {
        root.wrong("scene", "", words::message("scenes-too-many", list->as_array()->size(), most_scenes));
        return scenes;
    }
    std::set<std::string> ids;
    for (toml::node const& node : *list->as_array()) {
        std::string const named = node.as_table()->get_as<std::string>("id") != nullptr
                                      ? **node.as_table()->get_as<std::string>("id")
                                      : std::string();
        report.within_scene(named.empty() ? fmt::format("{}", scenes.size() + 1) : shortened(named));
        Section const section(*node.as_table(), "scene.", report);
        std::size_t const errors = report.errors();
        ReadScene read{read_scene(section)};
        std::string const& id = read.scene.id;
        if (!ids.insert(id).second) { section.wrong("id", id, words::message("scene-id-twice")); }
        read.sound = report.errors() == errors;
        if (lines != nullptr && read.sound) {
            (*lines)[id][""] = line_of(node);
            add_lines((*lines)[id], "", *node.as_table());
        }
        scenes.push_back(std::move(read));
    }
    report.within_scene({});
    return scenes;
}

std::vector<model::BriefingScene> sound(std::vector<ReadScene> read)
{
    std::vector<model::BriefingScene> scenes;
    for (ReadScene& scene : read) {
        if (scene.sound) { scenes.push_back(std::move(scene.scene)); }
    }
    return scenes;
}

}  // namespace

void read_settings(fs::path const& folder, model::Atlas& atlas, SourceTexts& texts, base::Issues& issues)
{
    Report report("atlas.toml", issues);
    auto file = read_text(folder / "atlas.toml", largest_settings, report);
    auto const table = file ? parsed(file->text, report) : std::nullopt;
    if (table) { settings_in(Section(*table, "", report), atlas.settings); }
    if (file) { texts["atlas.toml"] = kept(std::move(*file)); }
}

void read_back_settings(string_view file, string_view text, Report& report)
{
    if (file != "atlas.toml") { return; }
    if (text.size() > largest_settings) { return report_too_large(text.size(), largest_settings, report); }
    model::Settings settings;
    if (auto const table = parsed(text, report)) { settings_in(Section(*table, "", report), settings); }
}

std::vector<model::BriefingScene> read_scenes(fs::path const& path, std::string name, base::Issues& issues)
{
    Report report(std::move(name), issues);
    auto const file = read_text(path, largest_recovery, report);
    auto const table = file ? parsed(file->text, report) : std::nullopt;
    return table ? sound(scenes_of(*table, report, nullptr)) : std::vector<model::BriefingScene>{};
}

std::vector<ReadScene> all_scenes_in(string_view text, std::string name, base::Issues& issues)
{
    Report report(std::move(name), issues);
    if (text.size() > largest_settings) {
        report_too_large(text.size(), largest_settings, report);
        return {};
    }
    auto const table = parsed(text, report);
    return table ? scenes_of(*table, report, nullptr) : std::vector<ReadScene>{};
}

std::vector<model::BriefingScene> scenes_in(string_view text, std::string name, base::Issues& issues)
{
    return sound(all_scenes_in(text, std::move(name), issues));
}

bool is_scene_key(string_view key) { return std::find(scene_keys.begin(), scene_keys.end(), key) != scene_keys.end(); }

std::span<string_view const> keys_within(string_view key)
{
    if (key == "second") { return second_keys; }
    if (key == "camera") { return camera_keys; }
    return {};
}

void read_briefing(fs::path const& folder, model::Atlas& atlas, SourceTexts& texts)
{
    std::error_code none;
    if (!fs::exists(fs::symlink_status(folder / "briefing.toml", none))) { return; }
    Report report("briefing.toml", atlas.briefing_issues);
    auto file = read_text(folder / "briefing.toml", largest_settings, report);
    auto const table = file ? parsed(file->text, report) : std::nullopt;
    if (table) {
        for (model::BriefingScene& scene : sound(scenes_of(*table, report, &atlas.scene_lines))) {
            atlas.scenes.push_back(std::move(scene));
        }
    }
    if (report.errors() > 0) { report.warning("briefing", 0, "", "", words::message("briefing-in-part")); }
    if (file) { texts["briefing.toml"] = kept(std::move(*file)); }
}

}  // namespace atlas::io
