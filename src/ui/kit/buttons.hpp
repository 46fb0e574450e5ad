// Buttons of words and of icons.
#pragma once

#include "ui/kit/context.hpp"

namespace atlas::ui {

/// How a button stands out.
enum class Weight { plain, main, dangerous };

/// Words on a ground, with an icon before them where one is named; also notes where it is under `name`.
bool word_button(Context const& ctx, char const* name, Rect const& box, std::string_view words,
                 Weight weight = Weight::plain, std::string_view icon = {});
/// An icon alone, with its meaning beside the pointer. Nothing happens while it is not `enabled`.
bool icon_button(Context const& ctx, char const* name, Rect const& box, std::string_view icon, std::string_view tip,
                 bool enabled = true, bool on = false);

}  // namespace atlas::ui
