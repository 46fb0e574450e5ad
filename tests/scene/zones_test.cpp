// A zone lies over the counties: its outline and name are drawn, and it is none of the areas of the map.
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "scene/build.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/pick.hpp"
#include "scene/scene.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

using namespace atlas;

namespace {

geo::MultiPolygon square(double west, double south, double side)
{
    return {
        {{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}}, {}}};
}

model::Area area(std::string code, std::string name, model::AreaLevel level)
{
    model::Area out;
    out.adcode = std::move(code);
    out.name = out.short_name = std::move(name);
    out.level = level;
    return out;
}

/// Two counties side by side and a park across their border.
std::shared_ptr<model::Atlas> with_park()
{
    auto atlas = std::make_shared<model::Atlas>();
    atlas->areas = {area("990001", "东县", model::AreaLevel::county), area("990002", "西县", model::AreaLevel::county),
                    area("park-x", "黑河新区", model::AreaLevel::park)};
    atlas->outlines = {
        {"990001", square(100, 38, 1)}, {"990002", square(101, 38, 1)}, {"park-x", square(100.8, 38.2, 0.4)}};
    atlas->settings.year = 2026;
    atlas->build_index();
    return atlas;
}

struct Drawn {
    std::shared_ptr<model::Atlas> atlas = with_park();
    scene::MapGeometry geometry{atlas};
    query::SearchIndex search{*atlas};
    text::Fonts fonts;
    scene::Frame frame;
    query::ViewState view;
    scene::Scene scene = scene::build_scene(geometry, resolve::resolve(atlas, search, view), view, frame, fonts);

    [[nodiscard]] bool says(scene::Items const& items, std::string const& words) const
    {
        return std::any_of(items.begin(), items.end(), [&](scene::Item const& item) {
            auto const* text = std::get_if<scene::Text>(&item);
            return text != nullptr && text->run.utf8.find(words) != std::string::npos;
        });
    }
};

}  // namespace

TEST(Zones, AreNoCountiesOfTheGeometry)
{
    Drawn const drawn;
    EXPECT_EQ(drawn.geometry.counties().size(), 2U);
    ASSERT_EQ(drawn.geometry.zones().size(), 1U);
    ASSERT_NE(drawn.geometry.area("park-x"), nullptr) << "it can be selected and zoomed to";
    for (auto const& arc : drawn.geometry.borders()) {
        EXPECT_TRUE(arc.left < 2 || arc.right < 2) << "the zone cuts no border of the counties";
    }
}

TEST(Zones, AreDrawnByOutlineAndNameOverTheCounties)
{
    Drawn const drawn;
    EXPECT_EQ(drawn.scene.areas.size(), 2U);
    EXPECT_TRUE(std::any_of(drawn.scene.map.begin(), drawn.scene.map.end(), [](scene::Item const& item) {
        auto const* stroke = std::get_if<scene::Stroke>(&item);
        return stroke != nullptr && stroke->color == style::palette::zone && !stroke->dash.empty();
    }));
    EXPECT_TRUE(drawn.says(drawn.scene.map, "黑河新区"));
    EXPECT_TRUE(drawn.says(drawn.scene.furniture, "园区"));
    geo::Point const inside = drawn.geometry.projection().forward({100.9, 38.3});
    auto const camera = scene::camera_of(drawn.geometry, drawn.view, drawn.frame);
    auto const found =
        scene::pick(drawn.geometry, drawn.scene, camera, drawn.frame, scene::to_frame(camera, drawn.frame, inside));
    EXPECT_NE(found.adcode, "park-x") << "the county is what lies under the pointer";
}
