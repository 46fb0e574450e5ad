// Asks the desktop over D-Bus not to lock or blank the screen.
#pragma once

#include <thread>

namespace atlas::app {

/// While this lives, the desktop is asked to leave the screen on: its screen saver, else the portal, else the login
/// manager, whichever answers first. The desktop ends it by itself where the program dies, since its connection closes.
/// The bus is spoken to on a thread of its own, so that nothing here waits for it; without a bus nothing happens.
class AwakeScreen {
public:
    AwakeScreen();
    /// Takes the request back. Waits for an answer that is under way, 1 s at most.
    ~AwakeScreen();
    AwakeScreen(AwakeScreen const&) = delete;
    AwakeScreen& operator=(AwakeScreen const&) = delete;

private:
    std::jthread m_thread;
};

}  // namespace atlas::app
