// Units of figures: which are levels, and how one converts to another.
#pragma once

#include <optional>
#include <span>
#include <string>
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

/// A larger unit for figures that are long to read: 万 or 亿 of what is counted.
struct ReadableUnit {
    std::string unit;
    double size = 1;  ///< of one such unit, in the old one: 10000
};
/// The largest such unit in which none of the figures is below 1 (123456 万元 are 12.3 亿元); empty where the largest
/// has fewer than six digits before the point, or the unit is no amount that 万 and 亿 go with. `least` and `most` are
/// the smallest figure that is not 0 and the largest, without their signs.
std::optional<ReadableUnit> readable_unit(std::string_view unit, double least, double most);

}  // namespace atlas::rules
