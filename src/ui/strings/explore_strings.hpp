// Words of the explore tools, of what narrows the table, of the settings file, and of breaks set by hand.
#pragma once

#include "ui/strings/strings.hpp"

namespace atlas::ui::phrase {
// Near, crossed, overlapped
inline constexpr Phrase from_line{"整条线", "Whole line"};
inline constexpr Phrase from_area{"整个面", "Whole area"};
inline constexpr Phrase from_last{"最后一点", "Last point"};
inline constexpr Phrase measured_point{"所量点", "the measured point"};
inline constexpr Phrase measured_line{"所量线", "the measured line"};
inline constexpr Phrase measured_area{"所量面", "the measured area"};
inline constexpr Phrase overlap{"所跨县区", "Counties overlapped"};
inline constexpr Phrase to_table{"列入数据表", "To the table"};
inline constexpr Phrase to_table_tip{"在下方数据表中只列这些，并在地图上标出",
                                     "Lists exactly these in the table below and marks them on the map"};
inline constexpr Phrase pick_distance{"距离（km）", "Distance (km)"};
inline constexpr Phrase pick_length{"穿越长度（km）", "Length inside (km)"};
inline constexpr Phrase pick_overlap{"重叠面积（km²）", "Overlap (km²)"};
// What narrows the table
inline constexpr Phrase scope_filter{"按左侧筛选", "Filtered as the map"};
inline constexpr Phrase scope_all{"显示全部项目", "Show all projects"};
inline constexpr Phrase scope_not{"已显示全部项目，未按左侧筛选", "All projects, also those filtered out on the map"};
inline constexpr Phrase scope_follow{"按左侧筛选显示", "Filter as the map"};
inline constexpr Phrase scope_categories{"类别", "categories"};
inline constexpr Phrase scope_stages{"阶段", "stages"};
inline constexpr Phrase scope_inside{"境内", ""};
inline constexpr Phrase scope_drop{"取消此范围", "Drop this selection"};
// Settings of the user
inline constexpr Phrase settings_damaged{"设置文件无法读取，已用默认设置：",
                                         "Settings could not be read, defaults are used: "};
inline constexpr Phrase settings_unsaved{"设置未能保存：", "Settings not saved: "};
// Breaks by hand
inline constexpr Phrase breaks_fixed{"各年统一断点", "Same in all years"};
inline constexpr Phrase breaks_of_year{"仅按当年断点", "Of this year only"};
inline constexpr Phrase breaks_hand{"断点（可直接改数）", "Breaks (type to change)"};
inline constexpr Phrase break_add_tip{
    "单击空白处加断点；拖动断点移动，拖出图外删除",
    "Click between the breaks to add one; drag one to move it, off the plot to remove it"};
inline constexpr Phrase break_add{"加一个断点", "Add a break"};
inline constexpr Phrase break_remove{"删除此断点", "Remove this break"};
inline constexpr Phrase break_release{"松开即删除此断点", "Let go to remove this break"};
inline constexpr Phrase break_most{"最多 7 级，不能再加断点", "At most 7 classes: no more breaks"};
inline constexpr Phrase break_fewest{"最少 3 级，不能再删断点", "At least 3 classes: no break can go"};
inline constexpr Phrase break_not_number{"请输入数字，如 12.5", "Enter a number such as 12.5"};
inline constexpr Phrase break_twice{"与另一断点相同", "Another break has this value"};
}  // namespace atlas::ui::phrase
