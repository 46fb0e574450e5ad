#include "publish/pptx/xml.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <sstream>

namespace atlas::publish::xml {
namespace {

bool has_form(char32_t code)
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
        base::Character const character = base::character_at(text, 0);
        if (character.valid && has_form(character.code)) { result += text.substr(0, character.size); }
        text.remove_prefix(character.size);
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
