#include "briefing/chart/chart_targets.hpp"

#include "briefing/chart/pen.hpp"
#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "rules/chart_data.hpp"
#include "rules/in_words.hpp"
#include "rules/unit_names.hpp"
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
using geo::Point;
using rules::ChartData;

constexpr double least_between = 1.15;  ///< em from one value beside the axis to the next

struct Plot : rules::ChartAxes {
    Box box;

    [[nodiscard]] Point at(double year, double value) const
    {
        return {box.min_x + (year - first_year) / (last_year - first_year) * box.width(),
                box.max_y - (value - low) / (high - low) * box.height()};
    }
};

/// One drawing of a chart; sizes follow from that of its words.
class TargetChart {
public:
    TargetChart(model::Atlas const& atlas, ChartData const& data, ChartSetup const& setup, text::Fonts& fonts,
                scene::Items& items)
        : m_atlas(atlas), m_data(data), m_setup(setup), m_pen(items, fonts), m_em(setup.text)
    {
    }

    /// `brief` takes the title's place where that is too long.
    void draw(std::string const& title, std::string const& brief)
    {
        double const largest = m_em * 1.15;
        bool const fits = m_pen.width(title, m_em, true) <= m_setup.width;
        std::string const& words = fits ? title : brief;
        double const size =
            std::clamp(largest * m_setup.width / m_pen.width(words, largest, true), m_em * 0.999, largest);
        m_pen.words(words, {0, m_em}, size, palette::ink, 0, true);
        if (m_data.empty()) {
            say(pick(m_setup.language, "该县区没有这一指标的目标和数据", "Neither target nor figure"),
                m_setup.height / 2);
            return;
        }
        double const key = draw_key();
        // Labels stand above the highest mark and beside the last year.
        double const upper = m_em * 2.5;
        double const ground = key - m_em * 1.9;
        auto const rows = static_cast<int>(std::max(0.0, ground - upper) / (m_em * least_between));
        static_cast<rules::ChartAxes&>(m_plot) = rules::coarser(rules::chart_axes(m_atlas, m_data), rows);
        double left = 0;
        for (double v = m_plot.low; v <= top(); v += m_plot.step) {
            left = std::max(left, m_pen.width(written(v), m_em));
        }
        m_plot.box = {left + m_em * 0.6, upper, m_setup.width - m_em * 1.6, ground};
        draw_axes();
        draw_path();
        draw_actuals();
        draw_targets();
        if (m_data.actuals.empty()) {
            say(pick(m_setup.language, "暂无全年实际数", "No whole-year figure yet"), m_plot.box.max_y - m_em);
        }
        if (m_data.targets.empty()) {
            say(pick(m_setup.language, "文件未设目标", "No target set"), m_plot.box.min_y + m_em * 0.2);
        }
    }

private:
    [[nodiscard]] double top() const { return m_plot.high + m_plot.step * 0.01; }
    [[nodiscard]] static std::string written(double value) { return rules::number(value, 2); }

    void say(std::string_view words, double y)
    {
        m_pen.words(words, {m_setup.width / 2, y}, m_em, palette::ink_soft, 0.5, false, palette::paper);
    }

    void draw_axes()
    {
        for (double v = m_plot.low; v <= top(); v += m_plot.step) {
            double const y = std::round(m_plot.at(m_plot.first_year, v).y);
            bool const ground = v == m_plot.low;
            m_pen.line({{m_plot.box.min_x, y}, {m_plot.box.max_x, y}}, ground ? palette::control_line : palette::line,
                       ground ? 2 : 1);
            m_pen.words(written(v), {m_plot.box.min_x - m_em * 0.4, y}, m_em, palette::ink_soft, 1);
        }
        int const years = m_plot.last_year - m_plot.first_year;
        int const every = std::max(1, static_cast<int>(std::ceil(years * m_em * 2.8 / m_plot.box.width())));
        for (int year = m_plot.last_year; year >= m_plot.first_year; year -= every) {
            m_pen.words(std::to_string(year), {m_plot.at(year, m_plot.low).x, m_plot.box.max_y + m_em * 0.9}, m_em,
                        palette::ink_soft, 0.5);
        }
    }

    void draw_path()
    {
        if (!m_data.has_path) { return; }
        model::Observation const& newest = m_atlas[m_data.actuals.back()];
        model::Target const& goal = m_atlas[*m_data.goal];
        int const from_year = *rules::whole_year(newest.period);
        int const to_year = goal.year;
        double const from = rules::chart_value(m_data, newest);
        double const to = rules::chart_value(m_data, goal);
        geo::Line path;
        for (int i = 0; i <= 48; ++i) {
            double const t = i / 48.0;
            path.push_back(m_plot.at(from_year + t * (to_year - from_year), from * std::pow(to / from, t)));
        }
        m_pen.line(std::move(path), palette::ink_soft, m_em * 0.1, {m_em * 0.4, m_em * 0.3});
    }

    void mark(Point c, model::Quality quality)
    {
        double const r = m_em * 0.36;
        m_pen.disc(c, r + m_em * 0.1, palette::paper);
        if (quality == model::Quality::final) {
            m_pen.disc(c, r, palette::accent);
            return;
        }
        m_pen.disc(c, r - m_em * 0.07, {}, palette::accent, m_em * 0.14);
        if (quality == model::Quality::preliminary) { m_pen.disc(c, r * 0.4, palette::accent); }
    }

    /// A target's mark, by its plan: full, open, with an open middle, open with a full middle.
    void diamond(Point c, double r, int look)
    {
        m_pen.diamond(c, r, palette::emphasis);
        if (look == 1 || look == 3) { m_pen.diamond(c, r * 0.66, palette::paper); }
        if (look == 2) { m_pen.diamond(c, r * 0.42, palette::paper); }
        if (look == 3) { m_pen.diamond(c, r * 0.34, palette::emphasis); }
    }

    void draw_actuals()
    {
        geo::Line line;
        for (auto const& actual : m_atlas.rows(m_data.actuals)) {
            line.push_back(m_plot.at(*rules::whole_year(actual.period), rules::chart_value(m_data, actual)));
        }
        if (line.size() > 1) { m_pen.line(line, palette::accent, m_em * 0.13); }
        for (std::size_t i = 0; i < line.size(); ++i) { mark(line[i], m_atlas[m_data.actuals[i]].quality); }
        if (line.empty()) { return; }
        // Only the newest carries its figure, so that figures never crowd: below it, or above near the ground.
        bool const low = line.back().y + m_em * 2 > m_plot.box.max_y;
        m_pen.words(rules::number(rules::chart_value(m_data, m_atlas[m_data.actuals.back()]), 4),
                    {line.back().x, line.back().y + (low ? -1.05 : 1.05) * m_em}, m_em, palette::accent_text, 0.5, true,
                    palette::paper);
    }

    void draw_targets()
    {
        double free_from = -INFINITY;
        for (auto const& target : m_atlas.rows(m_data.targets)) {
            Point const at = m_plot.at(target.year, rules::chart_value(m_data, target));
            diamond(at, m_em * 0.5, m_data.plan_of(target).look);
            std::string const words = fmt::format("{} {}", model::word(target.comparator).id,
                                                  rules::number(rules::chart_value(m_data, target), 4));
            double const wide = m_pen.width(words, m_em, true);
            double const x = std::min(at.x - wide / 2, m_setup.width - wide);
            if (x <= free_from) { continue; }
            m_pen.words(words, {x, at.y - m_em * 1.15}, m_em, palette::emphasis, 0, true, palette::paper);
            free_from = x + wide + m_em * 0.4;
        }
    }

    /// Marks and their words at the foot, in as many rows as they need; returns the upper edge of the key.
    double draw_key()
    {
        struct Entry {
            std::string words;
            int kind;      ///< a quality's number, −1 target, −2 path
            int look = 0;  ///< of a target's plan
        };
        std::vector<Entry> entries;
        for (auto const& quality : model::Words<model::Quality>::list) {
            bool const used = std::any_of(m_data.actuals.begin(), m_data.actuals.end(),
                                          [&](auto id) { return m_atlas[id].quality == quality.value; });
            if (used) {
                entries.push_back(
                    {std::string(pick(m_setup.language, quality.zh, quality.en)), static_cast<int>(quality.value)});
            }
        }
        bool const english = m_setup.language == base::Language::en;
        for (auto const& plan : m_data.plans) {
            entries.push_back({english ? plan.name.en + " target" : plan.name.zh + "目标", -1, plan.look});
        }
        if (m_data.has_path) {
            entries.push_back({std::string(pick(m_setup.language, "所需路径", "Path needed")), -2});
        }
        std::vector<double> lefts;
        std::vector<int> rows;
        double x = 0;
        int row = 0;
        for (Entry const& entry : entries) {
            double const wide = m_em * 1.5 + m_pen.width(entry.words, m_em);
            if (x > 0 && x + wide > m_setup.width) {
                x = 0;
                ++row;
            }
            lefts.push_back(x);
            rows.push_back(row);
            x += wide + m_em * 1.1;
        }
        double const height = m_em * 1.5;
        double const upper = m_setup.height - (row + 1) * height;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            Point const c{lefts[i] + m_em * 0.5, upper + (rows[i] + 0.5) * height};
            if (entries[i].kind >= 0) { mark(c, static_cast<model::Quality>(entries[i].kind)); }
            if (entries[i].kind == -1) { diamond(c, m_em * 0.45, entries[i].look); }
            if (entries[i].kind == -2) {
                m_pen.line({{c.x - m_em * 0.5, c.y}, {c.x + m_em * 0.6, c.y}}, palette::ink_soft, m_em * 0.1,
                           {m_em * 0.4, m_em * 0.3});
            }
            m_pen.words(entries[i].words, {c.x + m_em, c.y}, m_em, palette::ink_soft);
        }
        return upper;
    }

    model::Atlas const& m_atlas;
    ChartData const& m_data;
    ChartSetup const& m_setup;
    Pen m_pen;
    Plot m_plot;
    double m_em;
};

void note_source(std::vector<std::string>& ids, std::string const& id)
{
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) { ids.push_back(id); }
}

}  // namespace

Chart target_chart(model::Atlas const& atlas, std::string_view adcode, std::string_view indicator_id, int year,
                   std::string_view plan, ChartSetup const& setup, text::Fonts& fonts)
{
    rules::Attainment const state = rules::attainment(atlas, adcode, indicator_id, year, plan);
    ChartData const data = rules::chart_data(atlas, adcode, indicator_id, state, year, plan);
    model::Area const* const area = atlas.area(adcode);
    model::Indicator const* const indicator = atlas.indicator(indicator_id);
    std::string title(area != nullptr ? pick(setup.language, area->name, area->name_en) : adcode);
    std::string brief(indicator != nullptr ? pick(setup.language, indicator->name, indicator->name_en) : indicator_id);
    title += " · " + brief;
    title = rules::titled_with_unit(title, data.unit, setup.language);
    brief = rules::titled_with_unit(brief, data.unit, setup.language);
    Chart chart;
    chart.scene.width = setup.width;
    chart.scene.height = setup.height;
    chart.description = title;
    for (auto const& actual : atlas.rows(data.actuals)) {
        note_source(chart.scene.source_ids, actual.citation.source_id);
    }
    for (auto const& target : atlas.rows(data.targets)) {
        note_source(chart.scene.source_ids, target.citation.source_id);
    }
    TargetChart(atlas, data, setup, fonts, chart.scene.map).draw(title, brief);
    return chart;
}

}  // namespace atlas::briefing
