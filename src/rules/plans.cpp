#include "rules/plans.hpp"

#include "base/digits.hpp"
#include "model/atlas.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace atlas::rules {
namespace {

std::optional<int> to_int(std::string_view digits)
{
    int value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) { return std::nullopt; }
    return value;
}

/// The first run of four digits in the text that reads as a year.
std::optional<int> first_year(std::string_view text)
{
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        std::string_view const four = text.substr(i, 4);
        if (!base::all_digits(four)) { continue; }
        if (auto const year = to_int(four); *year >= 1900 && *year <= 2200) { return year; }
    }
    return std::nullopt;
}

}  // namespace

bool plan_matches(std::string_view entry, std::string_view plan, std::string_view section)
{
    auto const slash = entry.find('/');
    if (entry.substr(0, slash) != plan) { return false; }
    return slash == std::string_view::npos || section.starts_with(entry.substr(slash + 1));
}

int plan_first_year(model::Atlas const& atlas, std::string_view plan)
{
    if (auto const year = first_year(plan)) { return *year; }
    // "…-145" is the fourteenth five-year plan; the fourteenth begins in 2021.
    auto const dash = plan.rfind('-');
    std::string_view const tail = dash == std::string_view::npos ? plan : plan.substr(dash + 1);
    if (auto const number = to_int(tail); tail.size() == 3 && number && *number % 10 == 5) {
        return 2021 + (*number / 10 - 14) * 5;
    }
    return first_year(atlas.settings.period).value_or(atlas.settings.year);
}

}  // namespace atlas::rules
