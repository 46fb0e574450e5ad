#include "briefing/sheet/sheet_map.hpp"

#include "briefing/sheet/sheet_blocks.hpp"
#include "query/view_state.hpp"
#include "rules/area_rows.hpp"
#include "rules/attainment.hpp"
#include "rules/positions.hpp"
#include "rules/types.hpp"
#include "scene/base_map.hpp"
#include "scene/build.hpp"
#include "scene/camera.hpp"
#include "scene/crosses_frame.hpp"
#include "scene/frame.hpp"
#include "scene/scene.hpp"
#include "scene/symbols/symbols.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;
using geo::Point;

constexpr std::size_t most_named = 20;  ///< counties of an atlas up to which the small map names them
constexpr double smallest_of_map = 12;  ///< px, the smallest words of a map at scale 1

namespace word {
constexpr Bilingual approximate{"虚线边：乡镇级或示意位置", "Broken rim: approximate place"};
constexpr Bilingual cluster{"圈中数字：相邻项目数", "Number in a ring: projects close together"};
constexpr Bilingual unplaced{"名旁数字：未定点项目数", "Number by a name: projects without a place"};
constexpr Bilingual projects{"项目", "Projects"};
}  // namespace word

MapPlan plan_of(MapContext const& deck, query::ViewState view, Look const& look, Box const& box)
{
    MapPlan plan;
    plan.box = box;
    plan.scale = look.type.small / smallest_of_map;
    plan.frame.width = box.width() / plan.scale;
    plan.frame.height = box.height() / plan.scale;
    plan.frame.legend = false;
    plan.frame.smallest_text = smallest_of_map;
    plan.view = std::move(view);
    plan.view.camera = scene::camera_of(deck.geometry, plan.view, plan.frame);
    return plan;
}

query::ViewState county_view(SheetContext const& context)
{
    query::ViewState view = context.view;
    view.level = model::AreaLevel::county;
    view.drilled_area.clear();
    view.selection = query::SelectedArea{context.area.adcode};
    view.camera.reset();
    return view;
}

/// The documents behind the colour of an area.
void add_area_documents(SheetContext const& context, query::ViewState const& view, std::string const& adcode,
                        std::vector<std::string>& ids)
{
    auto const& atlas = context.atlas;
    auto const add = [&](std::string const& id) {
        if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) { ids.push_back(id); }
    };
    if (view.theme == query::Theme::type) {
        auto const types = rules::types_of(atlas, adcode, view.plan);
        for (auto const& row : context.atlas.rows(types.statements)) {
            if (row.plan == types.plan && row.citation.section == types.section) { add(row.citation.source_id); }
        }
        return;
    }
    if (view.theme == query::Theme::groups) {
        for (model::MemberId const id : atlas.memberships_of(adcode)) { add(atlas[id].citation.source_id); }
        return;
    }
    std::string const id = query::indicator_of(atlas, view);
    if (auto const figure = rules::latest(atlas, adcode, id, context.year())) {
        add(atlas[*figure].citation.source_id);
    }
    if (view.theme != query::Theme::attainment) { return; }
    auto const state = rules::attainment(atlas, adcode, id, context.year(), view.plan);
    if (state.target) { add(atlas[*state.target].citation.source_id); }
}

/// The kinds of projects in the frame: how many, and what the map draws of them or the list shows.
struct Kind {
    int count = 0;
    bool lines = false;
    bool discs = false;
};
struct Kinds {
    std::map<model::Category, Kind> by_category;
    std::set<model::Stage> stages;  ///< that no words name
    bool approximate = false;
    bool points = false;  ///< several that might come close together
    bool unplaced = false;
};

Kinds kinds_of(MapContext const& deck, MapPlan const& plan)
{
    Kinds kinds;
    if (!plan.view.show_projects) { return kinds; }
    auto const& atlas = deck.geometry.atlas();
    int points = 0;
    auto const resolved = deck.resolved(plan.view);
    for (model::ProjectId const id : resolved.projects->shown) {
        model::Project const& project = atlas[id];
        auto const& place = deck.geometry.point_of(id);
        if (!place) {
            kinds.unplaced = true;
            continue;
        }
        bool const line = std::holds_alternative<std::vector<geo::Line>>(project.geometry);
        bool const inside =
            scene::free_box(plan.frame).contains(scene::to_frame(*plan.view.camera, plan.frame, *place));
        bool const seen = inside || (line && scene::crosses_frame(deck.geometry, id, *plan.view.camera, plan.frame));
        if (!seen) { continue; }
        Kind& kind = kinds.by_category[project.category];
        ++kind.count;
        kind.lines = kind.lines || line;
        kind.discs = kind.discs || (inside && !(line && scene::has_shield(project)));
        points += line ? 0 : 1;
        kinds.approximate = kinds.approximate || (rules::is_approximate(project) && !line);
    }
    kinds.points = points > 1;
    return kinds;
}

/// Samples with their words, one behind the other in rows.
class LegendRows {
public:
    LegendRows(Look const& look, double width) : m_look(look), m_width(width), m_line(look.type.small * 1.42)
    {
        m_y = look.type.small * 0.35;
    }

    void title(std::string const& words)
    {
        if (m_x > 0) { end_row(); }
        TextStyleRun const title{words, m_look.type.small, palette::ink, true, Align::left};
        double const wide = std::min(m_width, width_of(m_look, title));
        m_piece.parts.emplace_back(fitted(m_look, title, {0, m_y + offset()}, wide));
        m_x = wide + m_look.type.small * 0.9;
    }
    /// `sample` is as wide as given and stands on the middle of the row.
    void entry(std::vector<Picture> sample, double sample_width, std::string const& words, bool soft = false)
    {
        double const em = m_look.type.small;
        TextStyleRun const say{words, em, soft ? palette::ink_soft : palette::ink, false, Align::left};
        double const gap = sample.empty() ? 0 : em * 0.35;
        double const wide = std::min(m_width - sample_width - gap, width_of(m_look, say));
        if (m_x > 0 && m_x + sample_width + gap + wide > m_width) { end_row(); }
        for (Picture& picture : sample) {
            double const down = (m_line - picture.box.height()) / 2;
            m_piece.parts.push_back(moved(std::move(picture), m_x, m_y + down));
        }
        m_x += sample_width + gap;
        TextBox box = fitted(m_look, say, {m_x, m_y + offset()}, wide);
        m_extra = std::max(m_extra, box.box.max_y - m_y - m_line);
        m_piece.parts.emplace_back(std::move(box));
        m_x += wide + em * 0.9;
    }
    Piece take()
    {
        if (m_x > 0) { end_row(); }
        m_piece.height = m_y;
        return std::move(m_piece);
    }

private:
    [[nodiscard]] double offset() const { return (m_line - m_look.type.small * m_look.type.leading) / 2; }
    void end_row()
    {
        m_y += m_line + std::max(0.0, m_extra);
        m_x = 0;
        m_extra = 0;
    }

    Look const& m_look;
    double m_width;
    double m_line;
    double m_x = 0;
    double m_y = 0;
    double m_extra = 0;
    Piece m_piece;
};

Picture empty_picture(double width, double height, std::string description)
{
    Picture picture;
    picture.box = {0, 0, width, height};
    picture.is_map = false;
    picture.scene.width = width;
    picture.scene.height = height;
    picture.description = std::move(description);
    return picture;
}

/// A swatch as the map covers the class.
Picture swatch_of(style::LegendEntry const& entry, double width, double height)
{
    Picture picture = empty_picture(width, height, entry.text);
    scene::Fill fill{{{{0, 0}, {width, 0}, {width, height}, {0, height}, {0, 0}}}, entry.fill, {}};
    fill.pattern = scene::pattern_of(entry.cover, entry.stripes, entry.rank, {});
    picture.scene.map.emplace_back(std::move(fill));
    picture.scene.map.emplace_back(scene::Panel{{0, 0, width, height}, 0, {}, palette::border, 1, 0});
    return picture;
}

Picture line_sample(model::Category category, double width, double scale)
{
    Picture picture = empty_picture(width, width / 2, std::string(model::word(category).zh));
    picture.scale = scale;
    picture.scene.width /= scale;
    picture.scene.height /= scale;
    double const middle = picture.scene.height / 2;
    scene::add_line_sample(picture.scene.map, {{0, middle}, {picture.scene.width, middle}}, category, true);
    return picture;
}

/// The stages as symbols of one kind show them; those that look alike share a sample.
void add_stages(LegendRows& rows, Look const& look, std::set<model::Stage> const& stages, model::Category category)
{
    using model::Stage;
    static std::vector<std::vector<Stage>> const alike{{Stage::planned, Stage::unstated},
                                                       {Stage::preparatory},
                                                       {Stage::started, Stage::under_construction},
                                                       {Stage::completed, Stage::operating},
                                                       {Stage::suspended}};
    double const side = look.type.small * 1.45;
    for (auto const& group : alike) {
        std::string words;
        for (Stage const stage : group) {
            if (stages.count(stage) == 0) { continue; }
            if (!words.empty()) { words += " / "; }
            words += said(stage, look.language);
        }
        if (words.empty()) { continue; }
        std::vector<Picture> sample;
        sample.push_back(symbol_picture({category, group.front(), model::Accuracy::site}, side, words, look.fonts));
        rows.entry(std::move(sample), side, words);
    }
}

void add_kinds(LegendRows& rows, Look const& look, Kinds const& kinds, double map_scale)
{
    if (kinds.by_category.empty() && !kinds.unplaced) { return; }
    rows.title(std::string(word::projects.in(look.language)));
    double const side = look.type.small * 1.45;
    for (auto const& [category, kind] : kinds.by_category) {
        std::string const words = kind.count > 0 ? fmt::format("{} {}", said(category, look.language), kind.count)
                                                 : std::string(said(category, look.language));
        std::vector<Picture> sample;
        double wide = 0;
        if (kind.lines) {
            sample.push_back(line_sample(category, side * 1.3, map_scale));
            wide = side * 1.3;
        }
        if (kind.discs) {
            double const from = kind.lines ? wide + side * 0.15 : 0;
            Picture disc =
                symbol_picture({category, model::Stage::completed, model::Accuracy::site}, side, words, look.fonts);
            disc.box.min_x += from;
            disc.box.max_x += from;
            sample.push_back(std::move(disc));
            wide = from + side;
        }
        rows.entry(std::move(sample), wide, words);
    }
    if (!kinds.by_category.empty()) { add_stages(rows, look, kinds.stages, kinds.by_category.begin()->first); }
    if (kinds.approximate) {
        model::Category const first = kinds.by_category.begin()->first;
        std::string const words(word::approximate.in(look.language));
        std::vector<Picture> sample;
        sample.push_back(
            symbol_picture({first, model::Stage::planned, model::Accuracy::schematic}, side, words, look.fonts));
        rows.entry(std::move(sample), side, words);
    }
    if (kinds.points) { rows.entry({}, 0, std::string(word::cluster.in(look.language)), true); }
    if (kinds.unplaced) { rows.entry({}, 0, std::string(word::unplaced.in(look.language)), true); }
}

}  // namespace

Piece legend_of(MapContext const& deck, Look const& look, MapPlan const& plan, double width, SymbolsAlone const& alone)
{
    LegendRows rows(look, width);
    auto const resolved = deck.resolved(plan.view);
    rows.title(resolved.classes->title);
    double const em = look.type.small;
    for (auto const& entry : resolved.classes->entries) {
        std::vector<Picture> sample;
        sample.push_back(swatch_of(entry, em * 1.6, em));
        rows.entry(std::move(sample), em * 1.6, entry.text);
    }
    Kinds kinds = kinds_of(deck, plan);
    for (model::Category const category : alone.kinds) { kinds.by_category[category].discs = true; }
    kinds.stages = alone.stages;
    add_kinds(rows, look, kinds, plan.scale);
    return rows.take();
}

MapPlan county_map(MapContext const& deck, SheetContext const& context, Look const& look, Box const& box)
{
    query::ViewState view = county_view(context);
    view.filters.county = context.area.adcode;
    MapPlan plan = plan_of(deck, std::move(view), look, box);
    plan.view.camera = scene::fit(deck.geometry.area(context.area.adcode)->box, plan.frame, 0.07);
    return plan;
}

MapPlan locator_map(MapContext const& deck, SheetContext const& context, Look const& look, Box const& box)
{
    query::ViewState view = county_view(context);
    view.show_projects = false;
    view.show_labels = view.show_labels && deck.geometry.counties().size() <= most_named;
    return plan_of(deck, std::move(view), look, box);
}

std::vector<std::string> documents_of(MapContext const& deck, SheetContext const& context, MapPlan const& plan)
{
    std::vector<std::string> ids;
    Point const low = scene::to_metres(*plan.view.camera, plan.frame, {0, plan.frame.height});
    Point const high = scene::to_metres(*plan.view.camera, plan.frame, {plan.frame.width, 0});
    for (auto const& county : deck.geometry.counties()) {
        bool const seen = county.box.max_x > low.x && county.box.min_x < high.x && county.box.max_y > low.y &&
                          county.box.min_y < high.y;
        if (seen) { add_area_documents(context, plan.view, county.adcode, ids); }
    }
    for (auto const* ground : {"boundaries", "gshhg"}) {
        if (context.atlas.source(ground) != nullptr && std::find(ids.begin(), ids.end(), ground) == ids.end()) {
            ids.emplace_back(ground);
        }
    }
    return ids;
}

void add_map(Slide& slide, MapContext const& deck, Look const& look, MapPlan const& plan, std::string description)
{
    Picture picture;
    picture.box = plan.box;
    picture.scale = plan.scale;
    picture.frame = plan.frame;
    picture.camera = *plan.view.camera;
    picture.description = std::move(description);
    picture.scene = scene::build_scene(deck.geometry, deck.resolved(plan.view), plan.view, plan.frame, look.fonts);
    slide.parts.emplace_back(std::move(picture));
    Box const& map = plan.box;
    for (Box const& edge :
         {Box{map.min_x, map.min_y, map.max_x, map.min_y + 1}, Box{map.min_x, map.max_y - 1, map.max_x, map.max_y},
          Box{map.min_x, map.min_y, map.min_x + 1, map.max_y}, Box{map.max_x - 1, map.min_y, map.max_x, map.max_y}}) {
        slide.parts.emplace_back(Rectangle{edge, palette::control_line});
    }
}

}  // namespace atlas::briefing
