// Which units convert, and by what factor.
#include "rules/units.hpp"

#include <array>

namespace atlas::rules {
namespace {

constexpr std::array<Multiplier, 7> all_multipliers{{{"万亿", "trillion", 1e12},
                                                     {"百万", "million", 1e6},
                                                     {"千万", "10 million", 1e7},
                                                     {"亿", "100 million", 1e8},
                                                     {"万", "10,000", 1e4},
                                                     {"千", "1,000", 1e3},
                                                     {"百", "100", 1e2}}};

/// A unit as a multiple of a base unit; only equal bases convert.
struct Unit {
    std::string_view base;
    double factor = 1;
};

struct Named {
    std::string_view word;
    Unit unit;
};

constexpr std::array<Named, 26> units{{
    {"W", {"瓦", 1}},
    {"kW", {"瓦", 1e3}},
    {"MW", {"瓦", 1e6}},
    {"GW", {"瓦", 1e9}},
    {"兆瓦", {"瓦", 1e6}},
    {"吉瓦", {"瓦", 1e9}},
    {"kWh", {"瓦时", 1e3}},
    {"MWh", {"瓦时", 1e6}},
    {"GWh", {"瓦时", 1e9}},
    {"兆瓦时", {"瓦时", 1e6}},
    {"度", {"瓦时", 1e3}},
    {"公顷", {"平方米", 1e4}},
    {"平方公里", {"平方米", 1e6}},
    {"平方千米", {"平方米", 1e6}},
    {"km²", {"平方米", 1e6}},
    {"m²", {"平方米", 1}},
    {"亩", {"平方米", 2000.0 / 3}},
    {"方", {"立方米", 1}},
    {"m³", {"立方米", 1}},
    {"公里", {"米", 1e3}},
    {"km", {"米", 1e3}},
    {"m", {"米", 1}},
    {"公斤", {"克", 1e3}},
    {"kg", {"克", 1e3}},
    {"吨", {"克", 1e6}},
    {"t", {"克", 1e6}},
}};

std::optional<Unit> named(std::string_view word)
{
    for (auto const& [name, unit] : units) {
        if (name == word) { return unit; }
    }
    return std::nullopt;
}

Unit parse_unit(std::string_view word)
{
    if (auto const unit = named(word)) { return *unit; }
    for (auto const& [prefix, english, factor] : all_multipliers) {
        if (word.size() > prefix.size() && word.starts_with(prefix)) {
            Unit const rest = parse_unit(word.substr(prefix.size()));  // 万千瓦 is 万 of 千 of 瓦
            return {rest.base, rest.factor * factor};
        }
    }
    return {word, 1};
}

}  // namespace

std::span<Multiplier const> multipliers() { return all_multipliers; }

bool is_level(std::string_view unit)
{
    auto const has = [&](std::string_view word) { return unit.find(word) != std::string_view::npos; };
    return !has("%") && !has("‰") && !has("百分点");
}

std::optional<ReadableUnit> readable_unit(std::string_view unit, double least, double most)
{
    constexpr double long_from = 1e5;
    bool const plain_word =
        !unit.empty() && static_cast<unsigned char>(unit.front()) >= 0x80 && unit.find('/') == std::string_view::npos;
    if (most < long_from || !plain_word || !is_level(unit)) { return std::nullopt; }
    std::string_view counted = unit;
    for (std::string_view const prefix : {"亿", "万"}) {
        if (counted.size() > prefix.size() && counted.starts_with(prefix)) {
            counted.remove_prefix(prefix.size());
            break;
        }
    }
    for (std::string_view const odd : {"亿", "万", "千万", "百", "兆", "吉"}) {  // 万 of 百万千瓦 is nobody's word
        if (counted.starts_with(odd)) { return std::nullopt; }
    }
    for (std::string_view const prefix : {"亿", "万"}) {
        std::string const larger = std::string(prefix) + std::string(counted);
        auto const size = unit_factor(larger, unit);
        if (size && *size > 1 && least >= *size) { return ReadableUnit{larger, *size}; }
    }
    return std::nullopt;
}

std::optional<double> unit_factor(std::string_view from, std::string_view to)
{
    if (from == to) { return 1; }
    Unit const a = parse_unit(from);
    Unit const b = parse_unit(to);
    if (a.base != b.base) { return std::nullopt; }
    return a.factor / b.factor;
}

}  // namespace atlas::rules
