// What the county card, the project card and the summary share: source marks, project rows, figures in words.
#pragma once

#include "model/atlas.hpp"
#include "rules/in_words.hpp"
#include "ui/kit/flow.hpp"

#include <string>
#include <vector>

namespace atlas::ui {

using rules::Cited;

/// "[2]" ending at `right`; a click opens the document, section and quote. Returns its width.
float source_mark(Context& ctx, Cited& cited, float right, float middle, char const* id, std::string const& title,
                  std::string const& heading, model::Citation const& citation);
/// The numbered list at the end of a card.
void source_list(Context& ctx, Cited const& cited);

/// "> 460 亿元", "65%".
std::string amount(Context const& ctx, double value, std::string_view unit, int decimals);
std::string target_words(Context const& ctx, model::Target const& target);
int decimals_of(Context const& ctx, std::string_view indicator_id);
/// "2025 初步" – the period, with the quality unless it is final.
std::string period_words(Context const& ctx, model::Observation const& observation);

/// Name with a way out at the right end. Returns true when the way out was clicked.
void card_title(Context& ctx, std::string const& name, std::string const& remark);
/// A row with symbol, name and stage that selects the project when clicked.
void project_row(Context& ctx, model::Project const& project, std::string const& remark = {});
/// "indicator year ……… > 460 亿元 [1]".
void target_row(Context& ctx, Cited& cited, model::Target const& target);
/// Long lists show a few rows and a link to the rest: how many rows now, and the link below them.
std::size_t rows_shown(Context const& ctx, char const* key, std::size_t all, std::size_t few = 6);
void more_link(Context& ctx, char const* key, std::size_t all, std::size_t few = 6);
void section_gap(Context const& ctx);
/// A yellow notice with a link; true when clicked.
bool notice(Context const& ctx, char const* id, std::string_view text, std::string_view action);

}  // namespace atlas::ui
