#include "publish/pptx/pptx_slide.hpp"

#include "base/plain_text.hpp"
#include "publish/pptx/pptx_shapes.hpp"

#include <fmt/format.h>

#include <sstream>

namespace atlas::publish {
namespace {

using briefing::Role;

constexpr char const* drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr char const* office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr char const* presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";

pugi::xml_node add_root(pugi::xml_document& document, char const* name)
{
    return xml::add(document, name, {{"xmlns:a", drawing}, {"xmlns:r", office}, {"xmlns:p", presentation}});
}

/// An empty tree of shapes, its own properties as the schema asks for them.
pugi::xml_node add_tree(pugi::xml_node slide_data)
{
    pugi::xml_node const tree = xml::add(slide_data, "p:spTree");
    pugi::xml_node const head = xml::add(tree, "p:nvGrpSpPr");
    xml::add(head, "p:cNvPr", {{"id", 1}, {"name", ""}});
    xml::add(head, "p:cNvGrpSpPr");
    xml::add(head, "p:nvPr");
    pugi::xml_node const place = xml::add(xml::add(tree, "p:grpSpPr"), "a:xfrm");
    xml::add(place, "a:off", {{"x", 0}, {"y", 0}});
    xml::add(place, "a:ext", {{"cx", 0}, {"cy", 0}});
    xml::add(place, "a:chOff", {{"x", 0}, {"y", 0}});
    xml::add(place, "a:chExt", {{"cx", 0}, {"cy", 0}});
    return tree;
}

void add_background(pugi::xml_node slide_data, style::Color color)
{
    pugi::xml_node const properties = xml::add(xml::add(slide_data, "p:bg"), "p:bgPr");
    add_fill(properties, color.a == 0 ? style::rgb(0xFFFFFF) : color);
    xml::add(properties, "a:effectLst");
}

void keep_colors(pugi::xml_node root) { xml::add(xml::add(root, "p:clrMapOvr"), "a:masterClrMapping"); }

/// Adds the parts of a page in their order, and remembers what the slide needs beside its own XML.
struct Adder {
    ShapeTree& tree;
    SlideXml& slide;
    int first_picture;

    void operator()(briefing::Rectangle const& part) const { add_shape(tree, part); }
    void operator()(briefing::Table const& part) const { add_shape(tree, part); }
    void operator()(briefing::Picture const& part) const
    {
        if (part.box.width() < 1 || part.box.height() < 1) { return; }  // the words left it no room
        add_shape(tree, part, fmt::format("rId{}", first_picture + static_cast<int>(slide.pictures.size())));
        slide.pictures.push_back(&part);
    }
    void operator()(briefing::TextBox const& part) const { add_shape(tree, part, placeholder(part.role)); }

    /// A layout has one title and one body: further ones are text boxes.
    [[nodiscard]] Placeholder placeholder(Role role) const
    {
        if (role == Role::title && !slide.has_title) {
            slide.has_title = true;
            return Placeholder::title;
        }
        if (role == Role::body && !slide.has_body) {
            slide.has_body = true;
            return Placeholder::body;
        }
        return Placeholder::none;
    }
};

/// A placeholder of the notes page, which takes its place from the notes master.
pugi::xml_node add_notes_placeholder(pugi::xml_node tree, int id, char const* name, bool image)
{
    pugi::xml_node const shape = xml::add(tree, "p:sp");
    pugi::xml_node const head = xml::add(shape, "p:nvSpPr");
    xml::add(head, "p:cNvPr", {{"id", id}, {"name", name}});
    pugi::xml_node locks = xml::add(xml::add(head, "p:cNvSpPr"), "a:spLocks", {{"noGrp", 1}});
    pugi::xml_node const use = xml::add(head, "p:nvPr");
    if (image) {
        locks.append_attribute("noRot").set_value(1);
        locks.append_attribute("noChangeAspect").set_value(1);
        xml::add(use, "p:ph", {{"type", "sldImg"}});
    } else {
        xml::add(use, "p:ph", {{"type", "body"}, {"idx", 1}});
    }
    xml::add(shape, "p:spPr");
    return shape;
}

}  // namespace

SlideXml slide_xml(briefing::Slide const& slide, base::Language language, int first_picture)
{
    SlideXml result;
    pugi::xml_document document;
    pugi::xml_node const root = add_root(document, "p:sld");
    pugi::xml_node const data = xml::add(root, "p:cSld");
    add_background(data, slide.background);
    PageUnits const units(slide.page);
    ShapeTree tree{add_tree(data), units, language};
    Adder const adder{tree, result, first_picture};
    for (briefing::Part const& part : slide.parts) { std::visit(adder, part); }
    keep_colors(root);
    result.xml = xml::to_text(document);
    return result;
}

std::string notes_xml(std::string const& notes, base::Language language)
{
    pugi::xml_document document;
    pugi::xml_node const root = add_root(document, "p:notes");
    pugi::xml_node const tree = add_tree(xml::add(root, "p:cSld"));
    bool const chinese = language == base::Language::zh;
    add_notes_placeholder(tree, 2, chinese ? "幻灯片图像 2" : "Slide image 2", true);
    pugi::xml_node const shape = add_notes_placeholder(tree, 3, chinese ? "备注 3" : "Notes 3", false);
    pugi::xml_node const body = xml::add(shape, "p:txBody");
    xml::add(body, "a:bodyPr");
    xml::add(body, "a:lstStyle");
    std::istringstream lines(base::printable(notes));
    for (std::string line; std::getline(lines, line);) {
        pugi::xml_node const paragraph = xml::add(body, "a:p");
        if (line.empty()) { continue; }
        pugi::xml_node const run = xml::add(paragraph, "a:r");
        xml::add(run, "a:rPr",
                 {{"lang", language_tag(language)}, {"altLang", chinese ? "en-US" : "zh-CN"}, {"dirty", 0}});
        xml::add(run, "a:t").text().set(line.c_str());
    }
    if (!body.child("a:p")) { xml::add(body, "a:p"); }
    keep_colors(root);
    return xml::to_text(document);
}

}  // namespace atlas::publish
