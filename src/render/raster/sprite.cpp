#include "render/raster/sprite.hpp"

#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>
#include <cstring>
#include <utility>

namespace atlas::render {
namespace {

/// Where FreeType's spans go: neighbouring glyphs may share pixels, so the larger coverage stays.
struct Target {
    Sprite* sprite;
};

void add_spans(int y, int count, FT_Span const* spans, void* user)
{
    Sprite& sprite = *static_cast<Target*>(user)->sprite;
    int const row = sprite.top - 1 - y;  // FreeType counts rows upward from the baseline
    if (row < 0 || row >= sprite.height) { return; }
    for (int i = 0; i < count; ++i) {
        int const from = std::max(0, spans[i].x + sprite.left);
        int const to = std::min(sprite.width, spans[i].x + spans[i].len + sprite.left);
        std::uint8_t* const cells = sprite.text.data() + static_cast<std::ptrdiff_t>(row) * sprite.width;
        for (int x = from; x < to; ++x) { cells[x] = std::max(cells[x], spans[i].coverage); }
    }
}

/// Loads outlines in font units and scales them here: exact at fractional sizes, and never hinted.
class Outlines {
public:
    Outlines(text::Fonts const& fonts, text::Run const& run, double scale) : m_fonts(fonts), m_run(run), m_scale(scale)
    {
    }

    template <class Visit>
    void each(Visit visit) const
    {
        for (text::Piece const& piece : m_run.pieces) {
            FT_Face const face = m_fonts.ft_face(piece.font);
            double const per_unit = m_run.size * m_scale / face->units_per_EM * 64;
            auto const factor = static_cast<FT_Fixed>(std::lround(per_unit * 65536));
            FT_Matrix const matrix{factor, 0, 0, factor};
            for (std::size_t i = piece.first; i < piece.first + piece.count; ++i) {
                text::Glyph const& glyph = m_run.glyphs[i];
                if (FT_Load_Glyph(face, glyph.index, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) != 0) { continue; }
                if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) { continue; }
                FT_Outline& outline = face->glyph->outline;
                FT_Outline_Transform(&outline, &matrix);
                FT_Outline_Translate(&outline, std::lround(glyph.x * m_scale * 64),
                                     std::lround(-glyph.y * m_scale * 64));
                visit(face->glyph->library, outline);
            }
        }
    }

private:
    text::Fonts const& m_fonts;
    text::Run const& m_run;
    double m_scale;
};

void put(std::string& key, double value)
{
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    key.append(bytes, sizeof value);
}

constexpr std::size_t bytes_per_generation = std::size_t{24} << 20;

}  // namespace

Sprite rasterise(text::Fonts const& fonts, text::Run const& run, double scale, double halo_px)
{
    Outlines const outlines{fonts, run, scale};
    FT_BBox box{0, 0, 0, 0};
    outlines.each([&](FT_Library, FT_Outline& outline) {
        FT_BBox own;
        FT_Outline_Get_CBox(&outline, &own);
        box = {std::min(box.xMin, own.xMin), std::min(box.yMin, own.yMin), std::max(box.xMax, own.xMax),
               std::max(box.yMax, own.yMax)};
    });
    int const rim = halo_px > 0 ? static_cast<int>(std::ceil(halo_px)) + 1 : 1;
    Sprite sprite;
    sprite.left = rim - static_cast<int>(box.xMin >> 6);
    sprite.top = rim + static_cast<int>((box.yMax + 63) >> 6);
    sprite.width = sprite.left + static_cast<int>((box.xMax + 63) >> 6) + rim;
    sprite.height = sprite.top - static_cast<int>(box.yMin >> 6) + rim;
    sprite.text.assign(static_cast<std::size_t>(sprite.width) * static_cast<std::size_t>(sprite.height), 0);

    Target target{&sprite};
    FT_Raster_Params params{};
    params.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT;
    params.gray_spans = add_spans;
    params.user = &target;
    outlines.each([&](FT_Library library, FT_Outline& outline) {
        params.source = &outline;
        FT_Outline_Render(library, &outline, &params);
    });
    if (halo_px > 0) { sprite.halo = widened(sprite.text, sprite.width, sprite.height, halo_px); }
    return sprite;
}

Sprite const& SpriteCache::get(scene::Text const& text, double scale)
{
    text::Run const& run = text.run;
    double const halo = text.halo.a != 0 ? text.halo_width * scale : 0;
    m_key.assign(1, static_cast<char>(run.face));
    put(m_key, run.size);
    put(m_key, scale);
    put(m_key, halo);
    m_key += run.utf8;
    if (auto const it = m_young.find(m_key); it != m_young.end()) { return it->second; }
    auto const it = m_old.find(m_key);
    Sprite sprite = it != m_old.end() ? std::move(it->second) : rasterise(*m_fonts, run, scale, halo);
    if (it != m_old.end()) { m_old.erase(it); }
    m_bytes += sprite.text.size() + sprite.halo.size();
    return m_young.emplace(m_key, std::move(sprite)).first->second;
}

void SpriteCache::age()
{
    if (m_bytes < bytes_per_generation) { return; }
    m_old = std::exchange(m_young, {});
    m_bytes = 0;
}

void draw_sprite(Canvas const& canvas, scene::Text const& text, Sprite const& sprite, double scale)
{
    auto const whole = [scale](double v) { return static_cast<int>(std::lround(std::clamp(v * scale, -1e6, 1e6))); };
    int const x0 = whole(text.origin.x) - sprite.left;
    int const y0 = whole(text.origin.y) - sprite.top;
    PixelBox const box = PixelBox{x0, y0, x0 + sprite.width, y0 + sprite.height}.cut(canvas.clip);
    Pixel const ink = premultiplied(text.color);
    Pixel const halo = premultiplied(text.halo);
    for (int y = box.y0; y < box.y1; ++y) {
        Pixel* const row = canvas.row(y);
        std::size_t const at = static_cast<std::size_t>(y - y0) * static_cast<std::size_t>(sprite.width);
        std::uint8_t const* const letters = sprite.text.data() + at - x0;
        if (!sprite.halo.empty()) {
            std::uint8_t const* const rim = sprite.halo.data() + at - x0;
            for (int x = box.x0; x < box.x1; ++x) { blend_pixel(row[x], halo, rim[x]); }
        }
        for (int x = box.x0; x < box.x1; ++x) { blend_pixel(row[x], ink, letters[x]); }
    }
}

}  // namespace atlas::render
