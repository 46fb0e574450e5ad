#include "briefing/page/title.hpp"

#include "base/utf8.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace atlas::briefing {
namespace {

/// Bytes where a character begins, the end included.
std::vector<std::size_t> starts_of(std::string const& words)
{
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!base::continues_character(words[i])) { starts.push_back(i); }
    }
    starts.push_back(words.size());
    return starts;
}

/// More bytes than a line holds: a letter is wider than an eighth of an em.
std::size_t most_bytes(double room, double size)
{
    return static_cast<std::size_t>((std::max(0.0, room) / size + 1) * 8);
}

/// The longest beginning with … and `after` that fits; at least those two. No more than `most` bytes are looked at.
template <class Fits>
std::string cut(std::string const& words, std::string const& after, std::size_t most, Fits fits)
{
    auto const starts = starts_of(std::string(base::whole_characters(words.substr(0, most))));
    auto const beginning = [&](std::size_t end) {
        while (end > 0 && words[end - 1] == ' ') { --end; }
        return words.substr(0, end) + "…" + after;
    };
    auto const too_long =
        std::partition_point(starts.begin(), starts.end(), [&](std::size_t end) { return fits(beginning(end)); });
    return beginning(too_long == starts.begin() ? 0 : *(too_long - 1));
}

}  // namespace

FittedTitle fit_title(std::string const& title, std::string const& after, double room, text::Fonts& fonts)
{
    constexpr std::size_t most_lines = 2;
    std::size_t const most = most_lines * most_bytes(room, title_floor) + after.size();
    FittedTitle fitted{title + after};
    if (fitted.words.size() <= most) {
        double const wide = fonts.shape(text::Face::bold, title_size, fitted.words).width;
        if (wide <= room) { return fitted; }
        fitted.size = std::floor(title_size * room / wide);
        if (fitted.size >= two_line_title) { return fitted; }
    }
    auto const fits = [&](std::string const& words) {
        return words.size() <= most &&
               text::wrap(fonts, text::Face::bold, fitted.size, words, room).size() <= most_lines;
    };
    fitted.size = two_line_title;
    while (fitted.size > title_floor && !fits(fitted.words)) { --fitted.size; }
    if (fits(fitted.words)) { return fitted; }
    fitted.words = cut(title, after, most, fits);
    fitted.shortened = true;
    return fitted;
}

std::string shortened(std::string const& words, text::Face face, double size, double room, text::Fonts& fonts)
{
    std::size_t const most = most_bytes(room, size);
    auto const fits = [&](std::string const& line) {
        return line.size() <= most && fonts.shape(face, size, line).width <= room;
    };
    return fits(words) ? words : cut(words, {}, most, fits);
}

}  // namespace atlas::briefing
