#include "briefing/page/slide.hpp"
#include "scene/scene.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace atlas::briefing {
namespace {

namespace palette = style::palette;
using geo::Box;
using geo::Point;

/// Moves and enlarges an item: px of a picture's scene to px of the page.
class Enlarge {
public:
    Enlarge(Point to, double scale, text::Fonts& fonts) : m_to(to), m_scale(scale), m_fonts(fonts) {}

    [[nodiscard]] scene::Item operator()(scene::Item const& item) const { return std::visit(*this, item); }

    scene::Item operator()(scene::Fill fill) const
    {
        for (auto& ring : fill.rings) { move(ring); }
        pattern(fill.pattern);
        return fill;
    }
    scene::Item operator()(scene::Stroke stroke) const
    {
        for (auto& line : stroke.lines) { move(line); }
        stroke.width *= m_scale;
        lengths(stroke.dash);
        return stroke;
    }
    scene::Item operator()(scene::Disc disc) const
    {
        disc.centre = at(disc.centre);
        disc.radius *= m_scale;
        disc.outline_width *= m_scale;
        lengths(disc.dash);
        return disc;
    }
    scene::Item operator()(scene::Panel panel) const
    {
        panel.box = at(panel.box);
        panel.radius *= m_scale;
        panel.outline_width *= m_scale;
        panel.shadow *= m_scale;
        return panel;
    }
    scene::Item operator()(scene::Text text) const
    {
        if (m_scale != 1) { text.run = m_fonts.shape(text.run.face, text.run.size * m_scale, text.run.utf8); }
        text.origin = at(text.origin);
        text.halo_width *= m_scale;
        return text;
    }
    scene::Item operator()(scene::Clip clip) const { return scene::Clip{at(clip.box)}; }
    scene::Item operator()(scene::Unclip unclip) const { return unclip; }

    [[nodiscard]] Box at(Box box) const
    {
        Point const low = at(Point{box.min_x, box.min_y});
        Point const high = at(Point{box.max_x, box.max_y});
        return {low.x, low.y, high.x, high.y};
    }

private:
    [[nodiscard]] Point at(Point p) const { return {m_to.x + p.x * m_scale, m_to.y + p.y * m_scale}; }
    template <class Points>
    void move(Points& points) const
    {
        for (Point& p : points) { p = at(p); }
    }
    void lengths(std::vector<double>& list) const
    {
        for (double& length : list) { length *= m_scale; }
    }
    void pattern(scene::Pattern& pattern) const
    {
        pattern.period *= m_scale;
        pattern.width *= m_scale;
        pattern.origin = at(pattern.origin);
    }

    Point m_to;
    double m_scale;
    text::Fonts& m_fonts;
};

using Kind = scene::Passage::Kind;

/// What is added to the map while this lives is a passage.
class Passage {
public:
    Passage(scene::Scene& out, Kind kind, std::string description = {}) : m_out(out), m_at(out.passages.size())
    {
        out.passages.push_back({kind, out.map.size(), out.map.size(), std::move(description)});
    }
    ~Passage() { m_out.passages[m_at].end = m_out.map.size(); }
    Passage(Passage const&) = delete;
    Passage& operator=(Passage const&) = delete;

private:
    scene::Scene& m_out;
    std::size_t m_at;
};

Kind kind_of(TextBox const& box, Paragraph const& paragraph)
{
    if (box.role == Role::title) { return Kind::title; }
    if (paragraph.kind == Paragraph::Kind::heading) { return Kind::heading; }
    return paragraph.kind == Paragraph::Kind::bullet ? Kind::item : Kind::paragraph;
}

void add(scene::Scene& out, Rectangle const& part, text::Fonts& /*fonts*/)
{
    out.map.emplace_back(scene::Panel{part.box, 0, part.fill, {}, 0, 0});
}

void add(scene::Scene& out, Picture const& part, text::Fonts& fonts)
{
    Passage const figure(out, Kind::figure, part.description);
    Enlarge const enlarge({part.box.min_x, part.box.min_y}, part.scale, fonts);
    out.map.emplace_back(scene::Clip{part.box});
    out.map.emplace_back(scene::Panel{part.box, 0, part.scene.background, {}, 0, 0});
    for (auto const* items : {&part.scene.map, &part.scene.furniture}) {
        for (scene::Item const& item : *items) { out.map.push_back(enlarge(item)); }
    }
    out.map.emplace_back(scene::Unclip{});
    for (scene::PlacedLabel label : part.scene.labels) {
        label.box = enlarge.at(label.box);
        out.labels.push_back(std::move(label));
    }
}

/// The words of a box as items of the map, without passages.
void add_words(scene::Scene& out, TextBox const& part, std::vector<PlacedLine>& lines,
               std::function<void(PlacedLine const&)> const& before)
{
    double const height = lines.empty() ? 0 : lines.back().bottom;
    double const down = part.middle ? (part.box.height() - height) / 2 : 0;
    for (PlacedLine& line : lines) {
        if (before) { before(line); }
        for (scene::Text& text : line.texts) {
            text.origin.x += part.box.min_x;
            text.origin.y += part.box.min_y + down;
            out.map.emplace_back(std::move(text));
        }
    }
}

void add(scene::Scene& out, TextBox const& part, text::Fonts& fonts)
{
    auto lines = place_text(part, fonts);
    std::optional<std::size_t> at;
    std::optional<Passage> list;
    std::optional<Passage> passage;
    add_words(out, part, lines, [&](PlacedLine const& line) {
        if (at == line.paragraph) { return; }
        at = line.paragraph;
        passage.reset();
        Kind const kind = kind_of(part, part.paragraphs[line.paragraph]);
        if (kind != Kind::item) { list.reset(); }
        if (kind == Kind::item && !list) { list.emplace(out, Kind::list); }
        passage.emplace(out, kind);
    });
    passage.reset();
}

void add(scene::Scene& out, Table const& part, text::Fonts& fonts)
{
    Passage const table(out, Kind::table);
    double top = part.box.min_y;
    for (std::size_t i = 0; i < part.rows.size(); ++i) {
        bool const head = i == 0;
        Box const row{part.box.min_x, top, part.box.max_x, top + part.row_height};
        if (head) { add(out, Rectangle{row, palette::bar_ground}, fonts); }
        add(out, Rectangle{{row.min_x, row.max_y - 1, row.max_x, row.max_y}, palette::line}, fonts);
        Passage const tagged(out, Kind::row);
        double left = row.min_x;
        for (std::size_t k = 0; k < part.rows[i].size() && k < part.widths.size(); ++k) {
            Cell const& cell = part.rows[i][k];
            double const pad = part.size * 0.5;
            TextBox words{Role::body, {left + pad, row.min_y, left + part.widths[k] - pad, row.max_y}};
            words.paragraphs = {{Paragraph::Kind::body, {{cell.text, head || cell.bold}}}};
            words.size = part.size;
            words.color = palette::ink;
            words.align = cell.align;
            words.middle = true;
            Passage const passage(out, head ? Kind::head_cell : Kind::cell);
            auto lines = place_text(words, fonts);
            add_words(out, words, lines, {});
            left += part.widths[k];
        }
        top = row.max_y;
    }
}

}  // namespace

scene::Scene draw(Slide const& slide, text::Fonts& fonts)
{
    scene::Scene out;
    out.width = slide.page.width;
    out.height = slide.page.height;
    out.background = slide.background;
    out.source_ids = slide.source_ids;
    for (Part const& part : slide.parts) {
        std::visit([&](auto const& what) { add(out, what, fonts); }, part);
    }
    return out;
}

}  // namespace atlas::briefing
