// Every key that GLFW reports while words are written is made into an event of X again and shown to the input method
// over a connection of our own, before anything else hears of it. What the input method makes of it comes back over the
// same connection: words, keys it does not want, and the composition, which the field shows. Without the focus of the
// input context it is asked nothing and shows nothing.
#include "gl/input/input_method.hpp"

#include "gl/input/preedit.hpp"
#include "gl/input/x11_errors.hpp"
#include "gl/input/x11_keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <dlfcn.h>
#include <langinfo.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace atlas::gl {

namespace {

/// A function of GLFW's that its build for Wayland lacks.
template <class F>
F glfw_function(char const* name)
{
    return reinterpret_cast<F>(dlsym(RTLD_DEFAULT, name));
}

/// The ways of showing a composition, the best first: in the field, in a window at the caret, anywhere.
constexpr std::array<XIMStyle, 6> styles{XIMPreeditCallbacks | XIMStatusNothing, XIMPreeditCallbacks | XIMStatusNone,
                                         XIMPreeditPosition | XIMStatusNothing,  XIMPreeditPosition | XIMStatusNone,
                                         XIMPreeditNothing | XIMStatusNothing,   XIMPreeditNothing | XIMStatusNone};

Time now_in_milliseconds()
{
    auto const now = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<Time>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count() & 0xFFFFFFFF);
}

}  // namespace

std::string take_input_method_name()
{
    std::setlocale(LC_CTYPE, "");
    if (std::string_view(nl_langinfo(CODESET)) != "UTF-8") { std::setlocale(LC_CTYPE, "C.UTF-8"); }
    char const* const value = std::getenv("XMODIFIERS");
    std::string name = value == nullptr ? "" : value;
    unsetenv("XMODIFIERS");
    return name;
}

struct InputMethod::State {
    Display* display = nullptr;
    Display* glfw_display = nullptr;
    Window window = 0;
    std::string name;
    XIM method = nullptr;
    XIC context = nullptr;
    bool callbacks = false;  ///< it tells what is being composed
    bool waits = false;      ///< to be told of an input method that starts
    std::optional<WritingPlace> place;
    Preedit composed;
    std::vector<HandedBack> given;

    State() = default;
    State(State const&) = delete;
    State& operator=(State const&) = delete;
    ~State();

    void open();
    void await();
    void close_context();
    void make_context();
    XIC try_context(XIMStyle style);
    void send_place();
    void drop_composition();
    void read_events();
    [[nodiscard]] std::string text_of(XKeyEvent& event) const;

    static void on_start(Display* display, XPointer self, XPointer data);
    static void on_gone(XIM method, XPointer self, XPointer data);
    static int on_preedit_start(XIC context, XPointer self, XPointer data);
    static void on_preedit_done(XIC context, XPointer self, XPointer data);
    static void on_preedit_draw(XIC context, XPointer self, XPointer data);
    static void on_preedit_caret(XIC context, XPointer self, XPointer data);
};

InputMethod::State::~State()
{
    if (display == nullptr) { return; }
    QuietErrors const quiet(display);
    close_context();
    if (method != nullptr) { XCloseIM(method); }
    XCloseDisplay(display);
}

void InputMethod::State::close_context()
{
    if (context != nullptr) { XDestroyIC(context); }
    context = nullptr;
    composed = {};
}

void InputMethod::State::on_start(Display* /*display*/, XPointer self, XPointer /*data*/)
{
    reinterpret_cast<State*>(self)->open();
}

void InputMethod::State::on_gone(XIM /*method*/, XPointer self, XPointer /*data*/)
{
    // Xlib has let go of both already.
    auto* const state = reinterpret_cast<State*>(self);
    state->method = nullptr;
    state->context = nullptr;
    state->composed = {};
    state->await();
}

/// Asks to be told of an input method that starts. While one is there this would take its messages away from us.
void InputMethod::State::await()
{
    if (std::exchange(waits, true)) { return; }
    XRegisterIMInstantiateCallback(display, nullptr, nullptr, nullptr, on_start, reinterpret_cast<XPointer>(this));
}

void InputMethod::State::open()
{
    if (method != nullptr) { return; }
    // GLFW has set others in the meantime.
    if (XSetLocaleModifiers(name.c_str()) == nullptr) { return; }
    method = XOpenIM(display, nullptr, nullptr, nullptr);
    if (method == nullptr) { return await(); }
    if (std::exchange(waits, false)) {
        auto const self = reinterpret_cast<XPointer>(this);
        XUnregisterIMInstantiateCallback(display, nullptr, nullptr, nullptr, on_start, self);
    }
    XIMCallback gone{reinterpret_cast<XPointer>(this), reinterpret_cast<XIMProc>(on_gone)};
    XSetIMValues(method, XNDestroyCallback, &gone, nullptr);
    make_context();
}

XIC InputMethod::State::try_context(XIMStyle style)
{
    auto const self = reinterpret_cast<XPointer>(this);
    XICCallback start{self, on_preedit_start};
    XIMCallback done{self, reinterpret_cast<XIMProc>(on_preedit_done)};
    XIMCallback drawn{self, reinterpret_cast<XIMProc>(on_preedit_draw)};
    XIMCallback moved{self, reinterpret_cast<XIMProc>(on_preedit_caret)};
    XPoint spot{0, 0};
    bool const calls = (style & XIMPreeditCallbacks) != 0;
    XVaNestedList const attributes =
        calls ? XVaCreateNestedList(0, XNPreeditStartCallback, &start, XNPreeditDoneCallback, &done,
                                    XNPreeditDrawCallback, &drawn, XNPreeditCaretCallback, &moved, nullptr)
              : XVaCreateNestedList(0, XNSpotLocation, &spot, nullptr);
    XIC const made = XCreateIC(method, XNInputStyle, style, XNClientWindow, window, XNFocusWindow, window,
                               XNPreeditAttributes, attributes, nullptr);
    XFree(attributes);
    return made;
}

void InputMethod::State::make_context()
{
    XIMStyles* offered = nullptr;
    XGetIMValues(method, XNQueryInputStyle, &offered, nullptr);
    if (offered == nullptr) { return; }
    XIMStyle const* const end = offered->supported_styles + offered->count_styles;
    for (XIMStyle const style : styles) {
        if (std::find<XIMStyle const*>(offered->supported_styles, end, style) == end) { continue; }
        context = try_context(style);
        callbacks = (style & XIMPreeditCallbacks) != 0;
        if (context != nullptr) { break; }
    }
    XFree(offered);
    if (context == nullptr || !place) { return; }
    send_place();
    XSetICFocus(context);
}

void InputMethod::State::send_place()
{
    XPoint spot{static_cast<short>(place->x), static_cast<short>(place->y)};
    XVaNestedList const attributes = XVaCreateNestedList(0, XNSpotLocation, &spot, nullptr);
    XSetICValues(context, XNPreeditAttributes, attributes, nullptr);
    XFree(attributes);
}

void InputMethod::State::drop_composition()
{
    if (char* const rest = Xutf8ResetIC(context)) { XFree(rest); }
    composed = {};
}

int InputMethod::State::on_preedit_start(XIC /*context*/, XPointer /*self*/, XPointer /*data*/)
{
    return -1;  // as long as it likes
}

void InputMethod::State::on_preedit_done(XIC /*context*/, XPointer self, XPointer /*data*/)
{
    auto* const state = reinterpret_cast<State*>(self);
    state->composed = {};
}

void InputMethod::State::on_preedit_draw(XIC /*context*/, XPointer self, XPointer data)
{
    if (data == nullptr) { return; }
    reinterpret_cast<State*>(self)->composed.draw(*reinterpret_cast<XIMPreeditDrawCallbackStruct*>(data));
}

void InputMethod::State::on_preedit_caret(XIC /*context*/, XPointer self, XPointer data)
{
    if (data == nullptr) { return; }
    reinterpret_cast<State*>(self)->composed.move(*reinterpret_cast<XIMPreeditCaretCallbackStruct*>(data));
}

std::string InputMethod::State::text_of(XKeyEvent& event) const
{
    if (context == nullptr || event.type != KeyPress) { return {}; }
    std::string text(64, '\0');
    Status status = 0;
    KeySym symbol = 0;
    int size = Xutf8LookupString(context, &event, text.data(), static_cast<int>(text.size()), &symbol, &status);
    if (status == XBufferOverflow) {
        text.resize(static_cast<std::size_t>(size));
        size = Xutf8LookupString(context, &event, text.data(), static_cast<int>(text.size()), &symbol, &status);
    }
    bool const has_text = status == XLookupChars || status == XLookupBoth;
    text.resize(has_text ? static_cast<std::size_t>(std::max(0, size)) : 0);
    return printable(text);
}

void InputMethod::State::read_events()
{
    while (XPending(display) > 0) {
        XEvent event;
        XNextEvent(display, &event);
        if (event.type == MappingNotify) { XRefreshKeyboardMapping(&event.xmapping); }
        if (XFilterEvent(&event, None) != 0) { continue; }
        if (event.type != KeyPress && event.type != KeyRelease) { continue; }
        HandedBack back{text_of(event.xkey), std::nullopt};
        // Words come as the press of a key that no keyboard has.
        if (event.xkey.keycode != 0) {
            back.key =
                KeyStroke{static_cast<int>(event.xkey.keycode), event.type == KeyPress, glfw_mods(event.xkey.state)};
        }
        if (back.key || !back.text.empty()) { given.push_back(std::move(back)); }
    }
}

std::unique_ptr<InputMethod> InputMethod::of(GLFWwindow* window, std::string const& name)
{
    auto const window_of = glfw_function<Window (*)(GLFWwindow*)>("glfwGetX11Window");
    auto const display_of = glfw_function<Display* (*)()>("glfwGetX11Display");
    bool const named = name.find("@im=") != std::string::npos && name.find("@im=none") == std::string::npos &&
                       name.find("@im=local") == std::string::npos;
    if (!named || window_of == nullptr || display_of == nullptr || XSupportsLocale() == 0) { return nullptr; }
    auto state = std::make_unique<State>();
    state->glfw_display = display_of();
    if (state->glfw_display == nullptr) { return nullptr; }
    state->display = XOpenDisplay(DisplayString(state->glfw_display));
    if (state->display == nullptr) { return nullptr; }
    state->window = window_of(window);
    state->name = name;
    QuietErrors const quiet(state->display);
    state->open();
    return std::unique_ptr<InputMethod>(new InputMethod(std::move(state)));
}

InputMethod::InputMethod(std::unique_ptr<State> state) : m_state(std::move(state)) {}
InputMethod::~InputMethod() = default;

void InputMethod::follow(std::optional<WritingPlace> const& place)
{
    State& state = *m_state;
    auto const before = std::exchange(state.place, place);
    if (before == place) { return; }
    QuietErrors const quiet(state.display);
    state.read_events();
    if (state.context == nullptr) { return; }
    if (before && (!place || place->field != before->field)) { state.drop_composition(); }
    if (place) {
        state.send_place();
        if (!before) { XSetICFocus(state.context); }
    } else {
        XUnsetICFocus(state.context);
    }
    XFlush(state.display);
}

bool InputMethod::takes(KeyStroke const& stroke)
{
    State& state = *m_state;
    if (!state.place) { return false; }
    QuietErrors const quiet(state.display);
    state.read_events();
    if (state.context == nullptr) { return false; }
    XEvent event{};
    event.xkey.type = stroke.down ? KeyPress : KeyRelease;
    event.xkey.serial = LastKnownRequestProcessed(state.display);
    event.xkey.display = state.display;
    event.xkey.window = state.window;
    event.xkey.root = DefaultRootWindow(state.display);
    event.xkey.time = now_in_milliseconds();
    event.xkey.state = x_state(state.display, stroke.mods);
    event.xkey.keycode = static_cast<unsigned>(stroke.code);
    event.xkey.same_screen = True;
    bool const taken = XFilterEvent(&event, None) != 0;
    state.read_events();
    return taken;
}

std::vector<HandedBack> InputMethod::take()
{
    QuietErrors const quiet(m_state->display);
    m_state->read_events();
    return std::exchange(m_state->given, {});
}

Composition InputMethod::composition() const { return m_state->composed.composition(); }

void InputMethod::wait_for_answer(double seconds) const
{
    QuietErrors const quiet(m_state->display);
    if (XPending(m_state->display) > 0) { return; }
    pollfd source{ConnectionNumber(m_state->display), POLLIN, 0};
    poll(&source, 1, static_cast<int>(std::ceil(seconds * 1000)));
}

void InputMethod::wait(double seconds, int bell) const
{
    State const& state = *m_state;
    QuietErrors const quiet(state.display);
    if (XPending(state.glfw_display) > 0 || XPending(state.display) > 0) { return; }
    std::array<pollfd, 3> sources{pollfd{ConnectionNumber(state.glfw_display), POLLIN, 0},
                                  pollfd{ConnectionNumber(state.display), POLLIN, 0}, pollfd{bell, POLLIN, 0}};
    int const milliseconds = seconds < 0 ? -1 : static_cast<int>(std::min(std::ceil(seconds * 1000), 1e9));
    poll(sources.data(), sources.size(), milliseconds);
}

}  // namespace atlas::gl
