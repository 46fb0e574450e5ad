// The columns of the window's tables: which column of the command line's tables they show, under which heading and in
// which form.
#pragma once

#include "tables/table_data.hpp"
#include "words/bilingual.hpp"

#include <span>
#include <string_view>

namespace atlas::tables {

/// How a cell of io::Table is written for readers.
enum class CellForm {
    plain,
    number,
    percent,    ///< a share as per cent
    period,     ///< 2022, 2022H1, 2022-05; never cut
    area,       ///< adcode → name
    areas,      ///< adcodes, `;` between → names
    indicator,  ///< indicator_id → name
    source,     ///< source_id → title
    unit,       ///< in the language of the view
    category,
    stage,
    accuracy,
    comparator,
    quality,
    status,  ///< of attainment
    year_basis,
    severity,
};

struct ColumnSpec {
    std::string_view column;  ///< of io::make_table
    words::Bilingual title;
    CellForm form = CellForm::plain;
    bool by_default = true;
    bool says_absent = false;  ///< an absent value is said to be missing
};

/// The columns of a tab; empty for counties, whose columns are the atlas's indicators.
std::span<ColumnSpec const> columns_of(TableKind kind);

/// The word of a status id of `table --what attainment`, of a severity or of a year basis; empty for another id.
words::Bilingual status_phrase(std::string_view id);

}  // namespace atlas::tables
