// Keys of the keyboard (GLFW's numbers) as what they mean to the program.
#pragma once

#include "briefing/show/show.hpp"
#include "ui/kit/context.hpp"

#include <optional>

namespace atlas::app {

/// In the window.
std::optional<ui::Key> key_of(int key, int mods);
/// While presenting. Remote controls send page keys, the full stop, F5 and Escape.
std::optional<briefing::ShowKey> show_key_of(int key);
std::optional<int> digit_of(int key);

}  // namespace atlas::app
