#include "io/folder/settings_form.hpp"

#include "geo/projection.hpp"
#include "io/folder/toml_text.hpp"
#include "io/folder/years.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace atlas::io {
namespace {

using model::Schedule;
using model::Settings;
using std::string;

constexpr std::string_view plain_projection = "albers";

template <auto member>
constexpr SettingsKey text_key(std::string_view section, std::string_view name)
{
    return {section, name, [](Section const& s, std::string_view key, Settings& to) { to.*member = s.text(key); },
            [](Settings const& from) { return toml_text(from.*member); }};
}
template <auto member>
constexpr SettingsKey texts_key(std::string_view section, std::string_view name)
{
    return {section, name, [](Section const& s, std::string_view key, Settings& to) { to.*member = s.texts(key); },
            [](Settings const& from) { return toml_texts(from.*member); }};
}
/// A share of the schedule's path.
template <auto member, int highest>
constexpr SettingsKey limit_key(std::string_view name)
{
    return {"schedule", name,
            [](Section const& s, std::string_view key, Settings& to) {
                to.schedule.*member = s.number(key, Schedule{}.*member, 0, highest);
            },
            [](Settings const& from) { return fmt::format("{}", from.schedule.*member); }};
}

void read_title(Section const& s, std::string_view key, Settings& to) { to.title = s.required(key); }

void read_home(Section const& s, std::string_view key, Settings& to) { to.home = s.code(key); }

void read_year(Section const& s, std::string_view key, Settings& to)
{
    to.year = s.integer(key, 0, first_year, last_year);
    if (!s.has(key)) { s.wrong(key, "", words::message("year-missing")); }
}

void read_outdated(Section const& s, std::string_view key, Settings& to)
{
    to.outdated_after_years = s.integer(key, Settings{}.outdated_after_years, 0, 200);
}

void read_method(Section const& s, std::string_view key, Settings& /*to*/)
{
    s.accept(key, s.text(key), {plain_projection});
}

/// A definition of one's own goes before the method.
void read_projection(Section const& s, std::string_view key, Settings& to)
{
    string const definition = s.text(key);
    if (definition.empty()) { return; }
    to.projection = definition;
    try {
        geo::Projection const probe(definition);
    } catch (geo::NotPlane const&) {
        s.wrong(key, definition, words::message("projection-not-plane"));
    } catch (std::invalid_argument const& e) {
        s.wrong(key, definition, words::message("not-a-projection", words::BilingualText{"", e.what()}));
    }
}

string written_projection(Settings const& from)
{
    return toml_text(from.projection == plain_projection ? std::string_view() : from.projection);
}

constexpr std::array keys{
    SettingsKey{"", "title", read_title, [](Settings const& from) { return toml_text(from.title); }},
    text_key<&Settings::title_en>("", "title_en"),
    SettingsKey{"", "home", read_home, [](Settings const& from) { return toml_text(from.home); }},
    text_key<&Settings::period>("", "period"),
    text_key<&Settings::review_number>("", "review_number"),
    SettingsKey{"", "year", read_year, [](Settings const& from) { return std::to_string(from.year); }},
    SettingsKey{"", "outdated_after_years", read_outdated,
                [](Settings const& from) { return std::to_string(from.outdated_after_years); }},
    SettingsKey{"projection", "method", read_method, [](Settings const&) { return toml_text(plain_projection); }},
    SettingsKey{"projection", "proj", read_projection, written_projection},
    texts_key<&Settings::type_precedence>("precedence", "development_types"),
    texts_key<&Settings::target_precedence>("precedence", "targets"),
    texts_key<&Settings::observation_precedence>("precedence", "observations"),
    limit_key<&Schedule::ahead, 10>("ahead"),
    limit_key<&Schedule::on_track, 10>("on_track"),
    limit_key<&Schedule::slightly_behind, 10>("slightly_behind"),
    limit_key<&Schedule::approx_tolerance, 1>("approx_tolerance"),
    text_key<&Settings::default_indicator>("default", "indicator"),
    texts_key<&Settings::default_groups>("default", "groups"),
};

/// What concerns several keys of a section.
void check_section(std::string_view name, Section const& section, Settings const& settings)
{
    Schedule const& s = settings.schedule;
    if (name == "schedule" && !(s.ahead >= s.on_track && s.on_track >= s.slightly_behind)) {
        section.wrong("ahead", "", words::message("thresholds-must-fall"));
    }
}

}  // namespace

std::span<SettingsKey const> settings_keys() { return keys; }

void settings_in(Section const& root, Settings& settings)
{
    std::vector<std::string_view> of_root;
    for (std::size_t i = 0; i < keys.size();) {
        std::string_view const name = keys[i].section;
        Section const section = name.empty() ? root : root.sub(name);
        std::vector<std::string_view> known;
        for (; i < keys.size() && keys[i].section == name; ++i) {
            keys[i].read(section, keys[i].name, settings);
            known.push_back(keys[i].name);
        }
        check_section(name, section, settings);
        if (name.empty()) {
            of_root = std::move(known);
        } else {
            section.warn_unknown(known);
            of_root.push_back(name);
        }
    }
    root.warn_unknown(of_root);
}

}  // namespace atlas::io
