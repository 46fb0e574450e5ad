// Counties × indicators: the newest figure of every area, side by side.
#include "tables/window_table.hpp"

#include "base/number_text.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/aggregate.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/levels.hpp"
#include "rules/types.hpp"
#include "rules/unit_names.hpp"
#include "rules/units.hpp"
#include "tables/column_widths.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace atlas::tables {

namespace {

using base::Language;
using base::pick;

/// Indicators shown from the start.
constexpr std::size_t first_indicators = 6;

struct Figure {
    TableCell cell;
    std::vector<std::string> source_ids;
};

bool is_outdated(model::Atlas const& atlas, int period, int year)
{
    return year - period > atlas.settings.outdated_after_years;
}

std::string remark_of(model::Atlas const& atlas, Language language, int period, model::Quality quality, int year)
{
    std::string remark = rules::period_words(std::to_string(period), quality, language);
    if (is_outdated(atlas, period, year)) { remark += pick(language, " 过旧", " outdated"); }
    return remark;
}

Figure own_figure(model::Atlas const& atlas, Language language, model::Indicator const& indicator,
                  model::Observation const& latest, int year)
{
    Figure figure;
    figure.source_ids.push_back(latest.citation.source_id);
    int const period = rules::whole_year(latest.period).value_or(0);
    figure.cell.remark = remark_of(atlas, language, period, latest.quality, year);
    figure.cell.muted = is_outdated(atlas, period, year);
    auto const factor = rules::unit_factor(latest.unit, indicator.unit);
    if (factor) {
        figure.cell.number = latest.value * *factor;
        figure.cell.text = base::figure_text(*figure.cell.number, std::max(indicator.decimals, 2));
    } else {
        // Not comparable with its column: said with its own unit, and never sorted among the others.
        figure.cell.text = rules::with_unit(base::figure_text(latest.value, 4), latest.unit, language);
    }
    return figure;
}

Figure sum_figure(model::Atlas const& atlas, Language language, model::Indicator const& indicator,
                  std::string const& adcode, int year)
{
    Figure figure;
    auto const sum = rules::aggregate(atlas, adcode, indicator.indicator_id, year);
    if (!sum.value) { return figure; }
    figure.cell.number = sum.value;
    figure.cell.text = base::figure_text(*sum.value, std::max(indicator.decimals, 2));
    figure.cell.muted = sum.outdated;
    auto const& word = model::word(indicator.aggregation);
    figure.cell.remark =
        fmt::format("{} {}", remark_of(atlas, language, sum.year, sum.quality, year), pick(language, word.zh, word.en));
    for (auto const& o : atlas.rows(sum.figures)) { figure.source_ids.push_back(o.citation.source_id); }
    return figure;
}

Figure figure_of(model::Atlas const& atlas, Language language, model::Area const& area,
                 model::Indicator const& indicator, int year)
{
    if (auto const latest = rules::latest(atlas, area.adcode, indicator.indicator_id, year)) {
        return own_figure(atlas, language, indicator, atlas[*latest], year);
    }
    if (area.level == model::AreaLevel::county) { return {}; }
    return sum_figure(atlas, language, indicator, area.adcode, year);
}

TableColumn text_column(std::string id, std::string_view title, bool by_default = true)
{
    TableColumn column;
    column.id = std::move(id);
    column.title = title;
    column.by_default = by_default;
    return column;
}

TableColumn indicator_column(model::Indicator const& indicator, Language language)
{
    TableColumn column = text_column(indicator.indicator_id, pick(language, indicator.name, indicator.name_en));
    column.remark_title = fmt::format("{} {}", column.title, pick(language, "时期", "period"));
    column.title = rules::titled_with_unit(column.title, indicator.unit, language);
    column.number = column.says_absent = true;
    return column;
}

std::string type_text(std::optional<model::DevelopmentType> type, Language language)
{
    return type ? std::string(pick(language, model::word(*type).zh, model::word(*type).en)) : std::string();
}

/// Name, code and types; the figures follow.
TableRow first_cells(model::Atlas const& atlas, query::ViewState const& view, model::Area const& area,
                     std::set<std::string>& source_ids)
{
    TableRow row;
    row.adcode = selectable_area(atlas, area.adcode);
    auto const types = rules::types_of(atlas, area.adcode, view.plan);
    row.cells = {{std::string(pick(view.language, area.name, area.name_en)), {}, {}},
                 {area.adcode, {}, {}},
                 {type_text(types.first, view.language), {}, {}},
                 {type_text(types.second, view.language), {}, {}}};
    for (auto const& statement : atlas.rows(types.statements)) {
        if (statement.plan == types.plan) { source_ids.insert(statement.citation.source_id); }
    }
    return row;
}

/// All but the indicators with the most figures start hidden.
void choose_indicators(TableData& data, std::size_t first_column)
{
    std::vector<std::size_t> order(data.columns.size() - first_column);
    std::iota(order.begin(), order.end(), first_column);
    auto count = [&](std::size_t column) {
        return std::count_if(data.rows.begin(), data.rows.end(),
                             [&](TableRow const& row) { return !row.cells[column].text.empty(); });
    };
    std::vector<std::ptrdiff_t> counts(data.columns.size());
    for (std::size_t const column : order) { counts[column] = count(column); }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        data.columns[order[i]].by_default = i < first_indicators && counts[order[i]] > 0;
    }
}

}  // namespace

TableData make_county_table(model::Atlas const& atlas, query::ViewState const& view)
{
    return make_county_table(atlas, view, rules::shown_areas(atlas, view.level, view.drilled_area));
}

TableData make_county_table(model::Atlas const& atlas, query::ViewState const& view,
                            std::vector<model::AreaId> const& areas)
{
    int const year = query::year_of(atlas, view);
    TableData data;
    data.kind = TableKind::counties;
    data.columns = {text_column("name", pick(view.language, "地区", "Area")),
                    text_column("adcode", pick(view.language, "代码", "Code"), false),
                    text_column("type_1", pick(view.language, "第一类型", "First type")),
                    text_column("type_2", pick(view.language, "第二类型", "Second type"))};
    data.columns[2].says_absent = true;
    for (auto& column : data.columns) { column.names = true; }
    std::size_t const first_column = data.columns.size();
    for (auto const& indicator : atlas.indicators) {
        data.columns.push_back(indicator_column(indicator, view.language));
    }
    for (model::Area const& area : atlas.rows(areas)) {
        std::set<std::string> source_ids;
        TableRow row = first_cells(atlas, view, area, source_ids);
        for (auto const& indicator : atlas.indicators) {
            Figure figure = figure_of(atlas, view.language, area, indicator, year);
            source_ids.insert(figure.source_ids.begin(), figure.source_ids.end());
            row.cells.push_back(std::move(figure.cell));
        }
        row.source_ids = fmt::format("{}", fmt::join(source_ids, ";"));
        data.rows.push_back(std::move(row));
    }
    choose_indicators(data, first_column);
    set_widths(data);
    return data;
}

}  // namespace atlas::tables
