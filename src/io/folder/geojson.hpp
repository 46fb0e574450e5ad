// GeoJSON feature collections (RFC 7946): features with checked geometry and typed properties.
#pragma once

#include "geo/types.hpp"
#include "io/files/report.hpp"
#include "io/files/text_file.hpp"
#include "words/message.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace atlas::io {

/// WGS 84 degrees. Rings are closed, outer ones counter-clockwise, holes clockwise.
using Geometry = std::variant<std::monostate, geo::Point, std::vector<geo::Line>, geo::MultiPolygon>;

/// Properties of one feature by name; what is wrong is reported under the feature's number.
class Properties {
public:
    Properties(nlohmann::json const& object, std::size_t row, Report& report)
        : m_object(object), m_row(row), m_report(report)
    {
    }
    /// A blank text (base::is_blank) is an empty one.
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] std::string required(std::string_view name) const;
    [[nodiscard]] std::string code(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> codes(std::string_view name) const;
    [[nodiscard]] double number(std::string_view name, double fallback, double lowest, double highest) const;
    void wrong(std::string_view code, std::string_view field, std::string_view value, base::Message message) const;
    [[nodiscard]] std::size_t row() const { return m_row; }

private:
    [[nodiscard]] nlohmann::json const* find(std::string_view name) const;
    nlohmann::json const& m_object;
    std::size_t m_row;
    Report& m_report;
};

using VisitFeature = std::function<void(Properties const&, Geometry)>;

enum class WhenEmpty { is_error, is_fine };

/// Reads the file and calls `visit` for each feature in order. A feature with a broken geometry is reported and left
/// out. Rows in findings are the 1-based numbers of the features; those of broken JSON are lines. Returns the file as
/// read; nothing where it cannot be read as text.
std::optional<TextFile> read_geojson(std::filesystem::path const& path, Report& report, WhenEmpty when_empty,
                                     VisitFeature const& visit);

/// The same of text.
void read_features(std::string const& text, Report& report, WhenEmpty when_empty, VisitFeature const& visit);

}  // namespace atlas::io
