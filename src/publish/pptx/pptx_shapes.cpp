#include "publish/pptx/pptx_shapes.hpp"

#include "base/plain_text.hpp"

#include <fmt/format.h>

namespace atlas::publish {
namespace {

using briefing::Rectangle;
using briefing::Role;
using briefing::TextBox;

/// What the list of a slide's objects calls a part.
std::string_view name(Role role, base::Language language)
{
    switch (role) {
    case Role::title:
        return base::pick(language, "标题", "Title");
    case Role::body:
        return base::pick(language, "正文", "Text");
    case Role::page_number:
        return base::pick(language, "页码", "Page number");
    case Role::caption:
        return base::pick(language, "图题", "Caption");
    case Role::source:
        return base::pick(language, "来源", "Sources");
    case Role::review:
        return base::pick(language, "审图号", "Map approval number");
    case Role::stamp:
        break;
    }
    return base::pick(language, "使用范围", "Use");
}

/// Appends the visible part's id, name and description; the rest of its p:nv… element is the caller's.
void add_identity(ShapeTree& tree, pugi::xml_node to, std::string_view called, std::string_view description = {})
{
    int const id = ++tree.last_id;
    pugi::xml_node identity = xml::add(to, "p:cNvPr", {{"id", id}, {"name", fmt::format("{} {}", called, id)}});
    if (!description.empty()) { identity.append_attribute("descr").set_value(base::one_line(description).c_str()); }
}

void add_place(pugi::xml_node to, char const* tag, Emu const& place)
{
    pugi::xml_node const transform = xml::add(to, tag);
    xml::add(transform, "a:off", {{"x", place.x}, {"y", place.y}});
    xml::add(transform, "a:ext", {{"cx", place.cx}, {"cy", place.cy}});
}

/// Programs put the room of a line that is higher than its font mostly above the letters, the drawn page half above and
/// half below: the letters stand about this much of an em lower in a text box. The box is moved up by it.
constexpr double lift = 0.08;
/// Programs round the widths of letters, and a line that just fits the page would be broken before its last character:
/// the box is wider by this much of an em, away from the side that the words are aligned to.
constexpr double slack = 0.1;

geo::Box frame_of(TextBox const& part)
{
    double const up = part.size * lift;
    double const wider = part.size * slack;
    double const right = part.align == briefing::Align::left    ? wider
                         : part.align == briefing::Align::right ? 0
                                                                : wider / 2;
    return {part.box.min_x - wider + right, part.box.min_y - up, part.box.max_x + right, part.box.max_y - up};
}

void add_rectangle_form(pugi::xml_node properties)
{
    xml::add(xml::add(properties, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

}  // namespace

void add_shape(ShapeTree& tree, Rectangle const& part)
{
    pugi::xml_node const shape = xml::add(tree.node, "p:sp");
    pugi::xml_node const head = xml::add(shape, "p:nvSpPr");
    add_identity(tree, head, base::pick(tree.language, "底色", "Ground"));
    xml::add(head, "p:cNvSpPr");
    xml::add(head, "p:nvPr");
    pugi::xml_node const properties = xml::add(shape, "p:spPr");
    add_place(properties, "a:xfrm", tree.units.box(part.box));
    add_rectangle_form(properties);
    add_fill(properties, part.fill);
    xml::add(xml::add(properties, "a:ln"), "a:noFill");
}

void add_shape(ShapeTree& tree, TextBox const& part, Placeholder placeholder)
{
    pugi::xml_node const shape = xml::add(tree.node, "p:sp");
    pugi::xml_node const head = xml::add(shape, "p:nvSpPr");
    add_identity(tree, head, name(part.role, tree.language));
    bool const own = placeholder == Placeholder::none;
    pugi::xml_node kind = xml::add(head, "p:cNvSpPr");
    if (own) {
        kind.append_attribute("txBox").set_value(1);
    } else {
        xml::add(kind, "a:spLocks", {{"noGrp", 1}});
    }
    pugi::xml_node const use = xml::add(head, "p:nvPr");
    if (placeholder == Placeholder::title) { xml::add(use, "p:ph", {{"type", "title"}}); }
    if (placeholder == Placeholder::body) { xml::add(use, "p:ph", {{"type", "body"}, {"idx", 1}}); }
    pugi::xml_node const properties = xml::add(shape, "p:spPr");
    add_place(properties, "a:xfrm", tree.units.box(frame_of(part)));
    if (own) {
        add_rectangle_form(properties);
        xml::add(properties, "a:noFill");
    }
    TextSetting const setting{tree.units, tree.language, part.size, part.color, part.align};
    add_text(shape, "p:txBody", part.paragraphs, setting, part.middle);
}

void add_shape(ShapeTree& tree, briefing::Picture const& part, std::string const& relation)
{
    pugi::xml_node const picture = xml::add(tree.node, "p:pic");
    pugi::xml_node const head = xml::add(picture, "p:nvPicPr");
    std::string_view const called =
        part.is_map ? base::pick(tree.language, "地图", "Map") : base::pick(tree.language, "图表", "Chart");
    add_identity(tree, head, called, part.description);
    xml::add(xml::add(head, "p:cNvPicPr"), "a:picLocks", {{"noChangeAspect", 1}});
    xml::add(head, "p:nvPr");
    pugi::xml_node const fill = xml::add(picture, "p:blipFill");
    xml::add(fill, "a:blip", {{"r:embed", relation}});
    xml::add(xml::add(fill, "a:stretch"), "a:fillRect");
    pugi::xml_node const properties = xml::add(picture, "p:spPr");
    add_place(properties, "a:xfrm", tree.units.box(part.box));
    add_rectangle_form(properties);
}

}  // namespace atlas::publish
