#include "app/window/user_settings.hpp"

#include "tables/table_rows.hpp"

#include <array>
#include <cstdlib>
#include <exception>
#include <string_view>
#include <utility>

namespace atlas::app {

namespace {

std::filesystem::path from_environment(char const* variable)
{
    char const* const value = std::getenv(variable);
    std::filesystem::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : std::filesystem::path{};
}

std::string tab(std::size_t kind) { return std::string(tables::word(static_cast<tables::TableKind>(kind))); }

io::UserSettings settings_of(ui::TableState const& state, std::vector<std::string> const& recent)
{
    io::UserSettings settings;
    settings.recent = recent;
    for (std::size_t i = 0; i < tables::table_kinds; ++i) {
        auto const& columns = state.settings[i].columns;
        if (!columns.empty()) { settings.columns[tab(i)] = columns; }
    }
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

std::string SettingsKeeper::open(std::filesystem::path file, ui::TableState& state, std::vector<std::string>& recent)
{
    m_file = std::move(file);
    std::array<std::string_view, tables::table_kinds> tabs;
    for (std::size_t i = 0; i < tables::table_kinds; ++i) { tabs[i] = tables::word(static_cast<tables::TableKind>(i)); }
    io::ReadUserSettings read = io::read_user_settings(m_file, tabs);
    for (std::size_t i = 0; i < tables::table_kinds; ++i) {
        auto const found = read.settings.columns.find(tab(i));
        state.settings[i].columns = found == read.settings.columns.end() ? io::ColumnSwitches{} : found->second;
    }
    recent = read.settings.recent;
    m_saved = std::move(read.settings);
    return read.problem;
}

std::string SettingsKeeper::save(ui::TableState const& state, std::vector<std::string> const& recent)
{
    if (m_file.empty()) { return {}; }
    io::UserSettings now = settings_of(state, recent);
    if (now == m_saved) { return {}; }
    m_saved = std::move(now);
    try {
        io::write_user_settings(m_file, m_saved);
    } catch (std::exception const& failure) {
        return failure.what();
    }
    return {};
}

}  // namespace atlas::app
