#include "gl/framebuffer.hpp"

#include "base/failure.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <utility>

namespace atlas::gl {

Framebuffer::Framebuffer(int width, int height)
{
    m_colour.resize(width, height);
    glGenFramebuffers(1, &m_id);
    glBindFramebuffer(GL_FRAMEBUFFER, m_id);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_colour.id(), 0);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        glDeleteFramebuffers(1, &m_id);
        throw base::SystemFailure("OpenGL refuses an RGBA8 framebuffer; the driver is broken or too old");
    }
}

Framebuffer::~Framebuffer()
{
    if (m_id != 0) { glDeleteFramebuffers(1, &m_id); }
}

Framebuffer::Framebuffer(Framebuffer&& other) noexcept
    : m_id(std::exchange(other.m_id, 0)), m_colour(std::move(other.m_colour))
{
}

Framebuffer& Framebuffer::operator=(Framebuffer&& other) noexcept
{
    std::swap(m_id, other.m_id);
    std::swap(m_colour, other.m_colour);
    return *this;
}

void Framebuffer::bind() const
{
    glBindFramebuffer(GL_FRAMEBUFFER, m_id);
    glViewport(0, 0, width(), height());
}

void Framebuffer::clear(float r, float g, float b, float a) const
{
    bind();
    glDisable(GL_SCISSOR_TEST);
    glClearColor(r, g, b, a);
    glClear(GL_COLOR_BUFFER_BIT);
}

std::vector<std::uint8_t> Framebuffer::read_bgra() const
{
    bind();
    std::size_t const row = static_cast<std::size_t>(width()) * 4;
    std::vector<std::uint8_t> pixels(row * static_cast<std::size_t>(height()));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width(), height(), GL_BGRA, GL_UNSIGNED_BYTE, pixels.data());
    auto row_at = [&](int y) { return pixels.begin() + static_cast<std::ptrdiff_t>(row) * y; };
    for (int top = 0, bottom = height() - 1; top < bottom; ++top, --bottom) {
        std::swap_ranges(row_at(top), row_at(top + 1), row_at(bottom));
    }
    return pixels;
}

}  // namespace atlas::gl
