#include "publish/pptx/xml.hpp"

#include <algorithm>
#include <cstdint>
#include <sstream>

namespace atlas::publish::xml {
namespace {

struct Decoded {
    std::uint32_t code = 0;
    std::size_t length = 0;  ///< bytes; 0 when they are no character
};

/// Reads a character of UTF-8; overlong forms, surrogates and values beyond Unicode are none.
Decoded decode(std::string_view text)
{
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned char const lead = byte(0);
    if (lead < 0x80) { return {lead, 1}; }
    std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) { return {}; }
    std::uint32_t code = lead & (0x7F >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) { return {}; }
        code = code << 6 | (byte(i) & 0x3F);
    }
    constexpr std::uint32_t least[]{0, 0, 0x80, 0x800, 0x10000};
    bool const surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < least[length] || code > 0x10FFFF || surrogate) { return {}; }
    return {code, length};
}

bool has_form(std::uint32_t code)
{
    if (code < 0x20) { return code == '\t' || code == '\n'; }
    return code != 0x7F && code != 0xFFFE && code != 0xFFFF;
}

}  // namespace

pugi::xml_node add(pugi::xml_node parent, char const* name, std::initializer_list<Attribute> attributes)
{
    pugi::xml_node node = parent.append_child(name);
    for (Attribute const& attribute : attributes) {
        node.append_attribute(attribute.name).set_value(attribute.value.c_str());
    }
    return node;
}

std::string printable(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        Decoded const character = decode(text);
        std::size_t const length = std::max<std::size_t>(character.length, 1);
        if (character.length > 0 && has_form(character.code)) { result += text.substr(0, length); }
        text.remove_prefix(length);
    }
    return result;
}

std::string one_line(std::string_view text)
{
    std::string result = printable(text);
    std::replace_if(
        result.begin(), result.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return result;
}

std::string to_text(pugi::xml_document const& document)
{
    std::ostringstream out;
    out << declaration;
    document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return out.str();
}

}  // namespace atlas::publish::xml
