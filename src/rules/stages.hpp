// How far a project has come: its dated facts, and the stage they give in a year.
#pragma once

#include "model/atlas.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// The stage of a project at the end of `year`: the newest stage fact dated ≤ year; the oldest-dated is not assumed
/// to hold before its date (→ unstated). A plan's "planned" never takes back a stage that an earlier report gave.
struct StageAt {
    model::Stage stage = model::Stage::unstated;
    std::optional<model::FactId> fact;
};
StageAt stage_at(model::Atlas const& atlas, std::string_view project_id, int year);

/// All facts of a project, oldest first.
std::vector<model::FactId> facts_of(model::Atlas const& atlas, std::string_view project_id);

}  // namespace atlas::rules
