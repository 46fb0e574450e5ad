#include "scene/furniture/unlabelled_note.hpp"

#include "scene/frame.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace atlas::scene {

namespace palette = style::palette;
using base::Language;
using geo::Box;
using geo::Point;

namespace {

constexpr double padding = 8;  ///< px at the ends of the words
constexpr double line = 1.6;   ///< of their size

text::Run note_run(FurnitureContext const& context, std::string const& words)
{
    double const size = std::max(sizes::legend_note, context.frame.smallest_text);
    return context.fonts.shape(text::Face::regular, size, words);
}

std::string counted(int count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// Above the scale bar and beside it, then along the lower and the upper edge of the frame, at last anywhere.
std::vector<Box> candidates(Scene const& scene, Box const& free, double width, double height)
{
    std::vector<Box> out;
    auto const add = [&](double left, double top) { out.push_back({left, top, left + width, top + height}); };
    constexpr double gap = 6;
    double const low = free.max_y - sizes::edge - height;
    if (!scene.furniture_boxes.empty()) {
        // The scale bar is the last of the furniture that stands at the lower edge.
        auto const bar = std::find_if(scene.furniture_boxes.rbegin(), scene.furniture_boxes.rend(),
                                      [&](Box const& box) { return box.max_y > free.centre().y; });
        if (bar != scene.furniture_boxes.rend()) {
            bool const at_left = bar->centre().x < free.centre().x;
            add(at_left ? bar->min_x : bar->max_x - width, bar->min_y - gap - height);
            add(at_left ? bar->max_x + gap : bar->min_x - gap - width, bar->max_y - height);
        }
    }
    constexpr double step = 24;
    auto const add_row = [&](double top) {
        for (double left = free.max_x - sizes::edge - width; left >= free.min_x + gap; left -= step) { add(left, top); }
    };
    add_row(low);
    add_row(free.min_y + sizes::edge);
    for (double top = low - step; top > free.min_y; top -= step) { add_row(top); }
    return out;
}

}  // namespace

std::string unlabelled_words(Unlabelled const& missing, Language language)
{
    if (missing.names == 0 && missing.figures == 0) { return {}; }
    bool const english = language == Language::en;
    std::string out;
    if (missing.names > 0) {
        out = english ? counted(missing.names, "name", "names") : fmt::format("{} 个名称", missing.names);
    }
    if (missing.figures > 0) {
        if (!out.empty()) { out += english ? ", " : "、"; }
        out += english ? counted(missing.figures, "figure", "figures") : fmt::format("{} 个数值", missing.figures);
    }
    return english ? out + " not shown" : fmt::format("另有 {}未标注", out);
}

std::optional<Box> unlabelled_note_place(Scene const& scene, FurnitureContext const& context,
                                         std::function<bool(Box const&)> const& is_free)
{
    text::Run const run = note_run(context, unlabelled_words(scene.unlabelled, context.view.language));
    Box const free = free_box(context.frame);
    auto const places = candidates(scene, free, run.width + 2 * padding, run.size * line);
    auto const found = std::find_if(places.begin(), places.end(),
                                    [&](Box const& place) { return free.contains(place) && is_free(place); });
    return found == places.end() ? std::nullopt : std::optional(*found);
}

void add_unlabelled_note(Scene& scene, FurnitureContext const& context, Box const& box)
{
    std::string const words = unlabelled_words(scene.unlabelled, context.view.language);
    if (words.empty()) { return; }
    text::Run run = note_run(context, words);
    Point const centre = box.centre();
    double const baseline = centre.y + (run.ascent - run.descent) / 2;
    double const left = centre.x - run.width / 2;
    scene.furniture.emplace_back(Panel{box, 6, style::with_alpha(palette::paper, 0.82), {}, 0, 0});
    scene.furniture.emplace_back(Text{std::move(run), {left, baseline}, palette::ink_soft, {}, 0});
    scene.furniture_boxes.push_back(box);
}

}  // namespace atlas::scene
