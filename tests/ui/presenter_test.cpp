// The presenter in the whole window, worked by keys and pointer and judged by its pixels.
#include "driven_app.hpp"

#include "briefing/page/compose.hpp"
#include "publish/pages.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <cstdlib>

namespace atlas::test {
namespace {

using briefing::Screen;
using briefing::ShowKey;

constexpr int width = 1280;
constexpr int height = 720;

struct Pixel {
    int b = 0, g = 0, r = 0;
    bool operator==(Pixel const&) const = default;
};

Pixel at(render::Image const& image, double x, double y)
{
    auto const i =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
    return {image.bgra[i], image.bgra[i + 1], image.bgra[i + 2]};
}

bool red(Pixel p) { return p.r > 180 && p.g < 80 && p.b < 80; }

/// Mean difference of a channel, 0 … 255, above the progress bar.
double difference(render::Image const& a, render::Image const& b)
{
    double sum = 0;
    auto const bytes = static_cast<std::size_t>(a.width) * static_cast<std::size_t>(a.height - 8) * 4;
    for (std::size_t i = 0; i < bytes; ++i) { sum += std::abs(int(a.bgra[i]) - int(b.bgra[i])); }
    return sum / static_cast<double>(bytes);
}

class PresenterTest : public DrivenApp {
protected:
    /// The Zhangye briefing on its first page, the pointer away and hidden.
    static test::Window presenting(std::size_t first = 0, int w = width, int h = height)
    {
        test::Window window = open(zhangye(), {}, w, h);
        window.present(zhangye()->scenes.list(), first);
        return window;
    }
    static briefing::Show const& show(test::Window& window) { return window.app().presenter().show(); }
};

TEST_F(PresenterTest, F5ShowsThePageThatComposeMakes)
{
    auto window = open(zhangye(), {}, width, height);
    window.key(ui::Key::present);
    ASSERT_TRUE(window.app().presenting());
    EXPECT_EQ(show(window).page(), 0U);
    query::SearchIndex const search(*zhangye());
    text::Fonts fonts;
    briefing::PageSetup setup;
    setup.count = static_cast<int>(show(window).pages());
    resolve::ResolvedCache answers;
    auto const slides =
        briefing::compose({window.app().geometry(), search, answers}, zhangye()->scenes[0], setup, fonts);
    auto const page = publish::page_image(slides.front(), width / slides.front().page.width, fonts);
    EXPECT_EQ(difference(window.image(), page), 0);
}

TEST_F(PresenterTest, F5BeginsAtTheCurrentScene)
{
    query::ViewState view;
    view.scene = zhangye()->scenes[2].id;
    auto window = open(zhangye(), view, width, height);
    window.key(ui::Key::present);
    EXPECT_EQ(show(window).page_of(show(window).page()).scene, 2U);
}

TEST_F(PresenterTest, WithoutScenesItSaysSo)
{
    auto window = open(zhangye(), {}, width, height);
    window.present({}, 0);
    EXPECT_FALSE(window.app().presenting());
    ASSERT_TRUE(window.app().state().toast);
}

TEST_F(PresenterTest, KeysGoForthBackAndJump)
{
    auto window = presenting();
    auto const first = window.image();
    window.show_key(ShowKey::next);
    EXPECT_EQ(show(window).page(), 1U);
    EXPECT_GT(difference(window.image(), first), 0.5);
    window.show_key(ShowKey::previous);
    EXPECT_EQ(difference(window.image(), first), 0);
    window.show_digit(4);
    EXPECT_EQ(window.app().presenter().stage().on(), 3U);
    window.show_key(ShowKey::last);
    EXPECT_EQ(show(window).page() + 1, show(window).pages());
    window.click(width * 0.9, height * 0.5);  // nothing after the last
    EXPECT_EQ(show(window).page() + 1, show(window).pages());
    window.show_key(ShowKey::first);
    window.click(width * 0.9, height * 0.5);
    EXPECT_EQ(show(window).page(), 1U);
}

TEST_F(PresenterTest, ScenesAreThoseGivenNotThoseOfTheAtlas)
{
    auto window = open(zhangye(), {}, width, height);
    auto scenes = zhangye()->scenes.list();
    scenes.resize(2);
    scenes[0].title = "尚未保存的标题";
    window.present(zhangye()->scenes.list(), 0);
    auto const saved = window.image();
    window.present(scenes, 0);
    EXPECT_EQ(show(window).pages(), 2U);
    EXPECT_GT(difference(window.image(), saved), 0.05);
}

TEST_F(PresenterTest, ASceneThatNamesNothingKnownDoesNotEndTheShow)
{
    auto window = open(zhangye(), {}, width, height);
    auto scenes = zhangye()->scenes.list();
    scenes[1].selection = "999999";
    scenes[1].indicator = "no_such_indicator";
    window.present(scenes, 0);
    window.show_key(ShowKey::next);
    EXPECT_TRUE(window.app().presenting());
    EXPECT_EQ(window.app().presenter().stage().on(), 1U);
}

TEST_F(PresenterTest, BlackAndWhiteCoverEverything)
{
    auto window = presenting();
    auto const page = window.image();
    window.show_key(ShowKey::black);
    auto const black = window.image();
    EXPECT_EQ(std::count_if(black.bgra.begin(), black.bgra.end(), [](auto v) { return v != 0; }),
              width * height);  // alpha
    window.show_key(ShowKey::white);
    auto const white = window.image();
    EXPECT_TRUE(std::all_of(white.bgra.begin(), white.bgra.end(), [](auto v) { return v == 255; }));
    window.show_key(ShowKey::next);
    EXPECT_EQ(show(window).page(), 0U);
    EXPECT_EQ(difference(window.image(), page), 0);
}

TEST_F(PresenterTest, ThePenDrawsInRedAndThePageLeftIsClean)
{
    auto window = presenting();
    auto const clean = window.image();
    window.show_key(ShowKey::pen);
    window.drag(300, 300, 500, 400);
    window.move(900, 650);
    window.wait(3.5);
    auto const marked = window.image();
    EXPECT_TRUE(red(at(marked, 400, 350)));
    EXPECT_FALSE(red(at(clean, 400, 350)));
    EXPECT_EQ(at(marked, 400, 300), at(clean, 400, 300));
    EXPECT_EQ(show(window).page(), 0U);  // a press with the pen does not go on
    window.show_key(ShowKey::next);
    EXPECT_TRUE(show(window).strokes().empty());
    window.show_key(ShowKey::previous);
    EXPECT_EQ(difference(window.image(), clean), 0);
}

TEST_F(PresenterTest, ControlAndADragDrawWithoutThePen)
{
    auto window = presenting();
    window.hold_control(true);
    window.drag(300, 300, 500, 400);
    window.hold_control(false);
    ASSERT_EQ(show(window).strokes().size(), 1U);
    EXPECT_FALSE(show(window).live());
    EXPECT_FALSE(show(window).drawing());
    EXPECT_TRUE(red(at(window.image(), 400, 350)));
}

TEST_F(PresenterTest, TheSpotlightDarkensAllButItsCircle)
{
    auto window = presenting();
    window.move(400, 360);
    window.wait(3.5);
    auto const plain = window.image();
    window.show_key(ShowKey::spotlight);
    auto const lit = window.image();
    for (auto const& [dx, dy] : {std::pair(0, 0), {60, 0}, {0, -60}, {-90, 0}}) {
        EXPECT_EQ(at(lit, 400 + dx, 360 + dy), at(plain, 400 + dx, 360 + dy));
    }
    for (auto const& [x, y] :
         {std::pair(4, 4), {width - 5, 4}, {4, height - 40}, {width - 5, height - 40}, {700, 360}}) {
        EXPECT_LT(at(lit, x, y).g, 0.5 * at(plain, x, y).g) << x << ' ' << y;
    }
    window.show_key(ShowKey::spotlight);
    EXPECT_EQ(difference(window.image(), plain), 0);
    window.press_right(true);
    window.step();
    EXPECT_LT(at(window.image(), 4, 4).g, 0.5 * at(plain, 4, 4).g);
    window.press_right(false);
    window.settle();
    EXPECT_FALSE(show(window).spotlight());
}

TEST_F(PresenterTest, AZoomedMapReturnsOnTheNextKey)
{
    auto window = presenting();
    auto const before = window.image();
    window.move(400, 360);
    window.wheel(3);
    ASSERT_TRUE(show(window).live());
    auto const zoomed = window.image();
    EXPECT_GT(difference(zoomed, before), 2);
    EXPECT_EQ(at(zoomed, 60, 30), at(before, 60, 30));  // the title stays
    window.drag(400, 360, 300, 300);
    EXPECT_EQ(show(window).page(), 0U);
    EXPECT_GT(difference(window.image(), zoomed), 2);
    window.show_key(ShowKey::next);
    window.wait(3.5);
    window.settle();
    EXPECT_EQ(show(window).page(), 0U);
    EXPECT_FALSE(show(window).live());
    EXPECT_EQ(difference(window.image(), before), 0);
    window.show_key(ShowKey::next);
    EXPECT_EQ(show(window).page(), 1U);
}

TEST_F(PresenterTest, TheCameraFliesWithoutAJumpOrABlank)
{
    auto window = presenting(7);  // the energy bases, then the parks, nearer
    auto before = window.image();
    window.show_key(ShowKey::next, false);
    ASSERT_TRUE(window.app().presenter().stage().changing(window.now()));
    auto const ground = Pixel{0xF3, 0xF1, 0xEE};  // beyond all known land
    int frames = 0;
    double largest = 0;
    for (; window.app().presenter().stage().moving(window.now()) && frames < 200; ++frames) {
        window.app().drain();
        window.step();
        auto const now = window.image();
        largest = std::max(largest, difference(now, before));
        int empty = 0;
        for (int y = 100; y < 660; y += 8) {
            for (int x = 8; x < 840; x += 8) { empty += at(now, x, y) == ground; }
        }
        EXPECT_LT(empty, 70 * 104 * 3 / 5) << "frame " << frames;
        before = now;
    }
    EXPECT_GT(frames, 30);
    EXPECT_LT(largest, 12);
    window.settle();
    EXPECT_LT(difference(window.image(), before), 1.5);  // the crisp page takes over unseen
}

TEST_F(PresenterTest, OtherProportionsAreLetterboxed)
{
    auto window = presenting(0, 1000, 800);
    auto const image = window.image();
    int const high = static_cast<int>(std::lround(1080 * 1000.0 / 1920));
    EXPECT_EQ(at(image, 500, (800 - high) / 2 - 2), Pixel());
    EXPECT_EQ(at(image, 500, 800 - (800 - high) / 2 + 2), Pixel());
    EXPECT_NE(at(image, 990, (800 - high) / 2 + 3), Pixel());
    EXPECT_NEAR(window.app().presenter().stage().to_page({500, 400}).x, 960, 1e-9);
}

TEST_F(PresenterTest, PlaysByItself)
{
    auto window = open(zhangye(), {}, width, height);
    auto scenes = zhangye()->scenes.list();
    for (auto& scene : scenes) { scene.hold_seconds = 2; }
    window.present(scenes, 0);
    window.show_key(ShowKey::play, false);
    window.wait(2 + scenes[0].move_seconds - 0.2);
    EXPECT_EQ(show(window).page(), 0U);
    window.wait(0.4);
    EXPECT_EQ(show(window).page(), 1U);
}

TEST_F(PresenterTest, AtRestNothingIsDue)
{
    auto window = presenting();
    EXPECT_LT(window.app().due(window.now()), 0);
    window.move(300, 300);
    EXPECT_GT(window.app().due(window.now()), 1);  // the pointer's hiding
    window.wait(4);
    EXPECT_LT(window.app().due(window.now()), 0);
    EXPECT_EQ(ImGui::GetMouseCursor(), ImGuiMouseCursor_None);
}

TEST_F(PresenterTest, EscapeLeadsBackToTheVeryWindow)
{
    query::ViewState view;
    view.selection = query::SelectedArea{"620702"};
    auto window = open(zhangye(), view, 1600, 900);
    window.key(ui::Key::table);
    window.move(1500, 500);
    window.wheel(-6);  // scrolls the card
    click_spot(window, 0.5, 0.4);
    window.move(spot(window, 0.4, 0.4).x, spot(window, 0.4, 0.4).y);
    window.wheel(2);
    window.move(1500, 500);
    window.settle();
    auto const before = window.image();
    auto const view_before = window.app().view();
    auto const camera = window.app().map().camera(1e9);
    auto const controls = test::Controls::of(window).size();
    window.key(ui::Key::present);
    window.show_key(ShowKey::next);
    window.move(500, 400);
    window.wheel(2);
    window.show_key(ShowKey::spotlight);
    window.show_key(ShowKey::pen);
    window.drag(600, 300, 700, 500);
    EXPECT_TRUE(view_before == window.app().view());
    window.move(1500, 500);
    window.show_key(ShowKey::end);
    EXPECT_FALSE(window.app().presenting());
    window.settle();
    EXPECT_TRUE(view_before == window.app().view());
    EXPECT_EQ(camera, window.app().map().camera(1e9));
    EXPECT_EQ(controls, test::Controls::of(window).size());
    EXPECT_EQ(window.image(), before);
}

TEST_F(PresenterTest, TheSpeakersScreenFollowsThePageAndTheClock)
{
    auto window = open(zhangye(), {}, width, height);
    briefing::SpeakerTime time{8, 30, 0};
    window.app().presenter().clock = [&] { return time; };
    window.present(zhangye()->scenes.list(), 0);
    EXPECT_FALSE(window.app().presenter().speaker().view);
    window.app().presenter().set_speaker_size(960, 540);
    window.settle();
    auto const& speaker = window.app().presenter().speaker();
    ASSERT_TRUE(speaker.view);
    EXPECT_EQ(speaker.view->image.width, 960);
    EXPECT_EQ(speaker.view->image.height, 540);
    EXPECT_EQ(speaker.view->spec.number, 1);
    auto const clock = speaker.clock;
    auto const revision = speaker.view_revision;
    time.second = 1;
    window.settle();
    EXPECT_FALSE(speaker.clock == clock);
    EXPECT_EQ(speaker.view_revision, revision);
    EXPECT_GE(window.app().due(window.now()), 0);  // the next second
    window.show_key(ShowKey::next);
    EXPECT_EQ(speaker.view->spec.number, 2);
    EXPECT_GT(speaker.view_revision, revision);
}

TEST_F(PresenterTest, AMovingPointerCoversNothing)
{
    auto window = presenting();
    auto const before = window.image();
    window.move(700, 500);
    EXPECT_EQ(difference(window.image(), before), 0);
}

TEST_F(PresenterTest, TheNumberTypedStandsWhereThePageHasItsOwn)
{
    auto window = presenting();
    auto const before = window.image();
    window.app().presenter().press_digit(1);
    window.step();
    ASSERT_EQ(show(window).typed(), 1) << "two digits are possible";
    auto const typed = window.image();
    bool changed = false;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (at(typed, x, y) == at(before, x, y)) { continue; }
            changed = true;
            ASSERT_TRUE(x >= 1755 * width / 1920 && y < 120 * height / 1080) << x << ' ' << y;
        }
    }
    EXPECT_TRUE(changed);
}

TEST_F(PresenterTest, EscapeClosesTheHelpBeforeTheShow)
{
    auto window = presenting();
    auto const before = window.image();
    window.show_key(ShowKey::help);
    window.show_key(ShowKey::end);
    ASSERT_TRUE(window.app().presenting());
    EXPECT_EQ(difference(window.image(), before), 0);
    window.app().presenter().press(ShowKey::end);
    window.step();
    EXPECT_FALSE(window.app().presenting());
}

TEST_F(PresenterTest, HelpIsShownAndHidden)
{
    auto window = presenting();
    auto const before = window.image();
    window.show_key(ShowKey::help);
    EXPECT_GT(difference(window.image(), before), 20);
    window.show_key(ShowKey::help);
    EXPECT_EQ(difference(window.image(), before), 0);
}

}  // namespace
}  // namespace atlas::test
