#include "publish/pptx/xml.hpp"

#include <sstream>

namespace atlas::publish::xml {

pugi::xml_node add(pugi::xml_node parent, char const* name, std::initializer_list<Attribute> attributes)
{
    pugi::xml_node node = parent.append_child(name);
    for (Attribute const& attribute : attributes) {
        node.append_attribute(attribute.name).set_value(attribute.value.c_str());
    }
    return node;
}

std::string to_text(pugi::xml_document const& document)
{
    std::ostringstream out;
    out << declaration;
    document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return out.str();
}

}  // namespace atlas::publish::xml
