// A Scene as pixels. Areas, lines and symbols are rasterised here, in bands of rows over the processor's cores: on
// machines without a GPU this is several times faster than Cairo or software GL. The vector drawer (vector.hpp) draws
// the same scene through Cairo, for PDF and SVG.
#pragma once

#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace atlas::render {

/// Premultiplied BGRA rows without padding (Cairo's ARGB32 on a little-endian machine), top row first.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bgra;
    bool operator==(Image const&) const = default;
};

/// Pixels of a picture.
struct PictureSize {
    int width = 0;
    int height = 0;
};
/// Of the scene at `scale` pixels per frame pixel. Throws base::SystemFailure when a side is not within 1 … 32,767 px.
PictureSize picture_size(scene::Scene const& scene, double scale);

/// Which part of the scene to draw.
enum class Part { all, map, furniture };

/// Draws scenes, and keeps haloed text between pictures. Belongs to one thread; `fonts` must outlive it.
class Renderer {
public:
    explicit Renderer(text::Fonts& fonts);
    ~Renderer();
    Renderer(Renderer&&) noexcept;
    Renderer& operator=(Renderer&&) noexcept;
    Renderer(Renderer const&) = delete;
    Renderer& operator=(Renderer const&) = delete;

    /// Draws the scene at `scale` pixels per frame pixel; the same scene and scale give the same bytes on any number
    /// of cores. `furniture` alone is drawn on a transparent ground.
    /// Throws base::SystemFailure when a side is not within 1 … 32,767 px or memory runs out.
    [[nodiscard]] Image draw(scene::Scene const& scene, double scale, Part part = Part::all);
    /// The same into an image that may hold an earlier picture: spares its memory's being cleared, 2 ms at 1920×1080.
    void draw_into(Image& image, scene::Scene const& scene, double scale, Part part = Part::all);
    /// The same from top to bottom in strips of `rows` rows (the last may be lower), each handed over with the row it
    /// begins at: the memory is that of one strip.
    void draw_strips(scene::Scene const& scene, double scale, int rows,
                     std::function<void(Image const& strip, int top)> const& take);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Dots per inch of the screen that a picture of so many px at scale 1 is made for; one px of CSS and SVG.
inline constexpr double screen_dpi = 96;
/// Pixels per inch of a picture `pixels` wide of something `width_mm` wide on paper.
constexpr double dots_per_inch(double pixels, double width_mm) { return pixels / (width_mm / 25.4); }

/// PNG bytes (RGB, zlib level 1, no filter), which state their resolution (pHYs) as `dpi` dots per inch. Transparent
/// parts are shown on white.
std::string encode_png(Image const& image, double dpi = screen_dpi);
/// Draws and encodes a picture strip by strip: memory stays near `bytes_at_once`, whatever the size. The file equals
/// that of the picture drawn in one piece.
std::string draw_png(Renderer& renderer, scene::Scene const& scene, double scale, double dpi,
                     std::size_t bytes_at_once = std::size_t{64} << 20);

}  // namespace atlas::render
