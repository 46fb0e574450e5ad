#include "ui/state/text_edit.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace atlas::ui {

namespace {

constexpr double one_go = 2;  ///< seconds between two edits

bool erase_selected(std::string& text, TextCursor& cursor)
{
    if (!cursor.selects()) { return false; }
    std::size_t const from = cursor.from();
    text.erase(from, cursor.to() - from);
    place_cursor(cursor, from, false);
    return true;
}

}  // namespace

std::size_t next_place(std::string_view text, std::size_t at)
{
    return base::character_end(text, std::min(at, text.size()) + 1);
}

std::size_t previous_place(std::string_view text, std::size_t at)
{
    at = std::min(at, text.size());
    return at == 0 ? 0 : base::character_start(text, at - 1);
}

void settle_cursor(std::string_view text, TextCursor& cursor)
{
    for (std::size_t* place : {&cursor.at, &cursor.anchor}) { *place = base::character_start(text, *place); }
}

void place_cursor(TextCursor& cursor, std::size_t at, bool select)
{
    cursor.at = at;
    if (!select) { cursor.anchor = at; }
    cursor.goal = -1;
}

void insert_text(std::string& text, TextCursor& cursor, std::string_view words)
{
    erase_selected(text, cursor);
    text.insert(cursor.at, words);
    place_cursor(cursor, cursor.at + words.size(), false);
}

bool erase_back(std::string& text, TextCursor& cursor)
{
    if (erase_selected(text, cursor)) { return true; }
    if (cursor.at == 0) { return false; }
    place_cursor(cursor, previous_place(text, cursor.at), true);
    return erase_selected(text, cursor);
}

bool erase_forward(std::string& text, TextCursor& cursor)
{
    if (erase_selected(text, cursor)) { return true; }
    if (cursor.at >= text.size()) { return false; }
    place_cursor(cursor, next_place(text, cursor.at), true);
    return erase_selected(text, cursor);
}

bool begins_step(EditRun& run, EditKind kind, std::string_view typed, std::size_t from, std::size_t to, double now)
{
    bool const in_a_row = kind == run.kind && kind != EditKind::whole && from == run.at && now - run.time <= one_go;
    bool const next_word = run.blank && !typed.empty() && typed.front() != ' ';
    bool const goes_on = in_a_row && !next_word;
    bool const word = (goes_on && run.word) || typed.find_first_not_of(' ') != std::string_view::npos;
    run = {kind, to, word, word && !typed.empty() && typed.back() == ' ', now};
    return !goes_on;
}

std::size_t line_at(std::vector<TextLine> const& lines, std::size_t at)
{
    std::size_t line = 0;
    while (line + 1 < lines.size() && lines[line + 1].begin <= at) { ++line; }
    return line;
}

std::string clean_input(std::string_view words, bool one_line)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        char const c = words[i];
        auto const byte = static_cast<unsigned char>(c);
        if (c == '\n' || c == '\r') {
            bool const second = c == '\n' && i > 0 && words[i - 1] == '\r';
            if (!second) { out += one_line ? ' ' : '\n'; }
        } else if (c == '\t') {
            out += ' ';
        } else if (byte >= 0x20 && byte != 0x7F) {
            out += c;
        }
    }
    return out;
}

}  // namespace atlas::ui
