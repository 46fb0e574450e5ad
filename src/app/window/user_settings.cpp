#include "app/window/user_settings.hpp"

#include "io/save/write_file.hpp"
#include "ui/table/table_rows.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace atlas::app {

namespace {

constexpr std::uintmax_t most_bytes = 1 << 20;  ///< a file of settings is far smaller

std::filesystem::path from_environment(char const* variable)
{
    char const* const value = std::getenv(variable);
    std::filesystem::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : std::filesystem::path{};
}

std::string text_of(std::filesystem::path const& file)
{
    std::error_code unknown;
    if (std::filesystem::file_size(file, unknown) > most_bytes || unknown) {
        throw std::runtime_error("not a file of settings");
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) { throw std::runtime_error("cannot be read"); }
    return {std::istreambuf_iterator<char>(in), {}};
}

void take_columns(toml::table const& tab, std::string_view key, bool shown, std::map<std::string, bool>& columns)
{
    toml::node const* const node = tab.get(key);
    if (node == nullptr) { return; }
    toml::array const* const list = node->as_array();
    if (list == nullptr) { throw std::runtime_error(fmt::format("'{}' is not a list", key)); }
    for (toml::node const& item : *list) {
        auto const id = item.value<std::string>();
        if (!id) { throw std::runtime_error(fmt::format("'{}' holds something that is no text", key)); }
        columns[*id] = shown;
    }
}

void take_recent(toml::table const& root, std::vector<std::string>& recent)
{
    toml::node const* const node = root.get("recent");
    if (node == nullptr) { return; }
    toml::array const* const list = node->as_array();
    if (list == nullptr) { throw std::runtime_error("'recent' is not a list"); }
    for (toml::node const& item : *list) {
        auto path = item.value<std::string>();
        if (!path) { throw std::runtime_error("'recent' holds something that is no text"); }
        recent.push_back(std::move(*path));
    }
}

UserSettings settings_of(toml::table const& root)
{
    UserSettings settings;
    take_recent(root, settings.recent);
    toml::node const* const node = root.get("table");
    if (node == nullptr) { return settings; }
    toml::table const* const tabs = node->as_table();
    if (tabs == nullptr) { throw std::runtime_error("'table' is not a table"); }
    for (std::size_t i = 0; i < ui::table_kinds; ++i) {
        toml::node const* const tab = tabs->get(ui::word(static_cast<ui::TableKind>(i)));
        if (tab == nullptr) { continue; }
        if (tab->as_table() == nullptr) { throw std::runtime_error("a tab of 'table' is not a table"); }
        take_columns(*tab->as_table(), "shown", true, settings.columns[i]);
        take_columns(*tab->as_table(), "hidden", false, settings.columns[i]);
    }
    return settings;
}

toml::array ids_of(std::map<std::string, bool> const& columns, bool shown)
{
    toml::array ids;
    for (auto const& [id, is_shown] : columns) {
        if (is_shown == shown) { ids.push_back(id); }
    }
    return ids;
}

UserSettings settings_of(ui::TableState const& state, std::vector<std::string> const& recent)
{
    UserSettings settings;
    settings.recent = recent;
    for (std::size_t i = 0; i < ui::table_kinds; ++i) { settings.columns[i] = state.settings[i].columns; }
    return settings;
}

}  // namespace

std::filesystem::path settings_path()
{
    std::filesystem::path folder = from_environment("XDG_CONFIG_HOME");
    if (folder.empty()) {
        folder = from_environment("HOME");
        if (folder.empty()) { return {}; }
        folder /= ".config";
    }
    return folder / "county-atlas" / "settings.toml";
}

ReadSettings read_settings(std::filesystem::path const& file)
{
    std::error_code missing;
    if (file.empty() || !std::filesystem::exists(file, missing)) { return {}; }
    try {
        return {settings_of(toml::parse(text_of(file), file.string())), ""};
    } catch (toml::parse_error const& error) {
        return {{}, fmt::format("{}:{}: {}", file.string(), error.source().begin.line, error.description())};
    } catch (std::exception const& error) {
        return {{}, fmt::format("{}: {}", file.string(), error.what())};
    }
}

void write_settings(std::filesystem::path const& file, UserSettings const& settings)
{
    toml::table tabs;
    for (std::size_t i = 0; i < ui::table_kinds; ++i) {
        if (settings.columns[i].empty()) { continue; }
        toml::table tab;
        tab.insert("shown", ids_of(settings.columns[i], true));
        tab.insert("hidden", ids_of(settings.columns[i], false));
        tabs.insert(ui::word(static_cast<ui::TableKind>(i)), std::move(tab));
    }
    toml::table root;
    toml::array recent;
    for (std::string const& path : settings.recent) { recent.push_back(path); }
    if (!recent.empty()) { root.insert("recent", std::move(recent)); }
    root.insert("table", std::move(tabs));
    std::ostringstream text;
    text << "# Settings of County Atlas: atlases opened, columns shown and hidden by hand in its tables.\n"
         << root << '\n';
    std::error_code failed;  // write_file says what is wrong with the folder
    std::filesystem::create_directories(file.parent_path(), failed);
    io::write_file(file, text.str());
}

std::string SettingsKeeper::open(std::filesystem::path file, ui::TableState& state, std::vector<std::string>& recent)
{
    m_file = std::move(file);
    ReadSettings read = read_settings(m_file);
    for (std::size_t i = 0; i < ui::table_kinds; ++i) { state.settings[i].columns = read.settings.columns[i]; }
    recent = read.settings.recent;
    m_saved = std::move(read.settings);
    return read.problem;
}

std::string SettingsKeeper::save(ui::TableState const& state, std::vector<std::string> const& recent)
{
    if (m_file.empty()) { return {}; }
    bool same = recent == m_saved.recent;
    for (std::size_t i = 0; i < ui::table_kinds; ++i) {
        same = same && state.settings[i].columns == m_saved.columns[i];
    }
    if (same) { return {}; }
    m_saved = settings_of(state, recent);
    try {
        write_settings(m_file, m_saved);
    } catch (std::exception const& failure) {
        return failure.what();
    }
    return {};
}

}  // namespace atlas::app
