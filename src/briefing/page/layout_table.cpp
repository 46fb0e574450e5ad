// The areas of a scene as a table, over as many pages as it needs.
#include "briefing/page/page_parts.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/levels.hpp"
#include "rules/plans.hpp"
#include "rules/scene_check.hpp"
#include "rules/types.hpp"
#include "rules/unit_names.hpp"
#include "rules/units.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace atlas::briefing {
namespace {

using geo::Box;

constexpr double table_size = 28;
constexpr double table_gap = 24;

using Row = std::vector<Cell>;

/// Rows with their head first, and how wide the columns are to one another.
struct Content {
    std::vector<Row> rows;
    std::vector<double> shares;
    std::vector<std::string> source_ids;
};

class Builder {
public:
    Builder(Job const& job, query::ViewState const& view)
        : m_job(job), m_view(view), m_setting(rules::figure_setting(job.scene, job.setup.language))
    {
        m_setting.year = query::year_of(job.atlas(), view);
        m_setting.plan = view.plan;
    }

    Content build()
    {
        switch (m_view.theme) {
        case query::Theme::type:
            types();
            break;
        case query::Theme::attainment:
            attainment();
            break;
        case query::Theme::indicator:
            indicator();
            break;
        case query::Theme::groups:
            groups();
            break;
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::string_view tr(std::string_view zh, std::string_view en) const { return m_job.tr(zh, en); }
    [[nodiscard]] std::string name(model::Area const& area) const { return std::string(tr(area.name, area.name_en)); }
    [[nodiscard]] std::vector<model::AreaId> areas() const { return *m_job.deck.resolved(m_view).areas; }

    void head(std::vector<std::pair<std::string, Align>> const& titles, std::vector<double> shares)
    {
        Row row;
        for (auto const& [title, align] : titles) { row.push_back({title, true, align}); }
        m_out.rows.push_back(std::move(row));
        m_out.shares = std::move(shares);
    }

    /// A figure in words, as it stands in texts.
    std::string figure(std::string const& name)
    {
        auto filled = rules::fill_figures(m_job.atlas(), '{' + name + '}', m_setting);
        add_sources(m_out.source_ids, filled.source_ids);
        return std::move(filled.text);
    }
    /// The same without its period, which another column gives.
    std::string brief(std::string const& name)
    {
        std::string text = figure(name);
        return text.substr(0, text.find(m_setting.language == base::Language::en ? " (" : "（"));
    }

    void types()
    {
        head({{std::string(tr("县区", "County")), Align::left},
              {std::string(tr("第一类型", "First type")), Align::left},
              {std::string(tr("第二类型", "Second type")), Align::left},
              {std::string(tr("各文件表述", "Documents")), Align::left}},
             {3, 3, 3, 2.4});
        for (auto const& area : m_job.atlas().rows(areas())) {
            auto const pair = rules::types_of(m_job.atlas(), area.adcode, m_view.plan);
            auto const words = [&](std::optional<model::DevelopmentType> type) {
                return std::string(type         ? tr(model::word(*type).zh, model::word(*type).en)
                                   : pair.first ? "—"
                                                : tr("无数据", "No data"));
            };
            static_cast<void>(figure("types." + area.adcode));
            std::string const said(!pair.first ? "—" : pair.disputed ? tr("不一致", "differ") : tr("一致", "agree"));
            m_out.rows.push_back({{name(area), true, Align::left},
                                  {words(pair.first), false, Align::left},
                                  {words(pair.second), false, Align::left},
                                  {said, false, Align::left}});
        }
    }

    void attainment()
    {
        std::string const id = query::indicator_of(m_job.atlas(), m_view);
        head({{std::string(tr("县区", "County")), Align::left},
              {std::string(tr("目标", "Target")), Align::left},
              {std::string(tr("最近实际", "Latest figure")), Align::left},
              {std::string(tr("完成率", "Attained")), Align::right},
              {std::string(tr("需年均增长", "Growth needed")), Align::right},
              {std::string(tr("进度", "Schedule")), Align::right}},
             {2.5, 3.2, 4.2, 1.5, 2, 1.8});
        std::size_t without_target = 0;
        for (auto const& area : m_job.atlas().rows(areas())) {
            if (rules::targets_of(m_job.atlas(), area.adcode, id, m_view.plan).empty()) {
                ++without_target;
                continue;
            }
            std::string const at = id + '.' + area.adcode + '.';
            auto const state = rules::attainment(m_job.atlas(), area.adcode, id, m_setting.year, m_view.plan);
            // As on the map: an outdated figure is named, and nothing is concluded from it.
            auto const concluded = [&](char const* what) {
                return state.status == rules::DataStatus::outdated ? std::string("—") : brief(at + what);
            };
            m_out.rows.push_back({{name(area), true, Align::left},
                                  {figure(at + "target"), false, Align::left},
                                  {figure(at + "latest"), false, Align::left},
                                  {concluded("attainment"), false, Align::right},
                                  {concluded("growth"), false, Align::right},
                                  {concluded("status"), false, Align::right}});
        }
        if (without_target > 0) {  // a fact worth a row, not a page
            Row row(m_out.rows.front().size());
            row[0].text = fmt::format(fmt::runtime(tr("其余 {} 个", "{} others")), without_target);
            row[1].text = tr("未设目标", "no target");
            m_out.rows.push_back(std::move(row));
        }
    }

    void indicator()
    {
        model::Atlas const& atlas = m_job.atlas();
        std::string const id = query::indicator_of(atlas, m_view);
        model::Indicator const* indicator = atlas.indicator(id);
        std::string title(indicator != nullptr ? tr(indicator->name, indicator->name_en) : std::string_view(id));
        if (indicator != nullptr) { title = rules::titled_with_unit(title, indicator->unit, m_job.setup.language); }
        head({{std::string(tr("县区", "County")), Align::left},
              {title, Align::right},
              {std::string(tr("年份", "Year")), Align::right},
              {std::string(tr("核实程度", "Quality")), Align::left}},
             {3, 3.4, 1.6, 3});
        for (model::Area const& area : atlas.rows(areas())) {
            auto const* row = atlas.find(rules::latest(atlas, area.adcode, id, m_setting.year));
            auto const factor =
                row != nullptr && indicator != nullptr ? rules::unit_factor(row->unit, indicator->unit) : std::nullopt;
            if (!factor) {
                m_out.rows.push_back({{name(area), true, Align::left},
                                      {std::string(tr("无数据", "No data")), false, Align::right},
                                      {"—", false, Align::right},
                                      {"—", false, Align::left}});
                continue;
            }
            add_sources(m_out.source_ids, {row->citation.source_id});
            auto const& quality = model::word(row->quality);
            std::string words(tr(quality.zh, quality.en));
            if (m_setting.year - *rules::whole_year(row->period) > atlas.settings.outdated_after_years) {
                words += tr("，已过时", ", outdated");
            }
            m_out.rows.push_back(
                {{name(area), true, Align::left},
                 {rules::number(row->value * *factor, std::max(indicator->decimals, 2)), false, Align::right},
                 {row->period, false, Align::right},
                 {words, false, Align::left}});
        }
    }

    void groups()
    {
        model::Atlas const& atlas = m_job.atlas();
        head({{std::string(tr("组团", "Group")), Align::left},
              {std::string(tr("县区", "Area")), Align::left},
              {std::string(tr("分工", "Role")), Align::left}},
             {4, 1.6, 4});
        auto const& wanted = atlas.settings.default_groups;
        for (auto const& member : atlas.groups) {
            if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), member.group_id) == wanted.end()) {
                continue;
            }
            if (!m_view.plan.empty() && !rules::plan_matches(m_view.plan, member.plan, member.citation.section)) {
                continue;
            }
            auto const* area = atlas.area(member.adcode);
            add_sources(m_out.source_ids, {member.citation.source_id});
            m_out.rows.push_back({{rules::group_name(atlas, member, m_view.language), true, Align::left},
                                  {area != nullptr ? name(*area) : member.adcode, false, Align::left},
                                  {member.role, false, Align::left}});
        }
    }

    Job const& m_job;
    query::ViewState const& m_view;
    rules::FigureSetting m_setting;
    Content m_out;
};

/// Rows are as high as the one with the most lines needs.
double row_height(Content const& content, std::vector<double> const& widths, double size, text::Fonts& fonts)
{
    std::size_t lines = 1;
    for (std::size_t i = 0; i < content.rows.size(); ++i) {
        for (std::size_t k = 0; k < content.rows[i].size(); ++k) {
            Cell const& cell = content.rows[i][k];
            auto const face = i == 0 || cell.bold ? text::Face::bold : text::Face::regular;
            lines = std::max(lines, text::wrap(fonts, face, size, cell.text, widths[k] - size).size());
        }
    }
    return size * line_factor * static_cast<double>(lines) + size * 0.6;
}

/// The rows of one group follow one another: the first on the page names it.
void name_once(std::vector<Row>& rows)
{
    for (std::size_t i = rows.size(); i-- > 2;) {
        if (rows[i][0].text == rows[i - 1][0].text) { rows[i][0].text.clear(); }
    }
}

/// Shortens what no page holds, so that the head and one row find room in `height` px; the height of a row then.
double cut_to(double height, Content& content, Table const& table, text::Fonts& fonts)
{
    double const most = height / 2;
    double const step = table.size * line_factor;
    auto const lines = static_cast<std::size_t>(std::max(1.0, (most - table.size * 0.6) / step));
    for (std::size_t i = 0; i < content.rows.size(); ++i) {
        for (std::size_t k = 0; k < content.rows[i].size(); ++k) {
            Cell& cell = content.rows[i][k];
            auto const face = i == 0 || cell.bold ? text::Face::bold : text::Face::regular;
            cell.text = text::cut_to_lines(fonts, face, table.size, cell.text, table.widths[k] - table.size, lines);
        }
    }
    return most;
}

Table table_of(Content& content, Box box, text::Fonts& fonts)
{
    Table table;
    table.box = box;
    table.size = table_size;
    double sum = 0;
    for (double share : content.shares) { sum += share; }
    for (double share : content.shares) { table.widths.push_back(box.width() * share / sum); }
    double const one_line = line_factor + 0.61;  // em
    while (table.size > small_size && row_height(content, table.widths, table.size, fonts) > table.size * one_line) {
        --table.size;
    }
    table.row_height = row_height(content, table.widths, table.size, fonts);
    if (table.row_height > box.height() / 2) { table.row_height = cut_to(box.height(), content, table, fonts); }
    return table;
}

}  // namespace

std::vector<Slide> pages_of_table(Job const& job)
{
    query::ViewState base;
    base.language = job.setup.language;
    query::ViewState const view = query::view_of(job.atlas(), job.scene, base);
    Content content = Builder(job, view).build();
    Box const area = job.content();
    Box room{margin, area.min_y + 20, area.max_x - margin, area.max_y - table_gap};
    std::vector<Slide> slides;
    std::size_t next = 1;  // after the head
    std::vector<Paragraph> rest;
    do {
        Slide slide = empty_slide(job);
        add_sources(slide.source_ids, content.source_ids);
        Box box = room;
        if (slides.empty() && !job.words.empty()) {
            double const high = height_up_to(room.height() * 0.35, job.words, room.width(), body_size, job.fonts);
            rest = add_words(slide, job.words, {room.min_x, room.min_y, room.max_x, room.min_y + high}, job.fonts);
            box.min_y += high + table_gap;
        }
        if (!slides.empty()) {
            slide.continued = true;
            slide.title += continued_mark(job);
        }
        Table table = table_of(content, box, job.fonts);
        double const rows = std::clamp(box.height() / table.row_height - 1, 1.0, 1e6);  // the head takes one
        std::size_t const last = std::min(content.rows.size(), next + static_cast<std::size_t>(rows));
        table.rows.push_back(content.rows.front());
        table.rows.insert(table.rows.end(), content.rows.begin() + static_cast<std::ptrdiff_t>(next),
                          content.rows.begin() + static_cast<std::ptrdiff_t>(last));
        if (view.theme == query::Theme::groups) { name_once(table.rows); }
        // A short table stands looser.
        table.row_height = std::min(table.row_height * 1.5, box.height() / static_cast<double>(table.rows.size()));
        table.box.max_y = box.min_y + table.row_height * static_cast<double>(table.rows.size());
        slide.parts.emplace_back(std::move(table));
        add_chrome(slide, job, slides.size());
        slides.push_back(std::move(slide));
        next = last;
    } while (next < content.rows.size());
    add_further_pages(slides, job, std::move(rest));
    return slides;
}

}  // namespace atlas::briefing
