// What choosing a hit of the search does, in the whole window.
#include "../driven_app.hpp"

#include "io/folder/read_folder.hpp"
#include "query/view_state.hpp"

#include <gtest/gtest.h>

namespace {

using namespace atlas;

test::Window window_on(char const* name)
{
    auto result = io::read_folder(std::string(SOURCE_DIR "/geodata/") + name);
    EXPECT_TRUE(result.ok());
    return {result.value(), query::ViewState{}, 1600, 900};
}

/// Types the words into the search and takes the first hit.
void take_first(test::Window& window, std::string const& words)
{
    window.settle();
    window.key(ui::Key::find);
    window.type(words);
    window.key(ui::Key::enter);
    window.settle();
}

std::string selected_area(test::Window& window)
{
    auto const* area = std::get_if<query::SelectedArea>(&window.app().view().selection);
    return area == nullptr ? std::string() : area->adcode;
}

TEST(SearchHits, AnAreaComesBeforeItsSeat)
{
    auto window = window_on("zhangye");
    take_first(window, "甘州");
    EXPECT_EQ(selected_area(window), "620702");
    EXPECT_TRUE(window.app().view().camera);
}

TEST(SearchHits, APrefectureIsShownAtItsLevel)
{
    auto window = window_on("gansu");
    take_first(window, "张掖市");
    EXPECT_EQ(selected_area(window), "620700");
    EXPECT_EQ(window.app().view().level, model::AreaLevel::prefecture);
    take_first(window, "高台县");
    EXPECT_EQ(selected_area(window), "620724");
    EXPECT_EQ(window.app().view().level, model::AreaLevel::county);
}

TEST(SearchHits, AnIndicatorFillsTheMap)
{
    auto window = window_on("zhangye");
    take_first(window, "GDP");
    EXPECT_EQ(window.app().view().theme, query::Theme::indicator);
    EXPECT_EQ(query::indicator_of(window.app().atlas(), window.app().view()), "gdp");
}

TEST(SearchHits, AGroupShowsTheGroupsOfItsPlan)
{
    auto window = window_on("zhangye");
    take_first(window, "精深加工+中医药");  // an indicator begins with 农畜产品精深加工
    EXPECT_EQ(window.app().view().theme, query::Theme::groups);
    EXPECT_EQ(window.app().view().plan, "zhangye-2026-2030");
}

TEST(SearchHits, ARiverIsGoneTo)
{
    auto window = window_on("zhangye");
    auto const before = window.app().view().camera;
    take_first(window, "黑河");
    EXPECT_NE(window.app().view().camera, before);
    EXPECT_EQ(selected_area(window), "");
}

}  // namespace
