#include "scene/furniture/furniture.hpp"

#include "model/atlas.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

using namespace atlas;

namespace {

constexpr double size = 20;

struct SourceLine : testing::Test {
    SourceLine()
    {
        for (auto const& [id, title] : {std::pair{"plan", "张掖市规划"},
                                        {"opinion", "关于支持县域组团发展的若干意见及其全部附件"},
                                        {"news", "甘州区新闻"}}) {
            model::Source source;
            source.source_id = id;
            source.title = title;
            atlas.sources.push_back(source);
        }
        atlas.build_index();
    }
    double width(std::string const& line) { return fonts.shape(text::Face::regular, size, line).width; }
    std::string shortened(double room)
    {
        return scene::short_source_line(atlas, {"plan", "opinion", "news"}, base::Language::zh, size, room, fonts);
    }

    model::Atlas atlas;
    text::Fonts fonts;
};

}  // namespace

TEST_F(SourceLine, NamesEveryDocumentWhereThereIsRoom)
{
    EXPECT_EQ(shortened(5000), "资料：张掖市规划、关于支持县域组团发展的若干意见及其全部附件、甘州区新闻");
}

TEST_F(SourceLine, PassesOverALongTitleForAShortOneThatFits)
{
    std::string const wanted = "资料：张掖市规划、甘州区新闻 等 3 份";
    EXPECT_EQ(shortened(width(wanted) + 1), wanted);
}

TEST_F(SourceLine, TheFirstIsNamedAlwaysAndNothingRunsOverItsRoom)
{
    std::string const wanted = "资料：张掖市规划 等 3 份";
    EXPECT_EQ(shortened(width(wanted) + 1), wanted);
    for (double room : {260.0, 300.0, 400.0, 600.0}) { EXPECT_LE(width(shortened(room)), room) << room; }
}
