#include "briefing/sheet/sheet_plan.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/area_rows.hpp"

#include <algorithm>

namespace atlas::briefing {
namespace {

constexpr Bilingual note{"说明", "Note"};
constexpr Bilingual nothing{"本图集收录的文件没有提出该县区的目标、产业、组团和项目。",
                            "The documents of this atlas name no target, industry, group or project of this county."};

constexpr BandForm one_column{};
constexpr BandForm some_columns{3, 26, 1, false};
constexpr BandForm project_columns{5, 18.5, 1, true};
constexpr BandForm run_in_columns{2, 26, 2, true};
constexpr BandForm source_columns{5, 20, 1, true};

/// A county of which the documents say little is shown what its prefecture is to reach.
bool says_little(SheetContext const& context)
{
    auto const& atlas = context.atlas;
    std::string const& adcode = context.area.adcode;
    return rules::indicators_of(atlas, adcode, rules::Periods::any).empty() &&
           rules::projects_of(atlas, adcode).size() < 6;
}

}  // namespace

SymbolsAlone symbols_alone(SheetPlan const& outline)
{
    SymbolsAlone alone;
    for (auto const& band : outline.bands) {
        for (auto const& block : band.blocks) {
            auto const* list = std::get_if<ListBlock>(&block.what);
            if (list == nullptr) { continue; }
            for (auto const& group : list->groups) {
                for (auto const& entry : group.entries) {
                    if (!entry.symbol) { continue; }
                    if (group.title.empty()) { alone.kinds.insert(entry.symbol->category); }
                    if (outline.detail >= Detail::no_stages) { alone.stages.insert(entry.symbol->stage); }
                }
            }
        }
    }
    return alone;
}

SheetPlan outline_of(model::Atlas const& atlas, model::Area const& area, query::ViewState const& view, Detail detail,
                     std::vector<std::string> const& map_documents)
{
    Cited cited;
    SheetContext const context{atlas, area, view, cited, detail};
    SheetPlan out;
    out.detail = detail;
    out.header = header_of(context);
    out.headline = headline_of(context);
    auto const add = [&](std::vector<Block> blocks, BandForm const& form) {
        std::erase_if(blocks, [](Block const& block) { return block.empty(); });
        if (!blocks.empty()) { out.bands.push_back({std::move(blocks), form}); }
    };
    // Called in the order read, so that documents are numbered in it.
    Block targets = target_block(context, area);
    Block remarks = remark_block(context);
    add({std::move(targets)}, one_column);
    Block figures = figure_block(context);
    Block industries = industry_block(context);
    Block groups = group_block(context);
    add({std::move(remarks), std::move(figures), std::move(industries), std::move(groups)}, some_columns);
    add({project_block(context)}, project_columns);
    if (out.bands.empty()) {
        add({{std::string(context.tr(note)), {}, NoticeBlock{{std::string(context.tr(nothing))}}}}, one_column);
    }
    auto const* parent = atlas.area(area.parent);
    if (parent != nullptr && parent->level == model::AreaLevel::prefecture && says_little(context)) {
        add({target_block(context, *parent)}, one_column);
        add({prefecture_block(context, *parent)}, project_columns);
    }
    for (auto const& id : map_documents) { cited.number(id); }
    add({source_block(context)}, detail == Detail::full ? source_columns : run_in_columns);
    out.source_ids = cited.ids();
    return out;
}

}  // namespace atlas::briefing
