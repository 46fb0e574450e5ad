#include "ui/state/text_lines.hpp"

#include "base/utf8.hpp"

namespace atlas::ui {

namespace {

bool is_wide(char32_t c) { return c >= 0x2E80; }

bool forbidden_at_start(char32_t c)
{
    constexpr std::u32string_view marks = U"，。、；：？！）》」』】〕”’…%℃·,.;:?!)]}";
    return marks.find(c) != std::u32string_view::npos;
}

bool forbidden_at_end(char32_t c)
{
    constexpr std::u32string_view marks = U"（《「『【〔“‘([{";
    return marks.find(c) != std::u32string_view::npos;
}

bool may_break(char32_t before, char32_t after)
{
    if (forbidden_at_start(after) || forbidden_at_end(before)) { return false; }
    return before == U' ' || is_wide(before) || is_wide(after);
}

}  // namespace

std::vector<TextLine> broken_lines(std::string_view text, float width, std::function<float(char32_t)> const& advance)
{
    std::vector<TextLine> lines;
    std::size_t start = 0;
    std::size_t breakable = 0;  // end of what may stay on this line
    float x = 0;
    float x_at_break = 0;
    char32_t before = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        std::size_t const here = text.size() - rest.size();
        char32_t const c = base::next_character(rest);
        if (c == U'\n') {
            lines.push_back({start, here});
            start = breakable = text.size() - rest.size();
            x = x_at_break = 0;
            before = 0;
            continue;
        }
        if (before != 0 && may_break(before, c)) {
            breakable = here;
            x_at_break = x;
        }
        float const step = advance(c);
        if (x + step > width && here > start && c != U' ') {
            std::size_t const cut = breakable > start ? breakable : here;
            lines.push_back({start, cut});
            x -= breakable > start ? x_at_break : x;
            start = breakable = cut;
            x_at_break = 0;
        }
        x += step;
        before = c;
    }
    lines.push_back({start, text.size()});
    return lines;
}

std::string_view seen_of(std::string_view text, std::vector<TextLine> const& lines, std::size_t line)
{
    TextLine const& whole = lines[line];
    std::size_t end = whole.end;
    bool const wraps = line + 1 < lines.size() && lines[line + 1].begin == whole.end;
    while (wraps && end > whole.begin + 1 && text[end - 1] == ' ') { --end; }
    return text.substr(whole.begin, end - whole.begin);
}

}  // namespace atlas::ui
