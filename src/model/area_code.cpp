#include "model/area_code.hpp"

#include "base/digits.hpp"

#include <algorithm>

namespace atlas::model {

bool is_national_code(std::string_view text) { return text.size() == 6 && base::all_digits(text); }

bool is_area_code(std::string_view text)
{
    if (is_national_code(text)) { return true; }
    for (std::string_view prefix : {"region-", "park-"}) {
        if (!text.starts_with(prefix) || text.size() == prefix.size()) { continue; }
        auto const rest = text.substr(prefix.size());
        return std::all_of(rest.begin(), rest.end(),
                           [](char c) { return base::is_digit(c) || (c >= 'a' && c <= 'z') || c == '-'; });
    }
    return false;
}

}  // namespace atlas::model
