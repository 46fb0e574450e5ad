#include "model/atlas.hpp"
#include "scene/base_map.hpp"
#include "scene/camera.hpp"
#include "scene/crosses_frame.hpp"
#include "scene/frame.hpp"
#include "scene/furniture/filter_note.hpp"
#include "scene/furniture/legend_parts.hpp"
#include "scene/pick.hpp"
#include "scene/scene.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::scene {

namespace palette = style::palette;
using base::pick;
using geo::Box;
using geo::Point;
using model::Accuracy;
using model::Category;
using model::Stage;

namespace {

constexpr double row_height = 30;
constexpr double padding = 18;
constexpr double swatch_height = 21;
constexpr std::size_t most_lines = 5;  ///< of a heading or a class; longer names go on with …
constexpr std::size_t most_note_lines = 16;

}  // namespace

LegendText legend_text(Frame const& frame)
{
    LegendText text;
    for (double* size : {&text.title, &text.row, &text.note, &text.key}) {
        *size = std::max(*size, frame.smallest_text);
    }
    text.title = std::max(text.title, frame.smallest_text * 1.1);
    return text;
}

void LegendWriter::text(text::Face face, double em, std::string_view words, double x, double middle, Color color,
                        double align)
{
    text::Run run = context.fonts.shape(face, em, words);
    double const left = x - align * run.width;
    double const baseline = middle + (run.ascent - run.descent) / 2;
    items.emplace_back(Text{std::move(run), {left, baseline}, color, {}, 0});
}

void LegendWriter::heading(std::string_view words)
{
    double const grown = size.title / sizes::legend_title;
    auto const shown = text::cut_to_lines(context.fonts, text::Face::bold, size.title, words, width, most_lines);
    for (std::string const& line : text::wrap(context.fonts, text::Face::bold, size.title, shown, width)) {
        text(text::Face::bold, size.title, line, 0, y + 11 * grown, palette::ink);
        y += 24 * grown;
    }
    y += 6;
}

void LegendWriter::note(std::string_view words)
{
    double const grown = size.note / sizes::legend_note;
    auto const shown = text::cut_to_lines(context.fonts, text::Face::regular, size.note, words, width, most_note_lines);
    for (std::string const& line : text::wrap(context.fonts, text::Face::regular, size.note, shown, width)) {
        text(text::Face::regular, size.note, line, 0, y + 9 * grown, palette::ink_soft);
        y += 18 * grown;
    }
}

double count_room(LegendWriter& writer, style::LegendEntry const& entry)
{
    std::string const count = style::count_words(entry, writer.context.view.language);
    if (count.empty()) { return 0; }
    double const wide = writer.context.fonts.shape(text::Face::regular, writer.size.note, count).width + 10;
    return std::max(wide, 26 * writer.size.note / sizes::legend_note);
}

double add_class_row(LegendWriter& writer, style::LegendEntry const& entry, double x, double width, CountAt count_at)
{
    double const middle = writer.y + row_height / 2;
    double const top = middle - swatch_height / 2;
    Fill swatch;
    swatch.rings = {
        {{x, top}, {x + legend_swatch, top}, {x + legend_swatch, top + swatch_height}, {x, top + swatch_height}}};
    swatch.color = entry.fill;
    swatch.pattern = pattern_of(entry.cover, entry.stripes, entry.rank, {0, top});
    writer.items.emplace_back(std::move(swatch));
    writer.items.emplace_back(Panel{{x, top, x + legend_swatch, top + swatch_height}, 0, {}, palette::border, 0.8, 0});
    double const pitch = 21 * writer.size.row / sizes::legend_text;
    std::string const count = style::count_words(entry, writer.context.view.language);
    double const counted = count_room(writer, entry);
    double const room = width - legend_indent - counted;
    auto& fonts = writer.context.fonts;
    auto const shown = text::cut_to_lines(fonts, text::Face::regular, writer.size.row, entry.text, room, most_lines);
    auto const lines = text::wrap(fonts, text::Face::regular, writer.size.row, shown, room);
    double line_middle = middle;
    for (std::string const& line : lines) {
        writer.text(text::Face::regular, writer.size.row, line, x + legend_indent, line_middle, palette::ink);
        line_middle += pitch;
    }
    if (!count.empty()) {
        bool const edge = count_at == CountAt::edge || lines.size() > 1;
        double const words =
            edge || lines.empty() ? 0 : fonts.shape(text::Face::regular, writer.size.row, lines.front()).width;
        double const right = edge ? x + width : x + legend_indent + words + counted;
        writer.text(text::Face::regular, writer.size.note, count, right, middle, palette::ink_soft, 1);
    }
    return row_height + (lines.empty() ? 0 : pitch * static_cast<double>(lines.size() - 1));
}

bool shows_zones(FurnitureContext const& context)
{
    Box const free = free_box(context.frame);
    Box seen;
    seen.add(to_metres(context.camera, context.frame, {free.min_x, free.min_y}));
    seen.add(to_metres(context.camera, context.frame, {free.max_x, free.max_y}));
    auto const& zones = context.geometry.zones();
    return std::any_of(zones.begin(), zones.end(), [&](auto const& zone) { return zone.box.overlaps(seen); });
}

std::string zone_words(base::Language language)
{
    return std::string(pick(language, "园区、新区（不计入县区）", "Zones (not counted as counties)"));
}

double add_zone_row(LegendWriter& writer, double x, double width)
{
    double const middle = writer.y + row_height / 2;
    Stroke sample{{{{x, middle}, {x + legend_swatch, middle}}}, palette::border_casing, sizes::zone_border + 2.4, {}};
    writer.items.emplace_back(sample);
    sample.color = palette::zone;
    sample.width = sizes::zone_border;
    sample.dash = {sizes::zone_dash, sizes::zone_dash * 0.7};
    writer.items.emplace_back(std::move(sample));
    double const pitch = 21 * writer.size.row / sizes::legend_text;
    auto const lines = text::wrap(writer.context.fonts, text::Face::regular, writer.size.row,
                                  zone_words(writer.context.view.language), width - legend_indent);
    double line_middle = middle;
    for (std::string const& line : lines) {
        writer.text(text::Face::regular, writer.size.row, line, x + legend_indent, line_middle, palette::ink);
        line_middle += pitch;
    }
    return row_height + pitch * static_cast<double>(lines.size() - 1);
}

DrawnProjects drawn_projects(FurnitureContext const& context)
{
    model::Atlas const& atlas = context.geometry.atlas();
    DrawnProjects drawn;
    Box const frame = free_box(context.frame);
    for (model::ProjectId const i : context.shown) {
        auto const& point = context.geometry.point_of(i);
        model::Project const& project = atlas.projects[i];
        bool const line = std::holds_alternative<std::vector<geo::Line>>(project.geometry);
        if (line && crosses_frame(context.geometry, i, context.camera, context.frame)) {
            drawn.categories[project.category].lines = true;
        }
        if (!point || !frame.contains(to_frame(context.camera, context.frame, *point))) { continue; }
        // A road with a number has a shield on its line instead of a symbol.
        if (!line || !has_shield(project)) { drawn.categories[project.category].discs = true; }
        drawn.stages.insert(context.resolved.projects->stage_of(i));
        drawn.accuracies.insert(project.accuracy);
    }
    return drawn;
}

void add_category_sample(LegendWriter& writer, DrawnProjects::Forms forms, Category category, double x, double middle)
{
    if (forms.lines) { add_line_sample(writer.items, {{x, middle}, {x + 24, middle}}, category, true); }
    if (forms.discs) {
        double const centre = x + category_sample_width(forms) - 12;
        add_symbol(writer.items, {centre, middle}, 9.5, category, Stage::completed, Accuracy::site,
                   writer.context.fonts);
    }
}

namespace {

void add_category_rows(LegendWriter& writer, DrawnProjects const& drawn)
{
    int column = 0;
    double const column_width = writer.width / 2;
    for (auto const& [category, forms] : drawn.categories) {
        double const x = column * column_width;
        double const middle = writer.y + 14;
        add_category_sample(writer, forms, category, x, middle);
        writer.text(text::Face::regular, writer.size.key,
                    pick(writer.context.view.language, model::word(category).zh, model::word(category).en),
                    x + category_sample_width(forms) + 6, middle, palette::ink);
        column = (column + 1) % (writer.context.view.language == base::Language::en ? 1 : 2);
        if (column == 0) { writer.y += 28; }
    }
    if (column != 0) { writer.y += 28; }
}

/// Symbol, stage or accuracy with its words, two per row; words too long for a column have a row of their own.
template <class Draw>
void add_key_rows(LegendWriter& writer, std::vector<std::string> const& words, Draw draw)
{
    double const column_width = writer.width / 2;
    int column = 0;
    auto const end_row = [&] {
        if (column > 0) { writer.y += 26; }
        column = 0;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const wide =
            writer.context.fonts.shape(text::Face::regular, writer.size.key, words[i]).width > column_width - 30;
        if (wide) { end_row(); }
        double const x = column * column_width;
        double const middle = writer.y + 13;
        draw(i, Point{x + 12, middle});
        std::string const shown =
            text::cut(writer.context.fonts, text::Face::regular, writer.size.key, words[i], writer.width - x - 30);
        writer.text(text::Face::regular, writer.size.key, shown, x + 30, middle, palette::ink);
        if (++column == 2 || wide) { end_row(); }
    }
    end_row();
}

void add_project_key(LegendWriter& writer)
{
    DrawnProjects const drawn = drawn_projects(writer.context);
    std::string const filtered = filter_words(writer.context.geometry.atlas(), writer.context.view,
                                              writer.context.frame.layout == Layout::sheet);
    if (drawn.categories.empty() && filtered.empty()) { return; }
    base::Language const language = writer.context.view.language;
    writer.y += 12;
    writer.heading(pick(language, "项目", "Projects"));
    if (!filtered.empty()) { writer.note(filtered); }
    if (drawn.categories.empty()) { return; }
    add_category_rows(writer, drawn);
    Category const sample = drawn.categories.begin()->first;
    std::vector<std::string> words;
    std::vector<Stage> const stages(drawn.stages.begin(), drawn.stages.end());
    for (Stage stage : stages) { words.emplace_back(pick(language, model::word(stage).zh, model::word(stage).en)); }
    writer.y += 6;
    add_key_rows(writer, words, [&](std::size_t i, Point c) {
        add_symbol(writer.items, c, 9.5, sample, stages[i], Accuracy::site, writer.context.fonts);
    });
    if (!drawn.any_approximate()) { return; }
    writer.y += 6;
    double const middle = writer.y + 13;
    add_symbol(writer.items, {12, middle}, 9.5, sample, Stage::planned, Accuracy::schematic, writer.context.fonts);
    writer.text(text::Face::regular, writer.size.key,
                pick(language, "虚线边：乡镇级或示意位置", "Broken rim: approximate place"), 30, middle, palette::ink);
    writer.y += 26;
}

/// Scales everything by `factor` about the origin, then moves it to `to`. Shaped text scales exactly: it is unhinted.
void place(Items& items, double factor, Point to)
{
    auto const point = [&](Point& p) { p = {to.x + p.x * factor, to.y + p.y * factor}; };
    auto const points = [&](auto& lines) {
        for (auto& line : lines) { std::for_each(line.begin(), line.end(), point); }
    };
    for (Item& item : items) {
        if (auto* fill = std::get_if<Fill>(&item)) {
            points(fill->rings);
            point(fill->pattern.origin);
        } else if (auto* stroke = std::get_if<Stroke>(&item)) {
            points(stroke->lines);
            stroke->width *= factor;
            for (double& dash : stroke->dash) { dash *= factor; }
        } else if (auto* disc = std::get_if<Disc>(&item)) {
            point(disc->centre);
            disc->radius *= factor;
            disc->outline_width *= factor;
            for (double& dash : disc->dash) { dash *= factor; }
        } else if (auto* panel = std::get_if<Panel>(&item)) {
            Box const b = panel->box;
            panel->box = {to.x + b.min_x * factor, to.y + b.min_y * factor, to.x + b.max_x * factor,
                          to.y + b.max_y * factor};
        } else if (auto* text = std::get_if<Text>(&item)) {
            point(text->origin);
            text->run.size *= factor;
            text->run.width *= factor;
            for (auto& glyph : text->run.glyphs) {
                glyph.x *= factor;
                glyph.y *= factor;
            }
        }
    }
}

/// What of a legend is written; what there is no room for goes, the least needed first.
struct LegendContent {
    bool key = true;   ///< to the symbols of projects
    bool note = true;  ///< on the classes
    std::size_t classes = 0;

    /// False where nothing is left to be dropped.
    bool drop()
    {
        if (key) {
            key = false;
        } else if (note) {
            note = false;
        } else if (classes > 1) {
            --classes;
        } else {
            return false;
        }
        return true;
    }
};

LegendWriter written_legend(FurnitureContext const& context, LegendContent const& content)
{
    LegendText const size = legend_text(context.frame);
    LegendWriter writer{context, size, sizes::legend_width * size.row / sizes::legend_text};
    style::Classification const& classes = *context.resolved.classes;
    writer.heading(classes.title);
    for (std::size_t i = 0; i < content.classes; ++i) {
        writer.y += add_class_row(writer, classes.entries[i], 0, writer.width, CountAt::edge);
    }
    if (std::size_t const left = classes.entries.size() - content.classes; left > 0) {
        bool const english = context.view.language == base::Language::en;
        writer.note(english ? fmt::format("… and {} more", left) : fmt::format("……另有 {} 类", left));
    }
    if (shows_zones(context)) { writer.y += add_zone_row(writer, 0, writer.width); }
    if (content.note && !classes.note.empty()) {
        writer.y += 6;
        writer.note(classes.note);
    }
    if (content.key) { add_project_key(writer); }
    return writer;
}

}  // namespace

void add_legend(Scene& scene, FurnitureContext const& context)
{
    bool const keyed = context.frame.layout == Layout::sheet || context.frame.smallest_text > 0;
    LegendContent content{keyed && context.view.show_projects, true, context.resolved.classes->entries.size()};
    LegendWriter writer = written_legend(context, content);
    Box const free = free_box(context.frame);
    double const room = free.height() - 2 * sizes::edge;
    auto const height_of = [](LegendWriter const& of) { return of.y + 2 * padding - 6; };
    while (height_of(writer) * sizes::legend_least > room && content.drop()) {
        LegendWriter shorter = written_legend(context, content);
        writer.items = std::move(shorter.items);
        writer.y = shorter.y;
    }
    double const full_width = writer.width + 2 * padding;
    double const full_height = height_of(writer);
    // Small frames get a smaller legend, and no legend is higher than its frame.
    double const by_width =
        context.frame.smallest_text > 0 ? 1 : std::clamp(free.width() / sizes::legend_full_from, 0.8, 1.0);
    double const factor = std::min(by_width, std::max(sizes::legend_least, room / full_height));
    double const width = full_width * factor;
    double const height = full_height * factor;
    Box const box{free.min_x + sizes::edge, free.max_y - sizes::edge - height, free.min_x + sizes::edge + width,
                  free.max_y - sizes::edge};
    scene.furniture.emplace_back(Panel{box, 8, style::with_alpha(palette::paper, 0.97), palette::line, 1, 6});
    place(writer.items, factor, {box.min_x + padding * factor, box.min_y + padding * factor});
    for (Item& item : writer.items) { scene.furniture.push_back(std::move(item)); }
    scene.furniture_boxes.push_back(box);
}

}  // namespace atlas::scene
