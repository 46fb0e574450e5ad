#include "gl/texture.hpp"

#include "base/failure.hpp"
#include "gl/headless.hpp"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <cassert>
#include <utility>

namespace atlas::gl {

Texture::Texture()
{
    glGenTextures(1, &m_id);
    glBindTexture(GL_TEXTURE_2D, m_id);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

Texture::~Texture()
{
    if (m_id != 0) { glDeleteTextures(1, &m_id); }
}

Texture::Texture(Texture&& other) noexcept
    : m_id(std::exchange(other.m_id, 0)), m_width(std::exchange(other.m_width, 0)),
      m_height(std::exchange(other.m_height, 0))
{
}

Texture& Texture::operator=(Texture&& other) noexcept
{
    std::swap(m_id, other.m_id);
    std::swap(m_width, other.m_width);
    std::swap(m_height, other.m_height);
    return *this;
}

void Texture::resize(int width, int height)
{
    glBindTexture(GL_TEXTURE_2D, m_id);
    if (width == m_width && height == m_height) { return; }
    if (int const limit = max_texture_size(); width > limit || height > limit) {
        throw base::SystemFailure(fmt::format(
            "a picture of {} × {} px is too large for this renderer (at most {} px per side)", width, height, limit));
    }
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    m_width = width;
    m_height = height;
}

void Texture::upload(int width, int height, std::span<std::uint8_t const> pixels, PixelOrder order)
{
    assert(pixels.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    resize(width, height);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    GLenum const format = order == PixelOrder::bgra ? GL_BGRA : GL_RGBA;
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, height, format, GL_UNSIGNED_BYTE, pixels.data());
}

}  // namespace atlas::gl
