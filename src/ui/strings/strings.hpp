// Every word the interface says, in both languages, in one table.
#pragma once

#include "words/bilingual.hpp"
#include "words/status_words.hpp"

#include <string_view>

namespace atlas::ui {

using Phrase = words::Bilingual;

namespace phrase {
// Top bar
inline constexpr Phrase back_up{"返回上一级 (Backspace)", "Back up (Backspace)"};
inline constexpr Phrase search_hint{"搜索 区划、项目、指标 (Ctrl+F)", "Search areas, projects, indicators (Ctrl+F)"};
inline constexpr Phrase search_none{"没有找到", "Nothing found"};
inline constexpr Phrase search_advice{"可查：省、市州、县区、区域与园区的名称或代码，项目、指标、组团、城镇、河湖；名称"
                                      "的一部分、拼音或首字母均可，几个词以空格分开",
                                      "To be found: areas of all levels and parks by name or code, projects, "
                                      "indicators, groups, towns, rivers and lakes; "
                                      "part of a name, pinyin or its initials; several words between blanks"};
inline constexpr Phrase search_river{"河流", "River"};
inline constexpr Phrase search_lake{"湖泊水库", "Lake"};
inline constexpr Phrase export_picture{"导出", "Export"};
inline constexpr Phrase export_tip{"导出地图、汇报或各县区一页图，并先作检查",
                                   "Export the map, the briefing or sheets, checked before"};
inline constexpr Phrase other_language{"EN", "中"};
inline constexpr Phrase language_tip{"Switch to English", "切换为中文"};
inline constexpr Phrase exported{"已导出：", "Saved: "};
inline constexpr Phrase export_failed{"导出失败：", "Not saved: "};
// Left panel
inline constexpr Phrase layers{"项目图层", "Projects"};
inline constexpr Phrase count_unit{" 项", ""};
inline constexpr Phrase all{"全选", "All"};
inline constexpr Phrase none{"全不选", "None"};
inline constexpr Phrase stages{"建设阶段", "Stage"};
inline constexpr Phrase accuracy{"位置精度", "Position"};
inline constexpr Phrase accuracy_exact{"实地位置", "Known site"};
inline constexpr Phrase accuracy_schematic{"乡镇级、示意位置", "Township level, schematic"};
inline constexpr Phrase accuracy_county{"仅知所在县区", "County only (badge by the name)"};
inline constexpr Phrase filter{"筛选", "Filter"};
inline constexpr Phrase filter_text{"名称或拼音首字母", "Name or pinyin initials"};
inline constexpr Phrase all_counties{"全部县区", "All counties"};
inline constexpr Phrase reset{"重置", "Reset"};
inline constexpr Phrase basis{"定位依据", "Types according to"};
inline constexpr Phrase basis_default{"按默认次序", "Default order"};
inline constexpr Phrase indicator{"指标", "Indicator"};
inline constexpr Phrase level{"区划层级", "Level"};
inline constexpr Phrase metric{"衡量", "Measure"};
inline constexpr Phrase plan{"目标出自", "Targets of"};
inline constexpr Phrase groups_of{"组团出自", "Groups of"};
inline constexpr Phrase classes{"分级", "Classes"};
inline constexpr Phrase custom_breaks{"自定义断点", "Custom breaks"};
inline constexpr Phrase histogram_tip{"彩色为当年数值，灰色为各年全部数值；拖动断点可自定义",
                                      "Coloured: figures of this year; grey: of all years. Drag a break to move it"};
inline constexpr Phrase no_figures{"此层级没有该指标的全年数据", "No whole-year figures at this level"};
// Time
inline constexpr Phrase play{"播放 (空格)", "Play (Space)"};
inline constexpr Phrase pause{"暂停 (空格)", "Pause (Space)"};
inline constexpr Phrase year_before{"前一年份", "Year before"};
inline constexpr Phrase year_after{"后一年份", "Year after"};
inline constexpr Phrase speed{"播放速度", "Speed"};
inline constexpr Phrase year_figures{"数据", "figures"};
inline constexpr Phrase year_targets{"目标", "targets"};
inline constexpr Phrase year_stages{"项目进展", "project stages"};
// Cards
inline constexpr Phrase no_type{"未说明类型", "No stated type"};
inline constexpr Phrase types_disputed{"各文件的定位不一致", "Documents differ on the types"};
inline constexpr Phrase targets_disputed{"各文件的目标表述不一致", "Documents differ on the target"};
inline constexpr Phrase map_not_drawn{"地图无法绘制：", "The map cannot be drawn: "};
inline constexpr Phrase not_comparable{"不可相比的数字", "Figures not to be compared"};
inline constexpr Phrase see_sources{"查看出处", "See sources"};
inline constexpr Phrase target{"目标", "target"};
inline constexpr Phrase source{"出处", "Source"};
using words::phrase::no_data;
using words::phrase::no_target;
using words::phrase::outdated;
using words::phrase::unit_mismatch;
inline constexpr Phrase attainment{"完成率", "Attained"};
inline constexpr Phrase actual{"实际", "actual"};
inline constexpr Phrase required_growth{"需年均增长", "Growth needed a year"};
inline constexpr Phrase until{"至", "to"};
inline constexpr Phrase gap{"差距", "Gap"};
inline constexpr Phrase schedule{"进度", "Schedule"};
inline constexpr Phrase chart_actual{"实际值", "Actual"};
inline constexpr Phrase chart_target{"目标", "Target"};
inline constexpr Phrase chart_path{"所需路径", "Path needed"};
inline constexpr Phrase figures{"历年数据", "Reported figures"};
inline constexpr Phrase other_targets{"其他目标", "Other targets"};
using words::phrase::plan_horizon;
inline constexpr Phrase industries{"产业定位", "Industries"};
inline constexpr Phrase groups{"所属组团与区域", "Groups"};
inline constexpr Phrase projects_inside{"境内项目", "Projects"};
inline constexpr Phrase placed{"已定位", "placed"};
inline constexpr Phrase county_only{"仅知所在县区", "county only"};
inline constexpr Phrase sources{"资料来源", "Sources"};
inline constexpr Phrase show_more{"显示全部", "Show all"};
inline constexpr Phrase show_less{"收起", "Show fewer"};
inline constexpr Phrase show_on_map{"在地图上显示", "Show on map"};
inline constexpr Phrase not_placed{"位置只知到县区，地图上不画点", "Known to the county only; not drawn as a point"};
inline constexpr Phrase stage_history{"建设阶段", "Stages"};
inline constexpr Phrase stage_unstated{"没有注明日期的阶段说明", "No dated statement of its stage"};
inline constexpr Phrase project_figures{"项目情况", "Facts"};
inline constexpr Phrase position{"位置", "Position"};
inline constexpr Phrase error_radius{"误差约", "error about"};
inline constexpr Phrase position_source{"位置来源", "Position from"};
inline constexpr Phrase note{"备注", "Note"};
inline constexpr Phrase nearby{"邻近（测地距离）", "Nearby (geodesic distance)"};
inline constexpr Phrase nearest_seat{"最近县城", "Nearest county seat"};
inline constexpr Phrase in_counties{"所在县区", "Counties"};
// Summary
inline constexpr Phrase overview{"全域概况", "Overview"};
inline constexpr Phrase by_class{"分类", " by class"};
inline constexpr Phrase ranking{"完成率排名", "Ranking by attainment"};
inline constexpr Phrase by_category{"项目类别", "Projects by category"};
inline constexpr Phrase by_stage{"建设阶段", "Projects by stage"};
inline constexpr Phrase whole_area{"整体目标", "Targets of the whole area"};
inline constexpr Phrase projects_word{"项目", "projects"};
inline constexpr Phrase documents_word{"文献", "documents"};
inline constexpr Phrase progress{"目标进度", "Progress"};
inline constexpr Phrase progress_met{"已达到目标", "Met"};
inline constexpr Phrase progress_on{"符合进度", "On schedule"};
inline constexpr Phrase progress_behind{"滞后", "Behind"};
inline constexpr Phrase progress_open{"尚不能判断进度", "No schedule yet"};
inline constexpr Phrase progress_none{"无目标或数据", "No target or data"};
inline constexpr Phrase total{"县区合计", "Total of the counties"};
inline constexpr Phrase mean{"县区平均", "Mean of the counties"};
inline constexpr Phrase rank_label{"排名", "Rank"};
inline constexpr Phrase chart_indicator{"图表指标", "Indicator"};
inline constexpr Phrase area_targets{"本区域目标", "Targets of this area"};
// Compare
inline constexpr Phrase compare{"对比", "Compare"};
inline constexpr Phrase compare_years{"或与另一年份对比", "or compare with another year"};
inline constexpr Phrase compare_close{"结束对比", "End comparison"};
inline constexpr Phrase types{"发展类型", "Types"};
inline constexpr Phrase latest{"最新数据", "Latest"};
// Documents
inline constexpr Phrase documents{"文献", "Documents"};
inline constexpr Phrase documents_of{"该文献的全部内容", "All from this document"};
inline constexpr Phrase documents_open{"全部文献与分歧", "All documents and disagreements"};
inline constexpr Phrase disagreements{"文献分歧", "Disagreements"};
inline constexpr Phrase disagreements_none{"各文献没有互相矛盾的表述", "No document contradicts another"};
inline constexpr Phrase says_nothing{"没有引用这份文献的数据", "Nothing in this atlas cites it"};
inline constexpr Phrase project_facts{"项目情况", "Project facts"};
// Source pop-up
inline constexpr Phrase section{"章节", "Section"};
inline constexpr Phrase quote{"原文", "Quote"};
inline constexpr Phrase issuer{"发布", "Issued by"};
inline constexpr Phrase date{"日期", "Date"};
inline constexpr Phrase address{"网址", "Address"};
inline constexpr Phrase licence{"许可", "Licence"};
inline constexpr Phrase copy{"复制", "Copy"};
inline constexpr Phrase copied{"已复制", "Copied"};
inline constexpr Phrase unknown_source{"来源表中没有这份资料", "Not in the table of sources"};
// Map and status line
inline constexpr Phrase here{"此处项目", "Projects here"};
inline constexpr Phrase review_none{"审图号：未标注（内部使用）", "Map approval no.: none (internal use)"};
inline constexpr Phrase review{"审图号：", "Map approval no.: "};
inline constexpr Phrase drawing{"正在绘制…", "Drawing…"};
// Table
inline constexpr Phrase table_button{"数据表 T", "Table T"};
inline constexpr Phrase table_tip{"打开或关闭地图下方的数据表 (T)", "Open or close the table below the map (T)"};
inline constexpr Phrase table_counties{"县区×指标", "Indicators"};
inline constexpr Phrase table_targets{"目标", "Targets"};
inline constexpr Phrase table_observations{"数据", "Figures"};
inline constexpr Phrase table_sources{"文献", "Sources"};
inline constexpr Phrase table_issues{"问题", "Issues"};
inline constexpr Phrase table_projects{"项目", "Projects"};
inline constexpr Phrase table_filter{"筛选", "Filter"};
inline constexpr Phrase table_columns{"列", "Columns"};
inline constexpr Phrase table_columns_tip{"选择显示哪些列", "Choose the columns shown"};
inline constexpr Phrase table_copy_tip{"复制所列各行 (Ctrl+C)", "Copy the rows shown (Ctrl+C)"};
inline constexpr Phrase table_csv_tip{"把所列各行存为 CSV 文件", "Save the rows shown as a CSV file"};
inline constexpr Phrase table_xlsx_tip{"把所列各行及其文献存为 Excel 文件",
                                       "Save the rows shown and their sources for Excel"};
inline constexpr Phrase table_close_tip{"关闭数据表 (T)", "Close the table (T)"};
inline constexpr Phrase table_rows_unit{" 行", " rows"};
inline constexpr Phrase table_empty{"没有符合条件的行", "No rows"};
// Explore
inline constexpr Phrase measure{"测距", "Measure"};
inline constexpr Phrase measure_tip{"在地图上量长度和面积，列出穿越的县区和附近的项目 (M)",
                                    "Lengths and areas on the map, counties crossed, what is near (M)"};
inline constexpr Phrase measure_title{"测距", "Measure"};
inline constexpr Phrase measure_start{"单击地图加点", "Click on the map to add points"};
inline constexpr Phrase measure_go_on{
    "双击或回车结束 · 点起点成面 · 退格撤一点 · Esc 取消",
    "Double click or Enter ends · first point closes · Backspace undoes · Esc cancels"};
inline constexpr Phrase measure_length{"总长", "Length"};
inline constexpr Phrase measure_perimeter{"周长", "Perimeter"};
inline constexpr Phrase measure_area{"面积", "Area"};
inline constexpr Phrase measure_point{"点位", "Point"};
inline constexpr Phrase measure_legs{"各段（测地线）", "Legs (geodesic)"};
inline constexpr Phrase measure_itself{"边线自交，面积不成立", "Crosses itself: no area"};
inline constexpr Phrase measure_more{"沿线与附近", "Crossed and near"};
inline constexpr Phrase within{"范围内的项目与地点", "Projects and places within"};
inline constexpr Phrase within_none{"范围内没有已定位的项目和地点", "Nothing placed within the distance"};
inline constexpr Phrase within_of_point{"自最后一点量起", "From the last point"};
inline constexpr Phrase within_perhaps{"或", "perhaps "};
inline constexpr Phrase within_note{"± 为位置误差；“或”指计入误差后可能在范围外",
                                    "± is the error of the position; perhaps: with it, it may lie beyond"};
inline constexpr Phrase within_unplaced{"仅知所在县区，可能在范围内", "Known to the county only, may be within"};
inline constexpr Phrase crossing{"穿越县区", "Counties crossed"};
inline constexpr Phrase crossing_outside{"本图县区之外", "Outside these counties"};
inline constexpr Phrase crossing_schematic{"线位为示意，长度仅为示意长度",
                                           "The line is schematic, and so are its lengths"};
// Presenter
inline constexpr Phrase show_none{"这份图集还没有简报场景", "This atlas has no briefing scenes"};
inline constexpr Phrase show_keys{"放映按键", "Keys"};
inline constexpr Phrase show_next_keys{"→ ↓ 空格 PageDown 单击", "→ ↓ Space PageDown click"};
inline constexpr Phrase show_next{"下一页", "Next page"};
inline constexpr Phrase show_previous_keys{"← ↑ 退格 PageUp", "← ↑ Backspace PageUp"};
inline constexpr Phrase show_previous{"上一页", "Page before"};
inline constexpr Phrase show_jump_keys{"数字  Home  End", "Digits  Home  End"};
inline constexpr Phrase show_jump{"跳到某页、首页、末页", "To a page, the first, the last"};
inline constexpr Phrase show_zoom_keys{"滚轮  拖动  + −", "Wheel  drag  + −"};
inline constexpr Phrase show_zoom{"缩放、移动地图，下一次翻页时复原", "Zoom and move the map; the next key returns"};
inline constexpr Phrase show_pen_keys{"P  Ctrl+拖动  E", "P  Ctrl+drag  E"};
inline constexpr Phrase show_pen{"画笔，擦除", "Pen, erase"};
inline constexpr Phrase show_spot_keys{"S  按住右键", "S  hold right button"};
inline constexpr Phrase show_spot{"聚光灯", "Spotlight"};
inline constexpr Phrase show_blank_keys{"B  W", "B  W"};
inline constexpr Phrase show_blank{"黑屏，白屏", "Black, white screen"};
inline constexpr Phrase show_play_keys{"A", "A"};
inline constexpr Phrase show_play{"自动播放", "Play by itself"};
inline constexpr Phrase show_monitor_keys{"F6", "F6"};
inline constexpr Phrase show_monitor{"换到下一个显示器", "To the next monitor"};
inline constexpr Phrase show_end_keys{"Esc", "Esc"};
inline constexpr Phrase show_end{"结束放映，回到编辑窗口", "End, back to the window"};
}  // namespace phrase

}  // namespace atlas::ui
