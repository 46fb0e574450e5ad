// Letters on a page that no installed face has: they would be handed out as boxes.
#pragma once

#include "briefing/page/slide.hpp"
#include "text/fonts.hpp"

#include <string>

namespace atlas::briefing {

/// Each letter once, with its code: "བ (U+0F56)、…"; empty where the page has none.
std::string letters_without_face(Slide const& page, text::Fonts& fonts);

}  // namespace atlas::briefing
