// Sections of a card: the counties a line crosses, and those an area lies in.
#include "ui/cards/explore_crossing.hpp"

#include "model/atlas.hpp"
#include "rules/positions.hpp"
#include "style/palette.hpp"
#include "ui/cards/cards.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/text.hpp"
#include "ui/map/measure.hpp"
#include "ui/strings/explore_strings.hpp"
#include "ui/table/table_scope.hpp"

#include <fmt/format.h>

#include <utility>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

void county_row(Context& ctx, model::Area const* county, std::string const& amount)
{
    if (county == nullptr) {
        label_value(ctx, ctx.tr(phrase::crossing_outside), amount);
        return;
    }
    ImGui::PushID(county->adcode.c_str());
    Row const item = row(ctx, "county", ctx.px(32));
    float const used = text_at(ctx, {item.box.max.x, item.middle}, Type::body, palette::ink, amount, Align::right);
    text_at(ctx, {item.box.min.x, item.middle}, Type::body, palette::ink,
            elided(ctx, Type::body, name_of(ctx, *county), item.box.width() - used - ctx.px(10)));
    if (item.clicked) { select_county(ctx, county->adcode); }
    if (item.hovered) { ctx.edit_state().hover.next_adcode = county->adcode; }
    ImGui::PopID();
}

/// "正义峡水库 · 穿越县区", "Counties crossed: the measured line".
tables::BothWords pick_title(tables::BothWords const& what, Phrase const& question)
{
    return {fmt::format("{} · {}", what.zh, question.zh), fmt::format("{}: {}", question.en, what.en)};
}

void draw_crossing(Context& ctx, std::string key, std::vector<geo::Line> const& lines, bool schematic,
                   tables::BothWords const& what)
{
    ExploreState& explore = ctx.edit_state().explore;
    if (explore.crossing_of != key) {
        explore.crossing = rules::crossed(ctx.atlas, lines);
        explore.crossing_of = std::move(key);
    }
    rules::Crossing const& found = explore.crossing;
    section_gap(ctx);
    ImGui::PushID("crossing");
    heading(ctx, ctx.tr(phrase::crossing), length_words(found.length_m));
    if (schematic) { paragraph(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::crossing_schematic)); }
    for (auto const& part : found.counties) { county_row(ctx, &ctx.atlas[part.county], length_words(part.metres)); }
    // Less than a metre is left by rounding alone.
    if (found.outside_m >= 1) { county_row(ctx, nullptr, length_words(found.outside_m)); }
    if (to_table_link(ctx, "crossing", found.counties.size())) {
        tables::TablePick pick{pick_title(what, phrase::crossing), both(phrase::pick_length), {}, 0};
        for (auto const& part : found.counties) {
            pick.rows.push_back({ctx.atlas[part.county].adcode, part.metres / 1000, {}});
        }
        put_in_table(ctx, tables::TableKind::counties, std::move(pick));
    }
    ImGui::PopID();
}

}  // namespace

std::string key_of(geo::Line const& line)
{
    std::string key = "line";
    for (geo::Point const& p : line) { key += fmt::format(" {},{}", p.x, p.y); }
    return key;
}

void draw_crossing(Context& ctx, model::Project const& project)
{
    auto const* lines = std::get_if<std::vector<geo::Line>>(&project.geometry);
    if (lines == nullptr || lines->empty()) { return; }
    draw_crossing(ctx, project.project_id, *lines, rules::is_approximate(project), both_names(project));
}

void draw_crossing(Context& ctx, geo::Line const& line)
{
    draw_crossing(ctx, key_of(line), {line}, false, both(phrase::measured_line));
}

void draw_overlap(Context& ctx, geo::Ring const& ring)
{
    ExploreState& explore = ctx.edit_state().explore;
    if (std::string key = key_of(ring); explore.overlap_of != key) {
        explore.overlap = rules::overlapped(ctx.atlas, ring);
        explore.overlap_of = std::move(key);
    }
    rules::Overlap const& found = explore.overlap;
    if (!(found.area_m2 > 0)) { return; }
    section_gap(ctx);
    ImGui::PushID("overlap");
    heading(ctx, ctx.tr(phrase::overlap), area_words(ctx, found.area_m2));
    auto const words = [&](double m2) {
        return fmt::format("{} · {:.1f}%", area_words(ctx, m2), 100 * m2 / found.area_m2);
    };
    for (auto const& part : found.counties) { county_row(ctx, &ctx.atlas[part.county], words(part.m2)); }
    // What the cutting rounds off is no ground outside.
    if (found.outside_m2 > 1e-5 * found.area_m2) { county_row(ctx, nullptr, words(found.outside_m2)); }
    if (to_table_link(ctx, "overlap", found.counties.size())) {
        tables::TablePick pick{
            pick_title(both(phrase::measured_area), phrase::overlap), both(phrase::pick_overlap), {}, 0};
        for (auto const& part : found.counties) {
            pick.rows.push_back({ctx.atlas[part.county].adcode, part.m2 / 1e6, {}});
        }
        put_in_table(ctx, tables::TableKind::counties, std::move(pick));
    }
    ImGui::PopID();
}

}  // namespace atlas::ui
