#include "base/calendar.hpp"

#include "base/digits.hpp"

#include <charconv>
#include <chrono>

namespace atlas::base {
namespace {

/// The number of so many digits; empty where something else stands there.
std::optional<unsigned> digits_at(std::string_view text, std::size_t from, std::size_t count)
{
    if (from > text.size()) { return std::nullopt; }
    text = text.substr(from, count);
    if (text.size() != count || !all_digits(text)) { return std::nullopt; }
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

std::optional<int> year_of(std::string_view four_digits)
{
    auto const year = four_digits.size() == 4 ? digits_at(four_digits, 0, 4) : std::nullopt;
    return year && *year >= 1000 ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

bool is_date(std::string_view text)
{
    auto const year = year_of(text.substr(0, 4));
    if (!year || text.size() == 4) { return year.has_value(); }
    auto const month = text[4] == '-' ? digits_at(text, 5, 2) : std::nullopt;
    if (!month || text.size() == 7) { return month && std::chrono::month(*month).ok(); }
    auto const day = text[7] == '-' && text.size() == 10 ? digits_at(text, 8, 2) : std::nullopt;
    return day && (std::chrono::year(*year) / static_cast<int>(*month) / static_cast<int>(*day)).ok();
}

bool is_period(std::string_view text)
{
    if (!digits_at(text, 0, 4)) { return false; }
    std::string_view const rest = text.substr(4);
    if (rest.empty() || rest == "H1" || rest == "H2") { return true; }
    if (rest.size() == 2 && rest[0] == 'Q') { return rest[1] >= '1' && rest[1] <= '4'; }
    return rest.size() == 3 && is_date(text);
}

}  // namespace atlas::base
