#include "query/pinyin.hpp"

#include "base/failure.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>

namespace atlas::query {
namespace {

struct Reading {
    std::u32string_view text;
    std::string_view syllables;  ///< separated by blanks
};

/// Words read otherwise than their characters one by one.
constexpr Reading words[] = {
    {U"宕昌", "tan chang"}, {U"增长", "zeng zhang"}, {U"成长", "cheng zhang"}, {U"重庆", "chong qing"},
    {U"厦门", "xia men"},   {U"储藏", "chu cang"},   {U"冷藏", "leng cang"},   {U"贮藏", "zhu cang"},
    {U"收藏", "shou cang"}, {U"银行", "yin hang"},   {U"行业", "hang ye"},     {U"音乐", "yin yue"},
    {U"调度", "diao du"},   {U"调水", "diao shui"},  {U"调运", "diao yun"},    {U"调研", "diao yan"},
    {U"里堡", "li pu"},     {U"月氏", "yue zhi"},    {U"吐蕃", "tu bo"},       {U"会计", "kuai ji"},
    {U"湖泊", "hu po"},     {U"重复", "chong fu"},   {U"重建", "chong jian"},  {U"重组", "chong zu"},
};

/// Characters whose usual reading in names of places and projects is not ICU's first.
constexpr Reading characters[] = {
    {U"地", "di"},  {U"长", "chang"}, {U"藏", "zang"}, {U"佛", "fo"},  {U"都", "du"},  {U"曾", "zeng"},
    {U"勒", "le"},  {U"峒", "tong"},  {U"拓", "tuo"},  {U"茄", "qie"}, {U"什", "shi"}, {U"泊", "bo"},
    {U"咀", "zui"}, {U"椎", "zhui"},  {U"调", "tiao"}, {U"率", "lv"},
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

bool is_han(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0; }

std::unique_ptr<icu::Transliterator> transliterator(char const* id)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made{icu::Transliterator::createInstance(id, UTRANS_FORWARD, status)};
    if (U_FAILURE(status)) { throw base::SystemFailure("ICU lacks its rules for pinyin; install libicu"); }
    return made;
}

/// Writes ü as v, as it is typed, and drops tones. Works on decomposed letters: u, diaeresis, tone.
icu::UnicodeString without_tones(icu::UnicodeString const& text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString decomposed;
    icu::Normalizer2::getNFDInstance(status)->normalize(text, decomposed, status);
    decomposed.findAndReplace(icu::UnicodeString::fromUTF8("u\u0308"), icu::UnicodeString{"v"});
    icu::UnicodeString plain;
    for (std::int32_t i = 0; i < decomposed.length(); ++i) {
        char16_t const c = decomposed.charAt(i);
        if (c < 0x80) { plain.append(c); }
    }
    return plain;
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
        lines = without_tones(lines);
    }
    std::int32_t from = 0;
    for (char32_t c : order) {
        std::int32_t const end = lines.indexOf(u'\n', from);
        if (end < 0) { break; }
        lines.tempSubStringBetween(from, end).trim().toUTF8String(m_of[c]);
        from = end + 1;
    }
    for (Reading const& r : characters) {
        if (auto const it = m_of.find(r.text[0]); it != m_of.end()) { it->second = r.syllables; }
    }
}

std::vector<std::string> Readings::syllables(std::string_view folded_text) const
{
    std::u32string const text = to_utf32(folded_text);
    std::vector<std::string> result;
    for (std::size_t i = 0; i < text.size();) {
        std::u32string_view const rest = std::u32string_view{text}.substr(i);
        std::size_t taken = 0;
        for (Reading const& word : words) {
            if (!rest.starts_with(word.text)) { continue; }
            for (std::string& syllable : split(word.syllables)) { result.push_back(std::move(syllable)); }
            taken = word.text.size();
            break;
        }
        if (taken == 0) {
            auto const it = m_of.find(text[i]);
            if (it != m_of.end() && !it->second.empty()) {
                result.push_back(it->second);
            } else if (text[i] < 0x80) {
                result.emplace_back(1, static_cast<char>(text[i]));
            }
            taken = 1;
        }
        i += taken;
    }
    return result;
}

}  // namespace atlas::query
