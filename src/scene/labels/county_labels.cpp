#include "scene/labels/county_labels.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/labels/county_block.hpp"
#include "scene/labels/county_search.hpp"
#include "scene/labels/unplaced_projects.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace atlas::scene {

namespace palette = style::palette;
using geo::Box;
using geo::Point;

namespace {

Wanted wanted_of(LabelContext const& context, MapGeometry::Area const& county, model::Area const& area)
{
    bool const english = context.view.language == base::Language::en && !area.name_en.empty();
    Wanted wanted{county.adcode, english ? area.name_en : area.short_name, {}, {}, 0};
    if (wanted.name.empty()) { wanted.name = area.name; }
    auto const style = context.resolved.classes->areas.find(county.adcode);
    if (style != context.resolved.classes->areas.end()) {
        wanted.figure = style->second.figure;
        wanted.roles = style->second.roles;
    }
    return wanted;
}

/// From the county to the nearest point of its label.
void draw_leader(Scene& scene, Box const& box, Point from, Occupied& occupied)
{
    Point const end = leader_end(box, from);
    scene.map.emplace_back(Stroke{{{from, end}}, palette::paper, 3.2, {}, true});
    scene.map.emplace_back(Stroke{{{from, end}}, palette::ink, 1.1, {}, true});
    scene.map.emplace_back(Disc{from, 2.2, palette::ink, palette::paper, 1, {}});
    for (Box const& part : along_leader(box, from)) { occupied.add(part); }
}

/// Detached parts are named too where the name fits well inside them.
void add_part_labels(Scene& scene, CountySearch const& search, Wanted const& wanted, double size,
                     LabelContext const& context, Occupied& occupied)
{
    Wanted const plain{wanted.adcode, wanted.name, {}, {}, 0};
    auto const& parts = search.county().parts;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        for (auto const& form : name_forms(wanted.name, context.view.language)) {
            Block const block = lay_out(plain, form, size, RoleRows::none, context);
            if (parts[i].radius / context.metres_per_px < block.width * 0.42) { continue; }
            auto placed = search.in_part(i, block);
            if (!placed) { continue; }
            occupied.add(placed->box);
            scene.labels.push_back({wanted.adcode, placed->box});
            draw_block(scene, std::move(placed->block), placed->box, plain, {});
            break;
        }
    }
}

/// One label being placed: where it may go, and at which sizes.
struct Placing {
    CountySearch const& search;
    LabelContext const& context;
    bool few_in_view;
    std::vector<double> sizes;  ///< largest first
    double small;               ///< beside the county
    double least;
};

/// A way of CountySearch to find room for a block.
using Way = std::optional<Placed> (CountySearch::*)(Block const&) const;

/// At each size in turn, in every form of the name.
std::optional<Placed> at_sizes(Placing const& placing, Wanted const& wanted, std::vector<double> const& sizes, Way way)
{
    auto const forms = name_forms(wanted.name, placing.context.view.language);
    for (double const size : sizes) {
        for (auto const& form : forms) {
            auto placed = (placing.search.*way)(lay_out(wanted, form, size, RoleRows::none, placing.context));
            if (placed) { return placed; }
        }
    }
    return std::nullopt;
}

/// Inside the county with its roles, as large as there is room for. Roles go before the name does: they take a smaller
/// name, but not the smallest, and are left out before that is.
std::optional<Placed> with_roles(Placing const& placing, Wanted const& wanted)
{
    if (wanted.roles.empty()) { return std::nullopt; }
    std::vector<RoleRows> rows{RoleRows::one};
    if (wanted.roles.size() > 1) { rows.push_back(RoleRows::each); }
    for (double const size : placing.sizes) {
        if (size == placing.sizes.back() && placing.sizes.size() > 1) { continue; }
        for (auto const& form : name_forms(wanted.name, placing.context.view.language)) {
            for (RoleRows const row : rows) {
                auto placed = placing.search.near_middle(lay_out(wanted, form, size, row, placing.context));
                if (placed) { return placed; }
            }
        }
    }
    return std::nullopt;
}

/// Inside the county, or over its middle. Narrower, with its period on a line of its own, a figure may still find room.
std::optional<Placed> on_own_ground(Placing const& placing, Wanted wanted)
{
    bool const page = placing.context.viewport.county_text() > 0;
    std::vector<Wanted> forms{wanted};
    wanted.folded = true;
    if (!wanted.figure.empty()) { forms.push_back(wanted); }
    struct Attempt {
        Way way;
        std::vector<double> sizes;
    };
    std::vector<Attempt> attempts{{&CountySearch::near_middle, placing.sizes},
                                  {&CountySearch::close_to_middle, placing.sizes},
                                  {&CountySearch::in_sight, placing.sizes}};
    Attempt const over{&CountySearch::over_middle, {placing.sizes.back()}};
    // Words of pages are large: there a label hangs over the border before it becomes small.
    if (page && placing.few_in_view) { attempts.push_back(over); }
    std::vector<double> const least{placing.least};
    attempts.insert(attempts.end(), {{&CountySearch::close_to_middle, least},
                                     {&CountySearch::in_sight, least},
                                     over,
                                     {&CountySearch::over_middle, least}});
    for (Attempt const& attempt : attempts) {
        for (Wanted const& form : forms) {
            if (auto placed = at_sizes(placing, form, attempt.sizes, attempt.way)) { return placed; }
        }
    }
    return std::nullopt;
}

/// Beside its county an English name is shortened: it stands on the ground of others.
std::string outside_name(LabelContext const& context, std::string const& name)
{
    return context.view.language == base::Language::en ? short_form(name, context.view.language) : name;
}

/// The whole label in the county; else the name alone in it, and at last beside it. A figure never leaves its county,
/// where it would read as its neighbour's.
std::optional<Placed> place(Placing const& placing, Wanted wanted, style::Cover cover)
{
    auto placed = with_roles(placing, wanted);
    if (!placed) { placed = on_own_ground(placing, wanted); }
    bool const figure_matters =
        cover != style::Cover::hatch && (placing.context.viewport.county_text() == 0 || !wanted.figure.empty());
    if (!placed && !wanted.figure.empty()) {
        wanted.figure.clear();
        placed = on_own_ground(placing, wanted);
    }
    bool const pointed_to = placing.few_in_view ? placing.search.free_px() > sizes::leader_from_few
                                                : figure_matters && placing.search.free_px() > sizes::leader_from;
    if (placed || !pointed_to) { return placed; }
    for (double const size : {placing.small, placing.least}) {
        Block const block =
            lay_out(wanted, {outside_name(placing.context, wanted.name)}, size, RoleRows::none, placing.context);
        if ((placed = placing.search.beside(block))) { break; }
    }
    return placed;
}

/// A name that stands in its county without its roles.
struct WithoutRoles {
    CountySearch search;
    Wanted wanted;
    Box name;
};

/// Once all names stand, the room that is left below those without roles is for these.
void add_late_roles(Scene& scene, std::vector<WithoutRoles> const& names, LabelContext const& context,
                    Occupied& occupied)
{
    for (WithoutRoles const& at : names) {
        for (RoleRows const rows : {RoleRows::one, RoleRows::each}) {
            Block block = roles_alone(at.wanted, rows, context);
            double const x = at.name.centre().x;
            Box const box{x - block.width / 2, at.name.max_y, x + block.width / 2, at.name.max_y + block.height};
            if (!at.search.holds(block, box) || !occupied.is_free(box)) { continue; }
            occupied.add(box);
            scene.labels.push_back({at.wanted.adcode, box});
            draw_block(scene, std::move(block), box, at.wanted, {});
            break;
        }
    }
}

void add_county_label(Scene& scene, MapGeometry::Area const& county, std::vector<std::string> unplaced,
                      LabelContext const& context, Occupied& occupied, bool few_in_view,
                      std::vector<WithoutRoles>& without_roles)
{
    model::Area const* area = context.geometry.atlas().area(county.adcode);
    if (!area || county.parts.empty()) { return; }
    Wanted wanted = wanted_of(context, county, *area);
    wanted.unplaced = static_cast<int>(unplaced.size());
    CountySearch const search(county, context, occupied);
    Placing const placing{search,
                          context,
                          few_in_view,
                          name_sizes(context, few_in_view),
                          leader_size(context, few_in_view),
                          least_size(context)};
    auto const style = context.resolved.classes->areas.find(county.adcode);
    style::Cover const cover =
        style == context.resolved.classes->areas.end() ? style::Cover::hatch : style->second.cover;
    auto placed = place(placing, wanted, cover);
    bool const seen = placed && occupied.free().overlaps(placed->box);
    if (occupied.free().contains(search.pole())) {
        bool const figure = cover != style::Cover::hatch && !wanted.figure.empty();
        scene.unlabelled.names += seen ? 0 : 1;
        scene.unlabelled.figures += figure && !(seen && !placed->block.figure.empty()) ? 1 : 0;
    }
    if (placed) {
        Box const box = placed->box;
        occupied.add(box);
        scene.labels.push_back({county.adcode, box});
        if (placed->leader) {
            draw_leader(scene, box, *placed->leader, occupied);
        } else if (!wanted.roles.empty() && placed->block.roles.empty()) {
            without_roles.push_back({search, wanted, box});
        }
        draw_block(scene, std::move(placed->block), box, wanted, std::move(unplaced));
    }
    add_part_labels(scene, search, wanted, placing.small, context, occupied);
}

/// Counties in which a prefecture has its seat.
std::set<std::string> seats_of(MapGeometry const& geometry)
{
    std::set<std::string> out;
    for (auto const& [id, place] : geometry.atlas().places.entries()) {
        if (place.kind != model::PlaceKind::prefecture_seat) { continue; }
        out.insert(geometry.county_at(geometry.point_of(id)));
    }
    return out;
}

}  // namespace

void add_county_labels(Scene& scene, LabelContext const& context, Occupied& occupied)
{
    std::vector<MapGeometry::Area const*> order;
    for (auto const* area : context.areas.areas) {
        if (area->box.overlaps(context.viewport.visible_metres())) { order.push_back(area); }
    }
    // The selected first, then the seats of prefectures, then counties with data: what the map is about.
    auto const seats = seats_of(context.geometry);
    auto const rank = [&](MapGeometry::Area const* county) {
        auto const* selected = std::get_if<query::SelectedArea>(&context.view.selection);
        if (selected && selected->adcode == county->adcode) { return 0; }
        if (seats.contains(county->adcode)) { return 1; }
        auto const style = context.resolved.classes->areas.find(county->adcode);
        bool const data = style != context.resolved.classes->areas.end() && style->second.cover == style::Cover::plain;
        return data ? 2 : 3;
    };
    std::stable_sort(order.begin(), order.end(), [&](auto const* a, auto const* b) { return rank(a) < rank(b); });
    // Leader lines for every county would bury a map of many.
    Box const& px = context.viewport.clip_px();
    double const most = context.viewport.county_text() > 0
                            ? sizes::page_leaders_up_to * px.width() * px.height() / sizes::page_map_area
                            : sizes::leaders_up_to;
    bool const few_in_view = static_cast<double>(order.size()) <= most;
    std::vector<WithoutRoles> without_roles;
    UnplacedProjects unplaced = unplaced_projects(context);
    for (auto const* county : order) {
        add_county_label(scene, *county, std::move(unplaced[county]), context, occupied, few_in_view, without_roles);
    }
    add_late_roles(scene, without_roles, context, occupied);
}

}  // namespace atlas::scene
