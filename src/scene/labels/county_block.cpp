#include "scene/labels/county_block.hpp"

#include "scene/labels/county_labels.hpp"
#include "scene/scene.hpp"
#include "scene/sizes.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace atlas::scene {

namespace palette = style::palette;
using geo::Box;
using geo::Point;

namespace {

constexpr double line = 1.16;           ///< of the name's size
constexpr double small_line = 1.2;      ///< of the size of what stands below
constexpr double smallest_role = 12.5;  ///< px
constexpr double badge_gap = 6;
constexpr double badge_lines = 16;  ///< px from the badge's left edge to its number, at its usual size
constexpr double dot = 0.32;        ///< radius of a role's dot, of its words
constexpr double dot_step = 0.5;    ///< between dots of one role
constexpr double role_gap = 0.6;    ///< between roles of one row

/// From the left of a role's first dot to its words.
double dots_width(std::size_t dots, double size)
{
    return (2 * dot + dot_step * static_cast<double>(dots - 1) + 0.25) * size;
}

double row_width(std::vector<Block::Role> const& row)
{
    double width = role_gap * row.front().words.size * static_cast<double>(row.size() - 1);
    for (Block::Role const& role : row) { width += role.width; }
    return width;
}

std::vector<std::string> figure_lines(Wanted const& wanted)
{
    if (!wanted.folded) { return {wanted.figure}; }
    // "68.4% · 2025", "2007 figure, outdated", "2007年数据已过时"
    for (std::string_view const between : {" · ", ", "}) {
        auto const at = wanted.figure.find(between);
        if (at != std::string::npos) {
            return {wanted.figure.substr(0, at), wanted.figure.substr(at + between.size())};
        }
    }
    constexpr std::string_view year = "年";
    auto const at = wanted.figure.find(year);
    if (at == std::string::npos || at + year.size() == wanted.figure.size()) { return {wanted.figure}; }
    return {wanted.figure.substr(0, at + year.size()), wanted.figure.substr(at + year.size())};
}

void add_roles(Block& block, Wanted const& wanted, double size, RoleRows rows, text::Fonts& fonts)
{
    for (style::RoleMark const& mark : wanted.roles) {
        Block::Role role{fonts.shape(text::Face::regular, size, mark.words), mark.colors, 0};
        role.width = dots_width(role.colors.size(), size) + role.words.width;
        if (block.roles.empty() || rows == RoleRows::each) { block.roles.emplace_back(); }
        block.roles.back().push_back(std::move(role));
    }
    for (auto const& row : block.roles) {
        block.width = std::max(block.width, row_width(row));
        block.height += small_line * size;
    }
}

void draw_roles(Scene& scene, Block& block, double centre, double top)
{
    for (auto& row : block.roles) {
        double const size = row.front().words.size;
        double const middle = top + small_line * size / 2;
        double left = centre - row_width(row) / 2;
        for (Block::Role& role : row) {
            double x = left + dot * size;
            for (Color const color : role.colors) {
                // A ring of ink, because the dot stands on a ground of its own colour.
                scene.map.emplace_back(Disc{{x, middle}, dot * size + 1.2, palette::paper, {}, 0, {}});
                scene.map.emplace_back(Disc{{x, middle}, dot * size - 0.4, color, palette::ink_soft, 1, {}});
                x += dot_step * size;
            }
            double const words = left + dots_width(role.colors.size(), size);
            left += role.width + role_gap * size;
            double const baseline = middle + (role.words.ascent - role.words.descent) / 2;
            add_label_text(scene, std::move(role.words), {words, baseline}, palette::ink);
        }
        top += small_line * size;
    }
}

void draw_badge(Scene& scene, text::Run const& badge, Box const& box)
{
    double const s = badge.size / sizes::badge_text;
    double const middle = box.centre().y;
    Box const behind{box.min_x + 2.5, box.min_y - 2.5, box.max_x + 2.5, box.max_y - 2.5};
    scene.map.emplace_back(Panel{behind, 4, palette::paper, palette::ink_soft, 1, 0});
    scene.map.emplace_back(Panel{box, 4, palette::paper, palette::ink_soft, 1, 0});
    for (int i = 0; i < 3; ++i) {
        double const y = middle + (i - 1) * 3.5 * s;
        scene.map.emplace_back(
            Stroke{{{{box.min_x + 5 * s, y}, {box.min_x + 12 * s, y}}}, palette::ink_soft, 1.2, {}, false});
    }
    double const text_y = middle + (badge.ascent - badge.descent) / 2;
    scene.map.emplace_back(Text{badge, {box.min_x + badge_lines * s, text_y}, palette::ink, {}, 0});
}

}  // namespace

std::vector<double> name_sizes(LabelContext const& context, bool few_in_view)
{
    std::vector<double> out;
    for (double const wanted : sizes::county_label) {
        double const size =
            std::max(context.viewport.text_size(wanted), few_in_view ? context.viewport.county_text() : 0);
        if (out.empty() || size < out.back()) { out.push_back(size); }
    }
    return out;
}

double leader_size(LabelContext const& context, bool few_in_view)
{
    double const size = context.viewport.text_size(sizes::county_label[2]);
    return std::max(size, few_in_view ? context.viewport.county_text() : 0);
}

double least_size(LabelContext const& context) { return context.viewport.text_size(sizes::county_label_least); }

Block roles_alone(Wanted const& wanted, RoleRows rows, LabelContext const& context)
{
    Block block;
    add_roles(block, wanted, context.viewport.text_size(smallest_role), rows, context.fonts);
    return block;
}

Block lay_out(Wanted const& wanted, std::vector<std::string> const& name, double size, RoleRows rows,
              LabelContext const& context)
{
    text::Fonts& fonts = context.fonts;
    Block block;
    for (std::string const& words : name) {
        block.name.push_back(fonts.shape(text::Face::bold, size, words));
        block.name_width = std::max(block.name_width, block.name.back().width);
    }
    block.name_height = size * line * static_cast<double>(block.name.size());
    block.width = block.name_width;
    block.height = block.name_height;
    if (wanted.unplaced > 0) {
        double const badge = context.viewport.text_size(sizes::badge_text);
        block.badge = fonts.shape(text::Face::bold, badge, std::to_string(wanted.unplaced));
        block.badge_width = block.badge->width + 22 * badge / sizes::badge_text;
        block.width += badge_gap + block.badge_width;
    }
    if (!wanted.figure.empty()) {
        double const figure = context.viewport.text_size(std::max(12.5, size * sizes::county_figure));
        for (std::string const& words : figure_lines(wanted)) {
            block.figure.push_back(fonts.shape(text::Face::bold, figure, words));
            block.width = std::max(block.width, block.figure.back().width);
            block.height += figure * small_line;
        }
    }
    if (rows != RoleRows::none) {
        add_roles(block, wanted, context.viewport.text_size(std::max(smallest_role, size * sizes::county_role)), rows,
                  fonts);
    }
    return block;
}

std::vector<Point> middles_of(Block const& block, Box const& box)
{
    double const centre = box.centre().x;
    double const left = centre - (block.name_width + (block.badge ? badge_gap + block.badge_width : 0)) / 2;
    double const step = block.name_height / static_cast<double>(std::max<std::size_t>(block.name.size(), 1));
    std::vector<Point> out;
    for (std::size_t i = 0; i < block.name.size(); ++i) {
        out.push_back({left + block.name_width / 2, box.min_y + step * (static_cast<double>(i) + 0.5)});
    }
    if (block.badge) {
        double const number = left + block.name_width + badge_gap + badge_lines * block.badge->size / sizes::badge_text;
        out.push_back({number + block.badge->width / 2, box.min_y + block.name_height / 2});
    }
    double top = box.min_y + block.name_height;
    for (text::Run const& run : block.figure) {
        out.push_back({centre, top + run.size * small_line / 2});
        top += run.size * small_line;
    }
    for (auto const& row : block.roles) {
        double const size = row.front().words.size;
        double at = centre - row_width(row) / 2;
        for (Block::Role const& role : row) {
            out.push_back({at + role.width - role.words.width / 2, top + size * small_line / 2});
            at += role.width + role_gap * size;
        }
        top += size * small_line;
    }
    return out;
}

void draw_block(Scene& scene, Block block, Box const& box, Wanted const& wanted, std::vector<std::string> unplaced_ids)
{
    double const centre = box.centre().x;
    double const whole = block.name_width + (block.badge ? badge_gap + block.badge_width : 0);
    double const left = centre - whole / 2;
    double top = box.min_y + block.name_height;
    for (text::Run& run : block.figure) {
        double const y = top + (run.size * small_line + run.ascent - run.descent) / 2;
        top += run.size * small_line;
        double const x = centre - run.width / 2;
        add_label_text(scene, std::move(run), {x, y}, palette::ink);
    }
    draw_roles(scene, block, centre, top);
    double const step = block.name_height / static_cast<double>(std::max<std::size_t>(block.name.size(), 1));
    double middle = box.min_y + step / 2;
    for (text::Run& run : block.name) {
        double const baseline = middle + (run.ascent - run.descent) / 2;
        double const x = left + (block.name_width - run.width) / 2;
        add_label_text(scene, std::move(run), {x, baseline}, palette::ink);
        middle += step;
    }
    if (!block.badge) { return; }
    double const half = 9 * block.badge->size / sizes::badge_text;
    Point const at{left + block.name_width + badge_gap, box.min_y + block.name_height / 2};
    Box const badge{at.x, at.y - half, at.x + block.badge_width, at.y + half};
    draw_badge(scene, *block.badge, badge);
    scene.symbols.push_back({std::move(unplaced_ids), wanted.adcode, badge.centre(), badge.width() / 2});
}

std::vector<std::vector<std::string>> name_forms(std::string const& name, base::Language language)
{
    std::vector<std::vector<std::string>> forms{{name}};
    if (language == base::Language::en) {
        std::size_t best = std::string::npos;  // the blank that leaves the shorter longest line
        auto const longest = [&](std::size_t blank) { return std::max(blank, name.size() - blank - 1); };
        for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) {
            if (best == std::string::npos || longest(at) < longest(best)) { best = at; }
        }
        if (best != std::string::npos) { forms.push_back({name.substr(0, best), name.substr(best + 1)}); }
    }
    std::string brief = short_form(name, language);
    if (brief != name) { forms.push_back({std::move(brief)}); }
    return forms;
}

}  // namespace atlas::scene
