// What is wrong or noteworthy in an atlas that could be read: codes, keys, sources, units, positions, disagreements.
#pragma once

#include "base/issue.hpp"
#include "model/atlas.hpp"

#include <functional>

namespace atlas::io {

/// Whether an installed face has a letter, so that it can be drawn.
using HasFace = std::function<bool(char32_t)>;

/// Every finding with file, row and field, in file and row order. Disagreements between documents are notices. Letters
/// are looked at where `has_face` is given.
base::Issues check(model::Atlas const& atlas, HasFace const& has_face = {});

}  // namespace atlas::io
