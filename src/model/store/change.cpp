#include "model/store/change.hpp"

namespace atlas::model {

AnyRow row_at(Atlas const& atlas, RowId id)
{
    if (id.table == TableKind::settings) { return any_row(atlas.settings); }
    AnyRow found;
    auto const take = [&]<class Row>(Table<Row> const& table) {
        if (table_of<Row> != id.table) { return; }
        if (Row const* const row = table.find(Id<Row>{id.number})) { found = any_row(*row); }
    };
    std::apply([&](auto const&... tables) { (take(tables), ...); }, tables_of(atlas));
    return found;
}

std::vector<Change> reversed(std::vector<Change> const& changes)
{
    std::vector<Change> back;
    back.reserve(changes.size());
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        back.push_back({change->id, change->after, change->before, change->key});
    }
    return back;
}

}  // namespace atlas::model
