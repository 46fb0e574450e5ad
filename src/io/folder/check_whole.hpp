// What several files of an atlas must agree on before anything can be made of it; used inside src/io only.
#pragma once

#include "base/issue.hpp"

namespace atlas::model {
struct Atlas;
}

namespace atlas::io {

/// Errors: a code of areas.csv that stands twice (every sum would count the area twice), and a projection of the
/// atlas's own that does not hold its counties, or is not in metres. The indexes are built.
void check_whole(model::Atlas const& atlas, base::Issues& issues);

}  // namespace atlas::io
