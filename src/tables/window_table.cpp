#include "tables/window_table.hpp"

#include "base/number_text.hpp"
#include "io/check/check.hpp"
#include "io/listing/tables.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "rules/unit_names.hpp"
#include "tables/column_specs.hpp"
#include "tables/column_widths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace atlas::tables {

namespace {

using base::Language;

std::string_view io_name(TableKind kind)
{
    switch (kind) {
    case TableKind::counties:
        return "areas";
    case TableKind::projects:
        return "projects";
    case TableKind::targets:
        return "attainment";
    case TableKind::observations:
        return "observations";
    case TableKind::sources:
        return "sources";
    case TableKind::issues:
        return "issues";
    }
    return {};
}

/// Targets have one row in both tables, in the same order: what `attainment` lacks stands in `targets`.
void add_target_columns(model::Atlas const& atlas, int year, io::Table& table)
{
    auto const targets = io::make_table(atlas, "targets", year);
    for (std::string_view const name : {"plan", "section", "year_basis"}) {
        auto const found = std::find(targets->columns.begin(), targets->columns.end(), name);
        auto const column = static_cast<std::size_t>(found - targets->columns.begin());
        table.columns.emplace_back(name);
        for (std::size_t r = 0; r < table.rows.size(); ++r) { table.rows[r].push_back(targets->rows[r][column]); }
    }
}

io::Table table_of(model::Atlas const& atlas, TableKind kind, int year, Language language)
{
    if (kind == TableKind::issues) { return io::issue_table(io::check(atlas), language); }
    io::Table table = *io::make_table(atlas, io_name(kind), year);
    if (kind == TableKind::targets) { add_target_columns(atlas, year, table); }
    return table;
}

std::string area_name(model::Atlas const& atlas, Language language, std::string const& adcode)
{
    auto const* const area = atlas.area(adcode);
    return area == nullptr ? adcode : std::string(base::pick(language, area->name, area->name_en));
}

std::string area_names(model::Atlas const& atlas, Language language, std::string const& adcodes)
{
    std::string names;
    std::istringstream list(adcodes);
    for (std::string adcode; std::getline(list, adcode, ';');) {
        if (!names.empty()) { names += language == Language::en ? ", " : "、"; }
        names += area_name(atlas, language, adcode);
    }
    return names;
}

template <class E>
std::string word_text(Language language, std::string const& id)
{
    auto const value = model::parse<E>(id);
    if (!value) { return id; }
    return std::string(base::pick(language, model::word(*value).zh, model::word(*value).en));
}

std::string words_of(model::Atlas const& atlas, Language language, CellForm form, std::string const& text)
{
    switch (form) {
    case CellForm::area:
        return area_name(atlas, language, text);
    case CellForm::areas:
        return area_names(atlas, language, text);
    case CellForm::indicator: {
        auto const* const indicator = atlas.indicator(text);
        return indicator == nullptr ? text : std::string(base::pick(language, indicator->name, indicator->name_en));
    }
    case CellForm::source: {
        auto const* const source = atlas.source(text);
        return source == nullptr ? text : source->title;
    }
    case CellForm::unit:
        return rules::unit_name(text, language);
    case CellForm::category:
        return word_text<model::Category>(language, text);
    case CellForm::stage:
        return word_text<model::Stage>(language, text);
    case CellForm::accuracy:
        return word_text<model::Accuracy>(language, text);
    case CellForm::comparator:
        return fmt::format("{} {}", text, word_text<model::Comparator>(language, text));
    case CellForm::quality:
        return word_text<model::Quality>(language, text);
    case CellForm::status:
    case CellForm::year_basis:
    case CellForm::severity: {
        auto const phrase = status_phrase(text).in(language);
        return phrase.empty() ? text : std::string(phrase);
    }
    case CellForm::plain:
    case CellForm::period:
    case CellForm::number:
    case CellForm::percent:
        break;
    }
    return text;
}

bool is_number(CellForm form) { return form == CellForm::number || form == CellForm::percent; }

TableCell cell_of(model::Atlas const& atlas, Language language, CellForm form, io::Cell const& cell)
{
    if (auto const* text = std::get_if<std::string>(&cell)) {
        return {words_of(atlas, language, form, *text), {}, std::nullopt};
    }
    if (auto const* whole = std::get_if<long long>(&cell)) {
        return {fmt::format("{}", *whole), {}, static_cast<double>(*whole)};
    }
    if (auto const* value = std::get_if<double>(&cell)) {
        double const number = form == CellForm::percent ? *value * 100 : *value;
        return {base::figure_text(number, form == CellForm::percent ? 1 : 4), {}, number};
    }
    return {};
}

std::string const* text_in(io::Table const& table, std::size_t row, std::string_view column)
{
    auto const found = std::find(table.columns.begin(), table.columns.end(), column);
    if (found == table.columns.end()) { return nullptr; }
    return std::get_if<std::string>(&table.rows[row][static_cast<std::size_t>(found - table.columns.begin())]);
}

/// Answers of selectable_area, which looks through all areas.
class Selectable {
public:
    explicit Selectable(model::Atlas const& atlas) : m_atlas(atlas) {}
    std::string const& operator()(std::string const& adcode)
    {
        auto const [at, fresh] = m_known.try_emplace(adcode);
        if (fresh) { at->second = selectable_area(m_atlas, adcode); }
        return at->second;
    }

private:
    model::Atlas const& m_atlas;
    std::map<std::string, std::string> m_known;
};

/// What a click on the row selects, and the documents behind it.
void link(model::Atlas const& atlas, Selectable& selectable, TableKind kind, io::Table const& table, std::size_t index,
          TableRow& row)
{
    if (auto const* project = text_in(table, index, "project_id")) { row.project_id = *project; }
    if (auto const* adcode = text_in(table, index, "adcode")) { row.adcode = selectable(*adcode); }
    // An issue names what it is about in its value or message at best; only whole codes are taken.
    if (auto const* value = kind == TableKind::issues ? text_in(table, index, "value") : nullptr) {
        row.project_id = atlas.project(*value) != nullptr ? *value : "";
        row.adcode = selectable(*value);
    }
    for (std::string_view const column : {"source_id", "target_source_id", "actual_source_id"}) {
        auto const* id = text_in(table, index, column);
        if (id == nullptr || id->empty()) { continue; }
        row.source_ids += (row.source_ids.empty() ? "" : ";") + *id;
    }
}

/// Names and set words, unlike quotes, notes and figures.
bool has_names(ColumnSpec const& spec)
{
    switch (spec.form) {
    case CellForm::number:
    case CellForm::percent:
    case CellForm::period:
    case CellForm::comparator:
        return false;
    case CellForm::plain:
        return spec.column == "name" || spec.column == "title" || spec.column == "issuer";
    default:
        return true;
    }
}

/// The code stands twice in observations: as a name and, when wanted, as it is.
std::string_view column_in(ColumnSpec const& spec, TableKind kind)
{
    if (kind == TableKind::observations && spec.column == "code") { return "adcode"; }
    return spec.column;
}

}  // namespace

std::string selectable_area(model::Atlas const& atlas, std::string const& adcode)
{
    auto const* const area = atlas.area(adcode);
    if (area == nullptr || rules::shown_areas(atlas, area->level, area->adcode).empty()) { return {}; }
    return area->adcode;
}

namespace {

TableData make_rows(model::Atlas const& atlas, TableKind kind, query::ViewState const& view)
{
    io::Table const table = table_of(atlas, kind, query::year_of(atlas, view), view.language);
    TableData data;
    data.kind = kind;
    auto const specs = columns_of(kind);
    std::vector<std::size_t> places;
    for (ColumnSpec const& spec : specs) {
        TableColumn column;
        column.id = spec.column;
        column.title = spec.title.in(view.language);
        column.number = is_number(spec.form);
        column.by_default = spec.by_default;
        column.says_absent = spec.says_absent;
        column.names = has_names(spec);
        column.whole = spec.form == CellForm::period;
        data.columns.push_back(std::move(column));
        auto const found = std::find(table.columns.begin(), table.columns.end(), column_in(spec, kind));
        places.push_back(static_cast<std::size_t>(found - table.columns.begin()));
    }
    data.rows.resize(table.rows.size());
    Selectable selectable(atlas);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        TableRow& row = data.rows[r];
        row.cells.reserve(specs.size());
        for (std::size_t c = 0; c < specs.size(); ++c) {
            row.cells.push_back(cell_of(atlas, view.language, specs[c].form, table.rows[r].at(places[c])));
        }
        link(atlas, selectable, kind, table, r, row);
        if (kind != TableKind::projects || view.language != Language::en) { continue; }
        if (auto const* name = text_in(table, r, "name_en"); name != nullptr && !name->empty()) {
            row.cells.front().text = *name;
        }
    }
    set_widths(data);
    return data;
}

/// What is wrong is said in a sentence: it gets the room of two columns.
void widen_messages(TableData& data)
{
    constexpr double sentence = 560;  // logical px
    for (TableColumn& column : data.columns) {
        if (column.id == "message" && column.cut) { column.width = sentence; }
    }
}

/// Only the pick's rows in its order, with its figure behind the first column.
void apply_pick(TableData& data, TablePick const& pick, base::Language language)
{
    std::map<std::string_view, std::size_t> places;
    for (std::size_t r = 0; r < data.rows.size(); ++r) {
        auto const& row = data.rows[r];
        places.emplace(row.project_id.empty() ? row.adcode : row.project_id, r);
    }
    std::vector<TableRow> rows;
    for (auto const& picked : pick.rows) {
        auto const found = places.find(picked.id);
        if (found == places.end()) { continue; }
        TableRow row = data.rows[found->second];
        row.cells.insert(row.cells.begin() + 1,
                         {picked.figure ? base::figure_text(*picked.figure, 2) : std::string(), {}, picked.figure});
        rows.push_back(std::move(row));
    }
    data.rows = std::move(rows);
    TableColumn column;
    column.id = "picked_figure";
    column.title = pick.figure_title.in(language);
    column.number = true;
    data.columns.insert(data.columns.begin() + 1, std::move(column));
    set_widths(data);
}

std::vector<model::AreaId> picked_areas(model::Atlas const& atlas, TablePick const& pick)
{
    std::vector<model::AreaId> areas;
    for (auto const& row : pick.rows) {
        if (auto const area = atlas.id_of_area(row.id)) { areas.push_back(*area); }
    }
    return areas;
}

}  // namespace

TableData make_window_table(model::Atlas const& atlas, TableKind kind, query::ViewState const& view,
                            TablePick const* pick)
{
    bool const counties = kind == TableKind::counties;
    TableData data = !counties         ? make_rows(atlas, kind, view)
                     : pick != nullptr ? make_county_table(atlas, view, picked_areas(atlas, *pick))
                                       : make_county_table(atlas, view);
    if (pick != nullptr) { apply_pick(data, *pick, view.language); }
    if (kind == TableKind::issues) { widen_messages(data); }
    return data;
}

std::string table_key(model::Atlas const& atlas, TableKind kind, query::ViewState const& view)
{
    std::string key = fmt::format("{} {}", static_cast<int>(kind), static_cast<int>(view.language));
    bool const dated = kind == TableKind::counties || kind == TableKind::projects || kind == TableKind::targets;
    if (dated) { key += fmt::format(" {}", query::year_of(atlas, view)); }
    if (kind == TableKind::counties) {
        key += fmt::format(" {} {} {}", static_cast<int>(view.level), view.drilled_area, view.plan);
    }
    return key;
}

}  // namespace atlas::tables
