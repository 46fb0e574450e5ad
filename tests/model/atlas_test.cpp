// The look-ups of an atlas, before and after its rows change.
#include "model/atlas.hpp"

#include <gtest/gtest.h>

using namespace atlas::model;

namespace {

Observation observation(std::string adcode, std::string indicator, double value)
{
    return {std::move(adcode), std::move(indicator), "2025", value, "亿元", Quality::final, {}, 0};
}

Atlas sample()
{
    Atlas atlas;
    atlas.areas = {{"620881", "华亭市", "华亭", "", AreaLevel::county, "", {"620824"}, "", 2}};
    atlas.observations = {observation("620881", "gdp", 1), observation("620824", "gdp", 2),
                          observation("620881", "grain", 3), observation("999999", "gdp", 4)};
    atlas.facts = {{"dam", "2026", FactKind::stage, "planned", "", "", {}, 2},
                   {"road", "2026", FactKind::stage, "started", "", "", {}, 3},
                   {"dam", "2025", FactKind::stage, "started", "", "", {}, 4}};
    Project dam;
    dam.project_id = "dam";
    dam.adcodes = {"620824", "620881", "1"};
    atlas.projects.push_back(std::move(dam));
    atlas.build_index();
    return atlas;
}

template <class Row>
std::vector<std::uint32_t> numbers(std::span<Id<Row> const> ids)
{
    std::vector<std::uint32_t> out;
    for (Id<Row> const id : ids) { out.push_back(id.number); }
    return out;
}

using Numbers = std::vector<std::uint32_t>;

}  // namespace

TEST(Atlas, FindsRowsUnderFormerCodes)
{
    Atlas const atlas = sample();
    for (char const* code : {"620881", "620824"}) {
        EXPECT_EQ(numbers(atlas.observations_of(code, "gdp")), (Numbers{0, 1}));
        EXPECT_EQ(numbers(atlas.observations_of(code)), (Numbers{0, 1, 2}));
        EXPECT_EQ(numbers(atlas.projects_of(code)), (Numbers{0}));
    }
    EXPECT_EQ(numbers(atlas.observations_of("999999", "gdp")), (Numbers{3}));
    EXPECT_EQ(numbers(atlas.observations_with("gdp")), (Numbers{0, 1, 3}));
    EXPECT_EQ(numbers(atlas.facts_of("dam")), (Numbers{0, 2}));
    EXPECT_TRUE(atlas.facts_of("none").empty());
    EXPECT_EQ(numbers(atlas.projects_of("1")), (Numbers{0}));
}

TEST(Atlas, IndexesFollowChangesAndLeaveCopiesAlone)
{
    Atlas const before = sample();
    Atlas after = before;
    after.facts.erase({0});
    after.areas[0].former_codes.clear();
    after.build_index();
    EXPECT_EQ(numbers(after.facts_of("dam")), (Numbers{2}));
    EXPECT_EQ(after.area("620824"), nullptr);
    EXPECT_EQ(numbers(after.observations_of("620881", "gdp")), (Numbers{0}));
    EXPECT_EQ(numbers(after.observations_of("620824", "gdp")), (Numbers{1}));
    EXPECT_EQ(numbers(before.facts_of("dam")), (Numbers{0, 2}));
    EXPECT_EQ(numbers(before.observations_of("620881", "gdp")), (Numbers{0, 1}));
}

TEST(Atlas, AnIndexOfWhatHasNotChangedIsShared)
{
    Atlas const before = sample();
    Atlas after = before;
    after.observations.push_back(observation("620881", "gdp", 9));
    after.build_index();
    EXPECT_EQ(before.facts_of("dam").data(), after.facts_of("dam").data());
    EXPECT_EQ(&before.area_index(), &after.area_index());
    EXPECT_NE(before.observations_with("gdp").data(), after.observations_with("gdp").data());
}

TEST(Atlas, AnOutlineAloneMakesNoCounty)
{
    Atlas atlas;
    auto const add = [&](char const* code, AreaLevel level, char const* parent) {
        atlas.areas.push_back({code, code, code, "", level, parent, {}, "", 0});
        atlas.outlines.push_back({code, {}});
    };
    add("620200", AreaLevel::prefecture, "");  // no county below: stands for itself
    add("620700", AreaLevel::prefecture, "");
    add("620702", AreaLevel::county, "620700");
    add("park-x", AreaLevel::park, "620700");
    add("region-y", AreaLevel::region, "");
    atlas.outlines.push_back({"620999", {}});
    atlas.outlines.push_back({"park-unknown", {}});
    atlas.build_index();
    EXPECT_EQ(numbers(atlas.counties()), (Numbers{0, 2}));
    EXPECT_EQ(numbers(atlas.zones()), (Numbers{3, 4}));
    std::vector<bool> counties;
    for (Outline const& outline : atlas.outlines) { counties.push_back(atlas.is_county(outline)); }
    EXPECT_EQ(counties, (std::vector<bool>{true, false, true, false, false, true, false}));
}
