#include "gl/input/preedit.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace atlas::gl {

namespace {

std::u32string characters(std::string_view text)
{
    std::u32string out;
    while (!text.empty()) { out.push_back(base::next_character(text)); }
    return out;
}

std::string utf8(std::u32string_view characters)
{
    std::string out;
    for (char32_t const c : characters) { base::append_character(out, c); }
    return out;
}

std::u32string characters(XIMText const& text)
{
    if (text.encoding_is_wchar == 0) {
        return text.string.multi_byte == nullptr ? std::u32string() : characters(text.string.multi_byte);
    }
    std::u32string out;
    for (unsigned short i = 0; i < text.length && text.string.wide_char != nullptr; ++i) {
        out.push_back(static_cast<char32_t>(text.string.wide_char[i]));
    }
    return out;
}

}  // namespace

void Preedit::draw(XIMPreeditDrawCallbackStruct const& change)
{
    auto const from = std::min(static_cast<std::size_t>(std::max(0, change.chg_first)), m_text.size());
    auto const length = std::min(static_cast<std::size_t>(std::max(0, change.chg_length)), m_text.size() - from);
    bool const looks_only = change.text != nullptr && change.text->string.multi_byte == nullptr;
    if (!looks_only) {
        m_text.replace(from, length, change.text == nullptr ? std::u32string() : characters(*change.text));
    }
    m_caret = std::min(static_cast<std::size_t>(std::max(0, change.caret)), m_text.size());
}

void Preedit::move(XIMPreeditCaretCallbackStruct& change)
{
    auto at = static_cast<long>(m_caret);
    if (change.direction == XIMForwardChar) { ++at; }
    if (change.direction == XIMBackwardChar) { --at; }
    if (change.direction == XIMLineStart) { at = 0; }
    if (change.direction == XIMLineEnd) { at = static_cast<long>(m_text.size()); }
    if (change.direction == XIMAbsolutePosition) { at = change.position; }
    m_caret = static_cast<std::size_t>(std::clamp(at, 0L, static_cast<long>(m_text.size())));
    change.position = static_cast<int>(m_caret);
}

Composition Preedit::composition() const
{
    std::u32string_view const all = m_text;
    return {utf8(all), utf8(all.substr(0, m_caret)).size()};
}

}  // namespace atlas::gl
