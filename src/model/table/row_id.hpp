// How rows are known in memory: by table and number. Outside the program a row is known by its natural key.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace atlas::model {

/// Every table and layer of an atlas; the settings are a table of one row.
enum class TableKind : std::uint8_t {
    settings,
    areas,
    outlines,
    context,
    waters,
    places,
    sources,
    types,
    industries,
    indicators,
    not_comparable,
    targets,
    observations,
    projects,
    facts,
    groups,
    scenes
};

/// The number of a row within its table. It is never given to another row, and the order of numbers is the order of
/// the rows in the file, new rows last.
template <class Row>
struct Id {
    std::uint32_t number = 0;
    auto operator<=>(Id const&) const = default;
};

/// A row of any table.
struct RowId {
    TableKind table = TableKind::settings;
    std::uint32_t number = 0;
    auto operator<=>(RowId const&) const = default;
};

}  // namespace atlas::model

template <class Row>
struct std::hash<atlas::model::Id<Row>> {
    std::size_t operator()(atlas::model::Id<Row> id) const noexcept { return std::hash<std::uint32_t>{}(id.number); }
};

template <>
struct std::hash<atlas::model::RowId> {
    std::size_t operator()(atlas::model::RowId id) const noexcept
    {
        return std::hash<std::uint64_t>{}(static_cast<std::uint64_t>(id.table) << 32U | id.number);
    }
};
