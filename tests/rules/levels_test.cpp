#include "rules/levels.hpp"

#include "small.hpp"

#include <gtest/gtest.h>

using namespace atlas::model;
using namespace atlas::rules;

namespace {

/// A province of two prefectures and a city without counties; two regions, one inside the other.
Atlas province()
{
    using test::area;
    Atlas a = test::atlas();
    a.settings.home = "620000";
    a.areas = {area("620000", AreaLevel::province),
               area("620200", AreaLevel::prefecture, "620000"),
               area("620600", AreaLevel::prefecture, "620000"),
               area("620700", AreaLevel::prefecture, "620000"),
               area("620602", AreaLevel::county, "620600"),
               area("620702", AreaLevel::county, "620700"),
               area("620723", AreaLevel::county, "620700"),
               area("region-west", AreaLevel::region, "620000"),
               area("region-core", AreaLevel::region, "620000"),
               area("region-twin", AreaLevel::region, "620000"),
               area("region-empty", AreaLevel::region, "620000"),
               area("park-a", AreaLevel::park, "620702")};
    a.outlines = {{"620200", {}}, {"620602", {}}, {"620702", {}}, {"620723", {}}};
    auto const member = [&](char const* group, char const* code) {
        a.groups.push_back({group, group, "", code, "", "", {}, 0});
    };
    member("region-west", "620200");
    member("region-west", "620700");
    member("region-core", "620702");
    member("region-twin", "620702");
    member("other-group", "620602");
    a.build_index();
    return a;
}

std::vector<std::string> codes(Atlas const& atlas, std::vector<AreaId> const& areas)
{
    std::vector<std::string> out;
    for (Area const& area : atlas.rows(areas)) { out.push_back(area.adcode); }
    return out;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST(Levels, CountiesOfGoThroughParentsAndGroups)
{
    Atlas const a = province();
    EXPECT_EQ(codes(a, counties_of(a, "620700")), (Codes{"620702", "620723"}));
    EXPECT_EQ(codes(a, counties_of(a, "620200")), Codes{"620200"});
    EXPECT_EQ(codes(a, counties_of(a, "620702")), Codes{"620702"});
    EXPECT_EQ(codes(a, counties_of(a, "region-west")), (Codes{"620200", "620702", "620723"}));
    EXPECT_EQ(codes(a, counties_of(a, "620000")).size(), 4U);
    EXPECT_TRUE(counties_of(a, "999999").empty());
    Atlas nested = province();
    nested.groups.push_back({"region-empty", "", "", "region-core", "", "", {}, 0});
    nested.groups.push_back({"region-core", "", "", "region-empty", "", "", {}, 0});  // a ring must end
    EXPECT_EQ(codes(nested, counties_of(nested, "region-empty")), Codes{"620702"});
    EXPECT_TRUE(lies_in(a, "620702", "region-west"));
    EXPECT_TRUE(lies_in(a, "620700", "region-west"));
    EXPECT_FALSE(lies_in(a, "620602", "region-west"));
    EXPECT_FALSE(lies_in(a, "620000", "620700"));
}

TEST(Levels, ShownAreas)
{
    Atlas const a = province();
    EXPECT_EQ(codes(a, shown_areas(a, AreaLevel::county)), codes(a, counties(a)));
    EXPECT_EQ(codes(a, shown_areas(a, AreaLevel::prefecture)), (Codes{"620200", "620600", "620700"}));
    EXPECT_EQ(codes(a, shown_areas(a, AreaLevel::province)), Codes{"620000"});
    EXPECT_EQ(codes(a, shown_areas(a, AreaLevel::region)), Codes{"region-west"})
        << "the inner ones are left to its map";
    EXPECT_EQ(codes(a, shown_areas(a, AreaLevel::region, "region-west")), Codes{"region-core"})
        << "of two alike the first";
    EXPECT_EQ(codes(a, shown_areas(a, AreaLevel::region, "region-core")), Codes{"region-core"});
    EXPECT_EQ(codes(a, shown_areas(a, AreaLevel::prefecture, "region-west")), (Codes{"620200", "620700"}));
    EXPECT_EQ(codes(a, shown_areas(a, AreaLevel::county, "620700")), (Codes{"620702", "620723"}));
    EXPECT_EQ(codes(a, shown_areas(a, AreaLevel::prefecture, "620700")), Codes{"620700"});
    EXPECT_TRUE(shown_areas(a, AreaLevel::prefecture, "region-core").empty()) << "no whole prefecture in it";
    EXPECT_TRUE(shown_areas(a, AreaLevel::county, "999999").empty());
    EXPECT_TRUE(shown_areas(a, AreaLevel::park).empty());
}

TEST(Levels, AnAreaAboveTheHomeIsNotWhole)
{
    Atlas a = province();
    a.settings.home = "620700";
    EXPECT_TRUE(shown_areas(a, AreaLevel::province).empty());
    EXPECT_TRUE(shown_areas(a, AreaLevel::province, "620000").empty());
    EXPECT_EQ(shown_areas(a, AreaLevel::prefecture).size(), 3U);
}

TEST(Levels, ParentsInARingEnd)
{
    Atlas a = province();
    a.areas[2].parent = "620700";
    a.areas[3].parent = "620600";
    a.build_index();
    EXPECT_EQ(shown_areas(a, AreaLevel::county).size(), 4U);
    EXPECT_EQ(shown_areas(a, AreaLevel::prefecture).size(), 3U);
}
