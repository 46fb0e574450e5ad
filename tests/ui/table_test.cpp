// The table below the map in the real window: keys, header, filter, links with the map, clipboard and files.
#include "driven_app.hpp"

#include "app/export/export_table.hpp"
#include "model/atlas.hpp"
#include "query/filter.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "rules/attainment.hpp"
#include "tables/window_table.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace {

using namespace atlas;

// Of the panel, px: tabs and tools, titles, rows.
constexpr double tools_middle = 25;
constexpr double titles_middle = 61;
constexpr double first_row = 94;
constexpr double row_step = 32;

class TableTest : public test::DrivenApp {
protected:
    static test::Window open(tables::TableKind kind)
    {
        test::Window window{zhangye(), {}, 1600, 900};
        window.app().state().table.kind = kind;
        window.settle();
        window.key(ui::Key::table);
        return window;
    }
    static ui::TableState& table(test::Window& window) { return window.app().state().table; }
    static tables::TableRow const& row(test::Window& window, std::size_t place)
    {
        return window.app().table()->rows.at(table(window).order.at(place));
    }
    static void click_row(test::Window& window, int place)
    {
        auto const& box = window.app().boxes().table;
        window.click(box.min.x + 60, box.min.y + first_row + row_step * place);
    }
};

TEST_F(TableTest, KeyOpensAndClosesItAndTheMapGivesRoom)
{
    auto window = DrivenApp::open(zhangye());
    float const whole = window.app().boxes().map.height();
    window.key(ui::Key::table);
    EXPECT_TRUE(table(window).open);
    EXPECT_NEAR(window.app().boxes().map.height(), whole * 0.6, 2);
    EXPECT_EQ(window.app().boxes().table.max.y, window.app().boxes().status.min.y);
    EXPECT_EQ(table(window).order.size(), 6U);
    window.key(ui::Key::table);
    EXPECT_FALSE(table(window).open);
    EXPECT_EQ(window.app().boxes().map.height(), whole);
}

TEST_F(TableTest, LetterTypedIntoASearchIsNoCommand)
{
    auto window = DrivenApp::open(zhangye());
    window.key(ui::Key::find);
    window.key(ui::Key::table);
    EXPECT_FALSE(table(window).open);
}

TEST_F(TableTest, EdgeIsDragged)
{
    auto window = open(tables::TableKind::projects);
    auto const before = window.app().boxes().table;
    window.drag(before.min.x + 300, before.min.y + 2, before.min.x + 300, before.min.y - 98);
    EXPECT_NEAR(window.app().boxes().table.height(), before.height() + 100, 4);
}

TEST_F(TableTest, HeaderSortsUpDownAndBack)
{
    auto window = open(tables::TableKind::projects);
    auto const& box = window.app().boxes().table;
    auto const in_files = table(window).order;
    window.click(box.min.x + 40, box.min.y + titles_middle);
    EXPECT_EQ(table(window).setting().sort_column, "name");
    auto const rising = table(window).order;
    EXPECT_NE(rising, in_files);
    window.click(box.min.x + 40, box.min.y + titles_middle);
    EXPECT_TRUE(table(window).setting().descending);
    EXPECT_EQ(table(window).order.front(), rising.back());
    window.click(box.min.x + 40, box.min.y + titles_middle);
    EXPECT_EQ(table(window).order, in_files);
}

TEST_F(TableTest, FilterTypedIntoItsField)
{
    auto window = open(tables::TableKind::projects);
    auto const& box = window.app().boxes().table;
    std::size_t const all = table(window).order.size();
    window.click(box.max.x - 330, box.min.y + tools_middle);  // left of the tools at the right end
    ASSERT_TRUE(ImGui::GetIO().WantTextInput);
    window.type("水库");
    EXPECT_EQ(table(window).setting().filter, "水库");
    ASSERT_FALSE(table(window).order.empty());
    EXPECT_LT(table(window).order.size(), all);
    window.key(ui::Key::table);
    EXPECT_TRUE(table(window).open) << "typed into the field";
}

TEST_F(TableTest, PinyinFindsNames)
{
    auto window = open(tables::TableKind::projects);
    auto names = [&](char const* filter) {
        table(window).setting().filter = filter;
        window.settle();
        std::set<std::string> found;
        for (auto const r : table(window).order) { found.insert(window.app().table()->rows[r].cells.front().text); }
        return found;
    };
    EXPECT_TRUE(names("zyxsk").contains("正义峡水库"));
    EXPECT_TRUE(names("zhengyixia").contains("正义峡水库"));
    EXPECT_TRUE(names("shuiku").contains("正义峡水库"));
    EXPECT_FALSE(names("hengyixia").contains("正义峡水库")) << "not from the middle of a syllable";
    EXPECT_LT(names("zyxsk").size(), window.app().table()->rows.size());
}

TEST_F(TableTest, ProjectsFollowTheFiltersOfTheMapAndSaySo)
{
    auto window = open(tables::TableKind::projects);
    std::size_t const all = table(window).order.size();
    EXPECT_FALSE(test::box_of(window, "all projects")) << "nothing is filtered, nothing is said";
    auto& filters = window.app().view().filters;
    filters.categories.reset();
    filters.categories.set(static_cast<std::size_t>(model::Category::reservoir));
    window.settle();
    query::SearchIndex const index(*zhangye());
    auto const shown = query::filter_projects(*zhangye(), index, window.app().view()).shown;
    ASSERT_LT(shown.size(), all);
    std::set<std::string> expected;
    for (auto const& project : zhangye()->rows(shown)) { expected.insert(project.project_id); }
    auto listed = [&] {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < table(window).order.size(); ++i) { ids.insert(row(window, i).project_id); }
        return ids;
    };
    EXPECT_EQ(listed(), expected);
    auto const* const rows = window.app().table()->rows.data();
    ASSERT_TRUE(test::press(window, "all projects"));
    EXPECT_EQ(table(window).order.size(), all);
    ASSERT_TRUE(test::press(window, "all projects"));
    EXPECT_EQ(listed(), expected);
    EXPECT_EQ(window.app().table()->rows.data(), rows) << "a filter does not make the rows anew";
    // The year decides the stages that the filter looks at.
    filters.categories.set();
    filters.stages.reset();
    filters.stages.set(static_cast<std::size_t>(model::Stage::under_construction));
    for (int const year : {2024, 2030}) {
        window.app().view().year = year;
        window.settle();
        auto const at = query::filter_projects(*zhangye(), index, window.app().view()).shown;
        EXPECT_EQ(listed().size(), at.size()) << year;
    }
    filters.stages.set();
    window.settle();
    EXPECT_EQ(table(window).order.size(), all);
}

TEST_F(TableTest, CopyAndFilesHoldWhatTheFiltersLeave)
{
    auto window = open(tables::TableKind::projects);
    window.app().view().filters.categories.reset();
    window.app().view().filters.categories.set(static_cast<std::size_t>(model::Category::reservoir));
    table(window).setting().filter = "sk";
    window.settle();
    std::size_t const rows = table(window).order.size();
    ASSERT_GT(rows, 0U);
    window.key(ui::Key::copy);
    std::string const text = ImGui::GetClipboardText();
    EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), rows + 1);
    auto const folder = std::filesystem::temp_directory_path() / "county-atlas-table-filter-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    auto const csv =
        app::write_table(*zhangye(), *window.app().table(), table(window), "t", tables::TableFile::csv, folder);
    std::ifstream in(csv);
    std::string const written{std::istreambuf_iterator<char>(in), {}};
    for (auto const& one : window.app().table()->rows) {
        bool const listed = std::any_of(table(window).order.begin(), table(window).order.end(), [&](std::size_t r) {
            return window.app().table()->rows[r].project_id == one.project_id;
        });
        EXPECT_EQ(written.find("\n" + one.cells.front().text + ",") != std::string::npos, listed)
            << one.cells.front().text;
    }
    std::filesystem::remove_all(folder);
}

TEST_F(TableTest, ColumnsAreKeptFromOneWindowToTheNext)
{
    auto const folder = std::filesystem::temp_directory_path() / "county-atlas-settings-test";
    std::filesystem::remove_all(folder);
    auto const file = folder / "county-atlas" / "settings.toml";
    auto shown = [](test::Window& window) {
        std::set<std::string> ids;
        for (auto const c : table(window).shown) { ids.insert(window.app().table()->columns[c].id); }
        return ids;
    };
    {
        auto window = open(tables::TableKind::projects);
        window.app().use_settings(file);
        window.settle();
        EXPECT_FALSE(std::filesystem::exists(file)) << "nothing was set";
        ASSERT_TRUE(shown(window).contains("stage_words"));
        ASSERT_FALSE(shown(window).contains("note"));
        ASSERT_TRUE(test::press(window, "columns"));
        ASSERT_TRUE(test::press(window, "columns/stage_words"));
        ASSERT_TRUE(test::press(window, "columns/note"));
        EXPECT_FALSE(shown(window).contains("stage_words"));
        EXPECT_TRUE(shown(window).contains("note"));
        EXPECT_TRUE(std::filesystem::exists(file));
    }
    {
        auto window = open(tables::TableKind::projects);
        EXPECT_TRUE(shown(window).contains("stage_words")) << "without a file the user's own is not read";
        window.app().use_settings(file);
        window.settle();
        EXPECT_FALSE(shown(window).contains("stage_words"));
        EXPECT_TRUE(shown(window).contains("note"));
        EXPECT_FALSE(window.app().state().toast);
    }
    {
        std::ofstream(file) << "[table.projects\nshown = 3";
        auto window = open(tables::TableKind::projects);
        window.app().use_settings(file);
        window.settle();
        EXPECT_TRUE(shown(window).contains("stage_words")) << "the defaults";
        ASSERT_TRUE(window.app().state().toast);
        EXPECT_NE(window.app().state().toast->text.find("settings.toml:1"), std::string::npos)
            << window.app().state().toast->text;
    }
    std::filesystem::remove_all(folder);
}

TEST_F(TableTest, ClickOnARowSelectsOnTheMap)
{
    auto window = open(tables::TableKind::projects);
    click_row(window, 2);
    EXPECT_EQ(window.app().view().selection, query::Selection(query::SelectedProject{row(window, 2).project_id}));
    table(window).kind = tables::TableKind::counties;
    window.settle();
    click_row(window, 1);
    EXPECT_EQ(window.app().view().selection, query::Selection(query::SelectedArea{row(window, 1).adcode}));
}

TEST_F(TableTest, DoubleClickOnARowGoesThere)
{
    auto window = open(tables::TableKind::counties);
    auto const before = window.app().map().camera(1e9);
    click_row(window, 1);
    EXPECT_EQ(window.app().map().camera(1e9), before) << "a single click only selects";
    auto const& box = window.app().boxes().table;
    test::double_click(window, {box.min.x + 60, static_cast<float>(box.min.y + first_row)});
    EXPECT_EQ(window.app().view().selection, query::Selection(query::SelectedArea{row(window, 0).adcode}));
    EXPECT_NE(window.app().map().camera(1e9), before);
}

TEST_F(TableTest, SelectionOnTheMapBringsItsRowInSight)
{
    auto window = open(tables::TableKind::projects);
    std::string const last = row(window, table(window).order.size() - 1).project_id;
    auto const before = window.image();
    window.app().view().selection = query::SelectedProject{last};
    window.settle();
    // The last row now stands at the lower end and is marked: the first pixels of the row have the accent's colour.
    auto const after = window.image();
    auto const& box = window.app().boxes().table;
    bool marked = false;
    for (int y = static_cast<int>(box.min.y + first_row); y < static_cast<int>(box.max.y) && !marked; ++y) {
        std::size_t const at = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(after.width) +
                                    static_cast<std::size_t>(box.min.x) + 1);
        marked = after.bgra[at] == 0xB4 && after.bgra[at + 1] == 0x78 && after.bgra[at + 2] == 0x3C;
    }
    EXPECT_TRUE(marked);
    EXPECT_FALSE(before == after);
}

TEST_F(TableTest, CopyGivesTheShownRows)
{
    auto window = open(tables::TableKind::counties);
    table(window).setting().filter = "甘州";
    window.settle();
    window.key(ui::Key::copy);
    std::istringstream text(ImGui::GetClipboardText());
    std::string head;
    std::string line;
    std::getline(text, head);
    std::getline(text, line);
    EXPECT_TRUE(head.starts_with("地区\t第一类型\t第二类型\t")) << head;
    EXPECT_TRUE(line.starts_with("甘州区\t")) << line;
    EXPECT_EQ(std::count(head.begin(), head.end(), '\t'), std::count(line.begin(), line.end(), '\t'));
    EXPECT_FALSE(std::getline(text, line)) << "one row passes";
}

TEST_F(TableTest, FilesHoldTheShownRows)
{
    auto window = open(tables::TableKind::targets);
    auto const folder = std::filesystem::temp_directory_path() / "county-atlas-table-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    window.app().export_folder = folder;
    auto const& box = window.app().boxes().table;
    // Along the buttons beside the way out.
    for (double x = box.max.x - 50; x > box.max.x - 140; x -= 15) { window.click(x, box.min.y + tools_middle); }
    std::size_t csv = 0;
    std::size_t xlsx = 0;
    for (auto const& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() == ".xlsx") { ++xlsx; }
        if (file.path().extension() != ".csv") { continue; }
        ++csv;
        std::ifstream in(file.path());
        std::string line;
        std::size_t lines = 0;
        while (std::getline(in, line)) { ++lines; }
        EXPECT_GE(lines, table(window).order.size() + 1);
    }
    EXPECT_GE(csv, 1U);
    EXPECT_GE(xlsx, 1U);
    EXPECT_TRUE(window.app().state().toast.has_value());
    std::filesystem::remove_all(folder);
}

TEST_F(TableTest, EveryTabHasItsRowsInBothLanguages)
{
    for (auto const language : {base::Language::zh, base::Language::en}) {
        query::ViewState view;
        view.language = language;
        for (std::size_t i = 0; i < tables::table_kinds; ++i) {
            auto const data = tables::make_window_table(*zhangye(), static_cast<tables::TableKind>(i), view);
            EXPECT_FALSE(data.rows.empty() && data.kind != tables::TableKind::issues) << i;
            for (auto const& one : data.rows) { ASSERT_EQ(one.cells.size(), data.columns.size()); }
        }
    }
}

TEST_F(TableTest, CountiesShowTheNewestFigureUpToTheYear)
{
    query::ViewState view;
    auto value = [&](int year) {
        view.year = year;
        auto const data = tables::make_window_table(*zhangye(), tables::TableKind::counties, view);
        for (std::size_t c = 0; c < data.columns.size(); ++c) {
            if (data.columns[c].id != "gdp") { continue; }
            for (auto const& one : data.rows) {
                if (one.adcode == "620702") { return one.cells[c]; }
            }
        }
        return tables::TableCell{};
    };
    auto const latest = rules::latest(*zhangye(), "620702", "gdp", 2025);
    ASSERT_TRUE(latest);
    EXPECT_EQ(value(2025).number, (*zhangye())[*latest].value);
    EXPECT_TRUE(value(2025).remark.starts_with((*zhangye())[*latest].period));
    EXPECT_FALSE(value(1950).number.has_value());
    EXPECT_TRUE(value(1950).text.empty());
}

TEST_F(TableTest, OfTenThousandRowsOnlyThoseInSightAreDrawn)
{
    auto many = std::make_shared<model::Atlas>(*zhangye());
    while (many->observations.size() < 10000) { many->observations.push_back(many->observations.front()); }
    many->observations.back().unit = "犇";
    many->build_index();
    test::Window window{many, {}, 1600, 900};
    table(window).kind = tables::TableKind::observations;
    window.settle();
    window.key(ui::Key::table);
    ASSERT_EQ(table(window).order.size(), 10000U);
    EXPECT_FALSE(window.app().kit().fonts.has(ui::Type::body, U'犇')) << "far below the rows in sight";
    auto const& box = window.app().boxes().table;
    window.move(box.min.x + 200, box.min.y + 200);
    auto const* const rows = window.app().table()->rows.data();
    auto const* const order = table(window).order.data();
    for (int i = 0; i < 60; ++i) {
        ImGui::GetIO().MouseWheel = -2;
        window.step();
    }
    EXPECT_EQ(window.app().table()->rows.data(), rows) << "scrolling makes no rows";
    EXPECT_EQ(table(window).order.data(), order) << "and sorts none";
    EXPECT_FALSE(window.app().kit().fonts.has(ui::Type::body, U'犇')) << "still far below";
    for (int i = 0; i < 4; ++i) {
        ImGui::GetIO().MouseWheel = -2000;
        window.step();
    }
    window.settle();
    EXPECT_TRUE(window.app().kit().fonts.has(ui::Type::body, U'犇'));
}

TEST_F(TableTest, RestsWhenOpen)
{
    auto window = open(tables::TableKind::observations);
    EXPECT_LT(window.app().due(1e9), 0);
}

}  // namespace
