// The closed words by which a view is told: theme, metric, classing, and the layout of a page. As on the command line
// and in briefing.toml.
#pragma once

#include "words/word_list.hpp"

#include <array>

namespace atlas::model {

enum class Theme { type, attainment, indicator, groups };
enum class Metric { attainment, gap, growth, schedule };
enum class Method { equal_interval, quantile, jenks, standard_deviation, custom };
enum class SceneLayout { map_text, map, two_maps, map_chart, table };

/// Whether the theme shows the figures of one indicator.
constexpr bool has_indicator(Theme theme) { return theme == Theme::attainment || theme == Theme::indicator; }

}  // namespace atlas::model

namespace atlas::words {

template <>
struct Words<model::Theme> {
    using E = model::Theme;
    static constexpr std::array<Word<E>, 4> list{{{E::type, "type", "发展类型", "Types"},
                                                  {E::attainment, "attainment", "目标完成", "Targets"},
                                                  {E::indicator, "indicator", "指标", "Indicator"},
                                                  {E::groups, "groups", "县域组团", "Groups"}}};
};
template <>
struct Words<model::Metric> {
    using E = model::Metric;
    static constexpr std::array<Word<E>, 4> list{{{E::attainment, "attainment", "完成率", "Share"},
                                                  {E::gap, "gap", "差距", "Gap"},
                                                  {E::growth, "growth", "所需增速", "Growth"},
                                                  {E::schedule, "schedule", "进度", "Schedule"}}};
};
template <>
struct Words<model::Method> {
    using E = model::Method;
    static constexpr std::array<Word<E>, 5> list{{{E::equal_interval, "equal", "等距", "Equal"},
                                                  {E::quantile, "quantile", "分位数", "Quantile"},
                                                  {E::jenks, "jenks", "自然断点", "Natural"},
                                                  {E::standard_deviation, "deviation", "标准差", "Std dev."},
                                                  {E::custom, "custom", "自定", "Custom"}}};
};
template <>
struct Words<model::SceneLayout> {
    using E = model::SceneLayout;
    static constexpr std::array<Word<E>, 5> list{{{E::map_text, "map_text", "地图+文字", "Map, text"},
                                                  {E::map, "map", "整幅地图", "Map"},
                                                  {E::two_maps, "two_maps", "双图对比", "Two maps"},
                                                  {E::map_chart, "map_chart", "地图+图表", "Map, chart"},
                                                  {E::table, "table", "表格", "Table"}}};
};

}  // namespace atlas::words
