#include "render/raster/line.hpp"
#include "scene/scene.hpp"

#include <cmath>
#include <numeric>

namespace atlas::render {
namespace {

constexpr double closest_vertices = 0.35;  ///< px: nearer ones make no visible difference
constexpr std::size_t chunk_segments = 32;

/// To pixels, without vertices that lie on top of one another.
geo::Line in_pixels(geo::Line const& line, double scale)
{
    geo::Line points;
    points.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        geo::Point const p{line[i].x * scale, line[i].y * scale};
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) { continue; }
        bool const last = i + 1 == line.size();
        if (!points.empty() && !last && std::abs(p.x - points.back().x) < closest_vertices &&
            std::abs(p.y - points.back().y) < closest_vertices) {
            continue;
        }
        points.push_back(p);
    }
    return points;
}

void add_polyline(PreparedStroke& to, geo::Line const& line, bool round_caps)
{
    if (line.empty() || (line.size() == 1 && !round_caps)) { return; }
    bool const flat = !round_caps && !(line.size() > 2 && line.front() == line.back());
    auto const start = static_cast<std::uint32_t>(to.points.size());
    to.points.insert(to.points.end(), line.begin(), line.end());
    for (std::size_t i = 0; i == 0 || i + 1 < line.size(); i += chunk_segments) {
        std::size_t const end = std::min(i + chunk_segments, line.size() - 1);
        PreparedStroke::Chunk chunk{start + static_cast<std::uint32_t>(i),
                                    start + static_cast<std::uint32_t>(end),
                                    line[i].y,
                                    line[i].y,
                                    flat && i == 0,
                                    flat && end + 1 == line.size()};
        for (std::size_t k = i; k <= end; ++k) {
            chunk.top = std::min(chunk.top, line[k].y);
            chunk.bottom = std::max(chunk.bottom, line[k].y);
            to.box.add(line[k]);
        }
        to.chunks.push_back(chunk);
    }
}

}  // namespace

PreparedStroke prepare(scene::Stroke const& stroke, double scale)
{
    PreparedStroke result;
    result.color = premultiplied(stroke.color);
    result.half = stroke.width * scale / 2;
    if (stroke.color.a == 0 || !(stroke.width > 0)) { return result; }
    std::vector<double> dash = stroke.dash;
    for (double& length : dash) { length *= scale; }
    for (geo::Line const& line : stroke.lines) {
        geo::Line const points = in_pixels(line, scale);
        if (dash.empty()) {
            add_polyline(result, points, stroke.round_caps);
            continue;
        }
        for (geo::Line const& piece : dashed(points, dash)) { add_polyline(result, piece, stroke.round_caps); }
    }
    return result;
}

std::vector<geo::Line> dashed(geo::Line const& line, std::vector<double> const& dash)
{
    std::vector<double> lengths = dash;
    if (lengths.size() % 2 == 1) { lengths.insert(lengths.end(), dash.begin(), dash.end()); }
    double const period = std::accumulate(lengths.begin(), lengths.end(), 0.0);
    if (!(period > 1e-3) || line.size() < 2) { return {line}; }

    std::vector<geo::Line> pieces;
    std::size_t index = 0;
    double left = lengths[0];
    geo::Line piece{line.front()};
    for (std::size_t i = 1; i < line.size(); ++i) {
        geo::Point from = line[i - 1];
        geo::Point const to = line[i];
        double rest = std::hypot(to.x - from.x, to.y - from.y);
        while (rest > left) {
            double const share = left / rest;
            from = {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
            rest -= left;
            if (index % 2 == 0) {
                piece.push_back(from);
                pieces.push_back(std::move(piece));
            }
            index = (index + 1) % lengths.size();
            left = lengths[index];
            piece = {from};
        }
        left -= rest;
        piece.push_back(to);
    }
    if (index % 2 == 0 && piece.size() > 1) { pieces.push_back(std::move(piece)); }
    return pieces;
}

}  // namespace atlas::render
