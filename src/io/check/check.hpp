// What is wrong or noteworthy in an atlas that could be read: codes, keys, sources, units, positions, disagreements.
#pragma once

#include "base/issue.hpp"
#include "model/atlas.hpp"

namespace atlas::io {

/// Every finding with file, row and field, in file and row order. Disagreements between documents are notices.
base::Issues check(model::Atlas const& atlas);

}  // namespace atlas::io
