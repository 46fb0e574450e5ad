// The key beside a map: what is drawn as a line has a line for its sample.
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "scene/build.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace atlas;

namespace {

namespace palette = style::palette;

model::Project project(std::string id, model::Category category, model::ProjectGeometry geometry)
{
    model::Project p;
    p.project_id = p.name = std::move(id);
    p.category = category;
    p.adcodes = {"990001"};
    p.accuracy = model::Accuracy::site;
    p.geometry = std::move(geometry);
    return p;
}

/// One county with these projects, seen whole or the given number of km about its south-western corner.
scene::Scene key_of(std::vector<model::Project> projects, double km = 0)
{
    auto atlas = std::make_shared<model::Atlas>();
    model::Area area;
    area.adcode = "990001";
    area.name = area.short_name = "样县";
    atlas->areas = {area};
    geo::Polygon const square{{{100, 38}, {101, 38}, {101, 39}, {100, 39}, {100, 38}}, {}};
    atlas->outlines = {{"990001", {square}}};
    for (model::Project& project : projects) { atlas->projects.push_back(std::move(project)); }
    atlas->settings.year = 2026;
    atlas->build_index();
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    text::Fonts fonts;
    scene::Frame const frame;
    query::ViewState view;
    if (km > 0) {
        geo::Point const corner = geometry.projection().forward({100, 38});
        geo::Box box;
        box.add(corner);
        view.camera = scene::fit(box.grown(km * 500), frame);
    }
    return scene::build_legend(geometry, resolve::resolve(atlas, search, view), view, frame, 400, {false, false, true},
                               fonts);
}

bool has_line(scene::Scene const& key, style::Color color)
{
    return std::any_of(key.map.begin(), key.map.end(), [&](scene::Item const& item) {
        auto const* stroke = std::get_if<scene::Stroke>(&item);
        return stroke != nullptr && stroke->color == color;
    });
}

long symbols(scene::Scene const& key)
{
    return std::count_if(key.map.begin(), key.map.end(), [](scene::Item const& item) {
        auto const* text = std::get_if<scene::Text>(&item);
        return text != nullptr && text->run.face == text::Face::icons;
    });
}

}  // namespace

TEST(Legend, ARailwayWithItsSymbolHasBothSamples)
{
    std::vector<geo::Line> const line{{{100.2, 38.2}, {100.8, 38.6}}};
    auto const alone = key_of({project("station", model::Category::railway, geo::Point{100.5, 38.5})});
    EXPECT_FALSE(has_line(alone, palette::railway));
    auto const both = key_of({project("station", model::Category::railway, geo::Point{100.5, 38.5}),
                              project("line", model::Category::railway, line)});
    EXPECT_TRUE(has_line(both, palette::railway));
    EXPECT_EQ(symbols(both), symbols(alone));
}

TEST(Legend, ANumberedRoadIsALineAlone)
{
    std::vector<geo::Line> const line{{{100.2, 38.2}, {100.8, 38.6}}};
    auto road = project("road", model::Category::highway, line);
    auto const plain = key_of({road});
    road.ref = "S10";
    auto const numbered = key_of({road});
    EXPECT_TRUE(has_line(plain, palette::highway));
    EXPECT_TRUE(has_line(numbered, palette::highway));
    EXPECT_EQ(symbols(numbered), symbols(plain) - 1);
}

TEST(Legend, ALineThatRunsThroughIsNamedWhereverItsSymbolStands)
{
    std::vector<geo::Line> const line{{{99.99, 38}, {100.9, 38.01}, {100.9, 38.9}}};
    auto const key = key_of({project("line", model::Category::railway, line)}, 4);
    EXPECT_TRUE(has_line(key, palette::railway));
    EXPECT_EQ(symbols(key), 0) << "no symbol is in view";
}
