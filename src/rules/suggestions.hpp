// What was perhaps meant by a name that an atlas does not have.
#pragma once

#include "model/atlas.hpp"
#include "words/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::rules {

/// Something that can be named: as it is shown, and what may be written for it.
struct Named {
    words::BilingualText shown;
    std::vector<std::string> keys;
};

std::vector<Named> named_areas(model::Atlas const& atlas);
std::vector<Named> named_indicators(model::Atlas const& atlas);
std::vector<Named> named_projects(model::Atlas const& atlas);
std::vector<Named> named_plans(model::Atlas const& atlas);
std::vector<Named> named(std::vector<std::string_view> const& words);

/// The nearest of what is known: by the fewest characters added, left out, changed or exchanged with their neighbour
/// (optimal string alignment; Damerau 1964) in any key; of equals the first known. At most `most`.
std::vector<words::BilingualText> nearest(std::string_view wanted, std::vector<Named> const& known,
                                          std::size_t most = 3);

/// "; the nearest: a, b, c", to follow what is wrong; all of what is known where it is little; nothing where it is
/// nothing.
words::BilingualText suggestion(std::string_view wanted, std::vector<Named> const& known);

/// "; the nearest: a, b, c"; nothing for no names.
words::BilingualText nearest_words(std::vector<words::BilingualText> const& names);

/// What is wrong and then the suggestion, where there is one.
base::Message suggesting(base::Message wrong, words::BilingualText const& suggestion);

}  // namespace atlas::rules
