// A table of a page as a native table.
#include "publish/pptx/pptx_shapes.hpp"
#include "style/palette.hpp"

namespace atlas::publish {
namespace {

namespace palette = style::palette;
using briefing::Cell;
using briefing::Table;

constexpr char const* table_uri = "http://schemas.openxmlformats.org/drawingml/2006/table";

/// A border of a cell: a hairline, or expressly none.
void add_border(pugi::xml_node to, char const* side, long long width)
{
    pugi::xml_node const line = xml::add(to, side, {{"w", width}, {"cap", "flat"}, {"cmpd", "sng"}, {"algn", "ctr"}});
    if (width == 0) {
        xml::add(line, "a:noFill");
    } else {
        add_fill(line, palette::line);
        xml::add(line, "a:prstDash", {{"val", "solid"}});
    }
}

void add_cell(pugi::xml_node row, Cell const& cell, Table const& table, bool head, ShapeTree const& tree)
{
    pugi::xml_node const element = xml::add(row, "a:tc");
    TextSetting const setting{tree.units, tree.language, table.size, palette::ink, cell.align};
    std::vector<briefing::Paragraph> const words{{briefing::Paragraph::Kind::body, {{cell.text, head || cell.bold}}}};
    add_text(element, "a:txBody", words, setting, true);
    long long const pad = tree.units.length(table.size * 0.5);
    pugi::xml_node const properties =
        xml::add(element, "a:tcPr", {{"marL", pad}, {"marR", pad}, {"marT", 0}, {"marB", 0}, {"anchor", "ctr"}});
    long long const hairline = tree.units.length(1);
    add_border(properties, "a:lnL", 0);
    add_border(properties, "a:lnR", 0);
    add_border(properties, "a:lnT", head ? 0 : hairline);  // the row above has the same line below it
    add_border(properties, "a:lnB", hairline);
    if (head) {
        add_fill(properties, palette::bar_ground);
    } else {
        xml::add(properties, "a:noFill");
    }
}

/// Widths rounded at the edges of the columns, so that they add up to the table's own width.
std::vector<long long> column_widths(Table const& table, PageUnits const& units)
{
    std::vector<long long> widths;
    double right = table.box.min_x;
    for (double const width : table.widths) {
        widths.push_back(units.length(right + width) - units.length(right));
        right += width;
    }
    return widths;
}

}  // namespace

void add_shape(ShapeTree& tree, Table const& part)
{
    if (part.rows.empty() || part.widths.empty()) { return; }
    std::vector<long long> const widths = column_widths(part, tree.units);
    long long const height = tree.units.length(part.row_height);
    Emu place = tree.units.box(part.box);
    place.cx = 0;
    for (long long const width : widths) { place.cx += width; }
    place.cy = height * static_cast<long long>(part.rows.size());

    pugi::xml_node const frame = xml::add(tree.node, "p:graphicFrame");
    pugi::xml_node const head = xml::add(frame, "p:nvGraphicFramePr");
    int const id = ++tree.last_id;
    xml::add(head, "p:cNvPr",
             {{"id", id}, {"name", std::string{base::pick(tree.language, "表", "Table")} + " " + std::to_string(id)}});
    xml::add(xml::add(head, "p:cNvGraphicFramePr"), "a:graphicFrameLocks", {{"noGrp", 1}});
    xml::add(head, "p:nvPr");
    pugi::xml_node const transform = xml::add(frame, "p:xfrm");
    xml::add(transform, "a:off", {{"x", place.x}, {"y", place.y}});
    xml::add(transform, "a:ext", {{"cx", place.cx}, {"cy", place.cy}});
    pugi::xml_node const data = xml::add(xml::add(frame, "a:graphic"), "a:graphicData", {{"uri", table_uri}});
    pugi::xml_node const table = xml::add(data, "a:tbl");
    xml::add(table, "a:tblPr", {{"firstRow", 1}});
    pugi::xml_node const grid = xml::add(table, "a:tblGrid");
    for (long long const width : widths) { xml::add(grid, "a:gridCol", {{"w", width}}); }
    for (std::size_t i = 0; i < part.rows.size(); ++i) {
        pugi::xml_node const row = xml::add(table, "a:tr", {{"h", height}});
        // Every row has one cell per column, filled or not: PowerPoint takes no other.
        for (std::size_t k = 0; k < widths.size(); ++k) {
            add_cell(row, k < part.rows[i].size() ? part.rows[i][k] : Cell{}, part, i == 0, tree);
        }
    }
}

}  // namespace atlas::publish
