#include "base/number_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::base {

std::string number_text(double value, int decimals)
{
    std::string text = fmt::format("{:.{}f}", value, std::max(decimals, 0));
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') { text.pop_back(); }
    }
    return text == "-0" ? "0" : text;
}

std::string figure_text(double value, int decimals)
{
    std::string text = number_text(value, decimals);
    return value != 0 && text == "0" ? fmt::format("{:.2g}", value) : text;
}

}  // namespace atlas::base
