// A presentation file of pages at hand.
#pragma once

#include "publish/pptx/pptx.hpp"

#include <span>
#include <string>

namespace atlas::publish {

inline std::string pptx_bytes(std::span<briefing::Slide const> slides, PresentationInfo const& info, text::Fonts& fonts)
{
    Presentation presentation(info, fonts);
    for (briefing::Slide const& slide : slides) { presentation.add(slide); }
    return std::move(presentation).finish();
}

}  // namespace atlas::publish
