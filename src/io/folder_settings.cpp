#include "io/folder_settings.hpp"

#include "geo/projection.hpp"
#include "io/csv.hpp"
#include "io/text_file.hpp"
#include "model/near_names.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;
using std::string_view;

constexpr std::size_t settings_limit = 4'000'000;  ///< bytes

std::size_t line_of(toml::node const& node) { return node.source().begin.line; }

/// One TOML table with typed access; wrong values are reported and read as the fallback.
class Section {
public:
    Section(toml::table const& table, std::string prefix, Report& report)
        : m_table(table), m_prefix(std::move(prefix)), m_report(report)
    {
    }

    [[nodiscard]] std::string text(string_view key) const
    {
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return {}; }
        if (auto const* const value = node->as_string()) { return value->get(); }
        wrong(*node, key, "", "is not a text; put it in quotes");
        return {};
    }

    [[nodiscard]] std::string required(string_view key) const
    {
        std::string value = text(key);
        if (value.find_first_not_of(" \t\r\n") == std::string::npos) {
            m_report.error("empty", line_of(m_table), m_prefix + std::string(key), "", "is missing; a text is needed");
        }
        return value;
    }

    [[nodiscard]] double number(string_view key, double fallback, double lowest, double highest) const
    {
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return fallback; }
        auto const value = node->value<double>();
        if (value && *value >= lowest && *value <= highest) { return *value; }
        wrong(*node, key, value ? fmt::format("{}", *value) : node->value_or(std::string()),
              fmt::format("is not a number from {} to {}", lowest, highest));
        return fallback;
    }

    [[nodiscard]] int integer(string_view key, int fallback, int lowest, int highest) const
    {
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return fallback; }
        auto const* const value = node->as_integer();
        if (value != nullptr && value->get() >= lowest && value->get() <= highest) {
            return static_cast<int>(value->get());
        }
        wrong(*node, key, value != nullptr ? fmt::format("{}", value->get()) : node->value_or(std::string()),
              fmt::format("is not a whole number from {} to {}", lowest, highest));
        return fallback;
    }

    [[nodiscard]] bool flag(string_view key, bool fallback) const
    {
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return fallback; }
        if (auto const* const value = node->as_boolean()) { return value->get(); }
        wrong(*node, key, "", "is neither true nor false");
        return fallback;
    }

    [[nodiscard]] std::vector<double> numbers(string_view key) const
    {
        std::vector<double> result;
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return result; }
        toml::array const* const array = node->as_array();
        if (array == nullptr) { wrong(*node, key, "", "is not a list of numbers; write [60, 70.5]"); }
        for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
            auto const value = array->get(i)->value<double>();
            if (value && std::isfinite(*value)) {
                result.push_back(*value);
            } else {
                wrong(*array->get(i), key, "", "holds something that is not a number");
            }
        }
        return result;
    }

    [[nodiscard]] std::vector<std::string> texts(string_view key) const
    {
        std::vector<std::string> result;
        toml::node const* const node = m_table.get(key);
        if (node == nullptr) { return result; }
        if (auto const* const array = node->as_array()) {
            for (toml::node const& item : *array) {
                if (auto const* const value = item.as_string()) {
                    result.push_back(value->get());
                } else {
                    wrong(item, key, "", "holds something that is not a text");
                }
            }
        } else {
            wrong(*node, key, "", "is not a list of texts; write [\"…\", \"…\"]");
        }
        return result;
    }

    /// A code, or nothing where the key is absent.
    [[nodiscard]] std::string code(string_view key) const
    {
        std::string value = text(key);
        if (!value.empty() && !is_code(value)) {
            wrong(*m_table.get(key), key, value, "is no area code; write six digits such as \"620700\"");
        }
        return value;
    }

    /// Reports a text that is none of the words.
    void accept(string_view key, string_view value, std::vector<string_view> const& words) const
    {
        if (value.empty() || std::find(words.begin(), words.end(), value) != words.end()) { return; }
        std::string list;
        for (string_view w : words) { list += (list.empty() ? "" : ", ") + std::string(w); }
        wrong(*m_table.get(key), key, value, "not one of the accepted words: " + list);
    }

    void warn_unknown(std::vector<string_view> const& known) const
    {
        for (auto const& [key, node] : m_table) {
            if (std::find(known.begin(), known.end(), key.str()) == known.end()) {
                auto const names = model::nearest(key.str(), model::named(known), 1);
                m_report.warning("unknown-key", line_of(node), m_prefix + std::string(key.str()), "",
                                 "this key is not known and has no effect" + (names.empty() ? std::string() : "; the nearest: " + names.front()));
            }
        }
    }

    [[nodiscard]] Section sub(string_view key) const
    {
        static toml::table const none;
        toml::node const* const node = m_table.get(key);
        if (node != nullptr && !node->is_table()) { wrong(*node, key, "", "is not a table; write [section] or {…}"); }
        bool const has = node != nullptr && node->is_table();
        return {has ? *node->as_table() : none, m_prefix + std::string(key) + ".", m_report};
    }

    [[nodiscard]] bool has(string_view key) const { return m_table.contains(key); }

    void wrong(toml::node const& node, string_view key, string_view value, std::string message) const
    {
        m_report.error("bad-setting", line_of(node), m_prefix + std::string(key), value, std::move(message));
    }
    void wrong(string_view key, string_view value, std::string message) const
    {
        toml::node const* const node = m_table.get(key);
        wrong(node != nullptr ? *node : m_table, key, value, std::move(message));
    }

private:
    toml::table const& m_table;
    std::string m_prefix;
    Report& m_report;
};

std::optional<toml::table> parse_toml(string_view text, Report& report)
{
    try {
        return toml::parse(text);
    } catch (toml::parse_error const& e) {
        auto const at = e.source().begin;
        report.error("not-toml", at.line, "", "", fmt::format("column {}: {}", at.column, e.description()));
        return std::nullopt;
    }
}

std::optional<toml::table> parse_toml(fs::path const& path, Report& report)
{
    auto const text = read_text(path, settings_limit, report);
    return text ? parse_toml(string_view(*text), report) : std::nullopt;
}

template <class E>
std::vector<string_view> words_of()
{
    std::vector<string_view> words;
    for (auto const& w : model::Words<E>::list) { words.push_back(w.id); }
    return words;
}

void read_projection(Section const& root, model::Settings& settings)
{
    Section const section = root.sub("projection");
    std::string const method = section.text("method");
    std::string const definition = section.text("proj");
    section.accept("method", method, {"albers"});
    section.warn_unknown({"method", "proj"});
    if (definition.empty()) { return; }
    settings.projection = definition;
    try {
        geo::Projection const probe(definition);
    } catch (std::invalid_argument const& e) {
        section.wrong("proj", definition, fmt::format("cannot be used: {}", e.what()));
    }
}

void read_schedule(Section const& section, model::Schedule& schedule)
{
    schedule.ahead = section.number("ahead", schedule.ahead, 0, 10);
    schedule.on_track = section.number("on_track", schedule.on_track, 0, 10);
    schedule.slightly_behind = section.number("slightly_behind", schedule.slightly_behind, 0, 10);
    schedule.approx_tolerance = section.number("approx_tolerance", schedule.approx_tolerance, 0, 1);
    if (!(schedule.ahead >= schedule.on_track && schedule.on_track >= schedule.slightly_behind)) {
        section.wrong("ahead", "", "the thresholds must fall: ahead, on_track, slightly_behind");
    }
    section.warn_unknown({"ahead", "on_track", "slightly_behind", "approx_tolerance"});
}

/// An empty list is not the same as none given: "none" stands for nothing shown.
std::vector<std::string> filter(Section const& scene, string_view key, std::vector<string_view> const& words)
{
    std::vector<std::string> list = scene.texts(key);
    for (std::string const& item : list) { scene.accept(key, item, words); }
    if (list.empty() && scene.has(key)) { list.emplace_back("none"); }
    return list;
}

std::vector<string_view> const theme_words{"type", "attainment", "indicator", "groups"};
std::vector<string_view> const metric_words{"attainment", "gap", "growth", "schedule"};

void read_classes(Section const& s, model::BriefingScene& scene)
{
    scene.method = s.text("method");
    s.accept("method", scene.method, {"equal", "quantile", "jenks", "deviation", "custom"});
    scene.classes = s.integer("classes", 0, 3, 7);
    scene.palette = s.text("palette");
    scene.breaks = s.numbers("breaks");
    if (std::adjacent_find(scene.breaks.begin(), scene.breaks.end(), std::greater_equal<>()) != scene.breaks.end()) {
        s.wrong("breaks", "", "do not rise; write them smallest first");
    }
    constexpr std::size_t most_breaks = 6;  // seven classes
    if (scene.breaks.size() > most_breaks) {
        s.wrong("breaks", "", fmt::format("are {}; at most {} make a legend that can be read", scene.breaks.size(), most_breaks));
    }
}

model::SecondMap read_second(Section const& s)
{
    model::SecondMap second;
    second.theme = s.text("theme");
    s.accept("theme", second.theme, theme_words);
    second.metric = s.text("metric");
    s.accept("metric", second.metric, metric_words);
    second.indicator = s.text("indicator");
    second.year = s.integer("year", 0, 1900, 2200);
    second.plan = s.text("plan");
    s.warn_unknown({"theme", "metric", "indicator", "year", "plan"});
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
    s.accept("theme", scene.theme, theme_words);
    scene.metric = s.text("metric");
    s.accept("metric", scene.metric, metric_words);
    scene.indicator = s.text("indicator");
    scene.year = s.integer("year", 0, 1900, 2200);
    scene.plan = s.text("plan");
    scene.level = s.text("level");
    s.accept("level", scene.level, {"province", "prefecture", "county", "region"});
    scene.inside = s.text("inside");
    read_classes(s, scene);
    scene.categories = filter(s, "categories", words_of<model::Category>());
    scene.stages = filter(s, "stages", words_of<model::Stage>());
    scene.selection = s.text("selection");
    scene.layout = s.text("layout");
    s.accept("layout", scene.layout, {"map_text", "map", "two_maps", "map_chart", "table"});
    if (s.has("second")) { scene.second = read_second(s.sub("second")); }
    scene.labels = s.flag("labels", scene.labels);
    scene.move_seconds = s.number("move_seconds", scene.move_seconds, 0, 60);
    scene.hold_seconds = s.number("hold_seconds", scene.hold_seconds, 0, 3600);
    if (s.has("camera")) {
        Section const c = s.sub("camera");
        for (char const* key : {"lon", "lat", "km"}) {
            if (!c.has(key)) { c.wrong(key, "", "is missing; a camera has lon, lat and km"); }
        }
        scene.camera = model::SceneCamera{c.number("lon", 0, -180, 180), c.number("lat", 0, -90, 90),
                                          c.number("km", 0, 0.1, 20'000)};
    }
    s.warn_unknown({"id", "title", "title_en", "text", "text_en", "notes", "theme", "metric", "indicator", "year", "plan", "level", "inside",
                    "method", "classes", "palette", "breaks", "categories", "stages", "labels", "selection", "camera",
                    "layout", "second", "move_seconds", "hold_seconds"});
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
std::vector<model::BriefingScene> scenes_of(toml::table const& table, Report& report, std::map<std::string, Lines>* lines)
{
    std::vector<model::BriefingScene> scenes;
    Section const root(table, "", report);
    root.warn_unknown({"scene"});
    toml::node const* const list = table.get("scene");
    if (list == nullptr) { return scenes; }
    if (!list->is_array_of_tables()) {
        root.wrong("scene", "", "is no list of scenes; write [[scene]] above each");
        return scenes;
    }
    std::set<std::string> ids;
    for (toml::node const& node : *list->as_array()) {
        std::string const named = node.as_table()->get_as<std::string>("id") != nullptr ? **node.as_table()->get_as<std::string>("id") : std::string();
        report.within(named.empty() ? fmt::format("scene {}: ", scenes.size() + 1) : fmt::format("scene {}: ", shortened(named)));
        Section const section(*node.as_table(), "scene.", report);
        scenes.push_back(read_scene(section));
        std::string const& id = scenes.back().id;
        if (!ids.insert(id).second) { section.wrong("id", id, "is used by an earlier scene; ids must differ"); }
        if (lines == nullptr) { continue; }
        (*lines)[id][""] = line_of(node);
        add_lines((*lines)[id], "", *node.as_table());
    }
    report.within({});
    return scenes;
}

}  // namespace

void read_settings(fs::path const& folder, model::Atlas& atlas, base::Issues& issues)
{
    Report report("atlas.toml", issues);
    auto const table = parse_toml(folder / "atlas.toml", report);
    if (!table) { return; }
    Section const root(*table, "", report);
    model::Settings& s = atlas.settings;
    s.title = root.required("title");
    s.title_en = root.text("title_en");
    s.home = root.code("home");
    s.period = root.text("period");
    s.review_number = root.text("review_number");
    s.year = root.integer("year", 0, 1900, 2200);
    if (!root.has("year")) { root.wrong("year", "", "is missing; write the year looked at first, such as 2026"); }
    s.outdated_after_years = root.integer("outdated_after_years", s.outdated_after_years, 0, 200);
    read_projection(root, s);
    Section const precedence = root.sub("precedence");
    s.type_precedence = precedence.texts("development_types");
    s.target_precedence = precedence.texts("targets");
    s.observation_precedence = precedence.texts("observations");
    precedence.warn_unknown({"development_types", "targets", "observations"});
    read_schedule(root.sub("schedule"), s.schedule);
    Section const defaults = root.sub("default");
    s.default_indicator = defaults.text("indicator");
    s.default_groups = defaults.texts("groups");
    defaults.warn_unknown({"indicator", "groups"});
    root.warn_unknown({"title", "title_en", "home", "period", "review_number", "year", "outdated_after_years",
                       "projection", "precedence", "schedule", "default"});
}

std::vector<model::BriefingScene> read_scenes(fs::path const& file, std::string name, base::Issues& issues)
{
    Report report(std::move(name), issues);
    auto const table = parse_toml(file, report);
    return table ? scenes_of(*table, report, nullptr) : std::vector<model::BriefingScene>{};
}

std::vector<model::BriefingScene> scenes_in(string_view text, std::string name, base::Issues& issues)
{
    Report report(std::move(name), issues);
    auto const table = parse_toml(text, report);
    return table ? scenes_of(*table, report, nullptr) : std::vector<model::BriefingScene>{};
}

void read_briefing(fs::path const& folder, model::Atlas& atlas, base::Issues& issues)
{
    std::error_code none;
    if (!fs::exists(fs::symlink_status(folder / "briefing.toml", none))) { return; }
    Report report("briefing.toml", issues);
    auto const table = parse_toml(folder / "briefing.toml", report);
    if (table) { atlas.scenes = scenes_of(*table, report, &atlas.scene_lines); }
}

}  // namespace atlas::io
