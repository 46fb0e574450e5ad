// A briefing as a presentation file (.pptx, ECMA-376 PresentationML) with native text, for PowerPoint, WPS and
// LibreOffice.
#pragma once

#include "base/language.hpp"
#include "briefing/slide.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace atlas::publish {

/// What the file says of itself.
struct PresentationInfo {
    std::string title;
    base::Language language = base::Language::zh;
};

/// The bytes of the file, a slide a page, in order. Titles, words and tables are native and lie where the drawn pages
/// have them; maps and charts are PNG pictures at 300 dpi of the page, at most 4096 px wide, with their description as
/// alternative text; notes are the speaker's notes. The same pages give the same bytes.
/// `before_slide`, where given, is called with each page's place (from 0) before it is drawn; what it throws ends the
/// work. Throws std::invalid_argument without pages or with
/// pages of different sizes (a presentation has one), base::SystemFailure when memory runs out.
std::string pptx_bytes(std::span<briefing::Slide const> slides, PresentationInfo const& info, text::Fonts& fonts,
                       std::function<void(std::size_t)> const& before_slide = {});

}  // namespace atlas::publish
