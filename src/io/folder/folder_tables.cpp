#include "io/folder/folder_tables.hpp"

#include "io/folder/csv.hpp"
#include "io/folder/limits.hpp"
#include "io/folder/table_forms.hpp"

namespace atlas::io {
namespace {

template <class Row, class Take>
void read_rows(TableForm<Row> const& form, std::string_view text, Report& report, Take take)
{
    read_csv(text, form.header(), report, [&](CsvRow const& record) {
        Row row;
        row.row = record.line;
        for (std::size_t i = 0; i < form.columns.size(); ++i) {
            form.columns[i].read(CsvCell(record.cells[i], form.columns[i].name, record.line, report), row);
        }
        take(std::move(row));
    });
}

template <class Row>
void read_table(std::filesystem::path const& folder, TableForm<Row> const& form, model::Table<Row>& rows,
                SourceTexts& texts, base::Issues& issues)
{
    std::error_code none;
    if (!form.needed && !std::filesystem::exists(std::filesystem::symlink_status(folder / form.file, none))) { return; }
    auto const header = form.header();
    Report report(form.file, issues);
    auto file = read_text(folder / form.file, largest_table, report,
                          [&](std::string_view start, Report& r) { return check_header(start, header, r); });
    if (!file) { return; }
    read_rows(form, file->text, report, [&](Row row) { rows.push_back(std::move(row)); });
    texts[form.file] = kept(std::move(*file));
}

}  // namespace

void read_folder_tables(std::filesystem::path const& folder, model::Atlas& atlas, SourceTexts& texts,
                        base::Issues& issues)
{
    for_each_table([&]<class Row>(TableForm<Row> const& form) {
        read_table(folder, form, model::table_in<Row>(atlas), texts, issues);
    });
}

void read_back_table(std::string_view file, std::string_view text, Report& report)
{
    for_each_table([&]<class Row>(TableForm<Row> const& form) {
        if (form.file != file) { return; }
        if (text.size() > largest_table) { return report_too_large(text.size(), largest_table, report); }
        read_rows(form, text, report, [](Row const&) {});
    });
}

}  // namespace atlas::io
