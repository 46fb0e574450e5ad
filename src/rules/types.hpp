// The development types of an area: which statement of several is shown, and whether they agree.
#pragma once

#include "model/atlas.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// The two development types of a county under one statement source, and whether other sources differ.
struct TypePair {
    std::optional<model::DevelopmentType> first;
    std::optional<model::DevelopmentType> second;
    std::string plan;                                ///< plan of the statement shown
    std::string section;                             ///< its section
    std::vector<model::TypeStatementId> statements;  ///< of every source, in file order
    bool disputed = false;
};
/// `plan`: "plan" or "plan/section prefix"; empty takes the atlas's precedence.
TypePair types_of(model::Atlas const& atlas, std::string_view adcode, std::string_view plan = {});

}  // namespace atlas::rules
