// What is known of a project's position.
#pragma once

#include "model/atlas.hpp"

namespace atlas::rules {

/// Whether the project has a geometry; else only its areas are known.
inline bool is_placed(model::Project const& project)
{
    return !std::holds_alternative<std::monostate>(project.geometry);
}
/// Whether a position of this accuracy is approximate: known to a township, or drawn schematically.
inline bool is_approximate(model::Accuracy accuracy)
{
    return accuracy == model::Accuracy::township || accuracy == model::Accuracy::schematic;
}
inline bool is_approximate(model::Project const& project) { return is_approximate(project.accuracy); }

}  // namespace atlas::rules
