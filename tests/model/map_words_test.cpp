#include "model/map_words.hpp"

#include <gtest/gtest.h>

namespace atlas::model {
namespace {

TEST(MapWords, AreThoseOfTheFilesAndTheCommandLine)
{
    EXPECT_EQ(words::accepted_words<Theme>(), "type, attainment, indicator, groups");
    EXPECT_EQ(words::accepted_words<Metric>(), "attainment, gap, growth, schedule");
    EXPECT_EQ(words::accepted_words<Method>(), "equal, quantile, jenks, deviation, custom");
    EXPECT_EQ(words::accepted_words<SceneLayout>(), "map_text, map, two_maps, map_chart, table");
    EXPECT_EQ(words::parse<Method>("deviation"), Method::standard_deviation);
}

TEST(MapWords, SomeThemesShowOneIndicator)
{
    EXPECT_TRUE(has_indicator(Theme::attainment));
    EXPECT_TRUE(has_indicator(Theme::indicator));
    EXPECT_FALSE(has_indicator(Theme::type));
    EXPECT_FALSE(has_indicator(Theme::groups));
}

}  // namespace
}  // namespace atlas::model
