// Pages with one map: alone, with words, with a chart.
#include "briefing/chart.hpp"
#include "briefing/markdown.hpp"
#include "briefing/page_parts.hpp"
#include "model/scene_check.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;

constexpr double column = 620;        ///< px of the words beside a map
constexpr double chart_column = 740;  ///< px of a chart beside a map
constexpr double gap = 26;            ///< px between parts

view::ViewState view_of(Job const& job)
{
    view::ViewState base;
    base.language = job.setup.language;
    return view::view_of(job.scene, base);
}

/// The map with its legend in a strip below it.
void add_map_over_legend(Slide& slide, Job const& job, view::ViewState const& view, Box box)
{
    Picture legend = legend_picture(job, view, aimed(job, view, box, false), box.width() - 2 * margin, true);
    double const top = box.max_y - legend.box.height() - gap;
    Picture map = map_picture(job, view, {box.min_x, box.min_y, box.max_x, top}, false);
    add_sources(slide.source_ids, map.scene.source_ids);
    slide.parts.emplace_back(std::move(map));
    slide.parts.emplace_back(moved_to(std::move(legend), box.min_x + margin, top + gap / 2));
}

/// What the atlas says of the county selected, as figures to be filled in.
std::vector<Paragraph> key_facts(Job const& job, view::ViewState const& view, std::vector<std::string>& source_ids)
{
    auto const* selected = std::get_if<view::SelectedCounty>(&view.selection);
    if (selected == nullptr) { return {}; }
    std::string const id = view::indicator_of(job.atlas(), view);
    auto const* indicator = job.atlas().indicator(id);
    std::vector<std::pair<std::string, std::string>> facts{{std::string(job.tr("类型", "Types")), fmt::format("{{types.{}}}", selected->adcode)}};
    if (indicator != nullptr) {
        std::string const name(job.tr(indicator->name, indicator->name_en));
        facts.emplace_back(name, fmt::format("{{{}.{}.latest}}", id, selected->adcode));
        facts.emplace_back(job.tr("目标", "Target"), fmt::format("{{{}.{}.target}}", id, selected->adcode));
        facts.emplace_back(job.tr("完成", "Attained"), fmt::format("{{{}.{}.attainment}}", id, selected->adcode));
        facts.emplace_back(job.tr("需年均增长", "Growth needed"), fmt::format("{{{}.{}.growth}}", id, selected->adcode));
    }
    std::vector<Paragraph> out;
    auto const setting = model::figure_setting(job.scene, job.setup.language);
    auto const* area = job.atlas().area(selected->adcode);
    if (area != nullptr) { out.push_back({Paragraph::Kind::heading, {{std::string(job.tr(area->name, area->name_en)), true}}}); }
    for (auto const& [label, figure] : facts) {
        auto filled = model::fill_figures(job.atlas(), figure, setting);
        add_sources(source_ids, filled.source_ids);
        out.push_back({Paragraph::Kind::body, {{label + std::string(job.tr("：", ": ")), true}, {filled.text, false}}});
    }
    return out;
}

/// Words beside the map, the legend below them where both have room; else the legend goes below the map.
std::vector<Paragraph> add_side(Slide& slide, Job const& job, view::ViewState const& view, Box area)
{
    double const right = area.max_x - column;
    Box const side{right + 40, area.min_y + 28, area.max_x - margin, area.max_y - 28};
    Box const map_box{area.min_x, area.min_y, right, area.max_y};
    Picture legend = legend_picture(job, view, aimed(job, view, map_box, false), side.width(), true);
    double const room = side.height() - legend.box.height() - 2 * gap;
    std::vector<std::string> fact_sources;
    auto const facts = key_facts(job, view, fact_sources);
    auto words = job.words;
    words.insert(words.end(), facts.begin(), facts.end());
    double size = body_size;
    bool beside = height_of(words, side.width(), size, job.fonts) <= room;
    if (beside) {
        add_sources(slide.source_ids, fact_sources);
    } else {
        words = job.words;
        while (size > body_size - 4 && height_of(words, side.width(), size, job.fonts) > room) { --size; }
        beside = height_of(words, side.width(), size, job.fonts) <= room;
    }
    if (!beside) {
        add_map_over_legend(slide, job, view, map_box);
        return add_words(slide, job.words, side, job.fonts);
    }
    Picture map = map_picture(job, view, map_box, false);
    add_sources(slide.source_ids, map.scene.source_ids);
    slide.parts.emplace_back(std::move(map));
    double const legend_top = side.max_y - legend.box.height();
    auto const rest = add_words(slide, words, {side.min_x, side.min_y, side.max_x, legend_top - 2 * gap}, job.fonts);
    slide.parts.emplace_back(Rectangle{{side.min_x, legend_top - gap, side.max_x, legend_top - gap + 2}, palette::line});
    slide.parts.emplace_back(moved_to(std::move(legend), side.min_x, legend_top));
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

Picture chart_picture(Job const& job, view::ViewState const& view, Box box, std::vector<std::string>& source_ids)
{
    ChartSetup const setup{box.width(), box.height(), small_size + 2, job.setup.language};
    auto const* county = std::get_if<view::SelectedCounty>(&view.selection);
    Chart chart = county != nullptr ? target_chart(job.atlas(), county->adcode, view::indicator_of(job.atlas(), view),
                                                   view::year_of(job.atlas(), view), view.plan, setup, job.fonts)
                                    : ranking_chart(job.atlas(), view, setup, job.fonts);
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
    if (job.standing()) {
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
    if (!job.standing()) {
        auto rest = add_side(slide, job, view, area);
        return finished(std::move(slide), job, std::move(rest));
    }
    double const width = area.width() - 2 * margin;
    double const wanted = std::min(height_of(job.words, width, body_size, job.fonts), area.height() * 0.42);
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
    bool const standing = job.standing();
    Box map{area.min_x, area.min_y, standing ? area.max_x : area.max_x - chart_column, standing ? area.min_y + area.height() * 0.52 : area.max_y};
    Box side{standing ? margin : map.max_x + 40, standing ? map.max_y + gap : area.min_y + 28, area.max_x - margin, area.max_y - 28};
    add_map_over_legend(slide, job, view, map);
    double const wanted = job.words.empty() ? 0 : height_of(job.words, side.width(), body_size, job.fonts) + gap;
    double const most = side.height() * 0.45;
    double const chart_high = side.height() - std::min(wanted, most);
    Picture chart = chart_picture(job, view, {side.min_x, side.min_y, side.max_x, side.min_y + chart_high}, slide.source_ids);
    double const chart_end = chart.box.max_y;
    slide.parts.emplace_back(std::move(chart));
    auto rest = add_words(slide, job.words, {side.min_x, chart_end + gap, side.max_x, side.max_y}, job.fonts);
    return finished(std::move(slide), job, std::move(rest));
}

}  // namespace atlas::briefing
