#include "io/issue_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace atlas::io {
namespace {

/// A form of message: `{}` stands for what differs, `{0}`, `{1}` … for the same in Chinese.
struct Form {
    std::string_view en;
    std::string_view zh;
};

constexpr std::array forms{
    // References
    Form{"this code is not in areas.csv; correct it or add the area", "areas.csv 中没有此代码；请改正或补上该地区"},
    Form{"is empty; name a row of sources.csv", "为空；请写 sources.csv 中的文献"},
    Form{"is not in sources.csv", "sources.csv 中没有"},
    Form{"is not in indicators.csv", "indicators.csv 中没有"},
    Form{"is not in projects.geojson", "projects.geojson 中没有"},
    Form{"is empty; give the shortest phrase of the source that carries the fact",
         "为空；请摘录文献中载明此事的最短原文"},
    Form{"this county has no outline in counties.geojson", "counties.geojson 中没有该县区的边界"},
    Form{"no row of project_facts.csv names this project, so it has no source",
         "project_facts.csv 没有一行提到该项目，因此没有出处"},
    Form{"no row is of this plan and section", "没有出自该规划及章节的行"},
    // Scenes of the briefing
    Form{"no row is of this plan", "没有出自该规划的行"},
    Form{"is neither an area nor a project of this atlas", "既不是本图集的地区，也不是项目"},
    Form{"is missing; the layout two_maps needs what its right-hand map shows instead",
         "缺少 [scene.second]；双图对比须写明右图与左图不同之处"},
    Form{"are missing; the method custom needs them, such as [50, 100]",
         "缺少断点；分级方法 custom 需要断点，如 [50, 100]"},
    Form{"is no area with counties in this atlas", "不是本图集含有县区的地区"},
    Form{"the atlas has no whole area of this level there", "所选范围内没有完整的这一级地区"},
    Form{"the atlas says nothing about this year; it runs from {} to {}", "本图集没有这一年的内容；可用 {0} 至 {1} 年"},
    Form{"the atlas says nothing about {}; it runs from {} to {}", "本图集没有 {0} 年的内容；可用 {1} 至 {2} 年"},
    Form{"is neither true nor false", "既不是 true 也不是 false"},
    Form{"is not a list of numbers; write [60, 70.5]", "不是数字列表；请写如 [60, 70.5]"},
    Form{"holds something that is not a number", "其中有不是数字的内容"},
    Form{"do not rise; write them smallest first", "没有由小到大；请从最小的写起"},
    Form{"are {}; at most {} make a legend that can be read", "有 {0} 个；图例至多容 {1} 个"},
    Form{"has no closing brace; write {{ for a brace itself", "缺少右花括号；花括号本身写作 {{"},
    Form{"write {INDICATOR.AREA.WHAT} or {project.ID.WHAT}, with a year if wanted, such as {gdp.620702.latest.2023}",
         "写作 {指标.区划代码.项} 或 {project.项目.项}，后可加年份，如 {gdp.620702.latest.2023}"},
    Form{"'{}' is not in indicators.csv; write an indicator_id, or project, name or types",
         "indicators.csv 中没有“{0}”；可写指标代码，或 project、name、types"},
    Form{"'{}' is none of {}", "“{0}”不是可用的项；可用：{1}"},
    Form{"'{}' is no area code of areas.csv", "areas.csv 中没有代码“{0}”"},
    Form{"'{}' is no project_id of projects.geojson", "projects.geojson 中没有项目“{0}”"},
    Form{"'{}' is no area code, project_id or indicator_id of this atlas", "“{0}”不是本图集的地区代码、项目或指标"},
    Form{"'{}' is no year; write four digits such as 2023", "“{0}”不是年份；应为四位数字，如 2023"},
    // Keys and members
    Form{"this key is already in row {}; keep one of the two", "与第 {0} 行重复；请只留一行"},
    Form{"this key is already in row {}, with another value ({} there, {} here)",
         "与第 {0} 行重复而数值不同（那行 {1}，本行 {2}）"},
    Form{"{} lies in itself: {}; name the area it really lies in", "{0} 的上级链条绕回自身：{1}；请写明真正的上级"},
    Form{"{} is in group {} already, in row {}; keep one row with both roles",
         "{0} 已在组 {1} 中（第 {2} 行）；请合为一行，写上两种作用"},
    Form{"{} is in group {} already through {} in row {}; it counts once",
         "{0} 已随 {2}（第 {3} 行）在组 {1} 中；只计一次"},
    Form{"is the indicator itself; name the one it is mistaken for", "就是指标本身；请写容易与之混淆的另一指标"},
    // Figures
    Form{"the figure has no unit", "数值没有单位"},
    Form{"the indicator has no unit", "指标没有单位"},
    Form{"does not convert to '{}', the unit of {}", "不能换算为 {1} 的单位“{0}”"},
    Form{"is no unit of length; write 公里", "不是长度单位；请写 公里"},
    Form{"is no unit of money; write 亿元", "不是金额单位；请写 亿元"},
    Form{"{} is a part of a whole and cannot be {}", "{0} 是部分占整体的比例，不能{1}"},
    Form{"is not within thirty years from {}, when {} begins", "不在规划 {1} 起始年 {0} 起的三十年内"},
    Form{"is 0: no share of it can be computed, so the map shows none", "为 0，无法计算完成率，图上不显示"},
    Form{"is {}: no share of it can be computed, so the map shows none", "{0}，无法计算完成率，图上不显示"},
    Form{"is not after the baseline, which is of {}: there is no path to it, so no schedule",
         "目标年不晚于基期（{0} 年）：没有通往目标的路径，不判断进度"},
    Form{"was due before the newest figure, which is of {}; it is still held against it",
         "目标年早于最新数据（{0} 年）；仍以该数据对照"},
    Form{"an amount in {} below 0; is the sign meant?", "以 {0} 计的数量小于 0；正负号是否有误？"},
    Form{"is later than its source, which is of {}", "晚于其文献的日期 {0}"},
    // Disagreements
    Form{"documents disagree on the {} of {} {} of {}: {} and {}", "{3} {2} 年{1}目标的{0}，各文件表述不一：{4}；{5}"},
    Form{"documents disagree on the order of the two types of {}: {}", "{0}两个类型的次序，各文件表述不一：{1}"},
    Form{"documents disagree on the types of {}: {}", "{0}的类型，各文件表述不一：{1}"},
    Form{"sources disagree on {} {} of {}: {} and {}", "{2} {1} 的{0}，各文献不一：{3}；{4}"},
    // Positions
    Form{"{} lies {} km outside the areas it claims, beyond its accuracy of {} km",
         "{0} 在所列县区之外 {1} km，超过其位置误差 {2} km"},
    Form{"{} lies {} km outside {}, beyond its accuracy of {} km", "{0} 在 {2} 之外 {1} km，超过其位置误差 {3} km"},
    Form{"a project known only to the county has no geometry; write null", "位置只知到县区的项目不能有几何；请写 null"},
    Form{"a project without geometry has the accuracy county", "没有几何的项目，位置精度应为 county"},
    Form{"is empty; say where the position comes from", "为空；请写明位置来源"},
    Form{"has the character U+{}, which cannot be shown in the window; characters up to U+FFFF can",
         "含字符 U+{0}，窗口无法显示；可用 U+FFFF 以内的字符"},
    // Tables
    Form{"a quote inside a cell; write it twice and put the cell in quotes (RFC 4180)",
         "单元格内有引号；请写两个引号，并把整格放进引号（RFC 4180）"},
    Form{"a quoted cell that begins here is never closed", "从这里开始的引号没有结束"},
    Form{"{} cells where {} are needed ({})", "有 {0} 格，应为 {1} 格（{2}）"},
    Form{"wrong header: expected '{}', found '{}'", "表头不对：应为“{0}”，实为“{1}”"},
    Form{"is empty; a value is needed", "为空；必须有值"},
    Form{"is missing; a value is needed", "缺少；必须有值"},
    Form{"is no area code; write six digits such as {}, or region-… or park-…",
         "不是地区代码；请写六位数字如 {0}，或 region-…、park-…"},
    Form{"is no area code; write six digits such as {}", "不是地区代码；请写六位数字如 {0}"},
    Form{"is not a number; write digits such as 460 or 68.4", "不是数字；请写如 460 或 68.4"},
    Form{"is a number too large to be meant", "数字过大，不像是真的"},
    Form{"is not a year from {} to {}", "不是 {0} 到 {1} 之间的年份"},
    Form{"is not a whole number from {} to {}", "不是 {0} 到 {1} 的整数"},
    Form{"is not a number from {} to {}", "不是 {0} 到 {1} 的数字"},
    Form{"not one of the accepted words: {}", "不是可用的词：{0}"},
    Form{"is no list of codes; write 620824;620825", "不是代码列表；请写如 620824;620825"},
    Form{"lies outside -{} to {} degrees", "不在 -{0} 到 {1} 度之内"},
    Form{"is below 0; write kilometres", "小于 0；请写千米数"},
    Form{"is no period; write 2023, 2024H1, 2024Q1 or 2024-05", "不是时期；请写如 2023、2024H1、2024Q1 或 2024-05"},
    Form{"is no date; write 2026, 2026-03 or 2026-03-15", "不是日期；请写如 2026、2026-03 或 2026-03-15"},
    Form{"is what a project without a stage fact has; leave the row out", "没有阶段说明的项目即为此；请删去此行"},
    // Layers
    Form{"is no position; write [longitude, latitude] in degrees", "不是坐标；请写 [经度, 纬度]，以度计"},
    Form{"lies outside longitude -180 to 180, latitude -90 to 90; WGS 84 degrees are needed",
         "超出经度 -180 到 180、纬度 -90 到 90；须为 WGS 84 度"},
    Form{"coordinates must be a list", "坐标须为列表"},
    Form{"a line of {} points; two or more are needed", "线只有 {0} 个点；至少两个"},
    Form{"a ring of {} points; four or more are needed, the last equal to the first",
         "环只有 {0} 个点；至少四个，且首尾相同"},
    Form{"the ring is not closed; it must end where it began, at {}", "环没有闭合；终点须与起点 {0} 相同"},
    Form{"the ring has no area (equal points, or all on a line)", "环没有面积（点重合或在一条线上）"},
    Form{"a polygon without rings", "面没有环"},
    Form{"is no geometry; it needs type and coordinates", "不是几何；须有 type 和 coordinates"},
    Form{"a MultiPolygon without polygons", "MultiPolygon 中没有面"},
    Form{"is none of the accepted types: Point, LineString, MultiLineString, Polygon, MultiPolygon",
         "不是可用的类型：Point、LineString、MultiLineString、Polygon、MultiPolygon"},
    Form{"column {}: the file ends in the middle; it was cut off", "第 {0} 列：文件到此中断，不完整"},
    Form{"column {}: is not JSON from here on: {}", "第 {0} 列：从这里起不是 JSON：{1}"},
    Form{"cannot be read as JSON: [json.exception.out_of_range.406] number overflow parsing '{}'",
         "无法作为 JSON 读取：数字 {0} 太大"},
    Form{"cannot be read as JSON: {}", "无法作为 JSON 读取"},
    Form{"is not GeoJSON; a file beginning with {\"type\":\"FeatureCollection\" is needed",
         "不是 GeoJSON；文件须以 {\"type\":\"FeatureCollection\" 开头"},
    Form{"the feature is not an object", "要素不是对象"},
    Form{"is JSON but no FeatureCollection with a list of features", "是 JSON，但不是含要素列表的 FeatureCollection"},
    Form{"has no features; one or more are needed", "没有要素；至少要有一个"},
    Form{"is not a text; put it in quotes", "不是文字；请放进引号"},
    Form{"must be a list of area codes: {}", "须为地区代码列表：{0}"},
    Form{"a Polygon or MultiPolygon is needed here", "这里须为 Polygon 或 MultiPolygon"},
    Form{"the polygon is not valid: {} at this position", "面无效：此处{0}"},
    Form{"lines or polygons are needed here", "这里须为线或面"},
    // Settings
    Form{"is missing; a text is needed", "缺少；须为文字"},
    Form{"holds something that is not a text", "其中有不是文字的内容"},
    Form{"is not a list of texts; write [\"…\", \"…\"]", "不是文字列表；请写 [\"…\", \"…\"]"},
    Form{"this key is not known and has no effect", "没有此项，不起作用"},
    Form{"is not a table; write [section] or {…}", "不是表；请写 [section] 或 {…}"},
    Form{"cannot be used: {}", "不是可用的 PROJ 投影定义"},
    Form{"the thresholds must fall: ahead, on_track, slightly_behind",
         "门槛须依次降低：ahead、on_track、slightly_behind"},
    Form{"is missing; a camera has lon, lat and km", "缺少；镜头须有 lon、lat 和 km"},
    Form{"is missing; write the year looked at first, such as 2026", "缺少；请写首先显示的年份，如 2026"},
    Form{"is no list of scenes; write [[scene]] above each", "不是场景列表；请在每个场景之上写 [[scene]]"},
    Form{"is used by an earlier scene; ids must differ", "与前面的场景重复；代号须各不相同"},
    Form{"column {}: {}", "第 {0} 列：从这里起不是 TOML 的写法"},
    // Files
    Form{"there is no such file or folder", "没有这个文件或文件夹"},
    Form{"cannot be opened: {}", "无法打开：{0}"},
    Form{"is not a folder; this version opens an atlas in folder form (a folder with atlas.toml)",
         "不是文件夹；本版打开文件夹形式的图集（含 atlas.toml）"},
    Form{"is not an atlas: it has no atlas.toml", "不是图集：没有 atlas.toml"},
    Form{"{} more findings in this file are not listed", "此文件另有 {0} 个问题未列出"},
    Form{"the file is missing; an atlas needs it", "缺少此文件；图集必须有它"},
    Form{"cannot be read: {}", "无法读取：{0}"},
    Form{"not UTF-8 text (byte 0x{}; {}); save the file as UTF-8",
         "不是 UTF-8 文字（字节 0x{0}；{1}）；请另存为 UTF-8"},
    Form{"is not a regular file; a text file is needed", "不是普通文件；须为文本文件"},
    Form{"{} MB; a file of this kind may have at most {} MB", "大小 {0} MB；此类文件至多 {1} MB"},
    Form{"begins with a byte-order mark; it is skipped", "以字节序标记开头；已略过"},
    // Last, because much that is said above ends in a position
    Form{"{} at [{}]", "{0}，位于 [{1}]"},
};

/// Set words that stand for `{}`.
constexpr std::array words{
    Form{"comparator", "比较词"},
    Form{"value", "数值"},
    Form{"below 0 %", "小于 0 %"},
    Form{"above 100 %", "大于 100 %"},
    Form{"below 0", "小于 0"},
    Form{"a binary file?", "是二进制文件？"},
    Form{"saved as GBK or GB18030?", "是否存成了 GBK 或 GB18030？"},
    Form{"Self-intersection", "自相交"},
    Form{"Ring Self-intersection", "环自相交"},
    Form{"Hole lies outside shell", "洞在外环之外"},
    Form{"Holes are nested", "洞互相嵌套"},
    Form{"Nested shells", "外环互相嵌套"},
    Form{"Interior is disconnected", "内部不连通"},
    Form{"Duplicate Rings", "环重复"},
    Form{"Too few points in geometry component", "点数不足"},
    Form{"Topology Validation Error", "拓扑错误"},
    Form{"Repeated Point", "点重复"},
    Form{"Invalid Coordinate", "坐标无效"},
    Form{"Ring is not closed", "环没有闭合"},
    Form{"no polygon", "不成面"},
    Form{"not valid", "不合规则"},
    Form{"No such file or directory", "没有这个文件或文件夹"},
    Form{"Permission denied", "没有权限"},
    Form{"Is a directory", "是文件夹"},
    Form{"Input/output error", "读写出错"},
    Form{"true literal", "true"},
    Form{"false literal", "false"},
    Form{"null literal", "null"},
    Form{"string literal", "带引号的文字"},
    Form{"number literal", "数字"},
    Form{"end of input", "文件结尾"},
    Form{"'[', '{', or a literal", "值（“{”、“[”、文字、数字或 true、false、null）"},
};

/// What a library says in a hole, with holes of its own.
constexpr std::array reasons{
    Form{"unexpected {}; expected {}", "遇到 {0}，此处应为 {1}"},
    Form{"unexpected {}", "遇到 {0}"},
    Form{"invalid literal (NaN is no JSON number); expected {}", "不是 JSON 的值（NaN 不是 JSON 数字），此处应为 {0}"},
    Form{"invalid literal (NaN is no JSON number)", "不是 JSON 的值（NaN 不是 JSON 数字）"},
    Form{"invalid number; expected digit after {}; expected {}", "数字写法不对：{0} 之后应为数字"},
    Form{"invalid number; expected digit after {}", "数字写法不对：{0} 之后应为数字"},
    Form{"invalid number; {}", "数字写法不对"},
    Form{"invalid string: missing closing quote{}", "文字缺少结束的引号"},
    Form{"invalid string: ill-formed UTF-8 byte{}", "文字不是 UTF-8"},
    Form{"invalid string: control character {} {}", "文字中有控制字符 {0}，须转义"},
    Form{"invalid string: forbidden character after backslash{}", "反斜线后的字符不可用"},
    Form{"invalid string: {}", "文字中的转义写法不对"},
    Form{"invalid BOM; {}", "字节序标记不对"},
};

/// What stands in the holes of the form; empty when the message has another form.
std::optional<std::vector<std::string_view>> holes(std::string_view message, std::string_view form)
{
    constexpr std::string_view hole = "{}";
    std::vector<std::string_view> found;
    std::size_t at = form.find(hole);
    if (at == std::string_view::npos) { return message == form ? std::optional(found) : std::nullopt; }
    if (!message.starts_with(form.substr(0, at))) { return std::nullopt; }
    message.remove_prefix(at);
    form.remove_prefix(at + hole.size());
    while ((at = form.find(hole)) != std::string_view::npos) {
        std::size_t const end = message.find(form.substr(0, at));
        if (end == std::string_view::npos) { return std::nullopt; }
        found.push_back(message.substr(0, end));
        message.remove_prefix(end + at);
        form.remove_prefix(at + hole.size());
    }
    if (!message.ends_with(form)) { return std::nullopt; }
    found.push_back(message.substr(0, message.size() - form.size()));
    return found;
}

std::string filled(std::string_view form, std::vector<std::string_view> const& parts);

/// Set words and reasons; other text as it is.
std::string word_in_chinese(std::string_view text)
{
    auto const found = std::find_if(words.begin(), words.end(), [&](Form const& word) { return word.en == text; });
    if (found != words.end()) { return std::string(found->zh); }
    for (Form const& reason : reasons) {
        if (auto const parts = holes(text, reason.en)) { return filled(reason.zh, *parts); }
    }
    return std::string(text);
}

/// `{0}` … `{9}` filled; other braces stay.
std::string filled(std::string_view form, std::vector<std::string_view> const& parts)
{
    std::string text;
    for (std::size_t i = 0; i < form.size(); ++i) {
        bool const marks = form[i] == '{' && i + 2 < form.size() && form[i + 2] == '}' && form[i + 1] >= '0' &&
                           static_cast<std::size_t>(form[i + 1] - '0') < parts.size();
        if (!marks) {
            text += form[i];
            continue;
        }
        text += word_in_chinese(parts[static_cast<std::size_t>(form[i + 1] - '0')]);
        i += 2;
    }
    return text;
}

std::optional<std::string> whole_in_chinese(std::string_view message)
{
    for (Form const& form : forms) {
        if (auto const parts = holes(message, form.en)) { return filled(form.zh, *parts); }
    }
    return std::nullopt;
}

/// A message after the scene it is about, and before the names that were perhaps meant.
std::optional<std::string> in_chinese(std::string_view message)
{
    if (auto const whole = whole_in_chinese(message)) { return whole; }
    if (auto const parts = holes(message, "scene {}: {}")) {
        auto const rest = in_chinese((*parts)[1]);
        return rest ? std::optional("场景 " + std::string((*parts)[0]) + "：" + *rest) : std::nullopt;
    }
    for (Form const& names : {Form{"; the nearest: ", "；相近的有："}, Form{"; there is: ", "；可用："}}) {
        auto const at = message.rfind(names.en);
        auto const rest = at == std::string_view::npos ? std::nullopt : in_chinese(message.substr(0, at));
        if (rest) { return *rest + std::string(names.zh) + std::string(message.substr(at + names.en.size())); }
    }
    return std::nullopt;
}

}  // namespace

std::string message_in(base::Language language, std::string_view message)
{
    if (language == base::Language::en) { return std::string(message); }
    return in_chinese(message).value_or(std::string(message));
}

std::string message_in(base::Language language, base::Issue const& issue)
{
    bool const own = language == base::Language::zh && !issue.message_zh.empty();
    return own ? issue.message_zh : message_in(language, issue.message);
}

bool has_chinese(std::string_view message) { return in_chinese(message).has_value(); }

std::string_view severity_word(base::Language language, base::Severity severity)
{
    if (language == base::Language::en) { return base::name(severity); }
    switch (severity) {
    case base::Severity::notice:
        return "提示";
    case base::Severity::warning:
        return "警告";
    case base::Severity::error:
        return "错误";
    }
    return "错误";
}

std::string to_text(base::Issue issue, base::Language language)
{
    issue.message = message_in(language, issue);
    std::string const text = base::to_text(issue);
    std::string_view const english = base::name(issue.severity);
    return std::string(severity_word(language, issue.severity)) + text.substr(english.size());
}

}  // namespace atlas::io
