// A page of a briefing as parts with their places: what the presenter shows, what PNG, PDF and SVG draw, and what a
// slide of a presentation file holds natively.
#pragma once

#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "scene/scene.hpp"
#include "style/color.hpp"
#include "text/fonts.hpp"

#include <string>
#include <variant>
#include <vector>

namespace atlas::briefing {

/// All boxes and sizes are in px of a page 1920 px wide (16:9: 1920 × 1080; A3, A4 and other forms keep the width of
/// 1920 in landscape and are 1357 px wide in portrait), y down.
struct PageSize {
    double width = 1920;
    double height = 1080;
    double width_mm = 338.667;  ///< on paper; 16:9 is 13.333 in wide, as slides are
    bool operator==(PageSize const&) const = default;
};
inline constexpr PageSize wide_page{1920, 1080, 338.667};
inline constexpr PageSize a3_page{1920, 1357, 420};
inline constexpr PageSize a4_page{1920, 1357, 297};
inline constexpr PageSize a4_portrait_page{1357, 1920, 210};

struct Span {
    std::string text;
    bool bold = false;
    bool operator==(Span const&) const = default;
};
struct Paragraph {
    enum class Kind { body, heading, bullet };
    Kind kind = Kind::body;
    std::vector<Span> spans;
    std::string marker{};  ///< of a bullet: "1."; empty = a dot
    bool operator==(Paragraph const&) const = default;
};

inline constexpr double heading_factor = 1.15;
inline constexpr double line_factor = 1.5;     ///< line height of an em
inline constexpr double paragraph_gap = 0.45;  ///< em between paragraphs

enum class Align { left, centre, right };
/// What a text is for: a slide's title and body are placeholders of a presentation file, the rest are text boxes.
enum class Role { title, body, page_number, caption, source, review, stamp };

/// Words in a box. Lines are broken to its width; what does not fit its height is for the composer to prevent.
struct TextBox {
    Role role = Role::body;
    geo::Box box;
    std::vector<Paragraph> paragraphs{};
    double size = 28;  ///< em in px; headings are larger by heading_factor
    style::Color color{};
    Align align = Align::left;
    bool middle = false;           ///< centred over the height of the box, else from the top
    double leading = line_factor;  ///< line height of an em
};
/// A plain rectangle: ground of the footer, the bar before the title, hairlines.
struct Rectangle {
    geo::Box box;
    style::Color fill;
};
/// A map or chart: a scene drawn as large as the box. `scale` px of the box per px of the scene.
struct Picture {
    geo::Box box;
    scene::Scene scene;
    double scale = 1;
    bool is_map = true;
    scene::Frame frame;  ///< of a map, with the camera: what turns px of its scene into metres and back
    query::Camera camera;
    std::string description;  ///< in words, for readers who cannot see it
};
struct Cell {
    std::string text;
    bool bold = false;
    Align align = Align::left;
};
/// Rows of equal height; the first is the head.
struct Table {
    geo::Box box;
    std::vector<double> widths;  ///< px, one per column, adding up to the box's width
    std::vector<std::vector<Cell>> rows;
    double size = 24;
    double row_height = 52;
};

using Part = std::variant<Rectangle, Picture, TextBox, Table>;

/// One page. Parts are drawn in order.
struct Slide {
    std::string scene_id;
    std::string title;
    std::string notes;  ///< for the speaker
    PageSize page;
    style::Color background;
    std::vector<Part> parts;
    std::vector<std::string> source_ids;  ///< of everything on the page
    bool continued = false;               ///< holds what found no room on the page before
    bool short_title = false;             ///< its band holds the beginning only; the title stands whole in the words
};

/// One line of a text box as placed: runs with their origins, relative to the box's upper left corner.
struct PlacedLine {
    std::vector<scene::Text> texts;
    double bottom = 0;          ///< px below the box's top
    std::size_t paragraph = 0;  ///< of the box
};
/// Breaks and places the words of a box; the last line's `bottom` is the height needed.
std::vector<PlacedLine> place_text(TextBox const& text, text::Fonts& fonts);

/// The page as one display list, `page.width` × `page.height` px.
scene::Scene draw(Slide const& slide, text::Fonts& fonts);

}  // namespace atlas::briefing
