// The same picture by the real program as PNG, PDF and SVG, and the briefing as PDF and as PNGs.
#include "../render/outside.hpp"
#include "model/atlas.hpp"
#include "process.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "sheet.hpp"
#include "style/theme.hpp"

#include <array>
#include <map>
#include <optional>
#include <thread>

using namespace atlas;
using atlas::app::test::Outcome;
using atlas::app::test::Setting;
using atlas::app::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::string const zhangye = SOURCE_DIR "/geodata/zhangye";

Outcome program(std::vector<std::string> const& words, Setting const& setting = {})
{
    return app::test::run(words, setting);
}

render::Image png_file(fs::path const& path) { return render::decode_png(app::test::contents(path)); }

std::string without_blanks(std::string text)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

std::vector<std::string> names_in(fs::path const& folder)
{
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder)) { names.push_back(entry.path().filename()); }
    std::sort(names.begin(), names.end());
    return names;
}

/// Whether all pixels of the diamond around have the colour of the middle; it finds room between leaning hatch lines.
bool flat(render::Image const& image, int x, int y)
{
    auto const middle = test::pixel(image, x, y);
    for (int dy = -3; dy <= 3; ++dy) {
        for (int dx = -3; dx <= 3; ++dx) {
            bool const near = std::abs(dx) + std::abs(dy) <= 3;
            if (near && !(test::pixel(image, x + dx, y + dy) == middle)) { return false; }
        }
    }
    return true;
}

/// Sum of squared differences of a tile and the tile of another picture that lies (dx, dy) px beside it.
double difference_at(render::Image const& a, render::Image const& b, int left, int top, int size, int dx, int dy)
{
    double sum = 0;
    for (int y = top; y < top + size; ++y) {
        for (int x = left; x < left + size; ++x) {
            double const d = test::pixel(a, x, y).g - test::pixel(b, x + dx, y + dy).g;
            sum += d * d;
        }
    }
    return sum;
}

/// How far a tile lies beside its place: the best of whole pixels, then the parabola through its neighbours; nothing
/// where the tile is too plain to tell.
std::optional<double> shift_of(render::Image const& a, render::Image const& b, int left, int top, int size, bool across)
{
    auto const at = [&](int by) { return difference_at(a, b, left, top, size, across ? by : 0, across ? 0 : by); };
    constexpr int reach = 3;
    std::array<double, 2 * reach + 1> sums{};
    for (int by = -reach; by <= reach; ++by) { sums[static_cast<std::size_t>(by + reach)] = at(by); }
    double const bend = sums[reach - 1] - 2 * sums[reach] + sums[reach + 1];
    if (bend < 20.0 * size * size) { return std::nullopt; }
    auto const best = std::min_element(sums.begin(), sums.end());
    double const whole = static_cast<double>(best - sums.begin()) - reach;
    if (best == sums.begin() || best + 1 == sums.end()) { return whole; }
    return whole + (best[-1] - best[1]) / (2 * (best[-1] - 2 * best[0] + best[1]));
}

/// Every tile of the picture with something in it lies within `limit` px of its place.
void expect_in_place(render::Image const& png, render::Image const& other, double limit, std::string const& name)
{
    ASSERT_EQ(other.width, png.width);
    ASSERT_EQ(other.height, png.height);
    constexpr int size = 288;
    int measured = 0;
    double largest = 0;
    for (int top = 4; top + size < png.height - 4; top += size) {
        for (int left = 4; left + size < png.width - 4; left += size) {
            for (bool across : {true, false}) {
                auto const shift = shift_of(png, other, left, top, size, across);
                if (!shift) { continue; }
                ++measured;
                largest = std::max(largest, std::abs(*shift));
                EXPECT_LT(std::abs(*shift), limit)
                    << name << ": tile at " << left << ", " << top << (across ? " across" : " down");
            }
        }
    }
    EXPECT_GE(measured, 200) << name;
    testing::Test::RecordProperty(name, std::to_string(largest));
}

struct Theme {
    char const* name;
    query::Theme theme;
};

class SamePicture : public testing::TestWithParam<Theme> {};

TEST_P(SamePicture, InPngPdfAndSvg)
{
    TemporaryFolder const folder;
    std::string const base = (folder.path() / "picture").string();
    for (char const* ending : {".png", ".pdf", ".svg"}) {
        auto const outcome = program({"render", zhangye, "--theme", GetParam().name, "-o", base + ending});
        ASSERT_EQ(outcome.status, 0) << outcome.err;
    }
    render::Image const png = png_file(base + ".png");
    render::Image const pdf = render::poppler_page(base + ".pdf", 144);
    render::Image const svg = render::rsvg_picture(base + ".svg");
    ASSERT_EQ(pdf.width, 1920);
    ASSERT_EQ(pdf.height, 1080);
    ASSERT_EQ(svg.width, 1920);
    ASSERT_EQ(svg.height, 1080);
    // Readers smooth letters and thin lines each in their own way; anything out of place is many times as much.
    EXPECT_LE(render::compare(png, pdf).share, 0.03);
    EXPECT_LE(render::compare(png, svg).share, 0.02);

    test::Sheet sheet("zhangye");
    query::ViewState view;
    view.theme = GetParam().theme;
    scene::Frame const frame = scene::sheet_frame(1920, 1080);
    query::Camera const camera = scene::camera_of(sheet.geometry, view, frame);
    std::map<std::string, int> seen;
    for (int y = 90; y < 1030; y += 3) {
        for (int x = 3; x < 1917; x += 3) {
            if (!flat(png, x, y)) { continue; }
            std::string const county = sheet.geometry.county_at(scene::to_metres(camera, frame, {x + 0.5, y + 0.5}));
            if (county.empty()) { continue; }
            ++seen[county];
            auto const want = test::pixel(png, x, y);
            for (render::Image const* image : {&pdf, &svg}) {
                auto const got = test::pixel(*image, x, y);
                int const off =
                    std::max({std::abs(got.r - want.r), std::abs(got.g - want.g), std::abs(got.b - want.b)});
                ASSERT_LE(off, 1) << county << " at " << x << ", " << y
                                  << (image == &pdf ? " in the PDF" : " in the SVG");
            }
        }
    }
    // Hatched and dotted counties have hardly a flat place.
    for (auto const& [county, style] : style::classify(sheet.geometry.atlas(), view).areas) {
        if (style.cover == style::Cover::plain && sheet.geometry.area(county) != nullptr) {
            EXPECT_GE(seen[county], 20) << county;
        }
    }
    render::expect_real_fonts_and_no_images(base + ".pdf");
}

INSTANTIATE_TEST_SUITE_P(VectorFiles, SamePicture,
                         testing::Values(Theme{"type", query::Theme::type},
                                         Theme{"attainment", query::Theme::attainment}),
                         [](auto const& info) { return std::string(info.param.name); });

/// Half a pixel of the picture at scale 1, measured at three times the size: what readers add by putting letters on
/// whole pixels of their own is then a third.
TEST(VectorFiles, EveryTileLiesWithinHalfAPixel)
{
    TemporaryFolder const folder;
    std::string const base = (folder.path() / "picture").string();
    ASSERT_EQ(program({"render", zhangye, "--scale", "3", "-o", base + ".png"}).status, 0);
    ASSERT_EQ(program({"render", zhangye, "-o", base + ".pdf"}).status, 0);
    ASSERT_EQ(program({"render", zhangye, "-o", base + ".svg"}).status, 0);
    render::Image const png = png_file(base + ".png");
    expect_in_place(png, render::poppler_page(base + ".pdf", 432), 1.5, "pdf");
    expect_in_place(png, render::decode_png(render::output_of("rsvg-convert --zoom 3 " + base + ".svg")), 1.5, "svg");
}

TEST(VectorFiles, PdfHoldsTheWordsOfTheMap)
{
    TemporaryFolder const folder;
    std::string const pdf = (folder.path() / "p.pdf").string();
    ASSERT_EQ(program({"render", zhangye, "-o", pdf}).status, 0);
    std::string const words = render::words_of(pdf);
    model::AtlasPtr const atlas = test::bundled("zhangye");
    EXPECT_NE(words.find(without_blanks(atlas->settings.title)), std::string::npos);
    for (char const* county : {"甘州", "肃南", "民乐", "临泽", "高台", "山丹"}) {
        EXPECT_GE(render::times(words, county), 1U) << county;
    }
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {  // U+E000 … U+F8FF, where pictograms live
        auto const first = static_cast<unsigned char>(words[i]);
        auto const second = static_cast<unsigned char>(words[i + 1]);
        EXPECT_FALSE(first == 0xEE || (first == 0xEF && second < 0xA4)) << "a character of private use";
    }
}

TEST(VectorFiles, LargeAtlasAsPdfAndSvg)
{
    TemporaryFolder const folder;
    for (char const* name : {"g.pdf", "g.svg"}) {
        std::string const out = (folder.path() / name).string();
        auto const outcome = program({"render", SOURCE_DIR "/geodata/gansu", "--theme", "attainment", "-o", out});
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_LT(fs::file_size(out), 40U << 20);
    }
    render::expect_real_fonts_and_no_images((folder.path() / "g.pdf").string());
}

TEST(VectorFiles, SizesBeyondTheLimitsAreWrongUsage)
{
    TemporaryFolder const folder;
    auto const out = [&](char const* name) { return (folder.path() / name).string(); };
    for (std::vector<std::string> const& words : std::vector<std::vector<std::string>>{
             {"render", zhangye, "-o", out("a.png"), "--size", "0x0"},
             {"render", zhangye, "-o", out("a.pdf"), "--size", "0x1080"},
             {"render", zhangye, "-o", out("a.png"), "--size", "16385x100"},
             {"render", zhangye, "-o", out("a.png"), "--size", "9000x9000", "--scale", "2"},
             {"render", zhangye, "-o", out("a.svg"), "--size", "9000x9000", "--scale", "2"},
             {"render", zhangye, "-o", out("a.pdf"), "--size", "16000x9000", "--scale", "2"},
             {"render", zhangye, "-o", out("a.png"), "--scale", "0"},
             {"render", zhangye, "-o", out("a.pdf"), "--ui"},
             {"render", zhangye, "-o", out("a.svg"), "--ui"},
             {"render", zhangye, "-o", out("a.gif")},
             {"brief", zhangye, "-o", out("a/"), "--size", "0x0"},
             {"brief", zhangye, "-o", out("a/"), "--size", "4000x100"},
             {"brief", zhangye, "-o", out("a.pdf"), "--size", "1920x1080"},
             {"brief", zhangye, "-o", out("a.gif")},
             {"brief", zhangye, "-o", out("a.pdf"), "--page", "a5"},
             {"brief", zhangye, "-o", out("a.pdf"), "--lang", "fr"},
             {"brief", zhangye}}) {
        auto const outcome = program(words);
        EXPECT_EQ(outcome.status, 2) << words.back() << "\n" << outcome.err;
        EXPECT_FALSE(outcome.err.empty());
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(VectorFiles, LargePngsTakeTheMemoryOfAStrip)
{
    TemporaryFolder const folder;
    std::string const out = (folder.path() / "large.png").string();
    auto const outcome = program({"render", zhangye, "--size", "1920x1080", "--scale", "5", "-o", out});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    std::string const head = app::test::contents(out).substr(16, 8);
    EXPECT_EQ(head, std::string("\0\0\x25\x80\0\0\x15\x18", 8)) << "9600 × 5400";
    EXPECT_LT(outcome.megabytes, 185) << "the picture alone has 198 MiB";
}

TEST(Brief, PdfHasAPageForEverySceneWithItsTitle)
{
    TemporaryFolder const folder;
    std::string const pdf = (folder.path() / "z.pdf").string();
    auto const outcome = program({"brief", zhangye, "-o", pdf}, {{{"SOURCE_DATE_EPOCH", "1767323045"}}, 0, false, {}});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "") << "no progress where there is no terminal";
    model::AtlasPtr const atlas = test::bundled("zhangye");
    auto const marks = render::bookmarks(pdf);
    ASSERT_EQ(marks.size(), atlas->scenes.size());
    int const pages = std::stoi(render::info(pdf, "Pages"));
    EXPECT_GE(pages, static_cast<int>(atlas->scenes.size()));
    int last = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        std::string const& title = atlas->scenes[i].title;
        std::size_t const bar = marks[i].rfind('|');
        EXPECT_EQ(marks[i].substr(0, bar), title);
        int const page = std::stoi(marks[i].substr(bar + 1));
        EXPECT_GT(page, last);
        last = page;
        std::string const words = render::words_of(pdf, page);
        EXPECT_GE(render::times(words, without_blanks(title)), 1U) << title << "\n" << words;
        EXPECT_NE(words.find(std::to_string(page) + "/" + std::to_string(pages)), std::string::npos) << page;
    }
    EXPECT_EQ(render::info(pdf, "Title"), atlas->settings.title);
    EXPECT_NE(render::output_of("pdfinfo -isodates " + pdf).find("2026-01-02T03:04:05Z"), std::string::npos);
    render::expect_real_fonts_and_no_images(pdf);
    render::output_of("qpdf --check " + pdf);
}

TEST(Brief, PngsShowThePagesOfThePdf)
{
    TemporaryFolder const folder;
    std::string const pdf = (folder.path() / "z.pdf").string();
    fs::path const pngs = folder.path() / "pages";
    std::vector<std::string> const scenes{"--scene", "gdp-2030", "--scene", "positioning"};
    for (std::string const& out : {pdf, pngs.string() + "/"}) {
        std::vector<std::string> words{"brief", zhangye, "-o", out};
        words.insert(words.end(), scenes.begin(), scenes.end());
        auto const outcome = program(words);
        ASSERT_EQ(outcome.status, 0) << outcome.err;
    }
    auto const names = names_in(pngs);
    ASSERT_GE(names.size(), 2U);
    EXPECT_EQ(names.front(), "01-gdp-2030.png") << "in the order asked for";
    EXPECT_TRUE(names.back().ends_with("-positioning.png"));
    EXPECT_EQ(render::info(pdf, "Pages"), std::to_string(names.size()));
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const page = render::poppler_page(pdf, 144, static_cast<int>(i + 1));
        EXPECT_LE(render::compare(png_file(pngs / names[i]), page).share, 0.03) << names[i];
    }
}

TEST(Brief, TakesThePageSizeAskedFor)
{
    TemporaryFolder const folder;
    std::string const pdf = (folder.path() / "z.pdf").string();
    for (auto const& [page, size] :
         {std::pair{"a3", "1190.55 x 841.89 pts (A3)"}, {"a4", "841.89 x 595.28 pts (A4)"}}) {
        ASSERT_EQ(program({"brief", zhangye, "--scene", "gdp-2030", "--page", page, "--lang", "en", "-o", pdf}).status,
                  0);
        EXPECT_EQ(render::info(pdf, "Page size"), size);
    }
    ASSERT_EQ(
        program({"brief", zhangye, "--scene", "gdp-2030", "--size", "1200x900", "-o", (folder.path() / "p/").string()})
            .status,
        0);
    auto const image = png_file(folder.path() / "p" / "01-gdp-2030.png");
    EXPECT_EQ(image.width, 1200);
    EXPECT_EQ(image.height, 900);
}

TEST(Brief, KeepsWhatIsNotItsOwnInAFolder)
{
    TemporaryFolder const folder;
    app::test::put(folder.path() / "notes.txt", "mine");
    app::test::put(folder.path() / "01-gdp-2030.png", "old");
    ASSERT_EQ(program({"brief", zhangye, "--scene", "gdp-2030", "-o", folder.path().string() + "/"}).status, 0);
    EXPECT_EQ(app::test::contents(folder.path() / "notes.txt"), "mine");
    EXPECT_EQ(png_file(folder.path() / "01-gdp-2030.png").width, 1920);
    EXPECT_EQ(names_in(folder.path()), (std::vector<std::string>{"01-gdp-2030.png", "notes.txt"}));
}

TEST(Brief, AnUnknownSceneIsWrongUsageAndNamesTheScenes)
{
    TemporaryFolder const folder;
    auto const outcome =
        program({"brief", zhangye, "--lang", "en", "--scene", "nonsense", "-o", (folder.path() / "z.pdf").string()});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("'nonsense' is none of positioning, gdp-2030"), std::string::npos) << outcome.err;
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(Brief, AnAtlasWithoutScenesHasNoBriefing)
{
    TemporaryFolder const folder;
    fs::copy(zhangye, folder.path() / "atlas", fs::copy_options::recursive);
    app::test::put(folder.path() / "atlas" / "briefing.toml", "");
    fs::create_directory(folder.path() / "out");
    auto const outcome =
        program({"brief", (folder.path() / "atlas").string(), "-o", (folder.path() / "out" / "z.pdf").string()});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.err.find("没有汇报场景"), std::string::npos) << outcome.err;
    EXPECT_TRUE(fs::is_empty(folder.path() / "out"));
}

/// Where the output cannot be written: exit status 3, and all is as it was.
TEST(Brief, LeavesNothingBehindWhenItCannotWrite)
{
    TemporaryFolder const folder;
    fs::path const out = folder.path() / "out";
    fs::create_directory(out);
    auto const failing = [&](std::string const& name, Setting const& setting, std::string const& expected) {
        auto const outcome = program({"brief", zhangye, "--scene", "gdp-2030", "-o", out.string() + name}, setting);
        EXPECT_EQ(outcome.status, 3) << name << "\n" << outcome.err;
        EXPECT_NE(outcome.err.find(expected), std::string::npos) << outcome.err;
    };
    Setting const full{{}, 4096, false, {}};  // no file may grow larger, as on a disk that fills up
    Setting const plain_user{{}, 0, true, {}};
    for (char const* name : {"/z.pdf", "/pages/", "/"}) {
        failing(name, full, "cannot be written");
        EXPECT_TRUE(fs::is_empty(out)) << name;
    }
    failing("/none/z.pdf", {}, "does not exist");
    failing("/none/pages/", {}, "does not exist");
    app::test::put(out / "z.pdf", "old");
    app::test::put(out / "01-gdp-2030.png", "old");
    failing("/", full, "cannot be written");
    failing("/z.pdf", full, "cannot be written");
    failing("/z.pdf/", {}, "Not a directory");
    fs::permissions(out / "z.pdf", fs::perms::owner_read);
    fs::permissions(out / "01-gdp-2030.png", fs::perms::owner_read);
    failing("/z.pdf", plain_user, "Permission denied");
    failing("/", plain_user, "Permission denied");
    fs::permissions(out, fs::perms::owner_read | fs::perms::owner_exec);
    failing("/pages/", plain_user, "Permission denied");
    failing("/", plain_user, "Permission denied");
    fs::permissions(out, fs::perms::owner_all);
    EXPECT_EQ(names_in(out), (std::vector<std::string>{"01-gdp-2030.png", "z.pdf"}));
    EXPECT_EQ(app::test::contents(out / "z.pdf"), "old");
    EXPECT_EQ(app::test::contents(out / "01-gdp-2030.png"), "old");
    auto const device = program({"brief", zhangye, "--scene", "gdp-2030", "-o", "/dev/full"});
    EXPECT_EQ(device.status, 2) << "a device has no ending that says what to write";
    fs::create_symlink("/dev/full", out / "full.pdf");
    failing("/full.pdf", {}, "No space left on device");
}

TEST(Brief, InterruptedItRemovesWhatItBegan)
{
    TemporaryFolder const folder;
    fs::path const out = folder.path() / "pages";
    pid_t const child = fork();
    if (child == 0) {
        int const null = open("/dev/null", O_WRONLY);
        dup2(null, STDERR_FILENO);
        execl(COUNTY_ATLAS_BINARY, COUNTY_ATLAS_BINARY, "brief", zhangye.c_str(), "--size", "7680x4320", "-o",
              (out.string() + "/").c_str(), nullptr);
        _exit(121);
    }
    ASSERT_GT(child, 0);
    // The first page is there, under a name of its own; eight more take far longer than the signal.
    auto const begun = [&] {
        std::error_code ignored;
        for (auto const& entry : fs::recursive_directory_iterator(folder.path(), ignored)) {
            if (entry.path().extension() == ".png") { return true; }
        }
        return false;
    };
    int status = 0;
    pid_t ended = 0;
    while (!begun() && ended == 0) {
        ended = waitpid(child, &status, WNOHANG);
        std::this_thread::yield();
    }
    ASSERT_EQ(ended, 0) << "it ended by itself";
    EXPECT_FALSE(fs::exists(out));
    kill(child, SIGINT);
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 130);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

}  // namespace
