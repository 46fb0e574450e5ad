#include "briefing/page/scene_problems.hpp"

#include "model/atlas.hpp"
#include "rules/suggestions.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

namespace atlas::briefing {

std::vector<rules::SceneError> problems_of(model::Atlas const& atlas, model::BriefingScene const& scene,
                                           base::Language language)
{
    auto problems = rules::scene_errors(atlas, scene, language);
    if (!scene.palette.empty() && style::find_ramp(scene.palette) == nullptr) {
        std::vector<std::string_view> known;
        for (style::Ramp const& ramp : style::ramps) { known.push_back(ramp.name); }
        std::string message(base::pick(language, "没有这种配色", "is no palette"));
        problems.push_back({"palette", scene.palette,
                            message + rules::suggestion(scene.palette, rules::named(known), language),
                            rules::line_of(atlas, scene, "palette")});
    }
    return problems;
}

std::string problem_words(model::BriefingScene const& scene, rules::SceneError const& problem, base::Language language)
{
    bool const chinese = language == base::Language::zh;
    std::string const file =
        problem.line == 0 ? std::string("briefing.toml") : fmt::format("briefing.toml:{}", problem.line);
    std::string value;
    if (!problem.value.empty()) {
        value = chinese ? fmt::format("“{}”", problem.value) : fmt::format(" '{}'", problem.value);
    }
    return chinese ? fmt::format("{}，场景 {}，{}{}：{}", file, scene.id, problem.field, value, problem.message)
                   : fmt::format("{}, scene {}, {}{}: {}", file, scene.id, problem.field, value, problem.message);
}

}  // namespace atlas::briefing
