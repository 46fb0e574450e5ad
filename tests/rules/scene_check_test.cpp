// A scene may only name what the atlas has.
#include "rules/scene_check.hpp"

#include "small.hpp"
#include "words/message.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace atlas::rules {

using namespace atlas::model;
namespace {

Atlas sample()
{
    Atlas a = test::atlas();
    a.outlines.push_back({"620702", {}});
    a.targets = {test::target("620702", 460, 2030)};
    a.observations = {test::observation("620702", "2018", 200)};
    a.build_index();
    return a;
}

BriefingScene good()
{
    BriefingScene s;
    s.id = "a";
    s.title = "{name.620702}";
    s.indicator = "gdp";
    s.year = 2026;
    s.plan = "plan-2026-2030";
    s.level = "county";
    s.inside = "620700";
    s.county = "620702";
    s.selection = "620702";
    s.layout = "two_maps";
    s.second = SecondMap{"attainment", "", "gdp", 2018, "plan-2026-2030"};
    return s;
}

TEST(SceneCheck, AcceptsWhatIsThere)
{
    auto const errors = scene_errors(sample(), good());
    EXPECT_TRUE(errors.empty()) << errors.front().field << ' ' << errors.front().message.id;
}

TEST(SceneCheck, NamesFieldAndValue)
{
    struct Case {
        char const* field;
        std::function<void(BriefingScene&)> damage;
    };
    Case const cases[] = {
        {"indicator", [](auto& s) { s.indicator = "gpd"; }},
        {"plan", [](auto& s) { s.plan = "plan-2099"; }},
        {"year", [](auto& s) { s.year = 1950; }},
        {"year", [](auto& s) { s.year = 2031; }},
        {"inside", [](auto& s) { s.inside = "999999"; }},
        {"level", [](auto& s) { s.level = "region"; }},
        {"selection", [](auto& s) { s.selection = "999999"; }},
        {"county", [](auto& s) { s.county = "999999"; }},
        {"second", [](auto& s) { s.second.reset(); }},
        {"second.indicator", [](auto& s) { s.second->indicator = "x"; }},
        {"second.plan", [](auto& s) { s.second->plan = "x"; }},
        {"second.year", [](auto& s) { s.second->year = 2100; }},
        {"breaks", [](auto& s) { s.method = "custom"; }},
        {"title", [](auto& s) { s.title = "{gdp.620702.latst}"; }},
        {"text", [](auto& s) { s.text = "{gdp.1.latest}"; }},
        {"text", [](auto& s) { s.text = "{gdp.620702.latest.2099}"; }},
        {"notes", [](auto& s) { s.notes = "{"; }},
    };
    for (Case const& c : cases) {
        BriefingScene scene = good();
        c.damage(scene);
        auto const errors = scene_errors(sample(), scene);
        ASSERT_EQ(errors.size(), 1U) << c.field;
        EXPECT_EQ(errors[0].field, c.field);
        EXPECT_FALSE(words::in(base::Language::en, errors[0].message).empty());
        EXPECT_NE(words::in(base::Language::zh, errors[0].message), words::in(base::Language::en, errors[0].message))
            << c.field;
    }
}

}  // namespace
}  // namespace atlas::rules
