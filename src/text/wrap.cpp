#include "text/fonts.hpp"

#include "base/failure.hpp"
#include "base/utf8.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace atlas::text {
namespace {

std::unique_ptr<icu::BreakIterator> line_breaker()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> it{icu::BreakIterator::createLineInstance(icu::Locale::getChina(), status)};
    if (U_FAILURE(status)) { throw base::SystemFailure("ICU has no rules for line breaking"); }
    return it;
}

std::string utf8(icu::UnicodeString const& text)
{
    std::string result;
    text.toUTF8String(result);
    return result;
}

/// Without the blanks at its end, which hang over the edge unseen.
icu::UnicodeString without_trailing_blanks(icu::UnicodeString text)
{
    std::int32_t end = text.length();
    while (end > 0 && u_isWhitespace(text.char32At(end - 1))) { --end; }
    text.truncate(end);
    return text;
}

/// Fills lines greedily: measures each piece between break opportunities, and the whole line before it is given out.
class Wrapper {
public:
    Wrapper(Fonts& fonts, Face face, double size, double width)
        : m_fonts(fonts), m_face(face), m_size(size), m_limit(width)
    {
    }

    void add(icu::UnicodeString const& piece)
    {
        double const width = measure(piece);
        // Far from the edge the sum of the pieces will do; near it the line is shaped as a whole, kerning included.
        bool const far_from_edge = m_width + width + m_size < m_limit;
        if (far_from_edge || fits(m_line + piece)) {
            m_line += piece;
            m_width += m_fonts.shape(m_face, m_size, utf8(piece)).width;
            return;
        }
        if (!without_trailing_blanks(m_line).isEmpty()) { end_line(); }
        if (width <= m_limit) {
            m_line = piece;
        } else {
            add_by_character(piece);
        }
        m_width = m_fonts.shape(m_face, m_size, utf8(m_line)).width;
    }

    void end_line()
    {
        m_lines.push_back(utf8(without_trailing_blanks(m_line)));
        m_line.remove();
        m_width = 0;
    }

    std::vector<std::string> take() { return std::move(m_lines); }

private:
    [[nodiscard]] double measure(icu::UnicodeString const& text) const
    {
        return m_fonts.shape(m_face, m_size, utf8(without_trailing_blanks(text))).width;
    }
    [[nodiscard]] bool fits(icu::UnicodeString const& text) const { return measure(text) <= m_limit; }

    /// For a word wider than a line: at least one character per line, so that it always ends.
    void add_by_character(icu::UnicodeString const& piece)
    {
        for (std::int32_t i = 0; i < piece.length();) {
            std::int32_t const next = piece.moveIndex32(i, 1);
            icu::UnicodeString const character = piece.tempSubStringBetween(i, next);
            if (!m_line.isEmpty() && !fits(m_line + character)) { end_line(); }
            m_line += character;
            i = next;
        }
    }

    Fonts& m_fonts;
    Face m_face;
    double m_size;
    double m_limit;
    icu::UnicodeString m_line;
    double m_width = 0;
    std::vector<std::string> m_lines;
};

}  // namespace

std::vector<std::string> wrap(Fonts& fonts, Face face, double size, std::string_view text, double width)
{
    if (text.empty()) { return {}; }
    icu::UnicodeString const all = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    auto const breaks = line_breaker();
    breaks->setText(all);
    Wrapper wrapper{fonts, face, size, width};
    std::int32_t from = breaks->first();
    for (std::int32_t to = breaks->next(); to != icu::BreakIterator::DONE; from = to, to = breaks->next()) {
        icu::UnicodeString piece = all.tempSubStringBetween(from, to);
        bool const hard = breaks->getRuleStatus() >= UBRK_LINE_HARD;
        bool const newline = hard && to > 0 && (u_isWhitespace(all.char32At(to - 1)) != 0);
        wrapper.add(newline ? without_trailing_blanks(piece) : piece);
        if (newline || to == all.length()) { wrapper.end_line(); }
    }
    return wrapper.take();
}

std::string cut_to_lines(Fonts& fonts, Face face, double size, std::string_view words, double width, std::size_t lines)
{
    // A letter is wider than an eighth of an em: no more is looked at than can find room.
    std::size_t const most = static_cast<std::size_t>((std::max(0.0, width) / size + 1) * 8) * lines;
    auto const fits = [&](std::string_view text) { return wrap(fonts, face, size, text, width).size() <= lines; };
    if (words.size() <= most && fits(words)) { return std::string(words); }
    auto const cut = [&](std::size_t end) { return std::string(words.substr(0, end)) + "…"; };
    std::size_t low = 0;
    std::size_t high = base::character_start(words, most);
    while (low < high) {
        std::size_t const middle = base::character_end(words, low + (high - low + 1) / 2);
        if (middle <= high && fits(cut(middle))) {
            low = middle;
        } else {
            high = base::character_start(words, std::min(middle, high) - 1);
        }
    }
    return cut(low);
}

std::string cut(Fonts& fonts, Face face, double size, std::string_view utf8, double width)
{
    if (fonts.shape(face, size, utf8).width <= width) { return std::string(utf8); }
    std::size_t low = 0;  // bytes that fit with the ellipsis, by halving
    std::size_t high = utf8.size();
    while (low < high) {
        std::size_t const middle = base::character_end(utf8, low + (high - low + 1) / 2);
        bool const fits = fonts.shape(face, size, std::string(utf8.substr(0, middle)) + "…").width <= width;
        if (fits) {
            low = middle;
        } else {
            high = base::character_start(utf8, middle - 1);
        }
    }
    return std::string(utf8.substr(0, low)) + "…";
}

}  // namespace atlas::text
