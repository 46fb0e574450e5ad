#include "render/vector/xml_text.hpp"

#include "base/plain_text.hpp"

namespace atlas::render {

std::string xml_text(std::string_view text)
{
    std::string out;
    for (char const c : base::one_line(text)) {
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
            out += c;
        }
    }
    return out;
}

}  // namespace atlas::render
