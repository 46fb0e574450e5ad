// A county on paper: all that is known of it, once, readable, inside its page, and with its documents.
#include "briefing/county_sheet.hpp"
#include "model/attainment.hpp"

#include "sheet_atlas.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
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
        add_project(atlas, fmt::format("p{}", i), fmt::format("第{}号样例建设工程", i), model::Category::water_works, place);
    }
    return atlas;
}

std::vector<Slide> sheet(Bench& bench, std::string const& county, SheetSetup const& setup = {})
{
    return county_sheet(bench.deck(), county, setup, bench.fonts);
}

std::vector<PageSize> page_sizes() { return {a4_portrait_page, a3_page, wide_page}; }

TEST(CountySheet, SaysTheTargetAndHowFarItHasCome)
{
    Bench bench(rich_atlas(2));
    auto const pages = sheet(bench, "990001");
    ASSERT_EQ(pages.size(), 1U);
    auto const state = model::attainment(*bench.atlas, "990001", "gdp", 2026);
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

TEST(CountySheet, NothingIsSmallerThanNinePointsOnA4)
{
    Bench bench(rich_atlas(40));
    double const nine_points = 9 / 72.0 * 25.4 * a4_portrait_page.width / a4_portrait_page.width_mm;
    for (std::string const county : {"990001", "990002"}) {
        for (Slide const& page : sheet(bench, county)) {
            for (Word const& word : words_of(page)) { EXPECT_GE(word.size, nine_points) << word.utf8; }
        }
    }
}

TEST(CountySheet, EveryProjectStandsOnceOnItsPagesWhateverTheirForm)
{
    for (int const projects : {1, 7, 40, 90}) {
        Bench bench(rich_atlas(projects));
        for (PageSize const& size : page_sizes()) {
            SheetSetup setup;
            setup.page = size;
            std::multiset<std::string> seen;
            for (Slide const& page : sheet(bench, "990001", setup)) {
                for (Word const& word : words_of(page)) {
                    if (!word.map && word.utf8.starts_with("第") && word.utf8.ends_with("工程")) { seen.insert(word.utf8); }
                }
            }
            EXPECT_EQ(seen.size(), static_cast<std::size_t>(projects));
            EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), seen.size());
        }
    }
}

TEST(CountySheet, WordsStayInTheirBoxesOnThePageAndApart)
{
    for (int const projects : {0, 5, 23, 60}) {
        Bench bench(rich_atlas(projects, projects % 2 == 0 ? "2025" : "2007"));
        for (PageSize const& size : page_sizes()) {
            for (auto const language : {base::Language::zh, base::Language::en}) {
                SheetSetup setup;
                setup.page = size;
                setup.view.language = language;
                for (Slide const& page : sheet(bench, "990001", setup)) {
                    std::vector<TextBox const*> boxes;
                    for (Part const& part : page.parts) {
                        if (auto const* text = std::get_if<TextBox>(&part)) { boxes.push_back(text); }
                    }
                    for (auto const* text : boxes) {
                        auto const lines = place_text(*text, bench.fonts);
                        ASSERT_FALSE(lines.empty());
                        EXPECT_LE(lines.back().bottom, text->box.height() + 1) << text->paragraphs[0].spans[0].text;
                        EXPECT_GE(text->box.min_x, 0);
                        EXPECT_LE(text->box.max_x, size.width);
                        EXPECT_LE(text->box.max_y, size.height);
                    }
                    for (std::size_t i = 0; i < boxes.size(); ++i) {
                        for (std::size_t k = i + 1; k < boxes.size(); ++k) {
                            auto const& a = boxes[i]->box;
                            auto const& b = boxes[k]->box;
                            double const wide = std::min(a.max_x, b.max_x) - std::max(a.min_x, b.min_x);
                            double const high = std::min(a.max_y, b.max_y) - std::max(a.min_y, b.min_y);
                            EXPECT_FALSE(wide > 1 && high > 1) << boxes[i]->paragraphs[0].spans[0].text << " / "
                                                               << boxes[k]->paragraphs[0].spans[0].text;
                        }
                    }
                }
            }
        }
    }
}

TEST(CountySheet, EveryMarkHasItsDocumentInTheList)
{
    Bench bench(rich_atlas(30));
    std::set<int> marks;
    std::set<int> listed;
    std::regex const mark("\\[([0-9]+)\\]");
    for (Slide const& page : sheet(bench, "990001")) {
        for (Word const& word : words_of(page)) {
            std::smatch whole;
            if (std::regex_match(word.utf8, whole, mark)) { listed.insert(std::stoi(whole[1])); }
            for (std::sregex_iterator it(word.utf8.begin(), word.utf8.end(), mark), end; it != end; ++it) { marks.insert(std::stoi((*it)[1])); }
        }
    }
    EXPECT_GE(listed.size(), 2U);
    EXPECT_EQ(marks, listed);
    EXPECT_EQ(*listed.rbegin(), static_cast<int>(listed.size()));
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
            bool const stamped = std::any_of(picture->scene.furniture.begin(), picture->scene.furniture.end(), [](auto const& item) {
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
