// What a county's sheet says, in words with the numbers of their documents, before anything is set on a page.
#pragma once

#include "briefing/page/slide.hpp"
#include "briefing/page/words.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace atlas::briefing {

/// How much is said where room is scarce; each gives up what the one before it did, and more.
enum class Detail {
    full,
    short_sources,  ///< documents by their title alone, stages by their year, categories by their symbols alone
    no_amounts,     ///< projects without capacity or investment
    no_stages       ///< projects without stage
};
inline constexpr int details = 4;

/// Whose sheet it is and how it is said. `cited` numbers the documents as they are first used.
struct SheetContext {
    model::Atlas const& atlas;
    model::Area const& area;
    query::ViewState const& view;  ///< year, plan and language decide
    Cited& cited;
    Detail detail = Detail::full;

    [[nodiscard]] std::string_view tr(Bilingual const& words) const { return words.in(view.language); }
    [[nodiscard]] bool chinese() const { return view.language == base::Language::zh; }
    [[nodiscard]] int year() const { return query::year_of(atlas, view); }
};

/// plain: ink · soft: smaller and grey · strong: bold · accent: bold and blue.
enum class Tone { plain, soft, strong, accent };
struct Phrase {
    std::string text;
    Tone tone = Tone::plain;
    Align align = Align::left;
};

/// Rows in columns as wide as their words need.
struct TableBlock {
    std::vector<Phrase> head{};  ///< empty: none
    std::vector<std::vector<Phrase>> rows{};
    int grows = -1;                   ///< the column that takes the room left over; −1: all, evenly
    std::vector<std::size_t> tied{};  ///< columns that stand close to the one before
};
/// Bullets on a panel.
struct NoticeBlock {
    std::vector<std::string> remarks{};
};
struct Symbol {
    model::Category category = model::Category::other;
    model::Stage stage = model::Stage::unstated;
    model::Accuracy accuracy = model::Accuracy::site;
};
/// A name with what is said of it, at the right where there is room, else below.
struct Entry {
    std::string name;
    std::string about{};
    std::optional<Symbol> symbol{};
};
/// What lists show by their symbols alone, so that the legend has to name it.
struct SymbolsAlone {
    std::set<model::Category> kinds{};
    std::set<model::Stage> stages{};
};
struct EntryGroup {
    std::string title{};  ///< empty: none
    std::vector<Entry> entries{};
};
struct ListBlock {
    std::vector<EntryGroup> groups{};
};
/// Documents by their number.
struct SourceBlock {
    std::vector<std::pair<std::string, std::string>> documents{};
    bool run_in = false;  ///< one behind the other, else one below the other
};
struct Block {
    std::string title;
    std::string remark{};
    std::variant<TableBlock, NoticeBlock, ListBlock, SourceBlock> what{};
    [[nodiscard]] bool empty() const;
};

struct Chip {
    std::string words;
    style::Color color;
};
struct SheetHeader {
    std::string name;
    std::string about;  ///< code, prefecture, year
    std::vector<Chip> types;
    std::string mark;  ///< the types' document
};
SheetHeader header_of(SheetContext const& context);

/// The indicator shown largest.
struct Headline {
    std::string indicator_id;  ///< empty: the county has neither target nor figure
    std::string title;
    std::string figure;           ///< the target; empty without one
    std::optional<double> share;  ///< attained, where something is concluded from it
    bool charted = false;         ///< there is more to draw than a single target
    struct Fact {
        std::string label;
        std::string value;
        bool important = false;
    };
    std::vector<Fact> facts;
};
/// Of the view's indicator where the county has a target or figure of it, else of the first target with a figure, else
/// of the first target or figure.
Headline headline_of(SheetContext const& context);

/// One row for every indicator and year an area has a target for: the first by the plans' precedence, compared with the
/// newest figure as rules::attainment() defines it.
Block target_block(SheetContext const& context, model::Area const& area);
/// Disagreeing documents, outdated figures, figures that are not final. Empty when there is nothing to say.
Block remark_block(SheetContext const& context);
/// The newest figure of every indicator without a target.
Block figure_block(SheetContext const& context);
Block industry_block(SheetContext const& context);
Block group_block(SheetContext const& context);
/// All projects of the county by category, those without a place marked.
Block project_block(SheetContext const& context);
/// The projects of which only the prefecture is known.
Block prefecture_block(SheetContext const& context, model::Area const& prefecture);
/// The documents cited up to here.
Block source_block(SheetContext const& context);

}  // namespace atlas::briefing
