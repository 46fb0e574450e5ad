#include "app/commands/render_ui.hpp"

#include "app/commands/headless_app.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "ui/map/measure.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::app {

namespace {

/// Presents the page of this number, 1 the first.
void present(HeadlessApp& app, model::Atlas const& atlas, int page)
{
    if (atlas.scenes.empty()) { throw UsageError("--present: this atlas has no briefing scenes"); }
    // Without continued pages the page is its scene's first, and there is no way to go.
    std::size_t const first = std::min(static_cast<std::size_t>(page), atlas.scenes.size()) - 1;
    app.present(atlas.scenes.list(), first);
    Presenter& presenter = app.app().presenter();
    int const count = static_cast<int>(presenter.show().pages());
    if (page > count) { throw UsageError(fmt::format("--present: {} is beyond the last of {} pages", page, count)); }
    if (static_cast<int>(presenter.show().page()) + 1 == page) { return; }
    for (char const digit : std::to_string(page)) { presenter.press_digit(digit - '0'); }
    app.step();
    if (presenter.show().typed() > 0) { presenter.press(briefing::ShowKey::enter); }
    app.settle();
}

}  // namespace

render::Image render_ui(model::AtlasPtr const& atlas, ViewOptions const& options, query::ViewState view, Size size)
{
    HeadlessApp app(atlas, std::move(view), size.width, size.height, options.scale);
    if (auto const kind = tables::parse_table_kind(options.table)) {
        app.app().state().table.open = true;
        app.app().state().table.kind = *kind;
    }
    if (!options.measure.empty()) { ui::show_measured(app.app().state().explore.measure, parse_line(options.measure)); }
    app.app().state().compare.pinned = options.compare;
    ui::BriefingState& briefing = app.app().state().briefing;
    briefing.open = options.panel == "briefing";
    for (std::size_t i = 0; briefing.open && i < briefing.scenes.size(); ++i) {
        if (briefing.scenes.at(i)->id != options.scene) { continue; }
        briefing.chosen = i;
        briefing.reveal = true;
    }
    app.step();  // lays out the map area, which the camera is fitted to
    query::ViewState aimed = app.app().view();
    aim(aimed, options, app.app().geometry(), app.app().map().frame());
    if (aimed.camera && !(aimed.camera == app.app().view().camera)) { app.app().map().take_camera(*aimed.camera); }
    app.settle();
    if (options.present > 0) { present(app, *atlas, options.present); }
    return app.image();
}

}  // namespace atlas::app
