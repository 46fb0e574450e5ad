// The layers of the folder form: file, properties and geometry of each kind of feature.
#pragma once

#include "io/folder/geojson.hpp"
#include "model/rows.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace atlas::io {

/// One property while its feature is read.
class Value {
public:
    Value(Properties const& properties, std::string_view name) : m_properties(properties), m_name(name) {}
    [[nodiscard]] std::string text() const { return m_properties.text(m_name); }
    [[nodiscard]] std::string required() const { return m_properties.required(m_name); }
    [[nodiscard]] std::string code() const { return m_properties.code(m_name); }
    [[nodiscard]] std::vector<std::string> codes() const { return m_properties.codes(m_name); }
    [[nodiscard]] double number(double fallback, double lowest, double highest) const
    {
        return m_properties.number(m_name, fallback, lowest, highest);
    }
    void wrong(std::string_view code, std::string_view value, base::Message message) const
    {
        m_properties.wrong(code, m_name, value, std::move(message));
    }

private:
    Properties const& m_properties;
    std::string_view m_name;
};

/// A property of features, told once for reading and writing. `write` gives JSON that `read` makes the same field of.
/// One that is not needed is left out of a new feature where it is as in an empty row.
template <class Row>
struct Property {
    std::string_view name;
    bool needed;
    void (*read)(Value const&, Row&);
    std::string (*write)(Row const&);
};

template <class Row>
struct LayerForm {
    char const* file;
    bool needed;  ///< an atlas without the file is none
    WhenEmpty when_empty;
    std::span<Property<Row> const> properties;
    /// Reports a geometry that cannot be this row's.
    void (*read_geometry)(Properties const&, Geometry, Row&);
    Geometry (*geometry)(Row const&);
};

/// The types of rows that are features.
template <class Row>
concept FeatureRow = std::is_same_v<Row, model::Outline> || std::is_same_v<Row, model::ContextArea> ||
    std::is_same_v<Row, model::Water> || std::is_same_v<Row, model::Project>;

template <class Row>
LayerForm<Row> const& layer_form();
template <>
LayerForm<model::Outline> const& layer_form();
template <>
LayerForm<model::ContextArea> const& layer_form();
template <>
LayerForm<model::Water> const& layer_form();
template <>
LayerForm<model::Project> const& layer_form();

/// Calls `f(form)` for every layer.
template <class F>
void for_each_layer(F&& f)
{
    f(layer_form<model::Outline>());
    f(layer_form<model::ContextArea>());
    f(layer_form<model::Water>());
    f(layer_form<model::Project>());
}

}  // namespace atlas::io
