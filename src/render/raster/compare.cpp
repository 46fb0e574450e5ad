#include "render/raster/image.hpp"
#include "render/raster/pixel.hpp"

#include <cstdlib>

namespace atlas::render {

Difference compare(Image const& a, Image const& b, double threshold)
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
