#include "app/draw/flip_rows.hpp"

#include <algorithm>
#include <cstddef>

namespace atlas::app {

void flip_rows(render::Image& image)
{
    std::ptrdiff_t const row = static_cast<std::ptrdiff_t>(image.width) * 4;
    for (int top = 0, bottom = image.height - 1; top < bottom; ++top, --bottom) {
        std::swap_ranges(image.bgra.begin() + row * top, image.bgra.begin() + row * (top + 1),
                         image.bgra.begin() + row * bottom);
    }
}

}  // namespace atlas::app
