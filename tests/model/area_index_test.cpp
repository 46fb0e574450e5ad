// Areas by code and below one another, against climbing from each area to the top.
#include "model/atlas.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace atlas::model;

namespace {

Area area(std::string code, std::string parent, std::vector<std::string> former = {})
{
    return {std::move(code), "名", "名", "", AreaLevel::county, std::move(parent), std::move(former), "", 0};
}

GroupMember member(std::string group, std::string code)
{
    return {std::move(group), "组", "", std::move(code), "", "", {}, 0};
}

/// The area, or one above it, is one of these.
bool climbs_to(Atlas const& atlas, std::string const& code, std::set<std::string> const& roots)
{
    Area const* at = atlas.area(code);
    for (int depth = 0; at != nullptr && depth < 50; ++depth) {
        if (roots.contains(at->adcode)) { return true; }
        at = at->parent.empty() ? nullptr : atlas.area(at->parent);
    }
    return false;
}

std::set<std::string> roots_of(Atlas const& atlas, std::string const& code)
{
    std::set<std::string> roots{code};
    for (std::size_t before = 0; before != roots.size();) {
        before = roots.size();
        for (GroupMember const& row : atlas.groups) {
            if (roots.contains(row.group_id) && atlas.area(row.adcode) != nullptr) {
                roots.insert(atlas.area(row.adcode)->adcode);
            }
        }
    }
    return roots;
}

}  // namespace

TEST(AreaIndex, PresentCodesGoBeforeFormerOnes)
{
    Atlas atlas;
    atlas.areas = {area("620881", "", {"620824", "620702"}), area("620702", "")};
    atlas.build_index();
    EXPECT_EQ(atlas.area("620824")->adcode, "620881");
    EXPECT_EQ(atlas.area("620702")->adcode, "620702");
    EXPECT_EQ(atlas.area("620000"), nullptr);
    EXPECT_EQ(atlas.present_code("620824"), "620881");
    EXPECT_EQ(atlas.present_code("620000"), "620000");
}

TEST(AreaIndex, ARingOfParentsEnds)
{
    Atlas atlas;
    atlas.areas = {area("1", "2"), area("2", "3"), area("3", "1"), area("4", "4"), area("5", "1")};
    atlas.build_index();
    auto const& index = atlas.area_index();
    auto const id = [&](char const* code) { return *atlas.id_of_area(code); };
    EXPECT_TRUE(index.lies_in(id("5"), id("3")));
    EXPECT_FALSE(index.parent(id("3")));
    EXPECT_FALSE(index.parent(id("4")));
    EXPECT_TRUE(index.lies_in(id("4"), id("4")));
}

TEST(AreaIndex, RandomTreesAndRegionsAsByClimbing)
{
    std::mt19937 random(3);
    auto const below = [&](int n) { return std::uniform_int_distribution(0, n - 1)(random); };
    for (int round = 0; round < 60; ++round) {
        Atlas atlas;
        int const count = 2 + below(40);
        for (int i = 0; i < count; ++i) {
            // Parents may stand after their areas, and by a former code.
            int const parent = below(count);
            std::string const code =
                parent < i || below(3) == 0 ? (below(2) == 0 ? "old" : "") + std::to_string(parent) : "";
            atlas.areas.push_back(area(std::to_string(i), parent < i ? code : "", {"old" + std::to_string(i)}));
        }
        for (int i = below(20); i > 0; --i) {
            atlas.groups.push_back(member(std::to_string(below(count)), std::to_string(below(count + 3))));
        }
        atlas.build_index();
        for (int a = 0; a < count; ++a) {
            auto const roots = roots_of(atlas, std::to_string(a));
            for (int b = 0; b < count; ++b) {
                auto const container = *atlas.id_of_area(std::to_string(a));
                auto const inside = *atlas.id_of_area(std::to_string(b));
                EXPECT_EQ(atlas.area_index().lies_in(inside, container), climbs_to(atlas, std::to_string(b), roots));
                EXPECT_EQ(atlas.area_index().stands_below(inside, container),
                          climbs_to(atlas, std::to_string(b), {std::to_string(a)}));
            }
        }
    }
}

TEST(AreaIndex, NestsOfAnyDepthTakeTheTimeOfReading)
{
    constexpr int depth = 20'000;
    Atlas atlas;
    auto const code = [](int i) { return "region-" + std::to_string(i); };
    for (int i = 0; i < depth; ++i) {
        atlas.areas.push_back(area(code(i), ""));
        if (i > 0) { atlas.groups.push_back(member(code(i), code(i - 1))); }
    }
    for (int i = 0; i < depth; ++i) {
        atlas.areas.push_back(area("below-" + std::to_string(i), i > 0 ? "below-" + std::to_string(i - 1) : code(0)));
    }
    atlas.build_index();
    auto const deepest = *atlas.id_of_area("below-" + std::to_string(depth - 1));
    EXPECT_TRUE(atlas.area_index().lies_in(deepest, *atlas.id_of_area(code(depth - 1))));
    EXPECT_FALSE(atlas.area_index().lies_in(*atlas.id_of_area(code(1)), *atlas.id_of_area(code(0))));
}

TEST(AreaIndex, ALongRingOfParentsIsOpenedOnce)
{
    constexpr int length = 20'000;
    Atlas atlas;
    for (int i = 0; i < length; ++i) {
        atlas.areas.push_back(area("a-" + std::to_string(i), "a-" + std::to_string((i + 1) % length)));
    }
    atlas.build_index();
    EXPECT_FALSE(atlas.area_index().parent(*atlas.id_of_area("a-" + std::to_string(length - 1))));
    EXPECT_TRUE(atlas.area_index().parent(*atlas.id_of_area("a-0")));
}
