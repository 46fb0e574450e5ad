// Units of figures: which are levels, and how one converts to another.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace atlas::rules {

/// A word before a unit that multiplies it: 万 of 万千瓦. Longest first, so that 万亿 is not read as 万.
struct Multiplier {
    std::string_view zh;
    std::string_view en;
    double factor;
};
std::span<Multiplier const> multipliers();

/// A level grows by a yearly factor and is an amount; a share or a growth rate (%, ‰, 百分点) is neither.
bool is_level(std::string_view unit);

/// The factor that turns a value in `from` into `to` (万元→亿元 1e-4, 万千瓦→MW 10); empty when they do not convert.
std::optional<double> unit_factor(std::string_view from, std::string_view to);

}  // namespace atlas::rules
