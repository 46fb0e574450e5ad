#include "app/commands/terminal_progress.hpp"

#include "base/plain_text.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <unistd.h>

namespace atlas::app {

TerminalProgress::TerminalProgress() : m_terminal(isatty(STDERR_FILENO) == 1) {}

TerminalProgress::~TerminalProgress()
{
    if (m_terminal) { fmt::print(stderr, "\r\033[K"); }
}

void TerminalProgress::show(int number, int count, std::string const& what) const
{
    if (!m_terminal) { return; }
    fmt::print(stderr, "\r\033[K{} / {}  {}", number, count, base::one_line(what));
    std::fflush(stderr);
}

}  // namespace atlas::app
