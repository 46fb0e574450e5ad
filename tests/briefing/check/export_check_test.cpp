// What the check before export finds, and that it finds nothing where there is nothing.
#include "briefing/check/export_check.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "sheet_atlas.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace atlas::briefing {
namespace {

using namespace test;

model::Atlas reviewed_atlas()
{
    model::Atlas atlas = sheet_atlas();
    atlas.settings.review_number = "样S(2026)001号";
    return atlas;
}

model::BriefingScene plain_scene(std::string text = {})
{
    model::BriefingScene scene;
    scene.id = "one";
    scene.title = "题目";
    scene.text = std::move(text);
    scene.theme = "attainment";
    scene.indicator = "gdp";
    scene.year = 2026;
    scene.layout = "map_text";
    return scene;
}

std::vector<Finding> check(model::Atlas atlas, model::BriefingScene const& scene)
{
    Bench bench(std::move(atlas));
    return check_briefing(bench.deck(), {scene}, {}, bench.fonts);
}

Finding const* find(std::vector<Finding> const& findings, ExportKind kind)
{
    auto const at = std::find_if(findings.begin(), findings.end(), [&](Finding const& f) { return f.kind == kind; });
    return at == findings.end() ? nullptr : &*at;
}

TEST(ExportCheck, FindsNothingInACleanAtlas)
{
    model::Atlas atlas = reviewed_atlas();
    add_figure(atlas, "990001", "2025", 10);
    for (auto const& found : check(atlas, plain_scene("一切正常。"))) { ADD_FAILURE() << found.text.zh; }
}

TEST(ExportCheck, MissesTheReviewNumberOnce)
{
    auto const findings = check(sheet_atlas(), plain_scene());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].kind, ExportKind::review_number);
    EXPECT_EQ(findings[0].severity, base::Severity::warning);
}

TEST(ExportCheck, ANationalMapNeedsTheSouthSeaInset)
{
    model::Atlas atlas = reviewed_atlas();
    auto const clean = check(atlas, plain_scene());
    EXPECT_EQ(find(clean, ExportKind::south_china_sea_inset), nullptr);
    model::ContextArea nation;
    nation.adcode = "100000";
    geo::Polygon land;
    land.outer = {{73.6, 20.3}, {134.9, 20.3}, {134.9, 53.4}, {73.6, 53.4}, {73.6, 20.3}};
    nation.polygons = {land};
    atlas.context.push_back(nation);
    // The neighbours are there, but the map shows the two counties only.
    EXPECT_EQ(find(check(atlas, plain_scene()), ExportKind::south_china_sea_inset), nullptr);
    model::BriefingScene wide = plain_scene();
    wide.camera = model::SceneCamera{104, 37, 9000};
    auto const findings = check(atlas, wide);
    auto const* found = find(findings, ExportKind::south_china_sea_inset);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->severity, base::Severity::error);
    EXPECT_EQ(found->place.scene, "one");
}

TEST(ExportCheck, ANationalFrameNeedsTheInsetWhateverTheAtlasHolds)
{
    model::BriefingScene wide = plain_scene();
    wide.camera = model::SceneCamera{104, 36, 6500};
    for (char const* layout : {"map_text", "map", "map_chart"}) {
        wide.layout = layout;
        EXPECT_NE(find(check(reviewed_atlas(), wide), ExportKind::south_china_sea_inset), nullptr)
            << layout << ": two counties in the frame of the nation";
    }
    wide.camera = model::SceneCamera{96, 38, 2500};
    EXPECT_EQ(find(check(reviewed_atlas(), wide), ExportKind::south_china_sea_inset), nullptr) << "the north-west only";
    wide.layout = "table";
    wide.camera = model::SceneCamera{104, 36, 9000};
    EXPECT_EQ(find(check(reviewed_atlas(), wide), ExportKind::south_china_sea_inset), nullptr) << "no map";
}

TEST(ExportCheck, IslandsThatAreDrawnNeedNoInset)
{
    model::Atlas atlas = reviewed_atlas();
    model::ContextArea islands;
    islands.adcode = "460300";
    islands.polygons = square(112.2, 3.9, 0.2);
    atlas.context.push_back(islands);
    model::BriefingScene wide = plain_scene();
    wide.camera = model::SceneCamera{104, 28, 12000};
    EXPECT_EQ(find(check(atlas, wide), ExportKind::south_china_sea_inset), nullptr);
    EXPECT_NE(find(check(reviewed_atlas(), wide), ExportKind::south_china_sea_inset), nullptr)
        << "in the frame, but the atlas has them not";
    wide.camera = model::SceneCamera{104, 38, 6000};
    EXPECT_NE(find(check(atlas, wide), ExportKind::south_china_sea_inset), nullptr) << "below the frame";
}

/// On the western county of the two, the other one out of sight.
model::BriefingScene western_scene()
{
    model::BriefingScene scene = plain_scene();
    scene.camera = model::SceneCamera{99.6, 38.3, 20};
    return scene;
}

TEST(ExportCheck, NamesOnlyProjectsInSight)
{
    model::Atlas atlas = reviewed_atlas();
    add_project(atlas, "airport", "样县机场", model::Category::airport, geo::Point{100.3, 38.3}, "planned");
    add_project(atlas, "b", "没有位置", model::Category::market, {});  // of the eastern county
    EXPECT_NE(find(check(atlas, plain_scene()), ExportKind::restricted), nullptr);
    EXPECT_NE(find(check(atlas, plain_scene()), ExportKind::unplaced), nullptr);
    EXPECT_EQ(find(check(atlas, western_scene()), ExportKind::restricted), nullptr);
    EXPECT_EQ(find(check(atlas, western_scene()), ExportKind::unplaced), nullptr);
    model::BriefingScene table = plain_scene();
    table.layout = "table";
    EXPECT_EQ(find(check(atlas, table), ExportKind::restricted), nullptr);
    EXPECT_EQ(find(check(atlas, table), ExportKind::unplaced), nullptr);
}

TEST(ExportCheck, NamesOnlyUnplacedProjectsOfTheFilters)
{
    model::Atlas atlas = reviewed_atlas();
    add_project(atlas, "b", "没有位置", model::Category::market, {});
    model::BriefingScene scene = plain_scene();
    scene.categories = {"reservoir"};
    EXPECT_EQ(find(check(atlas, scene), ExportKind::unplaced), nullptr);
    scene.categories = {"market"};
    EXPECT_NE(find(check(atlas, scene), ExportKind::unplaced), nullptr);
    scene.stages = {"operating"};
    EXPECT_EQ(find(check(atlas, scene), ExportKind::unplaced), nullptr);
}

TEST(ExportCheck, NamesOnlyFiguresInSightUnlessAListHasThem)
{
    model::Atlas atlas = reviewed_atlas();
    add_figure(atlas, "990001", "2015", 10);
    EXPECT_NE(find(check(atlas, plain_scene()), ExportKind::outdated), nullptr);
    EXPECT_EQ(find(check(atlas, western_scene()), ExportKind::outdated), nullptr);
    for (char const* layout : {"map_chart", "table"}) {
        model::BriefingScene listed = western_scene();
        listed.layout = layout;
        EXPECT_NE(find(check(atlas, listed), ExportKind::outdated), nullptr) << layout;
    }
}

TEST(ExportCheck, AMapOfNothingIsTold)
{
    EXPECT_EQ(find(check(reviewed_atlas(), western_scene()), ExportKind::empty_map), nullptr);
    model::BriefingScene away = plain_scene();
    away.camera = model::SceneCamera{-70, -38, 100};
    auto const findings = check(reviewed_atlas(), away);
    auto const* found = find(findings, ExportKind::empty_map);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(code_of(found->kind), "empty-map");
    EXPECT_EQ(found->place.scene, "one");
}

TEST(ExportCheck, APictureOfTheViewIsCheckedByItsFrame)
{
    model::Atlas atlas = reviewed_atlas();
    add_project(atlas, "airport", "样县机场", model::Category::airport, geo::Point{100.3, 38.3}, "planned");
    Bench bench(atlas);
    Exported item;
    item.views.emplace_back();
    item.frame = scene::sheet_frame(1920, 1080);
    EXPECT_NE(find(check_export(bench.deck(), {item}), ExportKind::restricted), nullptr);
    item.views[0].camera = query::Camera{bench.geometry->projection().forward({99.6, 38.3}), 10};
    EXPECT_EQ(find(check_export(bench.deck(), {item}), ExportKind::restricted), nullptr);
    item.views[0].camera->metres_per_px = 5000;
    EXPECT_NE(find(check_export(bench.deck(), {item}), ExportKind::south_china_sea_inset), nullptr);
}

TEST(ExportCheck, KeepsRestrictedAttributesOffPublicMaps)
{
    for (auto const* text :
         {"水库总库容 1.26 亿立方米，年内下闸。", "库容3500万方", "新建 750 千伏变电站一座", "接入330kV电网"}) {
        auto const findings = check(reviewed_atlas(), plain_scene(text));
        auto const* found = find(findings, ExportKind::restricted);
        ASSERT_NE(found, nullptr) << text;
        EXPECT_EQ(found->place.scene, "one");
    }
    for (auto const* text : {"年供水 1.26 亿立方米", "装机 140 万千瓦", "水库推进前期工作，投资 28 亿元"}) {
        EXPECT_EQ(find(check(reviewed_atlas(), plain_scene(text)), ExportKind::restricted), nullptr) << text;
    }
}

TEST(ExportCheck, AsksAfterAirportsThatAreNotOpen)
{
    for (auto const& [name, stage, expected] : {std::tuple{"样县机场", "planned", true},
                                                {"样县机场", "operating", false},
                                                {"样县军民合用机场", "operating", true}}) {
        model::Atlas atlas = reviewed_atlas();
        add_project(atlas, "airport", name, model::Category::airport, geo::Point{100.3, 38.3}, stage);
        auto const findings = check(atlas, plain_scene());
        auto const* found = find(findings, ExportKind::restricted);
        EXPECT_EQ(found != nullptr, expected) << name << stage;
        if (found != nullptr) { EXPECT_EQ(found->place.project, "airport"); }
        model::BriefingScene hidden = plain_scene();
        hidden.categories = {"none"};
        EXPECT_EQ(find(check(atlas, hidden), ExportKind::restricted), nullptr);
    }
}

TEST(ExportCheck, NamesOldAndUnsettledFiguresOfTheMap)
{
    model::Atlas atlas = reviewed_atlas();
    add_figure(atlas, "990001", "2015", 10);
    add_figure(atlas, "990002", "2025", 12, model::Quality::expected);
    auto const findings = check(atlas, plain_scene());
    auto const* old = find(findings, ExportKind::outdated);
    ASSERT_NE(old, nullptr);
    EXPECT_EQ(old->place.county, "990001");
    EXPECT_EQ(old->place.indicator, "gdp");
    EXPECT_NE(old->text.zh.find("东样县 2015"), std::string::npos);
    auto const* open = find(findings, ExportKind::not_final);
    ASSERT_NE(open, nullptr);
    EXPECT_EQ(open->place.county, "990002");
    EXPECT_EQ(open->severity, base::Severity::notice);
    model::BriefingScene types = plain_scene();
    types.theme = "type";
    auto const without = check(atlas, types);
    EXPECT_EQ(find(without, ExportKind::outdated), nullptr);
    EXPECT_EQ(find(without, ExportKind::not_final), nullptr);
}

TEST(ExportCheck, NamesDisagreeingDocumentsBehindWhatIsShown)
{
    model::Atlas atlas = reviewed_atlas();
    add_target(atlas, "990001", 460, 2030);
    add_target(atlas, "990001", 460, 2030, "附件1", model::Comparator::at_least);
    auto const findings = check(atlas, plain_scene());
    auto const* found = find(findings, ExportKind::disagreement);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->place.county, "990001");
    EXPECT_EQ(found->place.source, "plan-doc");
    model::BriefingScene types = plain_scene();
    types.theme = "type";
    EXPECT_EQ(find(check(atlas, types), ExportKind::disagreement), nullptr);
}

TEST(ExportCheck, CountsProjectsWithoutAPlace)
{
    model::Atlas atlas = reviewed_atlas();
    add_project(atlas, "a", "有位置", model::Category::market, geo::Point{100.3, 38.3});
    EXPECT_EQ(find(check(atlas, plain_scene()), ExportKind::unplaced), nullptr);
    add_project(atlas, "b", "没有位置", model::Category::market, {});
    auto const findings = check(atlas, plain_scene());
    auto const* found = find(findings, ExportKind::unplaced);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->place.project, "b");
    EXPECT_EQ(found->severity, base::Severity::notice);
}

TEST(ExportCheck, TellsFiguresWithoutData)
{
    model::Atlas atlas = reviewed_atlas();
    add_figure(atlas, "990001", "2025", 10);
    EXPECT_EQ(find(check(atlas, plain_scene("东样县 {gdp.990001.latest}")), ExportKind::no_figure), nullptr);
    auto const findings = check(atlas, plain_scene("西样县 {gdp.990002.latest}"));
    auto const* found = find(findings, ExportKind::no_figure);
    ASSERT_NE(found, nullptr);
    EXPECT_NE(found->text.zh.find("gdp.990002.latest"), std::string::npos);
}

TEST(ExportCheck, ABrokenSceneIsAFindingAndNoFailure)
{
    model::BriefingScene scene = plain_scene();
    scene.indicator = "unheard-of";
    auto const findings = check(reviewed_atlas(), scene);
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings[0].kind, ExportKind::broken_scene);
    EXPECT_EQ(findings[0].severity, base::Severity::error);
}

TEST(ExportCheck, SheetsAreCheckedForTheirCountyOnly)
{
    model::Atlas atlas = reviewed_atlas();
    add_figure(atlas, "990001", "2015", 10);
    Bench bench(atlas);
    Exported item;
    item.county = "990002";
    item.views.emplace_back();
    EXPECT_TRUE(check_export(bench.deck(), {item}).empty());
    item.county = "990001";
    auto const findings = check_export(bench.deck(), {item});
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].kind, ExportKind::outdated);
}

TEST(ExportCheck, GravestFirst)
{
    model::Atlas atlas = sheet_atlas();
    add_project(atlas, "b", "没有位置", model::Category::market, {});
    add_figure(atlas, "990001", "2015", 10);
    auto const findings = check(atlas, plain_scene());
    ASSERT_GE(findings.size(), 3U);
    EXPECT_TRUE(std::is_sorted(findings.begin(), findings.end(),
                               [](auto const& a, auto const& b) { return a.severity > b.severity; }));
}

}  // namespace
}  // namespace atlas::briefing
