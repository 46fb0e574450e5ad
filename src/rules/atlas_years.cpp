#include "rules/atlas_years.hpp"

#include "model/atlas.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace atlas::rules {
namespace {

void add(Years& years, int year)
{
    if (year < 1) { return; }
    years.first = std::min(years.first, year);
    years.last = std::max(years.last, year);
}

/// The year a date or period begins with.
void add(Years& years, std::string_view date)
{
    int year = 0;
    if (date.size() >= 4 && std::from_chars(date.data(), date.data() + 4, year).ec == std::errc{}) { add(years, year); }
}

}  // namespace

Years years_of(model::Atlas const& atlas)
{
    Years years;
    add(years, atlas.settings.year);
    add(years, std::string_view(atlas.settings.period));
    for (auto const& row : atlas.observations) { add(years, std::string_view(row.period)); }
    for (auto const& row : atlas.targets) { add(years, row.year); }
    for (auto const& row : atlas.facts) { add(years, std::string_view(row.date)); }
    return years;
}

}  // namespace atlas::rules
