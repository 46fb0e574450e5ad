#include "query/pinyin.hpp"

#include "base/failure.hpp"
#include "query/several_readings.hpp"
#include "query/word_readings.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace atlas::query {
namespace {

struct Reading {
    char32_t character;
    std::string_view syllable;
};

/// Characters whose usual reading in names of places and projects is not ICU's first.
constexpr Reading characters[] = {
    {U'地', "di"},  {U'长', "chang"}, {U'藏', "zang"}, {U'佛', "fo"},  {U'都', "du"},  {U'曾', "zeng"},
    {U'勒', "le"},  {U'峒', "tong"},  {U'拓', "tuo"},  {U'茄', "qie"}, {U'什', "shi"}, {U'泊', "bo"},
    {U'咀', "zui"}, {U'椎', "zhui"},  {U'调', "tiao"}, {U'率', "lv"},  {U'洮', "tao"}, {U'堡', "bao"},
    {U'处', "chu"}, {U'给', "gei"},   {U'薄', "bo"},
};

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(' '), text.size());
        if (end > 0) { parts.emplace_back(text.substr(0, end)); }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::u32string to_utf32(std::string_view utf8)
{
    icu::UnicodeString const text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    std::u32string result;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        result.push_back(static_cast<char32_t>(text.char32At(i)));
    }
    return result;
}

/// The reading goes before the others.
void put_first(std::vector<std::string>& readings, std::string syllable)
{
    readings.erase(std::remove(readings.begin(), readings.end(), syllable), readings.end());
    readings.insert(readings.begin(), std::move(syllable));
}

/// The other readings that a character has, by the Unicode Han database.
std::unordered_map<char32_t, std::vector<std::string>> const& others()
{
    static auto const known = [] {
        std::unordered_map<char32_t, std::vector<std::string>> out;
        for (std::string_view rest = several_readings(); !rest.empty();) {
            std::size_t const end = rest.find('\n');
            std::vector<std::string> words = split(rest.substr(0, end));
            out[to_utf32(words.front()).front()].assign(std::next(words.begin()), words.end());
            rest.remove_prefix(end + 1);
        }
        return out;
    }();
    return known;
}

/// What ICU does not know how to read comes back as it went in.
bool is_syllable(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_han(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0; }

std::unique_ptr<icu::Transliterator> transliterator(char const* id)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made{icu::Transliterator::createInstance(id, UTRANS_FORWARD, status)};
    if (U_FAILURE(status)) { throw base::SystemFailure("ICU lacks its rules for pinyin; install libicu"); }
    return made;
}

/// Latin letters without their marks, ü as v, as it is typed; other characters as they are.
icu::UnicodeString without_marks(icu::UnicodeString const& text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString decomposed;
    icu::Normalizer2::getNFDInstance(status)->normalize(text, decomposed, status);
    decomposed.findAndReplace(icu::UnicodeString::fromUTF8("u\u0308"), icu::UnicodeString{"v"});
    icu::UnicodeString plain;
    bool latin = false;
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        UChar32 const c = decomposed.char32At(i);
        bool const mark = u_charType(c) == U_NON_SPACING_MARK;
        if (!(mark && latin)) { plain.append(c); }
        if (!mark) { latin = c < 0x80; }
    }
    icu::UnicodeString composed;
    icu::Normalizer2::getNFCInstance(status)->normalize(plain, composed, status);
    return composed;
}

}  // namespace

std::string folded(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) { throw base::SystemFailure("ICU lacks its data; install libicu"); }
    icu::UnicodeString result;
    fold->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), result,
                    status);
    result = without_marks(result);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < result.length(); i = result.moveIndex32(i, 1)) {
        UChar32 const c = result.char32At(i);
        if (u_isalnum(c)) { kept.append(c); }
    }
    std::string utf8;
    kept.toUTF8String(utf8);
    return utf8;
}

Readings::Readings(std::vector<std::string_view> const& texts)
{
    icu::UnicodeString lines;
    std::vector<char32_t> order;
    for (std::string_view text : texts) {
        for (char32_t c : to_utf32(text)) {
            if (!is_han(c) || !m_of.try_emplace(c).second) { continue; }
            order.push_back(c);
            lines.append(static_cast<UChar32>(c)).append(u'\n');
        }
    }
    if (!order.empty()) {
        transliterator("Han-Latin")->transliterate(lines);
        lines = without_marks(lines);
    }
    std::int32_t from = 0;
    for (char32_t c : order) {
        std::int32_t const end = lines.indexOf(u'\n', from);
        if (end < 0) { break; }
        std::string usual;
        lines.tempSubStringBetween(from, end).trim().toUTF8String(usual);
        std::vector<std::string>& readings = m_of[c];
        if (auto const more = others().find(c); more != others().end()) { readings = more->second; }
        if (is_syllable(usual)) { put_first(readings, std::move(usual)); }
        from = end + 1;
    }
    for (Reading const& r : characters) {
        if (auto const it = m_of.find(r.character); it != m_of.end()) {
            put_first(it->second, std::string(r.syllable));
        }
    }
}

Spoken Readings::spoken(std::string_view folded_text) const
{
    std::u32string const text = to_utf32(folded_text);
    Spoken result;
    std::vector<std::string> said;  // by the word that the next characters are part of
    for (std::size_t i = 0, of_word = 0; i < text.size(); ++i) {
        if (of_word == said.size()) {
            WordReading const* const word = word_at(std::u32string_view{text}.substr(i));
            said = word == nullptr ? std::vector<std::string>{} : split(word->syllables);
            of_word = 0;
        }
        std::vector<std::string> readings;
        if (auto const it = m_of.find(text[i]); it != m_of.end()) { readings = it->second; }
        if (text[i] < 0x80) { readings = {std::string(1, static_cast<char>(text[i]))}; }
        if (of_word < said.size()) { put_first(readings, said[of_word++]); }
        if (!readings.empty()) { result.push_back(std::move(readings)); }
    }
    return result;
}

}  // namespace atlas::query
