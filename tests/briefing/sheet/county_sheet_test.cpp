// A county on paper: all that is known of it, once, readable, inside its page, and with its documents.
#include "briefing/check/export_check.hpp"
#include "briefing/sheet/county_sheet.hpp"
#include "rules/attainment.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"

#include "../../former_codes.hpp"
#include "model/atlas.hpp"
#include "scene/scene.hpp"
#include "sheet_checks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace atlas::briefing {
namespace {

using namespace test;

/// A county with as many projects as it takes for several pages.
model::Atlas rich_atlas(int projects, std::string const& period = "2025")
{
    model::Atlas atlas = sheet_atlas();
    add_target(atlas, "990001", 460, 2030);
    add_target(atlas, "990001", 460, 2030, "附件1", model::Comparator::at_least);
    add_figure(atlas, "990001", period, 314.7, model::Quality::preliminary);
    for (int i = 0; i < projects; ++i) {
        model::ProjectGeometry place;
        if (i % 2 == 0) { place = geo::Point{100.1 + 0.4 * (i % 7) / 7, 38.1 + 0.4 * (i % 5) / 5}; }
        add_project(atlas, fmt::format("p{}", i), fmt::format("第{}号样例建设工程", i), model::Category::water_works,
                    place);
    }
    return atlas;
}

std::vector<Slide> sheet(Bench& bench, std::string const& county, SheetSetup const& setup = {})
{
    return county_sheet(bench.deck(), county, setup, bench.fonts);
}

TEST(CountySheet, SaysTheTargetAndHowFarItHasCome)
{
    Bench bench(rich_atlas(2));
    auto const pages = sheet(bench, "990001");
    ASSERT_EQ(pages.size(), 1U);
    auto const state = rules::attainment(*bench.atlas, "990001", "gdp", 2026);
    ASSERT_TRUE(state.attainment && state.required_growth);
    EXPECT_TRUE(says(pages, "东样县"));
    EXPECT_TRUE(says(pages, "> 460 亿元"));
    EXPECT_TRUE(says(pages, "314.7 亿元"));
    EXPECT_TRUE(says(pages, "2025 初步"));
    EXPECT_TRUE(says(pages, fmt::format("{:.1f}%", *state.attainment * 100)));
    EXPECT_TRUE(says(pages, fmt::format("{:.1f}%", *state.required_growth * 100)));
    EXPECT_TRUE(says(pages, "各文件表述不一致"));
    EXPECT_FALSE(says(pages, "西样县的"));
}

TEST(CountySheet, IsOnePageWithNothingBelowTheFloor)
{
    for (int const projects : {0, 1, 7, 23, 40}) {
        Bench bench(rich_atlas(projects, projects % 2 == 0 ? "2025" : "2007"));
        for (PageSize const& size : sheet_pages()) {
            for (auto const language : {base::Language::zh, base::Language::en}) {
                SheetSetup setup;
                setup.page = size;
                setup.view.language = language;
                auto const pages = sheet(bench, "990001", setup);
                EXPECT_EQ(pages.size(), 1U);
                expect_well_set(pages.front(), bench.fonts);
                expect_above_floor(pages.front());
                expect_marks_resolve(pages, *bench.atlas);
                expect_projects_named(pages, *bench.atlas, "990001", language);
            }
        }
    }
}

double lowest_of(Slide const& page)
{
    double lowest = 0;
    for (Part const& part : page.parts) {
        auto const* text = std::get_if<TextBox>(&part);
        bool const foot = text == nullptr || text->role == Role::source || text->role == Role::review ||
                          text->role == Role::page_number;
        if (!foot) { lowest = std::max(lowest, text->box.max_y); }
    }
    return lowest;
}

TEST(CountySheet, FillsItsPageWhateverThereIsToSay)
{
    for (int const projects : {0, 5, 40}) {
        Bench bench(rich_atlas(projects));
        for (PageSize const& size : sheet_pages()) {
            SheetSetup setup;
            setup.page = size;
            for (auto const* county : {"990001", "990002"}) {
                EXPECT_GT(lowest_of(sheet(bench, county, setup).front()), size.height * 0.93)
                    << projects << " " << county;
            }
        }
    }
}

/// The size of the projects' names.
double body_of(Slide const& page)
{
    for (Part const& part : page.parts) {
        auto const* text = std::get_if<TextBox>(&part);
        if (text != nullptr && words_of(*text).starts_with("第0号")) { return text->size; }
    }
    return 0;
}

TEST(CountySheet, WordsAreLargerWhereThereIsLessToSay)
{
    Bench few(rich_atlas(2));
    Bench many(rich_atlas(60));
    EXPECT_GT(body_of(sheet(few, "990001").front()), body_of(sheet(many, "990001").front()) * 1.15);
}

TEST(CountySheet, EveryProjectStandsOnceOnItsPagesWhateverTheirForm)
{
    for (int const projects : {1, 40, 90}) {
        Bench bench(rich_atlas(projects));
        for (PageSize const& size : sheet_pages()) {
            SheetSetup setup;
            setup.page = size;
            std::string const all = packed(text_of(sheet(bench, "990001", setup)));
            for (int i = 0; i < projects; ++i) {
                std::string const name = fmt::format("第{}号样例建设工程", i);
                auto const first = all.find(name);
                ASSERT_NE(first, std::string::npos) << name;
                EXPECT_EQ(all.find(name, first + 1), std::string::npos) << name;
            }
        }
    }
}

/// Whether any project's line carries an amount, a stage, the full date of a stage.
struct Told {
    bool amounts = false;
    bool stages = false;
    bool months = false;
    bool issuers = false;
};
Told told(std::vector<Slide> const& pages)
{
    std::string const all = text_of(pages);
    return {all.find("123456789 万千瓦") != std::string::npos, all.find("规划 2025") != std::string::npos,
            all.find("规划 2025-03") != std::string::npos, all.find("样例机关") != std::string::npos};
}

/// As many projects with amounts and documents as may take more than a page.
model::Atlas crowded_atlas(int projects)
{
    model::Atlas atlas = rich_atlas(projects);
    for (int i = 0; i < 30; ++i) {
        model::Source source;
        source.source_id = fmt::format("paper-{}", i);
        source.title = fmt::format("第{}号文件", i);
        source.issuer = "样例机关，样例机关的办公室，样例机关的另一个办公室";
        atlas.sources.push_back(source);
    }
    for (int i = 0; i < projects; ++i) {
        atlas.facts[static_cast<std::size_t>(i)].citation.source_id = fmt::format("paper-{}", i % 30);
        model::ProjectFact fact = atlas.facts[static_cast<std::size_t>(i)];
        fact.kind = model::FactKind::capacity;
        fact.value = "123456789";
        fact.unit = "万千瓦";
        atlas.facts.push_back(fact);
    }
    return atlas;
}

TEST(CountySheet, GivesUpTheLeastFirstWhereThePageIsFull)
{
    int last = 3;
    std::set<int> seen;
    for (int projects = 20; projects <= 240; projects += 10) {
        Bench bench(crowded_atlas(projects));
        Told const now = told(sheet(bench, "990001"));
        EXPECT_EQ(now.months, now.issuers) << projects;
        if (now.months) { EXPECT_TRUE(now.amounts) << projects; }
        if (now.amounts) { EXPECT_TRUE(now.stages) << projects; }
        int const level = (now.months ? 1 : 0) + (now.amounts ? 1 : 0) + (now.stages ? 1 : 0);
        EXPECT_LE(level, last) << projects;
        last = level;
        seen.insert(level);
    }
    EXPECT_EQ(seen, (std::set<int>{0, 1, 2, 3}));
}

TEST(CountySheet, FourHundredProjectsGoOnOnFurtherPagesAndTheCheckSaysSo)
{
    Bench bench(rich_atlas(400));
    for (PageSize const& size : sheet_pages()) {
        SheetSetup setup;
        setup.page = size;
        auto const pages = sheet(bench, "990001", setup);
        ASSERT_GE(pages.size(), 2U);
        EXPECT_EQ(pages.size(), count_sheet_pages(bench.deck(), "990001", setup, bench.fonts));
        EXPECT_FALSE(pages[0].continued);
        EXPECT_TRUE(pages[1].continued);
        EXPECT_TRUE(says(pages, fmt::format("2 / {}", pages.size())));
        for (Slide const& page : pages) {
            expect_well_set(page, bench.fonts);
            expect_above_floor(page);
        }
        expect_marks_resolve(pages, *bench.atlas);
        expect_projects_named(pages, *bench.atlas, "990001", base::Language::zh);
        Exported item;
        item.county = "990001";
        item.pages = &pages;
        Exported counted;
        counted.county = "990001";
        counted.page_count = pages.size();
        for (Exported const& exported : {item, counted}) {
            auto const findings = check_export(bench.deck(), {exported});
            auto const found = std::find_if(findings.begin(), findings.end(),
                                            [](auto const& f) { return f.kind == ExportKind::continued; });
            ASSERT_NE(found, findings.end());
            EXPECT_EQ(found->place.county, "990001");
        }
    }
    auto const one = sheet(bench, "990002");
    Exported item;
    item.county = "990002";
    item.pages = &one;
    for (auto const& finding : check_export(bench.deck(), {item})) { EXPECT_NE(finding.kind, ExportKind::continued); }
}

std::string legend_words(Slide const& page)
{
    std::string all;
    bool below_map = false;
    for (Part const& part : page.parts) {
        auto const* picture = std::get_if<Picture>(&part);
        below_map = below_map || (picture != nullptr && picture->is_map);
        auto const* text = std::get_if<TextBox>(&part);
        if (text != nullptr && below_map) { all += words_of(*text) + "\n"; }
        if (all.find("名旁数字") != std::string::npos) { break; }
    }
    return all;
}

TEST(CountySheet, TheLegendNamesTheKindsOfProjectsOnTheMapAndNoOthers)
{
    model::Atlas atlas = rich_atlas(0);
    add_project(atlas, "a", "甲", model::Category::reservoir, geo::Point{100.2, 38.2});
    add_project(atlas, "b", "乙", model::Category::reservoir, geo::Point{100.4, 38.4});
    add_project(atlas, "c", "丙", model::Category::market, geo::Point{100.3, 38.3});
    add_project(atlas, "d", "丁", model::Category::airport, {});
    Bench bench(std::move(atlas));
    std::string const legend = legend_words(sheet(bench, "990001").front());
    EXPECT_NE(legend.find("水库 2"), std::string::npos);
    EXPECT_NE(legend.find("专业市场 1"), std::string::npos);
    EXPECT_EQ(legend.find("机场"), std::string::npos);
    EXPECT_EQ(legend.find("数据中心"), std::string::npos);
    SheetSetup bare;
    bare.view.show_projects = false;
    EXPECT_FALSE(says(sheet(bench, "990001", bare), "名旁数字"));
}

TEST(CountySheet, TheLegendNamesTheStagesWhereTheListDoesNot)
{
    bool dropped = false;
    for (int const projects : {20, 120, 240}) {
        model::Atlas atlas = crowded_atlas(projects);
        atlas.facts.front().value = "operating";
        Bench bench(std::move(atlas));
        auto const pages = sheet(bench, "990001");
        bool const words = told(pages).stages;
        std::string const legend = legend_words(pages.front());
        EXPECT_EQ(legend.find("规划") == std::string::npos, words) << projects;
        EXPECT_EQ(legend.find("投运") == std::string::npos, words) << projects;
        dropped = dropped || !words;
    }
    EXPECT_TRUE(dropped);
}

TEST(CountySheet, TheLegendShowsLinesAsLinesWithTheSymbolsTheyBear)
{
    model::Atlas atlas = rich_atlas(0);
    add_project(atlas, "rail", "甲线", model::Category::railway,
                std::vector<geo::Line>{{{100.1, 38.2}, {100.5, 38.4}}});
    add_project(atlas, "road", "乙路", model::Category::highway,
                std::vector<geo::Line>{{{100.1, 38.5}, {100.5, 38.5}}});
    atlas.projects.back().ref = "S10";
    Bench bench(std::move(atlas));
    auto const pages = sheet(bench, "990001");
    auto const samples = [&](std::string const& description) {
        auto const& parts = pages.front().parts;
        return std::count_if(parts.begin(), parts.end(), [&](Part const& part) {
            auto const* picture = std::get_if<Picture>(&part);
            return picture != nullptr && picture->description == description;
        });
    };
    EXPECT_EQ(samples("铁路"), 1) << "the line";
    EXPECT_EQ(samples("铁路 1"), 1) << "the symbol on it";
    EXPECT_EQ(samples("公路"), 1);
    EXPECT_EQ(samples("公路 1"), 0) << "its number stands for the symbol";
}

Picture const& map_on(Slide const& page)
{
    auto const map = std::find_if(page.parts.begin(), page.parts.end(), [](Part const& part) {
        auto const* picture = std::get_if<Picture>(&part);
        return picture != nullptr && picture->is_map;
    });
    return std::get<Picture>(*map);
}

/// Whether one of seventeen points on each piece of the line lies in what the frame leaves free.
bool seen_by_points(geo::Line const& line, Picture const& map)
{
    constexpr int steps = 16;
    for (std::size_t k = 1; k < line.size(); ++k) {
        for (int step = 0; step <= steps; ++step) {
            double const t = static_cast<double>(step) / steps;
            geo::Point const metres{line[k - 1].x + t * (line[k].x - line[k - 1].x),
                                    line[k - 1].y + t * (line[k].y - line[k - 1].y)};
            if (scene::free_box(map.frame).contains(scene::to_frame(map.camera, map.frame, metres))) { return true; }
        }
    }
    return false;
}

TEST(CountySheet, TheLegendNamesARoadThatOnlyCutsACornerOfTheMap)
{
    model::Atlas without = rich_atlas(0);
    add_project(without, "airport", "某机场", model::Category::airport, {});
    Bench const empty(without);
    Bench setting(without);
    Picture const map = map_on(sheet(setting, "990001").front());
    geo::Box const free = scene::free_box(map.frame);
    for (double const px : {2.0, -2.0}) {  // inside the corner, and past it
        auto const lonlat = [&](double along) {
            geo::Point const at{free.max_x - px + along, free.max_y - px - along};
            return empty.geometry->projection().inverse(scene::to_metres(map.camera, map.frame, at));
        };
        model::Atlas atlas = without;
        add_project(atlas, "road", "绕行路", model::Category::highway,
                    std::vector<geo::Line>{{lonlat(-8.5 * 8), lonlat(7.5 * 8)}});
        Bench bench(std::move(atlas));
        auto const pages = sheet(bench, "990001");
        EXPECT_EQ(map_on(pages.front()).camera, map.camera);
        EXPECT_EQ(legend_words(pages.front()).find("公路") != std::string::npos, px > 0);
        EXPECT_FALSE(seen_by_points(
            bench.geometry->shape_of(*bench.geometry->atlas().id_of_project("road"))->lines.front(), map));
    }
}

TEST(CountySheet, RowsUnderAFormerCodeStandOnTheSheet)
{
    model::Atlas atlas = rich_atlas(3);
    add_figure(atlas, "990001", "2026H1", 160);
    atlas.types = {{"990001", "plan-2026-2030", 1, model::DevelopmentType::industry, {"plan-doc", "正文", "原文"}, 0}};
    atlas.industries = {{"990001", "plan-2026-2030", model::IndustryRole::pillar, "水泥", {"report", "", "原文"}, 0}};
    atlas.groups = {{"group", "东部组团", "组团", "990001", "支点", "plan-2026-2030", {"report", "", "原文"}, 0}};
    model::Atlas former = atlas::test::under_former_code(atlas, "990001", "980001");
    Bench now(std::move(atlas));
    Bench then(std::move(former));
    for (auto const theme : {query::Theme::type, query::Theme::attainment, query::Theme::groups}) {
        SheetSetup setup;
        setup.view.theme = theme;
        auto const pages = sheet(now, "990001", setup);
        EXPECT_TRUE(says(pages, "水泥") && says(pages, "东部组团") && says(pages, "> 460 亿元"));
        EXPECT_EQ(text_of(pages), text_of(sheet(then, "990001", setup)));
        EXPECT_EQ(legend_words(pages.front()), legend_words(sheet(then, "990001", setup).front()));
    }
}

TEST(CountySheet, EnglishSheetsSayEnglishUnits)
{
    Bench bench(rich_atlas(3));
    SheetSetup setup;
    setup.view.language = base::Language::en;
    auto const pages = sheet(bench, "990001", setup);
    EXPECT_TRUE(says(pages, "> 460 × 100 million yuan"));
    EXPECT_FALSE(says(pages, "亿元"));
}

TEST(CountySheet, ACountyWithoutAnythingIsToldSoAndStillFillsItsPage)
{
    Bench bench(rich_atlas(3));
    auto const pages = sheet(bench, "990002");
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_TRUE(says(pages, "没有提出"));
    double lowest = 0;
    for (Part const& part : pages[0].parts) {
        auto const* picture = std::get_if<Picture>(&part);
        if (picture != nullptr && picture->is_map) { lowest = std::max(lowest, picture->box.max_y); }
    }
    EXPECT_GT(lowest, pages[0].page.height * 0.55);
}

TEST(CountySheet, WithoutAReviewNumberEveryMapIsStampedAndNoNumberIsMadeUp)
{
    model::Atlas atlas = rich_atlas(3);
    Bench unreviewed(atlas);
    for (Slide const& page : sheet(unreviewed, "990001")) {
        for (Part const& part : page.parts) {
            auto const* picture = std::get_if<Picture>(&part);
            if (picture == nullptr || !picture->is_map) { continue; }
            bool const stamped =
                std::any_of(picture->scene.furniture.begin(), picture->scene.furniture.end(), [](auto const& item) {
                    auto const* label = std::get_if<scene::Text>(&item);
                    return label != nullptr && label->run.utf8 == "内部使用";
                });
            EXPECT_TRUE(stamped);
        }
        for (Word const& word : words_of(page)) {
            EXPECT_EQ(word.utf8.find("审图号：甘S"), std::string::npos);
            if (word.utf8.find("审图号") != std::string::npos) { EXPECT_EQ(word.utf8, "审图号：未标注（内部使用）"); }
        }
    }
    atlas.settings.review_number = "样S(2026)001号";
    Bench reviewed(atlas);
    auto const pages = sheet(reviewed, "990001");
    EXPECT_TRUE(says(pages, "审图号：样S(2026)001号"));
    EXPECT_FALSE(says(pages, "内部使用"));
}

TEST(CountySheet, RefusesWhatIsNoCounty)
{
    Bench bench(rich_atlas(1));
    EXPECT_THROW(sheet(bench, "123456"), std::invalid_argument);
}

}  // namespace
}  // namespace atlas::briefing
