#include "ui/cards/measure_card.hpp"

#include "style/palette.hpp"
#include "ui/cards/cards.hpp"
#include "ui/cards/explore_crossing.hpp"
#include "ui/cards/explore_sections.hpp"
#include "ui/kit/flow.hpp"
#include "ui/map/measure.hpp"

#include <fmt/format.h>

namespace atlas::ui {

namespace palette = style::palette;

void draw_measure_card(Context& ctx)
{
    MeasureState const& measure = ctx.state.explore.measure;
    line(ctx, Type::title, palette::ink, ctx.tr(phrase::measure_title));
    gap(ctx, 8);
    if (measure.points.empty()) {
        paragraph(ctx, Type::body, palette::ink_soft, ctx.tr(phrase::measure_start));
        return;
    }
    geo::Point const last = measure.points.back();
    if (measure.legs.empty()) {
        label_value(ctx, ctx.tr(phrase::measure_point), fmt::format("{:.4f}°E {:.4f}°N", last.x, last.y));
    } else {
        auto const label = ctx.tr(measure.closed ? phrase::measure_perimeter : phrase::measure_length);
        label_value(ctx, label, length_words(measure.total.length_m), true);
        if (measure.closed && measure.total.self_intersects) {
            line(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::measure_itself));
        } else if (measure.closed) {
            label_value(ctx, ctx.tr(phrase::measure_area), area_words(ctx, measure.total.area_m2), true);
        }
        section_gap(ctx);
        heading(ctx, ctx.tr(phrase::measure_legs), fmt::format("{}", measure.legs.size()));
        std::size_t const shown = rows_shown(ctx, "legs", measure.legs.size());
        for (std::size_t i = 0; i < shown; ++i) {
            bool const home = measure.closed && i + 1 == measure.legs.size();
            label_value(ctx, fmt::format("{} – {}", i + 1, home ? 1 : i + 2), length_words(measure.legs[i]));
        }
        more_link(ctx, "legs", measure.legs.size());
        if (!measure.closed) { draw_crossing(ctx, measure.points); }
        if (measure.closed && !measure.total.self_intersects) { draw_overlap(ctx, measure.points); }
    }
    draw_nearest_seat(ctx, last);
    draw_within_measured(ctx);
}

}  // namespace atlas::ui
