// Small helpers around pugixml for the parts of Office documents.
#pragma once

#include <pugixml.hpp>

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>

namespace atlas::publish::xml {

/// An attribute with its value as written.
struct Attribute {
    char const* name;
    std::string value;
    Attribute(char const* n, std::string v) : name(n), value(std::move(v)) {}
    Attribute(char const* n, char const* v) : name(n), value(v) {}
    template <std::integral I>
    Attribute(char const* n, I v) : name(n), value(std::to_string(v))
    {
    }
};

/// How every part begins.
inline constexpr char const* declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
                                           "\n";

/// Appends an element with its attributes in the order given.
pugi::xml_node add(pugi::xml_node parent, char const* name, std::initializer_list<Attribute> attributes = {});

/// The document with its declaration; no blanks between elements, which would count as text.
std::string to_text(pugi::xml_document const& document);

}  // namespace atlas::publish::xml
