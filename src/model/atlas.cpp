#include "model/atlas.hpp"

namespace atlas::model {
namespace {

/// The row an index names, or nothing.
template <class Row>
Row const* find(std::vector<Row> const& rows, std::unordered_map<std::string, std::size_t> const& index,
                std::string_view key)
{
    auto const it = index.find(std::string(key));
    return it == index.end() ? nullptr : &rows[it->second];
}

}  // namespace

Area const* Atlas::area(std::string_view adcode) const { return find(areas, m_areas, adcode); }

std::string_view Atlas::present_code(std::string_view adcode) const
{
    Area const* const found = area(adcode);
    return found != nullptr ? std::string_view(found->adcode) : adcode;
}

bool Atlas::same_area(std::string_view adcode, std::string_view other) const
{
    return adcode == other || present_code(adcode) == present_code(other);
}

Outline const* Atlas::outline(std::string_view adcode) const
{
    return find(outlines, m_outlines, present_code(adcode));
}

Source const* Atlas::source(std::string_view source_id) const { return find(sources, m_sources, source_id); }

Indicator const* Atlas::indicator(std::string_view indicator_id) const
{
    return find(indicators, m_indicators, indicator_id);
}

Project const* Atlas::project(std::string_view project_id) const { return find(projects, m_projects, project_id); }

void Atlas::build_index()
{
    m_areas.clear();
    m_outlines.clear();
    m_sources.clear();
    m_indicators.clear();
    m_projects.clear();
    // emplace keeps the first of two rows with one key; `check` reports the second. Present codes go before former
    // ones, because a code given up by one county may have been given to another.
    for (std::size_t i = 0; i < areas.size(); ++i) { m_areas.emplace(areas[i].adcode, i); }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        for (std::string const& code : areas[i].former_codes) { m_areas.emplace(code, i); }
    }
    for (std::size_t i = 0; i < outlines.size(); ++i) { m_outlines.emplace(present_code(outlines[i].adcode), i); }
    for (std::size_t i = 0; i < sources.size(); ++i) { m_sources.emplace(sources[i].source_id, i); }
    for (std::size_t i = 0; i < indicators.size(); ++i) { m_indicators.emplace(indicators[i].indicator_id, i); }
    for (std::size_t i = 0; i < projects.size(); ++i) { m_projects.emplace(projects[i].project_id, i); }
}

}  // namespace atlas::model
