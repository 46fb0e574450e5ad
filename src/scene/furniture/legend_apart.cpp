// A legend beside the map: rows in a grid, so that it may be a column or a strip.
#include "scene/furniture/legend_apart.hpp"
#include "scene/furniture/filter_note.hpp"
#include "scene/furniture/legend_parts.hpp"
#include "scene/pick.hpp"
#include "scene/scene.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace atlas::scene {

namespace palette = style::palette;
using base::pick;
using model::Accuracy;
using model::Category;
using model::Stage;

namespace {

/// One entry of the grid.
struct Entry {
    double wanted = 0;                                   ///< px its words need on one line
    std::function<double(double x, double width)> draw;  ///< at the writer's y; returns the height
};

/// Entries row by row in equal columns; a long one takes several.
void add_grid(LegendWriter& writer, std::vector<Entry> const& entries)
{
    if (entries.empty()) { return; }
    std::vector<double> wanted;
    for (Entry const& entry : entries) { wanted.push_back(entry.wanted); }
    // Columns as wide as most entries need, so that one long entry does not spread the others.
    auto const most = wanted.begin() + static_cast<std::ptrdiff_t>((wanted.size() - 1) * 3 / 4);
    std::nth_element(wanted.begin(), most, wanted.end());
    int const columns =
        std::clamp(static_cast<int>(writer.width / std::max(*most, 1.0)), 1, static_cast<int>(entries.size()));
    double const column = writer.width / columns;
    int at = 0;
    double height = 0;
    for (Entry const& entry : entries) {
        int const span = std::clamp(static_cast<int>(std::ceil(entry.wanted / column - 1e-9)), 1, columns);
        if (at + span > columns) {
            writer.y += height;
            height = 0;
            at = 0;
        }
        height = std::max(height, entry.draw(at * column, span * column));
        at += span;
    }
    writer.y += height;
}

constexpr double between = 14;  ///< px free to the right of an entry

double wide(LegendWriter& writer, double em, std::string_view words)
{
    return writer.context.fonts.shape(text::Face::regular, em, words).width;
}

void add_classes(LegendWriter& writer)
{
    std::vector<Entry> entries;
    for (style::LegendEntry const& entry : writer.context.resolved.classes->entries) {
        double const needed =
            legend_indent + wide(writer, writer.size.row, entry.text) + count_room(writer, entry) + between;
        entries.push_back({needed, [&writer, &entry](double x, double width) {
                               return add_class_row(writer, entry, x, width - between, CountAt::words);
                           }});
    }
    if (shows_zones(writer.context)) {
        double const needed =
            legend_indent + wide(writer, writer.size.row, zone_words(writer.context.view.language)) + between;
        entries.push_back(
            {needed, [&writer](double x, double width) { return add_zone_row(writer, x, width - between); }});
    }
    add_grid(writer, entries);
}

/// A sample so wide with its word.
Entry key_entry(LegendWriter& writer, std::string words, std::function<void(double x, double middle)> sample,
                double sample_width = 24)
{
    double const indent = sample_width + 8;
    double const needed = indent + wide(writer, writer.size.key, words) + between;
    return {needed, [&writer, indent, words = std::move(words), sample = std::move(sample)](double x, double) {
                double const middle = writer.y + 14;
                sample(x, middle);
                writer.text(text::Face::regular, writer.size.key, words, x + indent, middle, palette::ink);
                return 28.0;
            }};
}

void add_key(LegendWriter& writer, DrawnProjects const& drawn)
{
    base::Language const language = writer.context.view.language;
    Category const sample = drawn.categories.begin()->first;
    auto const symbol = [&writer, sample](Stage stage, Accuracy accuracy) {
        return [&writer, sample, stage, accuracy](double x, double middle) {
            add_symbol(writer.items, {x + 12, middle}, 10.5, sample, stage, accuracy, writer.context.fonts);
        };
    };
    std::vector<Entry> entries;
    for (auto const& [category, forms] : drawn.categories) {
        entries.push_back(key_entry(
            writer, std::string(pick(language, model::word(category).zh, model::word(category).en)),
            [&writer, of = category, in = forms](double x, double middle) {
                add_category_sample(writer, in, of, x, middle);
            },
            category_sample_width(forms)));
    }
    add_grid(writer, entries);
    entries.clear();
    for (Stage stage : drawn.stages) {
        entries.push_back(key_entry(writer, std::string(pick(language, model::word(stage).zh, model::word(stage).en)),
                                    symbol(stage, Accuracy::site)));
    }
    if (drawn.any_approximate()) {
        entries.push_back(key_entry(writer, std::string(pick(language, "乡镇级或示意位置", "Approximate place")),
                                    symbol(Stage::planned, Accuracy::schematic)));
    }
    add_grid(writer, entries);
}

}  // namespace

Scene legend_apart(FurnitureContext const& context, double width, LegendParts parts)
{
    LegendWriter writer{context, legend_text(context.frame), width};
    if (parts.title) { writer.heading(context.resolved.classes->title); }
    if (parts.classes) { add_classes(writer); }
    if (parts.classes && !context.resolved.classes->note.empty()) {
        writer.y += 4;
        writer.note(context.resolved.classes->note);
    }
    DrawnProjects const drawn =
        parts.projects && context.view.show_projects ? drawn_projects(context) : DrawnProjects{};
    bool const keyed = parts.projects && context.view.show_projects;
    std::string const filtered = keyed ? filter_words(context.geometry.atlas(), context.view, false) : std::string();
    if (writer.y > 0 && !(drawn.categories.empty() && filtered.empty())) { writer.y += 8; }
    if (!filtered.empty()) {
        writer.note(context.view.language == base::Language::en ? "Projects: " + filtered : "项目" + filtered);
    }
    if (!drawn.categories.empty()) { add_key(writer, drawn); }
    Scene scene;
    scene.width = width;
    scene.height = writer.y;
    scene.map = std::move(writer.items);
    return scene;
}

}  // namespace atlas::scene
