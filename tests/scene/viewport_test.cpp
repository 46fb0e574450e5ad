#include "scene/viewport.hpp"

#include "geo/contains.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace atlas;
using geo::Point;

scene::Frame const frame{400, 300};

TEST(Viewport, SharedVerticesStayShared)
{
    query::Camera const camera{{451.5678, 201.654}, 3.7};
    scene::Viewport const viewport(camera, frame, 8);
    geo::MultiPolygon const left{{{{0, 0}, {500.1, 3.3}, {500.1, 400.7}, {0, 400}, {0, 0}}, {}}};
    geo::MultiPolygon const right{{{{500.1, 3.3}, {900, 0}, {900, 400}, {500.1, 400.7}, {500.1, 3.3}}, {}}};
    auto const a = viewport.rings(left);
    auto const b = viewport.rings(right);
    ASSERT_EQ(a.size(), 1U);
    ASSERT_EQ(b.size(), 1U);
    for (Point const& p : {a[0][1], a[0][2]}) { EXPECT_NE(std::find(b[0].begin(), b[0].end(), p), b[0].end()); }
}

TEST(Viewport, KeepsCoordinatesSmallAtStreetLevel)
{
    // A polygon 2,000 km wide seen at 0.2 m per px: 10 million px without clipping.
    query::Camera const camera{{10, 20}, 0.2};
    scene::Viewport const viewport(camera, frame, 8);
    geo::MultiPolygon const wide{{{{-1e6, -1e6}, {1e6, -1e6}, {1e6, 1e6}, {-1e6, 1e6}, {-1e6, -1e6}}, {}}};
    auto const rings = viewport.rings(wide);
    ASSERT_EQ(rings.size(), 1U);
    geo::Box const box = geo::bounds(rings[0]);
    EXPECT_EQ(box.min_x, -8);
    EXPECT_EQ(box.max_x, frame.width + 8);
    EXPECT_NEAR(std::abs(geo::signed_area(rings[0])), box.width() * box.height(), 1e-6);
    for (auto const& piece : viewport.pieces({{-1e6, 20}, {1e6, 20}})) {
        EXPECT_TRUE(viewport.clip_px().contains(geo::bounds(piece)));
    }
}

TEST(Viewport, LineThatLeavesAndReturnsComesInPieces)
{
    query::Camera const camera{{0, 0}, 1};
    scene::Viewport const viewport(camera, frame, 0);
    auto const pieces = viewport.pieces({{-50, 0}, {50, 0}, {50, 1000}, {60, 1000}, {60, 0}, {100, 0}});
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_TRUE(viewport.pieces({{5000, 5000}, {6000, 5000}}).empty());
}

TEST(Camera, FitsTheBoxIntoTheFreePart)
{
    scene::Frame const with_panels{1000, 600, scene::Layout::map, 200, 100, 50, 20};
    geo::Box const box{-5000, -9000, 15000, 11000};
    auto const camera = scene::fit(box, with_panels, 0.05);
    geo::Box px;
    px.add(scene::to_frame(camera, with_panels, {box.min_x, box.min_y}));
    px.add(scene::to_frame(camera, with_panels, {box.max_x, box.max_y}));
    EXPECT_TRUE(scene::free_box(with_panels).contains(px));
    Point const back = scene::to_metres(camera, with_panels, scene::to_frame(camera, with_panels, {777, -333}));
    EXPECT_NEAR(back.x, 777, 1e-6);
    EXPECT_NEAR(back.y, -333, 1e-6);
}

}  // namespace
