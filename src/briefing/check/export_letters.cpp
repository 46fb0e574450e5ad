#include "briefing/check/export_letters.hpp"

#include "base/utf8.hpp"
#include "scene/scene.hpp"

#include <fmt/format.h>

#include <set>

namespace atlas::briefing {
namespace {

void collect(scene::Items const& items, std::set<char32_t>& letters)
{
    for (scene::Item const& item : items) {
        auto const* const text = std::get_if<scene::Text>(&item);
        if (text == nullptr || text->run.face == text::Face::icons) { continue; }
        for (text::Glyph const& glyph : text->run.glyphs) {
            if (glyph.index == 0) { letters.insert(base::character_at(text->run.utf8, glyph.start).code); }
        }
    }
}

}  // namespace

std::string letters_without_face(Slide const& page, text::Fonts& fonts)
{
    std::set<char32_t> letters;
    scene::Scene const drawn = draw(page, fonts);
    collect(drawn.map, letters);
    collect(drawn.furniture, letters);
    std::string words;
    for (char32_t const letter : letters) {
        if (!words.empty()) { words += "、"; }
        base::append_character(words, letter);
        words += fmt::format(" (U+{:04X})", static_cast<unsigned>(letter));
    }
    return words;
}

}  // namespace atlas::briefing
