// What is said of a target that cannot be judged: once for cards, tables and lists.
#pragma once

#include "words/bilingual.hpp"

/// Why there is no attainment, and where a target's year comes from.
namespace atlas::words::phrase {

inline constexpr Bilingual no_target{"没有该指标的目标", "No target for this indicator"};
inline constexpr Bilingual no_data{"暂无数据", "No data"};
inline constexpr Bilingual outdated{"数据过旧", "Outdated"};
inline constexpr Bilingual unit_mismatch{"计量单位不可比", "Units differ"};
inline constexpr Bilingual plan_horizon{"规划期末", "plan's last year"};

}  // namespace atlas::words::phrase
