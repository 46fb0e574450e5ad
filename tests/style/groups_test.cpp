// Groups of counties: whatever the memberships, every group of a county is drawn and the legend can be added up.
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "style/palette.hpp"
#include "style/roles.hpp"
#include "style/theme.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>

namespace {

using namespace atlas;

/// `counties` counties in two prefectures, the first group_count ids shown.
model::Atlas counties(int count)
{
    model::Atlas atlas;
    for (char const* code : {"470100", "470200"}) {
        atlas.areas.push_back({code, code, code, code, model::AreaLevel::prefecture, {}, {}, "s", 0});
    }
    for (int i = 0; i < count; ++i) {
        std::string const code = std::to_string((i % 2 == 0 ? 470101 : 470201) + i);
        atlas.areas.push_back(
            {code, code, code, code, model::AreaLevel::county, i % 2 == 0 ? "470100" : "470200", {}, "s", 0});
    }
    return atlas;
}

void join(model::Atlas& atlas, std::string const& group, std::string const& adcode)
{
    atlas.groups.push_back({group, "name of " + group, "组团", adcode, "role", "p", {"s", "x", "q"}, 0});
}

query::ViewState groups_view()
{
    query::ViewState view;
    view.theme = query::Theme::groups;
    return view;
}

TEST(Groups, ACountyInFourShowsAllFourInTheirOrder)
{
    auto atlas = counties(3);
    for (char const* id : {"a", "b", "c", "d"}) { join(atlas, id, "470101"); }
    join(atlas, "b", "470202");
    atlas.build_index();
    auto const classes = style::classify(atlas, groups_view());
    auto const& colors = style::groups_qualitative;
    auto const& four = classes.areas.at("470101");
    EXPECT_EQ(four.fill, colors[0]);
    EXPECT_EQ(four.stripes, (std::vector{colors[1], colors[2], colors[3]}));
    EXPECT_EQ(four.rank, style::Stripes::equal);
    EXPECT_EQ(classes.areas.at("470202").fill, colors[1]);
    EXPECT_TRUE(classes.areas.at("470202").stripes.empty());
    // a 1, b 2, c 1, d 1 members; one county in one group, one in several, one in none.
    ASSERT_EQ(classes.entries.size(), 6U);
    std::vector<int> members;
    std::vector<int> counts;
    for (auto const& entry : classes.entries) {
        members.push_back(entry.members.value_or(-1));
        counts.push_back(entry.count);
    }
    EXPECT_EQ(members, (std::vector{1, 2, 1, 1, -1, -1}));
    EXPECT_EQ(counts, (std::vector{0, 1, 0, 0, 1, 1}));
    EXPECT_EQ(classes.entries[4].stripes, four.stripes);
    EXPECT_EQ(classes.note, "共 3 个县（区）：只属一个组团 1，同属几个 1，未列入 1");
    EXPECT_EQ(style::count_words(classes.entries[1], base::Language::zh), "成员 2");
    EXPECT_EQ(style::count_words(classes.entries[1], base::Language::en), "2 members");
    EXPECT_EQ(style::count_words(classes.entries[4], base::Language::zh), "1");
}

TEST(Groups, RolesStandOnceEachWithTheColoursOfTheirGroups)
{
    auto atlas = counties(3);
    auto const role = [&](char const* group, char const* adcode, char const* words) {
        join(atlas, group, adcode);
        atlas.groups.back().role = words;
    };
    role("a", "470101", "核心（按城区）");
    role("b", "470101", "联动");
    role("c", "470101", "核心");
    role("c", "470202", "成员");  // told apart by the core
    role("d", "470101", "规划范围");
    role("d", "470202", "成员");  // d says no more than who belongs to it
    role("e", "470202", "品种选育与鉴定，种质保护");
    role("f", "470100", "中心");  // the prefecture's, not its counties'
    atlas.build_index();
    auto const classes = style::classify(atlas, groups_view());
    auto const& colors = style::groups_qualitative;
    auto const& first = classes.areas.at("470101").roles;
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].words, "核心");
    EXPECT_EQ(first[0].colors, (std::vector{colors[0], colors[2]}));
    EXPECT_EQ(first[1].words, "联动");
    EXPECT_EQ(first[1].colors, std::vector{colors[1]});
    auto const& second = classes.areas.at("470202").roles;
    ASSERT_EQ(second.size(), 2U);
    EXPECT_EQ(second[0].words, "成员");
    EXPECT_EQ(second[1].words, "品种选育与鉴定…");
    EXPECT_TRUE(classes.areas.at("470103").roles.empty());
    auto view = groups_view();
    view.level = model::AreaLevel::prefecture;
    auto const above = style::classify(atlas, view);
    ASSERT_EQ(above.areas.at("470100").roles.size(), 1U);
    EXPECT_EQ(above.areas.at("470100").roles[0].words, "中心");
}

TEST(Groups, LongRolesAreCutWhereTheyArePaused)
{
    EXPECT_EQ(style::short_role("主城区（按秦州区、麦积区）"), "主城区");
    EXPECT_EQ(style::short_role("绿电算力、新能源装备系统集成；经开区布局氢基化工"), "绿电算力…");
    EXPECT_EQ(style::short_role("综合辐射带动"), "综合辐射带动");
    EXPECT_EQ(style::short_role("稳居全省第一方阵"), "稳居全省第一方阵");
    EXPECT_EQ(style::short_role("高效制种与精深加工基地"), "高效制种与精深加…");
    EXPECT_EQ(style::short_role("growth pole (urban)"), "growth pole");
    EXPECT_EQ(style::short_role(""), "");
    EXPECT_EQ(style::short_role("（按城区"), "");
}

TEST(Groups, WithoutOverlapTheCountSaysItAll)
{
    auto atlas = counties(3);
    join(atlas, "a", "470101");
    join(atlas, "b", "470202");
    atlas.build_index();
    auto const classes = style::classify(atlas, groups_view());
    EXPECT_TRUE(classes.note.empty());
    for (auto const& entry : classes.entries) {
        EXPECT_FALSE(entry.members);
        EXPECT_EQ(entry.count, 1);
    }
}

TEST(Groups, APlanShowsItsOwnGroups)
{
    auto atlas = counties(3);
    join(atlas, "a", "470101");
    join(atlas, "b", "470101");
    join(atlas, "c", "470202");
    atlas.groups[1].plan = "other";
    atlas.groups[2].plan = "other";
    atlas.settings.default_groups = {"a", "b"};
    atlas.build_index();
    auto const names = [&](char const* plan) {
        auto view = groups_view();
        view.plan = plan;
        std::vector<std::string> out;
        for (auto const& entry : style::classify(atlas, view).entries) { out.push_back(entry.text); }
        return out;
    };
    using List = std::vector<std::string>;
    EXPECT_EQ(names(""), (List{"name of a", "name of b", "条带：同属几个组团", "未列入"}));
    EXPECT_EQ(names("p"), (List{"name of a", "未列入"}));
    EXPECT_EQ(names("other"), (List{"name of b", "未列入"})) << "of the groups the atlas names";
    atlas.settings.default_groups = {"a"};
    EXPECT_EQ(names("other"), (List{"name of b", "name of c", "未列入"})) << "it names none of them: all of the plan";
    EXPECT_EQ(names("none"), (List{"未列入"}));
}

TEST(Groups, InEnglishAGroupIsCalledWhatTheMapCallsItsArea)
{
    auto atlas = counties(5);
    atlas.areas.push_back({"region-r", "甲经济圈", "甲圈", "Jia Circle", model::AreaLevel::region, {}, {}, "s", 0});
    atlas.areas.push_back({"region-s", "乙经济带", "乙带", "", model::AreaLevel::region, {}, {}, "s", 0});
    auto const named = [&](char const* group, char const* name, char const* adcode) {
        join(atlas, group, adcode);
        atlas.groups.back().name = name;
    };
    named("region-r", "甲经济圈", "470101");
    named("core", "甲经济圈", "470202");
    named("region-s", "乙经济带", "470103");
    named("inner", "丙组团", "470204");
    atlas.build_index();
    auto const names = [&](base::Language language) {
        auto view = groups_view();
        view.language = language;
        std::vector<std::string> out;
        for (auto const& entry : style::classify(atlas, view).entries) { out.push_back(entry.text); }
        return out;
    };
    using List = std::vector<std::string>;
    EXPECT_EQ(names(base::Language::en), (List{"Jia Circle", "Jia Circle", "乙经济带", "丙组团", "In none"}));
    EXPECT_EQ(names(base::Language::zh), (List{"甲经济圈", "甲经济圈", "乙经济带", "丙组团", "未列入"}));
}

TEST(Groups, PrefecturesAndRegionsBringTheirCounties)
{
    auto atlas = counties(4);
    atlas.areas.push_back({"region-r", "R", "R", "R", model::AreaLevel::region, {}, {}, "s", 0});
    join(atlas, "region-r", "470100");
    join(atlas, "big", "region-r");
    join(atlas, "big", "470202");
    atlas.build_index();
    auto const county = atlas.id_of_area("470101");
    std::vector<std::string> ids;
    for (auto const& row : atlas.rows(rules::memberships(atlas, *county))) { ids.push_back(row.group_id); }
    EXPECT_EQ(ids, (std::vector<std::string>{"region-r", "big"}));
    EXPECT_TRUE(rules::memberships(atlas, *atlas.id_of_area("470204")).empty());
    std::vector<model::AreaId> const both{*county, *atlas.id_of_area("470202"), *atlas.id_of_area("470204")};
    auto const of_big = rules::memberships(atlas, both, "big");
    ASSERT_EQ(of_big.size(), 3U);
    ASSERT_EQ(of_big[0].size(), 1U);
    EXPECT_EQ(atlas[of_big[0][0]].adcode, "region-r");
    EXPECT_EQ(of_big[1].size(), 1U);
    EXPECT_TRUE(of_big[2].empty());
}

/// Random memberships, of counties and of prefectures, in up to nine groups.
TEST(Groups, LegendCountsAddUpAndNoGroupIsLost)
{
    std::mt19937 random(3);
    auto const below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    int overlapping = 0;
    for (int round = 0; round < 1500; ++round) {
        auto atlas = counties(below(12));
        for (int i = 0, n = below(24); i < n; ++i) {
            auto const& area = atlas.areas[static_cast<std::size_t>(below(static_cast<int>(atlas.areas.size())))];
            join(atlas, std::string(1, static_cast<char>('a' + below(9))), std::string(area.adcode));
        }
        atlas.build_index();
        auto const classes = style::classify(atlas, groups_view());
        auto const shown = rules::counties(atlas);
        int const sum = std::accumulate(classes.entries.begin(), classes.entries.end(), 0,
                                        [](int s, auto const& e) { return s + e.count; });
        ASSERT_EQ(sum, static_cast<int>(shown.size())) << round;

        // By hand from the rows: the groups of every county, and the counties of every group.
        std::map<std::string, std::set<std::string>> of_county;
        std::map<std::string, int> members;
        for (auto const& county : atlas.rows(shown)) {
            for (auto const& row : atlas.groups) {
                if (row.adcode == county.adcode || row.adcode == county.parent) {
                    of_county[county.adcode].insert(row.name);
                }
            }
            for (auto const& name : of_county[county.adcode]) { ++members[name]; }
        }
        std::map<std::string, style::Color> color;
        for (auto const& entry : classes.entries) {
            if (!members.contains(entry.text)) { continue; }
            color[entry.text] = entry.fill;
            EXPECT_EQ(entry.members.value_or(entry.count), members[entry.text]) << round;
        }
        ASSERT_EQ(color.size(), members.size()) << round << ": every group with members has its key";
        for (auto const& county : atlas.rows(shown)) {
            auto const& style = classes.areas.at(county.adcode);
            auto const& names = of_county[county.adcode];
            std::vector<style::Color> drawn = style.stripes;
            if (!names.empty()) { drawn.push_back(style.fill); }
            ASSERT_EQ(drawn.size(), names.size()) << round << " " << county.adcode;
            for (auto const& name : names) {
                EXPECT_EQ(std::count(drawn.begin(), drawn.end(), color[name]), 1) << round << " " << name;
            }
            auto const& entry = classes.entries[static_cast<std::size_t>(style.class_index)];
            EXPECT_EQ(names.size() > 1, entry.rank == style::Stripes::equal && !entry.stripes.empty()) << round;
            overlapping += names.size() > 2 ? 1 : 0;
        }
    }
    EXPECT_GT(overlapping, 1000) << "the rounds hold counties in three or more groups";
}

}  // namespace
