// The user's settings as a file: which columns of the tables are shown, which atlases were opened.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// Columns by their id, shown (true) or hidden by the user.
using ColumnSwitches = std::map<std::string, bool>;

struct UserSettings {
    std::map<std::string, ColumnSwitches> columns;  ///< by the word of the tab; a tab without switches is left out
    std::vector<std::string> recent;                ///< folders of atlases, newest first
    bool operator==(UserSettings const&) const = default;
};

struct ReadUserSettings {
    UserSettings settings;  ///< the defaults where the file is not there or damaged
    std::string problem;    ///< why the file was not taken, with its line where known; empty = it was, or is not there
};
/// Never throws. `tabs` are those looked for; keys it does not know are left alone, so that a newer version's file
/// still opens.
ReadUserSettings read_user_settings(std::filesystem::path const& file, std::span<std::string_view const> tabs);

/// Writes the whole file at once and makes its folder. Throws base::SystemFailure.
void write_user_settings(std::filesystem::path const& file, UserSettings const& settings);

}  // namespace atlas::io
