// Drawing beside the window: a thread with fonts and a renderer of its own, for everything that the window does not
// wait for.
#pragma once

#include "base/progress.hpp"
#include "base/worker.hpp"
#include "render/raster/image.hpp"
#include "resolve/resolved_cache.hpp"
#include "text/fonts.hpp"

#include <atomic>
#include <exception>
#include <memory>
#include <string>
#include <utility>

namespace atlas::app {

/// What one thread draws with.
struct DrawingTools {
    text::Fonts fonts;
    render::Renderer renderer{fonts};
    resolve::ResolvedCache answers{};
};

/// Main thread only, but for the work inside. Everything the work needs travels with it by value.
class DrawingWorker {
public:
    /// `queue` must outlive this object.
    explicit DrawingWorker(base::MainQueue& queue) : m_queue(queue) {}
    ~DrawingWorker() { *m_alive = false; }
    DrawingWorker(DrawingWorker const&) = delete;
    DrawingWorker& operator=(DrawingWorker const&) = delete;

    /// Runs work(tools) after what waits, then deliver(result) on the main thread, from MainQueue::run; not once this
    /// object is gone. Whatever the work throws, the window goes on: deliver(instead(why)) is run then, and nothing
    /// after base::Cancelled. `instead` must not fail.
    template <class Work, class Deliver, class Instead>
    void post(Work work, Deliver deliver, Instead instead)
    {
        m_worker.post([this, alive = m_alive, work = std::move(work), deliver = std::move(deliver),
                       instead = std::move(instead)]() mutable {
            using Result = decltype(work(*m_tools));
            std::shared_ptr<Result> result;
            try {
                if (!m_tools) { m_tools = std::make_unique<DrawingTools>(); }
                if (m_forgets.exchange(false)) { m_tools->answers = {}; }
                result = std::make_shared<Result>(work(*m_tools));
            } catch (base::Cancelled const&) {
                throw;
            } catch (std::exception const& failure) {
                result = std::make_shared<Result>(instead(std::string(failure.what())));
            }
            m_queue.push([alive, result, deliver = std::move(deliver)]() mutable {
                if (*alive) { deliver(std::move(*result)); }
            });
        });
    }
    /// What is kept of other atlases goes before the next work begins.
    void forget() { m_forgets = true; }
    /// Drops work that has not started.
    void clear() { m_worker.clear(); }
    /// Waits until nothing is being drawn; run the queue afterwards.
    void drain() { m_worker.drain(); }

private:
    base::MainQueue& m_queue;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);  ///< results may outlast this object in the queue
    std::atomic<bool> m_forgets{false};
    std::unique_ptr<DrawingTools> m_tools;  ///< used by the thread only, made with its first work
    base::Worker m_worker;                  ///< last, so that it ends first
};

}  // namespace atlas::app
