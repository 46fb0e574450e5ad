// Words as the text of XML. Used inside src/render only.
#pragma once

#include <string>
#include <string_view>

namespace atlas::render {

/// On one line, with & < > " as entities and without what nobody sees (base/plain_text.hpp).
std::string xml_text(std::string_view text);

}  // namespace atlas::render
