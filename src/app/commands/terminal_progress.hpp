// A line of progress on standard error, where that is a terminal.
#pragma once

#include <string>

namespace atlas::app {

/// Shows "3 / 9  title" on one line, which is wiped at the end. Silent where standard error is no terminal.
class TerminalProgress {
public:
    TerminalProgress();
    ~TerminalProgress();
    TerminalProgress(TerminalProgress const&) = delete;
    TerminalProgress& operator=(TerminalProgress const&) = delete;

    void show(int number, int count, std::string const& what) const;

private:
    bool m_terminal;
};

}  // namespace atlas::app
