// Area card, comparing and the window of documents, headless: synthetic input and what it does.
#include "driven_app.hpp"

#include "query/choices.hpp"
#include "query/view_state.hpp"
#include "rules/area_rows.hpp"
#include "rules/documents.hpp"
#include "rules/levels.hpp"
#include "rules/ranking.hpp"
#include "ui/cards/area_standing.hpp"
#include "ui/cards/cards.hpp"
#include "ui/kit/compare_badge.hpp"

#include <algorithm>
#include <array>

namespace {

using namespace atlas;
using test::box_of;
using test::middle;
using test::press;
using test::take;

class CompareTest : public test::DrivenApp {
protected:
    static test::Window open(std::string const& county = {})
    {
        query::ViewState view;
        if (!county.empty()) { view.selection = query::SelectedArea{county}; }
        return DrivenApp::open(zhangye(), view);
    }
};

/// Pixels of exactly this colour in a box.
int pixels(render::Image const& image, ui::Rect const& box, style::Color color)
{
    int count = 0;
    for (int y = static_cast<int>(box.min.y); y < static_cast<int>(box.max.y); ++y) {
        for (int x = static_cast<int>(box.min.x); x < static_cast<int>(box.max.x); ++x) {
            auto const* p = &image.bgra[(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                                         static_cast<std::size_t>(x)) *
                                        4];
            count += p[0] == color.b && p[1] == color.g && p[2] == color.r ? 1 : 0;
        }
    }
    return count;
}

TEST_F(CompareTest, ARankTooLongForItsRowTakesASecondOne)
{
    auto const height = [&](int width, base::Language language) {
        query::ViewState view;
        view.selection = query::SelectedArea{"620702"};
        view.language = language;
        auto window = DrivenApp::open(zhangye(), view, width, 900);
        auto const rank = box_of(window, std::string(ui::phrase::rank_label.in(language)));
        return rank ? rank->height() : 0;
    };
    // "1 of 3 with data (6) · 2021–2025" beside its label in a wide panel, whole below it in a narrow one.
    EXPECT_GT(height(1000, base::Language::en), height(1920, base::Language::en) + 10);
}

TEST_F(CompareTest, BothCountiesAreOutlinedInTheColoursOfTheirColumns)
{
    auto window = open("620702");
    ASSERT_TRUE(press(window, "compare"));
    auto const count = [&](ui::Rect const& box) {
        window.move(-1e4, -1e4);
        window.settle();
        auto const image = window.image();
        return std::array{pixels(image, box, ui::compare_colors[0]), pixels(image, box, ui::compare_colors[1])};
    };
    auto const map = window.app().boxes().map;
    auto const panel = window.app().boxes().right;
    auto const before = count(map);
    window.app().view().selection = query::SelectedArea{"620723"};
    auto const after = count(map);
    auto const heads = count(panel);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_GT(after[i], before[i] + 500) << i;
        EXPECT_GT(heads[i], 100) << i;
    }
}

TEST_F(CompareTest, CountsAddUpToTheAreasShownAtEveryLevel)
{
    for (auto const& atlas : {zhangye(), gansu()}) {
        for (auto const& level : model::Words<model::AreaLevel>::list) {
            for (std::string const inside : {"", "620700"}) {
                auto const areas = rules::shown_areas(*atlas, level.value, inside);
                for (auto const& indicator : atlas->indicators) {
                    auto const t = rules::tally(*atlas, areas, indicator.indicator_id, 2026);
                    EXPECT_EQ(t.met + t.on_schedule + t.behind + t.no_schedule + t.outdated + t.without_data,
                              static_cast<int>(areas.size()))
                        << level.id << " " << inside << " " << indicator.indicator_id;
                }
            }
        }
    }
}

TEST_F(CompareTest, APrefectureHasTheProjectsOfItsCounties)
{
    auto const projects = rules::projects_in(*gansu(), "620700");
    EXPECT_FALSE(projects.empty());
    for (auto const& county : gansu()->rows(rules::counties_of(*gansu(), "620700"))) {
        for (model::ProjectId const project : rules::projects_in(*gansu(), county.adcode)) {
            EXPECT_NE(std::find(projects.begin(), projects.end(), project), projects.end()) << project.number;
        }
    }
    EXPECT_LT(projects.size(), gansu()->projects.size());
}

TEST_F(CompareTest, ThePointerReadsAFigureWithPeriodQualityAndSource)
{
    auto window = open("620702");
    std::string tip;
    for (std::size_t i = 1; !tip.starts_with("314.7 亿元"); ++i) {
        auto const point = box_of(window, "point#" + std::to_string(i));
        ASSERT_TRUE(point);
        window.move(test::middle(*point).x, test::middle(*point).y);
        tip = window.app().kit().tip;
    }
    for (char const* part : {"314.7 亿元", "2025", "初步"}) { EXPECT_NE(tip.find(part), std::string::npos) << tip; }
    EXPECT_NE(tip.find(zhangye()->source("ganzhou-report-2026")->title), std::string::npos) << tip;
}

TEST_F(CompareTest, TheChartShowsTheIndicatorChosen)
{
    auto window = open("620702");
    auto const known = ui::charted_indicators(*zhangye(), "620702");
    ASSERT_GT(known.size(), 1U);
    ASSERT_TRUE(take(window, "card indicator", 1));
    EXPECT_EQ(window.app().state().card.indicator, known[1]->indicator_id);
    window.app().view().selection = query::SelectedArea{"620725"};
    window.settle();
    EXPECT_TRUE(window.app().state().card.indicator.empty()) << "another county begins with the view's indicator";
}

TEST_F(CompareTest, APinnedCountyStandsBesideTheNextOne)
{
    auto window = open("620702");
    ASSERT_TRUE(press(window, "compare"));
    EXPECT_EQ(window.app().state().compare.pinned, "620702");
    EXPECT_FALSE(box_of(window, "close compare"));
    window.app().view().selection = query::SelectedArea{"620725"};
    window.settle();
    ASSERT_TRUE(press(window, "close compare"));
    EXPECT_TRUE(window.app().state().compare.pinned.empty());
    EXPECT_EQ(window.app().view().selection, query::Selection(query::SelectedArea{"620702"}));
}

TEST_F(CompareTest, TwoYearsOfOneCounty)
{
    auto window = open("620702");
    ASSERT_TRUE(press(window, "compare"));
    ASSERT_TRUE(take(window, "compare year", 0));
    EXPECT_EQ(window.app().state().compare.year,
              query::choices_of(window.app().atlas(), window.app().view()).years.front().year);
    EXPECT_TRUE(box_of(window, "close compare"));
}

TEST_F(CompareTest, EscapeEndsTheComparisonBeforeTheSelection)
{
    auto window = open("620702");
    ASSERT_TRUE(press(window, "compare"));
    window.key(ui::Key::escape);
    EXPECT_TRUE(window.app().state().compare.pinned.empty());
    EXPECT_EQ(window.app().view().selection, query::Selection(query::SelectedArea{"620702"}));
    window.key(ui::Key::escape);
    EXPECT_EQ(window.app().view().selection, query::Selection());
}

TEST_F(CompareTest, TheSummaryOpensTheDocuments)
{
    auto window = open();
    ASSERT_TRUE(press(window, "documents"));
    EXPECT_TRUE(window.app().state().documents.open);
    EXPECT_TRUE(window.app().state().documents.source_id.empty());
    ASSERT_FALSE(rules::disagreements(*zhangye()).empty());
    auto const& first = zhangye()->sources.front().source_id;
    ASSERT_TRUE(press(window, "documents list/" + first));
    EXPECT_EQ(window.app().state().documents.source_id, first);
    ASSERT_TRUE(press(window, "documents head/close"));
    EXPECT_FALSE(window.app().state().documents.open);
}

TEST_F(CompareTest, ASourceLeadsToAllThatItsDocumentSays)
{
    auto window = open();
    window.app().state().sources.popup = ui::SourcePopup{"", {{"", {"ganzhou-report-2026", "", ""}}}};
    for (int i = 0; i < 4; ++i) { window.step(); }  // the pop-up takes the height of its content
    window.settle();
    auto const box = box_of(window, "from document").value();
    window.click(box.min.x + 8, (box.min.y + box.max.y) / 2);
    EXPECT_FALSE(window.app().state().sources.popup.has_value());
    EXPECT_TRUE(window.app().state().documents.open);
    EXPECT_EQ(window.app().state().documents.source_id, "ganzhou-report-2026");
    window.key(ui::Key::escape);
    EXPECT_FALSE(window.app().state().documents.open);
}

}  // namespace
