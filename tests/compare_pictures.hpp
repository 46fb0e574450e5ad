// Pictures held against each other: read back from PNG, and compared pixel by pixel.
#pragma once

#include "render/raster/image.hpp"
#include "render/raster/pixel.hpp"

#include <png.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

namespace atlas::render {

namespace reading {

[[noreturn]] inline void on_error(png_structp, png_const_charp message)
{
    throw std::runtime_error(std::string{"PNG: "} + message);
}
inline void on_warning(png_structp, png_const_charp) {}

/// Frees libpng's structures on every way out.
struct Reader {
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, on_error, on_warning);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    Reader() = default;
    Reader(Reader const&) = delete;
    Reader& operator=(Reader const&) = delete;
    ~Reader() { png_destroy_read_struct(&png, &info, nullptr); }
};

struct Source {
    std::string const& bytes;
    std::size_t at = 0;
};

inline void take(png_structp png, png_bytep to, png_size_t count)
{
    auto& source = *static_cast<Source*>(png_get_io_ptr(png));
    if (source.bytes.size() - source.at < count) { png_error(png, "the file ends early"); }
    std::memcpy(to, source.bytes.data() + source.at, count);
    source.at += count;
}

}  // namespace reading

/// Reads a PNG file's bytes. Throws std::runtime_error when it is none.
inline Image decode_png(std::string const& bytes)
{
    reading::Reader reader;
    if (!reader.info) { throw std::runtime_error("PNG: libpng cannot start"); }
    reading::Source source{bytes};
    png_set_read_fn(reader.png, &source, reading::take);
    png_read_info(reader.png, reader.info);
    png_set_expand(reader.png);
    png_set_strip_16(reader.png);
    png_set_gray_to_rgb(reader.png);
    png_set_bgr(reader.png);
    png_set_filler(reader.png, 0xFF, PNG_FILLER_AFTER);
    png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
    Image image;
    image.width = static_cast<int>(png_get_image_width(reader.png, reader.info));
    image.height = static_cast<int>(png_get_image_height(reader.png, reader.info));
    std::size_t const stride = static_cast<std::size_t>(image.width) * 4;
    if (png_get_rowbytes(reader.png, reader.info) != stride) { throw std::runtime_error("PNG: unexpected layout"); }
    image.bgra.resize(stride * static_cast<std::size_t>(image.height));
    std::vector<png_bytep> rows;
    for (int y = 0; y < image.height; ++y) { rows.push_back(image.bgra.data() + stride * static_cast<std::size_t>(y)); }
    png_read_image(reader.png, rows.data());
    auto* pixels = reinterpret_cast<Pixel*>(image.bgra.data());
    for (std::size_t i = 0; i < image.bgra.size() / 4; ++i) {
        pixels[i] = scaled(pixels[i] | 0xFF000000u, pixels[i] >> 24);
    }
    return image;
}

/// What two pictures have in common.
struct Difference {
    bool same_size = true;
    double share = 0;  ///< of pixels that differ by more than the threshold; 1 when the sizes differ
    int largest = 0;   ///< largest difference of a channel, 0 … 255
    Image picture;     ///< the first picture pale, differing pixels red
};

/// How far a pixel may differ (a share of full scale) and how many may, before two pictures count as different.
inline constexpr double pixel_threshold = 0.13;
inline constexpr double differing_share = 0.00015;

/// Compares channel by channel: a pixel differs when its largest channel difference exceeds threshold × 255.
inline Difference compare(Image const& a, Image const& b, double threshold = pixel_threshold)
{
    Difference result;
    result.picture = a;
    if (a.width != b.width || a.height != b.height) {
        result.same_size = false;
        result.share = 1;
        result.largest = 255;
        return result;
    }
    std::size_t const count = a.bgra.size() / 4;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < count; ++i) {
        int largest = 0;
        for (std::size_t c = 4 * i; c < 4 * i + 4; ++c) {
            largest = std::max(largest, std::abs(int{a.bgra[c]} - int{b.bgra[c]}));
        }
        result.largest = std::max(result.largest, largest);
        bool const differs = largest > threshold * 255;
        differing += differs ? 1 : 0;
        for (std::size_t c = 0; c < 3; ++c) {
            auto& shown = result.picture.bgra[4 * i + c];
            shown = differs ? (c == 2 ? 255 : 0) : static_cast<std::uint8_t>(255 - (255 - shown) / 4);
        }
        result.picture.bgra[4 * i + 3] = 255;
    }
    result.share = count == 0 ? 0 : static_cast<double>(differing) / static_cast<double>(count);
    return result;
}

}  // namespace atlas::render
