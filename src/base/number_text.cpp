#include "base/number_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace atlas::base {
namespace {

constexpr int most_decimals = 15;

std::string with_true_minus(std::string text)
{
    if (text.starts_with('-')) { text.replace(0, 1, "−"); }
    return text;
}

}  // namespace

std::string number_text(double value, int decimals)
{
    std::string text = fmt::format("{:.{}f}", value, std::max(decimals, 0));
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') { text.pop_back(); }
    }
    return text == "-0" ? "0" : with_true_minus(std::move(text));
}

std::string fixed_text(double value, int decimals)
{
    std::string text = fmt::format("{:.{}f}", value, std::max(decimals, 0));
    if (text.find_first_not_of("-0.") == std::string::npos && text.starts_with('-')) { text.erase(0, 1); }
    return with_true_minus(std::move(text));
}

int figure_decimals(double value, int decimals)
{
    if (value == 0 || !std::isfinite(value) || number_text(value, decimals) != "0") { return decimals; }
    return std::min(1 - static_cast<int>(std::floor(std::log10(std::abs(value)))), most_decimals);
}

std::string figure_text(double value, int decimals) { return number_text(value, figure_decimals(value, decimals)); }

}  // namespace atlas::base
