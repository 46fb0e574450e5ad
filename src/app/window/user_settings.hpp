// What a user finds again in the next window: the columns of each table, and the atlases opened. Kept in a file of the
// user's own.
#pragma once

#include "io/save/user_settings.hpp"
#include "tables/table_data.hpp"
#include "ui/state/table_state.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace atlas::app {

/// $XDG_CONFIG_HOME/county-atlas/settings.toml, where that is not set ~/.config/county-atlas/settings.toml (XDG Base
/// Directory Specification); empty when neither is an absolute path.
std::filesystem::path settings_path();

/// Keeps a file and the state of the interface in step.
class SettingsKeeper {
public:
    /// Takes the file's settings into the state and the list. Returns the problem with it, if any.
    std::string open(std::filesystem::path file, ui::TableState& state, std::vector<std::string>& recent);
    /// Writes the file when the user has changed something. Returns why it could not, once for each change.
    std::string save(ui::TableState const& state, std::vector<std::string> const& recent);

private:
    std::filesystem::path m_file;  ///< empty = nothing is kept
    io::UserSettings m_saved;
};

}  // namespace atlas::app
