#include "app/render_ui.hpp"

#include "app/headless_app.hpp"

namespace atlas::app
{

render::Image render_ui(model::AtlasPtr const& atlas, ViewOptions const& options, view::ViewState view, Size size)
{
    HeadlessApp app(atlas, std::move(view), size.width, size.height, options.scale);
    if (auto const kind = ui::parse_table_kind(options.table)) {
        app.app().state().table.open = true;
        app.app().state().table.kind = *kind;
    }
    ui::BriefingState& briefing = app.app().state().briefing;
    briefing.open = options.panel == "briefing";
    for (std::size_t i = 0; briefing.open && i < briefing.scenes.size(); ++i) {
        if (briefing.scenes.at(i)->id != options.scene) { continue; }
        briefing.chosen = i;
        briefing.reveal = true;
    }
    app.step();  // lays out the map area, which the camera is fitted to
    view::ViewState aimed = app.app().view();
    aim(aimed, options, app.app().geometry(), app.app().map().frame());
    if (aimed.camera && !(aimed.camera == app.app().view().camera)) { app.app().map().take_camera(*aimed.camera); }
    app.settle();
    return app.image();
}

}  // namespace atlas::app
