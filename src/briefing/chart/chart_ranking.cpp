#include "briefing/chart/chart_ranking.hpp"

#include "briefing/chart/pen.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "scene/scene.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <cmath>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using base::pick;
using geo::Box;

struct Bar {
    std::string name;
    std::string figure;
    double value = 0;
    bool has_value = false;
    bool selected = false;
    style::Color fill;
};

bool has_figures(query::ViewState const& view)
{
    return view.theme == query::Theme::indicator ||
           (view.theme == query::Theme::attainment && view.metric != query::Metric::schedule);
}

bool smallest_first(resolve::Resolved const& resolved, query::ViewState const& view)
{
    auto const* indicator = resolved.atlas->indicator(resolved.indicator);
    return view.theme == query::Theme::indicator && indicator != nullptr &&
           indicator->direction == model::Direction::lower;
}

/// Areas without a target are only counted: `without_target`.
std::vector<Bar> bars_of_areas(resolve::Resolved const& resolved, query::ViewState const& view,
                               std::size_t& without_target)
{
    style::Classification const& classes = *resolved.classes;
    std::vector<Bar> bars;
    auto const* chosen = std::get_if<query::SelectedArea>(&view.selection);
    for (model::Area const& area : resolved.atlas->rows(*resolved.areas)) {
        auto const style = classes.areas.find(area.adcode);
        if (style == classes.areas.end()) { continue; }
        Bar bar;
        bool const english = view.language == base::Language::en && !area.name_en.empty();
        bar.name = english ? area.name_en : area.short_name.empty() ? area.name : area.short_name;
        bar.figure = style->second.figure;
        bar.fill = style->second.fill;
        bar.selected = chosen != nullptr && chosen->adcode == area.adcode;
        auto const value = std::find_if(classes.values.begin(), classes.values.end(),
                                        [&](auto const& v) { return v.first == area.adcode; });
        if (value != classes.values.end()) {
            bar.value = value->second;
            bar.has_value = true;
        } else if (bar.figure.empty()) {
            ++without_target;
            continue;
        }
        bars.push_back(std::move(bar));
    }
    bool const rising = smallest_first(resolved, view);
    std::stable_sort(bars.begin(), bars.end(), [&](Bar const& a, Bar const& b) {
        if (a.has_value != b.has_value) { return a.has_value; }
        return a.has_value && (rising ? a.value < b.value : a.value > b.value);
    });
    return bars;
}

std::vector<Bar> bars_of_classes(style::Classification const& classes, base::Language language)
{
    std::vector<Bar> bars;
    for (style::LegendEntry const& entry : classes.entries) {
        if (entry.count == 0) { continue; }
        bars.push_back({entry.text, fmt::format(fmt::runtime(pick(language, "{} 个", "{}")), entry.count),
                        static_cast<double>(entry.count), true, false, entry.fill});
    }
    return bars;
}

/// Rows of name, bar and figure. Names longer than a third of the width stand above their bar.
class Ranking {
public:
    Ranking(std::vector<Bar> const& bars, std::size_t without_target, ChartSetup const& setup, text::Fonts& fonts,
            scene::Items& items)
        : m_bars(bars), m_without_target(without_target), m_setup(setup), m_fonts(fonts), m_pen(items, fonts),
          m_em(setup.text)
    {
    }

    /// Returns the height used.
    double draw(std::string const& title)
    {
        double y = 0;
        for (std::string const& line : text::wrap(m_fonts, text::Face::bold, m_em * 1.15, title, m_setup.width)) {
            m_pen.words(line, {0, y + m_em}, m_em * 1.15, palette::ink, 0, true);
            y += m_em * 1.7;
        }
        y += m_em * 0.4;
        measure();
        double const room = m_setup.height - y;
        double const least = m_above ? m_em * 2.5 : m_em * 1.5;
        auto fits = static_cast<std::size_t>(std::max(0.0, room / least));
        bool const all = m_bars.size() + (m_without_target > 0 ? 1 : 0) <= fits;
        if (!all) {
            fits =
                m_bars.size() < fits ? m_bars.size() : fits - std::min<std::size_t>(fits, m_without_target > 0 ? 2 : 1);
        }
        std::size_t const shown = std::min(fits, m_bars.size());
        double const pitch =
            shown == 0 ? least
                       : std::min(least * 2.1, room / static_cast<double>(shown + (shown < m_bars.size() ? 1 : 0) +
                                                                          (m_without_target > 0 ? 1 : 0)));
        for (std::size_t i = 0; i < shown; ++i) {
            row(m_bars[i], y, pitch);
            y += pitch;
        }
        auto const remark = [&](std::string_view words, std::size_t count) {
            if (count == 0 || y + pitch > m_setup.height + 0.01) { return; }
            m_pen.words(fmt::format(fmt::runtime(words), count), {0, y + pitch / 2}, m_em, palette::ink_soft);
            y += pitch;
        };
        remark(pick(m_setup.language, "另有 {} 个未列出", "and {} more"), m_bars.size() - shown);
        remark(pick(m_setup.language, "其余 {} 个未设目标", "{} without a target"), m_without_target);
        return std::min(y, m_setup.height);
    }

private:
    void measure()
    {
        double names = 0;
        double figures = 0;
        for (Bar const& bar : m_bars) {
            names = std::max(names, m_pen.width(bar.name, m_em, true));
            if (bar.has_value) { figures = std::max(figures, m_pen.width(bar.figure, m_em)); }
            if (bar.has_value) { m_most = std::max(m_most, std::abs(bar.value)); }
        }
        m_above = names > m_setup.width * 0.36;
        m_left = m_above ? 0 : names + m_em * 0.6;
        m_bar_room = std::max(m_em, m_setup.width - m_left - figures - m_em * 0.5);
    }

    void row(Bar const& bar, double y, double pitch)
    {
        double const middle = m_above ? y + pitch * 0.72 : y + pitch / 2;
        double const thick = std::min(pitch * (m_above ? 0.4 : 0.62), m_em * 1.4);
        m_pen.words(bar.name, m_above ? geo::Point{0, y + pitch * 0.27} : geo::Point{0, middle}, m_em, palette::ink, 0,
                    bar.selected);
        if (!bar.has_value) {
            m_pen.words(bar.figure, {m_left, middle}, m_em, palette::ink_soft);
            return;
        }
        double const wide = m_most > 0 ? std::abs(bar.value) / m_most * m_bar_room : 0;
        m_pen.box({m_left, middle - thick / 2, m_left + std::max(wide, 2.0), middle + thick / 2}, bar.fill);
        if (bar.selected) {
            m_pen.line({{m_left, middle + thick / 2 + 1}, {m_left + std::max(wide, 2.0), middle + thick / 2 + 1}},
                       palette::selection, 2);
        }
        m_pen.words(bar.figure, {m_left + wide + m_em * 0.4, middle}, m_em, palette::ink, 0, bar.selected);
    }

    std::vector<Bar> const& m_bars;
    std::size_t m_without_target;
    ChartSetup const& m_setup;
    text::Fonts& m_fonts;
    Pen m_pen;
    double m_em;
    double m_left = 0;
    double m_bar_room = 0;
    double m_most = 0;
    bool m_above = false;
};

}  // namespace

Chart ranking_chart(resolve::Resolved const& resolved, query::ViewState const& view, ChartSetup const& setup,
                    text::Fonts& fonts)
{
    style::Classification const& classes = *resolved.classes;
    std::size_t without_target = 0;
    auto const bars =
        has_figures(view) ? bars_of_areas(resolved, view, without_target) : bars_of_classes(classes, view.language);
    Chart chart;
    chart.scene.width = setup.width;
    chart.scene.height = setup.height;
    chart.scene.source_ids = classes.source_ids;
    chart.description = classes.title;
    chart.scene.height = Ranking(bars, without_target, setup, fonts, chart.scene.map).draw(classes.title);
    return chart;
}

}  // namespace atlas::briefing
