// What is to be remarked about the figures of a sheet.
#include "briefing/sheet/sheet_content.hpp"
#include "model/atlas.hpp"
#include "rules/area_rows.hpp"
#include "rules/attainment.hpp"
#include "rules/documents.hpp"
#include "rules/types.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace atlas::briefing {
namespace {

constexpr Bilingual title{"提请注意", "Please note"};

/// "正文" of "正文 二、发展方向及目标".
std::string part_of(model::Citation const& citation) { return citation.section.substr(0, citation.section.find(' ')); }

std::string statements(SheetContext const& context, std::vector<model::TargetId> const& targets)
{
    std::vector<std::string> said_by;
    for (model::Target const& target : context.atlas.rows(targets)) {
        std::string words = target_words(target, context.view.language);
        words.replace(words.find(' '), 1, "\u00a0");  // no line ends between comparator and figure
        said_by.push_back(fmt::format("{} {}{}", words, part_of(target.citation), context.cited.mark(target.citation)));
    }
    return fmt::format("{}", fmt::join(said_by, context.chinese() ? "；" : "; "));
}

std::string types_remark(SheetContext const& context)
{
    auto const types = rules::types_of(context.atlas, context.area.adcode, context.view.plan);
    if (!types.disputed) { return {}; }
    // One entry per document and part of it, in the order stated.
    std::vector<std::pair<std::string, std::vector<std::string>>> by_document;
    for (auto const& row : context.atlas.rows(types.statements)) {
        std::string const key = fmt::format("{}{}", part_of(row.citation), context.cited.mark(row.citation));
        auto at =
            std::find_if(by_document.begin(), by_document.end(), [&](auto const& entry) { return entry.first == key; });
        if (at == by_document.end()) { at = by_document.insert(by_document.end(), {key, {}}); }
        at->second.push_back(fmt::format("{}", said(row.type, context.view.language)));
    }
    std::vector<std::string> entries;
    for (auto const& [key, list] : by_document) {
        entries.push_back(fmt::format("{} {}", fmt::join(list, context.chinese() ? "、" : ", "), key));
    }
    return fmt::format("{}{}", context.chinese() ? "各文件的定位不一致：" : "Documents differ on the types: ",
                       fmt::join(entries, context.chinese() ? "；" : "; "));
}

std::string name_of_indicator(SheetContext const& context, std::string const& id)
{
    auto const* indicator = context.atlas.indicator(id);
    return indicator == nullptr ? id : name_of(*indicator, context.view.language);
}

void add_disagreements(SheetContext const& context, std::vector<std::string>& remarks)
{
    for (auto const& item : rules::disagreements(context.atlas)) {
        auto const of_area = [&](auto const& ids) {
            return !ids.empty() && context.atlas.same_area(context.atlas[ids.front()].adcode, context.area.adcode);
        };
        if (of_area(item.targets)) {
            auto const& first = context.atlas[item.targets.front()];
            remarks.push_back(
                fmt::format("{} {}{}{}", name_of_indicator(context, first.indicator_id), first.year,
                            context.chinese() ? " 年目标各文件表述不一致：" : ": documents differ on the target: ",
                            statements(context, item.targets)));
        }
        if (of_area(item.figures)) {
            std::vector<std::string> values;
            for (auto const& figure : context.atlas.rows(item.figures)) {
                values.push_back(fmt::format("{} {}{}", amount(figure.value, figure.unit, context.view.language),
                                             said(figure.quality, context.view.language),
                                             context.cited.mark(figure.citation)));
            }
            auto const& first = context.atlas[item.figures.front()];
            remarks.push_back(
                fmt::format("{} {}{}{}", name_of_indicator(context, first.indicator_id), first.period,
                            context.chinese() ? " 数据各来源不一致：" : ": sources differ on the figure: ",
                            fmt::join(values, context.chinese() ? "；" : "; ")));
        }
    }
}

/// Figures behind the targets that are too old, or not final yet.
void add_quality(SheetContext const& context, std::vector<std::string>& remarks)
{
    std::vector<std::string> old;
    std::vector<std::string> open;
    for (auto const* indicator : rules::indicators_of(context.atlas, context.area.adcode, rules::Periods::any)) {
        auto const state = rules::attainment(context.atlas, context.area.adcode, indicator->indicator_id,
                                             context.year(), context.view.plan);
        if (!state.target || !state.actual) { continue; }
        model::Observation const& actual = context.atlas[*state.actual];
        std::string const name = name_of(*indicator, context.view.language);
        if (state.status == rules::DataStatus::outdated) {
            old.push_back(fmt::format("{} {}", name, actual.period));
        } else if (actual.quality != model::Quality::final) {
            open.push_back(fmt::format("{} {}", name, period_words(actual, context.view.language)));
        }
    }
    auto const between = context.chinese() ? "、" : ", ";
    if (!old.empty()) {
        remarks.push_back(fmt::format("{}{}",
                                      context.chinese() ? "最新数据已过旧，不作为完成情况分级："
                                                        : "Latest figure outdated, not classed: ",
                                      fmt::join(old, between)));
    }
    if (!open.empty()) {
        remarks.push_back(fmt::format(
            "{}{}", context.chinese() ? "尚未核定的数据：" : "Figures not final yet: ", fmt::join(open, between)));
    }
}

}  // namespace

Block remark_block(SheetContext const& context)
{
    NoticeBlock notice;
    if (auto words = types_remark(context); !words.empty()) { notice.remarks.push_back(std::move(words)); }
    add_disagreements(context, notice.remarks);
    add_quality(context, notice.remarks);
    return {std::string(context.tr(title)), {}, std::move(notice)};
}

}  // namespace atlas::briefing
