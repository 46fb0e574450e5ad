// Columns of CSV tables: each is told once how a cell becomes a field, and the field a cell.
#pragma once

#include "io/folder/csv.hpp"
#include "model/kinds.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace atlas::io {

/// `read` reports what is wrong with a cell; columns are read from left to right. `write` gives the text that `read`
/// makes the same field of: numbers with as many digits as they need, nothing for a default that may be left out.
template <class Row>
struct Column {
    std::string_view name;
    void (*read)(CsvCell const&, Row&);
    std::string (*write)(Row const&);
};

namespace detail {
template <class Member>
struct MemberOf;
template <class Row, class Value>
struct MemberOf<Value Row::*> {
    using RowType = Row;
    using ValueType = Value;
};
template <auto member>
using RowOf = typename MemberOf<decltype(member)>::RowType;
template <auto member>
using ValueOf = typename MemberOf<decltype(member)>::ValueType;
}  // namespace detail

// Columns of one member each, by what its cells may hold.

template <auto member>
constexpr Column<detail::RowOf<member>> text_column(std::string_view name)
{
    using Row = detail::RowOf<member>;
    return {name, [](CsvCell const& c, Row& row) { row.*member = c.text(); },
            [](Row const& row) { return row.*member; }};
}
/// An empty cell is wrong.
template <auto member>
constexpr Column<detail::RowOf<member>> needed_column(std::string_view name)
{
    using Row = detail::RowOf<member>;
    return {name, [](CsvCell const& c, Row& row) { row.*member = c.required(); },
            [](Row const& row) { return row.*member; }};
}
/// The code of an area.
template <auto member>
constexpr Column<detail::RowOf<member>> code_column(std::string_view name)
{
    using Row = detail::RowOf<member>;
    return {name, [](CsvCell const& c, Row& row) { row.*member = c.code(); },
            [](Row const& row) { return row.*member; }};
}
/// A word of a closed list.
template <auto member>
constexpr Column<detail::RowOf<member>> word_column(std::string_view name)
{
    using Row = detail::RowOf<member>;
    return {name, [](CsvCell const& c, Row& row) { row.*member = c.word<detail::ValueOf<member>>(); },
            [](Row const& row) { return std::string(model::word(row.*member).id); }};
}
template <auto member>
constexpr Column<detail::RowOf<member>> number_column(std::string_view name)
{
    using Row = detail::RowOf<member>;
    return {name, [](CsvCell const& c, Row& row) { row.*member = c.number(); },
            [](Row const& row) { return written_number(row.*member); }};
}
template <auto member, int lowest, int highest>
constexpr Column<detail::RowOf<member>> integer_column(std::string_view name)
{
    using Row = detail::RowOf<member>;
    return {name, [](CsvCell const& c, Row& row) { row.*member = c.integer(lowest, highest); },
            [](Row const& row) { return std::to_string(row.*member); }};
}

// The columns of a citation.

template <class Row>
constexpr Column<Row> cited_source_column()
{
    return {"source_id", [](CsvCell const& c, Row& row) { row.citation.source_id = c.text(); },
            [](Row const& row) { return row.citation.source_id; }};
}
template <class Row>
constexpr Column<Row> section_column()
{
    return {"section", [](CsvCell const& c, Row& row) { row.citation.section = c.text(); },
            [](Row const& row) { return row.citation.section; }};
}
template <class Row>
constexpr Column<Row> quote_column()
{
    return {"quote", [](CsvCell const& c, Row& row) { row.citation.quote = c.text(); },
            [](Row const& row) { return row.citation.quote; }};
}

}  // namespace atlas::io
