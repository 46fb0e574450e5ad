// The screens a presentation may go to, and the question which one shows the slides.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace atlas::ui {

struct Screens {
    std::vector<std::string> names;  ///< of those connected, in the order of the system; empty where nothing is to ask
    std::size_t own = 0;             ///< the one this window is on
    std::optional<std::size_t> asked;   ///< the question is open, for a show from this scene on
    std::optional<std::size_t> chosen;  ///< for the slides of the show that begins or is on
    int age = 0;                        ///< frames since the question opened

    /// With two, the slides go to the one that the window is not on.
    [[nodiscard]] bool unclear() const { return names.size() > 2 && !chosen; }
};

}  // namespace atlas::ui
