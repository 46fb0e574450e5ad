// A picture in video memory that is copied straight into the bound framebuffer: without a GPU, a copy is many times
// faster than drawing a textured rectangle.
#pragma once

#include "gl/texture.hpp"

namespace atlas::gl {

/// Move-only; needs the context it was made in to be current.
class Picture {
public:
    Picture();
    ~Picture();
    Picture(Picture&& other) noexcept;
    Picture& operator=(Picture&& other) noexcept;
    Picture(Picture const&) = delete;
    Picture& operator=(Picture const&) = delete;

    /// BGRA rows without padding, bottom row first.
    void upload(int width, int height, std::span<std::uint8_t const> pixels);

    struct Box {
        int left = 0, bottom = 0, right = 0, top = 0;
    };
    /// Copies the whole picture into `to` of the bound draw framebuffer (px, y up), scaled when the sizes differ; only
    /// inside `clip`.
    void copy_to(Box const& to, Box const& clip) const;

    /// For drawing it transformed or half transparent.
    [[nodiscard]] Texture const& texture() const { return m_texture; }
    [[nodiscard]] int width() const { return m_texture.width(); }
    [[nodiscard]] int height() const { return m_texture.height(); }

private:
    Texture m_texture;
    unsigned m_framebuffer = 0;
};

/// Fills a box of the bound framebuffer with one colour, components 0 … 1.
void fill(Picture::Box const& box, float r, float g, float b);

}  // namespace atlas::gl
