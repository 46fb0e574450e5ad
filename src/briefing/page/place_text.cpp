#include "briefing/page/slide.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <algorithm>

namespace atlas::briefing {
namespace {

std::string plain(Paragraph const& paragraph)
{
    std::string all;
    for (Span const& span : paragraph.spans) { all += span.text; }
    return all;
}

/// What stands before the paragraph's first line; nothing but for bullets.
std::string marker_of(Paragraph const& paragraph)
{
    if (paragraph.kind != Paragraph::Kind::bullet) { return {}; }
    return paragraph.marker.empty() ? "•" : paragraph.marker;
}

/// Which bytes of the plain text are bold.
std::vector<bool> bold_bytes(Paragraph const& paragraph)
{
    std::vector<bool> bold;
    for (Span const& span : paragraph.spans) {
        bold.insert(bold.end(), span.text.size(), span.bold || paragraph.kind == Paragraph::Kind::heading);
    }
    return bold;
}

double offset_of(Align align, double room, double width)
{
    if (align == Align::left) { return 0; }
    return align == Align::right ? room - width : (room - width) / 2;
}

/// One line as runs of equal weight. `at` is where the line starts in the paragraph's bytes.
PlacedLine place_line(TextBox const& box, std::string const& line, std::vector<bool> const& bold, std::size_t at,
                      double size, double indent, double top, text::Fonts& fonts)
{
    PlacedLine placed;
    double x = 0;
    for (std::size_t from = 0; from < line.size();) {
        std::size_t to = from;
        while (to < line.size() && bold[at + to] == bold[at + from]) { ++to; }
        text::Run run = fonts.shape(bold[at + from] ? text::Face::bold : text::Face::regular, size,
                                    std::string_view(line).substr(from, to - from));
        double const baseline = top + size * box.leading / 2 + (run.ascent - run.descent) / 2;
        double const width = run.width;
        placed.texts.push_back({std::move(run), {x, baseline}, box.color, {}, 0});
        x += width;
        from = to;
    }
    double const left = indent + offset_of(box.align, box.box.width() - indent, x);
    for (scene::Text& text : placed.texts) { text.origin.x += left; }
    placed.bottom = top + size * box.leading;
    return placed;
}

}  // namespace

std::vector<PlacedLine> place_text(TextBox const& box, text::Fonts& fonts)
{
    std::vector<PlacedLine> lines;
    double top = 0;
    for (Paragraph const& paragraph : box.paragraphs) {
        bool const heading = paragraph.kind == Paragraph::Kind::heading;
        double const size = heading ? box.size * heading_factor : box.size;
        std::string const marker = marker_of(paragraph);
        double const indent =
            marker.empty() ? 0 : std::max(box.size, fonts.shape(text::Face::regular, size, marker).width + size * 0.4);
        if (&paragraph != &box.paragraphs.front()) { top += box.size * paragraph_gap; }
        std::string const all = plain(paragraph);
        std::vector<bool> const bold = bold_bytes(paragraph);
        // Bold is the wider face: lines broken for it fit with any mixture.
        bool const some_bold = std::find(bold.begin(), bold.end(), true) != bold.end();
        auto const face = some_bold ? text::Face::bold : text::Face::regular;
        std::size_t at = 0;
        bool first = true;
        for (std::string const& line : text::wrap(fonts, face, size, all, box.box.width() - indent)) {
            at = all.find(line, at);  // wrap only drops blanks between lines
            lines.push_back(place_line(box, line, bold, at, size, indent, top, fonts));
            lines.back().paragraph = static_cast<std::size_t>(&paragraph - box.paragraphs.data());
            if (first && indent > 0) {
                text::Run dot = fonts.shape(text::Face::regular, size, marker);
                double const baseline = top + size * box.leading / 2 + (dot.ascent - dot.descent) / 2;
                lines.back().texts.push_back({std::move(dot), {0, baseline}, box.color, {}, 0});
            }
            first = false;
            at += line.size();
            top = lines.back().bottom;
        }
    }
    return lines;
}

}  // namespace atlas::briefing
