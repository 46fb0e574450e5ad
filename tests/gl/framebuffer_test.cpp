// Needs an EGL context: what goes into a texture or framebuffer comes back the same.
#include "base/failure.hpp"
#include "gl/framebuffer.hpp"
#include "gl/headless.hpp"

#include <epoxy/gl.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace {

using atlas::gl::Framebuffer;
using atlas::gl::HeadlessContext;
using atlas::gl::PixelOrder;
using atlas::gl::Texture;

TEST(HeadlessContext, GivesOpenGl33)
{
    HeadlessContext const context;
    EXPECT_GE(epoxy_gl_version(), 33);
    EXPECT_NE(atlas::gl::renderer_name(), "");
    EXPECT_GE(atlas::gl::max_texture_size(), 4096);
}

TEST(HeadlessContext, CanBeMadeTwiceAndMoved)
{
    HeadlessContext first;
    HeadlessContext second;
    HeadlessContext moved = std::move(first);
    moved.make_current();
    Framebuffer const target(4, 4);
    target.clear(1, 0, 0, 1);
    EXPECT_EQ(target.read_bgra().at(2), 255);
    second.make_current();
    EXPECT_GE(atlas::gl::max_texture_size(), 4096);
    moved.make_current();  // the framebuffer dies in its own context
}

TEST(Framebuffer, ReadsBackItsColourInBgra)
{
    HeadlessContext const context;
    Framebuffer const target(3, 2);
    target.clear(1, 0.5F, 0, 1);
    auto const pixels = target.read_bgra();
    ASSERT_EQ(pixels.size(), 3U * 2 * 4);
    EXPECT_EQ(pixels[0], 0);
    EXPECT_NEAR(pixels[1], 128, 1);
    EXPECT_EQ(pixels[2], 255);
    EXPECT_EQ(pixels[3], 255);
}

TEST(Framebuffer, FirstRowIsTheTopRow)
{
    HeadlessContext const context;
    Framebuffer const target(2, 4);
    target.clear(0, 0, 0, 1);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 3, 2, 1);  // OpenGL counts from the bottom
    glClearColor(0, 0, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
    auto const pixels = target.read_bgra();
    EXPECT_EQ(pixels.front(), 255);
    EXPECT_EQ(pixels.at(2 * 4), 0);
}

TEST(Texture, UploadComesBackUnchanged)
{
    HeadlessContext const context;
    std::vector<std::uint8_t> image(5 * 3 * 4);
    for (std::size_t i = 0; i < image.size(); ++i) { image[i] = static_cast<std::uint8_t>(i * 7); }
    Texture texture;
    texture.upload(5, 3, image, PixelOrder::bgra);
    std::vector<std::uint8_t> back(image.size());
    glBindTexture(GL_TEXTURE_2D, texture.id());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glGetTexImage(GL_TEXTURE_2D, 0, GL_BGRA, GL_UNSIGNED_BYTE, back.data());
    EXPECT_EQ(back, image);
}

TEST(Texture, MovedFromHoldsNothing)
{
    HeadlessContext const context;
    Texture texture;
    texture.resize(8, 8);
    unsigned const id = texture.id();
    Texture const moved = std::move(texture);
    EXPECT_EQ(moved.id(), id);
    EXPECT_EQ(moved.width(), 8);
}

TEST(Texture, RefusesMoreThanTheRendererHolds)
{
    HeadlessContext const context;
    Texture texture;
    EXPECT_THROW(texture.resize(atlas::gl::max_texture_size() + 1, 1), atlas::base::SystemFailure);
}

}  // namespace
