#include "briefing/page/scene_problems.hpp"

#include "model/atlas.hpp"
#include "rules/suggestions.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

namespace atlas::briefing {

std::vector<rules::SceneError> problems_of(model::Atlas const& atlas, model::BriefingScene const& scene)
{
    auto problems = rules::scene_errors(atlas, scene);
    if (!scene.palette.empty() && style::find_ramp(scene.palette) == nullptr) {
        std::vector<std::string_view> known;
        for (style::Ramp const& ramp : style::ramps) { known.push_back(ramp.name); }
        problems.push_back({"palette", scene.palette,
                            rules::suggesting(words::message("palette-unknown"),
                                              rules::suggestion(scene.palette, rules::named(known))),
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
    std::string const wrong = words::in(language, problem.message);
    return chinese ? fmt::format("{}，场景 {}，{}{}：{}", file, scene.id, problem.field, value, wrong)
                   : fmt::format("{}, scene {}, {}{}: {}", file, scene.id, problem.field, value, wrong);
}

}  // namespace atlas::briefing
