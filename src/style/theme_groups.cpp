#include "model/levels.hpp"
#include "style/palette.hpp"
#include "style/theme_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::style {

using base::pick;

namespace {

/// A member may be a prefecture or region: then the county belongs through its ancestors.
bool belongs(model::Atlas const& atlas, std::string const& county, std::string const& member)
{
    model::Area const* area = atlas.area(county);
    for (int depth = 0; area && depth < 8; ++depth) {
        if (area->adcode == member) { return true; }
        area = area->parent.empty() ? nullptr : atlas.area(area->parent);
    }
    return false;
}

/// Groups shown: those atlas.toml names, else every one in the table.
std::vector<std::string> group_ids(model::Atlas const& atlas)
{
    if (!atlas.settings.default_groups.empty()) { return atlas.settings.default_groups; }
    std::vector<std::string> ids;
    for (auto const& member : atlas.groups) {
        if (std::find(ids.begin(), ids.end(), member.group_id) == ids.end()) { ids.push_back(member.group_id); }
    }
    return ids;
}

}  // namespace

Classification classify_groups(model::Atlas const& atlas, view::ViewState const& view)
{
    Classification out;
    out.title = pick(view.language, "县域组团", "County groups");
    for (model::Area const* area : model::shown_areas(atlas, view.level, view.inside)) {
        out.counties.emplace(area->adcode, CountyStyle{palette::no_data, {}, Cover::plain, -1, {}});
    }
    for (std::string const& id : group_ids(atlas)) {
        auto const klass = out.entries.size();
        LegendEntry entry{id, groups_qualitative[klass % groups_qualitative.size()], {}, Cover::plain, 0};
        for (auto& [adcode, style] : out.counties) {
            auto const member = std::find_if(atlas.groups.begin(), atlas.groups.end(), [&, code = adcode](auto const& m) {
                return m.group_id == id && (code == id || belongs(atlas, code, m.adcode));
            });
            if (member == atlas.groups.end()) { continue; }
            entry.text = member->name;
            ++entry.count;
            add_source(out, member->citation.source_id);
            if (style.klass < 0) {
                style.klass = static_cast<int>(klass);
                style.fill = entry.fill;
            } else if (!style.stripe) {
                style.stripe = entry.fill;
            }
        }
        if (entry.count > 0) { out.entries.push_back(std::move(entry)); }
    }
    bool const several = std::any_of(out.counties.begin(), out.counties.end(), [](auto const& c) { return c.second.stripe.has_value(); });
    if (several) { out.note = pick(view.language, "斜纹：同属两个组团", "Striped: member of two groups"); }
    close_class(out, {std::string(pick(view.language, "未列入", "In none")), palette::no_data, {}, Cover::plain, 0}, Cover::plain);
    return out;
}

}  // namespace atlas::style
