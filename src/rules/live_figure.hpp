// Figures named in the words of a briefing, such as {gdp.620702.latest}: what they say, and on which documents.
#pragma once

#include "base/language.hpp"
#include "base/message.hpp"
#include "model/atlas.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// What a figure takes from its scene where it does not say so itself.
struct FigureSetting {
    int year = 0;      ///< the year looked at; 0 = the atlas's
    std::string plan;  ///< whose targets count, "plan" or "plan/section prefix"; empty = the atlas's precedence
    base::Language language = base::Language::zh;
};

/// A figure that cannot be resolved.
struct FigureError {
    std::string figure;     ///< as written, without the braces
    base::Message message;  ///< what is wrong and what would be accepted
};

struct FilledText {
    std::string text;
    std::vector<std::string> source_ids;  ///< of every figure, each once, in the order of the text
    std::vector<FigureError> errors;      ///< the text keeps the braces of these figures
};

/// Puts figures in the place of their names. A name stands in braces and its parts are divided by points:
///   {INDICATOR.AREA.WHAT} or {INDICATOR.AREA.WHAT.YEAR}, WHAT being latest, target, attainment, growth (required a
///   year), gap or status; {project.ID.WHAT} or {project.ID.WHAT.YEAR}, WHAT being stage, capacity, investment,
///   length, owner, responsible, planned_start or planned_finish; {name.X} of an area, project or indicator;
///   {types.AREA}.
/// Definitions as in docs/data-model.md; units and periods are written out, and figures that are not final say so.
/// The latest figure of an area that has none itself is the total or mean of its counties where all have one. What
/// the atlas holds nothing of is said in words ("无数据"), never left empty. "{{" is a brace; a single "}" is itself.
FilledText fill_figures(model::Atlas const& atlas, std::string_view text, FigureSetting const& setting);

}  // namespace atlas::rules
