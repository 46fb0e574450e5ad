#include "briefing/sheet_sections.hpp"

#include "model/levels.hpp"
#include "scene/symbols.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using base::Language;

namespace word {
constexpr Bilingual continued{"（续）", " (continued)"};
constexpr Bilingual industries{"产业定位", "Industries"};
constexpr Bilingual groups{"所属组团与区域", "Groups and regions"};
constexpr Bilingual placed{"境内项目", "Projects"};
constexpr Bilingual unplaced{"仅知所在区县的项目", "Projects known to the county only"};
constexpr Bilingual not_drawn{"地图上不画点", "not drawn on the map"};
constexpr Bilingual figures{"其他最新数据", "Other latest figures"};
constexpr Bilingual sources{"资料来源", "Sources"};
constexpr Bilingual unstated{"无注明日期的阶段", "no dated stage"};
}  // namespace word

Say soft(std::string words, Align align = Align::left)
{
    return {std::move(words), sheet_small, palette::ink_soft, false, align};
}
Say plain(std::string words, Align align = Align::left) { return {std::move(words), sheet_body, palette::ink, false, align}; }
Say strong(std::string words, Align align = Align::left) { return {std::move(words), sheet_body, palette::ink, true, align}; }

/// A section whose rows are pairs of cells side by side, read across.
void add_pairs(Section& section, std::vector<Piece> cells, double half)
{
    for (std::size_t i = 0; i < cells.size(); i += 2) {
        Piece pair = std::move(cells[i]);
        if (i + 1 < cells.size()) {
            pair.height = std::max(pair.height, cells[i + 1].height);
            for (Part& part : cells[i + 1].parts) { pair.parts.push_back(moved(std::move(part), half, 0)); }
        }
        section.rows.push_back(std::move(pair));
    }
}

/// Cells are side by side where the column is wide enough for two.
bool in_pairs(SheetContext const& context) { return context.width > 1000; }
double cell_width(SheetContext const& context) { return in_pairs(context) ? (context.width - 32) / 2 : context.width; }

void add_cells(SheetContext const& context, Section& section, std::vector<Piece> cells)
{
    if (in_pairs(context)) {
        add_pairs(section, std::move(cells), cell_width(context) + 32);
    } else {
        section.rows = std::move(cells);
    }
}

Section headed(SheetContext const& context, std::string_view words, std::string_view remark = {})
{
    Section section;
    section.heading = section_heading(context, words, remark);
    section.again = section_heading(context, fmt::format("{}{}", words, context.tr(word::continued)));
    return section;
}

Picture symbol_of(model::Project const& project, model::Stage stage, text::Fonts& fonts)
{
    Picture picture;
    picture.box = {0, 5, 40, 45};
    picture.is_map = false;
    picture.scene.width = 40;
    picture.scene.height = 40;
    scene::add_symbol(picture.scene.map, {20, 20}, 15, project.category, stage, project.accuracy, fonts);
    picture.description = std::string(model::word(project.category).zh);
    return picture;
}

/// The newest capacity or investment, in words.
std::string size_words(model::Atlas const& atlas, std::string const& project_id, Cited& cited)
{
    model::ProjectFact const* found = nullptr;
    for (auto const* fact : model::facts_of(atlas, project_id)) {
        bool const investment = fact->kind == model::FactKind::investment;
        if (!investment && fact->kind != model::FactKind::capacity) { continue; }
        if (found == nullptr || !investment || found->kind == model::FactKind::investment) { found = fact; }
    }
    if (found == nullptr) { return {}; }
    return fmt::format("{}{} {}", found->value, found->unit == "%" ? "%" : " " + found->unit, cited.mark(found->citation));
}

std::string stage_words(SheetContext const& context, model::Project const& project, model::StageAt const& stage)
{
    std::string words;
    if (stage.fact == nullptr) {
        words = context.tr(word::unstated);
        for (auto const* fact : model::facts_of(context.atlas, project.project_id)) {
            words += " " + context.cited.mark(fact->citation);
            break;
        }
    } else {
        words = fmt::format("{} · {} {}", said(stage.stage, context.view.language), stage.fact->date,
                            context.cited.mark(stage.fact->citation));
    }
    bool const rough = project.accuracy == model::Accuracy::township || project.accuracy == model::Accuracy::schematic;
    if (rough) { words += fmt::format(" · {}", said(project.accuracy, context.view.language)); }
    if (auto const size = size_words(context.atlas, project.project_id, context.cited); !size.empty()) {
        words += " · " + size;
    }
    return words;
}

Piece project_cell(SheetContext const& context, model::Project const& project)
{
    constexpr double indent = 50;
    auto const stage = model::stage_at(context.atlas, project.project_id, context.year());
    Piece words = stacked({plain(name_of(project, context.view.language)), soft(stage_words(context, project, stage))},
                          cell_width(context) - indent, context.fonts);
    Piece cell;
    cell.height = std::max(50.0, words.height) + 8;
    cell.parts.emplace_back(symbol_of(project, stage.stage, context.fonts));
    for (Part& part : words.parts) { cell.parts.push_back(moved(std::move(part), indent, 2)); }
    return cell;
}

/// The newest figure of an indicator: whole years first, else the newest part of a year.
model::Observation const* newest(SheetContext const& context, std::string const& indicator_id)
{
    auto const* whole = model::latest(context.atlas, context.area.adcode, indicator_id, context.year());
    if (whole != nullptr) { return whole; }
    model::Observation const* part = nullptr;
    for (auto const& row : context.atlas.observations) {
        if (row.adcode != context.area.adcode || row.indicator_id != indicator_id || model::whole_year(row.period)) { continue; }
        if (row.period.substr(0, 4) > std::to_string(context.year())) { continue; }
        if (part == nullptr || row.period > part->period) { part = &row; }
    }
    return part;
}

}  // namespace

Piece section_heading(SheetContext const& context, std::string_view words, std::string_view remark)
{
    Piece piece;
    piece.parts.emplace_back(Rectangle{{0, 9, 7, 35}, palette::accent});
    double const wide = std::min(context.width - 20, context.fonts.shape(text::Face::bold, sheet_heading, words).width + 2);
    TextBox title = fitted({std::string(words), sheet_heading, palette::ink, true, Align::left}, {20, 0}, wide, context.fonts);
    piece.height = title.box.max_y + 8;
    piece.parts.emplace_back(std::move(title));
    double const left = 20 + wide + 16;
    if (!remark.empty() && left + 100 < context.width) {
        piece.parts.emplace_back(fitted(soft(std::string(remark)), {left, 7}, context.width - left, context.fonts));
    }
    return piece;
}

Section figure_section(SheetContext const& context)
{
    Section section = headed(context, context.tr(word::figures));
    std::vector<Piece> cells;
    double const wide = cell_width(context);
    for (auto const* indicator : indicators_of(context.atlas, context.area.adcode)) {
        if (!model::targets_of(context.atlas, context.area.adcode, indicator->indicator_id).empty()) { continue; }
        auto const* figure = newest(context, indicator->indicator_id);
        if (figure == nullptr) { continue; }
        std::string const period = fmt::format("{} {}", period_words(*figure, context.view.language),
                                               context.cited.mark(figure->citation));
        cells.push_back(row({wide * 0.42, wide * 0.29, wide * 0.29 + 12},
                            {{plain(name_of(*indicator, context.view.language))},
                             {strong(amount(figure->value, figure->unit), Align::right)},
                             {soft(period, Align::right)}},
                            context.fonts, 4, true, 12));
    }
    add_cells(context, section, std::move(cells));
    return section;
}

Section industry_section(SheetContext const& context)
{
    Section section = headed(context, context.tr(word::industries));
    double const label = context.chinese() ? 130 : 220;
    for (auto const& role : model::Words<model::IndustryRole>::list) {
        std::vector<std::string> names;
        std::map<std::string, std::vector<std::string>> marks;
        for (auto const& industry : context.atlas.industries) {
            if (industry.adcode != context.area.adcode || industry.role != role.value) { continue; }
            auto& cited = marks[industry.name];
            if (cited.empty()) { names.push_back(industry.name); }
            std::string mark = context.cited.mark(industry.citation);
            if (std::find(cited.begin(), cited.end(), mark) == cited.end()) { cited.push_back(std::move(mark)); }
        }
        if (names.empty()) { continue; }
        // A run of names with the same documents carries their marks once, at its end.
        std::string words;
        for (std::size_t i = 0; i < names.size(); ++i) {
            words += names[i];
            bool const last = i + 1 == names.size();
            if (last || marks[names[i]] != marks[names[i + 1]]) { words += " " + fmt::format("{}", fmt::join(marks[names[i]], "")); }
            if (!last) { words += context.chinese() ? "、" : ", "; }
        }
        section.rows.push_back(row({label, context.width - label + 16},
                                   {{{std::string(said(role.value, context.view.language)), sheet_body, palette::accent_text, true, Align::left}},
                                    {plain(words)}},
                                   context.fonts, 5));
    }
    return section;
}

Section group_section(SheetContext const& context)
{
    Section section = headed(context, context.tr(word::groups));
    std::vector<Piece> cells;
    std::set<std::string> told;
    for (auto const& member : context.atlas.groups) {
        // A prefecture's place in a region is its counties' too; its rank among towns is not.
        bool const region = context.atlas.area(member.group_id) != nullptr;
        bool const inside = region && model::lies_in(context.atlas, context.area.adcode, member.adcode);
        if (member.adcode != context.area.adcode && !inside) { continue; }
        if (!told.insert(member.name + "\n" + member.role + "\n" + member.adcode).second) { continue; }
        std::string about = member.kind;
        if (!member.role.empty()) { about += " · " + member.role; }
        if (member.adcode != context.area.adcode) {
            auto const* through = context.atlas.area(member.adcode);
            std::string const name = through == nullptr ? member.adcode : name_of(*through, context.view.language);
            about += context.chinese() ? fmt::format(" · 经{}", name) : fmt::format(" · through {}", name);
        }
        about += " " + context.cited.mark(member.citation);
        Piece cell = stacked({plain(member.name), soft(about)}, cell_width(context) - 8, context.fonts);
        cell.height += 10;
        cells.push_back(std::move(cell));
    }
    add_cells(context, section, std::move(cells));
    return section;
}

Section project_section(SheetContext const& context, model::Area const& area, bool placed)
{
    auto const projects = projects_of(context.atlas, area.adcode, placed);
    std::string title(context.tr(placed ? word::placed : word::unplaced));
    std::string remark = fmt::format("{}", projects.size());
    if (!placed) { remark += fmt::format(" · {}", context.tr(word::not_drawn)); }
    if (&area != &context.area) {
        std::string const name = name_of(area, context.view.language);
        title = context.chinese() ? fmt::format("{}的项目（{}）", name, placed ? "已定位" : "仅知所在市州")
                                  : fmt::format("Projects of {} ({})", name, placed ? "placed" : "known to the prefecture only");
    }
    Section section = headed(context, title, remark);
    std::vector<Piece> cells;
    for (auto const* project : projects) { cells.push_back(project_cell(context, *project)); }
    add_cells(context, section, std::move(cells));
    return section;
}

Section source_section(SheetContext const& context)
{
    Section section = headed(context, context.tr(word::sources));
    std::vector<Piece> cells;
    double const wide = cell_width(context);
    int number = 0;
    for (std::string const& id : context.cited.ids()) {
        cells.push_back(row({58, wide - 58}, {{soft(fmt::format("[{}]", ++number))},
                                              {soft(source_words(context.atlas, id, context.view.language))}},
                            context.fonts, 2, false, 4));
    }
    add_cells(context, section, std::move(cells));
    return section;
}

}  // namespace atlas::briefing
