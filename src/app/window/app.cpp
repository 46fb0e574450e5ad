#include "app/window/app.hpp"

#include "app/export/export_table.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "ui/briefing/briefing_question.hpp"
#include "ui/briefing/scene_editor.hpp"
#include "ui/briefing/scene_panel.hpp"
#include "ui/cards/card_panel.hpp"
#include "ui/dialogs/atlas_failure.hpp"
#include "ui/dialogs/documents_panel.hpp"
#include "ui/dialogs/export_dialog.hpp"
#include "ui/dialogs/screen_question.hpp"
#include "ui/dialogs/source_popup.hpp"
#include "ui/kit/look.hpp"
#include "ui/map/map_marks.hpp"
#include "ui/map/measure.hpp"
#include "ui/panels/atlas_menu.hpp"
#include "ui/panels/filter_panel.hpp"
#include "ui/panels/search_results.hpp"
#include "ui/panels/status_line.hpp"
#include "ui/panels/time_bar.hpp"
#include "ui/panels/top_bar.hpp"
#include "ui/strings/briefing_strings.hpp"
#include "ui/strings/explore_strings.hpp"
#include "ui/table/table_columns.hpp"
#include "ui/table/table_panel.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

namespace atlas::app {

namespace {

/// ImGui needs a few frames to settle after input: sizes of popups, hover, focus.
constexpr int frames_to_calm = 3;
constexpr double blink_seconds = 0.4;
constexpr double progress_seconds = 0.1;

}  // namespace

ImGuiSession::ImGuiSession() : m_context(ImGui::CreateContext())
{
    IMGUI_CHECKVERSION();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.MouseDragThreshold = 4;
}

ImGuiSession::~ImGuiSession() { ImGui::DestroyContext(m_context); }

App::App(scene::Snapshot snapshot, query::ViewState view, std::function<void()> wake)
    : m_snapshot(std::move(snapshot)), m_view(std::move(view)), m_queue(std::move(wake)), m_pictures(m_queue),
      m_keeper(m_queue,
               [this](std::string const& why) {
                   say(std::string(ui::phrase::briefing_no_recovery.in(m_view.language)) + why, 8);
               }),
      m_atlases(m_queue), m_map(m_snapshot, m_queue), m_exporter(m_queue), m_presenter(m_queue)
{
    m_state.briefing.scenes = briefing::SceneList(atlas().scenes.list());
    ImGui_ImplOpenGL3_Init("#version 330 core");
}

App::~App() { ImGui_ImplOpenGL3_Shutdown(); }

void App::upload_fonts()
{
    m_kit.fonts.rebuild(*ImGui::GetIO().Fonts, m_scale);
    ImGui::GetIO().FontDefault = m_kit.fonts.font(ui::Type::body);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

void App::resolve() { m_resolved = m_answers.of(m_snapshot.atlas, *m_snapshot.search, m_view); }

void App::handle_escape()
{
    if (std::find(m_keys.begin(), m_keys.end(), ui::Key::escape) == m_keys.end()) { return; }
    ui::BriefingState& briefing = m_state.briefing;
    if (m_state.screens.asked) {
        m_state.screens.asked.reset();
    } else if (m_state.atlases.failure) {
        m_state.atlases.failure.reset();
    } else if (m_state.exporting.open) {
        m_state.exporting.open = m_state.exporting.running;
    } else if (briefing.question != ui::BriefingQuestion::none) {
        if (briefing.question != ui::BriefingQuestion::recover) { briefing.question = ui::BriefingQuestion::none; }
    } else if (briefing.dragged) {
        briefing.dragged.reset();
        briefing.drag_cancelled = true;
    } else if (m_state.atlases.open) {
        m_state.atlases.open = false;
    } else if (m_state.table.columns_open) {
        m_state.table.columns_open = false;
    } else if (m_state.sources.popup) {
        m_state.sources.popup.reset();
    } else if (m_state.documents.open) {
        m_state.documents.open = false;
    } else if (m_state.search.open || !m_state.search.text.empty()) {
        m_state.search.open = false;
        m_state.search.text.clear();
        ImGui::SetWindowFocus(nullptr);
    } else if (m_state.list.open) {
        m_state.list.open = false;
    } else if (ui::escape_measure(m_state, m_view.selection)) {
        // taken
    } else if (!m_state.compare.pinned.empty() && !ImGui::GetIO().WantTextInput) {
        m_state.compare = {};
    } else if (!ImGui::GetIO().WantTextInput) {
        m_view.selection = std::monostate{};
    }
}

void App::export_table(double now, tables::TableFile file)
{
    if (!table()) { return; }
    std::string text;
    auto const& settings = atlas().settings;
    auto const title = base::pick(m_view.language, settings.title, settings.title_en);
    try {
        auto const path = write_table(atlas(), *table(), m_state.table, title, file, export_folder);
        text = std::string(ui::phrase::exported.in(m_view.language)) + path.string();
    } catch (std::exception const& failure) {
        text = std::string(ui::phrase::export_failed.in(m_view.language)) + failure.what();
    }
    m_state.toast = ui::Toast{std::move(text), now + 5};
}

void App::handle_table_key()
{
    bool const pressed = std::find(m_keys.begin(), m_keys.end(), ui::Key::table) != m_keys.end();
    // A letter typed into a field is no command.
    if (pressed && !ImGui::GetIO().WantTextInput && !m_state.search.open) { m_state.table.open = !m_state.table.open; }
}

void App::use_settings(std::filesystem::path file)
{
    m_settings_problem = m_settings.open(std::move(file), m_state.table, m_recent);
    if (m_settings_problem.empty()) { return; }
    m_settings_problem = std::string(ui::phrase::settings_damaged.in(m_view.language)) + m_settings_problem;
}

void App::keep_settings(double now)
{
    if (std::string const failure = m_settings.save(m_state.table, m_recent); !failure.empty()) {
        m_settings_problem = std::string(ui::phrase::settings_unsaved.in(m_view.language)) + failure;
    }
    if (m_settings_problem.empty()) { return; }
    m_state.toast = ui::Toast{std::exchange(m_settings_problem, {}), now + 8};
    m_calm_frames = 0;
}

void App::present(std::vector<model::BriefingScene> scenes, std::size_t first, double now)
{
    if (scenes.empty()) {
        m_state.toast = ui::Toast{std::string(ui::phrase::show_none.in(m_view.language)), now + 4};
        return;
    }
    if (m_state.screens.unclear()) {
        m_state.screens.asked = first;
        return;
    }
    m_presenter.start(m_snapshot, std::move(scenes), first, m_view.language, now);
}

void App::present_current(double now)
{
    present(m_state.briefing.scenes.scenes(), ui::current_scene(m_state.briefing, m_view.scene), now);
}

void App::drain()
{
    m_map.drain();
    m_exporter.drain();
    m_pictures.drain();
    m_presenter.drain();
    m_keeper.drain();
    m_atlases.drain();
}

void App::handle_requests(ui::Context& ctx)
{
    if (m_requests.go_to) { go_to(ctx, *m_requests.go_to); }
    if (auto const first = m_requests.briefing.present) { present(m_state.briefing.scenes.scenes(), *first, ctx.now); }
    if (m_requests.show_on && m_state.screens.asked) {
        m_state.screens.chosen = m_requests.show_on;
        std::size_t const from = *std::exchange(m_state.screens.asked, std::nullopt);
        present(m_state.briefing.scenes.scenes(), from, ctx.now);
    }
    m_map.handle_requests(ctx, m_requests);
    handle_export();
    if (m_requests.export_table) { export_table(ctx.now, *m_requests.export_table); }
    handle_briefing_requests(ctx);
    handle_atlas_requests();
    m_requests = {};
}

ui::Given App::given(double now) const
{
    auto const* const rows = m_state.table.open && table() ? &*table() : nullptr;
    return {atlas(), geometry(), *m_snapshot.search, m_resolved, m_keys, m_boxes, m_scale, now, rows};
}

void App::one_pass(double now)
{
    ImGui::NewFrame();
    m_kit.tip.clear();
    m_kit.list_keys.clear();
    if (ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) { m_kit.list_keys.swap(m_keys); }
    m_kit.writing.reset();
    m_kit.focus_coming = false;
    m_drawn_show = presenting();
    resolve();
    if (presenting()) {
        m_keys.clear();
        ui::Context show(given(now), {m_view, m_state, m_requests}, m_kit);
        m_presenter.draw(show);
        ImGui::Render();
        return;
    }
    handle_table_key();
    m_table.refresh(m_resolved, m_state.table, m_view);
    m_boxes = ui::layout(ImGui::GetIO().DisplaySize, m_scale, m_resolved.choices->years.size() > 1,
                         m_state.table.open ? m_state.table.share : 0, m_state.briefing.open);
    handle_escape();
    ui::Context ctx(given(now), {m_view, m_state, m_requests}, m_kit);
    follow_briefing(now);
    ui::handle_briefing_keys(ctx);
    m_map.draw(ctx);
    ui::draw_top_bar(ctx);
    m_state.briefing.open ? ui::draw_scene_panel(ctx) : ui::draw_filter_panel(ctx);
    ui::scene_editor_open(ctx) ? ui::draw_scene_editor(ctx) : ui::draw_card_panel(ctx);
    ui::draw_time_bar(ctx);
    ui::draw_table(ctx);
    ui::draw_status_line(ctx);
    ui::draw_atlas_notice(ctx);
    ui::draw_project_list(ctx);
    ui::draw_measure_box(ctx);
    ui::draw_table_columns(ctx);
    ui::draw_search_results(ctx);
    ui::draw_atlas_menu(ctx);
    ui::draw_documents(ctx);
    ui::draw_source_popup(ctx);
    ui::draw_export(ctx);
    ui::draw_briefing_question(ctx);
    ui::draw_screen_question(ctx);
    ui::draw_atlas_failure(ctx);
    ui::draw_toast(ctx);
    ui::draw_tip(ctx);
    handle_requests(ctx);
    m_view.compared_area = ui::compared_with(m_state, m_view);
    resolve();  // the panels have changed the view
    m_map.order_picture(ctx);
    order_thumbnails();
    ImGui::Render();
    m_keys.clear();
}

void App::take_scale(double scale)
{
    if (scale == m_scale) { return; }
    m_scale = scale;
    ui::apply_theme(scale);
    upload_fonts();
}

void App::build_frame(double now, double scale)
{
    bool const was_presenting = m_drawn_show;
    advance(now);
    follow_atlas(now);
    if (presenting()) {
        // What is said over a page is sized like the page.
        ImVec2 const window = ImGui::GetIO().DisplaySize;
        scale = std::clamp(std::round(Presenter::page_scale(window.x, window.y) * 8) / 8, 0.25, 4.0);
    }
    take_scale(scale);
    ImGui_ImplOpenGL3_NewFrame();
    query::ViewState const before = m_view;
    bool const keys = std::exchange(m_touched, false) || !m_keys.empty();
    one_pass(now);
    // New characters: bake them and build the same frame again, before anybody sees gaps.
    for (int attempt = 0; m_kit.fonts.stale() && attempt < 4; ++attempt) {
        upload_fonts();
        ImGui::GetIO().DeltaTime = 1e-5F;
        one_pass(now);
    }
    ImGuiIO const& io = ImGui::GetIO();
    bool const input = keys || io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseWheel != 0 || io.MouseDown[0] ||
                       io.MouseDown[1] || io.MouseReleased[0];
    bool const changed = input || !(before == m_view) || was_presenting != m_drawn_show;
    m_calm_frames = changed ? 0 : m_calm_frames + 1;
    keep_settings(now);
}

void App::draw_frame(int height)
{
    if (m_drawn_show) {
        m_presenter.paint(height);
    } else {
        m_map.paint(height);
    }
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

double App::due(double now) const
{
    if (presenting()) { return m_presenter.due(now); }
    if (m_calm_frames < frames_to_calm || m_map.moving(now)) { return 0; }
    double next = -1;
    if (m_state.toast) { next = std::max(0.01, m_state.toast->until - now + 0.01); }
    if (m_state.exporting.running) { next = next < 0 ? progress_seconds : std::min(next, progress_seconds); }
    auto const& play = m_state.playback;
    // While the map is being drawn the next year waits for it, and its picture wakes the window.
    if (play.running && !m_state.map.pending) {
        double const wait = std::max(0.01, play.next_at - now);
        next = next < 0 ? wait : std::min(next, wait);
    }
    if (double const wait = m_keeper.due(now); wait >= 0) {
        next = next < 0 ? std::max(0.01, wait) : std::min(next, std::max(0.01, wait));
    }
    if (ImGui::GetIO().WantTextInput) { next = next < 0 ? blink_seconds : std::min(next, blink_seconds); }
    return next;
}

bool App::settled(double now) const
{
    if (presenting()) { return m_calm_frames >= frames_to_calm && m_presenter.settled(now); }
    return m_calm_frames >= frames_to_calm && m_map.settled() && !m_map.moving(now) && m_thumbnails_ready &&
           !m_exporter.busy() && m_atlases.reading().empty() && (!m_next || m_asked);
}

}  // namespace atlas::app
