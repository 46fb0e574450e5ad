// Projects and documents of a sheet in words.
#include "briefing/sheet/sheet_content.hpp"
#include "model/atlas.hpp"
#include "rules/area_rows.hpp"
#include "rules/positions.hpp"
#include "rules/stages.hpp"
#include "rules/unit_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace atlas::briefing {
namespace {

namespace word {
constexpr Bilingual projects_inside{"境内项目", "Projects"};
constexpr Bilingual count{"{} 项", "{}"};
constexpr Bilingual some_unplaced{"{} 项 · 带 * 的 {} 项仅知所在区县，地图上不画点",
                                  "{} · * {} known to the county only, not drawn on the map"};
constexpr Bilingual all_unplaced{"{} 项 · 仅知所在区县，地图上不画点",
                                 "{} · known to the county only, not drawn on the map"};
constexpr Bilingual of_prefecture{"{}的项目", "Projects of {}"};
constexpr Bilingual prefecture_only{"{} 项 · 仅知所在市州，地图上不画点",
                                    "{} · known to the prefecture only, not drawn on the map"};
constexpr Bilingual sources{"资料来源", "Sources"};
}  // namespace word

constexpr char const* no_break = "\u00a0";  ///< a blank at which no line ends
constexpr char const* star = "\u2060*";     ///< never alone on a line

std::string filled(SheetContext const& context, Bilingual const& words, std::size_t number)
{
    return fmt::format(fmt::runtime(context.tr(words)), number);
}

/// The newest capacity, else the newest investment.
std::string amount_words(SheetContext const& context, std::string const& project_id)
{
    model::ProjectFact const* found = nullptr;
    for (auto const& fact : context.atlas.rows(rules::facts_of(context.atlas, project_id))) {
        bool const investment = fact.kind == model::FactKind::investment;
        if (!investment && fact.kind != model::FactKind::capacity) { continue; }
        if (found == nullptr || !investment || found->kind == model::FactKind::investment) { found = &fact; }
    }
    if (found == nullptr) { return {}; }
    return rules::with_unit(found->value, found->unit, context.view.language) + no_break +
           context.cited.mark(found->citation);
}

/// "在建 2025-05 [11]", on one line; a project without a dated stage carries only the number of a document that names
/// it.
std::string stage_words(SheetContext const& context, model::Project const& project, rules::StageAt const& stage)
{
    model::ProjectFact const* const fact = context.atlas.find(stage.fact);
    if (fact == nullptr || context.detail >= Detail::no_stages) {
        auto const facts = rules::facts_of(context.atlas, project.project_id);
        return facts.empty() ? std::string() : context.cited.mark(context.atlas[facts.front()].citation);
    }
    std::size_t const kept = context.detail >= Detail::short_sources ? 4 : 7;
    return fmt::format("{}{}{}{}{}", said(stage.stage, context.view.language), no_break, fact->date.substr(0, kept),
                       no_break, context.cited.mark(fact->citation));
}

Entry project_entry(SheetContext const& context, model::Project const& project, bool marked)
{
    auto const stage = rules::stage_at(context.atlas, project.project_id, context.year());
    Entry entry;
    entry.name = name_of(project, context.view.language);
    if (marked && !rules::is_placed(project)) { entry.name += star; }
    entry.symbol = Symbol{project.category, stage.stage, project.accuracy};
    entry.about = stage_words(context, project, stage);
    if (context.detail >= Detail::no_stages) {  // the document's number alone
        if (!entry.about.empty()) { entry.name += no_break + std::exchange(entry.about, {}); }
        return entry;
    }
    if (context.detail >= Detail::no_amounts) { return entry; }
    std::string const size = amount_words(context, project.project_id);
    if (!size.empty()) { entry.about = entry.about.empty() ? size : fmt::format("{} · {}", size, entry.about); }
    return entry;
}

/// By category, in the categories' order; in each the most important first.
ListBlock by_category(SheetContext const& context, std::vector<model::ProjectId> const& projects, bool marked)
{
    ListBlock list;
    for (auto const& category : model::Words<model::Category>::list) {
        EntryGroup group;
        for (model::Project const& project : context.atlas.rows(projects)) {
            if (project.category == category.value) {
                group.entries.push_back(project_entry(context, project, marked));
            }
        }
        if (group.entries.empty()) { continue; }
        if (context.detail == Detail::full) {
            group.title = fmt::format("{} {}", said(category.value, context.view.language), group.entries.size());
        }
        list.groups.push_back(std::move(group));
    }
    return list;
}

}  // namespace

Block project_block(SheetContext const& context)
{
    auto projects = rules::projects_of(context.atlas, context.area.adcode);
    auto const placed = [&](model::ProjectId id) { return rules::is_placed(context.atlas[id]); };
    auto const first_unplaced = std::stable_partition(projects.begin(), projects.end(), placed);
    auto const unplaced = static_cast<std::size_t>(projects.end() - first_unplaced);
    bool const mixed = unplaced > 0 && unplaced < projects.size();
    Block block;
    block.title = context.tr(word::projects_inside);
    if (mixed) {
        block.remark = fmt::format(fmt::runtime(context.tr(word::some_unplaced)), projects.size(), unplaced);
    } else {
        block.remark = filled(context, unplaced == 0 ? word::count : word::all_unplaced, projects.size());
    }
    block.what = by_category(context, projects, mixed);
    return block;
}

Block prefecture_block(SheetContext const& context, model::Area const& prefecture)
{
    auto projects = rules::projects_of(context.atlas, prefecture.adcode);
    std::erase_if(projects, [&](model::ProjectId id) { return rules::is_placed(context.atlas[id]); });
    Block block;
    block.title =
        fmt::format(fmt::runtime(context.tr(word::of_prefecture)), name_of(prefecture, context.view.language));
    block.remark = filled(context, word::prefecture_only, projects.size());
    block.what = by_category(context, projects, false);
    return block;
}

Block source_block(SheetContext const& context)
{
    SourceBlock list;
    list.run_in = context.detail >= Detail::short_sources;
    int number = 0;
    for (std::string const& id : context.cited.ids()) {
        auto const* source = context.atlas.source(id);
        bool const brief = context.detail >= Detail::short_sources && source != nullptr;
        list.documents.emplace_back(fmt::format("[{}]", ++number),
                                    brief ? source->title : source_words(context.atlas, id, context.view.language));
    }
    return {std::string(context.tr(word::sources)), {}, std::move(list)};
}

}  // namespace atlas::briefing
