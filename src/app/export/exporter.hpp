// What the export dialog starts: checks and files made beside the window, with progress and cancel.
#pragma once

#include "base/progress.hpp"
#include "base/worker.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "ui/kit/export_state.hpp"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace atlas::app {

/// Everything an export needs, by value: the window may change meanwhile.
struct ExportOrder {
    model::AtlasPtr atlas;
    std::vector<model::BriefingScene> scenes;
    query::ViewState view;
    scene::Frame shown;  ///< the window's map area, whose ground a picture of the view keeps
    ui::ExportOptions wish;
};

/// Main thread only, but for the worker inside, which has geometry and fonts of its own.
class Exporter {
public:
    explicit Exporter(base::MainQueue& queue);
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

private:
    struct Tools;
    base::MainQueue& m_queue;
    std::shared_ptr<base::Progress> m_progress;  ///< of the export under way
    std::unique_ptr<Tools> m_tools;              ///< used by the worker only
    int m_waiting = 0;
    std::atomic<int> m_checks{0};  ///< number of the newest check
    base::Worker m_worker;         ///< last, so that it ends first
};

}  // namespace atlas::app
