// Sections of a card: what lies within a chosen distance, and the counties a line crosses.
#include "style/palette.hpp"
#include "style/theme.hpp"
#include "ui/cards.hpp"
#include "ui/kit.hpp"
#include "ui/measure.hpp"

#include "geo/reach.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace atlas::ui
{

namespace palette = style::palette;

namespace
{

/// "perhaps 12 km ± 5 km": no more digits than the position allows.
std::string near_words(Context const& ctx, model::Neighbour const& found)
{
    double const km = found.metres / 1000;
    std::string text = found.certain ? "" : std::string(ctx.tr(phrase::within_perhaps));
    if (found.accuracy_km > 0) {
        return text + fmt::format("{:.0f} ± {} km", km, style::number(found.accuracy_km, 1));
    }
    if (found.approximate) { return text + fmt::format("≈ {:.0f} km", km); }
    return text + (found.metres < 950 ? fmt::format("{:.0f} m", found.metres) : fmt::format("{:.1f} km", km));
}

void place_row(Context& ctx, model::Place const& place, std::string const& distance)
{
    ImGui::PushID(place.place_id.c_str());
    Row const item = row(ctx, "place", ctx.px(36));
    ImGui::GetWindowDrawList()->AddCircle({item.box.min.x + ctx.px(13), item.middle}, ctx.px(5),
                                          u32(palette::place_text), 0, ctx.px(2));
    float const used = text_at(ctx, {item.box.max.x, item.middle}, Type::small, palette::ink_soft, distance, Align::right);
    text_at(ctx, {item.box.min.x + ctx.px(36), item.middle}, Type::body, palette::ink,
            elided(ctx, Type::body, base::pick(ctx.view.language, place.name, place.name_en),
                   item.box.width() - ctx.px(46) - used));
    if (item.clicked) {
        ctx.requests.zoom_to_lonlat = place.lonlat;
        if (!place.adcode.empty()) { select_county(ctx, place.adcode); }
    }
    ImGui::PopID();
}

void draw_unplaced(Context& ctx, std::vector<model::Project const*> const& projects)
{
    if (projects.empty()) { return; }
    gap(ctx, 6);
    paragraph(ctx, Type::small, palette::ink_soft,
              fmt::format("{} · {}", ctx.tr(phrase::within_unplaced), projects.size()));
    constexpr std::size_t few = 3;
    std::size_t const shown = rows_shown(ctx, "unplaced", projects.size(), few);
    for (std::size_t i = 0; i < shown; ++i) { project_row(ctx, *projects[i]); }
    more_link(ctx, "unplaced", projects.size(), few);
}

void draw_found(Context& ctx, model::Neighbourhood const& found)
{
    constexpr std::size_t few = 12;
    if (found.near.empty()) { paragraph(ctx, Type::body, palette::ink_soft, ctx.tr(phrase::within_none)); }
    std::size_t const shown = rows_shown(ctx, "within", found.near.size(), few);
    for (std::size_t i = 0; i < shown; ++i) {
        auto const& item = found.near[i];
        if (item.project != nullptr) { project_row(ctx, *item.project, near_words(ctx, item)); }
        if (item.place != nullptr) { place_row(ctx, *item.place, near_words(ctx, item)); }
    }
    more_link(ctx, "within", found.near.size(), few);
    bool const vague = std::any_of(found.near.begin(), found.near.end(), [](auto const& n) { return n.accuracy_km > 0; });
    if (vague) { paragraph(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::within_note)); }
    draw_unplaced(ctx, found.unplaced);
}

/// The choice of the distance, and what `find` finds within it; `key` names what it is measured from.
void draw_section(Context& ctx, std::string const& key, geo::Feature const& from, std::string_view remark,
                  std::function<model::Neighbourhood(double)> const& find)
{
    ExploreState& explore = ctx.state.explore;
    section_gap(ctx);
    ImGui::PushID("within");
    heading(ctx, ctx.tr(phrase::within));
    gap(ctx, 4);
    std::vector<std::string> options;
    for (int const km : near_distances) { options.push_back(fmt::format("{} km", km)); }
    // A second click takes the choice back.
    if (int const chosen = segments(ctx, "distance", options, explore.distance); chosen >= 0) {
        explore.distance = chosen == explore.distance ? -1 : chosen;
    }
    if (explore.distance >= 0) {
        double const km = near_distances[static_cast<std::size_t>(explore.distance)];
        std::string of = fmt::format("{}|{}", key, km);
        if (explore.near_of != of) {
            explore.near = find(km);
            explore.reach = geo::reach(from, km * 1000);
            explore.near_of = std::move(of);
        }
        explore.near_shown = true;
        gap(ctx, 4);
        if (!remark.empty()) { line(ctx, Type::small, palette::ink_soft, remark); }
        draw_found(ctx, explore.near);
    }
    ImGui::PopID();
}

void county_row(Context& ctx, model::Area const* county, double metres)
{
    if (county == nullptr) {
        label_value(ctx, ctx.tr(phrase::crossing_outside), length_words(metres));
        return;
    }
    ImGui::PushID(county->adcode.c_str());
    Row const item = row(ctx, "county", ctx.px(32));
    float const used =
        text_at(ctx, {item.box.max.x, item.middle}, Type::body, palette::ink, length_words(metres), Align::right);
    text_at(ctx, {item.box.min.x, item.middle}, Type::body, palette::ink,
            elided(ctx, Type::body, name_of(ctx, *county), item.box.width() - used - ctx.px(10)));
    if (item.clicked) { select_county(ctx, county->adcode); }
    if (item.hovered) { ctx.state.hover_county_next = county->adcode; }
    ImGui::PopID();
}

void draw_crossing(Context& ctx, std::string key, std::vector<geo::Line> const& lines, bool schematic)
{
    ExploreState& explore = ctx.state.explore;
    if (explore.crossing_of != key) {
        explore.crossing = model::crossed(ctx.atlas, lines);
        explore.crossing_of = std::move(key);
    }
    model::Crossing const& found = explore.crossing;
    section_gap(ctx);
    ImGui::PushID("crossing");
    heading(ctx, ctx.tr(phrase::crossing), length_words(found.length_m));
    if (schematic) { paragraph(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::crossing_schematic)); }
    for (auto const& part : found.counties) { county_row(ctx, part.county, part.metres); }
    // Less than a metre is left by rounding alone.
    if (found.outside_m >= 1) { county_row(ctx, nullptr, found.outside_m); }
    ImGui::PopID();
}

std::string key_of(geo::Line const& line)
{
    std::string key = "line";
    for (geo::Point const& p : line) { key += fmt::format(" {},{}", p.x, p.y); }
    return key;
}

}  // namespace

void draw_within(Context& ctx, model::Project const& project)
{
    if (std::holds_alternative<std::monostate>(project.geometry)) { return; }
    draw_section(ctx, project.project_id, model::feature_of(project.geometry), {},
                 [&](double km) { return model::near(ctx.atlas, project, km); });
}

void draw_within(Context& ctx, geo::Point lonlat)
{
    bool const of_line = ctx.state.explore.measure.points.size() > 1;
    draw_section(ctx, key_of({lonlat}), {{lonlat}, {}, {}}, of_line ? ctx.tr(phrase::within_of_point) : std::string_view(),
                 [&](double km) { return model::near(ctx.atlas, lonlat, km); });
}

void draw_crossing(Context& ctx, model::Project const& project)
{
    auto const* lines = std::get_if<std::vector<geo::Line>>(&project.geometry);
    if (lines == nullptr || lines->empty()) { return; }
    bool const schematic =
        project.accuracy == model::Accuracy::schematic || project.accuracy == model::Accuracy::township;
    draw_crossing(ctx, project.project_id, *lines, schematic);
}

void draw_crossing(Context& ctx, geo::Line const& line) { draw_crossing(ctx, key_of(line), {line}, false); }

}  // namespace atlas::ui
