// Two queues: what happened, and what is left of it once the input method was asked. It is asked no earlier than the
// frame before has been built, since only then is it known whether a field has the keyboard. The rules of what one
// frame may see stand in admits().
#include "app/window/input_feed.hpp"

#include "app/window/app.hpp"
#include "app/window/window_keys.hpp"
#include "base/utf8.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace atlas::app {

namespace {

using Kind = InputEvent::Kind;

constexpr std::size_t most_asked = 64;
constexpr double passing_seconds = 0.05;
constexpr double keeping_seconds = 0.008;
constexpr int no_text_mods = GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER;

bool is_press(InputEvent const& event) { return event.kind == Kind::press || event.kind == Kind::repeat; }

bool is_key(InputEvent const& event) { return is_press(event) || event.kind == Kind::release; }

bool is_modifier(int key) { return key >= GLFW_KEY_LEFT_SHIFT && key <= GLFW_KEY_RIGHT_SUPER; }

bool known(int key) { return key >= 0 && key < IM_ARRAYSIZE(ImGuiIO::KeysDown); }

bool far_apart(ImVec2 a, ImVec2 b) { return std::hypot(a.x - b.x, a.y - b.y) > 0.5F; }

/// A key held down goes through the pages no faster than by pressing; it only zooms on.
void press_show_key(App& app, InputEvent const& event)
{
    bool const repeated = event.kind == Kind::repeat;
    if (auto const digit = digit_of(event.key); digit && !repeated) { app.presenter().press_digit(*digit); }
    auto const show_key = show_key_of(event.key);
    bool const zooms = show_key == briefing::ShowKey::zoom_in || show_key == briefing::ShowKey::zoom_out;
    if (show_key && (zooms || !repeated)) { app.presenter().press(*show_key); }
}

void press_shortcut(App& app, InputEvent const& event)
{
    if (app.presenting()) { return press_show_key(app, event); }
    auto const meant = key_of(event.key, event.mods);
    // A key held down must not open and close the table in turn.
    bool const once = meant == ui::Key::table || meant == ui::Key::copy || meant == ui::Key::measure ||
                      meant == ui::Key::save || meant == ui::Key::present;
    if (meant && !(once && event.kind == Kind::repeat)) { app.press(*meant); }
}

/// Modifiers as they stood at the event; a modifier's own press says nothing of itself.
void set_modifiers(InputEvent const& event)
{
    ImGuiIO& io = ImGui::GetIO();
    bool const down = is_press(event);
    auto const held = [&](int bit, int left, int right, bool& state) {
        if (event.key == left || event.key == right) {
            state = down;
        } else if (!is_modifier(event.key)) {
            state = (event.mods & bit) != 0;
        }
    };
    held(GLFW_MOD_CONTROL, GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL, io.KeyCtrl);
    held(GLFW_MOD_SHIFT, GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT, io.KeyShift);
    held(GLFW_MOD_ALT, GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT, io.KeyAlt);
    held(GLFW_MOD_SUPER, GLFW_KEY_LEFT_SUPER, GLFW_KEY_RIGHT_SUPER, io.KeySuper);
}

}  // namespace

InputFeed::InputFeed(App& app) : m_app(app) { ImGui::GetIO().KeyRepeatDelay = 1e9F; }

void InputFeed::key(Kind kind, int key, int code, int mods)
{
    InputEvent event;
    event.kind = kind;
    event.code = code;
    event.mods = mods;
    // It is let go as what it was pressed as, though the layout may have changed.
    auto const pressed = m_keys.find(code);
    event.key = kind == Kind::press || pressed == m_keys.end() ? key : pressed->second;
    m_keys[code] = event.key;
    m_raw.push_back(std::move(event));
}

void InputFeed::character(char32_t code)
{
    if (m_raw.empty() || !is_press(m_raw.back())) { m_raw.emplace_back(); }
    base::append_character(m_raw.back().text, code);
}

void InputFeed::button(int button, bool down, ImVec2 at)
{
    InputEvent event;
    event.kind = Kind::button;
    event.button = button;
    event.down = down;
    event.at = at;
    m_raw.push_back(std::move(event));
}

bool InputFeed::types(InputEvent const& event) const
{
    return !event.text.empty() && (event.kind == Kind::words || m_app.kit().writing.has_value());
}

/// A repeat that something of the same key follows: the program is behind, and the key may be up by now.
bool InputFeed::overtaken(InputEvent const& repeat) const
{
    return std::any_of(m_raw.begin() + 1, m_raw.end(),
                       [&](InputEvent const& later) { return is_key(later) && later.code == repeat.code; });
}

void InputFeed::take_back(gl::HandedBack back)
{
    InputEvent event;
    event.text = std::move(back.text);
    if (back.key) {
        gl::KeyStroke const stroke = *back.key;
        // It answers in order: what it was asked before and did not give back it has kept.
        auto const same = [&](auto const& asked) { return asked.code == stroke.code && asked.down == stroke.down; };
        auto const asked = std::find_if(m_asked.begin(), m_asked.end(), same);
        if (asked != m_asked.end()) { m_asked.erase(m_asked.begin(), asked + 1); }
        event.code = stroke.code;
        event.mods = stroke.mods;
        event.kind = !stroke.down ? Kind::release : m_down.count(event.code) == 0 ? Kind::press : Kind::repeat;
        auto const key = m_keys.find(event.code);
        event.key = key == m_keys.end() ? GLFW_KEY_UNKNOWN : key->second;
        if ((event.mods & no_text_mods) != 0) { event.text.clear(); }
        // Repeats that wait are too late.
        std::erase_if(m_ready, [&](auto const& e) { return e.kind == Kind::repeat && e.code == event.code; });
        if (stroke.down) {
            m_passes = true;
            m_taken.erase(event.code);
        }
        stroke.down ? static_cast<void>(m_down.insert(event.code)) : static_cast<void>(m_down.erase(event.code));
    }
    m_ready.push_back(std::move(event));
}

bool InputFeed::hear(KeyAsker const& asker)
{
    if (!asker.take) { return false; }
    auto given = asker.take();
    for (gl::HandedBack& back : given) { take_back(std::move(back)); }
    return !given.empty();
}

/// Waits for what becomes of the keys asked about, since what follows may depend on it: a command may change who gets
/// the next letter, and a click comes after what was typed before. An input method that lets keys pass is given time;
/// one that composes keeps them without a word.
void InputFeed::settle(KeyAsker const& asker)
{
    while (!m_asked.empty() && asker.wait) {
        if (hear(asker)) { continue; }
        asker.wait(m_passes ? passing_seconds : keeping_seconds);
        if (!hear(asker)) {
            m_passes = false;
            return;
        }
    }
}

void InputFeed::ask(InputEvent event, KeyAsker const& asker)
{
    bool const press = is_press(event);
    if (event.kind == Kind::press) { m_down.erase(event.code); }  // it was up, whatever was said of it
    bool const writes = asker.takes && m_app.kit().writing.has_value();
    gl::KeyStroke const stroke{event.code, press, event.mods};
    bool const taken = writes && asker.takes(stroke);
    if (taken) {
        m_asked.push_back(stroke);
        if (m_asked.size() > most_asked) { m_asked.pop_front(); }
    }
    if (press && taken) {
        m_taken.insert(event.code);
        return;
    }
    // The end of a key belongs to whom its beginning went to.
    if (m_taken.erase(event.code) > 0 && !press) { return; }
    press ? static_cast<void>(m_down.insert(event.code)) : static_cast<void>(m_down.erase(event.code));
    m_ready.push_back(std::move(event));
}

/// Moves something to what is ready; false when nothing may be.
bool InputFeed::pull(KeyAsker const& asker)
{
    hear(asker);
    while (m_ready.empty()) {
        if (m_raw.empty()) { return false; }
        InputEvent& next = m_raw.front();
        bool const open = (m_seen.command && !shows()) || m_seen.pointed || m_app.kit().focus_coming;
        // Who gets it is known only when the frame has been built.
        if (open && next.kind != Kind::release) { return false; }
        InputEvent event = std::move(next);
        bool const late = event.kind == Kind::repeat && overtaken(event);
        m_raw.pop_front();
        if (late) { continue; }
        if (is_key(event)) {
            ask(std::move(event), asker);
            settle(asker);
        } else {
            m_ready.push_back(std::move(event));
        }
        hear(asker);
    }
    return true;
}

bool InputFeed::admits(InputEvent const& event) const
{
    bool const acted = m_seen.command || m_seen.pointed;
    if (event.kind == Kind::button) {
        // Let go elsewhere: a frame before that sees the pointer there.
        bool const drags = !event.down && far_apart(event.at, m_pointer);
        return !acted && !m_seen.typed && !drags;
    }
    if (types(event)) {
        // Words that are undone apart come in frames apart.
        std::string_view rest = event.text;
        bool const blank = base::next_character(rest) == U' ';
        bool const next_word = m_seen.typed && ((m_seen.blank && !blank) || m_seen.words || event.kind == Kind::words);
        return !acted && !next_word;
    }
    if (is_modifier(event.key)) {
        // A field drops characters of a frame in which Ctrl is down.
        bool const shift = event.key == GLFW_KEY_LEFT_SHIFT || event.key == GLFW_KEY_RIGHT_SHIFT;
        return !acted && (shift || !m_seen.typed);
    }
    if (event.kind == Kind::release) { return m_seen.keys.count(event.key) == 0; }
    return !m_seen.typed && !m_seen.pointed && (shows() || !m_seen.command);
}

/// The show takes its keys in their order, however many, as long as it goes on.
bool InputFeed::shows() const { return m_app.presenting() && m_seen.keys.count(GLFW_KEY_ESCAPE) == 0; }

void InputFeed::apply_key(InputEvent const& event)
{
    ImGuiIO& io = ImGui::GetIO();
    set_modifiers(event);
    if (known(event.key)) {
        auto const at = static_cast<std::size_t>(event.key);
        io.KeysDown[at] = is_press(event);
        // Also where it is down from before: this is another press.
        if (is_press(event)) { io.KeysDownDuration[at] = -1; }
    }
    if (!is_press(event) || is_modifier(event.key)) { return; }
    m_seen.command = true;
    m_seen.keys.insert(event.key);
    io.AddInputCharactersUTF8(event.text.c_str());
    press_shortcut(m_app, event);
}

void InputFeed::apply(InputEvent const& event)
{
    ImGuiIO& io = ImGui::GetIO();
    m_seen.anything = true;
    if (event.kind == Kind::button) {
        io.MouseDown[event.button] = event.down;
        m_pointer = event.at;
        m_seen.pointed = true;
    } else if (types(event)) {
        if (is_key(event)) { set_modifiers(event); }
        io.AddInputCharactersUTF8(event.text.c_str());
        m_seen.typed = true;
        m_seen.words = event.kind == Kind::words;
        m_seen.blank = event.text.back() == ' ';
    } else if (is_key(event)) {
        apply_key(event);
    }
}

/// The pointer does not run ahead of the clicks that wait.
void InputFeed::place_pointer(ImVec2 now)
{
    auto const clicks = [](std::deque<InputEvent> const& events) {
        return std::find_if(events.begin(), events.end(), [](auto const& e) { return e.kind == Kind::button; });
    };
    auto const ready = clicks(m_ready);
    auto const raw = clicks(m_raw);
    if (ready == m_ready.end() && raw == m_raw.end()) {
        if (!m_seen.pointed) { m_pointer = now; }
    } else if (!m_seen.pointed) {
        m_pointer = ready != m_ready.end() ? ready->at : raw->at;
    }
    ImGui::GetIO().MousePos = m_pointer;
}

void InputFeed::begin_frame(KeyAsker const& asker)
{
    ImVec2 const now = ImGui::GetIO().MousePos;
    m_seen = {};
    settle(asker);
    while (!m_ready.empty() || pull(asker)) {
        if (!admits(m_ready.front())) { break; }
        apply(m_ready.front());
        m_ready.pop_front();
    }
    place_pointer(now);
    if (m_seen.anything) { m_app.touch(); }
}

}  // namespace atlas::app
