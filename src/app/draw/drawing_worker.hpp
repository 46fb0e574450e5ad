// Drawing beside the window: a thread with fonts and a renderer of its own, for everything that the window does not
// wait for.
#pragma once

#include "base/progress.hpp"
#include "base/worker.hpp"
#include "render/raster/image.hpp"
#include "resolve/resolved_cache.hpp"
#include "text/fonts.hpp"

#include <exception>
#include <memory>
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
    /// object is gone. What the work throws is thrown from MainQueue::run, but for base::Cancelled, which ends it.
    template <class Work, class Deliver>
    void post(Work work, Deliver deliver)
    {
        m_worker.post([this, alive = m_alive, work = std::move(work), deliver = std::move(deliver)]() mutable {
            try {
                if (!m_tools) { m_tools = std::make_unique<DrawingTools>(); }
                using Result = decltype(work(*m_tools));
                auto result = std::make_shared<Result>(work(*m_tools));
                m_queue.push([alive, result, deliver = std::move(deliver)]() mutable {
                    if (*alive) { deliver(std::move(*result)); }
                });
            } catch (base::Cancelled const&) {
                throw;
            } catch (...) {
                m_queue.push([failure = std::current_exception()] { std::rethrow_exception(failure); });
            }
        });
    }
    /// Drops work that has not started.
    void clear() { m_worker.clear(); }
    /// Waits until nothing is being drawn; run the queue afterwards.
    void drain() { m_worker.drain(); }

private:
    base::MainQueue& m_queue;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);  ///< results may outlast this object in the queue
    std::unique_ptr<DrawingTools> m_tools;  ///< used by the thread only, made with its first work
    base::Worker m_worker;                  ///< last, so that it ends first
};

}  // namespace atlas::app
