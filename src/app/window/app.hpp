// The running program between its window and its panels: the atlas, the view, and one frame at a time.
#pragma once

#include "app/export/exporter.hpp"
#include "app/show/presenter.hpp"
#include "app/window/atlas_keeper.hpp"
#include "app/window/briefing_keeper.hpp"
#include "app/window/map_view.hpp"
#include "app/window/scene_pictures.hpp"
#include "app/window/table_keeper.hpp"
#include "app/window/user_settings.hpp"
#include "base/worker.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved_cache.hpp"
#include "scene/snapshot.hpp"
#include "ui/kit/context.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct ImDrawData;
struct ImGuiContext;

namespace atlas::app {

/// Owns Dear ImGui's context; one at a time.
class ImGuiSession {
public:
    ImGuiSession();
    ~ImGuiSession();
    ImGuiSession(ImGuiSession const&) = delete;
    ImGuiSession& operator=(ImGuiSession const&) = delete;

private:
    ImGuiContext* m_context = nullptr;
};

/// Everything behind the window. Main thread, with the OpenGL context current while it lives; the ImGui backend for
/// the platform (GLFW, or none) is the caller's.
class App {
public:
    /// `wake` is called from a worker when something is ready.
    App(scene::Snapshot snapshot, query::ViewState view, std::function<void()> wake = {});
    ~App();
    App(App const&) = delete;
    App& operator=(App const&) = delete;

    /// Builds one frame at `now` seconds; io.DisplaySize is set. The fonts hold every character it shows.
    void build_frame(double now, double scale);
    /// Draws the frame built last into the bound framebuffer, which is `height` px high.
    void draw_frame(int height);
    /// Takes finished work from the worker; true when there was some.
    bool take_results() { return m_queue.run() > 0; }
    /// Waits for the map being drawn, for an export under way, for the pictures of scenes, for the page presented and
    /// for the recovery file.
    void drain();
    void press(ui::Key key) { m_keys.push_back(key); }
    /// Something was typed or pointed at: the frames that follow are built without waiting.
    void touch() { m_touched = true; }

    /// Presents the scenes over everything, beginning with one of them, 0 the first; with none it says so. The end
    /// leads back to the window as it was.
    void present(std::vector<model::BriefingScene> scenes, std::size_t first, double now);
    /// The scenes as edited, beginning with the one chosen.
    void present_current(double now);
    [[nodiscard]] bool presenting() const { return m_presenter.active(); }
    [[nodiscard]] Presenter& presenter() { return m_presenter; }
    /// Obeys the presenter's keys, the one that ends it too, before a frame is begun.
    void advance(double now) { m_presenter.advance(now); }

    /// Seconds until the next frame is due without input: 0 at once, negative never.
    [[nodiscard]] double due(double now) const;
    /// Whether more frames would change the picture.
    [[nodiscard]] bool settled(double now) const;

    [[nodiscard]] query::ViewState& view() { return m_view; }
    [[nodiscard]] ui::UiState& state() { return m_state; }
    /// What the window is drawn with; whoever works it may observe where its controls are.
    [[nodiscard]] ui::Kit& kit() { return m_kit; }
    [[nodiscard]] MapView& map() { return m_map; }
    [[nodiscard]] scene::MapGeometry const& geometry() const { return *m_snapshot.geometry; }
    [[nodiscard]] model::Atlas const& atlas() const { return *m_snapshot.atlas; }
    [[nodiscard]] ui::Layout const& boxes() const { return m_boxes; }
    /// The rows of the table's open tab; empty until it was open once.
    [[nodiscard]] std::optional<tables::TableData> const& table() const { return m_table.data(); }
    /// Takes the user's settings from the file and writes changes back; what is wrong with it is told in the window.
    /// Without this call no settings are read or kept.
    void use_settings(std::filesystem::path file);
    /// Says where the briefing is kept; offers what an earlier run left unsaved.
    void keep_briefing(BriefingPlaces places);
    /// Says which folder the atlas is of and how that stood before it was read: from now on its title is a menu that
    /// opens other atlases, the bundled ones among them, and files changed on disk are noticed.
    void keep_atlas(std::filesystem::path const& folder, io::FolderStamp stamp,
                    std::vector<std::filesystem::path> const& bundled);
    /// Reads another atlas beside the window, which then shows it or says why it cannot be opened.
    void open_atlas(std::string const& folder) { read_atlas_of(folder); }
    /// The window got the focus: files may have been changed while it was away.
    void got_focus() { m_atlases.look_soon(); }
    [[nodiscard]] briefing::SceneList const& scenes() const { return m_state.briefing.scenes; }
    /// The user wants to close the window: may_close() soon, unless unsaved scenes are to be asked about.
    void ask_close();
    [[nodiscard]] bool may_close() const { return m_state.briefing.may_close; }
    /// The atlas's title, with a mark while scenes are unsaved.
    [[nodiscard]] std::string title() const;
    /// Folder that exported pictures and tables go to.
    std::filesystem::path export_folder = std::filesystem::current_path();

private:
    /// What panels are told in this frame.
    [[nodiscard]] ui::Given given(double now) const;
    void one_pass(double now);
    void handle_escape();
    void handle_requests(ui::Context& ctx);
    /// Asks for the answer to the present view.
    void resolve();
    void open_export();
    /// Starts, ends and checks what the export dialog wishes.
    void handle_export();
    [[nodiscard]] ExportOrder export_order() const;
    void go_to(ui::Context& ctx, briefing::Place const& place);
    void export_table(double now, tables::TableFile file);
    void handle_table_key();
    void keep_settings(double now);
    void upload_fonts();
    void follow_briefing(double now);
    void order_thumbnails();
    void handle_briefing_requests(ui::Context& ctx);
    void capture_scene();
    void show_scene(ui::Context& ctx, std::size_t place);
    void save_briefing(bool over, bool continues);
    /// Offers to save elsewhere; `continues`: then with what was asked about.
    void ask_elsewhere(bool continues);
    void save_elsewhere();
    void say_unread_scenes();
    // Opening atlases; in app_atlas.cpp.
    void remember_atlas();
    void list_atlases();
    void read_atlas_of(std::string const& folder);
    void handle_atlas_requests();
    /// Takes what has been read, unless unsaved scenes are to be asked about; before a frame is begun.
    void follow_atlas(double now);
    void take_next();
    /// With what was asked about: closing the window, or taking the atlas that was read.
    void go_on(bool saved);
    void open(ReadAtlas next);
    void take_scenes_again(std::string based_on);
    void take_other_scenes();
    void say(std::string words, double seconds);
    void take_scale(double scale);

    scene::Snapshot m_snapshot;
    std::uint64_t m_reading = 0;  ///< counts the snapshots shown
    query::ViewState m_view;
    ui::UiState m_state;
    base::MainQueue m_queue;
    ImGuiSession m_session;
    ui::Kit m_kit;
    double m_scale = 0;
    ui::Layout m_boxes;
    ui::Requests m_requests;
    std::vector<ui::Key> m_keys;
    TableKeeper m_table;
    SettingsKeeper m_settings;
    std::string m_settings_problem;  ///< to be told in the next frame
    resolve::ResolvedCache m_answers;
    resolve::Resolved m_resolved;
    int m_calm_frames = 0;      ///< frames since something changed
    bool m_touched = false;     ///< since the frame built last
    bool m_drawn_show = false;  ///< the frame built last is the presenter's
    double m_now = 0;           ///< of the frame built last
    bool m_thumbnails_ready = true;
    std::vector<std::string> m_recent;     ///< folders of atlases opened, newest first
    std::vector<std::string> m_bundled;    ///< likewise
    std::optional<ReadAtlas> m_next;       ///< read, and waiting to be taken
    bool m_asked = false;                  ///< about unsaved scenes
    bool m_accepted = false;               ///< they may go
    std::optional<ExportOrder> m_checked;  ///< what the dialog's findings are of
    ScenePictures m_pictures;              ///< these after the queue, so that their workers end first
    BriefingKeeper m_keeper;
    AtlasKeeper m_atlases;
    MapView m_map;
    Exporter m_exporter;
    Presenter m_presenter;
};

}  // namespace atlas::app
