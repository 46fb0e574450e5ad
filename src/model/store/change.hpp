// Changes of rows: what one step of undo, and one entry of the audit, consists of.
#pragma once

#include "model/atlas.hpp"
#include "model/table/row_id.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace atlas::model {

/// A row of any table, or none. Copies share the row. The types stand in the order of TableKind.
template <class... Rows>
using OneOf = std::variant<std::monostate, std::shared_ptr<Rows const>...>;
using AnyRow = OneOf<Settings, Area, Outline, ContextArea, Water, Place, Source, DevelopmentTypeStatement, Industry,
                     Indicator, NotComparable, Target, Observation, Project, ProjectFact, GroupMember, BriefingScene>;

template <class Row>
AnyRow any_row(Row row)
{
    return std::make_shared<Row const>(std::move(row));
}
inline bool is_none(AnyRow const& row) { return row.index() == 0; }

namespace detail {
template <class Row, std::size_t index = 1>
constexpr std::size_t index_of()
{
    if constexpr (std::is_same_v<std::variant_alternative_t<index, AnyRow>, std::shared_ptr<Row const>>) {
        return index;
    } else {
        return index_of<Row, index + 1>();
    }
}
}  // namespace detail

/// The table that rows of a type stand in.
template <class Row>
inline constexpr TableKind table_of = static_cast<TableKind>(detail::index_of<Row>() - 1);

/// The row of an id, as a copy; none where there is none.
AnyRow row_at(Atlas const& atlas, RowId id);

/// One row before and after. None before: the row is new. None after: it is erased.
struct Change {
    RowId id;
    AnyRow before;
    AnyRow after;
    std::string key{};  ///< the row's natural key (natural_key.hpp), as it was before; set by Store
};

/// Changes that belong together, in the order they are made.
struct ChangeSet {
    std::vector<Change> changes;
    std::string who;
    std::string when;  ///< ISO 8601, UTC: 2026-11-28T02:35:55Z
    std::string why;
};

/// The changes that take these back.
std::vector<Change> reversed(std::vector<Change> const& changes);

// Changes to be made of rows as they are in an atlas.

/// A new row; `place` counts from 0 the rows that one set of changes adds to the table.
template <class Row>
Change addition(Atlas const& atlas, Row row, std::size_t place = 0)
{
    auto const number = static_cast<std::uint32_t>(table_in<Row>(atlas).slots() + place);
    return {{table_of<Row>, number}, {}, any_row(std::move(row))};
}
template <class Row>
Change replacement(Atlas const& atlas, Id<Row> id, Row after)
{
    return {{table_of<Row>, id.number}, any_row(table_in<Row>(atlas)[id]), any_row(std::move(after))};
}
template <class Row>
Change erasure(Atlas const& atlas, Id<Row> id)
{
    return {{table_of<Row>, id.number}, any_row(table_in<Row>(atlas)[id]), {}};
}
inline Change replacement(Atlas const& atlas, Settings after)
{
    return {{TableKind::settings, 0}, any_row(atlas.settings), any_row(std::move(after))};
}

}  // namespace atlas::model
