// Over 200 random views of each atlas no label touches another label, a symbol or the furniture.
#include "sheet.hpp"

#include "query/levels.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace {

using namespace atlas;

query::ViewState random_view(std::mt19937& random, scene::MapGeometry const& geometry, scene::Frame const& frame)
{
    auto const uniform = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    query::ViewState view;
    view.theme = static_cast<query::Theme>(random() % 4);
    view.language = random() % 3 == 0 ? base::Language::en : base::Language::zh;
    query::Camera camera = scene::fit(geometry.home_box(), frame);
    geo::Box const home = geometry.home_box();
    camera.centre = {uniform(home.min_x, home.max_x), uniform(home.min_y, home.max_y)};
    camera.metres_per_px *= std::exp2(uniform(-7, 1));
    view.camera = camera;
    // Half of the views at the atlas's own level, the others at any, some inside an area of it.
    auto const levels = query::levels_of(geometry.atlas());
    if (random() % 2 == 0) { view.level = levels[random() % levels.size()]; }
    if (random() % 4 == 0) {
        auto const areas = rules::shown_areas(geometry.atlas(), view.level);
        if (auto const inside =
                query::drilled_into(geometry.atlas(), view, geometry.atlas()[areas[random() % areas.size()]].adcode)) {
            view.drilled_area = inside->drilled_area;
            view.level = inside->level;
        }
    }
    auto const& projects = geometry.atlas().projects;
    if (random() % 3 == 0) { view.selection = query::SelectedProject{projects[random() % projects.size()].project_id}; }
    if (random() % 3 == 1) {
        view.selection = query::SelectedArea{geometry.counties()[random() % geometry.counties().size()].adcode};
    }
    return view;
}

void expect_free(scene::Scene const& scene, scene::Frame const& frame, int number)
{
    geo::Box const free = scene::free_box(frame);
    for (std::size_t i = 0; i < scene.labels.size(); ++i) {
        auto const& label = scene.labels[i];
        EXPECT_TRUE(free.contains(label.box) || !free.overlaps(label.box))
            << "view " << number << ": " << label.id << " is cut";
        for (std::size_t j = i + 1; j < scene.labels.size(); ++j) {
            EXPECT_FALSE(label.box.overlaps(scene.labels[j].box))
                << "view " << number << ": " << label.id << " on " << scene.labels[j].id;
        }
        for (auto const& symbol : scene.symbols) {
            if (!symbol.county.empty()) { continue; }  // a badge is part of its county's label
            double const dx = std::max({label.box.min_x - symbol.centre.x, 0.0, symbol.centre.x - label.box.max_x});
            double const dy = std::max({label.box.min_y - symbol.centre.y, 0.0, symbol.centre.y - label.box.max_y});
            // Shields are wider than high: their radius is half the width, so the height is tested.
            EXPECT_TRUE(std::hypot(dx, dy) > std::min(symbol.radius, 9.0) - 1e-6)
                << "view " << number << ": " << label.id << " on a symbol";
        }
        for (geo::Box const& box : scene.furniture_boxes) {
            EXPECT_FALSE(label.box.overlaps(box)) << "view " << number << ": " << label.id << " under furniture";
        }
    }
}

class LabelOverlap : public testing::TestWithParam<char const*> {};

TEST_P(LabelOverlap, NothingTouchesInRandomViews)
{
    test::Sheet sheet(GetParam());
    std::mt19937 random(20261121);
    scene::Frame const frame = scene::sheet_frame(1600, 900);
    std::size_t labels = 0;
    for (int i = 0; i < 200; ++i) {
        auto const view = random_view(random, sheet.geometry, frame);
        auto const scene = sheet.build(view, frame);
        labels += scene.labels.size();
        expect_free(scene, frame, i);
    }
    EXPECT_GT(labels, 1500U) << "the views must show labels for the test to say anything";
}

TEST_P(LabelOverlap, PanningKeepsEveryPlace)
{
    test::Sheet sheet(GetParam());
    scene::Frame const frame{1600, 900};
    query::ViewState view;
    query::Camera camera = scene::fit(sheet.geometry.home_box(), frame);
    camera.metres_per_px /= 2;
    view.camera = camera;
    view.bare = true;
    auto const before = sheet.build(view, frame);
    double const dx = 16;  // px, a whole number so that the boxes can be compared directly
    view.camera->centre.x += dx * camera.metres_per_px;
    auto const after = sheet.build(view, frame);
    std::map<std::string, std::vector<geo::Box>> places;
    for (auto const& label : before.labels) { places[label.id].push_back(label.box); }
    int kept = 0;
    int inner = 0;
    geo::Box const middle = scene::free_box(frame).grown(-220);
    for (auto const& label : after.labels) {
        if (!middle.contains(label.box)) { continue; }
        ++inner;
        auto const& old = places[label.id];
        kept += std::any_of(old.begin(), old.end(), [&](geo::Box const& box) {
            return std::abs(box.min_x - dx - label.box.min_x) < 0.75 && std::abs(box.min_y - label.box.min_y) < 0.75;
        });
    }
    ASSERT_GT(inner, 10);
    EXPECT_EQ(kept, inner);
}

TEST_P(LabelOverlap, SamePictureEveryTime)
{
    test::Sheet first(GetParam());
    test::Sheet second(GetParam());
    scene::Frame const frame = scene::sheet_frame(1280, 720);
    EXPECT_EQ(first.renderer.draw(first.build({}, frame), 1).bgra,
              second.renderer.draw(second.build({}, frame), 1).bgra);
}

INSTANTIATE_TEST_SUITE_P(Bundled, LabelOverlap, testing::Values("zhangye", "gansu"));

}  // namespace
