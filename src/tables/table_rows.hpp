// Which rows and columns of a table are shown, in which order, and their text for the clipboard.
#pragma once

#include "tables/table_data.hpp"

namespace atlas::tables {

/// Indices of the columns that the settings show, in order.
std::vector<std::size_t> shown_columns(TableData const& data, TableSettings const& settings);

/// Indices of the rows that pass the filter, sorted: numbers by value, text in the order of Chinese collation, absent
/// values last either way; equal rows keep the order of the files. The filter ignores case and punctuation; in columns
/// of names it also takes full pinyin, from any syllable on, and initials. `pinyin` keeps the readings for the next
/// time.
std::vector<std::size_t> shown_rows(TableData const& data, TableSettings const& settings, query::PinyinTexts& pinyin);
std::vector<std::size_t> shown_rows(TableData const& data, TableSettings const& settings);

/// Tab-separated with a header, as spreadsheets take it from the clipboard; remarks in columns of their own.
std::string to_tsv(TableData const& data, std::vector<std::size_t> const& rows,
                   std::vector<std::size_t> const& columns);

}  // namespace atlas::tables
