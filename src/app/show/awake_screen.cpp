// Idea: three services are asked in turn, the one that most desktops have first. What the one that agrees gives back –
// a number, the name of a request, a descriptor – is kept until the end and then handed back.
#include "app/show/awake_screen.hpp"

#include <systemd/sd-bus.h>
#include <unistd.h>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>

namespace atlas::app {
namespace {

constexpr std::uint64_t patience = 300'000;  ///< µs that a service may take to answer
constexpr char const* program = "county-atlas";
constexpr char const* reason = "正在演示 Presenting";

struct BusCloser {
    void operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }
};
struct MessageCloser {
    void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using Bus = std::unique_ptr<sd_bus, BusCloser>;
using Message = std::unique_ptr<sd_bus_message, MessageCloser>;

Bus opened(int (*open)(sd_bus**))
{
    sd_bus* bus = nullptr;
    if (open(&bus) < 0) { return {}; }
    sd_bus_set_method_call_timeout(bus, patience);
    return Bus(bus);
}

/// The answer to a call with its arguments in sd-bus's own form; empty where the service is not there or refuses.
template <class... Arguments>
Message call(sd_bus* bus, char const* service, char const* path, char const* interface, char const* method,
             char const* types, Arguments... arguments)
{
    sd_bus_error error = SD_BUS_ERROR_NULL;
    sd_bus_message* answer = nullptr;
    int const status = sd_bus_call_method(bus, service, path, interface, method, &error, &answer, types, arguments...);
    sd_bus_error_free(&error);
    return Message(status < 0 ? nullptr : answer);
}

/// What takes a request back; empty where nobody agreed to it.
using Release = std::function<void()>;

Release ask_screen_saver(sd_bus* bus)
{
    constexpr char const* service = "org.freedesktop.ScreenSaver";
    for (char const* path : {"/org/freedesktop/ScreenSaver", "/ScreenSaver"}) {
        Message const answer = call(bus, service, path, service, "Inhibit", "ss", program, reason);
        std::uint32_t cookie = 0;
        if (!answer || sd_bus_message_read(answer.get(), "u", &cookie) < 0) { continue; }
        return [=] { call(bus, service, path, service, "UnInhibit", "u", cookie); };
    }
    return {};
}

Release ask_portal(sd_bus* bus)
{
    constexpr char const* service = "org.freedesktop.portal.Desktop";
    constexpr std::uint32_t idle = 8;
    Message const answer = call(bus, service, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit",
                                "Inhibit", "sua{sv}", "", idle, 1, "reason", "s", reason);
    char const* handle = nullptr;
    if (!answer || sd_bus_message_read(answer.get(), "o", &handle) < 0) { return {}; }
    return [=, request = std::string(handle)] {
        call(bus, service, request.c_str(), "org.freedesktop.portal.Request", "Close", "");
    };
}

Release ask_login_manager(sd_bus* bus)
{
    Message const answer = call(bus, "org.freedesktop.login1", "/org/freedesktop/login1",
                                "org.freedesktop.login1.Manager", "Inhibit", "ssss", "idle", program, reason, "block");
    int descriptor = -1;
    if (!answer || sd_bus_message_read(answer.get(), "h", &descriptor) < 0) { return {}; }
    int const kept = dup(descriptor);  // the message closes its own
    if (kept < 0) { return {}; }
    return [kept] { close(kept); };
}

void keep_awake(std::stop_token stop)
{
    Bus const session = opened(sd_bus_open_user);
    Bus system;
    Release release;
    if (session) { release = ask_screen_saver(session.get()); }
    if (!release && session && !stop.stop_requested()) { release = ask_portal(session.get()); }
    if (!release && !stop.stop_requested()) {
        system = opened(sd_bus_open_system);
        if (system) { release = ask_login_manager(system.get()); }
    }
    if (!release) { return; }
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock lock(mutex);
    ended.wait(lock, stop, [] { return false; });
    release();
}

}  // namespace

AwakeScreen::AwakeScreen() : m_thread(keep_awake) {}

AwakeScreen::~AwakeScreen() = default;

}  // namespace atlas::app
