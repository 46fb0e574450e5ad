// Ctrl+C during long work on the command line.
#pragma once

namespace atlas::app {

/// While one lives, SIGINT and SIGTERM are noted instead of ending the program, so that what is half made can be
/// removed. One at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(Interruption const&) = delete;
    Interruption& operator=(Interruption const&) = delete;

    /// Throws base::Cancelled once a signal has come.
    static void check();

private:
    void (*m_old_interrupt)(int);
    void (*m_old_terminate)(int);
};

/// Exit status of interrupted work, as shells count it: 128 + SIGINT.
inline constexpr int interrupted = 130;

}  // namespace atlas::app
