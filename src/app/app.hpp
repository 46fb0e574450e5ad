// The running program between its window and its panels: the atlas, the view, and one frame at a time.
#pragma once

#include "app/map_view.hpp"
#include "app/presenter.hpp"
#include "base/worker.hpp"
#include "ui/context.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

struct ImDrawData;
struct ImGuiContext;

namespace atlas::app
{

/// Owns Dear ImGui's context; one at a time.
class ImGuiSession
{
public:
    ImGuiSession();
    ~ImGuiSession();
    ImGuiSession(ImGuiSession const&) = delete;
    ImGuiSession& operator=(ImGuiSession const&) = delete;

private:
    ImGuiContext* m_context;
};

/// Everything behind the window. Main thread, with the OpenGL context current while it lives; the ImGui backend for
/// the platform (GLFW, or none) is the caller's.
class App
{
public:
    /// `wake` is called from a worker when something is ready.
    App(model::AtlasPtr atlas, view::ViewState view, std::function<void()> wake = {});
    ~App();
    App(App const&) = delete;
    App& operator=(App const&) = delete;

    /// Builds one frame at `now` seconds; io.DisplaySize is set. The fonts hold every character it shows.
    void build_frame(double now, double scale);
    /// Draws the frame built last into the bound framebuffer, which is `height` px high.
    void draw_frame(int height);
    /// Takes finished work from the worker; true when there was some.
    bool take_results() { return m_queue.run() > 0; }
    /// Waits for the map being drawn.
    void drain();
    void press(ui::Key key) { m_keys.push_back(key); }

    /// Presents the scenes over everything, beginning with one of them, 0 the first; with none it says so. The end leads
    /// back to the window as it was.
    void present(std::vector<model::BriefingScene> scenes, std::size_t first, double now);
    /// The atlas's scenes, beginning with the view's.
    void present_current(double now);
    [[nodiscard]] bool presenting() const { return m_presenter.active(); }
    [[nodiscard]] Presenter& presenter() { return m_presenter; }
    /// Obeys the presenter's keys, the one that ends it too, before a frame is begun.
    void advance(double now) { m_presenter.advance(now); }

    /// Seconds until the next frame is due without input: 0 at once, negative never.
    [[nodiscard]] double due(double now) const;
    /// Whether more frames would change the picture.
    [[nodiscard]] bool settled(double now) const;

    [[nodiscard]] view::ViewState& view() { return m_view; }
    [[nodiscard]] ui::UiState& state() { return m_state; }
    [[nodiscard]] ui::Fonts const& fonts() const { return m_fonts; }
    [[nodiscard]] MapView& map() { return m_map; }
    [[nodiscard]] scene::MapGeometry const& geometry() const { return m_geometry; }
    [[nodiscard]] model::Atlas const& atlas() const { return *m_atlas; }
    [[nodiscard]] ui::Layout const& boxes() const { return m_boxes; }
    /// The rows of the table's open tab; empty until it was open once.
    [[nodiscard]] std::optional<ui::TableData> const& table() const { return m_table; }
    /// Folder that exported pictures and tables go to.
    std::filesystem::path export_folder = std::filesystem::current_path();

private:
    void one_pass(double now);
    void handle_escape();
    void obey(ui::Context& ctx);
    /// Classes and choices of the present view.
    void classify();
    void export_map(double now);
    void export_table(double now, ui::TableFile file);
    void handle_table_key();
    void refresh_table();
    void upload_fonts();
    void take_scale(double scale);

    model::AtlasPtr m_atlas;
    scene::MapGeometry m_geometry;
    view::SearchIndex m_search;
    view::ViewState m_view;
    ui::UiState m_state;
    base::MainQueue m_queue;
    ImGuiSession m_session;
    ui::Fonts m_fonts;
    double m_scale = 0;
    ui::Layout m_boxes;
    ui::Requests m_requests;
    std::vector<ui::Key> m_keys;
    std::optional<ui::TableData> m_table;  ///< of the tab open
    std::string m_table_key;               ///< what it was made for
    style::Classification m_classes;
    std::optional<view::ViewState> m_classified;
    int m_calm_frames = 0;  ///< frames since something changed
    bool m_drawn_show = false;  ///< the frame built last is the presenter's
    MapView m_map;          ///< after the queue, so that its worker ends first
    Presenter m_presenter;  ///< likewise
};

}  // namespace atlas::app
