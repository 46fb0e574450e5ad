#include "rules/unit_names.hpp"
#include "base/digits.hpp"
#include "rules/units.hpp"
#include "words/bilingual.hpp"

#include <array>
#include <span>

namespace atlas::rules {
namespace {

using Name = words::Bilingual;

/// Counters, for which English has no word: the name of the indicator says what is counted.
constexpr std::string_view counted = "number";

/// Whole units; looked up before any is taken apart.
constexpr std::array<Name, 48> names{{
    {"%", "%"},
    {"％", "%"},
    {"‰", "‰"},
    {"百分点", "percentage points"},
    {"个百分点", "percentage points"},
    {"元", "yuan"},
    {"亿元", "100 million yuan"},
    {"人", "people"},
    {"人次", "visits"},
    {"名", counted},
    {"户", counted},
    {"万户", "10,000 households"},
    {"家", counted},
    {"个", counted},
    {"项", counted},
    {"所", counted},
    {"条", counted},
    {"台", counted},
    {"件", counted},
    {"处", "places"},
    {"次", "times"},
    {"批", "batches"},
    {"场次", "events"},
    {"头", "head"},
    {"只", "head"},
    {"株", "trees"},
    {"岁", "years of age"},
    {"年", "years"},
    {"小时", "hours"},
    {"倍", "times"},
    {"指数", "index"},
    {"亩", "mu"},
    {"公顷", "hectares"},
    {"平方米", "m²"},
    {"平方公里", "km²"},
    {"平方千米", "km²"},
    {"立方米", "m³"},
    {"方", "m³"},
    {"米", "m"},
    {"公里", "km"},
    {"公斤", "kg"},
    {"吨", "tonnes"},
    {"微克", "µg"},
    {"瓦", "W"},
    {"千瓦", "kW"},
    {"兆瓦", "MW"},
    {"吉瓦", "GW"},
    {"度", "kWh"},
}};

/// Units of power with a multiplier, which English writes with another prefix: the same amount, so no value changes.
constexpr std::array<Name, 4> powers{{
    {"万千瓦", "10 MW"},
    {"百万千瓦", "GW"},
    {"千万千瓦", "10 GW"},
    {"亿千瓦", "100 GW"},
}};

std::string english(std::string_view unit)
{
    for (auto const& table : {std::span<Name const>(names), std::span<Name const>(powers)}) {
        for (Name const& name : table) {
            if (name.zh == unit) { return std::string(name.en); }
        }
    }
    if (auto const slash = unit.find('/'); slash != std::string_view::npos) {
        std::string const over = english(unit.substr(0, slash));
        std::string_view const below = unit.substr(slash + 1);
        std::string const under = below == "年" ? "year" : english(below);
        // µg/m³ keeps its stroke; words read better with "per".
        bool const symbols = over == "µg" || over == "kg";
        if (symbols) { return over + "/" + under; }
        return (over == counted ? "per " : over + " per ") + under;
    }
    for (Multiplier const& multiplier : multipliers()) {
        if (unit.size() > multiplier.zh.size() && unit.starts_with(multiplier.zh)) {
            std::string const rest = english(unit.substr(multiplier.zh.size()));
            return std::string(multiplier.en) + (rest == counted ? "" : " " + rest);
        }
    }
    return std::string(unit);
}

}  // namespace

std::string unit_name(std::string_view unit, base::Language language)
{
    return language == base::Language::en ? english(unit) : std::string(unit);
}

std::string_view unit_of_difference(std::string_view unit) { return unit == "%" || unit == "％" ? "个百分点" : unit; }

std::string with_unit(std::string_view figure, std::string_view unit, base::Language language)
{
    std::string const name = unit_name(unit, language);
    if (name.empty() || name == counted) { return std::string(figure); }
    if (name == "%" || name == "‰") { return std::string(figure) + name; }
    bool const number = language == base::Language::en && base::is_digit(name.front());
    return std::string(figure) + (number ? " × " : " ") + name;
}

std::string titled_with_unit(std::string_view title, std::string_view unit, base::Language language)
{
    if (unit.empty()) { return std::string(title); }
    bool const en = language == base::Language::en;
    return std::string(title) + (en ? " (" : "（") + unit_name(unit, language) + (en ? ")" : "）");
}

}  // namespace atlas::rules
