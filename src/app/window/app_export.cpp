// The App's half of the export dialog.
#include "app/window/app.hpp"

#include "query/view_state.hpp"
#include "scene/camera.hpp"

#include <algorithm>

namespace atlas::app {

namespace {

/// The folder is no matter of the check.
bool same_for_check(ExportOrder const& a, ExportOrder const& b)
{
    return a.wish.form == b.wish.form && a.wish.page == b.wish.page && a.wish.language == b.wish.language &&
           a.wish.size == b.wish.size && a.view == b.view && a.snapshot == b.snapshot && a.scenes == b.scenes;
}

}  // namespace

void App::open_export()
{
    ui::ExportDialog& dialog = m_state.exporting;
    dialog.open = true;
    dialog.age = 0;
    dialog.forms = Exporter::forms();
    if (dialog.wish.form.empty()) {
        dialog.wish.form = dialog.forms.front().id;
        dialog.wish.folder = export_folder.string();
    }
    dialog.wish.language = m_view.language;
    dialog.written.clear();
    dialog.failed.clear();
}

ExportOrder App::export_order() const
{
    ExportOrder order;
    order.snapshot = m_snapshot;
    order.scenes = m_state.briefing.scenes.scenes();  // as edited, saved or not
    order.view = m_view;
    order.shown = m_map.frame();
    order.wish = m_state.exporting.wish;
    return order;
}

void App::go_to(ui::Context& ctx, briefing::Place const& place)
{
    auto const& scenes = m_state.briefing.scenes.scenes();
    auto const scene = std::find_if(scenes.begin(), scenes.end(), [&](auto const& s) { return s.id == place.scene; });
    if (scene != scenes.end()) {
        auto const at = static_cast<std::size_t>(scene - scenes.begin());
        m_state.briefing.chosen = at;
        show_scene(ctx, at);
    }
    if (atlas().indicator(place.indicator) != nullptr) {
        m_view.indicator = place.indicator;
        if (m_view.theme != query::Theme::indicator) { m_view.theme = query::Theme::attainment; }
    }
    if (!place.county.empty()) { m_view.selection = query::SelectedArea{place.county}; }
    if (!place.project.empty()) { m_view.selection = query::SelectedProject{place.project}; }
    if (!std::holds_alternative<std::monostate>(m_view.selection) &&
        !scene::box_of(geometry(), m_view.selection).empty()) {
        m_requests.home = false;
        m_requests.zoom_to = m_view.selection;
    }
    bool const only_source = place.county.empty() && place.project.empty() && !place.source.empty();
    if (only_source) { ui::open_documents(ctx, place.source); }
}

void App::handle_export()
{
    if (m_requests.open_export) { open_export(); }
    ui::ExportDialog& dialog = m_state.exporting;
    if (m_requests.export_start) { m_exporter.start(export_order(), dialog); }
    if (m_requests.export_cancel) { m_exporter.cancel(); }
    m_exporter.report(dialog);
    if (!dialog.open || dialog.running) { return; }
    ExportOrder order = export_order();
    if (m_checked && same_for_check(*m_checked, order) &&
        (dialog.findings || m_exporter.busy() || !dialog.check_failed.empty())) {
        return;
    }
    m_checked = order;
    m_exporter.check(std::move(order), dialog);
}

}  // namespace atlas::app
