// Sections of a card: what lies within a chosen distance, and the nearest county seat.
#include "ui/cards/explore_sections.hpp"

#include "ui/cards/explore_crossing.hpp"

#include "rules/positions.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"
#include "ui/cards/cards.hpp"
#include "ui/kit/choices.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"
#include "ui/strings/explore_strings.hpp"
#include "ui/table/table_scope.hpp"

#include "geo/buffer.hpp"
#include "model/atlas.hpp"
#include "rules/in_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

/// "perhaps 12 km ± 5 km": no more digits than the position allows.
std::string near_words(Context const& ctx, rules::Neighbour const& found)
{
    double const km = found.metres / 1000;
    std::string text = found.certain ? "" : std::string(ctx.tr(phrase::within_perhaps));
    if (found.accuracy_km > 0) { return text + fmt::format("{:.0f} ± {} km", km, rules::number(found.accuracy_km, 1)); }
    if (found.approximate) { return text + fmt::format("≈ {:.0f} km", km); }
    return text + (found.metres < 950 ? fmt::format("{:.0f} m", found.metres) : fmt::format("{:.1f} km", km));
}

void place_row(Context& ctx, model::Place const& place, std::string const& distance)
{
    ImGui::PushID(place.place_id.c_str());
    Row const item = row(ctx, "place", ctx.px(36));
    ImGui::GetWindowDrawList()->AddCircle({item.box.min.x + ctx.px(13), item.middle}, ctx.px(5),
                                          u32(palette::place_text), 0, ctx.px(2));
    float const used =
        text_at(ctx, {item.box.max.x, item.middle}, Type::small, palette::ink_soft, distance, Align::right);
    text_at(ctx, {item.box.min.x + ctx.px(36), item.middle}, Type::body, palette::ink,
            elided(ctx, Type::body, base::pick(ctx.view.language, place.name, place.name_en),
                   item.box.width() - ctx.px(46) - used));
    if (item.clicked) {
        ctx.requests().zoom_to_lonlat = place.lonlat;
        if (!place.adcode.empty()) { select_county(ctx, place.adcode); }
    }
    ImGui::PopID();
}

void draw_found(Context& ctx, rules::Neighbourhood const& found)
{
    constexpr std::size_t few = 12;
    if (found.near.empty()) { paragraph(ctx, Type::body, palette::ink_soft, ctx.tr(phrase::within_none)); }
    std::size_t const shown = rows_shown(ctx, "within", found.near.size(), few);
    for (std::size_t i = 0; i < shown; ++i) {
        auto const& item = found.near[i];
        if (item.project) { project_row(ctx, ctx.atlas[*item.project], near_words(ctx, item)); }
        if (item.place) { place_row(ctx, ctx.atlas[*item.place], near_words(ctx, item)); }
    }
    more_link(ctx, "within", found.near.size(), few);
    bool const vague =
        std::any_of(found.near.begin(), found.near.end(), [](auto const& n) { return n.accuracy_km > 0; });
    if (vague) { paragraph(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::within_note)); }
}

/// "正义峡水库 20 km 内", "Within 20 km of the measured line".
tables::BothWords pick_title(Context const& ctx, tables::BothWords const& what)
{
    int const km = near_distances[static_cast<std::size_t>(ctx.state.explore.distance)];
    return {fmt::format("{} {} km 内", what.zh, km), fmt::format("Within {} km of {}", km, what.en)};
}

/// The projects of the list, in its order. Places have no row in any table.
tables::TablePick pick_of(Context const& ctx, rules::Neighbourhood const& found, tables::BothWords const& what)
{
    tables::TablePick pick{pick_title(ctx, what), both(phrase::pick_distance), {}, 0};
    for (auto const& near : found.near) {
        if (near.project) { pick.rows.push_back({ctx.atlas[*near.project].project_id, near.metres / 1000, near.at}); }
    }
    return pick;
}

void draw_unplaced(Context& ctx, std::vector<model::ProjectId> const& projects, tables::BothWords const& what)
{
    if (projects.empty()) { return; }
    gap(ctx, 6);
    paragraph(ctx, Type::small, palette::ink_soft,
              fmt::format("{} · {}", ctx.tr(phrase::within_unplaced), projects.size()));
    constexpr std::size_t few = 3;
    std::size_t const shown = rows_shown(ctx, "unplaced", projects.size(), few);
    for (std::size_t i = 0; i < shown; ++i) { project_row(ctx, ctx.atlas[projects[i]]); }
    more_link(ctx, "unplaced", projects.size(), few);
    if (!to_table_link(ctx, "unplaced", projects.size())) { return; }
    auto const title = pick_title(ctx, what);
    auto const& unplaced = phrase::within_unplaced;
    tables::TablePick pick{
        {fmt::format("{} · {}", title.zh, unplaced.zh), fmt::format("{} · {}", title.en, unplaced.en)},
        both(phrase::pick_distance),
        {},
        0};
    for (model::Project const& project : ctx.atlas.rows(projects)) {
        pick.rows.push_back({project.project_id, {}, {}});
    }
    put_in_table(ctx, tables::TableKind::projects, std::move(pick));
}

/// What is near is asked from.
struct Origin {
    std::string key;          ///< differs from one to the next
    tables::BothWords words;  ///< name it in the table
    geo::Feature feature;
    std::function<rules::Neighbourhood(double km)> find;
};

/// The choice of the distance, and what lies within it. `choose` draws what else there is to choose.
void draw_section(Context& ctx, std::function<Origin()> const& choose)
{
    ExploreState& explore = ctx.edit_state().explore;
    section_gap(ctx);
    ImGui::PushID("within");
    heading(ctx, ctx.tr(phrase::within));
    gap(ctx, 4);
    Origin const origin = choose();
    std::vector<std::string> options;
    for (int const km : near_distances) { options.push_back(fmt::format("{} km", km)); }
    // A second click takes the choice back.
    if (int const chosen = segments(ctx, "distance", options, explore.distance); chosen >= 0) {
        explore.distance = chosen == explore.distance ? -1 : chosen;
    }
    if (explore.distance >= 0) {
        double const km = near_distances[static_cast<std::size_t>(explore.distance)];
        std::string of = fmt::format("{}|{}", origin.key, km);
        if (explore.near_of != of) {
            explore.near = origin.find(km);
            explore.reach = geo::buffer(origin.feature, km * 1000);
            explore.near_of = std::move(of);
        }
        explore.near_shown = true;
        gap(ctx, 4);
        draw_found(ctx, explore.near);
        auto const projects = std::count_if(explore.near.near.begin(), explore.near.near.end(),
                                            [](auto const& near) { return near.project.has_value(); });
        if (to_table_link(ctx, "near", static_cast<std::size_t>(projects))) {
            put_in_table(ctx, tables::TableKind::projects, pick_of(ctx, explore.near, origin.words));
        }
        draw_unplaced(ctx, explore.near.unplaced, origin.words);
    }
    ImGui::PopID();
}

/// The measured point, line or area; of the latter two also the last point.
Origin measured_origin(Context& ctx)
{
    MeasureState const& measure = ctx.state.explore.measure;
    bool& from_last = ctx.edit_state().explore.from_last;
    geo::Line const points = measure.points;
    bool const area = measure.closed && !measure.total.self_intersects;
    if (points.size() > 1) {
        std::vector<std::string> const options{std::string(ctx.tr(area ? phrase::from_area : phrase::from_line)),
                                               std::string(ctx.tr(phrase::from_last))};
        if (int const chosen = segments(ctx, "origin", options, from_last ? 1 : 0); chosen >= 0) {
            from_last = chosen == 1;
        }
        gap(ctx, 6);
    }
    model::Atlas const& atlas = ctx.atlas;
    if (points.size() < 2 || from_last) {
        geo::Point const last = points.back();
        return {key_of({last}), both(phrase::measured_point), {{last}, {}, {}}, [&atlas, last](double km) {
                    return rules::near(atlas, last, km);
                }};
    }
    geo::Line ring = points;
    ring.push_back(points.front());
    if (area) {
        return {key_of(ring), both(phrase::measured_area), {{}, {}, {{ring, {}}}}, [&atlas, ring](double km) {
                    return rules::near_area(atlas, ring, km);
                }};
    }
    geo::Line const whole = measure.closed ? ring : points;
    return {key_of(whole), both(phrase::measured_line), {{}, {whole}, {}}, [&atlas, whole](double km) {
                return rules::near_line(atlas, whole, km);
            }};
}

}  // namespace

void draw_within(Context& ctx, model::Project const& project)
{
    auto const id = ctx.atlas.id_of_project(project.project_id);
    if (!id || !rules::is_placed(project)) { return; }
    draw_section(ctx, [&] {
        return Origin{project.project_id, both_names(project), rules::feature_of(project.geometry),
                      [&atlas = ctx.atlas, id](double km) { return rules::near(atlas, *id, km); }};
    });
}

void draw_within_measured(Context& ctx)
{
    if (ctx.state.explore.measure.points.empty()) { return; }
    draw_section(ctx, [&] { return measured_origin(ctx); });
}

void draw_nearest_seat(Context& ctx, geo::Point lonlat)
{
    ExploreState& explore = ctx.edit_state().explore;
    if (std::string key = key_of({lonlat}); explore.seat_of != key) {
        explore.seat = rules::nearest_seat(ctx.atlas, lonlat);
        explore.seat_of = std::move(key);
    }
    if (!explore.seat) { return; }
    section_gap(ctx);
    bool const of_line = explore.measure.points.size() > 1;
    heading(ctx, ctx.tr(phrase::nearest_seat), of_line ? ctx.tr(phrase::within_of_point) : std::string_view());
    ImGui::PushID("seat");
    place_row(ctx, ctx.atlas[*explore.seat->place], near_words(ctx, *explore.seat));
    ImGui::PopID();
}

}  // namespace atlas::ui
