// What an atlas holds: plain rows as stored, with the line each came from. See docs/data-model.md.
#pragma once

#include "geo/types.hpp"
#include "model/kinds.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace atlas::model {

/// The line or feature a row was read from, 1-based; 0 for a row made since. For messages only: it is no part of what
/// the row says, and rows that differ in nothing else are equal.
struct SourceRow {
    std::size_t number = 0;
    SourceRow() = default;
    SourceRow(std::size_t row) : number(row) {}
    operator std::size_t() const { return number; }
    bool operator==(SourceRow const& /*other*/) const { return true; }
};

struct Area {
    std::string adcode;  ///< six digits; region-… and park-… for areas outside the code list
    std::string name;
    std::string short_name;
    std::string name_en;
    AreaLevel level = AreaLevel::county;
    std::string parent;  ///< adcode, may be empty
    std::vector<std::string> former_codes;
    std::string source_id;
    SourceRow row;
    bool operator==(Area const&) const = default;
};

/// A county's outline, WGS 84 degrees.
struct Outline {
    std::string adcode;
    geo::MultiPolygon polygons;
    bool operator==(Outline const&) const = default;
};

/// A neighbouring area drawn in grey, WGS 84 degrees.
struct ContextArea {
    std::string adcode;
    std::string name;
    geo::MultiPolygon polygons;
    bool operator==(ContextArea const&) const = default;
};

/// A river (lines) or lake (polygons), WGS 84 degrees.
struct Water {
    std::string water_id;
    std::string name;
    std::string name_en;
    bool lake = false;
    int rank = 3;  ///< 1 most important … 3
    std::vector<geo::Line> lines;
    geo::MultiPolygon polygons;
    std::string source_id;
    bool operator==(Water const&) const = default;
};

struct Place {
    std::string place_id;
    std::string name;
    std::string name_en;
    PlaceKind kind = PlaceKind::township;
    std::string adcode;
    geo::Point lonlat;
    double accuracy_km = 0;
    std::string source_id;
    SourceRow row;
    bool operator==(Place const&) const = default;
};

struct Source {
    std::string source_id;
    std::string title;
    std::string issuer;
    std::string doc_number;
    std::string date;
    std::string url;
    std::string file;
    std::string licence;
    std::string note;
    SourceRow row;
    bool operator==(Source const&) const = default;
};

/// Where a figure or statement stands: document, section and the quoted words.
struct Citation {
    std::string source_id;
    std::string section;
    std::string quote;
    bool operator==(Citation const&) const = default;
};

struct DevelopmentTypeStatement {
    std::string adcode;
    std::string plan;
    int rank = 1;  ///< 1 or 2
    DevelopmentType type = DevelopmentType::industry;
    Citation citation;
    SourceRow row;
    bool operator==(DevelopmentTypeStatement const&) const = default;
};

struct Industry {
    std::string adcode;
    std::string plan;
    IndustryRole role = IndustryRole::pillar;
    std::string name;
    Citation citation;
    SourceRow row;
    bool operator==(Industry const&) const = default;
};

struct Indicator {
    std::string indicator_id;
    std::string name;
    std::string name_en;
    std::string unit;
    Direction direction = Direction::none;
    int decimals = 1;
    Aggregation aggregation = Aggregation::none;
    std::string note;
    std::string source_id;
    SourceRow row;
    bool operator==(Indicator const&) const = default;
};

/// Two indicators that look alike and must not be compared with each other. The order of the two means nothing.
struct NotComparable {
    std::string indicator_id;
    std::string other_id;
    Scope scope = Scope::area;
    std::string reason;     ///< why not, in words for the reader
    std::string reason_en;  ///< may be empty
    SourceRow row;
    bool operator==(NotComparable const&) const = default;
};

struct Target {
    std::string target_id;
    std::string adcode;
    std::string indicator_id;
    Comparator comparator = Comparator::at_least;
    double value = 0;
    std::string unit;
    int year = 0;
    bool plan_horizon = false;  ///< the year is the plan's last, not stated in the sentence
    std::string plan;
    Citation citation;
    SourceRow row;
    bool operator==(Target const&) const = default;
};

struct Observation {
    std::string adcode;
    std::string indicator_id;
    std::string period;  ///< 2023, 2024H1, 2024Q1, 2024-05
    double value = 0;
    std::string unit;
    Quality quality = Quality::final;
    Citation citation;
    SourceRow row;
    bool operator==(Observation const&) const = default;
};

/// Point, lines, polygons, or nothing where it is located only to county level. WGS 84 degrees.
using ProjectGeometry = std::variant<std::monostate, geo::Point, std::vector<geo::Line>, geo::MultiPolygon>;

struct Project {
    std::string project_id;
    std::string name;
    std::string name_en;
    Category category = Category::other;
    std::vector<std::string> adcodes;
    Accuracy accuracy = Accuracy::county;
    double accuracy_km = 0;
    std::string position_source;
    std::string note;
    std::string ref;     ///< road number for the shield, may be empty
    int importance = 3;  ///< 1 most important … 5
    ProjectGeometry geometry;
    SourceRow row;  ///< 1-based place in the feature list
    bool operator==(Project const&) const = default;
};

struct ProjectFact {
    std::string project_id;
    std::string date;  ///< YYYY, YYYY-MM or YYYY-MM-DD
    FactKind kind = FactKind::stage;
    std::string value;
    std::string unit;
    std::string words;
    Citation citation;
    SourceRow row;
    bool operator==(ProjectFact const&) const = default;
};

struct GroupMember {
    std::string group_id;
    std::string name;
    std::string kind;
    std::string adcode;
    std::string role;
    std::string plan;
    Citation citation;
    SourceRow row;
    bool operator==(GroupMember const&) const = default;
};

/// One scene of briefing.toml as written; query/ turns it into a ViewState. Empty words stand for the default.
struct SceneCamera {
    double lon = 0;
    double lat = 0;
    double km = 0;  ///< ground width of the map frame
    bool operator==(SceneCamera const&) const = default;
};
/// What the right-hand map of the layout two_maps shows instead; what is empty is as in the left-hand map.
struct SecondMap {
    std::string theme;
    std::string metric;
    std::string indicator;
    int year = 0;
    std::string plan;
    bool operator==(SecondMap const&) const = default;
};
struct BriefingScene {
    std::string id;
    std::string title;
    std::string title_en;  ///< for English pages; the Chinese words where it is empty
    std::string text;      ///< simple Markdown with live figures such as {gdp.620702.latest}
    std::string text_en;
    std::string notes;  ///< for the speaker only
    std::string theme;
    std::string metric;
    std::string indicator;
    int year = 0;
    std::string plan;
    std::string level;
    std::string inside;  ///< adcode of the area drilled into
    std::string method;  ///< of the classes of an indicator, with the three that follow
    int classes = 0;
    std::string palette;
    std::vector<double> breaks;
    std::vector<std::string> categories;  ///< empty = all; the one word "none" where the file gives an empty list
    std::vector<std::string> stages;      ///< likewise
    std::string county;                   ///< adcode; only its projects are shown. Empty = all
    std::string names_with;               ///< part of a name; only projects with it are shown. Empty = all
    bool labels = true;
    std::string selection;
    std::optional<SceneCamera> camera;
    std::string layout;  ///< map_text, map, two_maps, map_chart or table
    std::optional<SecondMap> second;
    double move_seconds = 1.2;  ///< of the camera's way to this scene
    double hold_seconds = 0;    ///< before the next scene when playing by itself; 0 = the presenter's default
    bool operator==(BriefingScene const&) const = default;
};

struct Schedule {
    double ahead = 1.02;
    double on_track = 0.98;
    double slightly_behind = 0.95;
    double approx_tolerance = 0.025;
    bool operator==(Schedule const&) const = default;
};

/// atlas.toml.
struct Settings {
    std::string title;
    std::string title_en;
    std::string home;  ///< adcode the home view fits
    std::string period;
    std::string review_number;  ///< 审图号; empty unless an authority gave one
    std::string projection = "albers";
    int year = 0;
    int outdated_after_years = 5;
    Schedule schedule;
    std::vector<std::string> type_precedence;         ///< "plan" or "plan/section prefix", first wins
    std::vector<std::string> target_precedence;       ///< likewise
    std::vector<std::string> observation_precedence;  ///< source ids, first wins among figures of one quality
    std::string default_indicator;
    std::vector<std::string> default_groups;  ///< group ids the groups theme shows; empty = all
    bool operator==(Settings const&) const = default;
};

}  // namespace atlas::model
