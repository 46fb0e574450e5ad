#include "text/fonts.hpp"

#include "base/failure.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace atlas::text {
namespace {

constexpr char const* sample = "甘州区 68.4% · 2025，正义峡水库 ≥ 90%";

TEST(Fonts, FindsTheFaces)
{
    EXPECT_EQ(find_face(Face::regular).path.filename(), "NotoSansCJK-Regular.ttc");
    EXPECT_EQ(find_face(Face::bold).path.filename(), "NotoSansCJK-Bold.ttc");
    EXPECT_EQ(find_face(Face::icons).path.extension(), ".ttf");
}

TEST(Fonts, NamesThePackageWhenAFaceIsMissing)
{
    ::setenv("COUNTY_ATLAS_FONT_DIR", "/nonexistent", 1);
    try {
        find_face(Face::regular);
        ADD_FAILURE() << "nothing thrown";
    } catch (base::SystemFailure const& failure) {
        EXPECT_NE(std::string{failure.what()}.find("fonts-noto-cjk"), std::string::npos) << failure.what();
    }
    ::unsetenv("COUNTY_ATLAS_FONT_DIR");
}

TEST(Fonts, TheVariableReplacesThePlacesSearched)
{
    ::setenv("COUNTY_ATLAS_FONT_DIR", "/usr/share/fonts/opentype", 1);
    EXPECT_EQ(find_face(Face::bold).path.filename(), "NotoSansCJK-Bold.ttc");
    EXPECT_THROW(find_face(Face::icons), base::SystemFailure);
    ::unsetenv("COUNTY_ATLAS_FONT_DIR");
}

TEST(Fonts, WidthsScaleExactlyWithTheSize)
{
    Fonts fonts;
    double const at_ten = fonts.shape(Face::regular, 10, sample).width;
    for (double size : {7.0, 14.5, 24.0, 72.0}) {
        EXPECT_NEAR(fonts.shape(Face::regular, size, sample).width, at_ten * size / 10, 1e-9) << size;
    }
}

TEST(Fonts, ChineseCharactersAreOneEmWide)
{
    Fonts fonts;
    auto const run = fonts.shape(Face::bold, 24, "甘州区");
    ASSERT_EQ(run.glyphs.size(), 3u);
    EXPECT_NEAR(run.width, 72, 1e-9);
    EXPECT_NEAR(run.glyphs[1].x, 24, 1e-9);
    EXPECT_NEAR(run.ascent, 24 * 0.88, 0.01);
    EXPECT_NEAR(run.descent, 24 * 0.12, 0.01);
}

TEST(Fonts, HasEveryCharacterOfTheInterface)
{
    constexpr char const* text =
        "工业主导农业优先城市服务文旅赋能生态功能县区园项目图层数据表测距汇报导出搜索审图号未标注内部使用"
        "完成率需年均增长差距资料示意位置实地仅知所在讨赖峡宕昌肃南裕固族碌曲嘉峪关沙枣墩扎尔鱶"
        "0123456789%.,:;()[]/+-–—−×·…≥≤≈><=°′″²³↑↓←→▲▼●○■□◆◇✓「」《》〔〕（），。、：；？！“”‘’ "
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    Fonts fonts;
    for (Face face : {Face::regular, Face::bold}) {
        for (Glyph const& glyph : fonts.shape(face, 16, text).glyphs) { EXPECT_NE(glyph.index, 0u); }
    }
}

/// Every letter has a glyph, and the pieces hold all glyphs and all bytes once.
void expect_whole(Run const& run)
{
    std::size_t glyphs = 0;
    std::size_t bytes = 0;
    for (Piece const& piece : run.pieces) {
        EXPECT_EQ(piece.first, glyphs) << run.utf8;
        glyphs += piece.count;
        bytes += piece.end - piece.begin;
        for (std::size_t i = piece.first; i < piece.first + piece.count; ++i) {
            EXPECT_NE(run.glyphs[i].index, 0U) << run.utf8;
            EXPECT_GE(run.glyphs[i].start, piece.begin);
            EXPECT_LT(run.glyphs[i].start, piece.end);
        }
    }
    EXPECT_EQ(glyphs, run.glyphs.size());
    EXPECT_EQ(bytes, run.utf8.size());
}

TEST(Fonts, OtherScriptsComeFromOtherFaces)
{
    Fonts fonts;
    for (Face const face : {Face::regular, Face::bold}) {
        for (char const* const name : {"བསང་ཆུ་རྫོང་།", "肃南 ᠰᠦᠨᠠᠨ", "قەشقەر شەھىرى", "喀什 قەشقەر 市", "ꆃꎭꌅ",
                                       "Қазақ ауданы", "甘州区 68.4%", "ᦶᦋᧁᧉ", "ꓡꓲꓢꓳ"}) {
            expect_whole(fonts.shape(face, 20, name));
        }
    }
    EXPECT_EQ(fonts.shape(Face::regular, 20, "甘州区 68.4% · 2025").pieces.size(), 1U);
    EXPECT_TRUE(fonts.has(Face::regular, U'ས'));
    EXPECT_FALSE(fonts.has(Face::regular, U'\uE123')) << "private use";
}

TEST(Fonts, WhatRunsFromTheRightIsSeenFromTheRight)
{
    Fonts fonts;
    auto const run = fonts.shape(Face::regular, 20, "喀什 قەشقەر 市");
    ASSERT_GE(run.pieces.size(), 3U);
    Piece const& middle = run.pieces[1];
    EXPECT_TRUE(middle.right_to_left);
    EXPECT_GT(run.glyphs[middle.first].start, run.glyphs[middle.first + middle.count - 1].start);
    EXPECT_FALSE(run.pieces.front().right_to_left);
    EXPECT_LT(run.pieces.front().end, run.pieces.back().begin);
    auto const alone = fonts.shape(Face::regular, 20, "قەشقەر شەھىرى");
    EXPECT_TRUE(alone.pieces.front().right_to_left);
}

TEST(Fonts, CutTextEndsInAnEllipsisAndFits)
{
    Fonts fonts;
    std::string const text = "甘州区地区生产总值占 2030 年目标的比例";
    for (double const width : {30.0, 77.0, 200.0}) {
        std::string const shorter = cut(fonts, Face::bold, 20, text, width);
        EXPECT_TRUE(shorter.ends_with("…")) << shorter;
        EXPECT_LE(fonts.shape(Face::bold, 20, shorter).width, width);
        EXPECT_TRUE(text.starts_with(shorter.substr(0, shorter.size() - std::string("…").size())));
    }
    EXPECT_EQ(cut(fonts, Face::bold, 20, text, 2000), text);
}

TEST(Fonts, RunsAreTheSameAfterTheCacheTurnedOver)
{
    Fonts fonts;
    auto const before = fonts.shape(Face::regular, 15, sample);
    for (int i = 0; i < 20000; ++i) { EXPECT_GT(fonts.shape(Face::regular, 15, std::to_string(i)).width, 0); }
    auto const after = fonts.shape(Face::regular, 15, sample);
    EXPECT_EQ(before.width, after.width);
    EXPECT_EQ(before.glyphs.size(), after.glyphs.size());
}

TEST(Icons, EveryNamedIconIsInTheFont)
{
    Fonts fonts;
    for (char const* name : {"water",
                             "water-pump",
                             "road-variant",
                             "train",
                             "airplane",
                             "flash",
                             "lightning-bolt",
                             "factory",
                             "truck",
                             "sprout",
                             "leaf",
                             "image-filter-hdr",
                             "server",
                             "store",
                             "map-marker",
                             "battery-charging",
                             "close",
                             "magnify",
                             "home",
                             "layers",
                             "chevron-down",
                             "alert",
                             "information-outline",
                             "check",
                             "translate",
                             "package-variant",
                             "domain",
                             "terrain"}) {
        std::string const icon = Fonts::icon(name);
        ASSERT_FALSE(icon.empty()) << name;
        auto const run = fonts.shape(Face::icons, 20, icon);
        ASSERT_EQ(run.glyphs.size(), 1u) << name;
        EXPECT_NE(run.glyphs.front().index, 0u) << name;
        EXPECT_GT(run.width, 10) << name;
    }
    EXPECT_EQ(Fonts::icon("no-such-icon"), "");
}

TEST(Icons, MiddleOfTheBoxIsMiddleOfTheEm)
{
    Fonts fonts;
    auto const run = fonts.shape(Face::icons, 20, Fonts::icon("water"));
    EXPECT_NEAR(run.ascent + run.descent, 20, 0.5);
}

class Wrap : public ::testing::TestWithParam<double> {};

TEST_P(Wrap, NeverExceedsTheWidthAndLosesNothing)
{
    std::string const text =
        "到2030年，地区生产总值突破460亿元，The quick brown fox，年均增长7.9%（按现价计算）。"
        "实施黑河黄藏寺、正义峡水利枢纽工程，新能源装机容量达到3000万千瓦。Unbreakablewordthatisverylongindeed";
    Fonts fonts;
    std::string joined;
    for (std::string const& line : wrap(fonts, Face::regular, 16, text, GetParam())) {
        EXPECT_LE(fonts.shape(Face::regular, 16, line).width, GetParam()) << line;
        EXPECT_NE(line.rfind("，", 0), 0u) << "no line starts with a comma: " << line;
        joined += line;
    }
    std::string expected = text;
    for (std::string* s : {&joined, &expected}) { std::erase(*s, ' '); }
    EXPECT_EQ(joined, expected);
}

INSTANTIATE_TEST_SUITE_P(Widths, Wrap, ::testing::Values(60.0, 97.0, 160.0, 240.0, 400.0, 2000.0));

TEST(WrapLines, KeepsNewlinesAndDropsBlanksAtLineEnds)
{
    Fonts fonts;
    EXPECT_EQ(wrap(fonts, Face::regular, 16, "甲\n\n乙", 100), (std::vector<std::string>{"甲", "", "乙"}));
    EXPECT_EQ(wrap(fonts, Face::regular, 16, "one two", 35), (std::vector<std::string>{"one", "two"}));
    EXPECT_TRUE(wrap(fonts, Face::regular, 16, "", 100).empty());
}

}  // namespace
}  // namespace atlas::text
