// Each index is made again only where one of the tables it was made of has another revision than it had then.
#include "model/atlas.hpp"
#include "model/area_code.hpp"

#include <algorithm>

namespace atlas::model {
namespace {

/// Keys of one index for rows by area, by indicator and by both. Ids and codes hold no control characters.
std::string area_key(std::string_view adcode) { return "\1" + std::string(adcode); }
std::string indicator_key(std::string_view indicator_id) { return "\2" + std::string(indicator_id); }
std::string both_key(std::string_view adcode, std::string_view indicator_id)
{
    return std::string(adcode) + '\1' + std::string(indicator_id);
}

}  // namespace

template <class Index>
template <class Make>
void Atlas::Kept<Index>::renew(std::array<std::uint64_t, 2> now, Make const& make)
{
    if (revisions == now) { return; }
    index = std::make_shared<Index const>(make());
    revisions = now;
}

Atlas::Revisions Atlas::revisions() const
{
    return {areas.revision(),   outlines.revision(),     sources.revision(),  indicators.revision(),
            targets.revision(), observations.revision(), projects.revision(), facts.revision(),
            types.revision(),   industries.revision(),   groups.revision()};
}

Atlas const& Atlas::indexed() const
{
    if (m_indexed != revisions()) { build_index(); }
    return *this;
}

void Atlas::build_index() const
{
    m_indexed = revisions();  // look-ups of codes while the indexes by area are made find those of areas
    m_areas.renew({areas.revision(), groups.revision()}, [&] { return AreaIndex(areas, groups); });

    auto const by = [](auto& kept, auto const& table, auto const& key_of) {
        using Row = typename std::remove_cvref_t<decltype(table)>::value_type;
        kept.renew({table.revision(), 0},
                   [&] { return RowsByKey<Row>(table, [&](Row const& row, auto const& add) { add(key_of(row)); }); });
    };
    by(m_sources, sources, [](Source const& row) { return std::string_view(row.source_id); });
    by(m_indicators, indicators, [](Indicator const& row) { return std::string_view(row.indicator_id); });
    by(m_projects, projects, [](Project const& row) { return std::string_view(row.project_id); });
    by(m_facts, facts, [](ProjectFact const& row) { return std::string_view(row.project_id); });
    by(m_members, groups, [](GroupMember const& row) { return std::string_view(row.group_id); });

    // The codes of areas, and so the keys by area, may change with the areas.
    auto const by_area = [&](auto& kept, auto const& table, auto const& add_keys) {
        using Row = typename std::remove_cvref_t<decltype(table)>::value_type;
        kept.renew({table.revision(), areas.revision()}, [&] { return RowsByKey<Row>(table, add_keys); });
    };
    auto const area_of = [this](auto const& row, auto const& add) { add(present_code(row.adcode)); };
    by_area(m_outlines, outlines, area_of);
    m_counties.renew({areas.revision(), outlines.revision()}, [&] {
        std::vector<AreaId> counties;
        auto const has_counties = [&](AreaId whole) {
            for (auto const& [id, area] : areas.entries()) {
                if (area.level == AreaLevel::county && m_areas.index->stands_below(id, whole)) { return true; }
            }
            return false;
        };
        for (auto const& [id, area] : areas.entries()) {
            // A prefecture-level city without counties (嘉峪关) has an outline of its own and counts as one.
            bool const alone = is_division(area.level) && outline(area.adcode) != nullptr && !has_counties(id);
            if (area.level == AreaLevel::county || alone) { counties.push_back(id); }
        }
        return counties;
    });
    m_zones.renew({areas.revision(), outlines.revision()}, [&] {
        std::vector<AreaId> zones;
        for (auto const& [id, area] : areas.entries()) {
            if (!is_division(area.level) && outline(area.adcode) != nullptr) { zones.push_back(id); }
        }
        return zones;
    });
    by_area(m_types, types, area_of);
    by_area(m_industries, industries, area_of);
    by_area(m_memberships, groups, area_of);
    auto const figure_keys = [this](auto const& row, auto const& add) {
        auto const code = present_code(row.adcode);
        add(area_key(code));
        add(indicator_key(row.indicator_id));
        add(both_key(code, row.indicator_id));
    };
    by_area(m_targets, targets, figure_keys);
    by_area(m_observations, observations, figure_keys);
    by_area(m_projects_by_area, projects, [this](Project const& row, auto const& add) {
        for (std::size_t i = 0; i < row.adcodes.size(); ++i) {
            auto const code = present_code(row.adcodes[i]);
            bool const again = std::any_of(row.adcodes.begin(), row.adcodes.begin() + static_cast<std::ptrdiff_t>(i),
                                           [&](std::string const& other) { return present_code(other) == code; });
            if (!again) { add(code); }
        }
    });
}

Area const* Atlas::area(std::string_view adcode) const { return areas.find(id_of_area(adcode)); }

Outline const* Atlas::outline(std::string_view adcode) const
{
    return outlines.find(indexed().m_outlines.index->first(present_code(adcode)));
}

bool Atlas::is_county(Outline const& outline) const
{
    auto const id = id_of_area(outline.adcode);
    if (!id) { return is_national_code(outline.adcode); }
    auto const all = counties();
    return std::binary_search(all.begin(), all.end(), *id);
}

Source const* Atlas::source(std::string_view source_id) const
{
    return sources.find(indexed().m_sources.index->first(source_id));
}

Indicator const* Atlas::indicator(std::string_view indicator_id) const
{
    return indicators.find(id_of_indicator(indicator_id));
}

Project const* Atlas::project(std::string_view project_id) const { return projects.find(id_of_project(project_id)); }

std::optional<AreaId> Atlas::id_of_area(std::string_view adcode) const { return area_index().find(adcode); }

std::optional<IndicatorId> Atlas::id_of_indicator(std::string_view indicator_id) const
{
    return indexed().m_indicators.index->first(indicator_id);
}

std::optional<ProjectId> Atlas::id_of_project(std::string_view project_id) const
{
    return indexed().m_projects.index->first(project_id);
}

std::string_view Atlas::present_code(std::string_view adcode) const
{
    Area const* const found = area(adcode);
    return found != nullptr ? std::string_view(found->adcode) : adcode;
}

bool Atlas::same_area(std::string_view adcode, std::string_view other) const
{
    return adcode == other || present_code(adcode) == present_code(other);
}

std::span<FactId const> Atlas::facts_of(std::string_view project_id) const
{
    return indexed().m_facts.index->of(project_id);
}

std::span<ProjectId const> Atlas::projects_of(std::string_view adcode) const
{
    return indexed().m_projects_by_area.index->of(present_code(adcode));
}

std::span<TargetId const> Atlas::targets_of(std::string_view adcode) const
{
    return indexed().m_targets.index->of(area_key(present_code(adcode)));
}

std::span<TargetId const> Atlas::targets_of(std::string_view adcode, std::string_view indicator_id) const
{
    return indexed().m_targets.index->of(both_key(present_code(adcode), indicator_id));
}

std::span<TargetId const> Atlas::targets_with(std::string_view indicator_id) const
{
    return indexed().m_targets.index->of(indicator_key(indicator_id));
}

std::span<ObservationId const> Atlas::observations_of(std::string_view adcode) const
{
    return indexed().m_observations.index->of(area_key(present_code(adcode)));
}

std::span<ObservationId const> Atlas::observations_of(std::string_view adcode, std::string_view indicator_id) const
{
    return indexed().m_observations.index->of(both_key(present_code(adcode), indicator_id));
}

std::span<ObservationId const> Atlas::observations_with(std::string_view indicator_id) const
{
    return indexed().m_observations.index->of(indicator_key(indicator_id));
}

std::span<TypeStatementId const> Atlas::types_of(std::string_view adcode) const
{
    return indexed().m_types.index->of(present_code(adcode));
}

std::span<IndustryId const> Atlas::industries_of(std::string_view adcode) const
{
    return indexed().m_industries.index->of(present_code(adcode));
}

std::span<MemberId const> Atlas::memberships_of(std::string_view adcode) const
{
    return indexed().m_memberships.index->of(present_code(adcode));
}

std::span<MemberId const> Atlas::members_of(std::string_view group_id) const
{
    return indexed().m_members.index->of(group_id);
}

}  // namespace atlas::model
