#include "render/vector/vector.hpp"

#include "render/raster/shape.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <cmath>
#include <cstdint>
#include <numbers>
#include <unordered_map>
#include <vector>

namespace atlas::render {
namespace {

void set_color(cairo_t* to, style::Color c)
{
    cairo_set_source_rgba(to, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
}

void add_line(cairo_t* to, geo::Line const& line)
{
    bool first = true;
    for (geo::Point const& p : line) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) { continue; }
        first ? cairo_move_to(to, p.x, p.y) : cairo_line_to(to, p.x, p.y);
        first = false;
    }
    if (line.size() > 2 && line.front() == line.back()) { cairo_close_path(to); }
}

void add_rectangle(cairo_t* to, geo::Box const& box)
{
    cairo_rectangle(to, box.min_x, box.min_y, box.width(), box.height());
}

void add_rounded(cairo_t* to, geo::Box const& box, double radius)
{
    constexpr double quarter = std::numbers::pi / 2;
    double const r = std::clamp(radius, 0.0, std::min(box.width(), box.height()) / 2);
    cairo_new_sub_path(to);
    cairo_arc(to, box.max_x - r, box.min_y + r, r, -quarter, 0);
    cairo_arc(to, box.max_x - r, box.max_y - r, r, 0, quarter);
    cairo_arc(to, box.min_x + r, box.max_y - r, r, quarter, 2 * quarter);
    cairo_arc(to, box.min_x + r, box.min_y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(to);
}

/// Lines of one colour across the box, `width` wide, their middles `shift` px across the lines from the pattern's.
void draw_lines(cairo_t* to, scene::Pattern const& pattern, geo::Box const& box, style::Color color, double shift,
                double width)
{
    double const lean = pattern.kind == scene::Pattern::Kind::stripes ? 1 : -1;
    double const step = pattern.period * std::numbers::sqrt2;  // along x
    double const origin = pattern.origin.x + shift * std::numbers::sqrt2;
    auto const along = [&](double x, double y) { return (x - origin) + lean * (y - pattern.origin.y); };
    double const low = std::min(along(box.min_x, box.min_y), along(box.min_x, box.max_y));
    double const high = std::max(along(box.max_x, box.min_y), along(box.max_x, box.max_y));
    double const top = box.min_y - width;
    double const bottom = box.max_y + width;
    for (double k = std::floor(low / step) - 1; k <= std::ceil(high / step) + 1; ++k) {
        auto const x_at = [&](double y) { return k * step + origin - lean * (y - pattern.origin.y); };
        cairo_move_to(to, x_at(top), top);
        cairo_line_to(to, x_at(bottom), bottom);
    }
    set_color(to, color);
    cairo_set_line_width(to, width);
    cairo_stroke(to);
}

/// Stripes (rising) or hatch (falling) seen through the current clip. A stripe reaches under the next one, so that no
/// ground shines through where two softened edges meet.
void draw_pattern_lines(cairo_t* to, scene::Pattern const& pattern, geo::Box const& box)
{
    std::vector<style::Color> colors{pattern.color};
    if (pattern.kind == scene::Pattern::Kind::stripes) {
        colors.insert(colors.end(), pattern.further.begin(), pattern.further.end());
    }
    for (std::size_t k = 0; k < colors.size(); ++k) {
        double const under = k + 1 < colors.size() ? std::min(0.8, pattern.width / 2) : 0;
        draw_lines(to, pattern, box, colors[k], static_cast<double>(k) * pattern.width + under / 2,
                   pattern.width + under);
    }
}

/// Dots as lines without length under a round pen: a tenth of the bytes of circles.
void draw_pattern_dots(cairo_t* to, scene::Pattern const& pattern, geo::Box const& box)
{
    double const half = pattern.period / std::numbers::sqrt2;  // the lattice leans 45°: rows are half a diagonal apart
    auto const from = [&](double v, double origin) { return std::floor((v - origin - pattern.width) / half); };
    auto const to_row = [&](double v, double origin) { return std::ceil((v - origin + pattern.width) / half); };
    for (double j = from(box.min_y, pattern.origin.y); j <= to_row(box.max_y, pattern.origin.y); ++j) {
        for (double i = from(box.min_x, pattern.origin.x); i <= to_row(box.max_x, pattern.origin.x); ++i) {
            if (std::fmod(std::abs(i + j), 2.0) > 0.5) { continue; }
            double const x = pattern.origin.x + i * half;
            double const y = pattern.origin.y + j * half;
            cairo_move_to(to, x, y);
            cairo_line_to(to, x, y);
        }
    }
    set_color(to, pattern.color);
    cairo_set_line_width(to, pattern.width);
    cairo_set_line_cap(to, CAIRO_LINE_CAP_ROUND);
    cairo_stroke(to);
}

void draw(cairo_t* to, scene::Fill const& fill)
{
    using Kind = scene::Pattern::Kind;
    geo::Box box;
    for (geo::Ring const& ring : fill.rings) {
        add_line(to, ring);
        box.add(geo::bounds(ring));
    }
    cairo_set_fill_rule(to, CAIRO_FILL_RULE_EVEN_ODD);
    set_color(to, fill.color);
    scene::Pattern const& pattern = fill.pattern;
    if (pattern.kind == Kind::none || pattern.color.a == 0 || !(pattern.period > 0) || box.empty()) {
        return cairo_fill(to);
    }
    cairo_fill_preserve(to);
    cairo_save(to);
    cairo_clip(to);
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
    cairo_clip_extents(to, &x0, &y0, &x1, &y1);
    geo::Box const seen{std::max(box.min_x, x0), std::max(box.min_y, y0), std::min(box.max_x, x1),
                        std::min(box.max_y, y1)};
    if (!seen.empty()) {
        pattern.kind == Kind::dots ? draw_pattern_dots(to, pattern, seen) : draw_pattern_lines(to, pattern, seen);
    }
    cairo_restore(to);
}

/// Points of a path that is stroked at once: Cairo's memory for one grows faster than its points.
constexpr std::size_t longest_path = 20'000;

double length_of(geo::Line const& line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        double const step = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        sum += std::isfinite(step) ? step : 0;
    }
    return sum;
}

/// A line of many points in pieces, the dashes of each going on where those of the last ended.
void stroke_in_pieces(cairo_t* to, geo::Line const& line, std::vector<double> const& dash)
{
    double gone = 0;
    for (std::size_t from = 0; from + 1 < line.size(); from += longest_path) {
        std::size_t const end = std::min(line.size(), from + longest_path + 1);
        geo::Line const piece(line.begin() + static_cast<std::ptrdiff_t>(from),
                              line.begin() + static_cast<std::ptrdiff_t>(end));
        add_line(to, piece);
        cairo_set_dash(to, dash.data(), static_cast<int>(dash.size()), gone);
        cairo_stroke(to);
        gone += length_of(piece);
    }
}

void draw(cairo_t* to, scene::Stroke const& stroke)
{
    if (stroke.color.a == 0 || !(stroke.width > 0)) { return; }
    cairo_save(to);
    set_color(to, stroke.color);
    cairo_set_line_width(to, stroke.width);
    cairo_set_line_join(to, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(to, stroke.round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    auto const stroke_all = [&] {
        cairo_set_dash(to, stroke.dash.data(), static_cast<int>(stroke.dash.size()), 0);
        cairo_stroke(to);
    };
    std::size_t points = 0;
    for (geo::Line const& line : stroke.lines) {
        if (line.size() > longest_path) {
            stroke_all();
            stroke_in_pieces(to, line, stroke.dash);
            points = 0;
            continue;
        }
        if (points + line.size() > longest_path) {
            stroke_all();
            points = 0;
        }
        add_line(to, line);
        points += line.size();
    }
    stroke_all();
    cairo_restore(to);
}

void draw(cairo_t* to, scene::Disc const& disc)
{
    cairo_new_path(to);
    cairo_arc(to, disc.centre.x, disc.centre.y, disc.radius, 0, 2 * std::numbers::pi);
    set_color(to, disc.fill);
    cairo_fill_preserve(to);
    if (disc.outline.a != 0 && disc.outline_width > 0 && disc.dash.empty()) {
        set_color(to, disc.outline);
        cairo_set_line_width(to, disc.outline_width);
        cairo_stroke_preserve(to);
    }
    cairo_new_path(to);
    if (!disc.dash.empty()) { draw(to, ring_of(disc)); }
}

/// The raster's soft edge as shapes one on another: a blur would become an image in the file. Every shape is as
/// opaque as it takes for the pile to come to the shadow's share at its own edge.
void draw_shadow(cairo_t* to, scene::Panel const& panel)
{
    constexpr int steps = 14;
    double const size = panel.shadow;
    double below = 0;
    for (int i = 0; i < steps; ++i) {
        double const middle = (i + 0.5) / steps;  // from the outer end inward
        double const share = shadow_opacity * middle * middle * (3 - 2 * middle);
        double const grow = size - 1.5 * size * i / steps;
        geo::Box box = panel.box.grown(grow);
        if (box.empty()) { return; }
        box.min_y += size / 4;
        box.max_y += size / 4;
        add_rounded(to, box, std::max(0.0, panel.radius + grow));
        cairo_set_source_rgba(to, 0, 0, 0, 1 - (1 - share) / (1 - below));
        cairo_fill(to);
        below = share;
    }
}

void draw(cairo_t* to, scene::Panel const& panel)
{
    if (panel.box.empty()) { return; }
    if (panel.shadow > 0) { draw_shadow(to, panel); }
    add_rounded(to, panel.box, panel.radius);
    set_color(to, panel.fill);
    cairo_fill(to);
    if (panel.outline.a == 0 || !(panel.outline_width > 0)) { return; }
    double const inset = panel.outline_width / 2;
    add_rounded(to, panel.box.grown(-inset), panel.radius - inset);
    set_color(to, panel.outline);
    cairo_set_line_width(to, panel.outline_width);
    cairo_stroke(to);
}

/// Which bytes of the text each glyph of a piece stands for, so that copied words are those that were written. In the
/// order of the text; Cairo takes the glyphs of a piece from the right from the last to the first.
std::vector<cairo_text_cluster_t> clusters_of(text::Run const& run, text::Piece const& piece)
{
    std::vector<std::uint32_t> starts;
    for (std::size_t i = 0; i < piece.count; ++i) {
        std::size_t const at = piece.right_to_left ? piece.count - 1 - i : i;
        starts.push_back(run.glyphs[piece.first + at].start);
    }
    std::vector<cairo_text_cluster_t> clusters;
    std::size_t byte = piece.begin;
    for (std::size_t i = 0; i < starts.size();) {
        std::size_t next = i + 1;
        while (next < starts.size() && starts[next] <= starts[i]) { ++next; }
        std::size_t const end = next < starts.size() ? starts[next] : piece.end;
        clusters.push_back({static_cast<int>(end - byte), static_cast<int>(next - i)});
        byte = end;
        i = next;
    }
    return clusters;
}

}  // namespace

struct VectorDrawer::State {
    text::Fonts* fonts;
    std::unordered_map<int, cairo_font_face_t*> faces{};

    cairo_font_face_t* face(int font)
    {
        cairo_font_face_t*& face = faces[font];
        if (!face) { face = cairo_ft_font_face_create_for_ft_face(fonts->ft_face(font), FT_LOAD_NO_HINTING); }
        return face;
    }

    void draw_text(cairo_t* to, scene::Text const& text)
    {
        text::Run const& run = text.run;
        if (run.glyphs.empty()) { return; }
        std::vector<cairo_glyph_t> glyphs;
        for (text::Glyph const& glyph : run.glyphs) {
            glyphs.push_back({glyph.index, text.origin.x + glyph.x, text.origin.y + glyph.y});
        }
        cairo_save(to);
        cairo_set_font_size(to, run.size);
        cairo_set_fill_rule(to, CAIRO_FILL_RULE_WINDING);
        if (text.halo.a != 0 && text.halo_width > 0) {
            // A path, not text: a reader that copies or searches meets the words once.
            set_color(to, text.halo);
            cairo_set_line_width(to, 2 * text.halo_width);
            cairo_set_line_join(to, CAIRO_LINE_JOIN_ROUND);
            for (text::Piece const& piece : run.pieces) {
                cairo_set_font_face(to, face(piece.font));
                cairo_glyph_path(to, glyphs.data() + piece.first, static_cast<int>(piece.count));
                cairo_stroke(to);
            }
        }
        set_color(to, text.color);
        for (text::Piece const& piece : run.pieces) {
            cairo_set_font_face(to, face(piece.font));
            auto const* const first = glyphs.data() + piece.first;
            auto const count = static_cast<int>(piece.count);
            if (run.face == text::Face::icons) {
                cairo_glyph_path(to, first, count);  // pictograms are no words
                cairo_fill(to);
                continue;
            }
            auto const clusters = clusters_of(run, piece);
            cairo_show_text_glyphs(to, run.utf8.data() + piece.begin, static_cast<int>(piece.end - piece.begin), first,
                                   count, clusters.data(), static_cast<int>(clusters.size()),
                                   piece.right_to_left ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD
                                                       : cairo_text_cluster_flags_t{});
        }
        cairo_restore(to);
    }
};

VectorDrawer::VectorDrawer(text::Fonts& fonts) : m_state(std::make_unique<State>(State{&fonts, {}})) {}

VectorDrawer::~VectorDrawer()
{
    for (auto const& [font, face] : m_state->faces) { cairo_font_face_destroy(face); }
}

void VectorDrawer::draw_items(cairo_t* to, scene::Items const& items, Step const& step)
{
    int clips = 0;
    for (scene::Item const& item : items) {
        if (step) { step(static_cast<std::size_t>(&item - items.data())); }
        if (auto const* clip = std::get_if<scene::Clip>(&item)) {
            cairo_save(to);
            add_rectangle(to, clip->box.empty() ? geo::Box{0, 0, 0, 0} : clip->box);
            cairo_clip(to);
            ++clips;
        } else if (std::holds_alternative<scene::Unclip>(item)) {
            if (clips > 0) {
                cairo_restore(to);
                --clips;
            }
        } else if (auto const* text = std::get_if<scene::Text>(&item)) {
            m_state->draw_text(to, *text);
        } else if (auto const* fill = std::get_if<scene::Fill>(&item)) {
            draw(to, *fill);
        } else if (auto const* stroke = std::get_if<scene::Stroke>(&item)) {
            draw(to, *stroke);
        } else if (auto const* disc = std::get_if<scene::Disc>(&item)) {
            draw(to, *disc);
        } else if (auto const* panel = std::get_if<scene::Panel>(&item)) {
            draw(to, *panel);
        }
    }
    for (; clips > 0; --clips) { cairo_restore(to); }
    if (step) { step(items.size()); }
}

void VectorDrawer::draw_scene(cairo_t* to, scene::Scene const& scene, Step const& step)
{
    cairo_rectangle(to, 0, 0, scene.width, scene.height);
    set_color(to, scene.background);
    cairo_fill(to);
    draw_items(to, scene.map, step);
    draw_items(to, scene.furniture);
}

}  // namespace atlas::render
