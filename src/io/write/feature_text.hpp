// Features of GeoJSON layers as text.
#pragma once

#include "io/folder/layer_forms.hpp"
#include "io/write/json_spans.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atlas::io {

/// As JSON; coordinates with as many digits as they need, "null" for none.
std::string geometry_text(Geometry const& geometry);

/// A member of an object: name, and value as JSON.
using NewMember = std::pair<std::string_view, std::string>;

/// A feature with the text `as_read`, but these properties and this geometry (empty: unchanged). Everything else is
/// kept letter for letter; what is not there yet is written as the rest of the object is.
std::string mended_feature(std::string_view as_read, std::vector<NewMember> const& properties,
                           std::string const& geometry);
/// A feature of its own, compact.
std::string new_feature(std::vector<NewMember> const& properties, std::string const& geometry);

/// A row by its properties; those that need not be there and say nothing are left out.
template <class Row>
std::string feature_line(LayerForm<Row> const& form, Row const& row)
{
    Row const none;
    std::vector<NewMember> properties;
    for (Property<Row> const& property : form.properties) {
        std::string text = property.write(row);
        if (property.needed || text != property.write(none)) {
            properties.emplace_back(property.name, std::move(text));
        }
    }
    return new_feature(properties, geometry_text(form.geometry(row)));
}

/// A row that was `before` when its text `as_read` was read.
template <class Row>
std::string mended_feature(LayerForm<Row> const& form, std::string_view as_read, Row const& before, Row const& row)
{
    std::vector<NewMember> properties;
    for (Property<Row> const& property : form.properties) {
        std::string text = property.write(row);
        if (text != property.write(before)) { properties.emplace_back(property.name, std::move(text)); }
    }
    Geometry const shape = form.geometry(row);
    bool const same = form.geometry(before) == shape;
    return mended_feature(as_read, properties, same ? std::string() : geometry_text(shape));
}

}  // namespace atlas::io
