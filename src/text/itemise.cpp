// ICU finds the runs of one direction in the order in which they are seen (Unicode Standard Annex 9); each is cut in
// the order of its characters where the font changes, and a run from the right shows its parts the other way round.
#include "text/itemise.hpp"

#include "base/utf8.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <new>
#include <string>

namespace atlas::text {
namespace {

/// The text as ICU wants it, with the byte that every unit belongs to.
struct Units {
    std::u16string text;
    std::vector<std::size_t> bytes;  ///< one more than units: the end

    explicit Units(std::string_view utf8)
    {
        for (std::size_t at = 0; at < utf8.size();) {
            base::Character const c = base::character_at(utf8, at);
            if (c.code > 0xFFFF) {
                text += static_cast<char16_t>(0xD7C0 + (c.code >> 10));
                text += static_cast<char16_t>(0xDC00 + (c.code & 0x3FF));
                bytes.insert(bytes.end(), 2, at);
            } else {
                text += static_cast<char16_t>(c.code);
                bytes.push_back(at);
            }
            at += c.size;
        }
        bytes.push_back(utf8.size());
    }
};

/// Appends the stretches of one run of one direction.
void add_stretches(std::string_view utf8, std::size_t begin, std::size_t end, bool right_to_left, FontOf const& font_of,
                   std::vector<Stretch>& out)
{
    std::vector<Stretch> own;
    for (std::size_t at = begin; at < end;) {
        base::Character const c = base::character_at(utf8, at);
        int const font = font_of(c.code, own.empty() ? -1 : own.back().font);
        if (own.empty() || own.back().font != font) { own.push_back({at, at, font, right_to_left}); }
        at += c.size;
        own.back().end = std::min(at, end);
    }
    if (right_to_left) { std::reverse(own.begin(), own.end()); }
    out.insert(out.end(), own.begin(), own.end());
}

}  // namespace

bool may_turn(char32_t character)
{
    switch (u_charDirection(static_cast<UChar32>(character))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_RIGHT_TO_LEFT_ISOLATE:
        return true;
    default:
        return false;
    }
}

std::vector<Stretch> itemised(std::string_view utf8, FontOf const& font_of)
{
    std::vector<Stretch> out;
    if (utf8.empty()) { return out; }
    Units const units(utf8);
    std::unique_ptr<UBiDi, decltype(&ubidi_close)> const bidi(ubidi_open(), &ubidi_close);
    if (!bidi) { throw std::bad_alloc(); }
    UErrorCode error = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), units.text.data(), static_cast<std::int32_t>(units.text.size()), UBIDI_DEFAULT_LTR,
                  nullptr, &error);
    std::int32_t const runs = ubidi_countRuns(bidi.get(), &error);
    if (U_FAILURE(error) != 0) {
        add_stretches(utf8, 0, utf8.size(), false, font_of, out);
        return out;
    }
    for (std::int32_t i = 0; i < runs; ++i) {
        std::int32_t start = 0;
        std::int32_t length = 0;
        bool const right_to_left = ubidi_getVisualRun(bidi.get(), i, &start, &length) == UBIDI_RTL;
        add_stretches(utf8, units.bytes[static_cast<std::size_t>(start)],
                      units.bytes[static_cast<std::size_t>(start + length)], right_to_left, font_of, out);
    }
    return out;
}

}  // namespace atlas::text
