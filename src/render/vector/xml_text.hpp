// Words as the text of XML. Used inside src/render only.
#pragma once

#include <string>
#include <string_view>

namespace atlas::render {

/// With & < > " as entities and without the control characters that XML 1.0 does not allow.
std::string xml_text(std::string_view text);

}  // namespace atlas::render
