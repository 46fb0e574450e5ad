// The words that public maps must not give, against the regular expressions that say what is meant.
#include "briefing/check/restricted_words.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <regex>
#include <string>

namespace atlas::briefing {
namespace {

std::vector<std::string> by_expression(std::string const& text)
{
    static std::regex const after(R"(库容[^0-9]{0,24}[0-9][0-9.,]*\s*(亿|万)?\s*(立方米|方|m³|m3))");
    static std::regex const before(R"([0-9][0-9.,]*\s*(亿|万)\s*(立方米|方)[^0-9]{0,12}(库容|水库))");
    static std::regex const power(R"((±\s*)?[0-9][0-9.]*\s*(千伏|kV|KV|kv))");
    std::vector<std::string> found;
    for (auto const* expression : {&after, &before, &power}) {
        std::smatch match;
        if (std::regex_search(text, match, *expression)) { found.push_back(match.str()); }
    }
    return found;
}

std::vector<std::string> by_hand(std::string const& text)
{
    std::vector<std::string> found;
    for (auto const& words : restricted_words(text)) { found.emplace_back(words.words); }
    return found;
}

TEST(RestrictedWords, AreTheWordsMeant)
{
    EXPECT_EQ(by_hand("总库容约1.2 亿立方米的水库").front(), "库容约1.2 亿立方米");
    EXPECT_EQ(by_hand("建成 3,000 万方 大型水库"), (std::vector<std::string>{"3,000 万方 大型水库"}));
    EXPECT_EQ(by_hand("至 ± 800 kV 与330千伏"), (std::vector<std::string>{"± 800 kV"}));
    EXPECT_TRUE(by_hand("地区生产总值 314.7 亿元").empty());
}

TEST(RestrictedWords, AgreeWithTheExpressionsOnRandomTexts)
{
    std::vector<std::string> const pieces{"库容", "水库", "1", "23",   ".",  ",",  " ",  "亿", "万", "立方米", "方",
                                          "m³",   "m3",   "±", "千伏", "kV", "约", "米", "\n", "\t", "的大型", "8"};
    std::mt19937 random(7);
    std::size_t found = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (int k = static_cast<int>(random() % 14); k >= 0; --k) { text += pieces[random() % pieces.size()]; }
        ASSERT_EQ(by_hand(text), by_expression(text)) << text;
        found += by_hand(text).size();
    }
    EXPECT_GT(found, 1000U);
}

TEST(RestrictedWords, TakeTheTimeOfReading)
{
    auto const begin = std::chrono::steady_clock::now();
    for (char const* piece : {"1,", "1 ", "库容", "±", "1 亿", "± 1", "库容1"}) {
        std::string text;
        while (text.size() < 1'000'000) { text += piece; }
        static_cast<void>(restricted_words(text));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

}  // namespace
}  // namespace atlas::briefing
