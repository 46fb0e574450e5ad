// What the export dialog starts: checks and files made beside the window, with progress and cancel.
#pragma once

#include "app/draw/drawing_worker.hpp"
#include "base/progress.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/snapshot.hpp"
#include "ui/state/export_state.hpp"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace atlas::app {

/// Everything an export needs, by value: the window may change meanwhile.
struct ExportOrder {
    scene::Snapshot snapshot;
    std::vector<model::BriefingScene> scenes;
    query::ViewState view;
    scene::Frame shown;  ///< the window's map area, whose ground a picture of the view keeps
    ui::ExportOptions wish;
};

/// Main thread only, but for the worker inside.
class Exporter {
public:
    /// `queue` must outlive this object.
    explicit Exporter(base::MainQueue& queue) : m_worker(queue) {}
    ~Exporter();
    Exporter(Exporter const&) = delete;
    Exporter& operator=(Exporter const&) = delete;

    /// What can be written.
    [[nodiscard]] static std::vector<ui::ExportForm> forms();
    /// Looks for what stands against the order; the findings come into the dialog. A newer check takes the place of one
    /// that waits.
    void check(ExportOrder order, ui::ExportDialog& dialog);
    /// Writes the files; progress and outcome come into the dialog. Nothing while one is running.
    void start(ExportOrder order, ui::ExportDialog& dialog);
    void cancel();
    /// Takes the progress into the dialog; once per frame.
    void report(ui::ExportDialog& dialog) const;
    [[nodiscard]] bool busy() const { return m_waiting > 0; }
    /// Waits for what is under way; run the queue afterwards.
    void drain() { m_worker.drain(); }
    /// Another atlas, or another reading, is shown from now on.
    void forget_answers() { m_worker.forget(); }

private:
    std::shared_ptr<base::Progress> m_progress;  ///< of the export under way
    int m_waiting = 0;
    std::atomic<int> m_checks{0};  ///< number of the newest check
    DrawingWorker m_worker;        ///< last, so that it ends first
};

}  // namespace atlas::app
