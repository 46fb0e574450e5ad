// What a user finds again in the next window: the columns of each table, and the atlases opened. Kept in a file of the
// user's own.
#pragma once

#include "ui/kit/table_data.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace atlas::app {

struct UserSettings {
    std::array<std::map<std::string, bool>, ui::table_kinds> columns;  ///< shown or hidden by the user, by column id
    std::vector<std::string> recent;                                   ///< folders of atlases, newest first
    bool operator==(UserSettings const&) const = default;
};

/// $XDG_CONFIG_HOME/county-atlas/settings.toml, where that is not set ~/.config/county-atlas/settings.toml (XDG Base
/// Directory Specification); empty when neither is an absolute path.
std::filesystem::path settings_path();

struct ReadSettings {
    UserSettings settings;  ///< the defaults where the file is not there or damaged
    std::string problem;    ///< why the file was not taken, with its line where known; empty = it was, or is not there
};
/// Never throws. Keys it does not know are left alone, so that a newer version's file still opens.
ReadSettings read_settings(std::filesystem::path const& file);

/// Writes the whole file at once and makes its folder. Throws base::SystemFailure.
void write_settings(std::filesystem::path const& file, UserSettings const& settings);

/// Keeps a file and the state of the interface in step.
class SettingsKeeper {
public:
    /// Takes the file's settings into the state and the list. Returns the problem with it, if any.
    std::string open(std::filesystem::path file, ui::TableState& state, std::vector<std::string>& recent);
    /// Writes the file when the user has changed something. Returns why it could not, once for each change.
    std::string save(ui::TableState const& state, std::vector<std::string> const& recent);

private:
    std::filesystem::path m_file;  ///< empty = nothing is kept
    UserSettings m_saved;
};

}  // namespace atlas::app
