#include "query/search.hpp"

#include "query/pinyin.hpp"
#include "sample_atlas.hpp"

#include <gtest/gtest.h>

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

std::vector<std::string> syllables(std::string_view name)
{
    std::string const text = folded(name);
    return Readings{{text}}.syllables(text);
}

std::string pinyin(std::string_view name)
{
    std::string all;
    for (std::string const& syllable : syllables(name)) { all += syllable; }
    return all;
}

struct Spoken {
    char const* name;
    char const* pinyin;
};

class PlaceNames : public ::testing::TestWithParam<Spoken> {};

TEST_P(PlaceNames, AreReadAsInGansu) { EXPECT_EQ(pinyin(GetParam().name), GetParam().pinyin); }

INSTANTIATE_TEST_SUITE_P(
    Readings, PlaceNames,
    ::testing::Values(Spoken{"正义峡水库", "zhengyixiashuiku"}, Spoken{"张掖", "zhangye"}, Spoken{"民乐", "minle"},
                      Spoken{"山丹", "shandan"}, Spoken{"讨赖河", "taolaihe"}, Spoken{"敦煌", "dunhuang"},
                      Spoken{"会宁", "huining"}, Spoken{"宕昌", "tanchang"}, Spoken{"武都", "wudu"},
                      Spoken{"积石山", "jishishan"}, Spoken{"崆峒", "kongtong"}, Spoken{"长城", "changcheng"},
                      Spoken{"增长", "zengzhang"}, Spoken{"黄藏寺", "huangzangsi"}, Spoken{"大佛寺", "dafosi"},
                      Spoken{"疏勒河", "shulehe"}, Spoken{"基地", "jidi"}, Spoken{"调蓄", "tiaoxu"},
                      Spoken{"调度", "diaodu"}, Spoken{"两当", "liangdang"}, Spoken{"皋兰", "gaolan"},
                      Spoken{"碌曲", "luqu"}, Spoken{"S18线", "s18xian"}, Spoken{"绿", "lv"}));

TEST(Pinyin, Initials)
{
    SearchIndex const index{sample_atlas()};
    EXPECT_TRUE(index.matches_project("zhengyixia", SearchIndex::folded_query("zyxsk")));
    EXPECT_FALSE(index.matches_project("zhengyixia", SearchIndex::folded_query("zysk")))
        << "scattered initials are for the search alone";
}

}  // namespace
}  // namespace atlas::query
