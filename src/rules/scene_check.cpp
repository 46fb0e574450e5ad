#include "rules/scene_check.hpp"

#include "model/atlas.hpp"
#include "rules/atlas_years.hpp"
#include "rules/levels.hpp"
#include "rules/plans.hpp"
#include "rules/suggestions.hpp"
#include "words/message.hpp"

#include <algorithm>
#include <optional>

namespace atlas::rules {
namespace {

bool any_statement_of(model::Atlas const& atlas, std::string_view entry)
{
    auto const of_entry = [&](auto const& row) { return plan_matches(entry, row.plan, row.citation.section); };
    return std::any_of(atlas.types.begin(), atlas.types.end(), of_entry) ||
           std::any_of(atlas.targets.begin(), atlas.targets.end(), of_entry) ||
           std::any_of(atlas.groups.begin(), atlas.groups.end(), of_entry);
}

class Checker {
public:
    Checker(model::Atlas const& atlas, model::BriefingScene const& scene, std::vector<SceneError>& errors)
        : m_atlas(atlas), m_scene(scene), m_errors(errors)
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
            add("second", "", words::message("second-map-missing"));
        }
        place();
        if (m_scene.method == "custom" && m_scene.breaks.empty()) {
            add("breaks", "", words::message("breaks-missing"));
        }
        bool const known = m_atlas.area(m_scene.selection) != nullptr || m_atlas.project(m_scene.selection) != nullptr;
        if (!m_scene.selection.empty() && !known) {
            auto known_names = named_areas(m_atlas);
            auto projects = named_projects(m_atlas);
            known_names.insert(known_names.end(), projects.begin(), projects.end());
            wrong("selection", m_scene.selection, words::message("selection-unknown"), known_names);
        }
        if (!m_scene.county.empty() && counties_of(m_atlas, m_scene.county).empty()) {
            wrong("county", m_scene.county, words::message("area-without-counties"), named_areas(m_atlas));
        }
        figures("title", m_scene.title);
        figures("title_en", m_scene.title_en);
        figures("text", m_scene.text);
        figures("text_en", m_scene.text_en);
        figures("notes", m_scene.notes);
    }

private:
    void wrong(char const* field, std::string const& value, base::Message message, std::vector<Named> const& known)
    {
        add(field, value, suggesting(std::move(message), suggestion(value, known)));
    }
    void add(char const* field, std::string value, base::Message message)
    {
        m_errors.push_back({field, std::move(value), std::move(message), line_of(m_atlas, m_scene, field)});
    }
    void indicator(char const* field, std::string const& id)
    {
        if (id.empty() || m_atlas.indicator(id) != nullptr) { return; }
        wrong(field, id, words::message("indicator-unknown"), named_indicators(m_atlas));
    }
    void plan(char const* field, std::string const& entry)
    {
        if (entry.empty() || any_statement_of(m_atlas, entry)) { return; }
        wrong(field, entry, words::message("plan-unknown"), named_plans(m_atlas));
    }
    void year(char const* field, int value)
    {
        if (value == 0) { return; }
        if (!m_years) { m_years = years_of(m_atlas); }
        if (m_years->has(value)) { return; }
        add(field, std::to_string(value), words::message("year-absent", m_years->first, m_years->last));
    }
    void place()
    {
        bool const inside_known = m_scene.inside.empty() || !counties_of(m_atlas, m_scene.inside).empty();
        if (!inside_known) {
            wrong("inside", m_scene.inside, words::message("area-without-counties"), named_areas(m_atlas));
            return;
        }
        auto const level = model::parse<model::AreaLevel>(m_scene.level);
        if (level && shown_areas(m_atlas, *level, m_scene.inside).empty()) {
            std::vector<std::string_view> levels;
            for (auto const& word : model::Words<model::AreaLevel>::list) {
                if (!shown_areas(m_atlas, word.value, m_scene.inside).empty()) { levels.push_back(word.id); }
            }
            wrong("level", m_scene.level, words::message("level-absent"), named(levels));
        }
    }
    void figures(char const* field, std::string const& words)
    {
        for (FigureError const& error :
             fill_figures(m_atlas, words, figure_setting(m_scene, base::Language::zh)).errors) {
            add(field, '{' + error.figure + '}', error.message);
        }
    }

    model::Atlas const& m_atlas;
    model::BriefingScene const& m_scene;
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

std::vector<SceneError> scene_errors(model::Atlas const& atlas, model::BriefingScene const& scene)
{
    std::vector<SceneError> errors;
    Checker(atlas, scene, errors).check();
    return errors;
}

}  // namespace atlas::rules
