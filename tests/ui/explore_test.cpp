// Measuring on the map, what lies within a distance, and counties crossed: synthetic input, checked against the model.
#include "driven_app.hpp"

#include "geo/geodesic.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "ui/map/measure.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace {

using namespace atlas;
using test::click_spot;
using test::double_click;
using test::lonlat_at;
using test::press;
using test::spot;

class ExploreTest : public test::DrivenApp {
protected:
    static test::Window open() { return DrivenApp::open(zhangye()); }
    static ui::MeasureState& measure(test::Window& window) { return window.app().state().explore.measure; }
    static void measure_three(test::Window& window)
    {
        window.key(ui::Key::measure);
        click_spot(window, 0.35, 0.45);
        click_spot(window, 0.6, 0.4);
        click_spot(window, 0.5, 0.65);
    }
    /// Clicks down the card in fine steps until `done`.
    static bool click_in_card(test::Window& window, double across, std::function<bool()> const& done)
    {
        auto box = window.app().boxes().right;
        box.min.y += 60;
        return test::click_down(window, box, across, 14, done);
    }
    static model::Project const* line_project(bool schematic)
    {
        for (auto const& project : zhangye()->projects) {
            bool const line = std::holds_alternative<std::vector<geo::Line>>(project.geometry);
            if (line && (project.accuracy == model::Accuracy::schematic) == schematic) { return &project; }
        }
        return nullptr;
    }
};

TEST_F(ExploreTest, ClicksAddPointsAndEnterEnds)
{
    auto window = open();
    auto const camera = window.app().map().camera(1e9);
    measure_three(window);
    auto& m = measure(window);
    ASSERT_EQ(m.points.size(), 3U);
    EXPECT_NEAR(geo::distance_m(m.points[0], lonlat_at(window, spot(window, 0.35, 0.45))), 0, 1);
    double const first = geo::distance_m(m.points[0], m.points[1]);
    double const second = geo::distance_m(m.points[1], m.points[2]);
    ASSERT_EQ(m.legs.size(), 2U);
    EXPECT_DOUBLE_EQ(m.legs[0], first);
    EXPECT_NEAR(m.total.length_m, first + second, 0.01);
    EXPECT_EQ(m.total.area_m2, 0);
    EXPECT_TRUE(m.running());
    window.key(ui::Key::enter);
    EXPECT_TRUE(m.ended);
    EXPECT_EQ(window.app().map().camera(1e9), camera);
    EXPECT_EQ(window.app().view().selection, query::Selection()) << "clicks measured and selected nothing";
    click_spot(window, 0.5, 0.5);
    EXPECT_EQ(m.points.size(), 3U) << "clicks select again";
}

TEST_F(ExploreTest, AClickOnTheFirstPointClosesTheArea)
{
    auto window = open();
    measure_three(window);
    click_spot(window, 0.35, 0.45);
    auto& m = measure(window);
    EXPECT_TRUE(m.closed);
    EXPECT_TRUE(m.ended);
    EXPECT_EQ(m.points.size(), 3U);
    EXPECT_EQ(m.legs.size(), 3U);
    EXPECT_NEAR(m.total.length_m, std::accumulate(m.legs.begin(), m.legs.end(), 0.0), 0.01);
    EXPECT_DOUBLE_EQ(m.total.area_m2, rules::measure_area(m.points).area_m2);
    EXPECT_GT(m.total.area_m2, 1e6);
}

TEST_F(ExploreTest, DoubleClickEndsAtItsPointAndDoesNotZoom)
{
    auto window = open();
    auto const camera = window.app().map().camera(1e9);
    window.key(ui::Key::measure);
    click_spot(window, 0.35, 0.45);
    double_click(window, spot(window, 0.6, 0.5));
    auto& m = measure(window);
    EXPECT_TRUE(m.ended);
    EXPECT_EQ(m.points.size(), 2U);
    EXPECT_EQ(window.app().map().camera(1e9), camera);
}

TEST_F(ExploreTest, BackspaceTakesBackAndEscapeCancels)
{
    auto window = open();
    measure_three(window);
    window.key(ui::Key::back);
    EXPECT_EQ(measure(window).points.size(), 2U);
    EXPECT_EQ(measure(window).legs.size(), 1U);
    for (int i = 0; i < 4; ++i) { window.key(ui::Key::back); }
    EXPECT_TRUE(measure(window).points.empty());
    EXPECT_TRUE(measure(window).running());
    window.key(ui::Key::escape);
    EXPECT_FALSE(measure(window).on);
}

TEST_F(ExploreTest, TheLineMovesWithTheMap)
{
    auto window = open();
    measure_three(window);
    auto const points = measure(window).points;
    ImVec2 const from = spot(window, 0.5, 0.5);
    window.drag(from.x, from.y, from.x + 120, from.y + 60);
    EXPECT_EQ(measure(window).points, points) << "a drag adds no point";
    ImVec2 const there = spot(window, 0.35, 0.45);
    EXPECT_NEAR(geo::distance_m(points[0], lonlat_at(window, {there.x + 120, there.y + 60})), 0,
                3 * window.app().map().camera(1e9).metres_per_px);
}

TEST_F(ExploreTest, TheButtonInTheBarStartsAndTheBoxCopies)
{
    auto window = open();
    ASSERT_TRUE(atlas::test::press(window, "measure"));
    ASSERT_TRUE(measure(window).running());
    click_spot(window, 0.35, 0.45);
    click_spot(window, 0.6, 0.4);
    window.key(ui::Key::enter);
    auto const& map = window.app().boxes().map;
    for (float x = map.min.x + map.width() / 2 - 150; x < map.max.x && !window.app().state().toast; x += 12) {
        window.click(x, map.min.y + 34);
    }
    ASSERT_TRUE(window.app().state().toast);
    std::string const text = ImGui::GetClipboardText();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 4);
    EXPECT_NE(text.find("point\tlon\tlat\tleg_m"), std::string::npos);
}

TEST_F(ExploreTest, AMeasuredLineListsTheCountiesItCrosses)
{
    auto window = open();
    measure_three(window);
    window.key(ui::Key::enter);
    auto const expected = rules::crossed(*zhangye(), measure(window).points);
    auto const& crossing = window.app().state().explore.crossing;
    ASSERT_FALSE(expected.counties.empty());
    ASSERT_EQ(crossing.counties.size(), expected.counties.size());
    double sum = crossing.outside_m;
    for (auto const& part : crossing.counties) { sum += part.metres; }
    EXPECT_NEAR(sum, measure(window).total.length_m, 0.5);
    bool const chosen = click_in_card(window, 0.2, [&] {
        auto const* county = std::get_if<query::SelectedArea>(&window.app().view().selection);
        return county != nullptr && county->adcode == (*zhangye())[expected.counties.front().county].adcode;
    });
    EXPECT_TRUE(chosen);
    EXPECT_TRUE(measure(window).on) << "the line stays";
}

TEST_F(ExploreTest, WhatIsNearAPointIsListedAndMarked)
{
    auto window = open();
    window.key(ui::Key::measure);
    ImVec2 const at = spot(window, 0.5, 0.5);
    double_click(window, at);
    ASSERT_EQ(measure(window).points.size(), 1U);
    auto& explore = window.app().state().explore;
    auto const before = window.image();
    ASSERT_TRUE(test::press_in(window, window.app().boxes().right, "distance#4"));
    ASSERT_EQ(explore.distance, 3);
    auto const expected = rules::near(*zhangye(), measure(window).points.front(), 50);
    ASSERT_EQ(explore.near.near.size(), expected.near.size());
    ASSERT_FALSE(expected.near.empty());
    for (auto const& found : explore.near.near) { EXPECT_LE(found.metres, 50000); }
    ASSERT_EQ(explore.reach.size(), 1U);
    for (auto const& p : explore.reach.front()) {
        EXPECT_NEAR(geo::distance_m(p, measure(window).points.front()), 50000, 0.01);
    }
    EXPECT_NE(window.image().bgra, before.bgra) << "circle and rings";
    bool const chosen = click_in_card(window, 0.3, [&] {
        explore.distance = 3;  // a click may have met another distance
        return window.app().view().selection.index() != 0;
    });
    EXPECT_TRUE(chosen);
}

TEST_F(ExploreTest, NearAWholeLineAndItsLastPoint)
{
    auto window = open();
    measure_three(window);
    window.key(ui::Key::enter);
    auto& explore = window.app().state().explore;
    explore.distance = 2;
    window.settle();
    auto const points = measure(window).points;
    auto const expected = rules::near_line(*zhangye(), points, 20);
    auto const of_last = rules::near(*zhangye(), points.back(), 20);
    ASSERT_GT(expected.near.size(), of_last.near.size());
    ASSERT_EQ(explore.near.near.size(), expected.near.size());
    for (std::size_t i = 0; i < expected.near.size(); ++i) {
        EXPECT_DOUBLE_EQ(explore.near.near[i].metres, expected.near[i].metres);
    }
    // What is drawn around the line is as far from it, within the 0.1 % of a plane.
    for (auto const& ring : explore.reach) {
        for (auto const& p : ring) { EXPECT_NEAR(geo::nearest({{p}, {}, {}}, {{}, {points}, {}}).metres, 20000, 60); }
    }
    ASSERT_TRUE(test::press_in(window, window.app().boxes().right, "origin#2"));
    EXPECT_EQ(explore.near.near.size(), of_last.near.size());
    ASSERT_TRUE(test::press_in(window, window.app().boxes().right, "origin#1"));
    EXPECT_EQ(explore.near.near.size(), expected.near.size());
}

TEST_F(ExploreTest, TheNearestSeatOfAMeasuredPointIsNamed)
{
    auto window = open();
    window.key(ui::Key::measure);
    double_click(window, spot(window, 0.5, 0.5));
    auto const& seat = window.app().state().explore.seat;
    ASSERT_TRUE(seat);
    geo::Point const from = measure(window).points.front();
    EXPECT_DOUBLE_EQ(seat->metres, geo::distance_m(from, (*zhangye())[*seat->place].lonlat));
    for (auto const& place : zhangye()->places) {
        if (place.kind != model::PlaceKind::county_seat) { continue; }
        EXPECT_GE(geo::distance_m(from, place.lonlat) + 1e-6, seat->metres) << place.name;
    }
    ASSERT_TRUE(test::press_in(window, window.app().boxes().right, "place"));
    EXPECT_EQ(window.app().view().selection, query::Selection(query::SelectedArea{(*zhangye())[*seat->place].adcode}));
}

TEST_F(ExploreTest, AClosedAreaListsTheCountiesItOverlaps)
{
    auto window = open();
    measure_three(window);
    click_spot(window, 0.35, 0.45);
    auto const expected = rules::overlapped(*zhangye(), measure(window).points);
    auto const& overlap = window.app().state().explore.overlap;
    ASSERT_GT(expected.counties.size(), 1U);
    ASSERT_EQ(overlap.counties.size(), expected.counties.size());
    double sum = overlap.outside_m2;
    for (auto const& part : overlap.counties) { sum += part.m2; }
    EXPECT_NEAR(sum, measure(window).total.area_m2, 1e-5 * sum);
    ASSERT_TRUE(test::press_in(window, window.app().boxes().right, "to table overlap"));
    auto const& table = window.app().state().table;
    EXPECT_TRUE(table.open);
    EXPECT_EQ(table.kind, tables::TableKind::counties);
    ASSERT_EQ(table.order.size(), expected.counties.size());
    for (std::size_t i = 0; i < table.order.size(); ++i) {
        auto const& row = window.app().table()->rows[table.order[i]];
        EXPECT_EQ(row.adcode, (*zhangye())[expected.counties[i].county].adcode);
        EXPECT_DOUBLE_EQ(row.cells[1].number.value(), expected.counties[i].m2 / 1e6);
    }
}

TEST_F(ExploreTest, TheListGoesToTheTableAndOntoTheMap)
{
    auto window = open();
    measure_three(window);
    window.key(ui::Key::enter);
    auto& explore = window.app().state().explore;
    explore.distance = 1;
    window.app().state().table.settings[1].filter = "nothing has this";
    window.app().view().filters.categories.reset();  // the list is shown whatever the map's filters say
    window.settle();
    ASSERT_TRUE(test::press_in(window, window.app().boxes().right, "to table near"));
    auto const& table = window.app().state().table;
    ASSERT_TRUE(table.pick());
    EXPECT_EQ(table.kind, tables::TableKind::projects);
    std::vector<std::string> listed;
    for (auto const& found : explore.near.near) {
        if (found.project) { listed.push_back((*zhangye())[*found.project].project_id); }
    }
    std::vector<std::string> rows;
    for (auto const r : table.order) { rows.push_back(window.app().table()->rows[r].project_id); }
    EXPECT_FALSE(listed.empty());
    EXPECT_EQ(rows, listed) << "exactly these, nearest first";
    EXPECT_EQ(window.app().table()->columns[1].title, "距离（km）");
    window.app().view().language = base::Language::en;
    window.settle();
    EXPECT_EQ(window.app().table()->columns[1].title, "Distance (km)");
    EXPECT_EQ(table.pick()->title.in(window.app().view().language), "Within 10 km of the measured line");
    window.app().view().language = base::Language::zh;
    window.settle();
    // They stay marked when another card takes the list's place.
    window.app().view().selection = query::SelectedArea{"620702"};
    window.settle();
    auto const marked = window.image();
    ASSERT_TRUE(press(window, "drop pick"));
    EXPECT_FALSE(table.pick());
    window.move(-1e4, -1e4);
    window.settle();
    EXPECT_NE(window.image().bgra, marked.bgra);
    EXPECT_EQ(table.order.size(), 0U) << "the map's filters let none through";
}

TEST_F(ExploreTest, CrossedCountiesGoToTheTable)
{
    auto window = open();
    measure_three(window);
    window.key(ui::Key::enter);
    ASSERT_TRUE(test::press_in(window, window.app().boxes().right, "to table crossing"));
    auto const& crossing = window.app().state().explore.crossing;
    auto const& table = window.app().state().table;
    ASSERT_EQ(table.order.size(), crossing.counties.size());
    for (std::size_t i = 0; i < table.order.size(); ++i) {
        EXPECT_EQ(window.app().table()->rows[table.order[i]].adcode, (*zhangye())[crossing.counties[i].county].adcode);
    }
}

TEST_F(ExploreTest, AProjectsNeighboursStayWithinTheDistance)
{
    auto window = open();
    auto const* project = line_project(false) != nullptr ? line_project(false) : line_project(true);
    ASSERT_NE(project, nullptr);
    window.app().state().explore.distance = 1;
    window.app().view().selection = query::SelectedProject{project->project_id};
    window.settle();
    auto const& explore = window.app().state().explore;
    auto const expected = rules::near(*zhangye(), *zhangye()->id_of_project(project->project_id), 10);
    EXPECT_EQ(explore.near.near.size(), expected.near.size());
    EXPECT_FALSE(explore.reach.empty());
    auto const feature = rules::feature_of(project->geometry);
    for (auto const& ring : explore.reach) {
        EXPECT_TRUE(ring.front() == ring.back());
        for (auto const& p : ring) { EXPECT_NEAR(geo::nearest(feature, {{p}, {}, {}}).metres, 10000, 60); }
    }
}

TEST_F(ExploreTest, ALineProjectsCardHasTheCountiesCrossed)
{
    auto window = open();
    int looked_at = 0;
    for (bool const schematic : {false, true}) {
        auto const* project = line_project(schematic);
        if (project == nullptr) { continue; }
        ++looked_at;
        window.app().view().selection = query::SelectedProject{project->project_id};
        window.settle();
        auto const expected = rules::crossed(*zhangye(), std::get<std::vector<geo::Line>>(project->geometry));
        auto const& crossing = window.app().state().explore.crossing;
        EXPECT_EQ(window.app().state().explore.crossing_of, project->project_id);
        ASSERT_EQ(crossing.counties.size(), expected.counties.size());
        EXPECT_DOUBLE_EQ(crossing.length_m, expected.length_m);
    }
    EXPECT_GT(looked_at, 0);
}

TEST_F(ExploreTest, LettersTypedIntoTheSearchDoNotMeasure)
{
    auto window = open();
    window.key(ui::Key::find);
    window.type("m");
    window.key(ui::Key::measure);
    EXPECT_FALSE(measure(window).on);
}

TEST(ExploreWords, LengthsAndAreas)
{
    EXPECT_EQ(ui::length_words(640.4), "640 m");
    EXPECT_EQ(ui::length_words(12340), "12.34 km");
    EXPECT_EQ(ui::length_words(123456), "123.5 km");
}

}  // namespace
