#include "rules/scene_check.hpp"

#include "model/atlas.hpp"
#include "rules/atlas_years.hpp"
#include "rules/levels.hpp"
#include "rules/plans.hpp"
#include "rules/suggestions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace atlas::rules {
namespace {

using base::pick;

bool any_statement_of(model::Atlas const& atlas, std::string_view entry)
{
    auto const of_entry = [&](auto const& row) { return plan_matches(entry, row.plan, row.citation.section); };
    return std::any_of(atlas.types.begin(), atlas.types.end(), of_entry) ||
           std::any_of(atlas.targets.begin(), atlas.targets.end(), of_entry) ||
           std::any_of(atlas.groups.begin(), atlas.groups.end(), of_entry);
}

class Checker {
public:
    Checker(model::Atlas const& atlas, model::BriefingScene const& scene, base::Language language,
            std::vector<SceneError>& errors)
        : m_atlas(atlas), m_scene(scene), m_language(language), m_errors(errors)
    {
    }

    void check()
    {
        indicator("indicator", m_scene.indicator);
        plan("plan", m_scene.plan);
        year("year", m_scene.year);
        if (m_scene.second) {
            indicator("second.indicator", m_scene.second->indicator);
            plan("second.plan", m_scene.second->plan);
            year("second.year", m_scene.second->year);
        } else if (m_scene.layout == "two_maps") {
            wrong("second", "", "缺少 [scene.second]：右图应写明与左图不同之处",
                  "is missing; the layout two_maps needs what its right-hand map shows instead");
        }
        place();
        if (m_scene.method == "custom" && m_scene.breaks.empty()) {
            wrong("breaks", "", "分级方法 custom 需要断点，如 [50, 100]",
                  "are missing; the method custom needs them, such as [50, 100]");
        }
        bool const known = m_atlas.area(m_scene.selection) != nullptr || m_atlas.project(m_scene.selection) != nullptr;
        if (!m_scene.selection.empty() && !known) {
            auto known_names = named_areas(m_atlas, m_language);
            auto projects = named_projects(m_atlas, m_language);
            known_names.insert(known_names.end(), projects.begin(), projects.end());
            wrong("selection", m_scene.selection, "既不是本图的区划，也不是项目",
                  "is neither an area nor a project of this atlas", known_names);
        }
        figures("title", m_scene.title);
        figures("title_en", m_scene.title_en);
        figures("text", m_scene.text);
        figures("text_en", m_scene.text_en);
        figures("notes", m_scene.notes);
    }

private:
    void wrong(char const* field, std::string const& value, std::string_view zh, std::string_view en,
               std::vector<Named> const& known = {})
    {
        add(field, value, std::string(pick(m_language, zh, en)) + suggestion(value, known, m_language));
    }
    void add(char const* field, std::string value, std::string message)
    {
        m_errors.push_back({field, std::move(value), std::move(message), line_of(m_atlas, m_scene, field)});
    }
    void indicator(char const* field, std::string const& id)
    {
        if (id.empty() || m_atlas.indicator(id) != nullptr) { return; }
        wrong(field, id, "不在 indicators.csv 中", "is not in indicators.csv", named_indicators(m_atlas, m_language));
    }
    void plan(char const* field, std::string const& entry)
    {
        if (entry.empty() || any_statement_of(m_atlas, entry)) { return; }
        wrong(field, entry, "没有出自这一规划的条目", "no row is of this plan", named_plans(m_atlas));
    }
    void year(char const* field, int value)
    {
        if (value == 0) { return; }
        if (!m_years) { m_years = years_of(m_atlas); }
        if (m_years->has(value)) { return; }
        add(field, std::to_string(value),
            fmt::format(fmt::runtime(pick(m_language, "本图没有这一年的内容；可用 {} 至 {} 年",
                                          "the atlas says nothing about this year; it runs from {} to {}")),
                        m_years->first, m_years->last));
    }
    void place()
    {
        bool const inside_known = m_scene.inside.empty() || !counties_of(m_atlas, m_scene.inside).empty();
        if (!inside_known) {
            wrong("inside", m_scene.inside, "不是本图含有县区的区划", "is no area with counties in this atlas",
                  named_areas(m_atlas, m_language));
            return;
        }
        auto const level = model::parse<model::AreaLevel>(m_scene.level);
        if (level && shown_areas(m_atlas, *level, m_scene.inside).empty()) {
            std::vector<std::string_view> levels;
            for (auto const& word : model::Words<model::AreaLevel>::list) {
                if (!shown_areas(m_atlas, word.value, m_scene.inside).empty()) { levels.push_back(word.id); }
            }
            wrong("level", m_scene.level, "本图在所选范围内没有这一级的区划",
                  "the atlas has no whole area of this level there", named(levels));
        }
    }
    void figures(char const* field, std::string const& words)
    {
        for (FigureError const& error : fill_figures(m_atlas, words, figure_setting(m_scene, m_language)).errors) {
            add(field, '{' + error.figure + '}', error.message);
        }
    }

    model::Atlas const& m_atlas;
    model::BriefingScene const& m_scene;
    base::Language m_language;
    std::vector<SceneError>& m_errors;
    std::optional<Years> m_years;
};

}  // namespace

std::size_t line_of(model::Atlas const& atlas, model::BriefingScene const& scene, std::string const& field)
{
    auto const lines = atlas.scene_lines.find(scene.id);
    bool const as_read = std::find(atlas.scenes.begin(), atlas.scenes.end(), scene) != atlas.scenes.end();
    if (!as_read || lines == atlas.scene_lines.end()) { return 0; }
    auto const own = lines->second.find(field);
    auto const at = own != lines->second.end() ? own : lines->second.find("");
    return at == lines->second.end() ? 0 : at->second;
}

FigureSetting figure_setting(model::BriefingScene const& scene, base::Language language)
{
    return {scene.year, scene.plan, language};
}

std::vector<SceneError> scene_errors(model::Atlas const& atlas, model::BriefingScene const& scene,
                                     base::Language language)
{
    std::vector<SceneError> errors;
    Checker(atlas, scene, language, errors).check();
    return errors;
}

}  // namespace atlas::rules
