// Every sentence about input, once in each language. `{0}` to `{9}` are holes; any other brace is itself.
#pragma once

#include "words/bilingual.hpp"

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string_view>

namespace atlas::words {

struct Sentence {
    std::string_view id;
    std::string_view zh;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(base::Language language) const
    {
        return language == base::Language::en ? en : zh;
    }
};

inline constexpr auto sentences = std::to_array<Sentence>({
    // What goes around others
    {"in-scene", "场景 {0}：{1}", "scene {0}: {1}"},
    {"suggesting", "{0}{1}", "{0}{1}"},
    // References
    {"area-unknown", "areas.csv 中没有此代码；请改正或补上该地区",
     "this code is not in areas.csv; correct it or add the area"},
    {"source-empty", "为空；请写 sources.csv 中的文献", "is empty; name a row of sources.csv"},
    {"source-unknown", "sources.csv 中没有", "is not in sources.csv"},
    {"indicator-unknown", "indicators.csv 中没有", "is not in indicators.csv"},
    {"project-unknown", "projects.geojson 中没有", "is not in projects.geojson"},
    {"quote-empty", "为空；请摘录文献中载明此事的最短原文",
     "is empty; give the shortest phrase of the source that carries the fact"},
    {"county-without-outline", "counties.geojson 中没有该县区的边界", "this county has no outline in counties.geojson"},
    {"project-without-fact", "project_facts.csv 没有一行提到该项目，因此没有出处",
     "no row of project_facts.csv names this project, so it has no source"},
    {"plan-section-unknown", "没有出自该规划及章节的行", "no row is of this plan and section"},
    // Scenes of the briefing
    {"plan-unknown", "没有出自这一规划的条目", "no row is of this plan"},
    {"selection-unknown", "既不是本图的区划，也不是项目", "is neither an area nor a project of this atlas"},
    {"second-map-missing", "缺少 [scene.second]：右图应写明与左图不同之处",
     "is missing; the layout two_maps needs what its right-hand map shows instead"},
    {"breaks-missing", "分级方法 custom 需要断点，如 [50, 100]",
     "are missing; the method custom needs them, such as [50, 100]"},
    {"area-without-counties", "不是本图含有县区的区划", "is no area with counties in this atlas"},
    {"level-absent", "本图在所选范围内没有这一级的区划", "the atlas has no whole area of this level there"},
    {"year-absent", "本图没有这一年的内容；可用 {0} 至 {1} 年",
     "the atlas says nothing about this year; it runs from {0} to {1}"},
    {"palette-unknown", "没有这种配色", "is no palette"},
    {"brace-open", "缺少右花括号；花括号本身写作 {{", "has no closing brace; write {{ for a brace itself"},
    {"figure-form", "写作 {指标.区划代码.项} 或 {project.项目.项}，后可加年份，如 {gdp.620702.latest.2023}",
     "write {INDICATOR.AREA.WHAT} or {project.ID.WHAT}, with a year if wanted, such as {gdp.620702.latest.2023}"},
    {"figure-not-a-year", "“{0}”不是年份，应为四位数字，如 2023", "'{0}' is no year; write four digits such as 2023"},
    {"figure-year-absent", "本图没有 {0} 年的内容；可用 {1} 至 {2} 年",
     "the atlas says nothing about {0}; it runs from {1} to {2}"},
    {"figure-name-unknown", "“{0}”既不是区划代码，也不是项目或指标",
     "'{0}' is no area code, project_id or indicator_id of this atlas"},
    {"figure-area-unknown", "“{0}”不在 areas.csv 中", "'{0}' is no area code of areas.csv"},
    {"figure-project-unknown", "项目“{0}”不在 projects.geojson 中", "'{0}' is no project_id of projects.geojson"},
    {"figure-indicator-unknown", "“{0}”不在 indicators.csv 中；可写指标代码，或 project、name、types",
     "'{0}' is not in indicators.csv; write an indicator_id, or project, name or types"},
    {"figure-word-unknown", "“{0}”不是可用的项；可用：{1}", "'{0}' is none of {1}"},
    // Keys and members
    {"key-twice", "与第 {0} 行重复；请只留一行", "this key is already in row {0}; keep one of the two"},
    {"key-twice-differing", "与第 {0} 行重复而数值不同（那行 {1}，本行 {2}）",
     "this key is already in row {0}, with another value ({1} there, {2} here)"},
    {"former-code-twice", "也是 {0}（第 {1} 行）的曾用代码：用此代码的数据不知属于哪一个，现归于 {0}；请只留一处",
     "is a former code of {0} in row {1} too: rows under it could be of either and are taken for {0}'s; keep it in "
     "one"},
    {"former-code-in-use", "是 {0}（第 {1} 行）的现行代码：用此代码的数据都归于 {0}",
     "is the present code of {0} in row {1}: rows under it are all {0}'s"},
    {"parent-cycle", "{0} 的上级链条绕回自身：{1}；请写明真正的上级",
     "{0} lies in itself: {1}; name the area it really lies in"},
    {"member-twice", "{0} 已在组 {1} 中（第 {2} 行）；请合为一行，写上两种作用",
     "{0} is in group {1} already, in row {2}; keep one row with both roles"},
    {"member-within-member", "{0} 已随 {2}（第 {3} 行）在组 {1} 中；只计一次",
     "{0} is in group {1} already through {2} in row {3}; it counts once"},
    {"not-comparable-with-itself", "就是指标本身；请写容易与之混淆的另一指标",
     "is the indicator itself; name the one it is mistaken for"},
    // Figures
    {"figure-without-unit", "数值没有单位", "the figure has no unit"},
    {"indicator-without-unit", "指标没有单位", "the indicator has no unit"},
    {"unit-does-not-convert", "不能换算为 {1} 的单位“{0}”", "does not convert to '{0}', the unit of {1}"},
    {"not-a-length", "不是长度单位；请写 公里", "is no unit of length; write 公里"},
    {"not-money", "不是金额单位；请写 亿元", "is no unit of money; write 亿元"},
    {"share-below-0", "{0} 是部分占整体的比例，不能小于 0 %", "{0} is a part of a whole and cannot be below 0 %"},
    {"share-above-100", "{0} 是部分占整体的比例，不能大于 100 %", "{0} is a part of a whole and cannot be above 100 %"},
    {"year-far-from-plan", "不在规划 {1} 起始年 {0} 起的三十年内",
     "is not within thirty years from {0}, when {1} begins"},
    {"target-0", "为 0，无法计算完成率，图上不显示", "is 0: no share of it can be computed, so the map shows none"},
    {"target-below-0", "小于 0，无法计算完成率，图上不显示",
     "is below 0: no share of it can be computed, so the map shows none"},
    {"no-path", "目标年不晚于基期（{0} 年）：没有通往目标的路径，不判断进度",
     "is not after the baseline, which is of {0}: there is no path to it, so no schedule"},
    {"target-past", "目标年早于最新数据（{0} 年）；仍以该数据对照",
     "was due before the newest figure, which is of {0}; it is still compared with it"},
    {"amount-below-0", "以 {0} 计的数量小于 0；正负号是否有误？", "an amount in {0} below 0; is the sign meant?"},
    {"later-than-source", "晚于其文献的日期 {0}", "is later than its source, which is of {0}"},
    {"cap-of-higher-is-better",
     "“{0}”越高越好，目标却是上限“{1}”；请核对比较词，或把 indicators.csv 的 direction 改为 lower 或 none",
     "{0} is better the higher it is, but the target is a cap ({1}); correct the comparator, or the direction in "
     "indicators.csv to lower or none"},
    {"floor-of-lower-is-better",
     "“{0}”越低越好，目标却是下限“{1}”；请核对比较词，或把 indicators.csv 的 direction 改为 higher 或 none",
     "{0} is better the lower it is, but the target is a floor ({1}); correct the comparator, or the direction in "
     "indicators.csv to higher or none"},
    // Disagreements
    {"comparators-disagree", "{2} {1} 年{0}目标的比较词，各文件表述不一：{3}；{4}",
     "documents disagree on the comparator of {0} {1} of {2}: {3} and {4}"},
    {"values-disagree", "{2} {1} 年{0}目标的数值，各文件表述不一：{3}；{4}",
     "documents disagree on the value of {0} {1} of {2}: {3} and {4}"},
    {"type-orders-disagree", "{0}两个类型的次序，各文件表述不一：{1}",
     "documents disagree on the order of the two types of {0}: {1}"},
    {"types-disagree", "{0}的类型，各文件表述不一：{1}", "documents disagree on the types of {0}: {1}"},
    {"figures-disagree", "{2} {1} 的{0}，各文献不一：{3}；{4}", "sources disagree on {0} {1} of {2}: {3} and {4}"},
    // Positions
    {"outside-claimed-areas", "{0} 在所列县区之外 {1} km，超过其位置误差 {2} km",
     "{0} lies {1} km outside the areas it claims, beyond its accuracy of {2} km"},
    {"counties-overlap",
     "与 {0}（第 {1} 个要素）的边界重叠 {2} km²：县区不应重叠，请改正其中之一；开发区等请用 level = park",
     "overlaps the outline of {0} (feature {1}) by {2} km²: counties do not overlap; correct one of the two, or give a "
     "development zone the level park"},
    {"outline-of-whole", "{0} 有下属县区，图上由各县区合成，此边界不起作用",
     "{0} has counties and is drawn from them; this outline has no effect"},
    {"zone-across-counties", "{0} 跨 {1}：以边界线单独绘出，不算县区，不计入合计、平均和排名",
     "{0} lies in {1}: drawn apart by its outline, no county, and in no sum, mean or rank"},
    {"zone-outside", "{0} 不在任何县区之内", "{0} lies in none of the counties"},
    {"outside-area", "{0} 在 {2} 之外 {1} km，超过其位置误差 {3} km",
     "{0} lies {1} km outside {2}, beyond its accuracy of {3} km"},
    {"located-to-county-but-placed", "位置只知到县区的项目不能有几何；请写 null",
     "a project located only to county level has no geometry; write null"},
    {"unplaced-but-not-to-county", "没有几何的项目，位置精度应为 county",
     "a project without geometry has the accuracy county"},
    {"position-source-empty", "为空；请写明位置来源", "is empty; say where the position comes from"},
    {"beyond-bmp", "含字符 U+{0}，窗口无法显示；可用 U+FFFF 以内的字符",
     "has the character U+{0}, which cannot be shown in the window; characters up to U+FFFF can"},
    {"letter-without-face",
     "含字符“{0}”（U+{1}），已装的字体中都没有，只能画成方框；请安装含此字的字体包（{2}），或改用其他写法",
     "has the character '{0}' (U+{1}), which none of the faces has and would be drawn as a box; install the package "
     "that has it ({2}), or write it otherwise"},
    {"review-filler", "不是审图号：图上仍标“内部使用”；请写批准的号码，如 GS(2026)1234号，没有则留空",
     "is no map approval number: maps stay marked for internal use; write the number given, such as GS(2026)1234号, or "
     "leave it empty"},
    {"polygon-defect-at", "{0}，位于 [{1}]", "{0} at [{1}]"},
    // Tables
    {"quote-in-cell", "单元格内有引号；请写两个引号，并把整格放进引号（RFC 4180）",
     "a quote inside a cell; write it twice and put the cell in quotes (RFC 4180)"},
    {"quote-not-closed", "从这里开始的引号没有结束", "a quoted cell that begins here is never closed"},
    {"cell-count", "有 {0} 格，应为 {1} 格（{2}）", "{0} cells where {1} are needed ({2})"},
    {"wrong-header", "表头不对：应为“{0}”，实为“{1}”", "wrong header: expected '{0}', found '{1}'"},
    {"text-too-long", "有 {0} 个字符；一项文字至多 {1} 个", "has {0} characters; a text may have at most {1}"},
    {"rows-too-many", "有 {0} 行；一个文件至多 {1} 行", "{0} rows; a file may have at most {1}"},
    {"rows-more-than", "超过 {0} 行；一个文件至多这么多行，请分开",
     "more than {0} rows, which a file may have at most; divide it"},
    {"scenes-too-many", "有 {0} 个场景；至多 {1} 个", "{0} scenes; at most {1} can be shown"},
    {"not-read-back", "写出后无法读回，因此没有保存：{0}",
     "could not be read again as written, so it was not saved: {0}"},
    {"briefing-in-part", "简报中有错误的场景未读入，其余照常", "scenes with errors were left out; the rest goes on"},
    {"projection-elsewhere", "不含{0}（或不以米计）；请用适合本图范围的投影，或删去此项",
     "does not hold {0}, or is not in metres; use a projection for this part of the world, or leave it out"},
    {"unseen-character", "含看不见的字符 U+{0}（{1}）；输出时略去，请删去",
     "has the unseen character U+{0} ({1}); it is left out of what is written, delete it"},
    {"county-too-small", "边界只有约 {0} m 大，图上看不见",
     "its outline is some {0} m large: too small to be seen on a map"},
    {"value-empty", "为空；必须有值", "is empty; a value is needed"},
    {"value-missing", "缺少；必须有值", "is missing; a value is needed"},
    {"not-a-code", "不是地区代码；请写六位数字如 {0}，或 region-…、park-…",
     "is no area code; write six digits such as {0}, or region-… or park-…"},
    {"not-a-plain-code", "不是地区代码；请写六位数字如 {0}", "is no area code; write six digits such as {0}"},
    {"not-a-number", "不是数字；请写如 460 或 68.4", "is not a number; write digits such as 460 or 68.4"},
    {"number-too-large", "数字过大，不像是真的", "is a number too large to be meant"},
    {"not-a-year-from-to", "不是 {0} 到 {1} 之间的年份", "is not a year from {0} to {1}"},
    {"not-an-integer-from-to", "不是 {0} 到 {1} 的整数", "is not a whole number from {0} to {1}"},
    {"not-a-number-from-to", "不是 {0} 到 {1} 的数字", "is not a number from {0} to {1}"},
    {"not-accepted", "不是可用的词：{0}", "not one of the accepted words: {0}"},
    {"not-a-list-of-codes", "不是代码列表；请写如 620824;620825", "is no list of codes; write 620824;620825"},
    {"outside-degrees", "不在 -{0} 到 {0} 度之内", "lies outside -{0} to {0} degrees"},
    {"kilometres-below-0", "小于 0；请写千米数", "is below 0; write kilometres"},
    {"not-a-period", "不是时期；请写如 2023、2024H1、2024Q1 或 2024-05",
     "is no period; write 2023, 2024H1, 2024Q1 or 2024-05"},
    {"not-a-date", "不是日期；请写如 2026、2026-03 或 2026-03-15", "is no date; write 2026, 2026-03 or 2026-03-15"},
    {"stage-unstated", "没有阶段说明的项目即为此；请删去此行",
     "is what a project without a stage fact has; leave the row out"},
    // Layers
    {"not-a-position", "不是坐标；请写 [经度, 纬度]，以度计", "is no position; write [longitude, latitude] in degrees"},
    {"not-in-degrees", "超出经度 -180 到 180、纬度 -90 到 90；须为 WGS 84 度",
     "lies outside longitude -180 to 180, latitude -90 to 90; WGS 84 degrees are needed"},
    {"coordinates-no-list", "坐标须为列表", "coordinates must be a list"},
    {"line-too-short", "线只有 {0} 个点；至少两个", "a line of {0} points; two or more are needed"},
    {"ring-too-short", "环只有 {0} 个点；至少四个，且首尾相同",
     "a ring of {0} points; four or more are needed, the last equal to the first"},
    {"ring-open", "环没有闭合；终点须与起点 {0} 相同", "the ring is not closed; it must end where it began, at {0}"},
    {"ring-without-area", "环没有面积（点重合或在一条线上）", "the ring has no area (equal points, or all on a line)"},
    {"polygon-without-rings", "面没有环", "a polygon without rings"},
    {"not-a-geometry", "不是几何；须有 type 和 coordinates", "is no geometry; it needs type and coordinates"},
    {"multipolygon-empty", "MultiPolygon 中没有面", "a MultiPolygon without polygons"},
    {"geometry-not-accepted", "不是可用的类型：Point、LineString、MultiLineString、Polygon、MultiPolygon",
     "is none of the accepted types: Point, LineString, MultiLineString, Polygon, MultiPolygon"},
    {"json-cut-off", "第 {0} 列：文件到此中断，不完整", "column {0}: the file ends in the middle; it was cut off"},
    {"not-json", "第 {0} 列：从这里起不是 JSON：{1}", "column {0}: is not JSON from here on: {1}"},
    {"json-too-deep", "第 {0} 列：括号超过 {1} 层；GeoJSON 至多九层",
     "column {0}: brackets more than {1} levels deep; GeoJSON needs nine at most"},
    {"json-unreadable", "无法作为 JSON 读取{0}", "cannot be read as JSON: {0}"},
    {"not-geojson", R"(不是 GeoJSON；文件须以 {"type":"FeatureCollection" 开头)",
     R"(is not GeoJSON; a file beginning with {"type":"FeatureCollection" is needed)"},
    {"feature-not-an-object", "要素不是对象", "the feature is not an object"},
    {"not-a-collection", "是 JSON，但不是含要素列表的 FeatureCollection",
     "is JSON but no FeatureCollection with a list of features"},
    {"layer-empty", "没有要素；至少要有一个", "has no features; one or more are needed"},
    {"not-a-text", "不是文字；请放进引号", "is not a text; put it in quotes"},
    {"codes-wanted", "须为地区代码列表：{0}", "must be a list of area codes: {0}"},
    {"polygon-wanted", "这里须为 Polygon 或 MultiPolygon", "a Polygon or MultiPolygon is needed here"},
    {"polygon-invalid", "面无效：此处{0}", "the polygon is not valid: {0} at this position"},
    {"lines-or-polygons-wanted", "这里须为线或面", "lines or polygons are needed here"},
    // Settings
    {"text-missing", "缺少；须为文字", "is missing; a text is needed"},
    {"item-not-a-text", "其中有不是文字的内容", "holds something that is not a text"},
    {"not-a-list-of-texts", "不是文字列表；请写 [\"…\", \"…\"]", "is not a list of texts; write [\"…\", \"…\"]"},
    {"not-a-flag", "既不是 true 也不是 false", "is neither true nor false"},
    {"not-a-list-of-numbers", "不是数字列表；请写如 [60, 70.5]", "is not a list of numbers; write [60, 70.5]"},
    {"item-not-a-number", "其中有不是数字的内容", "holds something that is not a number"},
    {"breaks-do-not-rise", "没有由小到大；请从最小的写起", "do not rise; write them smallest first"},
    {"breaks-too-many", "有 {0} 个；图例至多容 {1} 个", "are {0}; at most {1} make a legend that can be read"},
    {"key-unknown", "没有此项，不起作用", "this key is not known and has no effect"},
    {"not-a-table", "不是表；请写 [section] 或 {…}", "is not a table; write [section] or {…}"},
    {"not-a-projection", "不是可用的 PROJ 投影定义{0}", "cannot be used: {0}"},
    {"projection-not-plane",
     "是经纬度等非平面（或不以米为单位）的坐标系，不能用来绘图；请写以米为单位的投影，如 EPSG:4527（CGCS2000 "
     "三度带），或删去此项，由程序按图幅选用阿尔伯斯等积投影",
     "is a coordinate system of degrees, or not in metres, in which no map can be drawn; write a projection in metres "
     "such as EPSG:4527, or leave the key out for an Albers projection fitted to the atlas"},
    {"thresholds-must-fall", "门槛须依次降低：ahead、on_track、slightly_behind",
     "the thresholds must fall: ahead, on_track, slightly_behind"},
    {"camera-incomplete", "缺少；镜头须有 lon、lat 和 km", "is missing; a camera has lon, lat and km"},
    {"year-missing", "缺少；请写首先显示的年份，如 2026", "is missing; write the year looked at first, such as 2026"},
    {"not-a-list-of-scenes", "不是场景列表；请在每个场景之上写 [[scene]]",
     "is no list of scenes; write [[scene]] above each"},
    {"scene-id-twice", "与前面的场景重复；代号须各不相同", "is used by an earlier scene; ids must differ"},
    {"not-toml", "第 {0} 列：从这里起不是 TOML 的写法{1}", "column {0}: {1}"},
    // Files
    {"no-such-path", "没有这个文件或文件夹", "there is no such file or folder"},
    {"cannot-be-opened", "无法打开：{0}", "cannot be opened: {0}"},
    {"not-a-folder", "不是文件夹；本版打开文件夹形式的图集（含 atlas.toml）",
     "is not a folder; this version opens an atlas in folder form (a folder with atlas.toml)"},
    {"not-an-atlas", "不是图集：没有 atlas.toml", "is not an atlas: it has no atlas.toml"},
    {"more-not-listed", "此文件另有 {0} 个问题未列出", "{0} more findings in this file are not listed"},
    {"file-missing", "缺少此文件；图集必须有它", "the file is missing; an atlas needs it"},
    {"cannot-be-read", "无法读取：{0}", "cannot be read: {0}"},
    {"not-utf8", "不是 UTF-8 文字（字节 0x{0}；{1}）；请另存为 UTF-8",
     "not UTF-8 text (byte 0x{0}; {1}); save the file as UTF-8"},
    {"not-a-regular-file", "不是普通文件；须为文本文件", "is not a regular file; a text file is needed"},
    {"file-too-large", "大小 {0} MB；此类文件至多 {1} MB", "{0} MB; a file of this kind may have at most {1} MB"},
    {"byte-order-mark", "以字节序标记开头；已略过", "begins with a byte-order mark; it is skipped"},
    // Changes and saves
    {"not-of-this-table", "不是该表的行", "is no row of this table"},
    {"row-changed-meanwhile", "已不是修改时的内容；请核对后重新修改",
     "is not as it was when it was changed; compare and change it again"},
    {"file-changed-meanwhile", "磁盘上的文件已不是打开时的内容，未作任何保存；请重新打开图集查看变化",
     "is no longer the file that was read; nothing was saved. Open the atlas again to see what has changed"},
    {"save-unfinished", "上次保存中途中断，且无法完成：{0}：{1}",
     "a save was cut off half-way and cannot be finished: {0}: {1}"},
    {"save-taken-back", "上次保存中途中断，文件已恢复为保存前的内容",
     "a save was cut off half-way; the files are again as they were before it"},
    {"save-completed", "上次保存中途中断，现已补全", "a save was cut off half-way and is now complete"},
    {"save-dropped", "上次保存在写入前中断，文件仍为保存前的内容",
     "a save was cut off before it replaced any file; the files are as they were before it"},
});

/// Throws std::out_of_range for an id that there is not; the compiler says so where the id is written down.
constexpr Sentence const& sentence(std::string_view id)
{
    for (Sentence const& s : sentences) {
        if (s.id == id) { return s; }
    }
    throw std::out_of_range("no such sentence");
}

constexpr bool is_hole(std::string_view form, std::size_t at)
{
    return form[at] == '{' && at + 2 < form.size() && form[at + 2] == '}' && form[at + 1] >= '0' && form[at + 1] <= '9';
}

constexpr bool has_hole(std::string_view form, std::size_t number)
{
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (is_hole(form, i) && static_cast<std::size_t>(form[i + 1] - '0') == number) { return true; }
    }
    return false;
}

/// One more than the highest number of a hole.
constexpr std::size_t holes_of(std::string_view form)
{
    std::size_t count = 0;
    for (std::size_t number = 0; number < 10; ++number) {
        if (has_hole(form, number)) { count = number + 1; }
    }
    return count;
}

}  // namespace atlas::words
