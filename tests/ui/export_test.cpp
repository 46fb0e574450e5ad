// The export dialog, headless: what is chosen is written whole, cancelled work leaves nothing, findings lead there.
#include "driven_app.hpp"

#include "app/commands/headless_app.hpp"
#include "io/folder/read_folder.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

using namespace atlas;
namespace fs = std::filesystem;

class ExportTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        auto result = io::read_folder(SOURCE_DIR "/geodata/zhangye");
        ASSERT_TRUE(result.ok());
        s_atlas = result.value();
    }
    static void TearDownTestSuite() { s_atlas.reset(); }

    void SetUp() override
    {
        std::string name = (fs::temp_directory_path() / "county-atlas-export-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        m_folder = name;
        m_window.emplace(s_atlas, query::ViewState{}, 1600, 900);
        m_window->app().export_folder = m_folder;
        m_window->settle();
    }
    void TearDown() override { fs::remove_all(m_folder); }

    ui::ExportDialog& dialog() { return m_window->app().state().exporting; }
    /// Clicks the middle of a named control.
    void press(std::string const& name) { ASSERT_TRUE(test::press(*m_window, name)) << name; }
    /// The same without waiting for what it starts.
    void touch(std::string const& name)
    {
        geo::Point const at = test::middle(test::box_of(*m_window, name).value());
        m_window->point(at.x, at.y);
        m_window->step();
        m_window->press(true);
        m_window->step();
        m_window->press(false);
        m_window->step();
    }
    void open()
    {
        press("export");
        m_window->step();
        ASSERT_TRUE(dialog().open);
        m_window->settle();
    }
    std::vector<fs::path> written() const
    {
        std::vector<fs::path> files;
        for (auto const& entry : fs::recursive_directory_iterator(m_folder)) {
            if (entry.is_regular_file()) { files.push_back(entry.path()); }
        }
        return files;
    }
    static std::string start_of(fs::path const& path)
    {
        std::ifstream file(path, std::ios::binary);
        std::string bytes(4, '\0');
        file.read(bytes.data(), 4);
        return bytes;
    }

    static model::AtlasPtr s_atlas;
    fs::path m_folder;
    std::optional<test::Window> m_window;
};

model::AtlasPtr ExportTest::s_atlas;

TEST_F(ExportTest, ChecksWhatIsChosenAndSaysSo)
{
    open();
    ASSERT_TRUE(dialog().findings);
    EXPECT_EQ(dialog().findings->front().kind, briefing::ExportKind::review_number);
    auto const of_view = dialog().findings->size();
    press("briefing-pdf");
    m_window->settle();
    ASSERT_TRUE(dialog().findings);
    EXPECT_GT(dialog().findings->size(), of_view);
    bool const scenes = std::any_of(dialog().findings->begin(), dialog().findings->end(),
                                    [](auto const& f) { return !f.place.scene.empty(); });
    EXPECT_TRUE(scenes);
}

TEST_F(ExportTest, WritesEachFormOfTheView)
{
    open();
    for (auto const& [control, begin] :
         {std::pair{"view-png", "\x89PNG"}, std::pair{"view-pdf", "%PDF"}, std::pair{"view-svg", "<?xm"}}) {
        for (auto const& file : written()) { fs::remove(file); }
        press(control);
        m_window->settle();
        press("export start");
        m_window->settle();
        EXPECT_TRUE(dialog().failed.empty()) << dialog().failed;
        ASSERT_EQ(written().size(), 1U) << control;
        EXPECT_EQ(start_of(written()[0]), begin);
        EXPECT_EQ(dialog().written, written()[0].string());
    }
}

TEST_F(ExportTest, WritesASheetForEveryCountyWhileFramesGoOn)
{
    open();
    press("sheets-pdf");
    m_window->settle();
    touch("export start");
    ASSERT_TRUE(dialog().running);
    int frames = 0;
    double share = 0;
    while (dialog().running && frames < 100000) {
        m_window->step();
        m_window->app().take_results();
        EXPECT_GE(dialog().share, share);
        share = dialog().share;
        ++frames;
    }
    EXPECT_GT(frames, 1);
    EXPECT_TRUE(dialog().failed.empty()) << dialog().failed;
    EXPECT_EQ(written().size(), 7U);  // six counties and all in one
}

TEST_F(ExportTest, CancelledWorkLeavesNothing)
{
    open();
    press("sheets-pdf");
    m_window->settle();
    touch("export start");
    ASSERT_TRUE(dialog().running);
    m_window->step();
    touch("export cancel");
    m_window->settle();
    EXPECT_FALSE(dialog().running);
    EXPECT_FALSE(dialog().failed.empty());
    EXPECT_TRUE(dialog().written.empty());
    EXPECT_TRUE(written().empty());
    EXPECT_TRUE(fs::is_empty(m_folder));
}

TEST_F(ExportTest, AFolderThatIsNotThereIsToldAndTheWindowGoesOn)
{
    open();
    dialog().wish.folder = (m_folder / "missing").string();
    m_window->settle();
    press("export start");
    m_window->settle();
    EXPECT_NE(dialog().failed.find("missing"), std::string::npos);
    EXPECT_TRUE(written().empty());
    EXPECT_TRUE(dialog().open);
}

TEST_F(ExportTest, TheFolderIsTyped)
{
    open();
    press("export folder");
    m_window->step();
    m_window->type("x");
    m_window->settle();
    EXPECT_NE(dialog().wish.folder, m_folder.string());
    EXPECT_FALSE(m_window->app().state().table.open);
}

TEST_F(ExportTest, AFindingLeadsToItsCounty)
{
    open();
    press("briefing-pdf");
    m_window->settle();
    auto const& findings = *dialog().findings;
    std::size_t index = findings.size();
    std::size_t links = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].place == briefing::Place{}) { continue; }
        ++links;
        if (findings[i].kind == briefing::ExportKind::outdated) {
            index = i;
            break;
        }
    }
    ASSERT_LT(index, findings.size());
    briefing::Place const place = findings[index].place;
    press("go#" + std::to_string(links));
    m_window->settle();
    EXPECT_FALSE(dialog().open);
    auto const* selected = std::get_if<query::SelectedArea>(&m_window->app().view().selection);
    ASSERT_NE(selected, nullptr);
    EXPECT_EQ(selected->adcode, place.county);
    EXPECT_EQ(m_window->app().view().indicator, place.indicator);
    auto const& briefing = m_window->app().state().briefing;
    ASSERT_TRUE(briefing.chosen);
    EXPECT_EQ(briefing.scenes.at(*briefing.chosen)->id, place.scene);
}

TEST_F(ExportTest, ScenesAreCalledByTheirEnglishTitlesInEnglish)
{
    m_window->app().view().language = base::Language::en;
    m_window->settle();
    open();
    press("briefing-pdf");
    m_window->settle();
    auto& list = m_window->app().state().briefing.scenes;
    auto const picture_with = [&](std::string const& title) {
        auto scenes = list.scenes();
        for (auto& scene : scenes) { scene.title_en = title; }
        list.replace_all(std::move(scenes));
        m_window->settle();
        return m_window->image().bgra;
    };
    auto const one = picture_with("Northern belt");
    EXPECT_NE(one, picture_with("Southern slope"));
    EXPECT_EQ(one, picture_with("Northern belt"));
}

TEST_F(ExportTest, PicturesHaveTheSizeChosen)
{
    open();
    auto const size_written = [&] {
        for (auto const& file : written()) { fs::remove(file); }
        press("export start");
        m_window->settle();
        EXPECT_TRUE(dialog().failed.empty()) << dialog().failed;
        EXPECT_FALSE(written().empty());
        std::ifstream file(written().at(0), std::ios::binary);
        std::string head(24, '\0');
        file.read(head.data(), 24);
        auto const number = [&](std::size_t at) {
            int value = 0;
            for (std::size_t i = 0; i < 4; ++i) { value = value * 256 + static_cast<unsigned char>(head[at + i]); }
            return value;
        };
        return std::pair(number(16), number(20));
    };
    EXPECT_EQ(size_written(), std::pair(3840, 2160));
    ui::ExportSize& size = dialog().wish.size;
    size.pixels = ui::ExportPixels::full_hd;
    m_window->settle();
    EXPECT_EQ(size_written(), std::pair(1920, 1080));
    size = {ui::ExportPixels::typed, "1000 × 700", "1.25"};
    m_window->settle();
    EXPECT_EQ(size_written(), std::pair(1000, 700));
    dialog().wish.form = "briefing-png";
    size.size = "960x720";
    m_window->settle();
    EXPECT_EQ(size_written(), std::pair(960, 720));
}

TEST_F(ExportTest, ASizeThatCannotBeIsSaidAndNotWritten)
{
    open();
    dialog().wish.size = {ui::ExportPixels::typed, "99999x10", ""};
    m_window->settle();
    EXPECT_NE(dialog().check_failed.find("16384"), std::string::npos);
    press("export start");
    m_window->settle();
    EXPECT_TRUE(written().empty());
}

TEST_F(ExportTest, EscapeCloses)
{
    open();
    m_window->key(ui::Key::escape);
    m_window->settle();
    EXPECT_FALSE(dialog().open);
}

}  // namespace
