#include "text/fonts.hpp"

#include "base/blank.hpp"
#include "base/failure.hpp"
#include "base/plain_text.hpp"
#include "base/utf8.hpp"
#include "text/itemise.hpp"
#include "text/open_face.hpp"

#include FT_TRUETYPE_TABLES_H
#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

namespace atlas::text {
namespace {

struct HbFontCloser {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
struct HbBufferCloser {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using HbFontPtr = std::unique_ptr<hb_font_t, HbFontCloser>;
using HbBufferPtr = std::unique_ptr<hb_buffer_t, HbBufferCloser>;

/// Glyphs in font units, so that one shaping serves every size.
struct Shaped {
    std::vector<Glyph> glyphs;  ///< in units of the run's own face
    std::vector<Piece> pieces;
    double width = 0;
};

struct OpenedFace {
    OpenFace opened;
    HbFontPtr shaper;
    double units = 1000;   ///< per em
    double ascent = 880;   ///< font units
    double descent = 120;  ///< font units, positive
};

/// HarfBuzz reads the tables itself: advances stay in font units, whatever size FreeType was set to.
HbFontPtr make_shaper(FaceFile const& file)
{
    hb_blob_t* blob = hb_blob_create_from_file_or_fail(file.path.c_str());
    if (!blob) { throw base::SystemFailure("cannot read the font file " + file.path.string()); }
    hb_face_t* face = hb_face_create(blob, static_cast<unsigned>(file.index));
    hb_font_t* font = hb_font_create(face);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    int const units = static_cast<int>(hb_face_get_upem(hb_font_get_face(font)));
    hb_font_set_scale(font, units, units);
    return HbFontPtr{font};
}

OpenedFace opened(OpenFace of)
{
    OpenedFace face;
    face.opened = std::move(of);
    face.shaper = make_shaper(face.opened.file);
    FT_Face const ft = face.opened.ft.get();
    face.units = ft->units_per_EM;
    auto const* os2 = static_cast<TT_OS2 const*>(FT_Get_Sfnt_Table(ft, FT_SFNT_OS2));
    bool const has_box = os2 && os2->sTypoAscender > 0 && os2->sTypoDescender <= 0;
    face.ascent = has_box ? os2->sTypoAscender : ft->ascender;
    face.descent = has_box ? -os2->sTypoDescender : -ft->descender;
    return face;
}

constexpr std::size_t runs_per_generation = 4096;
constexpr std::size_t longest_kept = 2000;  ///< bytes: a line of a page is far shorter, and so the cache stays small
constexpr int own_faces = 3;

/// Punctuation, blanks and marks, which go with the letters beside them.
bool goes_along(char32_t c)
{
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode const script = uscript_getScript(static_cast<UChar32>(c), &error);
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

}  // namespace

/// Two generations of shaped runs: what is still used moves to the young one when the old one is dropped.
struct Fonts::State {
    LibraryPtr library;
    std::array<OpenedFace, own_faces> faces;
    /// Faces that stand in for the regular and for the bold one, opened when a letter is first missed. Their numbers go
    /// on from the program's own, those of the regular one first.
    std::array<std::optional<std::vector<OpenedFace>>, 2> fallbacks;
    HbBufferPtr buffer;
    hb_language_t language = nullptr;
    std::unordered_map<std::string, Shaped> young, old;
    std::string key;
    Shaped passing;  ///< a run too long to be kept

    Shaped const& shaped(Face face, std::string_view utf8)
    {
        if (utf8.size() > longest_kept) { return passing = shape(face, utf8); }
        key.assign(1, static_cast<char>('0' + static_cast<int>(face)));
        key += utf8;
        if (auto const it = young.find(key); it != young.end()) { return it->second; }
        if (young.size() >= runs_per_generation) { old = std::exchange(young, {}); }
        if (auto const it = old.find(key); it != old.end()) {
            return young.emplace(key, std::move(it->second)).first->second;
        }
        return young.emplace(key, shape(face, utf8)).first->second;
    }

    std::vector<OpenedFace> const& fallbacks_of(Face face)
    {
        auto& kept = fallbacks[face == Face::bold ? 1 : 0];
        if (!kept) {
            kept.emplace();
            for (FaceFile const& file : fallback_faces(face)) {
                if (auto open = open_file(library.get(), file)) { kept->push_back(opened(std::move(*open))); }
            }
        }
        return *kept;
    }

    /// An even number after the program's own is of the regular face, an odd one of the bold one.
    OpenedFace const& font(int number) const
    {
        if (number < own_faces) { return faces[static_cast<std::size_t>(number)]; }
        auto const of = static_cast<std::size_t>(number - own_faces);
        return (*fallbacks[of % 2])[of / 2];
    }

    [[nodiscard]] bool font_has(int number, char32_t c) const
    {
        hb_codepoint_t glyph = 0;
        return hb_font_get_nominal_glyph(font(number).shaper.get(), c, &glyph) != 0;
    }

    /// The face itself where it has the letter, and where none has it; else the first that has it.
    int font_for(Face face, char32_t c)
    {
        int const own = static_cast<int>(face);
        if (face == Face::icons || font_has(own, c)) { return own; }
        std::size_t const count = fallbacks_of(face).size();
        for (std::size_t i = 0; i < count; ++i) {
            int const number = own_faces + 2 * static_cast<int>(i) + (face == Face::bold ? 1 : 0);
            if (font_has(number, c)) { return number; }
        }
        return own;
    }

    /// Whether the face has all of it and nothing turns: one piece, from left to right.
    bool is_plain(Face face, std::string_view utf8) const
    {
        while (!utf8.empty()) {
            char32_t const c = base::next_character(utf8);
            if (c < 0x80) { continue; }
            if (may_turn(c)) { return false; }
            if (!font_has(static_cast<int>(face), c) && !base::shows_nothing(c)) { return false; }
        }
        return true;
    }

    Shaped shape(Face face, std::string_view utf8)
    {
        Shaped result;
        int const own = static_cast<int>(face);
        if (face == Face::icons || is_plain(face, utf8)) {
            append(result, own, utf8, {0, utf8.size(), own, false});
            return result;
        }
        auto const font_of = [&](char32_t c, int before) {
            if (before >= 0 && base::shows_nothing(c)) { return before; }
            // A word stays in the face that one of its letters needs; digits are those of the program's own.
            bool const along = before >= own_faces ? u_isdigit(static_cast<UChar32>(c)) == 0 : goes_along(c);
            return before >= 0 && along && font_has(before, c) ? before : font_for(face, c);
        };
        for (Stretch const& stretch : itemised(utf8, font_of)) { append(result, own, utf8, stretch); }
        return result;
    }

    /// Shapes a stretch of the text behind what there is.
    void append(Shaped& result, int own, std::string_view utf8, Stretch const& stretch)
    {
        hb_buffer_t* b = buffer.get();
        hb_buffer_clear_contents(b);
        hb_buffer_add_utf8(b, utf8.data(), static_cast<int>(utf8.size()), static_cast<unsigned>(stretch.begin),
                           static_cast<int>(stretch.end - stretch.begin));
        hb_buffer_set_direction(b, stretch.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
        if (stretch.font < own_faces && !stretch.right_to_left) {
            // One script for the whole line, so that mixed Chinese and Latin is shaped in one piece and kerned alike.
            hb_buffer_set_script(b, HB_SCRIPT_HAN);
            hb_buffer_set_language(b, language);
        }
        hb_buffer_guess_segment_properties(b);
        OpenedFace const& of = font(stretch.font);
        hb_shape(of.shaper.get(), b, nullptr, 0);
        unsigned count = 0;
        hb_glyph_info_t const* infos = hb_buffer_get_glyph_infos(b, &count);
        hb_glyph_position_t const* positions = hb_buffer_get_glyph_positions(b, &count);
        double const scale = font(own).units / of.units;
        result.pieces.push_back(
            {result.glyphs.size(), count, stretch.begin, stretch.end, stretch.font, stretch.right_to_left});
        result.glyphs.reserve(result.glyphs.size() + count);
        for (unsigned i = 0; i < count; ++i) {
            result.glyphs.push_back({infos[i].codepoint, result.width + positions[i].x_offset * scale,
                                     -static_cast<double>(positions[i].y_offset) * scale, infos[i].cluster});
            result.width += positions[i].x_advance * scale;
        }
    }
};

Fonts::Fonts() : m_state(std::make_unique<State>())
{
    m_state->library = open_library();
    for (Face face : {Face::regular, Face::bold, Face::icons}) {
        m_state->faces[static_cast<std::size_t>(face)] = opened(open_face(m_state->library.get(), face));
    }
    m_state->buffer.reset(hb_buffer_create());
    m_state->language = hb_language_from_string("zh-Hans", -1);
}

Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

Run Fonts::shape(Face face, double size, std::string_view utf8)
{
    // Cairo refuses non-characters, and what nobody sees must not take a box or a place.
    if (base::first_unseen(utf8)) { return shape(face, size, base::printable(utf8)); }
    OpenedFace const& own = m_state->faces[static_cast<std::size_t>(face)];
    Shaped const& shaped = m_state->shaped(face, utf8);
    double const scale = size / own.units;
    Run run;
    run.face = face;
    run.size = size;
    run.utf8 = utf8;
    run.glyphs = shaped.glyphs;
    run.pieces = shaped.pieces;
    for (Glyph& glyph : run.glyphs) {
        glyph.x *= scale;
        glyph.y *= scale;
    }
    run.width = shaped.width * scale;
    run.ascent = own.ascent * scale;
    run.descent = own.descent * scale;
    return run;
}

FT_FaceRec_* Fonts::ft_face(int font) const { return m_state->font(font).opened.ft.get(); }

bool Fonts::has(Face face, char32_t letter) { return m_state->font_has(m_state->font_for(face, letter), letter); }

}  // namespace atlas::text
