// The signals are blocked in every thread and awaited by one of their own: it may take locks and remove files, which a
// handler may not, and it does not wait for whatever the others are busy with.
#include "app/window/interruption.hpp"

#include "io/files/unfinished.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace atlas::app {
namespace {

constexpr std::chrono::milliseconds gentle_time{700};

struct Gentle {
    std::mutex mutex;
    std::function<void()> end;
};

/// Never destroyed: the waiting thread may outlast the end of main().
Gentle& gentle()
{
    static Gentle* const all = new Gentle;
    return *all;
}

void say_interrupted()
{
    std::string const wipe = isatty(STDERR_FILENO) == 1 ? "\r\033[K" : "";
    std::string const words =
        wipe + "county-atlas: 已中断，没有留下不完整的文件 / interrupted; no half-written file is left\n";
    std::fputs(words.c_str(), stderr);
}

void await(sigset_t const& signals)
{
    int signal = 0;
    while (sigwait(&signals, &signal) != 0) {}
    bool ends_itself = false;
    {
        std::scoped_lock const lock(gentle().mutex);
        ends_itself = static_cast<bool>(gentle().end);
        if (ends_itself) { gentle().end(); }
    }
    if (ends_itself) { std::this_thread::sleep_for(gentle_time); }
    io::remove_unfinished();
    say_interrupted();
    _exit(128 + signal);
}

}  // namespace

void end_on_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    struct sigaction hang_up {};
    if (sigaction(SIGHUP, nullptr, &hang_up) == 0 && hang_up.sa_handler != SIG_IGN) { sigaddset(&signals, SIGHUP); }
    sigset_t before;
    pthread_sigmask(SIG_BLOCK, &signals, &before);
    try {
        std::thread([signals] { await(signals); }).detach();
    } catch (std::system_error const&) {
        pthread_sigmask(SIG_SETMASK, &before, nullptr);  // they end the program as they always do
    }
}

GentleEnd::GentleEnd(std::function<void()> end)
{
    std::scoped_lock const lock(gentle().mutex);
    gentle().end = std::move(end);
}

GentleEnd::~GentleEnd()
{
    std::scoped_lock const lock(gentle().mutex);
    gentle().end = {};
}

}  // namespace atlas::app
