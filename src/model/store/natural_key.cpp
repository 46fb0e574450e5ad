#include "model/store/natural_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <unordered_map>

namespace atlas::model {
namespace {

std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string key;
    for (std::string_view const& part : parts) {
        if (&part != parts.begin()) { key += '/'; }
        for (char const c : part) {
            if (c == '/' || c == '#' || c == '%') {
                key += fmt::format("%{:02X}", static_cast<unsigned>(c));
            } else {
                key += c;
            }
        }
    }
    return key;
}

std::string key_of(Settings const& /*row*/) { return {}; }
std::string key_of(Area const& row) { return joined({row.adcode}); }
std::string key_of(Outline const& row) { return joined({row.adcode}); }
std::string key_of(ContextArea const& row) { return joined({row.adcode}); }
std::string key_of(Water const& row) { return joined({row.water_id}); }
std::string key_of(Place const& row) { return joined({row.place_id}); }
std::string key_of(Source const& row) { return joined({row.source_id}); }
std::string key_of(Indicator const& row) { return joined({row.indicator_id}); }
std::string key_of(Target const& row) { return joined({row.target_id}); }
std::string key_of(Project const& row) { return joined({row.project_id}); }
std::string key_of(BriefingScene const& row) { return joined({row.id}); }

std::string key_of(DevelopmentTypeStatement const& row)
{
    return joined({row.adcode, row.plan, std::to_string(row.rank), row.citation.source_id});
}
std::string key_of(Industry const& row)
{
    return joined({row.adcode, row.plan, word(row.role).id, row.name, row.citation.source_id});
}
std::string key_of(NotComparable const& row)
{
    auto const [low, high] = std::minmax(row.indicator_id, row.other_id);
    return joined({low, high});
}
std::string key_of(Observation const& row)
{
    return joined({row.adcode, row.indicator_id, row.period, row.citation.source_id});
}
std::string key_of(ProjectFact const& row)
{
    return joined({row.project_id, row.date, word(row.kind).id, row.citation.source_id});
}
std::string key_of(GroupMember const& row)
{
    return joined({row.group_id, row.adcode, row.plan, row.citation.source_id});
}

template <class Row>
std::vector<std::string> keys_in(Table<Row> const& table, std::vector<std::uint32_t> const& numbers)
{
    std::unordered_map<std::string, std::vector<std::size_t>> wanted;  // places in `numbers` by key
    std::vector<std::string> keys(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        Row const* const row = table.find(Id<Row>{numbers[i]});
        if (row == nullptr) { continue; }
        keys[i] = key_of(*row);
        wanted[keys[i]].push_back(i);
    }
    std::unordered_map<std::string, int> seen;
    for (auto const& [id, row] : table.entries()) {
        auto const found = wanted.find(key_of(row));
        if (found == wanted.end()) { continue; }
        int const repeat = ++seen[found->first];
        if (repeat == 1) { continue; }
        for (std::size_t const i : found->second) {
            if (numbers[i] == id.number) { keys[i] += fmt::format("#{}", repeat); }
        }
    }
    return keys;
}

}  // namespace

std::string_view name_of(TableKind table)
{
    static constexpr std::array<std::string_view, 17> names{
        "settings",     "areas",    "outlines",      "context",    "waters",         "places",
        "sources",      "types",    "industries",    "indicators", "not_comparable", "targets",
        "observations", "projects", "project_facts", "groups",     "scenes"};
    return names.at(static_cast<std::size_t>(table));
}

std::string natural_key(AnyRow const& row)
{
    return std::visit(
        []<class Held>(Held const& held) {
            if constexpr (std::is_same_v<Held, std::monostate>) {
                return std::string();
            } else {
                return key_of(*held);
            }
        },
        row);
}

std::vector<std::string> natural_keys(Atlas const& atlas, TableKind table, std::vector<std::uint32_t> const& numbers)
{
    std::vector<std::string> keys(numbers.size());
    auto const take = [&]<class Row>(Table<Row> const& rows) {
        if (table_of<Row> == table) { keys = keys_in(rows, numbers); }
    };
    std::apply([&](auto const&... tables) { (take(tables), ...); }, tables_of(atlas));
    return keys;
}

}  // namespace atlas::model
