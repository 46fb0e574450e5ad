#include "render/vector/xml_text.hpp"

namespace atlas::render {

std::string xml_text(std::string_view text)
{
    std::string out;
    for (char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20) { out += c; }  // others are not allowed in XML 1.0
        }
    }
    return out;
}

}  // namespace atlas::render
