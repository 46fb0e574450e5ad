// Words as native paragraphs of DrawingML.
#pragma once

#include "base/language.hpp"
#include "briefing/page/slide.hpp"
#include "publish/pptx/pptx_units.hpp"
#include "publish/pptx/xml.hpp"

namespace atlas::publish {

/// How the paragraphs of a box are set.
struct TextSetting {
    PageUnits const& units;
    base::Language language;
    double size;  ///< em in px
    style::Color color;
    briefing::Align align = briefing::Align::left;
};

/// Appends the colour as a solid fill.
void add_fill(pugi::xml_node parent, style::Color color);

/// Appends `tag` ("p:txBody", "a:txBody") with the paragraphs; at least one, as the schema asks. Line height and the
/// gap between paragraphs are exact lengths, so that they do not depend on the font a reader has.
void add_text(pugi::xml_node parent, char const* tag, std::vector<briefing::Paragraph> const& paragraphs,
              TextSetting const& setting, bool middle);

/// Appends an a:bodyPr without margins or fitting: the words lie where the drawn page has them.
void add_body_properties(pugi::xml_node parent, bool middle);

/// The language of text, as attributes want it: "zh-CN" or "en-US".
char const* language_tag(base::Language language);

}  // namespace atlas::publish
