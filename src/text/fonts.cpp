#include "text/fonts.hpp"

#include "base/failure.hpp"
#include "base/plain_text.hpp"
#include "text/open_face.hpp"

#include FT_TRUETYPE_TABLES_H
#include <hb.h>

#include <array>
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
    std::vector<Glyph> glyphs;
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

OpenedFace open(FT_Library library, Face which)
{
    OpenedFace face;
    face.opened = open_face(library, which);
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

}  // namespace

/// Two generations of shaped runs: what is still used moves to the young one when the old one is dropped.
struct Fonts::State {
    LibraryPtr library;
    std::array<OpenedFace, 3> faces;
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

    Shaped shape(Face face, std::string_view utf8)
    {
        hb_buffer_t* b = buffer.get();
        hb_buffer_clear_contents(b);
        hb_buffer_add_utf8(b, utf8.data(), static_cast<int>(utf8.size()), 0, static_cast<int>(utf8.size()));
        // One script for the whole line, so that mixed Chinese and Latin is shaped in one piece and kerned alike.
        hb_buffer_set_direction(b, HB_DIRECTION_LTR);
        hb_buffer_set_script(b, HB_SCRIPT_HAN);
        hb_buffer_set_language(b, language);
        hb_shape(faces[static_cast<std::size_t>(face)].shaper.get(), b, nullptr, 0);
        unsigned count = 0;
        hb_glyph_info_t const* infos = hb_buffer_get_glyph_infos(b, &count);
        hb_glyph_position_t const* positions = hb_buffer_get_glyph_positions(b, &count);
        Shaped result;
        result.glyphs.reserve(count);
        for (unsigned i = 0; i < count; ++i) {
            result.glyphs.push_back({infos[i].codepoint, result.width + positions[i].x_offset,
                                     -static_cast<double>(positions[i].y_offset), infos[i].cluster});
            result.width += positions[i].x_advance;
        }
        return result;
    }
};

Fonts::Fonts() : m_state(std::make_unique<State>())
{
    m_state->library = open_library();
    for (Face face : {Face::regular, Face::bold, Face::icons}) {
        m_state->faces[static_cast<std::size_t>(face)] = open(m_state->library.get(), face);
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
    OpenedFace const& opened = m_state->faces[static_cast<std::size_t>(face)];
    Shaped const& shaped = m_state->shaped(face, utf8);
    double const scale = size / opened.units;
    Run run;
    run.face = face;
    run.size = size;
    run.utf8 = utf8;
    run.glyphs = shaped.glyphs;
    for (Glyph& glyph : run.glyphs) {
        glyph.x *= scale;
        glyph.y *= scale;
    }
    run.width = shaped.width * scale;
    run.ascent = opened.ascent * scale;
    run.descent = opened.descent * scale;
    return run;
}

FT_FaceRec_* Fonts::ft_face(Face face) const { return m_state->faces[static_cast<std::size_t>(face)].opened.ft.get(); }

}  // namespace atlas::text
