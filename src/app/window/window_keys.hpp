// Keys of the keyboard (GLFW's numbers) as what they mean to the program.
#pragma once

#include "briefing/show/show.hpp"
#include "ui/kit/context.hpp"

#include <optional>
#include <string_view>

namespace atlas::app {

/// The key that has the same letter on a US keyboard. `name`: what the key writes in the user's layout, as
/// glfwGetKeyName says; where that is no letter or sign of ASCII, as with Russian letters, it goes by the key's place.
int key_by_letter(int key, std::string_view name, int mods);

/// In the window.
std::optional<ui::Key> key_of(int key, int mods);
/// While presenting. Remote controls send page keys, the full stop, F5 and Escape.
std::optional<briefing::ShowKey> show_key_of(int key);
std::optional<int> digit_of(int key);

}  // namespace atlas::app
