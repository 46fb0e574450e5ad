#include "ui/cards/card_panel.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "style/palette.hpp"
#include "ui/cards/compare_card.hpp"
#include "ui/cards/county_card.hpp"
#include "ui/cards/measure_card.hpp"
#include "ui/cards/project_card.hpp"
#include "ui/cards/summary.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/windows.hpp"

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

void draw_card_panel(Context& ctx)
{
    begin_panel(ctx, "card", ctx.boxes.right, palette::paper, 24, true);
    ImGui::GetWindowDrawList()->AddRectFilled(ctx.boxes.right.min, {ctx.boxes.right.min.x + 1, ctx.boxes.right.max.y},
                                              u32(palette::line));
    if (!(ctx.state.card.of == ctx.view.selection)) {
        ctx.edit_state().card.of = ctx.view.selection;
        ctx.edit_state().card.indicator.clear();
        ctx.edit_state().card.expanded.clear();
        ImGui::SetScrollY(0);
    }
    query::Selection const selection = ctx.view.selection;  // a click in the card may change it
    model::Area const* area = nullptr;
    model::Project const* project = nullptr;
    if (auto const* county = std::get_if<query::SelectedArea>(&selection)) { area = ctx.atlas.area(county->adcode); }
    if (auto const* chosen = std::get_if<query::SelectedProject>(&selection)) {
        project = ctx.atlas.project(chosen->project_id);
    }
    model::Area const* pinned = ctx.state.compare.pinned.empty() ? nullptr : ctx.atlas.area(ctx.state.compare.pinned);
    int const year = query::year_of(ctx.atlas, ctx.view);
    int const second = ctx.state.compare.year;
    if (area != nullptr && pinned != nullptr && area != pinned) {
        draw_compare_card(ctx, *pinned, year, *area, year);
    } else if (area != nullptr && area == pinned && second != 0 && second != year) {
        draw_compare_card(ctx, *pinned, std::min(year, second), *area, std::max(year, second));
    } else if (area != nullptr) {
        draw_county_card(ctx, *area);
    } else if (project != nullptr) {
        draw_project_card(ctx, *project);
    } else if (ctx.state.explore.measure.on) {
        draw_measure_card(ctx);
    } else {
        draw_summary(ctx);
    }
    gap(ctx, 20);
    end_panel();
}

}  // namespace atlas::ui
