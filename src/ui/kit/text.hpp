// Words of the interface: measured, cut, broken into lines and drawn, each noting its characters with the fonts.
#pragma once

#include "style/palette.hpp"
#include "ui/kit/context.hpp"
#include "ui/state/text_lines.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::ui {

enum class Align { left, centre, right };

/// Width in px of one line.
float text_width(Context const& ctx, Type type, std::string_view text);
/// Draws one line with its middle (of a Chinese character or capital) at `at.y`; returns the width.
float text_at(Context const& ctx, ImVec2 at, Type type, style::Color color, std::string_view text,
              Align align = Align::left, ImDrawList* list = nullptr);
/// The text cut with … to fit the width.
std::string elided(Context const& ctx, Type type, std::string_view text, float width);
/// Body type where the text fits the width in it, else small type.
Type fitting(Context const& ctx, std::string_view text, float width);
/// Lines no wider than `width`; breaks between Chinese characters and at blanks, keeps punctuation off line starts.
std::vector<std::string> wrapped(Context const& ctx, Type type, std::string_view text, float width);
/// The same lines by their places, no character left out: for words that are edited or counted.
std::vector<TextLine> laid_lines(Context const& ctx, Type type, std::string_view text, float width);
/// Width of a column of labels: `share` of the panel, or what the widest needs up to half of the panel.
float label_column(Context const& ctx, std::span<std::string_view const> labels, float share);
/// A label in the width, smaller or on further lines rather than cut; `at` is the middle of its first line. Returns by
/// how much further lines make its row higher.
float label_at(Context const& ctx, ImVec2 at, std::string_view label, float width);
/// Distance between the middles of lines of running text.
float line_step(Context const& ctx, Type type);

}  // namespace atlas::ui
