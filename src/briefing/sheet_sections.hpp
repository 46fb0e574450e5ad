// What a county's sheet says below its map: targets, figures, industries, groups, projects, remarks and documents.
#pragma once

#include "briefing/sheet_flow.hpp"
#include "briefing/words.hpp"
#include "view/view_state.hpp"

namespace atlas::briefing {

/// px of an A4 page, 6.46 a millimetre: 21 px are 9.2 pt, and nothing is smaller.
inline constexpr double sheet_small = 21;
inline constexpr double sheet_body = 23;
inline constexpr double sheet_heading = 27;

/// What the sections of one sheet share.
struct SheetContext {
    model::Atlas const& atlas;
    model::Area const& area;
    view::ViewState const& view;  ///< year, plan and language decide
    text::Fonts& fonts;
    Cited& cited;
    double width = 1245;          ///< px of a column

    [[nodiscard]] std::string_view tr(Bilingual const& words) const { return words.in(view.language); }
    [[nodiscard]] bool chinese() const { return view.language == base::Language::zh; }
    [[nodiscard]] int year() const { return view::year_of(atlas, view); }
};

/// A heading with a bar before it and a soft remark behind.
Piece section_heading(SheetContext const& context, std::string_view words, std::string_view remark = {});

/// One row for every indicator and year an area has a target for: the first by the plans' precedence, held against the
/// newest figure as model::attainment() defines it.
Section target_section(SheetContext const& context, model::Area const& area);
/// The newest figure of every indicator without a target.
Section figure_section(SheetContext const& context);
Section industry_section(SheetContext const& context);
Section group_section(SheetContext const& context);
Section project_section(SheetContext const& context, model::Area const& area, bool placed);
/// Disagreeing documents, outdated figures, figures that are not final. Empty when there is nothing to say.
Section remark_section(SheetContext const& context);
/// Last: the numbered documents of everything said before.
Section source_section(SheetContext const& context);

}  // namespace atlas::briefing
