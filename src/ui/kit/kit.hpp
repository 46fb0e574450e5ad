// The building blocks of every panel: text that notes its characters, rows, chips, links, fields, bars and symbols,
// all drawn by hand so that nothing looks like a default tool window.
#pragma once

#include "style/palette.hpp"
#include "ui/kit/context.hpp"
#include "ui/kit/text_lines.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::ui {

inline ImU32 u32(style::Color c) { return IM_COL32(c.r, c.g, c.b, c.a); }

/// Sets colours, paddings and roundings once per scale.
void apply_theme(double scale);

// --- Text -----------------------------------------------------------------------------------------------------------

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

// --- Flow: each takes the next room at the cursor, as wide as the panel's content
// -------------------------------------

float content_width();
void gap(Context const& ctx, double logical);
void hairline(Context const& ctx);
/// One line, cut to fit.
void line(Context const& ctx, Type type, style::Color color, std::string_view text);
void paragraph(Context const& ctx, Type type, style::Color color, std::string_view text);
/// Section heading with an optional quiet remark at the right end.
void heading(Context const& ctx, std::string_view text, std::string_view remark = {});

/// A band of the panel that may be clicked.
struct Row {
    Rect box;
    float middle = 0;
    bool hovered = false;
    bool clicked = false;
};
/// `hot` paints a ground under the pointer.
Row row(Context const& ctx, char const* id, float height, bool hot = true);
/// "label ……… value" on one line. The label gives way first.
void label_value(Context const& ctx, std::string_view label, std::string_view value, bool strong = false);

// --- Placed: at a given point, leaving the flow's cursor alone
// --------------------------------------------------------

/// Words to click; `at` as in text_at. Returns true when clicked.
bool link_at(Context const& ctx, char const* id, ImVec2 at, Type type, std::string_view text,
             Align align = Align::left);
/// Invisible button; true when clicked. `hovered` tells the rest.
bool area_at(Rect const& box, char const* id, bool* hovered = nullptr);

// --- Widgets
// ----------------------------------------------------------------------------------------------------------

void check_mark(Context const& ctx, ImVec2 centre, bool on, ImDrawList* list = nullptr);
void cross(Context const& ctx, ImVec2 centre, float half, style::Color color);
void chevron(Context const& ctx, ImVec2 centre, float half, style::Color color, bool up = false);
void magnifier(Context const& ctx, ImVec2 centre, float radius, style::Color color);
/// Rounded words on a coloured ground; returns its box.
Rect chip_at(Context const& ctx, ImVec2 at, std::string_view text, style::Color fill, style::Color ink,
             style::Color outline = {});
/// A chip that wraps to the next line of the flow when there is no room; `x` runs along the line.
struct ChipFlow {
    float x = 0;
    float y = 0;
    bool any = false;
};
bool flow_chip(Context const& ctx, ChipFlow& flow, char const* id, std::string_view text, style::Color fill,
               style::Color ink, style::Color outline = {}, bool clickable = false);
void end_flow(Context const& ctx, ChipFlow& flow);
struct FieldState {
    bool active = false;     ///< has the keyboard
    bool activated = false;  ///< got it in this frame
};
/// Text field without a frame of its own; the caller draws the ground. True when the text changed.
bool text_field(Context const& ctx, char const* id, std::string_view hint, std::string& text, Rect const& box,
                style::Color ink, style::Color hint_ink, bool focus = false, FieldState* state = nullptr);
/// A drop-down; returns the index chosen in this frame, or -1.
int choice(Context const& ctx, char const* id, std::vector<std::string> const& options, int current);
/// Words side by side of which one is chosen (-1: none), in two rows where one has no room; returns the index clicked
/// in this frame, or -1.
int segments(Context const& ctx, char const* id, std::vector<std::string> const& options, int current);
/// Bar of a share 0 … 1 on a quiet ground.
void share_bar(Context const& ctx, Rect const& box, double share, style::Color color);
/// Ground with shadow and hairline of a window that floats above others; first thing drawn in it.
void floating_ground(Context const& ctx, Rect const& box, float radius);
/// Dims the whole window behind a dialog's `box` and takes every click beside it; opens a window of ImGui's that the
/// caller ends. `first`: the dialog's first frame, which takes the focus.
void begin_modal_backdrop(Context const& ctx, char const* id, Rect const& box, float radius, bool first);
/// The same for a dialog of windows of its own; true when a click beside `box` asks to close it.
bool modal_backdrop(Context const& ctx, char const* id, Rect const& box, bool first);
/// A thin line between two sections of a panel.
void divide(Context const& ctx);
/// Soft shadow around a box, drawn before it.
void shadow(Context const& ctx, ImDrawList* list, Rect const& box, float radius);

/// A project's symbol as on the map.
void symbol(Context const& ctx, ImVec2 centre, float radius, model::Category category, model::Stage stage,
            model::Accuracy accuracy, bool quiet = false, ImDrawList* list = nullptr);

/// Opens and closes a plain window over `box` with inner padding; scrolls when `scroll`.
bool begin_panel(Context const& ctx, char const* id, Rect const& box, style::Color fill, double padding, bool scroll);
void end_panel();

}  // namespace atlas::ui
