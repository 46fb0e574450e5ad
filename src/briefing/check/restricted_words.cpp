// Each form is read by hand from the places where it can begin, and a run of digits is gone over once: a text of any
// length takes the time of reading it, and no stack.
#include "briefing/check/restricted_words.hpp"

#include "base/digits.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace atlas::briefing {
namespace {

using std::string_view;

/// Bytes between the word and the figure: eight characters, and four.
constexpr std::size_t up_to_figure = 24;
constexpr std::size_t up_to_word = 12;

/// Reads on from a place in the text.
struct Reader {
    string_view text;
    std::size_t at = 0;

    [[nodiscard]] bool take(std::initializer_list<string_view> words)
    {
        for (string_view const word : words) {
            if (text.substr(at).starts_with(word)) {
                at += word.size();
                return true;
            }
        }
        return false;
    }
    /// A digit and what follows of these signs.
    [[nodiscard]] bool number(string_view signs)
    {
        if (at >= text.size() || !base::is_digit(text[at])) { return false; }
        at = std::min(text.find_first_not_of(signs, at), text.size());
        return true;
    }
    void blanks() { at = std::min(text.find_first_not_of(" \t\r\n\v\f", at), text.size()); }
    /// Bytes that are no digit, as many as there are up to `most`.
    [[nodiscard]] std::size_t letters(std::size_t most) const
    {
        std::size_t count = 0;
        while (count < most && at + count < text.size() && !base::is_digit(text[at + count])) { ++count; }
        return count;
    }
};

constexpr string_view amount = "0123456789.,";
constexpr string_view decimal = "0123456789.";

std::size_t next_digit(string_view text, std::size_t from) { return text.find_first_of("0123456789", from); }

std::optional<string_view> capacity_after_word(string_view text)
{
    constexpr string_view word = "库容";
    for (std::size_t begin = text.find(word); begin != string_view::npos; begin = text.find(word, begin + 1)) {
        Reader r{text, begin + word.size()};
        r.at += r.letters(up_to_figure);
        if (!r.number(amount)) { continue; }
        r.blanks();
        if (r.take({"亿", "万"})) { r.blanks(); }
        if (r.take({"立方米", "方", "m³", "m3"})) { return text.substr(begin, r.at - begin); }
    }
    return std::nullopt;
}

std::optional<string_view> capacity_before_word(string_view text)
{
    for (std::size_t begin = next_digit(text, 0); begin != string_view::npos;) {
        Reader r{text, begin};
        static_cast<void>(r.number(amount));
        std::size_t const behind = r.at;
        r.blanks();
        if (r.take({"亿", "万"})) {
            r.blanks();
            if (r.take({"立方米", "方"})) {
                for (std::size_t skipped = r.letters(up_to_word) + 1; skipped-- > 0;) {
                    Reader end{text, r.at + skipped};
                    if (end.take({"库容", "水库"})) { return text.substr(begin, end.at - begin); }
                }
            }
        }
        begin = next_digit(text, behind);
    }
    return std::nullopt;
}

std::optional<string_view> voltage(string_view text)
{
    constexpr string_view sign = "±";
    std::size_t from = 0;  // behind the figure before
    for (std::size_t begin = next_digit(text, 0); begin != string_view::npos;) {
        Reader r{text, begin};
        static_cast<void>(r.number(decimal));
        std::size_t const behind = r.at;
        r.blanks();
        if (r.take({"千伏", "kV", "KV", "kv"})) {
            string_view const before = text.substr(from, begin - from);
            auto const last = before.find_last_not_of(" \t\r\n\v\f");
            bool const has_sign = last != string_view::npos && before.substr(0, last + 1).ends_with(sign);
            std::size_t const start = has_sign ? from + last + 1 - sign.size() : begin;
            return text.substr(start, r.at - start);
        }
        from = behind;
        begin = next_digit(text, behind);
    }
    return std::nullopt;
}

}  // namespace

std::vector<RestrictedWords> restricted_words(string_view text)
{
    constexpr words::Bilingual capacity{"水库的确切库容", "The exact capacity of a reservoir"};
    constexpr words::Bilingual power{"输电线路、变电站的电压", "The voltage of a power line or substation"};
    std::vector<RestrictedWords> found;
    if (auto const words = capacity_after_word(text)) { found.push_back({*words, capacity}); }
    if (auto const words = capacity_before_word(text)) { found.push_back({*words, capacity}); }
    if (auto const words = voltage(text)) { found.push_back({*words, power}); }
    return found;
}

}  // namespace atlas::briefing
