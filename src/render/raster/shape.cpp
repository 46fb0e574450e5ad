#include "render/raster/shape.hpp"

#include "scene/scene.hpp"

#include <cmath>
#include <numbers>
#include <numeric>

namespace atlas::render {
namespace {

PixelBox around(double x0, double y0, double x1, double y1)
{
    auto const whole = [](double v) { return static_cast<int>(std::clamp(v, -1e6, 1e6)); };
    return {whole(std::floor(x0)), whole(std::floor(y0)), whole(std::ceil(x1)), whole(std::ceil(y1))};
}

/// A rounded rectangle in pixels.
struct Rounded {
    double x0, y0, x1, y1, radius;

    /// Distance of a point to the edge, negative inside.
    [[nodiscard]] float distance(double x, double y) const
    {
        double const qx = std::abs(x - (x0 + x1) / 2) - (x1 - x0) / 2 + radius;
        double const qy = std::abs(y - (y0 + y1) / 2) - (y1 - y0) / 2 + radius;
        double const ox = std::max(qx, 0.0);
        double const oy = std::max(qy, 0.0);
        double const outside = std::sqrt(ox * ox + oy * oy);
        return static_cast<float>(outside + std::min(std::max(qx, qy), 0.0) - radius);
    }
};

/// Visits the pixels of a rounded rectangle grown by `grow`: singly near the left and right ends, and the middle of
/// each row, where the distance is the same throughout, as one run.
template <class Visit>
void each_run(Canvas const& canvas, Rounded const& r, double grow, double margin, Visit visit)
{
    PixelBox const box = around(r.x0 - grow, r.y0 - grow, r.x1 + grow, r.y1 + grow).cut(canvas.clip);
    double const reach = std::max(r.radius, margin) + 1;
    int const middle_from = std::clamp(static_cast<int>(std::ceil(r.x0 + reach)), box.x0, std::max(box.x0, box.x1));
    int const middle_to =
        std::clamp(static_cast<int>(std::floor(r.x1 - reach)), middle_from, std::max(middle_from, box.x1));
    for (int y = box.y0; y < box.y1; ++y) {
        Pixel* const row = canvas.row(y);
        for (int x = box.x0; x < middle_from; ++x) { visit(row + x, 1, r.distance(x + 0.5, y + 0.5)); }
        if (middle_from < middle_to) {
            double const x = (r.x0 + r.x1) / 2;
            visit(row + middle_from, middle_to - middle_from, r.distance(x, y + 0.5));
        }
        for (int x = middle_to; x < box.x1; ++x) { visit(row + x, 1, r.distance(x + 0.5, y + 0.5)); }
    }
}

/// A soft edge: opaque half the size inside the edge, gone the size outside it.
float shadow_share(float distance, float size)
{
    float const t = std::clamp((size - distance) / (1.5f * size), 0.0f, 1.0f);
    return t * t * (3 - 2 * t);
}

void draw_shadow(Canvas const& canvas, Rounded const& r, double size)
{
    constexpr style::Color ink{0, 0, 0, static_cast<std::uint8_t>(shadow_opacity * 255 + 0.5)};
    double const down = size / 4;
    Rounded const lower{r.x0, r.y0 + down, r.x1, r.y1 + down, r.radius};
    auto const reach = static_cast<float>(size);
    each_run(canvas, lower, size, size, [&](Pixel* to, int count, float d) {
        auto const share = to_byte(shadow_share(d, reach));
        if (share != 0) { blend_run(to, count, scaled(premultiplied(ink), share)); }
    });
}

}  // namespace

void draw_disc(Canvas const& canvas, scene::Disc const& disc, double scale)
{
    double const cx = disc.centre.x * scale;
    double const cy = disc.centre.y * scale;
    auto const radius = static_cast<float>(disc.radius * scale);
    bool const ring = disc.outline.a != 0 && disc.outline_width > 0 && disc.dash.empty();
    float const half = ring ? static_cast<float>(disc.outline_width * scale / 2) : 0.0f;
    Pixel const fill = premultiplied(disc.fill);
    Pixel const outline = premultiplied(disc.outline);
    double const reach = radius + half + 1;
    PixelBox const box = around(cx - reach, cy - reach, cx + reach, cy + reach).cut(canvas.clip);
    for (int y = box.y0; y < box.y1; ++y) {
        Pixel* const row = canvas.row(y);
        for (int x = box.x0; x < box.x1; ++x) {
            double const dx = x + 0.5 - cx;
            double const dy = y + 0.5 - cy;
            float const d = static_cast<float>(std::sqrt(dx * dx + dy * dy)) - radius;
            if (d > half + 0.5f) { continue; }
            if (disc.fill.a != 0) { blend_pixel(row[x], fill, to_byte(0.5f - d)); }
            if (ring) { blend_pixel(row[x], outline, to_byte(half + 0.5f - std::abs(d))); }
        }
    }
}

scene::Stroke ring_of(scene::Disc const& disc)
{
    scene::Stroke stroke;
    stroke.color = disc.outline;
    stroke.width = disc.outline_width;
    stroke.round_caps = false;
    double const period = std::accumulate(disc.dash.begin(), disc.dash.end(), 0.0);
    double const round = 2 * std::numbers::pi * disc.radius;
    double const fit = period > 0 ? round / std::max(1.0, std::round(round / period)) / period : 1;
    for (double length : disc.dash) { stroke.dash.push_back(length * fit); }
    constexpr int corners = 96;
    geo::Line line;
    for (int i = 0; i <= corners; ++i) {
        double const angle = 2 * std::numbers::pi * i / corners;
        line.push_back({disc.centre.x + disc.radius * std::sin(angle), disc.centre.y - disc.radius * std::cos(angle)});
    }
    stroke.lines.push_back(std::move(line));
    return stroke;
}

void draw_panel(Canvas const& canvas, scene::Panel const& panel, double scale)
{
    if (panel.box.empty()) { return; }
    Rounded r{std::round(panel.box.min_x * scale), std::round(panel.box.min_y * scale),
              std::round(panel.box.max_x * scale), std::round(panel.box.max_y * scale), 0};
    r.radius = std::min({panel.radius * scale, (r.x1 - r.x0) / 2, (r.y1 - r.y0) / 2});
    if (panel.shadow > 0) { draw_shadow(canvas, r, panel.shadow * scale); }
    bool const outlined = panel.outline.a != 0 && panel.outline_width > 0;
    float const rim = outlined ? static_cast<float>(std::max(1.0, std::round(panel.outline_width * scale))) : 0.0f;
    Pixel const fill = premultiplied(panel.fill);
    Pixel const outline = premultiplied(panel.outline);
    each_run(canvas, r, 1, rim, [&](Pixel* to, int count, float d) {
        float const whole = std::clamp(0.5f - d, 0.0f, 1.0f);
        float const inner = std::clamp(0.5f - d - rim, 0.0f, 1.0f);
        if (whole <= 0) { return; }
        // The outline is opaque to the fill under it, so that a translucent fill shows no darker rim.
        std::uint32_t const all = to_byte(whole);
        std::uint32_t const inside = to_byte(inner);
        blend_run(to, count, scaled(fill, inside) + (outlined ? scaled(outline, all - inside) : 0));
    });
}

}  // namespace atlas::render
