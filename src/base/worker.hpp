// Work beside the window: a thread that runs tasks in order, and a queue back to the main thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace atlas::base {

/// Functions handed to the main thread. `wake` is called (from any thread) after each push, e.g. glfwPostEmptyEvent.
class MainQueue {
public:
    explicit MainQueue(std::function<void()> wake = {}) : m_wake(std::move(wake)) {}
    void push(std::function<void()> task);
    /// Runs what is waiting, on the caller's thread; returns how many ran.
    std::size_t run();

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_tasks;
};

/// One thread, tasks in order. The destructor drops waiting tasks and joins. A task that throws Cancelled simply ends;
/// it must catch everything else itself and hand it back through the MainQueue.
class Worker {
public:
    Worker();
    ~Worker();
    Worker(Worker const&) = delete;
    Worker& operator=(Worker const&) = delete;
    void post(std::function<void()> task);
    /// Drops tasks that have not started.
    void clear();
    /// Waits until nothing runs or waits.
    void drain();

private:
    void run();
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    bool m_busy = false;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace atlas::base
