#include "gl/picture.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <utility>

namespace atlas::gl {

Picture::Picture() { glGenFramebuffers(1, &m_framebuffer); }

Picture::~Picture()
{
    if (m_framebuffer != 0) { glDeleteFramebuffers(1, &m_framebuffer); }
}

Picture::Picture(Picture&& other) noexcept
    : m_texture(std::move(other.m_texture)), m_framebuffer(std::exchange(other.m_framebuffer, 0))
{
}

Picture& Picture::operator=(Picture&& other) noexcept
{
    std::swap(m_texture, other.m_texture);
    std::swap(m_framebuffer, other.m_framebuffer);
    return *this;
}

void Picture::upload(int width, int height, std::span<std::uint8_t const> pixels)
{
    bool const resized = width != m_texture.width() || height != m_texture.height();
    m_texture.upload(width, height, pixels, PixelOrder::bgra);
    if (!resized) { return; }
    GLint before = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &before);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, m_framebuffer);
    glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture.id(), 0);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(before));
}

void Picture::copy_to(Box const& to, Box const& clip) const
{
    if (width() == 0 || to.right <= to.left || to.top <= to.bottom) { return; }
    GLint before = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &before);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, m_framebuffer);
    bool const same_size = to.right - to.left == width() && to.top - to.bottom == height();
    if (same_size) {
        // Cut to the clip by hand: a plain copy needs no scissor then.
        Box const cut{std::max(to.left, clip.left), std::max(to.bottom, clip.bottom), std::min(to.right, clip.right),
                      std::min(to.top, clip.top)};
        if (cut.right > cut.left && cut.top > cut.bottom) {
            glDisable(GL_SCISSOR_TEST);
            glBlitFramebuffer(cut.left - to.left, cut.bottom - to.bottom, cut.right - to.left, cut.top - to.bottom,
                              cut.left, cut.bottom, cut.right, cut.top, GL_COLOR_BUFFER_BIT, GL_NEAREST);
        }
    } else {
        glEnable(GL_SCISSOR_TEST);
        glScissor(clip.left, clip.bottom, clip.right - clip.left, clip.top - clip.bottom);
        glBlitFramebuffer(0, 0, width(), height(), to.left, to.bottom, to.right, to.top, GL_COLOR_BUFFER_BIT,
                          GL_LINEAR);
        glDisable(GL_SCISSOR_TEST);
    }
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(before));
}

void fill(Picture::Box const& box, float r, float g, float b)
{
    glEnable(GL_SCISSOR_TEST);
    glScissor(box.left, box.bottom, box.right - box.left, box.top - box.bottom);
    glClearColor(r, g, b, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
}

}  // namespace atlas::gl
