// The simple Markdown of a scene's words.
#pragma once

#include "briefing/page/slide.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::briefing {

/// Every line is a paragraph; empty lines only separate. "# " (up to six marks) begins a heading, "- " or "* " a
/// bullet, "1. " a numbered one. "**" turns bold on and off within a line; one without its partner is itself. A
/// backslash before one of \ * # - . gives that character literally. Everything else is literal; blanks at both ends of
/// a line are dropped.
std::vector<Paragraph> markdown(std::string_view text);

/// Plain text with backslashes where `markdown` would read a sign in it.
std::string escaped(std::string_view plain);

}  // namespace atlas::briefing
