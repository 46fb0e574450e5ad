
#include "rules/levels.hpp"
#include "rules/stages.hpp"
#include "rules/types.hpp"
#include "small.hpp"

#include <gtest/gtest.h>

using namespace atlas::model;
using namespace atlas::rules;
using namespace atlas::rules::test;

namespace {

using Type = DevelopmentType;

DevelopmentTypeStatement statement(std::string plan, std::string section, int rank, Type type)
{
    return {"620702", std::move(plan), rank, type, {"doc", std::move(section), "quote"}, 2};
}

Atlas ganzhou()
{
    Atlas a = atlas::rules::test::atlas();
    a.settings.type_precedence = {"new/正文", "new/附件1", "old"};
    a.types = {
        statement("old", "正文 一", 1, Type::industry),      statement("old", "正文 一", 2, Type::urban_service),
        statement("new", "附件1 甘州区", 1, Type::industry), statement("new", "附件1 甘州区", 2, Type::urban_service),
        statement("new", "正文 二", 1, Type::urban_service), statement("new", "正文 二", 2, Type::industry)};
    return a;
}

ProjectFact stage(std::string date, std::string value)
{
    ProjectFact f;
    f.project_id = "p";
    f.date = std::move(date);
    f.value = std::move(value);
    return f;
}

}  // namespace

TEST(Types, FirstByPrecedenceAndDisputed)
{
    auto const pair = types_of(ganzhou(), "620702");
    EXPECT_EQ(pair.first, Type::urban_service);
    EXPECT_EQ(pair.second, Type::industry);
    EXPECT_EQ(pair.section, "正文 二");
    EXPECT_TRUE(pair.disputed);
    EXPECT_EQ(pair.statements.size(), 6U);
}

TEST(Types, OfOnePlan)
{
    auto const a = ganzhou();
    EXPECT_EQ(types_of(a, "620702", "old").first, Type::industry);
    EXPECT_EQ(types_of(a, "620702", "new/附件1").first, Type::industry);
    EXPECT_EQ(types_of(a, "620702", "new").first, Type::urban_service);
    auto const none = types_of(a, "620702", "other");
    EXPECT_FALSE(none.first);
    EXPECT_TRUE(none.disputed);  // the others differ, whatever is shown
}

TEST(Types, AgreementIsNotDisputed)
{
    auto a = ganzhou();
    a.types.erase({4});  // old and annex say the same
    a.types.erase({5});
    EXPECT_FALSE(types_of(a, "620702").disputed);
    EXPECT_FALSE(types_of(a, "620700").first);
}

TEST(Stage, NewestUpToTheYear)
{
    auto a = atlas::rules::test::atlas();
    a.facts = {stage("2022", "planned"), stage("2024-05", "under_construction"), stage("2024-11-02", "completed")};
    EXPECT_EQ(stage_at(a, "p", 2021).stage, Stage::unstated);
    EXPECT_FALSE(stage_at(a, "p", 2021).fact);
    EXPECT_EQ(stage_at(a, "p", 2023).stage, Stage::planned);
    EXPECT_EQ(stage_at(a, "p", 2024).stage, Stage::completed);
    EXPECT_EQ(stage_at(a, "p", 2030).fact, FactId{2});
    EXPECT_EQ(stage_at(a, "other", 2030).stage, Stage::unstated);
}

TEST(Stage, ALaterPlanTakesNothingBack)
{
    auto a = atlas::rules::test::atlas();
    a.facts = {stage("2026", "planned"), stage("2024", "under_construction")};
    EXPECT_EQ(stage_at(a, "p", 2026).stage, Stage::under_construction);
    a.facts.push_back(stage("2025", "suspended"));
    EXPECT_EQ(stage_at(a, "p", 2026).stage, Stage::suspended);
}

TEST(Facts, OldestFirst)
{
    auto a = atlas::rules::test::atlas();
    a.facts = {stage("2026", "b"), stage("2024-05", "a"), stage("2026", "c")};
    auto const facts = facts_of(a, "p");
    ASSERT_EQ(facts.size(), 3U);
    EXPECT_EQ(a[facts[0]].value + a[facts[1]].value + a[facts[2]].value, "abc");
}

TEST(Atlas, FormerCodesFindThePresentArea)
{
    auto a = atlas::rules::test::atlas();
    Area huating = area("620881", AreaLevel::county, "620700");
    huating.former_codes = {"620824"};
    a.areas.push_back(huating);
    a.outlines.push_back({"620824", {}});
    a.build_index();
    ASSERT_NE(a.area("620824"), nullptr);
    EXPECT_EQ(a.area("620824")->adcode, "620881");
    EXPECT_EQ(a.outline("620881"), a.outlines.find(Id<Outline>{0}));
    EXPECT_EQ(a.outline("620824"), a.outlines.find(Id<Outline>{0}));
    EXPECT_EQ(a.area("999999"), nullptr);
    EXPECT_EQ(a.source("none"), nullptr);
}

TEST(Counties, BelowAParent)
{
    auto a = atlas::rules::test::atlas();
    a.areas.push_back(area("620000", AreaLevel::province));
    a.areas[0].parent = "620000";
    a.areas.push_back(area("630000", AreaLevel::county, "630000"));  // its own parent: must not hang
    a.build_index();
    EXPECT_EQ(counties(a).size(), 2U);
    EXPECT_EQ(counties(a, "620000").size(), 1U);
    EXPECT_EQ(counties(a, "620700").size(), 1U);
    EXPECT_TRUE(counties(a, "unknown").empty());
}
