// A page of the briefing as a slide part.
#pragma once

#include "base/language.hpp"
#include "briefing/page/slide.hpp"

#include <string>
#include <vector>

namespace atlas::publish {

/// The slide's XML. Its picture number n refers to relation `first_picture` + n (0 first: "rId2" for 2).
struct SlideXml {
    std::string xml;
    std::vector<briefing::Picture const*> pictures;  ///< in the order of their relations
    bool has_title = false;
    bool has_body = false;
};

/// Title and body (the first of each) are placeholders with their own place, all other words text boxes, rectangles
/// native shapes, tables native tables, maps and charts pictures. Points into `slide`.
SlideXml slide_xml(briefing::Slide const& slide, base::Language language, int first_picture);

/// The notes page's XML; its relations are the notes master and the slide.
std::string notes_xml(std::string const& notes, base::Language language);

}  // namespace atlas::publish
