// What the speaker's own screen shows: the page on now, the next one, notes, clock and time spoken.
#pragma once

#include "briefing/page/slide.hpp"

#include "base/language.hpp"
#include "text/fonts.hpp"

#include <string>

namespace atlas::briefing {

struct SpeakerPages {
    Slide const* now = nullptr;
    Slide const* next = nullptr;  ///< null after the last page
    int number = 1;               ///< of the page on now
    int count = 1;
    base::Language language = base::Language::zh;
};

/// All but the clock, as a page of the screen's proportions. Notes too long for their place are made smaller, down to
/// 22 px, then cut with ….
Slide speaker_view(SpeakerPages const& pages, PageSize screen, text::Fonts& fonts);

struct SpeakerTime {
    int hour = 0, minute = 0, second = 0;  ///< of the day
    int elapsed = 0;                       ///< seconds since the start
    bool playing = false;                  ///< pages turn by themselves
    base::Language language = base::Language::zh;
    bool operator==(SpeakerTime const&) const = default;
};

/// Where the clock stands in the view.
geo::Box speaker_clock_box(PageSize screen);
/// The clock alone, as a page of its box's size.
Slide speaker_clock(SpeakerTime const& time, PageSize screen);

}  // namespace atlas::briefing
