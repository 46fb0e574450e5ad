#include "briefing/check/export_figures.hpp"

#include "base/plain_text.hpp"
#include "briefing/check/restricted_words.hpp"
#include "briefing/page/words.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/area_rows.hpp"
#include "rules/attainment.hpp"
#include "rules/levels.hpp"
#include "rules/live_figure.hpp"
#include "rules/positions.hpp"
#include "rules/types.hpp"
#include "rules/unit_names.hpp"
#include "rules/units.hpp"
#include "scene/scene.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace atlas::briefing {
namespace {

using base::Severity;

Place place_of(Exported const& item)
{
    Place place;
    place.scene = item.county.empty() ? item.scene : std::string();
    place.county = item.county;
    return place;
}

/// All words of a part, those inside pictures included.
void add_words(Part const& part, std::vector<std::string>& out)
{
    if (auto const* text = std::get_if<TextBox>(&part)) {
        for (auto const& paragraph : text->paragraphs) {
            std::string all;
            for (auto const& span : paragraph.spans) { all += span.text; }
            // The titles of documents are theirs.
            if (text->role != Role::source) { out.push_back(std::move(all)); }
        }
    } else if (auto const* table = std::get_if<Table>(&part)) {
        for (auto const& row : table->rows) {
            std::string all;
            for (auto const& cell : row) { all += cell.text + " "; }
            out.push_back(std::move(all));
        }
    } else if (auto const* picture = std::get_if<Picture>(&part)) {
        for (auto const* items : {&picture->scene.map, &picture->scene.furniture}) {
            for (auto const& item : *items) {
                if (auto const* label = std::get_if<scene::Text>(&item)) { out.push_back(label->run.utf8); }
            }
        }
    }
}

std::vector<std::string> words_shown(Exported const& item)
{
    std::vector<std::string> words = item.words;
    if (item.pages == nullptr) { return words; }
    for (Slide const& page : *item.pages) {
        for (Part const& part : page.parts) { add_words(part, words); }
    }
    return words;
}

/// Reservoir volumes in the list of projects: a capacity fact in a unit of volume that stands on the page.
bool is_volume(std::string_view unit)
{
    return rules::unit_factor(unit, "m³").has_value() || rules::unit_factor(unit, "立方米").has_value();
}

void check_reservoirs(model::Atlas const& atlas, std::vector<std::string> const& words, Exported const& item,
                      std::vector<Finding>& out)
{
    for (auto const& fact : atlas.facts) {
        auto const* project = atlas.project(fact.project_id);
        if (fact.kind != model::FactKind::capacity || project == nullptr ||
            project->category != model::Category::reservoir || !is_volume(fact.unit)) {
            continue;
        }
        std::string const shown = rules::with_unit(fact.value, fact.unit, base::Language::zh);
        std::string const english = rules::with_unit(fact.value, fact.unit, base::Language::en);
        bool const here = std::any_of(words.begin(), words.end(), [&](std::string const& w) {
            return w.find(shown) != std::string::npos || w.find(english) != std::string::npos;
        });
        if (!here) { continue; }
        Place place = place_of(item);
        place.project = project->project_id;
        place.source = fact.citation.source_id;
        out.push_back(
            {Severity::warning, ExportKind::restricted, place,
             fmt::format("公开地图不得表示水库的确切库容：{} {}", project->name, shown),
             fmt::format("Not for public maps, the exact capacity of a reservoir: {} {}", project->name, english)});
    }
}

/// Airports in the map's sight that are not open to the public, by their stage or by what their name says of them.
void check_airports(MapContext const& deck, Item const& item, std::vector<Finding>& out)
{
    auto const& atlas = deck.geometry.atlas();
    std::set<std::string> told;
    for (MapShown const& map : item.maps) {
        for (model::ProjectId const id : projects_of(item, map)) {
            model::Project const& project = atlas[id];
            if (project.category != model::Category::airport || !rules::is_placed(project)) { continue; }
            auto const stage = map.resolved.projects->stage_of(id);
            bool const open = stage == model::Stage::operating || stage == model::Stage::completed;
            bool const military = project.name.find("军") != std::string::npos;
            bool const here = !map.ground || map.ground->has_project(project);
            if (!here || (open && !military) || !told.insert(project.project_id).second) { continue; }
            Place place = place_of(item.of);
            place.project = project.project_id;
            out.push_back({Severity::warning, ExportKind::restricted, place,
                           fmt::format("图上有未开放或军民合用的机场，公开前须核对是否已公布：{}", project.name),
                           fmt::format("An airport that is not in public use, or also military, is on the map; see "
                                       "whether it is published: {}",
                                       project.name_en.empty() ? project.name : project.name_en)});
        }
    }
}

/// The areas whose figures a map shows, or a chart or table beside it.
std::vector<model::AreaId> areas_of(Item const& item, MapShown const& map)
{
    if (item.of.county.empty()) {
        auto areas = *map.resolved.areas;
        if (!item.of.lists_all) {
            areas.erase(
                std::remove_if(areas.begin(), areas.end(),
                               [&](model::AreaId area) { return !in_sight(map, (*map.resolved.atlas)[area].adcode); }),
                areas.end());
        }
        return areas;
    }
    auto const area = map.resolved.atlas->id_of_area(item.of.county);
    return area ? std::vector{*area} : std::vector<model::AreaId>{};
}

struct Shown {
    model::Area const* area = nullptr;
    std::string remark;  ///< "2019", "2025 预计"
};

std::string listed(std::vector<Shown> const& list, base::Language language)
{
    bool const zh = language == base::Language::zh;
    return name_list(
        list, [&](Shown const& s) { return fmt::format("{} {}", name_of(*s.area, language), s.remark); },
        zh ? "、" : ", ", zh ? "等" : " and more");
}

void add_listed(ExportKind kind, Severity severity, Exported const& item, model::Indicator const& indicator,
                std::vector<Shown> const& zh, std::vector<Shown> const& en, std::string_view zh_about,
                std::string_view en_about, std::vector<Finding>& out)
{
    if (zh.empty()) { return; }
    Place place = place_of(item);
    place.county = zh.front().area->adcode;
    place.indicator = indicator.indicator_id;
    out.push_back(
        {severity, kind, place, fmt::format("{}{}：{}", indicator.name, zh_about, listed(zh, base::Language::zh)),
         fmt::format("{}{}: {}", name_of(indicator, base::Language::en), en_about, listed(en, base::Language::en))});
}

void check_indicator(model::Atlas const& atlas, Item const& item, MapShown const& map,
                     model::Indicator const& indicator, std::vector<Finding>& out)
{
    int const year = query::year_of(atlas, map.view);
    std::vector<Shown> old;
    std::vector<Shown> open_zh;
    std::vector<Shown> open_en;
    for (model::Area const& area : atlas.rows(areas_of(item, map))) {
        auto const* figure = atlas.find(rules::latest(atlas, area.adcode, indicator.indicator_id, year));
        if (figure == nullptr) { continue; }
        if (year - rules::whole_year(figure->period).value_or(year) > atlas.settings.outdated_after_years) {
            old.push_back({&area, figure->period});
        } else if (figure->quality != model::Quality::final) {
            open_zh.push_back({&area, period_words(*figure, base::Language::zh)});
            open_en.push_back({&area, period_words(*figure, base::Language::en)});
        }
    }
    add_listed(ExportKind::outdated, Severity::warning, item.of, indicator, old, old, "：数据已过旧",
               ": outdated figures", out);
    add_listed(ExportKind::not_final, Severity::notice, item.of, indicator, open_zh, open_en, "：尚未核定的数据",
               ": figures not final yet", out);
}

void check_types(model::Atlas const& atlas, Item const& item, MapShown const& map, std::vector<Finding>& out)
{
    std::vector<model::Area const*> disputed;
    std::string source;
    for (model::Area const& area : atlas.rows(areas_of(item, map))) {
        auto const types = rules::types_of(atlas, area.adcode, map.view.plan);
        if (!types.disputed) { continue; }
        if (source.empty() && !types.statements.empty()) {
            source = atlas[types.statements.front()].citation.source_id;
        }
        disputed.push_back(&area);
    }
    if (disputed.empty()) { return; }
    Place place = place_of(item.of);
    place.county = disputed.front()->adcode;
    place.source = source;
    auto const zh = name_list(
        disputed, [](auto const* a) { return a->name; }, "、", "等");
    auto const en = name_list(
        disputed, [](auto const* a) { return name_of(*a, base::Language::en); }, ", ", " and more");
    out.push_back({Severity::notice, ExportKind::disagreement, place, fmt::format("各文件的发展类型不一致：{}", zh),
                   fmt::format("Documents differ on the development types: {}", en)});
}

/// Targets and figures of the indicator that documents give differently.
void check_disagreements(model::Atlas const& atlas, Item const& item, MapShown const& map,
                         std::string const& indicator_id, bool of_targets, std::vector<rules::Disagreement> const& all,
                         std::vector<Finding>& out)
{
    auto const areas = areas_of(item, map);
    std::vector<Shown> targets;
    std::vector<Shown> figures;
    std::string source;
    auto const find = [&](std::string const& adcode) -> model::Area const* {
        auto const at = std::find_if(areas.begin(), areas.end(),
                                     [&](model::AreaId a) { return atlas.same_area(atlas[a].adcode, adcode); });
        return at == areas.end() ? nullptr : &atlas[*at];
    };
    for (auto const& d : all) {
        auto const* target = d.targets.empty() ? nullptr : &atlas[d.targets.front()];
        if (target != nullptr && target->indicator_id == indicator_id && of_targets) {
            if (auto const* area = find(target->adcode)) {
                targets.push_back({area, fmt::format("{}", target->year)});
                source = atlas[d.targets.back()].citation.source_id;
            }
        }
        auto const* figure = d.figures.empty() ? nullptr : &atlas[d.figures.front()];
        if (figure != nullptr && figure->indicator_id == indicator_id) {
            auto const* area = find(figure->adcode);
            int const year = query::year_of(atlas, map.view);
            auto const* shown =
                area == nullptr ? nullptr : atlas.find(rules::latest(atlas, area->adcode, indicator_id, year));
            if (shown != nullptr && shown->period == figure->period) {
                figures.push_back({area, shown->period});
                source = atlas[d.figures.back()].citation.source_id;
            }
        }
    }
    auto const* indicator = atlas.indicator(indicator_id);
    std::size_t const before = out.size();
    add_listed(ExportKind::disagreement, Severity::notice, item.of, *indicator, targets, targets,
               "：各文件的目标不一致", ": documents differ on the target", out);
    add_listed(ExportKind::disagreement, Severity::notice, item.of, *indicator, figures, figures,
               "：各来源的数据不一致", ": sources differ on the figure", out);
    for (std::size_t i = before; i < out.size(); ++i) { out[i].place.source = source; }
}

}  // namespace

std::vector<model::ProjectId> projects_of(Item const& item, MapShown const& map)
{
    if (!item.of.mapped || !map.view.show_projects) { return {}; }
    auto projects = map.resolved.projects->shown;
    auto const elsewhere = [&](model::ProjectId id) {
        auto const& atlas = *map.resolved.atlas;
        return !item.of.county.empty() && !rules::is_named_with(atlas, atlas[id], item.of.county);
    };
    projects.erase(std::remove_if(projects.begin(), projects.end(), elsewhere), projects.end());
    return projects;
}

void check_restricted(MapContext const& deck, Item const& item, std::vector<Finding>& out)
{
    auto const words = words_shown(item.of);
    std::set<std::string> told;
    for (std::string const& line : words) {
        for (RestrictedWords const& found : restricted_words(line)) {
            if (!told.emplace(found.words).second) { continue; }
            std::string const said = base::excerpt(found.words, 60);
            out.push_back({Severity::warning, ExportKind::restricted, place_of(item.of),
                           fmt::format("公开地图不得表示{}：“{}”", found.what.zh, said),
                           fmt::format("Not for public maps: {}: \"{}\"", found.what.en, said)});
        }
    }
    check_reservoirs(deck.geometry.atlas(), words, item.of, out);
    check_airports(deck, item, out);
}

void check_figures(model::Atlas const& atlas, std::vector<rules::Disagreement> const& all, Item const& item,
                   std::vector<Finding>& out)
{
    bool const sheet = !item.of.county.empty();
    bool types_told = false;
    std::set<std::string> told;
    for (MapShown const& map : item.maps) {
        auto const theme = map.view.theme;
        if ((theme == query::Theme::type || sheet) && !types_told) {
            types_told = true;
            check_types(atlas, item, map, out);
        }
        if (theme != query::Theme::attainment && theme != query::Theme::indicator && !sheet) { continue; }
        std::vector<std::string> ids{query::indicator_of(atlas, map.view)};
        if (sheet) {
            ids.clear();
            for (auto const* indicator : rules::indicators_of(atlas, item.of.county, rules::Periods::any)) {
                ids.push_back(indicator->indicator_id);
            }
        }
        for (auto const& id : ids) {
            auto const* indicator = atlas.indicator(id);
            if (indicator == nullptr ||
                !told.insert(fmt::format("{}/{}", id, query::year_of(atlas, map.view))).second) {
                continue;
            }
            check_indicator(atlas, item, map, *indicator, out);
            check_disagreements(atlas, item, map, id, sheet || theme == query::Theme::attainment, all, out);
        }
    }
}

std::vector<std::string> empty_figures(model::Atlas const& atlas, std::string_view words,
                                       rules::FigureSetting const& setting)
{
    std::vector<std::string> empty;
    for (std::size_t at = 0; (at = words.find('{', at)) != std::string_view::npos;) {
        if (words.substr(at, 2) == "{{") {
            at += 2;
            continue;
        }
        std::size_t const end = words.find('}', at);
        if (end == std::string_view::npos) { break; }
        auto const figure = words.substr(at, end - at + 1);
        auto const filled = rules::fill_figures(atlas, figure, setting);
        std::string_view const nothing = base::pick(setting.language, "无数据", "no data");
        if (filled.errors.empty() && filled.text.find(nothing) != std::string::npos) {
            empty.emplace_back(figure.substr(1, figure.size() - 2));
        }
        at = end + 1;
    }
    return empty;
}

}  // namespace atlas::briefing
