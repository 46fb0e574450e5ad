// What the interface remembers of the atlases that can be opened, and of the one that is open.
#pragma once

#include <imgui.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace atlas::ui {

/// An atlas to choose.
struct AtlasEntry {
    std::string path;  ///< folder
    std::string title;
    std::string title_en;
    bool missing = false;  ///< there is no atlas at the path now
    bool shown = false;    ///< it is the one in the window
};

/// Why an atlas was not opened.
struct AtlasFailure {
    std::string path;
    bool reload = false;             ///< it is the one in the window, which stays as it was
    std::vector<std::string> lines;  ///< findings, in the language of the view
    std::size_t more = 0;            ///< findings left out
    int age = 0;                     ///< frames since it was told
};

struct AtlasMenu {
    bool available = false;  ///< the window can open another atlas: its title is a menu
    bool open = false;
    int age = 0;                      ///< frames since it opened
    ImVec2 at{};                      ///< px of the window where its upper left corner belongs
    bool listed = false;              ///< the entries are known
    std::vector<AtlasEntry> recent;   ///< newest first
    std::vector<AtlasEntry> bundled;  ///< that are not among the recent
    std::string reading;              ///< title or folder of what is being read; empty = nothing
    bool changed = false;             ///< files of the atlas changed on disk, and nobody said 'later'
    std::optional<AtlasFailure> failure;
};

/// What panels ask the app to do with atlases.
struct AtlasRequests {
    bool list = false;                ///< the menu was opened: look what there is
    std::optional<std::string> open;  ///< folder
    bool reload = false;
    bool later = false;  ///< no more of this change on disk
};

}  // namespace atlas::ui
