// Ctrl+C, TERM and a closed terminal.
#pragma once

#include <functional>

namespace atlas::app {

/// From here on INT, TERM and HUP end the program at once, whatever it is doing, with status 128 + the signal's number:
/// what is being written is removed, and what is taking its place takes it whole. Call once, before other threads
/// start. A HUP that is ignored from the start (nohup) stays ignored.
void end_on_signals();

/// While one lives, a signal first calls `end`, from another thread, and gives the main thread most of a second to come
/// to an end by itself. One at a time.
class GentleEnd {
public:
    explicit GentleEnd(std::function<void()> end);
    ~GentleEnd();
    GentleEnd(GentleEnd const&) = delete;
    GentleEnd& operator=(GentleEnd const&) = delete;
};

}  // namespace atlas::app
