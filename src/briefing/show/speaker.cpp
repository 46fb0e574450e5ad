#include "briefing/show/speaker.hpp"

#include "base/utf8.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;

constexpr double margin = 36;
constexpr double head = 96;  ///< px of the band with the clock
constexpr double gap = 32;
constexpr double caption = 44;      ///< px above a page or the notes
constexpr double now_share = 0.62;  ///< of the width, for the page on now
constexpr double caption_size = 26;
constexpr double clock_size = 44;
constexpr double notes_largest = 34;
constexpr double notes_least = 22;

std::vector<Paragraph> paragraphs_of(std::string const& words)
{
    std::vector<Paragraph> out;
    for (std::size_t from = 0; from <= words.size();) {
        std::size_t const end = std::min(words.find('\n', from), words.size());
        if (end > from) { out.push_back({Paragraph::Kind::body, {{words.substr(from, end - from), false}}}); }
        from = end + 1;
    }
    return out;
}

TextBox words_in(Box box, std::string words, double size, style::Color color, bool bold = false)
{
    TextBox text{Role::caption, box};
    text.paragraphs = {{Paragraph::Kind::body, {{std::move(words), bold}}}};
    text.size = size;
    text.color = color;
    text.middle = true;
    return text;
}

/// The page drawn small, as large as the box allows, from its upper left corner.
void add_page(Slide& view, Slide const& page, Box box, text::Fonts& fonts)
{
    double const scale = std::min(box.width() / page.page.width, box.height() / page.page.height);
    Picture picture;
    picture.box = {box.min_x, box.min_y, box.min_x + page.page.width * scale, box.min_y + page.page.height * scale};
    picture.scale = scale;
    picture.is_map = false;
    picture.scene = draw(page, fonts);
    picture.description = page.title;
    view.parts.emplace_back(std::move(picture));
}

double height_of(TextBox const& text, text::Fonts& fonts)
{
    auto const lines = place_text(text, fonts);
    return lines.empty() ? 0 : lines.back().bottom;
}

/// The notes in the largest size that fits; cut where even the smallest does not.
TextBox fitted_notes(std::string const& notes, Box box, text::Fonts& fonts)
{
    TextBox text{Role::body, box};
    text.color = palette::bar_text;
    text.paragraphs = paragraphs_of(notes);
    for (text.size = notes_largest; text.size > notes_least; text.size -= 2) {
        if (height_of(text, fonts) <= box.height()) { return text; }
    }
    text.size = notes_least;
    while (!text.paragraphs.empty() && height_of(text, fonts) > box.height()) {
        std::string& last = text.paragraphs.back().spans.front().text;
        if (last.size() <= 16) {
            text.paragraphs.pop_back();
            if (!text.paragraphs.empty()) { text.paragraphs.back().spans.front().text += "…"; }
            continue;
        }
        last = last.substr(0, base::character_start(last, last.size() * 9 / 10)) + "…";
    }
    return text;
}

}  // namespace

geo::Box speaker_clock_box(PageSize screen) { return {0, 0, screen.width, head}; }

Slide speaker_view(SpeakerPages const& pages, PageSize screen, text::Fonts& fonts)
{
    auto const tr = [&](std::string_view zh, std::string_view en) {
        return std::string(base::pick(pages.language, zh, en));
    };
    Slide view;
    view.page = screen;
    view.background = palette::bar;
    double const top = head + caption;
    double const split = margin + (screen.width - 2 * margin) * now_share;
    double const bottom = screen.height - margin;
    Box const now{margin, top, split, bottom};
    view.parts.emplace_back(words_in({margin, head, split, top},
                                     tr("当前页", "Now") + fmt::format("  {} / {}", pages.number, pages.count),
                                     caption_size, palette::bar_text_soft));
    double now_bottom = top + now.width() * 9 / 16;
    if (pages.now != nullptr) {
        double const scale = now.width() / pages.now->page.width;
        // Half the height at most, so that notes keep their room on a screen that is not wide.
        double const high = std::min(pages.now->page.height * scale, (screen.height - head) * 0.62);
        now_bottom = top + high;
        add_page(view, *pages.now, {now.min_x, top, now.max_x, now_bottom}, fonts);
    }
    double const right = split + gap;
    view.parts.emplace_back(words_in({right, head, screen.width - margin, top}, tr("下一页", "Next"), caption_size,
                                     palette::bar_text_soft));
    Box const next{right, top, screen.width - margin, now_bottom};
    if (pages.next != nullptr) {
        add_page(view, *pages.next, next, fonts);
        double const shown = next.width() * pages.next->page.height / pages.next->page.width;
        double const title_top = std::min(top + shown, now_bottom) + 12;
        TextBox title =
            words_in({right, title_top, next.max_x, title_top + 110}, pages.next->title, 28, palette::bar_text, true);
        title.middle = false;
        title.box.max_y = title_top + height_of(title, fonts);
        if (title.box.max_y <= now_bottom) { view.parts.emplace_back(std::move(title)); }
    } else {
        view.parts.emplace_back(words_in({right, top, next.max_x, top + 80},
                                         tr("已是最后一页", "This is the last page"), 30, palette::bar_text));
    }
    double const notes_top = now_bottom + caption + 8;
    view.parts.emplace_back(words_in({margin, now_bottom + 8, split, notes_top}, tr("备注", "Notes"), caption_size,
                                     palette::bar_text_soft));
    Box const notes{margin, notes_top, screen.width - margin, bottom};
    bool const any = pages.now != nullptr && !pages.now->notes.empty();
    if (any) {
        view.parts.emplace_back(fitted_notes(pages.now->notes, notes, fonts));
    } else {
        view.parts.emplace_back(words_in({notes.min_x, notes.min_y, notes.max_x, notes.min_y + 50},
                                         tr("本页没有备注", "No notes for this page"), 26, palette::bar_text_soft));
    }
    return view;
}

Slide speaker_clock(SpeakerTime const& time, PageSize screen)
{
    auto const tr = [&](std::string_view zh, std::string_view en) {
        return std::string(base::pick(time.language, zh, en));
    };
    Slide clock;
    Box const box = speaker_clock_box(screen);
    clock.page = {box.width(), box.height(), screen.width_mm};
    clock.background = palette::bar_button;
    int const spoken = std::max(0, time.elapsed);
    std::string elapsed = fmt::format("{:02}:{:02}", spoken / 60 % 60, spoken % 60);
    if (spoken >= 3600) { elapsed = fmt::format("{}:{}", spoken / 3600, elapsed); }
    clock.parts.emplace_back(words_in({margin, 0, screen.width / 2, head},
                                      fmt::format("{:02}:{:02}:{:02}", time.hour, time.minute, time.second), clock_size,
                                      palette::bar_text, true));
    TextBox right = words_in({screen.width / 2, 0, screen.width - margin, head}, tr("已用时 ", "Elapsed ") + elapsed,
                             clock_size, palette::bar_text);
    right.align = Align::right;
    clock.parts.emplace_back(std::move(right));
    if (time.playing) {
        TextBox middle = words_in({screen.width / 4, 0, screen.width * 3 / 4, head}, tr("自动播放", "Playing"),
                                  caption_size, palette::bar_text_soft);
        middle.align = Align::centre;
        clock.parts.emplace_back(std::move(middle));
    }
    return clock;
}

}  // namespace atlas::briefing
