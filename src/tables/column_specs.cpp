#include "tables/column_specs.hpp"
#include "rules/in_words.hpp"
#include "words/status_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace atlas::tables {

namespace {

constexpr std::array<ColumnSpec, 16> projects{{
    {"name", {"项目", "Project"}},
    {"category", {"类别", "Category"}, CellForm::category},
    {"adcodes", {"所在县区", "Counties"}, CellForm::areas},
    {"stage", {"阶段", "Stage"}, CellForm::stage},
    {"stage_date", {"阶段日期", "Stage date"}},
    {"stage_words", {"阶段表述", "Stage in words"}},
    {"accuracy", {"位置精度", "Position"}, CellForm::accuracy},
    {"accuracy_km", {"误差（km）", "Error (km)"}, CellForm::number, false},
    {"ref", {"编号", "Number"}, CellForm::plain, false},
    {"lon", {"经度", "Longitude"}, CellForm::number, false},
    {"lat", {"纬度", "Latitude"}, CellForm::number, false},
    {"position_source", {"位置来源", "Position from"}, CellForm::plain, false},
    {"note", {"备注", "Note"}, CellForm::plain, false},
    {"source_id", {"文献", "Document"}, CellForm::source},
    {"quote", {"原文", "Quote"}},
    {"project_id", {"项目代号", "Project id"}, CellForm::plain, false},
}};

constexpr std::array<ColumnSpec, 22> targets{{
    {"adcode", {"地区", "Area"}, CellForm::area},
    {"indicator_id", {"指标", "Indicator"}, CellForm::indicator},
    {"comparator", {"要求", "Requirement"}, CellForm::comparator},
    {"target", {"目标值", "Target"}, CellForm::number},
    {"unit", {"单位", "Unit"}, CellForm::unit},
    {"target_year", {"目标年", "Target year"}, CellForm::number},
    {"actual", {"实际值", "Actual"}, CellForm::number, true, true},
    {"actual_period", {"实际时期", "Period"}, CellForm::period},
    {"quality", {"数据性质", "Quality"}, CellForm::quality},
    {"attainment", {"完成率（%）", "Attained (%)"}, CellForm::percent},
    {"gap", {"差距", "Gap"}, CellForm::number},
    {"required_growth", {"需年均增长（%）", "Growth needed (% a year)"}, CellForm::percent},
    {"schedule", {"进度（%）", "Of the path (%)"}, CellForm::percent, false},
    {"status", {"状态", "Status"}, CellForm::status},
    {"plan", {"规划", "Plan"}, CellForm::plain, false},
    {"section", {"章节", "Section"}, CellForm::plain, false},
    {"year_basis", {"年份依据", "Year from"}, CellForm::year_basis, false},
    {"target_source_id", {"目标文献", "Target's document"}, CellForm::source},
    {"target_quote", {"目标原文", "Target's quote"}},
    {"actual_source_id", {"数据文献", "Figure's document"}, CellForm::source, false},
    {"actual_quote", {"数据原文", "Figure's quote"}, CellForm::plain, false},
    {"target_id", {"目标代号", "Target id"}, CellForm::plain, false},
}};

constexpr std::array<ColumnSpec, 9> observations{{
    {"adcode", {"地区", "Area"}, CellForm::area},
    {"indicator_id", {"指标", "Indicator"}, CellForm::indicator},
    {"period", {"时期", "Period"}, CellForm::period},
    {"value", {"数值", "Value"}, CellForm::number},
    {"unit", {"单位", "Unit"}, CellForm::unit},
    {"quality", {"数据性质", "Quality"}, CellForm::quality},
    {"source_id", {"文献", "Document"}, CellForm::source},
    {"quote", {"原文", "Quote"}},
    {"code", {"行政区划代码", "Code"}, CellForm::plain, false},
}};

constexpr std::array<ColumnSpec, 9> sources{{
    {"title", {"标题", "Title"}},
    {"issuer", {"发布", "Issued by"}},
    {"doc_number", {"文号", "Number"}},
    {"date", {"日期", "Date"}},
    {"url", {"网址", "Address"}},
    {"licence", {"许可", "Licence"}},
    {"note", {"备注", "Note"}},
    {"file", {"文件", "File"}, CellForm::plain, false},
    {"source_id", {"文献代号", "Source id"}, CellForm::plain, false},
}};

constexpr std::array<ColumnSpec, 7> issues{{
    {"severity", {"级别", "Severity"}, CellForm::severity},
    {"file", {"文件", "File"}},
    {"row", {"行", "Row"}, CellForm::number},
    {"field", {"字段", "Field"}},
    {"value", {"内容", "Value"}},
    {"message", {"说明", "Message"}},
    {"code", {"代号", "Code"}, CellForm::plain, false},
}};

}  // namespace

std::span<ColumnSpec const> columns_of(TableKind kind)
{
    switch (kind) {
    case TableKind::counties:
        return {};
    case TableKind::projects:
        return projects;
    case TableKind::targets:
        return targets;
    case TableKind::observations:
        return observations;
    case TableKind::sources:
        return sources;
    case TableKind::issues:
        return issues;
    }
    return {};
}

words::Bilingual status_phrase(std::string_view id)
{
    if (auto const schedule = words::parse<rules::ScheduleStatus>(id)) {
        return {words::word(*schedule).zh, words::word(*schedule).en};
    }
    namespace phrase = words::phrase;
    static constexpr std::array<std::pair<std::string_view, words::Bilingual>, 9> words{{
        {"no_target", phrase::no_target},
        {"no_data", phrase::no_data},
        {"outdated", phrase::outdated},
        {"unit_mismatch", phrase::unit_mismatch},
        {"error", {"错误", "Error"}},
        {"warning", {"警告", "Warning"}},
        {"notice", {"提示", "Notice"}},
        {"explicit", {"文中写明", "Stated"}},
        {"plan_horizon", phrase::plan_horizon},
    }};
    auto const found = std::find_if(words.begin(), words.end(), [&](auto const& word) { return word.first == id; });
    return found == words.end() ? words::Bilingual{} : found->second;
}

}  // namespace atlas::tables
