// Rows under a former code of an area are rows of the area, whatever is asked.
#include "rules/aggregate.hpp"
#include "rules/area_rows.hpp"
#include "rules/attainment.hpp"
#include "rules/documents.hpp"
#include "rules/levels.hpp"
#include "rules/live_figure.hpp"
#include "rules/lookalikes.hpp"
#include "rules/types.hpp"

#include "../former_codes.hpp"
#include "small.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

using namespace atlas;
using namespace atlas::model;
using namespace atlas::rules;

namespace {

/// A county that was 620824 with a row in every table, all under that code.
Atlas renamed_county()
{
    Atlas a = rules::test::atlas();
    a.areas.push_back(rules::test::area("620881", AreaLevel::county, "620700"));
    a.outlines = {{"620881", {}}};
    a.targets = {rules::test::target("620881", 460, 2030),
                 rules::test::target("620881", 470, 2030, "plan-2026-2030", "附件")};
    a.observations = {rules::test::observation("620881", "2025", 230),
                      rules::test::observation("620881", "2026H1", 120)};
    a.types = {{"620881", "plan", 1, DevelopmentType::industry, {}, 0}};
    a.industries = {{"620881", "plan", IndustryRole::pillar, "水泥", {}, 0}};
    a.groups = {{"group", "组团", "组团", "620881", "支点", "plan", {}, 0}};
    Project project;
    project.project_id = "road";
    project.adcodes = {"620881"};
    a.projects = {project};
    return atlas::test::under_former_code(std::move(a), "620881", "620824");
}

}  // namespace

TEST(FormerCodes, AreOfTheAreaThatHasThemNow)
{
    Atlas const a = renamed_county();
    EXPECT_TRUE(a.same_area("620824", "620881"));
    EXPECT_FALSE(a.same_area("620824", "620702"));
    EXPECT_TRUE(a.same_area("999999", "999999")) << "a code of no area is itself";
    EXPECT_EQ(a.present_code("620824"), "620881");
    EXPECT_EQ(a.present_code("999999"), "999999");
}

TEST(FormerCodes, ACodeGivenToAnotherAreaIsOfThatOne)
{
    Atlas a = renamed_county();
    a.areas.push_back(rules::test::area("620824"));
    a.build_index();
    EXPECT_FALSE(a.same_area("620824", "620881"));
}

TEST(FormerCodes, EveryTableIsFoundByEitherCode)
{
    Atlas const a = renamed_county();
    for (char const* code : {"620881", "620824"}) {
        EXPECT_EQ(a.targets_of(code).size(), 2U);
        EXPECT_EQ(a.observations_of(code).size(), 2U);
        EXPECT_EQ(a.types_of(code).size(), 1U);
        EXPECT_EQ(a.industries_of(code).size(), 1U);
        EXPECT_EQ(a.memberships_of(code).size(), 1U);
        EXPECT_EQ(indicators_of(a, code, Periods::whole_years).size(), 1U);
        EXPECT_EQ(projects_of(a, code).size(), 1U);
        EXPECT_EQ(projects_in(a, code).size(), 1U);
        EXPECT_TRUE(types_of(a, code).first.has_value());
        ASSERT_TRUE(attainment(a, code, "gdp", 2026).attainment.has_value());
        EXPECT_DOUBLE_EQ(*attainment(a, code, "gdp", 2026).attainment, 0.5);
        EXPECT_EQ(a[*newest_of_any_period(a, code, "gdp", 2026)].period, "2026H1");
        EXPECT_NE(a.outline(code), nullptr);
    }
    EXPECT_EQ(projects_in(a, "620700").size(), 1U);
    EXPECT_EQ(memberships(a, *a.id_of_area("620881")).size(), 1U);
    EXPECT_EQ(disagreements(a).size(), 1U);
}

TEST(FormerCodes, FiguresInWordsAreTheSame)
{
    Atlas const a = renamed_county();
    for (char const* what : {"gdp.{}.latest", "gdp.{}.target", "gdp.{}.attainment", "types.{}", "name.{}"}) {
        auto const words = [&](std::string_view code) {
            return fill_figures(a, "{" + fmt::format(fmt::runtime(what), code) + "}", {}).text;
        };
        EXPECT_EQ(words("620881"), words("620824"));
        EXPECT_EQ(words("620881").find('{'), std::string::npos);
    }
}

TEST(FormerCodes, HalfYearsAreNoYearsOfAChart)
{
    Atlas a = rules::test::atlas();
    a.observations = {rules::test::observation("620702", "2026H1", 120)};
    a.build_index();
    EXPECT_TRUE(indicators_of(a, "620702", Periods::whole_years).empty());
    EXPECT_EQ(indicators_of(a, "620702", Periods::any).size(), 1U);
}
