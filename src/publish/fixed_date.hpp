// The date that files carry in place of the present one.
#pragma once

#include <string>

namespace atlas::publish {

/// ISO 8601 of the environment variable SOURCE_DATE_EPOCH (reproducible-builds.org), empty when it is not set: for
/// files that are the same bytes again. Throws base::SystemFailure where it is set to something else than seconds.
std::string fixed_date();

}  // namespace atlas::publish
