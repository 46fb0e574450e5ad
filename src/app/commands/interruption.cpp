#include "app/commands/interruption.hpp"

#include "base/progress.hpp"

#include <csignal>

namespace atlas::app {
namespace {

volatile std::sig_atomic_t came = 0;  // a signal handler can reach nothing else

void note(int) { came = 1; }

}  // namespace

Interruption::Interruption()
{
    came = 0;
    m_old_interrupt = std::signal(SIGINT, note);
    m_old_terminate = std::signal(SIGTERM, note);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, m_old_interrupt);
    std::signal(SIGTERM, m_old_terminate);
}

void Interruption::check()
{
    if (came != 0) { throw base::Cancelled{}; }
}

}  // namespace atlas::app
