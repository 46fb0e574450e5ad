#include "query/search.hpp"

#include "query/pinyin.hpp"
#include "sample_atlas.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <thread>

namespace atlas::query {
namespace {

std::string first(SearchIndex const& index, std::string_view query)
{
    auto const hits = index.find(query);
    return hits.empty() ? "" : hits.front().id;
}

std::vector<std::string> ids(std::vector<Hit> const& hits)
{
    std::vector<std::string> result;
    for (Hit const& hit : hits) { result.push_back(hit.id); }
    return result;
}

TEST(Search, FindsByNamePartPinyinInitialsAndEnglish)
{
    SearchIndex const index{sample_atlas()};
    EXPECT_EQ(first(index, "甘州"), "620702");
    EXPECT_EQ(first(index, "甘州区"), "620702");
    EXPECT_EQ(first(index, "正义"), "zhengyixia");
    EXPECT_EQ(first(index, "义峡"), "zhengyixia");
    EXPECT_EQ(first(index, "zyx"), "zhengyixia");
    EXPECT_EQ(first(index, "ZYX"), "zhengyixia");
    EXPECT_EQ(first(index, "zhengyi"), "zhengyixia");
    EXPECT_EQ(first(index, "ganzhou"), "620702");
    EXPECT_EQ(first(index, "gan zhou"), "620702");
    EXPECT_EQ(first(index, "district"), "620702");
    EXPECT_EQ(first(index, "taolai"), "taolaixia");
    EXPECT_EQ(first(index, "s18"), "s18");
    EXPECT_EQ(first(index, "Ｓ１８"), "s18") << "full-width letters";
}

TEST(Search, PutsProjectsBeforeVillagesAndFindsAllOfAName)
{
    SearchIndex const index{sample_atlas()};
    auto const found = ids(index.find("pingshan"));
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found.back(), "geonames-1");
    EXPECT_EQ(ids(index.find("平山湖")).size(), 3u);
}

TEST(Search, TakesScatteredInitialsLast)
{
    SearchIndex const index{sample_atlas()};
    auto const found = ids(index.find("zk"));
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front(), "zhengyixia");
    EXPECT_FALSE(index.matches_project("zhengyixia", SearchIndex::folded_query("zk")));
    EXPECT_TRUE(index.matches_project("zhengyixia", SearchIndex::folded_query("zyx")));
}

TEST(Search, FindsNothingForNothing)
{
    SearchIndex const index{sample_atlas()};
    EXPECT_TRUE(index.find("").empty());
    EXPECT_TRUE(index.find("  ").empty());
    EXPECT_TRUE(index.find("qqqq").empty());
    EXPECT_TRUE(index.find("北京").empty());
    EXPECT_EQ(index.find("县", 2).size(), 2u);
    EXPECT_TRUE(index.matches_project("zhengyixia", SearchIndex::folded_query("")));
    EXPECT_FALSE(index.matches_project("no-such-project", SearchIndex::folded_query("正义")));
}

TEST(Search, AcceptsBothWaysOfTypingTheUmlaut)
{
    SearchIndex const index{sample_atlas()};
    EXPECT_EQ(first(index, "lvse"), "green");
    EXPECT_EQ(first(index, "luse"), "green");
}

TEST(Search, MayBeUsedFromSeveralThreads)
{
    SearchIndex const index{sample_atlas()};
    std::vector<std::string> found(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& id : found) {
            threads.emplace_back([&] { id = first(index, "zyx"); });
        }
    }
    for (std::string const& id : found) { EXPECT_EQ(id, "zhengyixia"); }
}

std::string pinyin(std::string_view name)
{
    std::string const text = folded(name);
    std::string all;
    for (auto const& readings : Readings{{text}}.spoken(text)) { all += readings.front(); }
    return all;
}

struct ReadAs {
    char const* name;
    char const* pinyin;
};

class PlaceNames : public ::testing::TestWithParam<ReadAs> {};

TEST_P(PlaceNames, AreReadAsInGansu) { EXPECT_EQ(pinyin(GetParam().name), GetParam().pinyin); }

INSTANTIATE_TEST_SUITE_P(
    Readings, PlaceNames,
    ::testing::Values(ReadAs{"正义峡水库", "zhengyixiashuiku"}, ReadAs{"张掖", "zhangye"}, ReadAs{"民乐", "minle"},
                      ReadAs{"山丹", "shandan"}, ReadAs{"讨赖河", "taolaihe"}, ReadAs{"敦煌", "dunhuang"},
                      ReadAs{"会宁", "huining"}, ReadAs{"宕昌", "tanchang"}, ReadAs{"武都", "wudu"},
                      ReadAs{"积石山", "jishishan"}, ReadAs{"崆峒", "kongtong"}, ReadAs{"长城", "changcheng"},
                      ReadAs{"增长", "zengzhang"}, ReadAs{"黄藏寺", "huangzangsi"}, ReadAs{"大佛寺", "dafosi"},
                      ReadAs{"疏勒河", "shulehe"}, ReadAs{"基地", "jidi"}, ReadAs{"调蓄", "tiaoxu"},
                      ReadAs{"调度", "diaodu"}, ReadAs{"两当", "liangdang"}, ReadAs{"皋兰", "gaolan"},
                      ReadAs{"碌曲", "luqu"}, ReadAs{"S18线", "s18xian"}, ReadAs{"绿", "lv"}));

INSTANTIATE_TEST_SUITE_P(Elsewhere, PlaceNames,
                         ::testing::Values(ReadAs{"蚌埠", "bengbu"}, ReadAs{"六安", "luan"}, ReadAs{"洪洞", "hongtong"},
                                           ReadAs{"番禺", "panyu"}, ReadAs{"长子", "zhangzi"},
                                           ReadAs{"子长市", "zichangshi"}, ReadAs{"黄陂", "huangpi"},
                                           ReadAs{"大城县", "daichengxian"}, ReadAs{"特大城市", "tedachengshi"},
                                           ReadAs{"农畜产品", "nongxuchanpin"}, ReadAs{"乐亭", "laoting"},
                                           ReadAs{"乐清", "yueqing"}, ReadAs{"监利", "jianli"},
                                           ReadAs{"吴堡县", "wubuxian"}, ReadAs{"大堡子山", "dabuzishan"}));

TEST(Search, TakesEveryReadingOfACharacter)
{
    model::Atlas atlas = sample_atlas();
    model::Project project;
    project.project_id = "hub";
    project.name = "农畜产品与长城大堡绿洲中心";
    atlas.projects.push_back(project);
    atlas.build_index();
    SearchIndex const index{atlas};
    for (char const* query : {"nongxu", "nongchu", "nxcp", "nccp", "zhangcheng", "changcheng", "dabu", "dapu", "lvzhou",
                              "luzhou", "lüzhou", "nóngxù", "nong2xu4", "nong xu"}) {
        EXPECT_EQ(first(index, query), "hub") << query;
    }
    EXPECT_EQ(first(index, "nongcun"), "");
}

TEST(Search, TakesTonesTraditionalCharactersAndFullWidth)
{
    SearchIndex const index{sample_atlas()};
    for (char const* query : {"gānzhōu", "GĀNZHŌU", "gān zhōu", "gan1zhou1", "ｇａｎｚｈｏｕ", "甘州區", "甘州　區"}) {
        EXPECT_EQ(first(index, query), "620702") << query;
    }
    EXPECT_EQ(first(index, "肅南裕固族自治縣"), "620721");
    EXPECT_EQ(first(index, "正義峽水庫"), "zhengyixia");
    EXPECT_EQ(first(index, "lǜsè"), "green");
    EXPECT_TRUE(index.matches_project("zhengyixia", SearchIndex::folded_query("正義")));
}

/// The sample with areas of every level, the seats, a group, figures and a river.
SearchIndex whole()
{
    model::Atlas atlas = sample_atlas();
    auto const area = [&](char const* code, char const* name, model::AreaLevel level, char const* en) {
        model::Area a;
        a.adcode = code;
        a.name = name;
        a.level = level;
        a.name_en = en;
        atlas.areas.push_back(a);
    };
    area("620000", "甘肃省", model::AreaLevel::province, "Gansu Province");
    area("620700", "张掖市", model::AreaLevel::prefecture, "Zhangye City");
    area("region-hexi", "河西走廊经济带", model::AreaLevel::region, "Hexi Corridor");
    area("park-1", "张掖经济技术开发区", model::AreaLevel::park, "Zhangye Development Zone");
    model::Area& ganzhou = atlas.areas[*atlas.id_of_area("620702")];
    ganzhou.short_name.clear();
    ganzhou.parent = "620700";
    ganzhou.former_codes = {"622201"};
    auto const place = [&](char const* id, char const* name, char const* en, model::PlaceKind kind) {
        model::Place p;
        p.place_id = id;
        p.name = name;
        p.name_en = en;
        p.kind = kind;
        p.adcode = "620702";
        atlas.places.push_back(p);
    };
    place("seat-620702", "甘州", "Ganzhou", model::PlaceKind::county_seat);
    place("seat-620700", "张掖", "Zhangye", model::PlaceKind::prefecture_seat);
    place("town", "乌江", "Wujiang", model::PlaceKind::township);
    model::GroupMember member;
    member.group_id = "group-1";
    member.name = "祁连山生态组团";
    member.adcode = "620702";
    atlas.groups.push_back(member);
    model::Indicator indicator;
    indicator.indicator_id = "grp";
    indicator.name = "地区生产总值";
    indicator.name_en = "Gross domestic product";
    atlas.indicators.push_back(indicator);
    model::Water water;
    water.water_id = "heihe";
    water.name = "黑河";
    water.name_en = "Heihe River";
    atlas.waters.push_back(water);
    atlas.build_index();
    return SearchIndex{atlas};
}

TEST(Search, FindsAreasOfEveryLevelByNameAndCode)
{
    SearchIndex const index = whole();
    EXPECT_EQ(first(index, "甘肃"), "620000");
    EXPECT_EQ(first(index, "张掖市"), "620700");
    EXPECT_EQ(first(index, "张掖"), "620700");
    EXPECT_EQ(first(index, "河西走廊"), "region-hexi");
    EXPECT_EQ(first(index, "开发区"), "park-1");
    EXPECT_EQ(first(index, "620702"), "620702");
    EXPECT_EQ(first(index, "622201"), "620702") << "a former code";
    EXPECT_EQ(first(index, "6207"), "620702") << "the beginning of a code";
    EXPECT_EQ(ids(index.find("6207")).size(), 5U) << "four counties and their city";
}

TEST(Search, PutsTheAreaBeforeItsSeat)
{
    SearchIndex const index = whole();
    for (char const* query : {"甘州", "甘州区", "ganzhou", "Ganzhou", "gānzhōu"}) {
        EXPECT_EQ(first(index, query), "620702") << query;
        auto const found = ids(index.find(query));
        EXPECT_NE(std::find(found.begin(), found.end(), query == std::string_view("甘州区") ? "620702" : "seat-620702"),
                  found.end())
            << query;
    }
    EXPECT_EQ(first(index, "zhangye"), "620700");
}

TEST(Search, FindsGroupsIndicatorsAndRivers)
{
    SearchIndex const index = whole();
    EXPECT_EQ(first(index, "祁连山生态"), "group-1");
    EXPECT_EQ(first(index, "GDP"), "grp");
    EXPECT_EQ(first(index, "地区生产总值"), "grp");
    EXPECT_EQ(first(index, "domestic product"), "grp");
    EXPECT_EQ(first(index, "黑河"), "heihe");
    EXPECT_EQ(first(index, "heihe"), "heihe");
}

TEST(Search, LooksForAllWords)
{
    SearchIndex const index = whole();
    EXPECT_EQ(ids(index.find("甘州 基地")), std::vector<std::string>{"pingshanhu-base"}) << "of a county";
    EXPECT_EQ(ids(index.find("ganzhou jidi")), std::vector<std::string>{"pingshanhu-base"});
    EXPECT_EQ(ids(index.find("张掖 基地")), std::vector<std::string>{"pingshanhu-base"}) << "of its prefecture";
    EXPECT_EQ(ids(index.find("平山湖 产业园区")), std::vector<std::string>{"pingshanhu-park"}) << "of a kind";
    EXPECT_EQ(ids(index.find("水库 峡")).size(), 2U);
    EXPECT_TRUE(index.find("水库 机场").empty());
    EXPECT_TRUE(index.matches_project("zhengyixia", SearchIndex::folded_query("水库 正义")));
    EXPECT_FALSE(index.matches_project("zhengyixia", SearchIndex::folded_query("水库 讨赖")));
}

TEST(Search, FindsNamesThatStandInsideTheQuery)
{
    SearchIndex const index = whole();
    EXPECT_EQ(first(index, "甘州区人民政府"), "620702");
    EXPECT_EQ(first(index, "乌江镇"), "town");
    EXPECT_TRUE(index.find("没有这样的").empty());
}

TEST(Search, TakesTheTimeOfTheNamesItLooksThrough)
{
    model::Atlas atlas;
    for (int i = 0; i < 2000; ++i) {
        model::Project project;
        project.project_id = std::to_string(i);
        for (int k = 0; k < 100; ++k) { project.name += "阿长"; }
        atlas.projects.push_back(project);
    }
    atlas.build_index();
    SearchIndex const index{atlas};
    index.warm();
    auto const start = std::chrono::steady_clock::now();
    EXPECT_TRUE(index.find(std::string(200, 'a') + "z").empty());
    EXPECT_EQ(index.find("achangazhangac").size(), 12U);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(Pinyin, Initials)
{
    SearchIndex const index{sample_atlas()};
    EXPECT_TRUE(index.matches_project("zhengyixia", SearchIndex::folded_query("zyxsk")));
    EXPECT_FALSE(index.matches_project("zhengyixia", SearchIndex::folded_query("zysk")))
        << "scattered initials are for the search alone";
}

}  // namespace
}  // namespace atlas::query
