#include "query/capture.hpp"

#include "../random_scene.hpp"
#include "model/atlas.hpp"

#include <gtest/gtest.h>

namespace atlas::query {
namespace {

/// A view with all that a scene holds at random, and what it does not hold as in `base`.
ViewState random_view(test::RandomScenes& random, ViewState const& base)
{
    ViewState v = base;
    v.theme = static_cast<Theme>(random.below(4));
    v.metric = static_cast<Metric>(random.below(4));
    v.indicator = random.one_of<3>({"", "gdp", "population"});
    v.indicator_style = {};
    v.indicator_style.method = static_cast<Method>(random.below(5));
    v.indicator_style.classes = 3 + random.below(5);
    v.indicator_style.palette = random.one_of<3>({"", "blue", "diverging"});
    for (int i = random.below(4); i > 0; --i) { v.indicator_style.custom_breaks.push_back(10.5 * (4 - i)); }
    v.plan = random.one_of<2>({"", "p/正文"});
    v.year = random.maybe() ? 0 : 2000 + random.below(40);
    v.level = static_cast<model::AreaLevel>(random.below(static_cast<int>(model::count_of<model::AreaLevel>)));
    v.drilled_area = random.one_of<2>({"", "620700"});
    v.filters = {};
    auto const some = [&](auto& set) {
        int const kind = random.below(3);
        for (std::size_t i = 0; i < set.size(); ++i) { set.set(i, kind == 0 || (kind == 1 && random.maybe())); }
    };
    some(v.filters.categories);
    some(v.filters.stages);
    v.filters.county = random.one_of<2>({"", "620702"});
    v.filters.text = random.one_of<3>({"", "水库", "zyx"});
    v.show_labels = random.maybe();
    switch (random.below(4)) {
    case 0:
        v.selection = SelectedArea{"620702"};
        break;
    case 1:
        v.selection = SelectedProject{"zhengyixia"};
        break;
    case 2:
        v.selection = {};
        if (v.level == model::AreaLevel::region) { v.selection = SelectedArea{"region-hexi"}; }
        break;
    default:
        v.selection = {};
        break;
    }
    v.camera.reset();
    v.scene = "some-id";
    return v;
}

TEST(Capture, TheSceneOfAViewShowsTheView)
{
    ViewState base;
    base.language = base::Language::en;
    base.show_projects = false;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        test::RandomScenes random(seed);
        ViewState const view = random_view(random, base);
        ASSERT_EQ(view_of({}, scene_of(view, std::nullopt, "map", "some-id"), base), view) << "seed " << seed;
    }
}

TEST(Capture, AScenesViewMakesTheSceneAgain)
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        test::RandomScenes random(seed);
        model::BriefingScene const scene = random.scene("x");
        ViewState const view = view_of({}, scene, {});
        model::BriefingScene const again = scene_of(view, scene.camera, scene.layout, scene.id);
        ASSERT_EQ(view_of({}, again, {}), view);
        ASSERT_EQ(again.camera, scene.camera);
        ASSERT_EQ(again.layout, scene.layout);
    }
}

TEST(Capture, WhatIsAsUsualIsLeftOut)
{
    model::BriefingScene expected;
    expected.id = "x";
    expected.layout = "map";
    expected.theme = "type";
    EXPECT_EQ(scene_of({}, std::nullopt, "map", "x"), expected);
}

TEST(Capture, TheCameraIsTheWidthOfTheFrame)
{
    auto const camera = scene_camera({{0, 0}, 500}, {100.1234567, 38.5}, 1240);
    EXPECT_EQ(camera, (model::SceneCamera{100.12346, 38.5, 620}));
    EXPECT_NEAR(scene_camera({{0, 0}, 0.5123456789}, {0, 0}, 1000).km, 0.512346, 1e-12);
    EXPECT_EQ(scene_camera({{0, 0}, 12000}, {0, 0}, 3000).km, 20000);  // the most a file may say
}

}  // namespace
}  // namespace atlas::query
