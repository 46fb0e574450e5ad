#include "base/worker.hpp"

#include "base/progress.hpp"

#include <utility>

namespace atlas::base {

void MainQueue::push(std::function<void()> task)
{
    {
        std::lock_guard const lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    if (m_wake) { m_wake(); }
}

std::size_t MainQueue::run()
{
    // Taken out first: a task may push another, which then runs with the next call.
    std::deque<std::function<void()>> tasks;
    {
        std::lock_guard const lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (auto const& task : tasks) { task(); }
    return tasks.size();
}

Worker::Worker() : m_thread([this] { run(); }) {}

Worker::~Worker()
{
    {
        std::lock_guard const lock(m_mutex);
        m_tasks.clear();
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Worker::post(std::function<void()> task)
{
    {
        std::lock_guard const lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_all();
}

void Worker::clear()
{
    {
        std::lock_guard const lock(m_mutex);
        m_tasks.clear();
    }
    m_changed.notify_all();
}

void Worker::drain()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_tasks.empty() && !m_busy; });
}

void Worker::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stop || !m_tasks.empty(); });
        if (m_stop) { return; }
        auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        m_busy = true;
        lock.unlock();
        try {
            task();
        } catch (Cancelled const&) {
            // Whoever cancelled knows; there is nothing to hand back.
        }
        task = {};  // what the task holds dies here, not under the lock
        lock.lock();
        m_busy = false;
        m_changed.notify_all();
    }
}

}  // namespace atlas::base
