#include "io/listing/tables.hpp"

#include "io/folder/csv.hpp"
#include "io/folder/read_folder.hpp"
#include "small_atlas.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

TEST(Tables, AttainmentHasTheStatedColumnsAndFigures)
{
    SmallAtlas const folder;
    auto const atlas = read_folder(folder.path());
    ASSERT_TRUE(atlas.ok());
    auto const table = make_table(*atlas.value(), "attainment", 2026);
    ASSERT_TRUE(table);
    auto const rows = nlohmann::ordered_json::parse(to_json(*table));
    ASSERT_EQ(rows.size(), 1U);
    std::vector<std::string> keys;
    for (auto const& [key, value] : rows[0].items()) { keys.push_back(key); }
    EXPECT_EQ(keys, (std::vector<std::string>{"adcode",
                                              "name",
                                              "indicator_id",
                                              "target_id",
                                              "comparator",
                                              "target",
                                              "unit",
                                              "target_year",
                                              "actual",
                                              "actual_period",
                                              "quality",
                                              "attainment",
                                              "gap",
                                              "required_growth",
                                              "schedule",
                                              "status",
                                              "target_source_id",
                                              "target_quote",
                                              "actual_source_id",
                                              "actual_quote"}));
    EXPECT_EQ(rows[0]["actual"], 314.7);
    EXPECT_EQ(rows[0]["gap"], 145.3);  // without the rounding of 460 − 314.7
    EXPECT_NEAR(rows[0]["attainment"].get<double>(), 0.684130, 1e-6);
    EXPECT_TRUE(rows[0]["schedule"].is_null());
    EXPECT_EQ(rows[0]["status"], "baseline_only");
    EXPECT_EQ(rows[0]["actual_quote"], "完成314.7亿元,增长7.3%");
}

TEST(Tables, EveryKindHasARectangle)
{
    SmallAtlas const folder;
    auto const atlas = read_folder(folder.path());
    ASSERT_TRUE(atlas.ok());
    for (char const* what :
         {"areas", "types", "attainment", "targets", "observations", "projects", "groups", "sources", "issues"}) {
        auto const table = make_table(*atlas.value(), what, 2026);
        ASSERT_TRUE(table) << what;
        for (auto const& row : table->rows) { EXPECT_EQ(row.size(), table->columns.size()) << what; }
        EXPECT_TRUE(nlohmann::json::accept(to_json(*table))) << what;
    }
    EXPECT_FALSE(make_table(*atlas.value(), "nonsense", 2026));
}

TEST(Tables, CsvReadsBackAsWritten)
{
    Table const table{{"a", "b", "c"},
                      {{Cell{"x,\"y\"\nz"}, Cell{1.5}, Cell{}}, {Cell{"中文"}, Cell{7LL}, Cell{true}}}};
    std::array<std::string_view, 3> const header{"a", "b", "c"};
    base::Issues issues;
    std::vector<std::vector<std::string>> rows;
    {
        Report report("t.csv", issues);
        read_csv(to_csv(table), header, report, [&](CsvRow const& row) { rows.push_back(row.cells); });
    }
    EXPECT_TRUE(issues.empty());
    EXPECT_EQ(rows, (std::vector<std::vector<std::string>>{{"x,\"y\"\nz", "1.5", ""}, {"中文", "7", "true"}}));
}

TEST(Tables, EmptyTablesAreValid)
{
    EXPECT_EQ(to_csv({{"a", "b"}, {}}), "a,b\n");
    EXPECT_EQ(to_json({{"a"}, {}}), "[]\n");
}

TEST(ParseNumber, TakesAllOrNothing)
{
    EXPECT_EQ(parse_number("460"), 460);
    EXPECT_EQ(parse_number("-1500.25"), -1500.25);
    for (char const* text : {"1e5", "-1.5e3", "5.", ".5", "-.5", "+5", "-", "."}) {
        EXPECT_FALSE(parse_number(text)) << text;
    }
    for (char const* text : {"", " 1", "1 ", "1,000", "0x10", "nan", "inf", "1e999", "+1", "４"}) {
        EXPECT_FALSE(parse_number(text)) << text;
    }
}
