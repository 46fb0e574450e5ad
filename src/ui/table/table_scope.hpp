// What narrows the rows of the table beyond its own text: a list put there by a card, and the map's filters.
#pragma once

#include "query/view_state.hpp"

#include "model/atlas.hpp"
#include "ui/kit/context.hpp"

#include <string>
#include <vector>

namespace atlas::ui {

tables::BothWords both(Phrase const& phrase);
/// Its Chinese name stands for an English one that it lacks.
tables::BothWords both_names(model::Project const& project);
/// Shows exactly these rows in the tab, opened for it; the tab's own filter and sorting are taken back.
void put_in_table(Context& ctx, tables::TableKind kind, tables::TablePick pick);
/// A link under a list; true when clicked. `what` ends its id.
bool to_table_link(Context const& ctx, std::string const& what, std::size_t rows);
/// Whether the map's filters leave out some projects: categories, stages, county, text, or the area drilled into.
bool narrows(query::ViewState const& view);
/// The chips that say what narrows the open tab, below the head; returns where they end, `box.min.y` when there are
/// none.
float draw_table_scope(Context& ctx, Rect const& box);

}  // namespace atlas::ui
