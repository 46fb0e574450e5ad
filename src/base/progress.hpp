// Progress and cancel of long work, shared between the worker and whoever watches.
#pragma once

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <string>

namespace atlas::base {

/// Thrown by work that notices its cancellation.
struct Cancelled : std::runtime_error {
    Cancelled() : std::runtime_error("cancelled") {}
};

/// Written by the worker, read by the main thread; every member may be used from any thread.
class Progress {
public:
    void set(double share, std::string step);  ///< share 0 … 1
    [[nodiscard]] double share() const { return m_share.load(); }
    [[nodiscard]] std::string step() const;
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool cancelled() const { return m_cancelled; }
    /// Throws Cancelled when cancel() was called.
    void checkpoint() const;

private:
    std::atomic<double> m_share{0};
    std::atomic<bool> m_cancelled{false};
    mutable std::mutex m_mutex;
    std::string m_step;
};

}  // namespace atlas::base
