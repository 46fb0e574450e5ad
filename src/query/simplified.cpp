#include "query/simplified.hpp"

#include "base/failure.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>
#include <mutex>

namespace atlas::query {
namespace {

icu::UnicodeString unicode(std::string_view utf8)
{
    return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

/// Rewrites the text by ICU's rules, which are loaded once.
void simplify(icu::UnicodeString& text)
{
    static std::mutex mutex;
    static std::unique_ptr<icu::Transliterator> rules;
    std::lock_guard const lock(mutex);
    if (!rules) {
        UErrorCode status = U_ZERO_ERROR;
        rules.reset(icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) {
            rules.reset();
            throw base::SystemFailure("ICU lacks its rules for simplified characters; install libicu");
        }
    }
    rules->transliterate(text);
}

}  // namespace

Simplified::Simplified(std::vector<std::string_view> const& texts)
{
    icu::UnicodeString lines;
    std::vector<char32_t> order;
    for (std::string_view text : texts) {
        icu::UnicodeString const characters = unicode(text);
        for (std::int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1)) {
            UChar32 const c = characters.char32At(i);
            bool const han = u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0;
            if (!han || !m_of.try_emplace(static_cast<char32_t>(c), static_cast<char32_t>(c)).second) { continue; }
            order.push_back(static_cast<char32_t>(c));
            lines.append(c).append(u'\n');
        }
    }
    if (order.empty()) { return; }
    simplify(lines);
    std::int32_t from = 0;
    for (char32_t const c : order) {
        std::int32_t const end = lines.indexOf(u'\n', from);
        if (end < 0) { break; }
        if (end > from) { m_of[c] = static_cast<char32_t>(lines.char32At(from)); }
        from = end + 1;
    }
    std::erase_if(m_of, [](auto const& pair) { return pair.first == pair.second; });
}

std::string Simplified::operator()(std::string_view text) const
{
    if (m_of.empty()) { return std::string(text); }
    icu::UnicodeString const characters = unicode(text);
    icu::UnicodeString out;
    for (std::int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1)) {
        UChar32 const c = characters.char32At(i);
        auto const found = m_of.find(static_cast<char32_t>(c));
        out.append(found == m_of.end() ? c : static_cast<UChar32>(found->second));
    }
    std::string utf8;
    out.toUTF8String(utf8);
    return utf8;
}

}  // namespace atlas::query
