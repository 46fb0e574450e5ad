// The CSV tables of the folder form: file, and columns in their order.
#pragma once

#include "io/folder/columns.hpp"
#include "model/rows.hpp"

#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

namespace atlas::io {

template <class Row>
struct TableForm {
    char const* file;
    bool needed;  ///< an atlas without the file is none
    std::span<Column<Row> const> columns;

    [[nodiscard]] std::vector<std::string_view> header() const
    {
        std::vector<std::string_view> names;
        for (Column<Row> const& column : columns) { names.push_back(column.name); }
        return names;
    }
};

/// Of each type of row that is a line of a table; the second list is the order in which they are read.
template <class Row>
TableForm<Row> const& table_form();
template <>
TableForm<model::Area> const& table_form();
template <>
TableForm<model::Source> const& table_form();
template <>
TableForm<model::Indicator> const& table_form();
template <>
TableForm<model::NotComparable> const& table_form();
template <>
TableForm<model::DevelopmentTypeStatement> const& table_form();
template <>
TableForm<model::Industry> const& table_form();
template <>
TableForm<model::Target> const& table_form();
template <>
TableForm<model::Observation> const& table_form();
template <>
TableForm<model::ProjectFact> const& table_form();
template <>
TableForm<model::GroupMember> const& table_form();
template <>
TableForm<model::Place> const& table_form();

/// Calls `f(form)` for every table, in the order in which they are read.
template <class F>
void for_each_table(F&& f)
{
    using namespace model;
    f(table_form<Area>());
    f(table_form<Source>());
    f(table_form<Indicator>());
    f(table_form<NotComparable>());
    f(table_form<DevelopmentTypeStatement>());
    f(table_form<Industry>());
    f(table_form<Target>());
    f(table_form<Observation>());
    f(table_form<ProjectFact>());
    f(table_form<GroupMember>());
    f(table_form<Place>());
}

}  // namespace atlas::io
