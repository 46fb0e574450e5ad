// The desktop's input method, asked about every key while words are written and deaf at all other times.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct GLFWwindow;

namespace atlas::gl {

/// A key going down or up.
struct KeyStroke {
    int code = 0;  ///< which key of the keyboard, by the X server's number, which is GLFW's scancode
    bool down = false;
    int mods = 0;  ///< GLFW's bits
};

/// What is being composed and is no text yet.
struct Composition {
    std::string text;       ///< UTF-8
    std::size_t caret = 0;  ///< the byte it stands at
    bool operator==(Composition const&) const = default;
};

/// What the input method gives back: words it has made, or a key it had taken and does not want, with its characters.
struct HandedBack {
    std::string text;  ///< UTF-8
    std::optional<KeyStroke> key;
};

/// Where words are written, in px of the window: candidates are shown below this point.
struct WritingPlace {
    unsigned field = 0;  ///< another one ends what is being composed
    int x = 0;
    int y = 0;
    bool operator==(WritingPlace const&) const = default;
};

/// Takes the name of the user's input method, the value of XMODIFIERS, out of the environment, so that GLFW, which
/// cannot tell keys that were taken from others, starts none; sets the characters' encoding to UTF-8 in any case. To
/// be called before there are other threads.
std::string take_input_method_name();

/// Speaks with the input method through X's own protocol (XIM) over a connection of its own. Waits for an input method
/// that is not there yet or was started anew. Main thread only.
class InputMethod {
public:
    /// The window outlives it. `name`: as XMODIFIERS has it, e.g. "@im=fcitx". Null where windows are none of X's, and
    /// where no input method is named.
    static std::unique_ptr<InputMethod> of(GLFWwindow* window, std::string const& name);
    ~InputMethod();
    InputMethod(InputMethod const&) = delete;
    InputMethod& operator=(InputMethod const&) = delete;

    /// Says where words are written, or that none are: what is being composed then is dropped.
    void follow(std::optional<WritingPlace> const& place);
    /// Asks about a key; true when the input method has taken it, some of them only to look at it and to give it back
    /// in a moment. False at once while no words are written.
    bool takes(KeyStroke const& stroke);
    /// What has been given back since, in its order.
    std::vector<HandedBack> take();
    [[nodiscard]] Composition composition() const;
    /// Waits until it has something to say, `seconds` at most.
    void wait_for_answer(double seconds) const;
    /// Waits until GLFW, the input method or `bell`, a descriptor to be read from, has something: at most `seconds`,
    /// for ever where they are negative.
    void wait(double seconds, int bell) const;

private:
    struct State;
    explicit InputMethod(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace atlas::gl
