// Targets of a sheet and what is to be remarked about its figures.
#include "briefing/sheet_sections.hpp"
#include "model/documents.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;

namespace word {
constexpr Bilingual targets{"目标与完成情况", "Targets and attainment"};
constexpr Bilingual continued{"（续）", " (continued)"};
constexpr Bilingual no_data{"暂无数据", "No data"};
constexpr Bilingual outdated{"数据过旧", "Outdated"};
constexpr Bilingual unit_mismatch{"单位不可比", "Units differ"};
constexpr Bilingual horizon{"规划期末", "plan's last year"};
constexpr Bilingual remarks{"提请注意", "Please note"};
}  // namespace word

constexpr std::array<Bilingual, 7> columns{{{"指标", "Indicator"},
                                            {"年份", "Year"},
                                            {"目标", "Target"},
                                            {"最新实际", "Latest figure"},
                                            {"完成率", "Attained"},
                                            {"年均需增", "Growth a year"},
                                            {"进度", "Schedule"}}};
constexpr std::array<double, 7> wide_shares{0.215, 0.085, 0.17, 0.175, 0.105, 0.115, 0.135};
constexpr std::array<double, 7> narrow_shares{0.185, 0.075, 0.16, 0.18, 0.125, 0.125, 0.15};

Say soft(std::string words, Align align = Align::left)
{
    return {std::move(words), sheet_small, palette::ink_soft, false, align};
}
Say plain(std::string words, Align align = Align::left) { return {std::move(words), sheet_body, palette::ink, false, align}; }

std::vector<double> widths_of(SheetContext const& context)
{
    std::vector<double> widths;
    for (double const share : context.width < 1000 ? narrow_shares : wide_shares) { widths.push_back(share * (context.width + 16)); }
    return widths;
}

Align align_of(std::size_t column) { return column < 2 ? Align::left : Align::right; }

Piece with_table_head(SheetContext const& context, Piece heading)
{
    std::vector<std::vector<Say>> cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        cells.push_back({{std::string(context.tr(columns[i])), sheet_small, palette::ink_soft, true, align_of(i)}});
    }
    Piece head = row(widths_of(context), cells, context.fonts, 5);
    heading.parts.emplace_back(Rectangle{{0, heading.height, context.width, heading.height + head.height}, palette::footer});
    for (Part& part : head.parts) { heading.parts.push_back(moved(std::move(part), 0, heading.height)); }
    heading.height += head.height;
    return heading;
}

/// Documents that say the same of one target.
std::string marks_of(SheetContext const& context, model::Target const& target, std::vector<model::Target const*> const& all)
{
    std::string marks = context.cited.mark(target.citation);
    std::set<std::string> told{target.citation.source_id};
    for (auto const* other : all) {
        bool const same = other->year == target.year && other->value == target.value && other->comparator == target.comparator &&
                          other->unit == target.unit;
        if (same && told.insert(other->citation.source_id).second) { marks += context.cited.mark(other->citation); }
    }
    return marks;
}

std::vector<Say> actual_cell(SheetContext const& context, model::Attainment const& state)
{
    if (state.status == model::DataStatus::unit_mismatch) { return {soft(std::string(context.tr(word::unit_mismatch)), Align::right)}; }
    if (state.actual == nullptr) { return {soft(std::string(context.tr(word::no_data)), Align::right)}; }
    auto const& actual = *state.actual;
    return {plain(amount(actual.value, actual.unit), Align::right),
            soft(fmt::format("{} {}", period_words(actual, context.view.language), context.cited.mark(actual.citation)), Align::right)};
}

Piece target_row(SheetContext const& context, model::Indicator const& indicator, model::Target const& target,
                 std::vector<model::Target const*> const& all)
{
    auto const state = model::attainment(context.atlas, target, context.year());
    bool const outdated = state.status == model::DataStatus::outdated;
    auto const language = context.view.language;
    std::vector<std::vector<Say>> cells(columns.size());
    cells[0] = {plain(name_of(indicator, language))};
    cells[1] = {plain(fmt::format("{}", target.year))};
    if (target.plan_horizon) { cells[1].push_back(soft(std::string(context.tr(word::horizon)))); }
    cells[2] = {{target_words(target), sheet_body, palette::ink, true, Align::right},
                soft(fmt::format("{} {}", said(target.comparator, language), marks_of(context, target, all)), Align::right)};
    cells[3] = actual_cell(context, state);
    if (state.attainment) {
        cells[4] = {{style::percent(*state.attainment), sheet_body, outdated ? palette::ink_soft : palette::accent_text, true, Align::right}};
        if (outdated) { cells[4].push_back(soft(std::string(context.tr(word::outdated)), Align::right)); }
    } else {
        cells[4] = {soft("—", Align::right)};
    }
    cells[5] = {state.required_growth && !outdated ? plain(style::percent(*state.required_growth), Align::right) : soft("—", Align::right)};
    // Nothing is concluded from an outdated figure.
    std::string const schedule(outdated ? std::string_view() : schedule_words(state.schedule_status, language));
    cells[6] = {schedule.empty() ? soft("—", Align::right) : plain(schedule, Align::right)};
    if (state.schedule && !outdated) { cells[6].push_back(soft(style::percent(*state.schedule), Align::right)); }
    return row(widths_of(context), cells, context.fonts, 5);
}

std::string statements(SheetContext const& context, std::vector<model::Target const*> const& targets)
{
    std::vector<std::string> said_by;
    for (auto const* target : targets) {
        std::string const section = target->citation.section.substr(0, target->citation.section.find(' '));
        said_by.push_back(fmt::format("{} {}{}", target_words(*target), section, context.cited.mark(target->citation)));
    }
    return fmt::format("{}", fmt::join(said_by, context.chinese() ? "；" : "; "));
}

std::string types_remark(SheetContext const& context)
{
    auto const types = model::types_of(context.atlas, context.area.adcode, context.view.plan);
    if (!types.disputed) { return {}; }
    // One entry a document and part of it, in the order stated.
    std::vector<std::pair<std::string, std::vector<std::string>>> by_document;
    for (auto const* row : types.statements) {
        std::string const part = row->citation.section.substr(0, row->citation.section.find(' '));
        std::string const key = fmt::format("{}{}", part, context.cited.mark(row->citation));
        auto at = std::find_if(by_document.begin(), by_document.end(), [&](auto const& entry) { return entry.first == key; });
        if (at == by_document.end()) { at = by_document.insert(by_document.end(), {key, {}}); }
        at->second.push_back(fmt::format("{}", said(row->type, context.view.language)));
    }
    std::vector<std::string> entries;
    for (auto const& [key, list] : by_document) {
        entries.push_back(fmt::format("{} {}", fmt::join(list, context.chinese() ? "、" : ", "), key));
    }
    return fmt::format("{}{}", context.chinese() ? "各文件的定位不一致：" : "Documents differ on the types: ",
                       fmt::join(entries, context.chinese() ? "；" : "; "));
}

void add_disagreements(SheetContext const& context, std::vector<std::string>& remarks)
{
    for (auto const& item : model::disagreements(context.atlas)) {
        auto const name = [&](std::string const& id) {
            auto const* indicator = context.atlas.indicator(id);
            return indicator == nullptr ? id : name_of(*indicator, context.view.language);
        };
        if (!item.targets.empty() && item.targets.front()->adcode == context.area.adcode) {
            auto const& first = *item.targets.front();
            remarks.push_back(fmt::format("{} {}{}{}", name(first.indicator_id), first.year,
                                          context.chinese() ? " 年目标各文件表述不一致：" : ": documents differ on the target: ",
                                          statements(context, item.targets)));
        }
        if (!item.figures.empty() && item.figures.front()->adcode == context.area.adcode) {
            std::vector<std::string> values;
            for (auto const* figure : item.figures) {
                values.push_back(fmt::format("{} {}{}", amount(figure->value, figure->unit), said(figure->quality, context.view.language),
                                             context.cited.mark(figure->citation)));
            }
            auto const& first = *item.figures.front();
            remarks.push_back(fmt::format("{} {}{}{}", name(first.indicator_id), first.period,
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
    for (auto const* indicator : indicators_of(context.atlas, context.area.adcode)) {
        auto const state = model::attainment(context.atlas, context.area.adcode, indicator->indicator_id, context.year(), context.view.plan);
        if (state.target == nullptr || state.actual == nullptr) { continue; }
        std::string const name = name_of(*indicator, context.view.language);
        if (state.status == model::DataStatus::outdated) {
            old.push_back(fmt::format("{} {}", name, state.actual->period));
        } else if (state.actual->quality != model::Quality::final) {
            open.push_back(fmt::format("{} {}", name, period_words(*state.actual, context.view.language)));
        }
    }
    auto const between = context.chinese() ? "、" : ", ";
    if (!old.empty()) {
        remarks.push_back(fmt::format("{}{}", context.chinese() ? "最新数据已过旧，不作为完成情况分级：" : "Latest figure outdated, not classed: ",
                                      fmt::join(old, between)));
    }
    if (!open.empty()) {
        remarks.push_back(fmt::format("{}{}", context.chinese() ? "尚未核定的数据：" : "Figures not final yet: ", fmt::join(open, between)));
    }
}

}  // namespace

Section target_section(SheetContext const& context, model::Area const& area)
{
    Section section;
    std::string title(context.tr(word::targets));
    if (&area != &context.area) {
        std::string const name = name_of(area, context.view.language);
        title = context.chinese() ? fmt::format("{}（上级）的{}", name, title) : fmt::format("{} of {}", title, name);
    }
    section.heading = with_table_head(context, section_heading(context, title));
    section.again = with_table_head(context, section_heading(context, title + std::string(context.tr(word::continued))));
    for (auto const* indicator : indicators_of(context.atlas, area.adcode)) {
        auto const all = model::targets_of(context.atlas, area.adcode, indicator->indicator_id, context.view.plan);
        std::set<int> years;
        for (auto const* target : all) {
            if (years.insert(target->year).second) { section.rows.push_back(target_row(context, *indicator, *target, all)); }
        }
    }
    return section;
}

Section remark_section(SheetContext const& context)
{
    std::vector<std::string> remarks;
    if (auto words = types_remark(context); !words.empty()) { remarks.push_back(std::move(words)); }
    add_disagreements(context, remarks);
    add_quality(context, remarks);
    Section section;
    section.heading.height = 0;
    if (remarks.empty()) { return section; }
    Piece panel;
    TextBox title = fitted({std::string(context.tr(word::remarks)), sheet_body, palette::notice_text, true, Align::left}, {24, 12},
                           context.width - 48, context.fonts);
    double const below = title.box.max_y + 4;
    TextBox list{Role::caption, {24, below, context.width - 24, below}};
    for (auto const& remark : remarks) { list.paragraphs.push_back({Paragraph::Kind::bullet, {{remark, false}}}); }
    list.size = sheet_small;
    list.color = palette::notice_text;
    auto const lines = place_text(list, context.fonts);
    list.box.max_y = list.box.min_y + lines.back().bottom;
    panel.height = list.box.max_y + 14;
    panel.parts.emplace_back(Rectangle{{0, 0, context.width, panel.height}, palette::notice_fill});
    panel.parts.emplace_back(Rectangle{{0, 0, 7, panel.height}, palette::notice_line});
    panel.parts.emplace_back(std::move(title));
    panel.parts.emplace_back(std::move(list));
    section.rows.push_back(std::move(panel));
    return section;
}

}  // namespace atlas::briefing
