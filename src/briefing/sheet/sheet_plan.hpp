// What stands on a sheet, and in what order. Private to briefing/.
#pragma once

#include "briefing/sheet/sheet_content.hpp"
#include "briefing/sheet/sheet_set.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <string>
#include <vector>

namespace atlas::briefing {

struct BandOutline {
    std::vector<Block> blocks;
    BandForm form;
};
struct SheetPlan {
    SheetHeader header;
    Headline headline;
    std::vector<BandOutline> bands;       ///< the last one: the documents
    std::vector<std::string> source_ids;  ///< in the order of their numbers
    Detail detail = Detail::full;
};
/// The kinds of the projects listed without the kind's name above them, and the stages where no project has its in
/// words.
SymbolsAlone symbols_alone(SheetPlan const& outline);

/// `map_documents` are those behind the map, which are listed too.
SheetPlan outline_of(model::Atlas const& atlas, model::Area const& area, query::ViewState const& view, Detail detail,
                     std::vector<std::string> const& map_documents);

}  // namespace atlas::briefing
