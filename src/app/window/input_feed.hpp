// What happens at keyboard and mouse, kept in its order and let through frame by frame.
#pragma once

#include "gl/input/input_method.hpp"

#include <imgui.h>

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace atlas::app {

class App;

/// One thing that happened.
struct InputEvent {
    enum class Kind { press, repeat, release, words, button };
    Kind kind = Kind::words;
    int key = 0;       ///< GLFW's number of the key that has this letter on a US keyboard
    int code = 0;      ///< which key of the keyboard
    int mods = 0;      ///< GLFW's bits
    std::string text;  ///< UTF-8: the characters the key makes, or words that come without one
    int button = 0;
    bool down = false;  ///< of the button
    ImVec2 at;          ///< px, of the pointer
};

/// Who is asked about keys first while words are written.
struct KeyAsker {
    std::function<bool(gl::KeyStroke const&)> takes;
    std::function<std::vector<gl::HandedBack>()> take;
    std::function<void(double seconds)> wait;  ///< until there is something to take, at most so long
};

/// Dear ImGui reads keys and buttons as they stand when a frame begins, so that a key pressed and let go between two
/// frames is lost, and several at once lose their order. Here they queue: a frame sees one command or one change of a
/// button, or characters as long as they belong to one word; what comes later waits for the next. A key held repeats as
/// the keyboard does, once a frame at most. Characters go to the field that has the keyboard and nowhere else.
class InputFeed {
public:
    /// `app` outlives it. From now on keys repeat only when the keyboard says so.
    explicit InputFeed(App& app);

    void key(InputEvent::Kind kind, int key, int code, int mods);
    /// Belongs to the key pressed last.
    void character(char32_t code);
    void button(int button, bool down, ImVec2 at);

    /// Lets through what the coming frame may see. io.MousePos says where the pointer is now.
    void begin_frame(KeyAsker const& asker);
    /// More waits for the next frame.
    [[nodiscard]] bool waiting() const { return !m_raw.empty() || !m_ready.empty(); }

private:
    /// What the coming frame has seen already.
    struct Seen {
        bool anything = false;
        bool command = false;
        bool typed = false;
        bool words = false;  ///< typed by no key
        bool blank = false;  ///< the last character typed
        bool pointed = false;
        std::set<int> keys;  ///< pressed
    };

    bool pull(KeyAsker const& asker);
    void ask(InputEvent event, KeyAsker const& asker);
    bool hear(KeyAsker const& asker);
    void take_back(gl::HandedBack back);
    void settle(KeyAsker const& asker);
    [[nodiscard]] bool overtaken(InputEvent const& repeat) const;
    [[nodiscard]] bool shows() const;
    [[nodiscard]] bool types(InputEvent const& event) const;
    [[nodiscard]] bool admits(InputEvent const& event) const;
    void apply(InputEvent const& event);
    void apply_key(InputEvent const& event);
    void place_pointer(ImVec2 now);

    App& m_app;
    std::deque<InputEvent> m_raw;       ///< as it happened
    std::deque<InputEvent> m_ready;     ///< what the input method leaves, or has made
    std::set<int> m_taken;              ///< codes of the keys whose press the input method took
    std::set<int> m_down;               ///< codes of the keys that are down for the program
    std::map<int, int> m_keys;          ///< the key that a code was pressed as
    std::deque<gl::KeyStroke> m_asked;  ///< what the input method took and has not given back, the last ones
    bool m_passes = false;              ///< it gave back the key it was asked about last
    Seen m_seen;
    ImVec2 m_pointer{-1e4F, -1e4F};  ///< as the frame sees it
};

}  // namespace atlas::app
