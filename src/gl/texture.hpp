// A two-dimensional RGBA8 texture in video memory.
#pragma once

#include <cstdint>
#include <span>

namespace atlas::gl {

enum class PixelOrder { rgba, bgra };

/// Linear filter, clamped at the edges. Move-only; needs the context it was made in to be current.
class Texture {
public:
    /// An empty texture of 0 × 0; upload() gives it a size.
    Texture();
    ~Texture();
    Texture(Texture&& other) noexcept;
    Texture& operator=(Texture&& other) noexcept;
    Texture(Texture const&) = delete;
    Texture& operator=(Texture const&) = delete;

    /// Replaces the content; rows without padding, first row at v = 0. Storage is kept when the size stays.
    /// Throws base::SystemFailure when the size is beyond what the renderer holds.
    void upload(int width, int height, std::span<std::uint8_t const> pixels, PixelOrder order);
    /// Makes room for `width` × `height` pixels of undefined content.
    void resize(int width, int height);

    [[nodiscard]] unsigned id() const { return m_id; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }

private:
    unsigned m_id = 0;
    int m_width = 0;
    int m_height = 0;
};

}  // namespace atlas::gl
