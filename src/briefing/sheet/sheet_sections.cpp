// Figures, industries and groups of a sheet in words.
#include "briefing/sheet/sheet_content.hpp"
#include "model/atlas.hpp"
#include "rules/area_rows.hpp"
#include "rules/attainment.hpp"
#include "rules/levels.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace atlas::briefing {
namespace {

namespace word {
constexpr Bilingual industries{"产业定位", "Industries"};
constexpr Bilingual groups{"所属组团与区域", "Groups and regions"};
constexpr Bilingual figures{"其他最新数据", "Other latest figures"};
}  // namespace word

/// The newest figure of an indicator: whole years first, else the newest part of a year.
model::Observation const* newest(SheetContext const& context, std::string const& indicator_id)
{
    auto const& atlas = context.atlas;
    auto const whole = rules::latest(atlas, context.area.adcode, indicator_id, context.year());
    if (whole) { return &atlas[*whole]; }
    model::Observation const* part = nullptr;
    for (auto const& row : atlas.rows(atlas.observations_of(context.area.adcode, indicator_id))) {
        if (rules::whole_year(row.period) || row.period.substr(0, 4) > std::to_string(context.year())) { continue; }
        if (part == nullptr || row.period > part->period) { part = &row; }
    }
    return part;
}

/// The county's industries of one role; a run of names with the same documents carries their marks once, at its end.
std::string industries_of(SheetContext const& context, model::IndustryRole role)
{
    std::vector<std::string> names;
    std::map<std::string, std::vector<std::string>> marks;
    for (auto const& industry : context.atlas.rows(context.atlas.industries_of(context.area.adcode))) {
        if (industry.role != role) { continue; }
        auto& cited = marks[industry.name];
        if (cited.empty()) { names.push_back(industry.name); }
        std::string mark = context.cited.mark(industry.citation);
        if (std::find(cited.begin(), cited.end(), mark) == cited.end()) { cited.push_back(std::move(mark)); }
    }
    std::string words;
    for (std::size_t i = 0; i < names.size(); ++i) {
        words += names[i];
        bool const last = i + 1 == names.size();
        if (last || marks[names[i]] != marks[names[i + 1]]) {
            words += " " + fmt::format("{}", fmt::join(marks[names[i]], ""));
        }
        if (!last) { words += context.chinese() ? "、" : ", "; }
    }
    return words;
}

/// What a group is to the county: its kind unless the name says it, and its part in it.
std::string part_in(SheetContext const& context, model::GroupMember const& member)
{
    std::vector<std::string> parts;
    if (!member.name.ends_with(member.kind)) { parts.push_back(member.kind); }
    if (!member.role.empty() && member.role != member.name) { parts.push_back(member.role); }
    if (!context.atlas.same_area(member.adcode, context.area.adcode)) {
        auto const* through = context.atlas.area(member.adcode);
        std::string const name = through == nullptr ? member.adcode : name_of(*through, context.view.language);
        parts.push_back(context.chinese() ? fmt::format("经{}", name) : fmt::format("through {}", name));
    }
    return fmt::format("{}", fmt::join(parts, " · "));
}

}  // namespace

bool Block::empty() const
{
    if (auto const* table = std::get_if<TableBlock>(&what)) { return table->rows.empty(); }
    if (auto const* notice = std::get_if<NoticeBlock>(&what)) { return notice->remarks.empty(); }
    if (auto const* sources = std::get_if<SourceBlock>(&what)) { return sources->documents.empty(); }
    auto const& groups = std::get<ListBlock>(what).groups;
    return std::all_of(groups.begin(), groups.end(), [](EntryGroup const& group) { return group.entries.empty(); });
}

Block figure_block(SheetContext const& context)
{
    TableBlock table;
    table.grows = 0;
    table.tied = {2};
    for (auto const* indicator : rules::indicators_of(context.atlas, context.area.adcode, rules::Periods::any)) {
        if (!rules::targets_of(context.atlas, context.area.adcode, indicator->indicator_id).empty()) { continue; }
        auto const* figure = newest(context, indicator->indicator_id);
        if (figure == nullptr) { continue; }
        auto const language = context.view.language;
        table.rows.push_back(
            {{name_of(*indicator, language)},
             {amount(figure->value, figure->unit, language), Tone::strong, Align::right},
             {fmt::format("{} {}", period_words(*figure, language), context.cited.mark(figure->citation)),
              Tone::soft}});
    }
    return {std::string(context.tr(word::figures)), {}, std::move(table)};
}

Block industry_block(SheetContext const& context)
{
    TableBlock table;
    table.grows = 1;
    for (auto const& role : model::Words<model::IndustryRole>::list) {
        std::string words = industries_of(context, role.value);
        if (words.empty()) { continue; }
        table.rows.push_back(
            {{std::string(said(role.value, context.view.language)), Tone::accent}, {std::move(words)}});
    }
    return {std::string(context.tr(word::industries)), {}, std::move(table)};
}

Block group_block(SheetContext const& context)
{
    EntryGroup list;
    std::vector<std::string> keys;
    for (auto const& member : context.atlas.groups) {
        // A prefecture's place in a region is its counties' too; its rank among towns is not.
        bool const region = context.atlas.area(member.group_id) != nullptr;
        bool const inside = region && rules::lies_in(context.atlas, context.area.adcode, member.adcode);
        if (!inside && !context.atlas.same_area(member.adcode, context.area.adcode)) { continue; }
        std::string const part = part_in(context, member);
        std::string const mark = context.cited.mark(member.citation);
        std::string const about = part.empty() ? mark : part + " " + mark;
        std::string const key = member.name + "\n" + std::string(context.atlas.present_code(member.adcode));
        auto const at = std::find(keys.begin(), keys.end(), key);
        if (at == keys.end()) {
            keys.push_back(key);
            list.entries.push_back({rules::group_name(context.atlas, member, context.view.language), about});
            continue;
        }
        std::string& told = list.entries[static_cast<std::size_t>(at - keys.begin())].about;
        if (told.find(about) == std::string::npos) { told += (context.chinese() ? "；" : "; ") + about; }
    }
    return {std::string(context.tr(word::groups)), {}, ListBlock{{std::move(list)}}};
}

}  // namespace atlas::briefing
