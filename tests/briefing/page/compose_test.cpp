// Pages of scenes in every layout.
#include "briefing/page/compose.hpp"
#include "briefing/page/markdown.hpp"

#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "sample_atlas.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace atlas::briefing {
namespace {

struct Pages {
    explicit Pages(std::shared_ptr<model::Atlas> atlas) : m_atlas(std::move(atlas)), geometry(m_atlas), search(*m_atlas)
    {
    }

    std::vector<Slide> of(model::BriefingScene const& scene, PageSetup const& setup = {},
                          std::optional<query::Camera> live = {})
    {
        return compose({geometry, search, answers}, scene, setup, fonts, live);
    }

    std::shared_ptr<model::Atlas> m_atlas;
    scene::MapGeometry geometry;
    query::SearchIndex search;
    resolve::ResolvedCache answers;
    text::Fonts fonts;
};

model::BriefingScene scene_in(char const* layout)
{
    model::BriefingScene s;
    s.id = "gdp";
    s.title = "目标完成情况";
    s.text = "# 现状\n- 第一县 {gdp.620701.latest}\n- 目标 **{gdp.620701.target}**\n结语。";
    s.theme = "attainment";
    s.indicator = "gdp";
    s.layout = layout;
    if (s.layout == "two_maps") { s.second = model::SecondMap{"type", "", "", 0, ""}; }
    return s;
}

constexpr char const* layouts[] = {"map_text", "map", "two_maps", "map_chart", "table"};

template <class T>
std::vector<T const*> parts_of(Slide const& slide)
{
    std::vector<T const*> out;
    for (Part const& part : slide.parts) {
        if (auto const* found = std::get_if<T>(&part)) { out.push_back(found); }
    }
    return out;
}

TextBox const* text_of(Slide const& slide, Role role)
{
    for (auto const* text : parts_of<TextBox>(slide)) {
        if (text->role == role) { return text; }
    }
    return nullptr;
}

std::string plain(std::vector<Paragraph> const& paragraphs)
{
    std::string out;
    for (auto const& paragraph : paragraphs) {
        for (Span const& span : paragraph.spans) { out += span.text; }
    }
    return out;
}

geo::Box box_of(Part const& part)
{
    return std::visit([](auto const& what) { return what.box; }, part);
}

bool is_content(Part const& part)
{
    if (auto const* text = std::get_if<TextBox>(&part)) { return text->role == Role::body; }
    return std::holds_alternative<Picture>(part) || std::holds_alternative<Table>(part);
}

TEST(Compose, NothingIsSmallerThan22PixelsOrBeyondThePage)
{
    Pages pages(test::sample());
    for (char const* layout : layouts) {
        for (PageSize const& size : {wide_page, a4_page, a4_portrait_page}) {
            for (auto const language : {base::Language::zh, base::Language::en}) {
                for (Slide const& slide : pages.of(scene_in(layout), {size, language, 2, 8})) {
                    scene::Scene const drawn = draw(slide, pages.fonts);
                    for (auto const& item : drawn.map) {
                        auto const* text = std::get_if<scene::Text>(&item);
                        if (text == nullptr || text->run.face == text::Face::icons) { continue; }
                        EXPECT_GE(text->run.size, 22) << layout << ' ' << text->run.utf8;
                    }
                    for (Part const& part : slide.parts) {
                        geo::Box const box = box_of(part);
                        EXPECT_GT(box.width(), 0) << layout;
                        EXPECT_GT(box.height(), 0) << layout;
                        EXPECT_TRUE((geo::Box{-0.01, -0.01, size.width + 0.01, size.height + 0.01}.contains(box)))
                            << layout;
                    }
                }
            }
        }
    }
}

TEST(Compose, PartsDoNotCoverOneAnother)
{
    Pages pages(test::sample());
    for (char const* layout : layouts) {
        for (PageSize const& size : {wide_page, a3_page, a4_portrait_page}) {
            for (Slide const& slide : pages.of(scene_in(layout), {size, base::Language::zh, 1, 1})) {
                for (std::size_t i = 0; i < slide.parts.size(); ++i) {
                    for (std::size_t k = i + 1; k < slide.parts.size(); ++k) {
                        if (!is_content(slide.parts[i]) || !is_content(slide.parts[k])) { continue; }
                        EXPECT_FALSE(box_of(slide.parts[i]).grown(-0.01).overlaps(box_of(slide.parts[k])))
                            << layout << ' ' << i << ' ' << k;
                    }
                }
            }
        }
    }
}

TEST(Compose, EveryPageSaysWhoseItIs)
{
    Pages pages(test::sample());
    for (char const* layout : layouts) {
        Slide const slide = pages.of(scene_in(layout), {wide_page, base::Language::zh, 3, 8}).front();
        EXPECT_EQ(plain(text_of(slide, Role::title)->paragraphs), "目标完成情况");
        EXPECT_EQ(plain(text_of(slide, Role::page_number)->paragraphs), "3 / 8");
        EXPECT_EQ(plain(text_of(slide, Role::stamp)->paragraphs), "内部使用");
        EXPECT_EQ(plain(text_of(slide, Role::review)->paragraphs), "审图号：未标注（内部使用）");
        EXPECT_EQ(plain(text_of(slide, Role::source)->paragraphs).substr(0, 9), "资料：");
    }
    auto atlas = test::sample();
    atlas->settings.review_number = "甘S(2026)1号";
    Pages reviewed(atlas);
    Slide const slide = reviewed.of(scene_in("map")).front();
    EXPECT_EQ(text_of(slide, Role::stamp), nullptr);
    EXPECT_EQ(plain(text_of(slide, Role::review)->paragraphs), "审图号：甘S(2026)1号");
}

TEST(Compose, FiguresStandInTheWordsAndTheirDocumentsInTheSources)
{
    Pages pages(test::sample());
    auto scene = scene_in("map_text");
    scene.theme = "type";
    Slide const slide = pages.of(scene).front();
    std::string const words = plain(text_of(slide, Role::body)->paragraphs);
    EXPECT_NE(words.find("102亿元（2025年预计数）"), std::string::npos) << words;
    EXPECT_NE(words.find("突破200亿元（2030年）"), std::string::npos) << words;
    for (char const* id : {"press", "plan"}) {
        EXPECT_NE(std::find(slide.source_ids.begin(), slide.source_ids.end(), id), slide.source_ids.end()) << id;
    }
}

TEST(Compose, LongWordsGoOnOnFurtherPagesWithoutLoss)
{
    Pages pages(test::sample());
    for (char const* layout : {"map_text", "map_chart", "two_maps", "table"}) {
        auto scene = scene_in(layout);
        std::string all;
        scene.text.clear();
        for (int i = 0; i < 60; ++i) {
            std::string const sentence =
                "第" + std::to_string(i) + "句县域经济高质量发展实施方案的要求逐条落实到项目和年度";
            for (int k = 0; k < 1 + i % 5; ++k) {
                scene.text += sentence;
                all += sentence;
            }
            scene.text += '\n';
        }
        auto const slides = pages.of(scene, {wide_page, base::Language::zh, 4, 9});
        ASSERT_GT(slides.size(), 2U) << layout;
        std::string got;
        for (std::size_t i = 0; i < slides.size(); ++i) {
            EXPECT_EQ(slides[i].continued, i > 0);
            EXPECT_EQ(plain(text_of(slides[i], Role::page_number)->paragraphs), std::to_string(4 + i) + " / 9");
            auto const* body = text_of(slides[i], Role::body);
            if (body == nullptr) { continue; }
            got += plain(body->paragraphs);
            EXPECT_GE(body->size, 22);
            auto const lines = place_text(*body, pages.fonts);
            EXPECT_LE(lines.back().bottom, body->box.height() + 0.01) << layout;
        }
        EXPECT_EQ(got, all) << layout;
    }
}

TEST(Compose, OneParagraphWithoutEndLosesNothingEither)
{
    Pages pages(test::sample());
    for (char const* layout : {"map_text", "map_chart", "two_maps", "table"}) {
        auto scene = scene_in(layout);
        scene.text.clear();
        for (int i = 0; i < 3000; ++i) { scene.text += i % 7 == 0 ? "Ilil, **ill**. " : "县域经济高质量发展。"; }
        auto const slides = pages.of(scene);
        ASSERT_GT(slides.size(), 10U) << layout;
        std::string got;
        for (Slide const& slide : slides) {
            if (auto const* body = text_of(slide, Role::body)) { got += plain(body->paragraphs); }
        }
        std::string all = plain(markdown(scene.text));
        for (std::string* words : {&got, &all}) { std::erase(*words, ' '); }  // those at the end of a page hang over
        EXPECT_EQ(got, all) << layout;
    }
}

TEST(Compose, TheLiveCameraMovesTheMapAlone)
{
    Pages pages(test::sample());
    for (char const* layout : {"map_text", "map", "map_chart", "two_maps"}) {
        Slide const still = pages.of(scene_in(layout)).front();
        query::Camera camera = map_of(still)->camera;
        camera.metres_per_px /= 5;
        camera.centre.x += 50'000;
        Slide const moved = pages.of(scene_in(layout), {}, camera).front();
        EXPECT_EQ(map_of(moved)->camera, camera);
        ASSERT_EQ(moved.parts.size(), still.parts.size()) << layout;
        for (std::size_t i = 0; i < still.parts.size(); ++i) {
            geo::Box const a = box_of(still.parts[i]);
            geo::Box const b = box_of(moved.parts[i]);
            EXPECT_TRUE(a.min_x == b.min_x && a.min_y == b.min_y && a.max_x == b.max_x && a.max_y == b.max_y)
                << layout << ' ' << i;
        }
    }
}

TEST(Compose, ALongTableGoesOnWithItsHead)
{
    Pages pages(test::sample(50));
    auto scene = scene_in("table");
    auto const slides = pages.of(scene);
    ASSERT_GT(slides.size(), 1U);
    std::vector<std::string> names;
    for (Slide const& slide : slides) {
        Table const& table = *parts_of<Table>(slide).at(0);
        EXPECT_EQ(table.rows.front().front().text, "县区");
        EXPECT_LE(table.box.min_y + table.row_height * static_cast<double>(table.rows.size()), slide.page.height - 62);
        for (std::size_t i = 1; i < table.rows.size(); ++i) { names.push_back(table.rows[i].front().text); }
    }
    ASSERT_EQ(names.size(), 50U);
    EXPECT_EQ(names.front(), "第1县");
    EXPECT_EQ(names.back(), "第50县");
}

TEST(Compose, TablesOfTheThemes)
{
    Pages pages(test::sample());
    auto scene = scene_in("table");
    scene.text.clear();
    auto const rows = [&] { return parts_of<Table>(pages.of(scene).front()).at(0)->rows; };
    EXPECT_EQ(rows()[1][1].text, "突破200亿元（2030年）");
    EXPECT_EQ(rows()[1][2].text, "102亿元（2025年预计数）");
    EXPECT_EQ(rows()[1][3].text, "51.0%");
    EXPECT_EQ(rows()[4][2].text, "无数据");
    EXPECT_EQ(rows()[4][4].text, "无数据");
    scene.theme = "indicator";
    EXPECT_EQ(rows()[1][1].text, "102");
    EXPECT_EQ(rows()[1][2].text, "2025");
    EXPECT_EQ(rows()[1][3].text, "预计");
    scene.theme = "type";
    EXPECT_EQ(rows()[1][1].text, "工业主导");
}

TEST(Compose, TablesOnlyCountAreasWithoutTarget)
{
    auto atlas = test::sample(6);
    while (atlas->targets.size() > 2) { atlas->targets.erase({static_cast<std::uint32_t>(atlas->targets.size() - 1)}); }
    Pages pages(atlas);
    auto scene = scene_in("table");
    auto const rows = parts_of<Table>(pages.of(scene).front()).at(0)->rows;
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[3][0].text, "其余 4 个");
    EXPECT_EQ(rows[3][1].text, "未设目标");
}

TEST(Compose, RefusesWhatTheAtlasDoesNotHave)
{
    Pages pages(test::sample());
    auto scene = scene_in("map_text");
    scene.text = "{gdp.620709.latest}";
    try {
        pages.of(scene, {wide_page, base::Language::en, 1, 1});
        FAIL();
    } catch (std::invalid_argument const& error) {
        std::string const message = error.what();
        EXPECT_NE(message.find("briefing.toml, scene gdp, text '{gdp.620709.latest}': "), std::string::npos) << message;
    }
    scene = scene_in("map");
    scene.selection = "620799";
    EXPECT_THROW(pages.of(scene), std::invalid_argument);
}

}  // namespace
}  // namespace atlas::briefing
