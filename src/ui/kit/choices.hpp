// One of several words to choose: side by side, or in a list that drops down.
#pragma once

#include "ui/kit/context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace atlas::ui {

/// Words side by side of which one is chosen (-1: none), in two rows where one has no room; returns the index clicked
/// in this frame, or -1.
int segments(Context const& ctx, char const* id, std::vector<std::string> const& options, int current);
/// The options side by side, such as the words of a Words<E>; returns the value of the one clicked in this frame.
template <class Options, class E>
std::optional<E> option_row(Context const& ctx, char const* id, Options const& all, E current)
{
    std::vector<std::string> words;
    int chosen = -1;
    for (auto const& option : all) {
        if (option.value == current) { chosen = static_cast<int>(words.size()); }
        words.emplace_back(option.in(ctx.view.language));
    }
    int const clicked = segments(ctx, id, words, chosen);
    return clicked < 0 ? std::nullopt : std::optional<E>(all[static_cast<std::size_t>(clicked)].value);
}
/// A drop-down that stays inside the window and scrolls with wheel and arrow keys; Enter takes a row, Esc closes it.
/// Returns the index chosen in this frame, or -1.
int choice(Context const& ctx, char const* id, std::vector<std::string> const& options, int current);

}  // namespace atlas::ui
