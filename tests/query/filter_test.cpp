#include "query/filter.hpp"

#include "../former_codes.hpp"
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "sample_atlas.hpp"

#include <gtest/gtest.h>

namespace atlas::query {
namespace {

class Filtering : public ::testing::Test {
protected:
    model::Atlas atlas = sample_atlas();
    SearchIndex index{atlas};
    ViewState view;

    [[nodiscard]] std::vector<std::string> shown() const
    {
        std::vector<std::string> ids;
        for (model::Project const& p : atlas.rows(filter_projects(atlas, index, view).shown)) {
            ids.push_back(p.project_id);
        }
        return ids;
    }
    static std::size_t at(model::Category c) { return static_cast<std::size_t>(c); }
    static std::size_t at(model::Stage s) { return static_cast<std::size_t>(s); }
};

TEST_F(Filtering, ShowsEverythingAtFirst)
{
    ProjectCounts const counts = filter_projects(atlas, index, view).counts;
    EXPECT_EQ(counts.total, 6);
    EXPECT_EQ(counts.shown, 6);
    EXPECT_EQ(counts.by_category[at(model::Category::reservoir)], 2);
    EXPECT_EQ(counts.by_stage[at(model::Stage::planned)], 2);
    EXPECT_EQ(counts.by_stage[at(model::Stage::unstated)], 1);
}

TEST_F(Filtering, CountsOfASwitchLeaveItsOwnFilterOut)
{
    view.filters.categories.reset(at(model::Category::reservoir));
    ProjectCounts const counts = filter_projects(atlas, index, view).counts;
    EXPECT_EQ(counts.shown, 4);
    EXPECT_EQ(counts.by_category[at(model::Category::reservoir)], 2);
    EXPECT_EQ(counts.by_stage[at(model::Stage::under_construction)], 0);
}

TEST_F(Filtering, TakesTheStageAtTheYearLookedAt)
{
    view.filters.stages.reset();
    view.filters.stages.set(at(model::Stage::operating));
    EXPECT_EQ(shown(), std::vector<std::string>{"s18"});
    view.year = 2025;
    EXPECT_TRUE(shown().empty());
}

TEST_F(Filtering, CountyMatchesAnyOfTheProjects)
{
    view.filters.county = "620702";
    EXPECT_EQ(shown(), (std::vector<std::string>{"pingshanhu-base", "pingshanhu-park", "s18", "green"}));
    view.filters.county = "620721";
    EXPECT_EQ(shown(), (std::vector<std::string>{"taolaixia", "s18"}));
}

TEST_F(Filtering, TextGoesThroughTheSearchIndex)
{
    view.filters.text = "pingshan";
    EXPECT_EQ(shown(), (std::vector<std::string>{"pingshanhu-base", "pingshanhu-park"}));
    EXPECT_EQ(filter_projects(atlas, index, view).counts.by_category[at(model::Category::reservoir)], 0);
    view.filters.text = "水库";
    EXPECT_EQ(shown(), (std::vector<std::string>{"zhengyixia", "taolaixia"}));
}

TEST(ViewStates, TakeTheAtlasDefaults)
{
    model::Atlas const atlas = sample_atlas();
    EXPECT_EQ(year_of(atlas, {}), 2026);
    EXPECT_EQ(indicator_of(atlas, {}), "gdp");
    ViewState view;
    view.year = 2025;
    view.indicator = "population";
    EXPECT_EQ(year_of(atlas, view), 2025);
    EXPECT_EQ(indicator_of(atlas, view), "population");
}

TEST(ViewStates, ComeFromScenes)
{
    model::Atlas const atlas = test::under_former_code(sample_atlas(), "620725", "622225");
    model::BriefingScene scene;
    scene.id = "water";
    scene.theme = "attainment";
    scene.year = 2025;
    scene.categories = {"reservoir", "water_works"};
    scene.stages = {"planned"};
    scene.selection = "620702";
    ViewState base;
    base.language = base::Language::en;
    base.filters.text = "old";
    base.camera = Camera{};
    ViewState view = view_of(atlas, scene, base);
    EXPECT_EQ(view.theme, Theme::attainment);
    EXPECT_EQ(view.year, 2025);
    EXPECT_EQ(view.filters.categories.count(), 2u);
    EXPECT_TRUE(view.filters.stages.test(static_cast<std::size_t>(model::Stage::planned)));
    EXPECT_EQ(view.selection, Selection{SelectedArea{"620702"}});
    EXPECT_EQ(view.language, base::Language::en);
    EXPECT_TRUE(view.filters.text.empty());
    EXPECT_FALSE(view.camera.has_value());
    EXPECT_EQ(view.scene, "water");

    scene.selection = "622225";
    scene.inside = "622225";
    view = view_of(atlas, scene, base);
    EXPECT_EQ(view.selection, Selection{SelectedArea{"620725"}}) << "by its former code";
    EXPECT_EQ(view.drilled_area, "620725");
    scene.inside.clear();

    scene.selection = "zhengyixia";
    scene.categories.clear();
    view = view_of(atlas, scene, base);
    EXPECT_EQ(view.selection, Selection{SelectedProject{"zhengyixia"}});
    EXPECT_TRUE(view.filters.categories.all());
}

TEST(ViewStates, WordsOfThemesAndMetrics)
{
    EXPECT_EQ(words::parse<Theme>("groups"), Theme::groups);
    EXPECT_EQ(words::parse<Theme>("Type"), std::nullopt);
    EXPECT_EQ(words::parse<Metric>("schedule"), Metric::schedule);
    EXPECT_EQ(words::parse<Metric>(""), std::nullopt);
}

}  // namespace
}  // namespace atlas::query
