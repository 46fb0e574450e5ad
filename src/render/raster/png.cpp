#include "render/raster/image.hpp"
#include "scene/scene.hpp"

#include <png.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace atlas::render {
namespace {

[[noreturn]] void on_error(png_structp, png_const_charp message)
{
    throw std::runtime_error(std::string{"PNG: "} + message);
}
void on_warning(png_structp, png_const_charp) {}

/// Frees libpng's structures on every way out.
struct Writer {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, on_error, on_warning);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    Writer() = default;
    Writer(Writer const&) = delete;
    Writer& operator=(Writer const&) = delete;
    ~Writer() { png_destroy_write_struct(&png, &info); }
};

void append(png_structp png, png_bytep bytes, png_size_t count)
{
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<char const*>(bytes), count);
}

/// A PNG file that grows by strips of rows.
class Encoder {
public:
    Encoder(int width, int height, double dpi) : m_row(static_cast<std::size_t>(width) * 3)
    {
        if (!m_writer.info) { throw std::runtime_error("PNG: libpng cannot start"); }
        png_set_write_fn(m_writer.png, &m_bytes, append, nullptr);
        png_set_IHDR(m_writer.png, m_writer.info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8,
                     PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        auto const per_metre = static_cast<png_uint_32>(std::clamp(std::round(dpi / 0.0254), 1.0, 1e9));
        png_set_pHYs(m_writer.png, m_writer.info, per_metre, per_metre, PNG_RESOLUTION_METER);
        png_set_compression_level(m_writer.png, 1);
        png_set_filter(m_writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
        png_write_info(m_writer.png, m_writer.info);
    }

    void add(Image const& strip)
    {
        for (int y = 0; y < strip.height; ++y) {
            std::uint8_t const* from = strip.bgra.data() + static_cast<std::ptrdiff_t>(y) * strip.width * 4;
            for (std::size_t x = 0; x < m_row.size(); x += 3, from += 4) {
                auto const white = static_cast<std::uint8_t>(255 - from[3]);
                m_row[x] = static_cast<std::uint8_t>(from[2] + white);
                m_row[x + 1] = static_cast<std::uint8_t>(from[1] + white);
                m_row[x + 2] = static_cast<std::uint8_t>(from[0] + white);
            }
            png_write_row(m_writer.png, m_row.data());
        }
    }

    std::string finish()
    {
        png_write_end(m_writer.png, m_writer.info);
        return std::move(m_bytes);
    }

private:
    std::string m_bytes;
    std::vector<std::uint8_t> m_row;
    Writer m_writer;
};

}  // namespace

std::string encode_png(Image const& image, double dpi)
{
    Encoder encoder(image.width, image.height, dpi);
    encoder.add(image);
    return encoder.finish();
}

std::string draw_png(Renderer& renderer, scene::Scene const& scene, double scale, double dpi, std::size_t bytes_at_once)
{
    PictureSize const size = picture_size(scene, scale);
    auto const rows = bytes_at_once / (static_cast<std::size_t>(size.width) * 4);
    Encoder encoder(size.width, size.height, dpi);
    renderer.draw_strips(scene, scale,
                         static_cast<int>(std::clamp<std::size_t>(rows, 1, static_cast<std::size_t>(size.height))),
                         [&](Image const& strip, int) { encoder.add(strip); });
    return encoder.finish();
}

}  // namespace atlas::render
