// What was perhaps meant by a name that an atlas does not have.
#pragma once

#include "base/language.hpp"
#include "model/atlas.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// Something that can be named: as it is shown, and what may be written for it.
struct Named {
    std::string shown;
    std::vector<std::string> keys;
};

std::vector<Named> named_areas(model::Atlas const& atlas, base::Language language);
std::vector<Named> named_indicators(model::Atlas const& atlas, base::Language language);
std::vector<Named> named_projects(model::Atlas const& atlas, base::Language language);
std::vector<Named> named_plans(model::Atlas const& atlas);
std::vector<Named> named(std::vector<std::string_view> const& words);

/// The nearest of what is known: by the fewest characters added, left out, changed or exchanged with their neighbour
/// (optimal string alignment; Damerau 1964) in any key; of equals the first known. At most `most`.
std::vector<std::string> nearest(std::string_view wanted, std::vector<Named> const& known, std::size_t most = 3);

/// "; the nearest: a, b, c", to follow what is wrong; all of what is known where it is little; nothing where it is
/// nothing.
std::string suggestion(std::string_view wanted, std::vector<Named> const& known, base::Language language);

}  // namespace atlas::rules
