// The speaker's screen: everything has its place, whatever the screen's proportions and however long the notes.
#include "briefing/show/speaker.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace atlas::briefing {
namespace {

Slide page(std::string title, std::string notes)
{
    Slide slide;
    slide.title = std::move(title);
    slide.notes = std::move(notes);
    slide.background = style::rgb(0xFFFFFF);
    return slide;
}

std::string repeated(std::string const& words, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) { all += words; }
    return all;
}

geo::Box box_of(Part const& part)
{
    return std::visit([](auto const& what) { return what.box; }, part);
}

std::string words_of(Slide const& slide)
{
    std::string all;
    for (Part const& part : slide.parts) {
        auto const* text = std::get_if<TextBox>(&part);
        if (text == nullptr) { continue; }
        for (auto const& paragraph : text->paragraphs) {
            for (auto const& span : paragraph.spans) { all += span.text + "\n"; }
        }
    }
    return all;
}

class SpeakerView : public testing::TestWithParam<PageSize> {};

TEST_P(SpeakerView, KeepsEveryPartInItsPlace)
{
    text::Fonts fonts;
    Slide const now = page("水利工程", repeated("正义峡水库已列入规划，前期工作按期推进。", 30) + "\n第二段。");
    Slide const next = page(repeated("很长的下一页标题", 6), "");
    Slide const view = speaker_view({&now, &next, 3, 9}, GetParam(), fonts);
    EXPECT_EQ(view.page, GetParam());
    geo::Box const clock = speaker_clock_box(GetParam());
    for (std::size_t i = 0; i < view.parts.size(); ++i) {
        geo::Box const a = box_of(view.parts[i]);
        EXPECT_GE(a.min_x, 0);
        EXPECT_GE(a.min_y, clock.max_y);
        EXPECT_LE(a.max_x, GetParam().width);
        EXPECT_LE(a.max_y, GetParam().height + 0.01);
        if (auto const* text = std::get_if<TextBox>(&view.parts[i])) {
            EXPECT_GE(text->size, 22);
            auto const lines = place_text(*text, fonts);
            ASSERT_FALSE(lines.empty());
            EXPECT_LE(lines.back().bottom, a.height() + 0.01) << words_of(view);
        }
        for (std::size_t k = 0; k < i; ++k) {
            geo::Box const b = box_of(view.parts[k]);
            double const wide = std::min(a.max_x, b.max_x) - std::max(a.min_x, b.min_x);
            double const high = std::min(a.max_y, b.max_y) - std::max(a.min_y, b.min_y);
            EXPECT_FALSE(wide > 0.5 && high > 0.5) << "parts " << k << " and " << i;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Screens, SpeakerView,
                         testing::Values(PageSize{1920, 1080}, PageSize{1920, 1440}, PageSize{1920, 1200},
                                         PageSize{1920, 823}));

TEST(SpeakerNotes, ShortOnesAreWholeAndLargeLongOnesCutWithAMark)
{
    text::Fonts fonts;
    Slide const brief = page("a", "先讲定位。\n再讲目标。");
    std::string const whole = words_of(speaker_view({&brief, nullptr, 9, 9}, wide_page, fonts));
    EXPECT_NE(whole.find("先讲定位。"), std::string::npos);
    EXPECT_NE(whole.find("再讲目标。"), std::string::npos);
    EXPECT_NE(whole.find("已是最后一页"), std::string::npos);
    EXPECT_NE(whole.find("9 / 9"), std::string::npos);
    EXPECT_EQ(whole.find("…"), std::string::npos);
    Slide const endless = page("a", repeated("很长很长的备注。", 400));
    std::string const cut = words_of(speaker_view({&endless, nullptr, 1, 1}, wide_page, fonts));
    EXPECT_NE(cut.find("…"), std::string::npos);
    EXPECT_EQ(words_of(speaker_view({nullptr, nullptr, 1, 1}, wide_page, fonts)).find("…"), std::string::npos);
}

TEST(SpeakerClock, SaysTimeOfDayAndTimeSpoken)
{
    SpeakerTime time{9, 5, 7, 3 * 60 + 4};
    EXPECT_NE(words_of(speaker_clock(time, wide_page)).find("09:05:07"), std::string::npos);
    EXPECT_NE(words_of(speaker_clock(time, wide_page)).find(" 03:04"), std::string::npos);
    time.elapsed = 3600 + 61;
    EXPECT_NE(words_of(speaker_clock(time, wide_page)).find(" 1:01:01"), std::string::npos);
    time.language = base::Language::en;
    EXPECT_NE(words_of(speaker_clock(time, wide_page)).find("Elapsed"), std::string::npos);
}

}  // namespace
}  // namespace atlas::briefing
