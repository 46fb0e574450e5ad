// A picture that OpenGL draws into and the program reads back.
#pragma once

#include "gl/texture.hpp"

#include <cstdint>
#include <vector>

namespace atlas::gl {

/// RGBA8 colour, no depth. Move-only; needs the context it was made in to be current.
class Framebuffer {
public:
    /// Throws base::SystemFailure when the renderer refuses the size.
    Framebuffer(int width, int height);
    ~Framebuffer();
    Framebuffer(Framebuffer&& other) noexcept;
    Framebuffer& operator=(Framebuffer&& other) noexcept;
    Framebuffer(Framebuffer const&) = delete;
    Framebuffer& operator=(Framebuffer const&) = delete;

    /// Makes it the target of drawing, with a viewport over all of it.
    void bind() const;
    /// Fills it with one colour; components 0 … 1.
    void clear(float r, float g, float b, float a) const;
    /// BGRA rows without padding, top row first (OpenGL's own first row is the bottom one).
    [[nodiscard]] std::vector<std::uint8_t> read_bgra() const;

    [[nodiscard]] int width() const { return m_colour.width(); }
    [[nodiscard]] int height() const { return m_colour.height(); }

private:
    unsigned m_id = 0;
    Texture m_colour;
};

}  // namespace atlas::gl
