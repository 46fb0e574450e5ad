// Editing of words by keys and pointer, apart from how they are drawn. Places are bytes at the start of a character.
#pragma once

#include "ui/state/text_lines.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::ui {

/// Where the cursor is, and where the selection began (the same place: nothing is selected).
struct TextCursor {
    std::size_t at = 0;
    std::size_t anchor = 0;
    float goal = -1;  ///< px from the left that moves up and down aim at; negative: where the cursor is
    [[nodiscard]] std::size_t from() const { return at < anchor ? at : anchor; }
    [[nodiscard]] std::size_t to() const { return at < anchor ? anchor : at; }
    [[nodiscard]] bool selects() const { return at != anchor; }
};

enum class EditKind {
    none,
    typed,   ///< character by character
    erased,  ///< likewise
    whole    ///< a paste, a cut, a line feed, words of an input method
};

/// The edits that went before in one go, for telling where the next step of undo begins.
struct EditRun {
    EditKind kind = EditKind::none;
    std::size_t at = 0;  ///< where the cursor was left
    bool word = false;   ///< a word was typed
    bool blank = false;  ///< and a blank behind it
    double time = 0;     ///< seconds
};

/// What the field that has the keyboard remembers; one for all fields of the window.
struct TextAreaState {
    unsigned active = 0;  ///< Dear ImGui's id of the field; 0: none
    TextCursor cursor;
    EditRun run;
    double shown_from = 0;  ///< seconds the blinking began
};

std::size_t next_place(std::string_view text, std::size_t at);
std::size_t previous_place(std::string_view text, std::size_t at);
/// The cursor on whole characters inside the text, after the text was changed by somebody else.
void settle_cursor(std::string_view text, TextCursor& cursor);
/// Sets the cursor; `select` keeps the anchor.
void place_cursor(TextCursor& cursor, std::size_t at, bool select);
/// Replaces what is selected.
void insert_text(std::string& text, TextCursor& cursor, std::string_view words);
/// What is selected, else the character before or after the cursor. True when something went.
bool erase_back(std::string& text, TextCursor& cursor);
bool erase_forward(std::string& text, TextCursor& cursor);

/// Notes an edit that began with the cursor at `from`, at `now` seconds, and left it at `to`; true when it begins a
/// step of undo. A word with the blanks and signs behind it is one step when it is typed in one go, and so are
/// characters erased in a row; whatever comes whole is a step of its own.
bool begins_step(EditRun& run, EditKind kind, std::string_view typed, std::size_t from, std::size_t to, double now);

/// The line the cursor stands in: at a break without a line feed the later one.
std::size_t line_at(std::vector<TextLine> const& lines, std::size_t at);

/// Words from the clipboard or a keyboard without carriage returns and other control characters; line feeds become
/// blanks where there is one line only.
std::string clean_input(std::string_view words, bool one_line);

}  // namespace atlas::ui
