// The parts of a page as shapes of a slide.
#pragma once

#include "publish/pptx/pptx_text.hpp"

namespace atlas::publish {

/// What the shapes of a slide have in common: where they go, how lengths are written, and ids that never repeat.
struct ShapeTree {
    pugi::xml_node node;
    PageUnits const& units;
    base::Language language;
    int last_id = 1;  ///< the tree itself is number 1
};

/// Which placeholder of the layout a text takes.
enum class Placeholder { none, title, body };

void add_shape(ShapeTree& tree, briefing::Rectangle const& part);
void add_shape(ShapeTree& tree, briefing::TextBox const& part, Placeholder placeholder);
/// Leaves out a table without rows or columns: PowerPoint takes none.
void add_shape(ShapeTree& tree, briefing::Table const& part);
/// `relation` names the picture's relation, such as "rId2".
void add_shape(ShapeTree& tree, briefing::Picture const& part, std::string const& relation);

}  // namespace atlas::publish
