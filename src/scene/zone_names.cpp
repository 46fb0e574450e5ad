#include "scene/zone_names.hpp"

#include "model/atlas.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"

#include <vector>

namespace atlas::scene {
namespace {

namespace palette = style::palette;
using geo::Box;
using geo::Point;

/// Middles of a name of the given size: on the place with most room, then above and below it, then at the sides of the
/// outline's box from outside.
std::vector<Point> middles(MapGeometry::Area const& zone, Viewport const& viewport, double width, double height)
{
    Point const pole = viewport.to_px(zone.parts.front().pole);
    Box box;
    box.add(viewport.to_px({zone.box.min_x, zone.box.min_y}));
    box.add(viewport.to_px({zone.box.max_x, zone.box.max_y}));
    Point const centre = box.centre();
    double const gap = sizes::label_gap;
    return {pole,
            {pole.x, pole.y - height - gap},
            {pole.x, pole.y + height + gap},
            {centre.x, box.min_y - height / 2 - gap},
            {centre.x, box.max_y + height / 2 + gap},
            {box.max_x + width / 2 + gap, centre.y},
            {box.min_x - width / 2 - gap, centre.y}};
}

}  // namespace

void add_zone_names(Scene& scene, MapGeometry const& geometry, query::ViewState const& view, Viewport const& viewport,
                    Occupied& occupied, text::Fonts& fonts)
{
    for (auto const& zone : geometry.zones()) {
        if (zone.parts.empty() || !zone.box.overlaps(viewport.visible_metres())) { continue; }
        model::Area const* const area = geometry.atlas().area(zone.adcode);
        if (area == nullptr) { continue; }
        text::Run run = fonts.shape(text::Face::bold, sizes::zone_label,
                                    base::pick(view.language, area->short_name, area->name_en));
        double const height = run.ascent + run.descent;
        std::vector<Box> candidates;
        auto const at = middles(zone, viewport, run.width, height);
        for (Point const c : at) {
            candidates.push_back({c.x - run.width / 2, c.y - height / 2, c.x + run.width / 2, c.y + height / 2});
        }
        auto const taken = occupied.take_first(candidates);
        if (!taken) { continue; }
        Box const& box = candidates[*taken];
        Point const baseline{box.min_x, box.centre().y + (run.ascent - run.descent) / 2};
        scene.map.emplace_back(Text{std::move(run), baseline, palette::zone, palette::paper, sizes::halo});
        scene.labels.push_back({zone.adcode, box});
    }
}

}  // namespace atlas::scene
