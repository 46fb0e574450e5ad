// Pages with one map: alone, with words, with a chart.
#include "briefing/chart/chart.hpp"
#include "briefing/chart/chart_ranking.hpp"
#include "briefing/chart/chart_targets.hpp"
#include "briefing/page/markdown.hpp"
#include "briefing/page/page_parts.hpp"
#include "query/view_state.hpp"
#include "rules/scene_check.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;

constexpr double column = 620;        ///< px of the words beside a map
constexpr double chart_column = 740;  ///< px of a chart beside a map

query::ViewState view_of(Job const& job)
{
    query::ViewState base;
    base.language = job.setup.language;
    return query::view_of(job.atlas(), job.scene, base);
}

/// The map with its legend in a strip below it.
void add_map_over_legend(Slide& slide, Job const& job, query::ViewState const& view, Box box)
{
    Picture legend = legend_picture(job, view, aimed(job, view, box, false), box.width() - 2 * margin);
    double const top = box.max_y - legend.box.height() - gap;
    Picture map = map_picture(job, view, {box.min_x, box.min_y, box.max_x, top}, false);
    add_sources(slide.source_ids, map.scene.source_ids);
    slide.parts.emplace_back(std::move(map));
    slide.parts.emplace_back(moved_to(std::move(legend), box.min_x + margin, top + gap / 2));
}

/// What the atlas says of the county selected, as figures to be filled in.
std::vector<Paragraph> key_facts(Job const& job, query::ViewState const& view, std::vector<std::string>& source_ids)
{
    auto const* selected = std::get_if<query::SelectedArea>(&view.selection);
    if (selected == nullptr) { return {}; }
    std::string const id = query::indicator_of(job.atlas(), view);
    auto const* indicator = job.atlas().indicator(id);
    std::vector<std::pair<std::string, std::string>> facts{
        {std::string(job.tr("类型", "Types")), fmt::format("{{types.{}}}", selected->adcode)}};
    if (indicator != nullptr) {
        std::string const name(job.tr(indicator->name, indicator->name_en));
        facts.emplace_back(name, fmt::format("{{{}.{}.latest}}", id, selected->adcode));
        facts.emplace_back(job.tr("目标", "Target"), fmt::format("{{{}.{}.target}}", id, selected->adcode));
        facts.emplace_back(job.tr("完成", "Attained"), fmt::format("{{{}.{}.attainment}}", id, selected->adcode));
        facts.emplace_back(job.tr("需年均增长", "Growth needed"),
                           fmt::format("{{{}.{}.growth}}", id, selected->adcode));
    }
    std::vector<Paragraph> out;
    auto const setting = rules::figure_setting(job.scene, job.setup.language);
    auto const* area = job.atlas().area(selected->adcode);
    if (area != nullptr) {
        out.push_back({Paragraph::Kind::heading, {{std::string(job.tr(area->name, area->name_en)), true}}});
    }
    for (auto const& [label, figure] : facts) {
        auto filled = rules::fill_figures(job.atlas(), figure, setting);
        add_sources(source_ids, filled.source_ids);
        out.push_back({Paragraph::Kind::body, {{label + std::string(job.tr("：", ": ")), true}, {filled.text, false}}});
    }
    return out;
}

/// The legend at the foot of a column, under a line.
void add_legend_below(Slide& slide, Picture legend, Box const& side, double top)
{
    slide.parts.emplace_back(Rectangle{{side.min_x, top - gap, side.max_x, top - gap + 2}, palette::line});
    slide.parts.emplace_back(moved_to(std::move(legend), side.min_x, top));
}

/// A way to share the page between the map, its legend and the words beside it.
struct Arrangement {
    Box map;
    Box side;  ///< of the words, and of the legend unless it stands below the map
    Picture legend;
    bool legend_below = false;
    double words_room = 0;     ///< px of height
    double metres_per_px = 0;  ///< of the map; the less, the larger what is looked at
};

Arrangement arranged(Job const& job, query::ViewState const& view, Box area, double width, bool legend_below)
{
    Arrangement out;
    double const right = area.max_x - width;
    out.side = {right + 40, area.min_y + 28, area.max_x - margin, area.max_y - 28};
    out.map = {area.min_x, area.min_y, right, area.max_y};
    out.legend_below = legend_below;
    double const room = legend_below ? out.map.width() - 2 * margin : out.side.width();
    out.legend = legend_picture(job, view, aimed(job, view, out.map, false), room);
    double const high = out.legend.box.height();
    if (legend_below) { out.map.max_y -= high + gap; }
    out.words_room = out.side.height() - (legend_below ? 0 : high + 2 * gap);
    out.metres_per_px = out.map.height() > 0 ? aimed(job, view, out.map, false).camera.metres_per_px : 1e12;
    return out;
}

bool holds(Arrangement const& arrangement, std::vector<Paragraph> const& words, double size, Job const& job)
{
    double const room = arrangement.words_room;
    return height_up_to(room + 1, words, arrangement.side.width(), size, job.fonts) <= room;
}

/// The legend below the words in the usual column where both have room. Else the arrangement that has room for both and
/// shows the ground largest: with a wider column, or with the legend below the map. Where even that would make the map
/// much smaller, the words go on on a further page instead.
Arrangement best_arrangement(Job const& job, query::ViewState const& view, Box area)
{
    constexpr double least_size = body_size - 4;
    constexpr double much_smaller = 1.2;
    constexpr double least_share = 0.2;  // of the column, for words that go on
    Arrangement usual = arranged(job, view, area, column, false);
    if (holds(usual, job.words, least_size, job)) { return usual; }
    std::optional<Arrangement> best;
    for (double const width : {column + 70, column + 140, column + 210, column}) {
        for (bool const below : {false, true}) {
            Arrangement other = arranged(job, view, area, width, below);
            bool const larger = !best || other.metres_per_px < best->metres_per_px * 0.98;
            if (larger && holds(other, job.words, least_size, job)) { best = std::move(other); }
        }
    }
    if (best && best->metres_per_px <= usual.metres_per_px * much_smaller) { return std::move(*best); }
    if (usual.words_room >= usual.side.height() * least_share) { return usual; }
    return best ? std::move(*best) : arranged(job, view, area, column, true);
}

/// Words beside the map, with the facts of the county selected where they find room too. Returns what found none.
std::vector<Paragraph> add_side(Slide& slide, Job const& job, query::ViewState const& view, Box area)
{
    Arrangement arrangement = best_arrangement(job, view, area);
    auto const& side = arrangement.side;
    std::vector<std::string> fact_sources;
    auto const facts = key_facts(job, view, fact_sources);
    auto words = job.words;
    words.insert(words.end(), facts.begin(), facts.end());
    if (!arrangement.legend_below && holds(arrangement, words, body_size, job)) {
        add_sources(slide.source_ids, fact_sources);
    } else {
        words = job.words;
    }
    Picture map = map_picture(job, view, arrangement.map, false);
    add_sources(slide.source_ids, map.scene.source_ids);
    slide.parts.emplace_back(std::move(map));
    auto rest =
        add_words(slide, words, {side.min_x, side.min_y, side.max_x, side.min_y + arrangement.words_room}, job.fonts);
    Picture& legend = arrangement.legend;
    if (arrangement.legend_below) {
        slide.parts.emplace_back(moved_to(std::move(legend), area.min_x + margin, arrangement.map.max_y + gap / 2));
        return rest;
    }
    double const top = side.max_y - legend.box.height();
    add_legend_below(slide, std::move(legend), side, top);
    return rest;
}

std::vector<Slide> finished(Slide slide, Job const& job, std::vector<Paragraph> rest)
{
    add_chrome(slide, job);
    std::vector<Slide> slides;
    slides.push_back(std::move(slide));
    add_further_pages(slides, job, std::move(rest));
    return slides;
}

Picture chart_picture(Job const& job, query::ViewState const& view, Box box, std::vector<std::string>& source_ids)
{
    ChartSetup const setup{box.width(), box.height(), small_size + 2, job.setup.language};
    auto const* county = std::get_if<query::SelectedArea>(&view.selection);
    Chart chart = county != nullptr ? target_chart(job.atlas(), county->adcode, query::indicator_of(job.atlas(), view),
                                                   query::year_of(job.atlas(), view), view.plan, setup, job.fonts)
                                    : ranking_chart(job.deck.resolved(view), view, setup, job.fonts);
    add_sources(source_ids, chart.scene.source_ids);
    Picture picture;
    picture.box = {box.min_x, box.min_y, box.max_x, box.min_y + chart.scene.height};
    picture.scene = std::move(chart.scene);
    picture.is_map = false;
    picture.description = std::move(chart.description);
    return picture;
}

}  // namespace

std::vector<Slide> page_of_map(Job const& job)
{
    Slide slide = empty_slide(job);
    auto const view = view_of(job);
    if (job.is_portrait()) {
        add_map_over_legend(slide, job, view, job.content());
    } else {
        Picture map = map_picture(job, view, job.content(), true);
        add_sources(slide.source_ids, map.scene.source_ids);
        slide.parts.emplace_back(std::move(map));
    }
    return finished(std::move(slide), job, job.words);
}

std::vector<Slide> page_of_map_and_text(Job const& job)
{
    Slide slide = empty_slide(job);
    auto const view = view_of(job);
    Box const area = job.content();
    if (!job.is_portrait()) {
        auto rest = add_side(slide, job, view, area);
        return finished(std::move(slide), job, std::move(rest));
    }
    double const width = area.width() - 2 * margin;
    double const wanted = height_up_to(area.height() * 0.42, job.words, width, body_size, job.fonts);
    double const split = area.max_y - wanted - 2 * gap;
    add_map_over_legend(slide, job, view, {area.min_x, area.min_y, area.max_x, split});
    auto rest = add_words(slide, job.words, {margin, split + gap, area.max_x - margin, area.max_y - gap}, job.fonts);
    return finished(std::move(slide), job, std::move(rest));
}

std::vector<Slide> page_of_map_and_chart(Job const& job)
{
    Slide slide = empty_slide(job);
    auto const view = view_of(job);
    Box const area = job.content();
    bool const portrait = job.is_portrait();
    constexpr double high_legend = 0.25;  // of the page's content
    constexpr double least_chart = 0.34;  // of the column, for chart and words
    Box map{area.min_x, area.min_y, portrait ? area.max_x : area.max_x - chart_column,
            portrait ? area.min_y + area.height() * 0.52 : area.max_y};
    Box side{portrait ? margin : map.max_x + 40, portrait ? map.max_y + gap : area.min_y + 28, area.max_x - margin,
             area.max_y - 28};
    Picture legend = legend_picture(job, view, aimed(job, view, map, false), map.width() - 2 * margin);
    bool const low_map = !portrait && legend.box.height() > high_legend * area.height();
    if (low_map) { legend = legend_picture(job, view, aimed(job, view, map, false), side.width()); }
    double const legend_top = side.max_y - legend.box.height();
    if (low_map && legend_top - 2 * gap - side.min_y >= least_chart * side.height()) {
        Picture ground = map_picture(job, view, map, false);
        add_sources(slide.source_ids, ground.scene.source_ids);
        slide.parts.emplace_back(std::move(ground));
        add_legend_below(slide, std::move(legend), side, legend_top);
        side.max_y = legend_top - 2 * gap;
    } else {
        add_map_over_legend(slide, job, view, map);
    }
    double const most = side.height() * 0.45;
    double const wanted =
        job.words.empty() ? 0 : height_up_to(most, job.words, side.width(), body_size, job.fonts) + gap;
    double const chart_high = side.height() - std::min(wanted, most);
    Picture chart =
        chart_picture(job, view, {side.min_x, side.min_y, side.max_x, side.min_y + chart_high}, slide.source_ids);
    double const chart_end = chart.box.max_y;
    slide.parts.emplace_back(std::move(chart));
    auto rest = add_words(slide, job.words, {side.min_x, chart_end + gap, side.max_x, side.max_y}, job.fonts);
    return finished(std::move(slide), job, std::move(rest));
}

}  // namespace atlas::briefing
