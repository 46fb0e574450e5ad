#include "render/raster/area.hpp"
#include "render/raster/image.hpp"
#include "render/raster/line.hpp"
#include "render/raster/shape.hpp"
#include "render/raster/sprite.hpp"

#include "base/failure.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <atomic>
#include <cmath>
#include <exception>
#include <new>
#include <thread>

namespace atlas::render {
namespace {

constexpr int largest_side = 32767;
constexpr int bands = 8;  ///< fixed, so that the picture does not depend on the number of cores

/// What one thread needs to draw.
struct Tools {
    AreaFiller areas;
    LineDrawer lines;
};

/// What is made once per picture for all bands, by item: sprites of texts, strokes in pixels.
struct Prepared {
    std::vector<Sprite const*> sprites;
    std::vector<PreparedStroke> strokes;
};

/// Draws items into one band.
class BandDrawer {
public:
    BandDrawer(Tools& tools, Canvas const& canvas, double scale) : m_tools(tools), m_canvas(canvas), m_scale(scale) {}

    void draw(scene::Items const& items, Prepared const& prepared)
    {
        PixelBox const whole = m_canvas.clip;
        std::vector<PixelBox> outer;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (auto const* clip = std::get_if<scene::Clip>(&items[i])) {
                outer.push_back(m_canvas.clip);
                m_canvas.clip = m_canvas.clip.cut(pixels(clip->box));
            } else if (std::holds_alternative<scene::Unclip>(items[i])) {
                m_canvas.clip = outer.empty() ? whole : outer.back();
                if (!outer.empty()) { outer.pop_back(); }
            } else if (auto const* text = std::get_if<scene::Text>(&items[i])) {
                draw_sprite(m_canvas, *text, *prepared.sprites[i], m_scale);
            } else {
                std::visit([this](auto const& item) { draw(item); }, items[i]);
                m_tools.lines.draw(m_canvas, prepared.strokes[i]);
            }
        }
        m_canvas.clip = whole;
    }

private:
    void draw(scene::Fill const& fill) { m_tools.areas.fill(m_canvas, fill, m_scale); }
    void draw(scene::Panel const& panel) { draw_panel(m_canvas, panel, m_scale); }
    void draw(scene::Disc const& disc) { draw_disc(m_canvas, disc, m_scale); }
    void draw(scene::Stroke const&) {}
    void draw(scene::Text const&) {}
    void draw(scene::Clip const&) {}
    void draw(scene::Unclip const&) {}

    [[nodiscard]] PixelBox pixels(geo::Box const& box) const
    {
        auto const whole = [this](double v) {
            return static_cast<int>(std::lround(std::clamp(v * m_scale, -1e6, 1e6)));
        };
        if (box.empty()) { return {}; }
        return {whole(box.min_x), whole(box.min_y), whole(box.max_x), whole(box.max_y)};
    }

    Tools& m_tools;
    Canvas m_canvas;
    double m_scale;
};

/// Calls `work(tools, band)` for every band, on as many threads as there are tools.
template <class Work>
void in_bands(std::vector<Tools>& tools, Work work)
{
    std::atomic<int> next{0};
    std::vector<std::exception_ptr> failures(tools.size());
    auto const run = [&](std::size_t thread) {
        try {
            for (int band = next++; band < bands; band = next++) { work(tools[thread], band); }
        } catch (...) {
            failures[thread] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> helpers;
        helpers.reserve(tools.size());
        try {
            for (std::size_t i = 1; i < tools.size(); ++i) { helpers.emplace_back(run, i); }
        } catch (std::exception const&) {
            // No more threads to be had: those that run draw all bands.
        }
        run(0);
    }
    for (std::exception_ptr const& failure : failures) {
        if (failure) { std::rethrow_exception(failure); }
    }
}

}  // namespace

PictureSize picture_size(scene::Scene const& scene, double scale)
{
    double const width = std::round(scene.width * scale);
    double const height = std::round(scene.height * scale);
    if (!(width >= 1 && width <= largest_side && height >= 1 && height <= largest_side)) {
        throw base::SystemFailure(fmt::format("a picture of {:.0f} × {:.0f} px cannot be drawn; each side must be "
                                              "1 to {} px",
                                              width, height, largest_side));
    }
    return {static_cast<int>(width), static_cast<int>(height)};
}

struct Renderer::State {
    explicit State(text::Fonts& fonts)
        : sprites(fonts), tools(std::min<std::size_t>(bands, std::max(1u, std::thread::hardware_concurrency())))
    {
    }

    Prepared prepare_items(scene::Items const& items, double scale)
    {
        Prepared prepared{std::vector<Sprite const*>(items.size()), std::vector<PreparedStroke>(items.size())};
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (auto const* text = std::get_if<scene::Text>(&items[i])) {
                prepared.sprites[i] = &sprites.get(*text, scale);
            } else if (auto const* stroke = std::get_if<scene::Stroke>(&items[i])) {
                prepared.strokes[i] = prepare(*stroke, scale);
            } else if (auto const* disc = std::get_if<scene::Disc>(&items[i]); disc && !disc->dash.empty()) {
                prepared.strokes[i] = prepare(ring_of(*disc), scale);
            }
        }
        return prepared;
    }

    /// Rows [top, top + image.height) of the picture, in bands over the cores.
    void draw_rows(Image& image, int top, scene::Scene const& scene, double scale, Part part, Prepared const& map,
                   Prepared const& furniture)
    {
        auto* const pixels = reinterpret_cast<Pixel*>(image.bgra.data());
        in_bands(tools, [&](Tools& own, int band) {
            Canvas const canvas{
                pixels,
                image.width,
                {0, top + image.height * band / bands, image.width, top + image.height * (band + 1) / bands},
                top};
            if (canvas.clip.empty()) { return; }
            BandDrawer drawer{own, canvas, scale};
            Pixel const ground = part == Part::furniture ? 0 : premultiplied(scene.background);
            std::fill(canvas.row(canvas.clip.y0), canvas.row(canvas.clip.y1), ground);
            if (part != Part::furniture) { drawer.draw(scene.map, map); }
            if (part != Part::map) { drawer.draw(scene.furniture, furniture); }
        });
    }

    template <class Take>
    void draw_strips(Image& image, scene::Scene const& scene, double scale, int rows, Part part, Take take)
    {
        PictureSize const size = picture_size(scene, scale);
        try {
            sprites.age();
            Prepared const map = part == Part::furniture ? Prepared{} : prepare_items(scene.map, scale);
            Prepared const furniture = part == Part::map ? Prepared{} : prepare_items(scene.furniture, scale);
            for (int top = 0; top < size.height; top += image.height) {
                image.width = size.width;
                image.height = std::min(std::max(1, rows), size.height - top);
                image.bgra.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
                draw_rows(image, top, scene, scale, part, map, furniture);
                take(top);
            }
        } catch (std::bad_alloc const&) {
            throw base::SystemFailure("not enough memory for a picture of this size");
        }
    }

    SpriteCache sprites;
    std::vector<Tools> tools;  ///< one a thread
};

Renderer::Renderer(text::Fonts& fonts) : m_state(std::make_unique<State>(fonts)) {}
Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;

Image Renderer::draw(scene::Scene const& scene, double scale, Part part)
{
    Image image;
    draw_into(image, scene, scale, part);
    return image;
}

void Renderer::draw_into(Image& image, scene::Scene const& scene, double scale, Part part)
{
    int const all = picture_size(scene, scale).height;
    m_state->draw_strips(image, scene, scale, all, part, [](int) {});
}

void Renderer::draw_strips(scene::Scene const& scene, double scale, int rows,
                           std::function<void(Image const&, int)> const& take)
{
    Image strip;
    m_state->draw_strips(strip, scene, scale, rows, Part::all, [&](int top) { take(strip, top); });
}

}  // namespace atlas::render
