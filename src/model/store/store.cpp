// A step is made on a copy of the atlas, which shares all that the step does not touch; where a change is refused the
// copy is dropped.
#include "model/store/store.hpp"

#include "model/store/natural_key.hpp"
#include "words/message.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>

namespace atlas::model {
namespace {

base::Issue refusal(Change const& change, base::Message message)
{
    std::string const key = natural_key(is_none(change.before) ? change.after : change.before);
    return {base::Severity::error, "change-refused", std::string(name_of(change.id.table)), 0, "", key,
            std::move(message)};
}

/// Makes one change of a row of this type.
struct Make {
    Atlas& atlas;
    Change const& change;

    /// The row as AnyRow holds it; nullptr for none.
    template <class Row>
    static Row const* held(AnyRow const& row)
    {
        auto const* const found = std::get_if<std::shared_ptr<Row const>>(&row);
        return found != nullptr ? found->get() : nullptr;
    }
    /// Whether the change was one of this type and could be made.
    template <class Row>
    [[nodiscard]] bool of(Table<Row>& table) const
    {
        if (table_of<Row> != change.id.table) { return true; }
        Id<Row> const id{change.id.number};
        Row const* const now = std::as_const(table).find(id);
        Row const* const before = held<Row>(change.before);
        if ((now == nullptr) != (before == nullptr) || (now != nullptr && !(*now == *before))) { return false; }
        if (Row const* const after = held<Row>(change.after)) {
            table.put(id, *after);
        } else if (now != nullptr) {
            table.erase(id);
        }
        return true;
    }
    [[nodiscard]] bool of(Settings& settings) const
    {
        if (change.id.table != TableKind::settings) { return true; }
        auto const* const before = held<Settings>(change.before);
        auto const* const after = held<Settings>(change.after);
        if (before == nullptr || after == nullptr || !(*before == settings)) { return false; }
        settings = *after;
        return true;
    }
};

/// Whether the rows of the change, where there are any, are of its table.
bool is_of_its_table(Change const& change)
{
    std::size_t const index = static_cast<std::size_t>(change.id.table) + 1;
    auto const fits = [&](AnyRow const& row) { return is_none(row) || row.index() == index; };
    return fits(change.before) && fits(change.after);
}

std::optional<base::Issue> make(Atlas& atlas, std::vector<Change> const& changes)
{
    for (Change const& change : changes) {
        if (!is_of_its_table(change)) { return refusal(change, words::message("not-of-this-table")); }
        Make const one{atlas, change};
        bool const made = one.of(atlas.settings) &&
                          std::apply([&](auto&... tables) { return (one.of(tables) && ...); }, tables_of(atlas));
        if (!made) { return refusal(change, words::message("row-changed-meanwhile")); }
    }
    return std::nullopt;
}

/// The keys that the rows had before, else those that new ones have after.
void set_keys(std::vector<Change>& changes, Atlas const& before, Atlas const& after)
{
    std::map<std::pair<TableKind, bool>, std::vector<std::size_t>>
        places;  // in `changes`, by table and whether it is new
    for (std::size_t i = 0; i < changes.size(); ++i) {
        places[{changes[i].id.table, is_none(changes[i].before)}].push_back(i);
    }
    for (auto const& [of, list] : places) {
        std::vector<std::uint32_t> numbers;
        for (std::size_t const i : list) { numbers.push_back(changes[i].id.number); }
        auto const keys = natural_keys(of.second ? after : before, of.first, numbers);
        for (std::size_t k = 0; k < list.size(); ++k) {
            Change& change = changes[list[k]];
            // A row that the same step adds and changes or erases is in neither atlas as it was.
            change.key = keys[k].empty() ? natural_key(of.second ? change.after : change.before) : keys[k];
        }
    }
}

}  // namespace

base::Result<AtlasPtr> Store::apply(ChangeSet changes)
{
    auto next = std::make_shared<Atlas>(*m_atlas);
    if (auto issue = make(*next, changes.changes)) { return std::move(*issue); }
    next->build_index();
    set_keys(changes.changes, *m_atlas, *next);
    m_history.did(std::make_shared<ChangeSet const>(std::move(changes)));
    m_atlas = std::move(next);
    return m_atlas;
}

void Store::make_known(std::vector<Change> const& changes)
{
    auto next = std::make_shared<Atlas>(*m_atlas);
    static_cast<void>(make(*next, changes));
    next->build_index();
    m_atlas = std::move(next);
}

AtlasPtr Store::undo(std::string who, std::string when, std::string why)
{
    auto const step = m_history.to_undo();
    if (step == nullptr) { return nullptr; }
    ChangeSet as{reversed(step->changes), std::move(who), std::move(when), std::move(why)};
    make_known(as.changes);
    m_history.undid(std::make_shared<ChangeSet const>(std::move(as)));
    return m_atlas;
}

AtlasPtr Store::redo(std::string who, std::string when, std::string why)
{
    auto const step = m_history.to_redo();
    if (step == nullptr) { return nullptr; }
    make_known(step->changes);
    m_history.redid(
        std::make_shared<ChangeSet const>(ChangeSet{step->changes, std::move(who), std::move(when), std::move(why)}));
    return m_atlas;
}

}  // namespace atlas::model
