#include "render/line.hpp"

#include <cmath>
#include <numeric>

namespace atlas::render {

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
