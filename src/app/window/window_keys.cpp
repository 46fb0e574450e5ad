#include "app/window/window_keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace atlas::app {

int key_by_letter(int key, std::string_view name, int mods)
{
    bool const writes = key >= GLFW_KEY_APOSTROPHE && key <= GLFW_KEY_WORLD_2;
    if ((!writes && key != GLFW_KEY_UNKNOWN) || name.size() != 1) { return key; }
    // French keyboards have the digits above the signs.
    if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9 && (mods & GLFW_MOD_SHIFT) != 0) { return key; }
    char const letter = name.front();
    if (letter >= 'a' && letter <= 'z') { return GLFW_KEY_A + (letter - 'a'); }
    if (letter == '+') { return GLFW_KEY_EQUAL; }
    // The numbers of these are their characters.
    constexpr std::string_view same = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',-./;=[\\]`";
    return same.find(letter) == std::string_view::npos ? key : static_cast<int>(letter);
}

std::optional<ui::Key> key_of(int key, int mods)
{
    bool const control = (mods & GLFW_MOD_CONTROL) != 0;
    switch (key) {
    case GLFW_KEY_F:
        return control ? std::optional(ui::Key::find) : std::nullopt;
    case GLFW_KEY_T:
        return control ? std::nullopt : std::optional(ui::Key::table);
    case GLFW_KEY_M:
        return control ? std::nullopt : std::optional(ui::Key::measure);
    case GLFW_KEY_C:
        return control ? std::optional(ui::Key::copy) : std::nullopt;
    case GLFW_KEY_S:
        return control ? std::optional(ui::Key::save) : std::nullopt;
    case GLFW_KEY_Z:
        if (!control) { return std::nullopt; }
        return (mods & GLFW_MOD_SHIFT) != 0 ? ui::Key::redo : ui::Key::undo;
    case GLFW_KEY_R:
        return control ? std::optional(ui::Key::reload) : std::nullopt;
    case GLFW_KEY_Y:
        return control ? std::optional(ui::Key::redo) : std::nullopt;
    case GLFW_KEY_F2:
        return ui::Key::rename;
    case GLFW_KEY_F5:
        return ui::Key::present;
    case GLFW_KEY_H:
        return ui::Key::home;
    case GLFW_KEY_ESCAPE:
        return ui::Key::escape;
    case GLFW_KEY_BACKSPACE:
        return ui::Key::back;
    case GLFW_KEY_SPACE:
        return ui::Key::play;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
        return ui::Key::enter;
    case GLFW_KEY_LEFT:
        return ui::Key::left;
    case GLFW_KEY_RIGHT:
        return ui::Key::right;
    case GLFW_KEY_UP:
        return ui::Key::up;
    case GLFW_KEY_DOWN:
        return ui::Key::down;
    case GLFW_KEY_EQUAL:
    case GLFW_KEY_KP_ADD:
        return ui::Key::zoom_in;
    case GLFW_KEY_MINUS:
    case GLFW_KEY_KP_SUBTRACT:
        return ui::Key::zoom_out;
    default:
        return std::nullopt;
    }
}

std::optional<briefing::ShowKey> show_key_of(int key)
{
    using briefing::ShowKey;
    switch (key) {
    case GLFW_KEY_RIGHT:
    case GLFW_KEY_DOWN:
    case GLFW_KEY_SPACE:
    case GLFW_KEY_PAGE_DOWN:
    case GLFW_KEY_N:
        return ShowKey::next;
    case GLFW_KEY_LEFT:
    case GLFW_KEY_UP:
    case GLFW_KEY_BACKSPACE:
    case GLFW_KEY_PAGE_UP:
        return ShowKey::previous;
    case GLFW_KEY_HOME:
        return ShowKey::first;
    case GLFW_KEY_END:
        return ShowKey::last;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
        return ShowKey::enter;
    case GLFW_KEY_B:
    case GLFW_KEY_PERIOD:
        return ShowKey::black;
    case GLFW_KEY_W:
    case GLFW_KEY_COMMA:
        return ShowKey::white;
    case GLFW_KEY_P:
        return ShowKey::pen;
    case GLFW_KEY_E:
        return ShowKey::erase;
    case GLFW_KEY_S:
        return ShowKey::spotlight;
    case GLFW_KEY_A:
        return ShowKey::play;
    case GLFW_KEY_H:
    case GLFW_KEY_F1:
        return ShowKey::help;
    case GLFW_KEY_EQUAL:
    case GLFW_KEY_KP_ADD:
        return ShowKey::zoom_in;
    case GLFW_KEY_MINUS:
    case GLFW_KEY_KP_SUBTRACT:
        return ShowKey::zoom_out;
    case GLFW_KEY_F6:
        return ShowKey::monitor;
    case GLFW_KEY_ESCAPE:
        return ShowKey::end;
    default:
        return std::nullopt;
    }
}

std::optional<int> digit_of(int key)
{
    if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) { return key - GLFW_KEY_0; }
    if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) { return key - GLFW_KEY_KP_0; }
    return std::nullopt;
}

}  // namespace atlas::app
