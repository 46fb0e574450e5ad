// Codes of areas.
#pragma once

#include <string_view>

namespace atlas::model {

/// Six digits, as GB/T 2260 gives them to provinces, prefectures and counties.
bool is_national_code(std::string_view text);
/// A national code, or region-… / park-… of lower-case letters, digits and hyphens.
bool is_area_code(std::string_view text);

}  // namespace atlas::model
