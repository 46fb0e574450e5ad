// Levels of the bundled atlases: dissolved outlines, borders drawn once, nothing made again for a year or a theme.
#include "sheet.hpp"

#include "geo/contains.hpp"
#include "model/atlas.hpp"
#include "query/filter.hpp"
#include "query/levels.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "scene/build.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/levels.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/pick.hpp"
#include "style/theme.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace {

using namespace atlas;
using model::AreaLevel;

test::Sheet& sheet_of(std::string const& name)
{
    static std::map<std::string, std::unique_ptr<test::Sheet>> sheets;
    auto& sheet = sheets[name];
    if (!sheet) { sheet = std::make_unique<test::Sheet>(name.c_str()); }
    return *sheet;
}

double area_of(geo::MultiPolygon const& polygons)
{
    double area = 0;
    for (geo::Polygon const& polygon : polygons) {
        area += std::abs(geo::signed_area(polygon.outer));
        for (geo::Ring const& hole : polygon.holes) { area -= std::abs(geo::signed_area(hole)); }
    }
    return area;
}

std::size_t vertices_of(geo::MultiPolygon const& polygons)
{
    std::size_t n = 0;
    for (geo::Polygon const& polygon : polygons) {
        n += polygon.outer.size();
        for (geo::Ring const& hole : polygon.holes) { n += hole.size(); }
    }
    return n;
}

class Levels : public testing::TestWithParam<char const*> {
protected:
    test::Sheet& sheet = sheet_of(GetParam());
    scene::Frame frame = scene::sheet_frame(1280, 720);
};

TEST_P(Levels, DissolvedOutlinesHaveTheAreaOfTheirMembersAndNoInnerBorder)
{
    auto const& counties = sheet.geometry.counties();
    for (AreaLevel const level : query::levels_of(*sheet.atlas)) {
        for (auto const& area : sheet.geometry.areas(level)) {
            double members = 0;
            std::vector<bool> member(counties.size(), false);
            for (std::size_t const i : area.members) {
                members += area_of(counties[i].polygons);
                member[i] = true;
            }
            EXPECT_NEAR(area_of(area.polygons), members, members * 1e-9) << area.adcode;
            if (level == AreaLevel::county) { continue; }
            // All points on the outline, and none besides, are points of arcs with a member on one side only.
            std::size_t steps = 0;
            for (geo::Arc const& arc : sheet.geometry.borders()) {
                auto const in = [&](std::size_t side) { return side < member.size() && member[side]; };
                if (in(arc.left) != in(arc.right)) { steps += arc.points.size() - 1; }
            }
            std::size_t rings = 0;
            for (auto const& polygon : area.polygons) { rings += 1 + polygon.holes.size(); }
            EXPECT_EQ(vertices_of(area.polygons), steps + rings) << area.adcode;
            ASSERT_FALSE(area.parts.empty());
            EXPECT_TRUE(geo::contains(area.polygons, area.parts.front().pole)) << area.adcode;
        }
    }
}

TEST_P(Levels, NoYearOrThemeTouchesTheGeometry)
{
    std::set<void const*> before;
    auto const addresses = [&] {
        std::set<void const*> out{sheet.geometry.borders().data(), sheet.geometry.counties().data()};
        for (auto const& arc : sheet.geometry.borders()) { out.insert(arc.points.data()); }
        for (AreaLevel const level : query::levels_of(*sheet.atlas)) {
            for (auto const& area : sheet.geometry.areas(level)) { out.insert(area.polygons.front().outer.data()); }
        }
        return out;
    };
    scene::MapGeometry const& unchanging = sheet.geometry;
    before = addresses();
    for (AreaLevel const level : query::levels_of(*sheet.atlas)) {
        for (int const year : {2020, 2024, 2030}) {
            for (auto const theme :
                 {query::Theme::type, query::Theme::attainment, query::Theme::indicator, query::Theme::groups}) {
                query::ViewState view;
                view.level = level;
                view.year = year;
                view.theme = theme;
                scene::build_scene(unchanging, resolve::resolve(unchanging.atlas_ptr(), sheet.search, view), view,
                                   frame, sheet.fonts);
            }
        }
    }
    EXPECT_EQ(addresses(), before);
}

TEST_P(Levels, EveryShownAreaIsClassedAndOnlyThose)
{
    for (AreaLevel const level : query::levels_of(*sheet.atlas)) {
        for (auto const theme :
             {query::Theme::type, query::Theme::attainment, query::Theme::indicator, query::Theme::groups}) {
            query::ViewState view;
            view.level = level;
            view.theme = theme;
            auto const classes = style::classify(*sheet.atlas, view);
            auto const shown = scene::shown_areas(sheet.geometry, resolve::resolve(sheet.atlas, sheet.search, view));
            EXPECT_EQ(classes.areas.size(), shown.areas.size());
            for (auto const* area : shown.areas) { EXPECT_TRUE(classes.areas.contains(area->adcode)) << area->adcode; }
            auto const scene = sheet.build(view, frame);
            EXPECT_EQ(scene.areas.size(), shown.areas.size());
        }
    }
}

TEST_P(Levels, DrillingDownAndBackUp)
{
    for (AreaLevel const level : query::levels_of(*sheet.atlas)) {
        for (model::AreaId const id : rules::shown_areas(*sheet.atlas, level)) {
            model::Area const* const area = &(*sheet.atlas)[id];
            query::ViewState view;
            view.level = level;
            auto const inside = query::drilled_into(*sheet.atlas, view, area->adcode);
            if (level == AreaLevel::county) {
                EXPECT_FALSE(inside) << area->adcode;
                continue;
            }
            if (!inside) { continue; }  // a city without counties
            EXPECT_EQ(inside->drilled_area, area->adcode);
            EXPECT_EQ(query::breadcrumb(*sheet.atlas, *inside).back(), id);
            auto const shown = scene::shown_areas(sheet.geometry, resolve::resolve(sheet.atlas, sheet.search, *inside));
            ASSERT_FALSE(shown.areas.empty());
            geo::Box const box = sheet.geometry.home_box(area->adcode);
            for (auto const* part : shown.areas) { EXPECT_TRUE(box.contains(part->box)) << part->adcode; }
            auto const back = query::drilled_out(*sheet.atlas, *inside);
            ASSERT_TRUE(back);
            EXPECT_EQ(back->level, level) << area->adcode;
            for (auto const& project :
                 sheet.atlas->rows(query::filter_projects(*sheet.atlas, sheet.search, *inside).shown)) {
                bool const in = std::any_of(project.adcodes.begin(), project.adcodes.end(), [&](auto const& code) {
                    return rules::lies_in(*sheet.atlas, code, area->adcode);
                });
                EXPECT_TRUE(in) << project.project_id;
            }
        }
    }
    EXPECT_FALSE(query::drilled_out(*sheet.atlas, {}));
}

TEST_P(Levels, PickingGivesTheAreaOfTheLevel)
{
    for (AreaLevel const level : query::levels_of(*sheet.atlas)) {
        query::ViewState view;
        view.level = level;
        view.show_projects = false;
        view.show_labels = false;
        view.bare = true;
        for (auto const* area :
             scene::shown_areas(sheet.geometry, resolve::resolve(sheet.atlas, sheet.search, view)).areas) {
            view.camera = query::Camera{area->parts.front().pole, area->parts.front().radius / 100};
            auto const scene = sheet.build(view, frame);
            auto const middle = scene::to_frame(*view.camera, frame, area->parts.front().pole);
            EXPECT_EQ(scene::pick(sheet.geometry, scene, *view.camera, frame, middle).adcode, area->adcode);
            query::ViewState inside = view;
            inside.drilled_area = area->adcode;
            inside.level = AreaLevel::county;
            auto const drilled = sheet.build(inside, frame);
            auto const found = scene::pick(sheet.geometry, drilled, *view.camera, frame, middle).adcode;
            EXPECT_TRUE(rules::lies_in(*sheet.atlas, found, area->adcode)) << found;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Bundled, Levels, testing::Values("zhangye", "gansu"));

TEST(GansuLevels, WhatIsOutsideIsNeverPicked)
{
    test::Sheet& sheet = sheet_of("gansu");
    query::ViewState view;
    view.drilled_area = "620700";
    view.show_projects = false;
    view.bare = true;
    auto const& lanzhou = *sheet.geometry.area("620102");
    scene::Frame const frame{800, 600};
    view.camera = query::Camera{lanzhou.parts.front().pole, 100};
    auto const scene = sheet.build(view, frame);
    EXPECT_EQ(scene::pick(sheet.geometry, scene, *view.camera, frame, {400, 300}).adcode, "");
    EXPECT_EQ(scene.areas.size(), 6U);
    for (auto const& label : scene.labels) { EXPECT_EQ(sheet.geometry.area(label.id), nullptr) << label.id; }
}

TEST(GansuLevels, RegionsAndPrefectures)
{
    test::Sheet& sheet = sheet_of("gansu");
    EXPECT_EQ(rules::shown_areas(*sheet.atlas, AreaLevel::prefecture).size(), 14U);
    EXPECT_EQ(rules::shown_areas(*sheet.atlas, AreaLevel::region).size(), 3U);
    EXPECT_EQ(rules::shown_areas(*sheet.atlas, AreaLevel::province).size(), 1U);
    query::ViewState view;
    view.level = AreaLevel::region;
    std::size_t counties = 0;
    for (auto const* area :
         scene::shown_areas(sheet.geometry, resolve::resolve(sheet.atlas, sheet.search, view)).areas) {
        counties += area->members.size();
    }
    EXPECT_EQ(counties, sheet.geometry.counties().size()) << "the three plans divide the province";
    // A region's own figures: 25.41 % of the province in 2020 against about 30 % in 2025 is 84.7 %.
    view.theme = query::Theme::attainment;
    view.indicator = "gdp_share_of_province";
    auto const classes = style::classify(*sheet.atlas, view);
    EXPECT_EQ(classes.areas.at("region-hexi").figure, "84.7% · 2020");
}

TEST(ZhangyeLevels, TheProvinceIsNotWhole)
{
    test::Sheet& sheet = sheet_of("zhangye");
    EXPECT_EQ(query::levels_of(*sheet.atlas), (std::vector<AreaLevel>{AreaLevel::prefecture, AreaLevel::county}));
    EXPECT_EQ(sheet.geometry.area("620000"), nullptr);
}

}  // namespace
