#include "ui/state/break_edit.hpp"

#include "base/utf8.hpp"
#include "style/classifier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace atlas::ui {

namespace {

constexpr std::size_t fewest_breaks = style::fewest_classes - 1;
constexpr std::size_t most_breaks = style::most_classes - 1;

bool has(std::vector<double> const& breaks, double value)
{
    return std::find(breaks.begin(), breaks.end(), value) != breaks.end();
}

}  // namespace

BreakChange add_break(std::vector<double> breaks, double value)
{
    if (breaks.size() >= most_breaks) { return {std::move(breaks), BreakRefusal::most}; }
    if (!std::isfinite(value)) { return {std::move(breaks), BreakRefusal::not_number}; }
    if (has(breaks, value)) { return {std::move(breaks), BreakRefusal::twice}; }
    breaks.insert(std::upper_bound(breaks.begin(), breaks.end(), value), value);
    return {std::move(breaks), BreakRefusal::none};
}

BreakChange remove_break(std::vector<double> breaks, std::size_t index)
{
    if (breaks.size() <= fewest_breaks || index >= breaks.size()) { return {std::move(breaks), BreakRefusal::fewest}; }
    breaks.erase(breaks.begin() + static_cast<std::ptrdiff_t>(index));
    return {std::move(breaks), BreakRefusal::none};
}

BreakChange set_break(std::vector<double> breaks, std::size_t index, double value)
{
    if (index >= breaks.size() || breaks[index] == value) { return {std::move(breaks), BreakRefusal::none}; }
    if (!std::isfinite(value)) { return {std::move(breaks), BreakRefusal::not_number}; }
    if (has(breaks, value)) { return {std::move(breaks), BreakRefusal::twice}; }
    breaks[index] = value;
    std::sort(breaks.begin(), breaks.end());
    return {std::move(breaks), BreakRefusal::none};
}

double few_digits(double value, double low, double high)
{
    if (!(high > low)) { return value; }
    constexpr double places = 150;  // of a plot that a hand can tell apart
    double const scale = std::pow(10, -std::floor(std::log10((high - low) / places)));
    return std::round(value * scale) / scale;
}

double widest_middle(std::vector<double> const& breaks, double low, double high)
{
    double best_from = low;
    double best_to = low;
    double from = low;
    auto const see = [&](double to) {
        if (to - from > best_to - best_from) {
            best_from = from;
            best_to = to;
        }
        from = std::max(from, to);
    };
    for (double const at : breaks) { see(std::clamp(at, low, high)); }
    see(high);
    return few_digits((best_from + best_to) / 2, low, high);
}

std::optional<double> parse_break(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        char32_t c = base::next_character(text);
        if (c >= 0xFF01 && c <= 0xFF5E) { c -= 0xFF01 - U'!'; }  // full-width forms
        if (c == U'−') { c = U'-'; }
        if (c == U' ' || c == U'\u3000' || c == U',') { continue; }
        if (c >= 0x80) { return std::nullopt; }
        plain += static_cast<char>(c);
    }
    std::string_view digits = plain;
    if (digits.starts_with('+')) { digits.remove_prefix(1); }
    double value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool const whole = error == std::errc() && end == digits.data() + digits.size();
    if (digits.empty() || !whole || !std::isfinite(value)) { return std::nullopt; }
    return value;
}

std::string break_text(double value) { return fmt::format("{}", value); }

}  // namespace atlas::ui
