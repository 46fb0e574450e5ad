#include "io/save/user_settings.hpp"

#include "io/files/write_file.hpp"
#include "io/folder/parse_toml.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace atlas::io {

namespace {

constexpr std::uintmax_t most_bytes = 1 << 20;  ///< a file of settings is far smaller

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

void take_columns(toml::table const& tab, std::string_view key, bool shown, ColumnSwitches& columns)
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

UserSettings settings_of(toml::table const& root, std::span<std::string_view const> tabs)
{
    UserSettings settings;
    take_recent(root, settings.recent);
    toml::node const* const node = root.get("table");
    if (node == nullptr) { return settings; }
    toml::table const* const tables = node->as_table();
    if (tables == nullptr) { throw std::runtime_error("'table' is not a table"); }
    for (std::string_view const name : tabs) {
        toml::node const* const tab = tables->get(name);
        if (tab == nullptr) { continue; }
        if (tab->as_table() == nullptr) { throw std::runtime_error("a tab of 'table' is not a table"); }
        ColumnSwitches columns;
        take_columns(*tab->as_table(), "shown", true, columns);
        take_columns(*tab->as_table(), "hidden", false, columns);
        if (!columns.empty()) { settings.columns.emplace(name, std::move(columns)); }
    }
    return settings;
}

toml::array ids_of(ColumnSwitches const& columns, bool shown)
{
    toml::array ids;
    for (auto const& [id, is_shown] : columns) {
        if (is_shown == shown) { ids.push_back(id); }
    }
    return ids;
}

}  // namespace

ReadUserSettings read_user_settings(std::filesystem::path const& file, std::span<std::string_view const> tabs)
{
    std::error_code missing;
    if (file.empty() || !std::filesystem::exists(file, missing)) { return {}; }
    try {
        return {settings_of(parse_toml(text_of(file)), tabs), ""};
    } catch (toml::parse_error const& error) {
        return {{}, fmt::format("{}:{}: {}", file.string(), error.source().begin.line, error.description())};
    } catch (std::exception const& error) {
        return {{}, fmt::format("{}: {}", file.string(), error.what())};
    }
}

void write_user_settings(std::filesystem::path const& file, UserSettings const& settings)
{
    toml::table tabs;
    for (auto const& [name, columns] : settings.columns) {
        toml::table tab;
        tab.insert("shown", ids_of(columns, true));
        tab.insert("hidden", ids_of(columns, false));
        tabs.insert(name, std::move(tab));
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
    write_file(file, text.str());
}

}  // namespace atlas::io
