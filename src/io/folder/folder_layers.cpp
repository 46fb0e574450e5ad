#include "io/folder/folder_layers.hpp"

#include "geo/validity.hpp"
#include "io/folder/csv.hpp"
#include "io/folder/geojson.hpp"
#include "model/atlas.hpp"

#include <fmt/format.h>

#include <future>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

/// The polygons of a feature that must have some.
geo::MultiPolygon polygons_of(Properties const& p, Geometry geometry)
{
    if (auto* const polygons = std::get_if<geo::MultiPolygon>(&geometry)) { return std::move(*polygons); }
    p.wrong("bad-geometry", "geometry", "", "a Polygon or MultiPolygon is needed here");
    return {};
}

void check_validity(Properties const& p, geo::MultiPolygon const& polygons)
{
    if (auto const defect = geo::first_defect(polygons)) {
        p.wrong("invalid-polygon", "geometry", fmt::format("[{:.6f}, {:.6f}]", defect->at.x, defect->at.y),
                fmt::format("the polygon is not valid: {} at this position", defect->reason));
    }
}

template <class E>
E word(Properties const& p, std::string_view name)
{
    std::string const id = p.text(name);
    if (auto const value = model::parse<E>(id)) { return *value; }
    p.wrong("unknown-word", name, id, fmt::format("not one of the accepted words: {}", accepted_words<E>()));
    return model::Words<E>::list.front().value;
}

void read_counties(fs::path const& folder, model::Atlas& atlas, base::Issues& issues)
{
    Report report("counties.geojson", issues);
    read_geojson(folder / "counties.geojson", report, WhenEmpty::is_error, [&](Properties const& p, Geometry g) {
        model::Outline outline{p.code("adcode"), polygons_of(p, std::move(g))};
        check_validity(p, outline.polygons);
        atlas.outlines.push_back(std::move(outline));
    });
}

bool absent(fs::path const& path)
{
    std::error_code none;
    return !fs::exists(fs::symlink_status(path, none));
}

void read_context(fs::path const& folder, model::Atlas& atlas, base::Issues& issues)
{
    if (absent(folder / "context.geojson")) { return; }
    Report report("context.geojson", issues);
    read_geojson(folder / "context.geojson", report, WhenEmpty::is_fine, [&](Properties const& p, Geometry g) {
        atlas.context.push_back({p.code("adcode"), p.text("name"), polygons_of(p, std::move(g))});
    });
}

void read_waters(fs::path const& folder, model::Atlas& atlas, base::Issues& issues)
{
    if (absent(folder / "waters.geojson")) { return; }
    Report report("waters.geojson", issues);
    read_geojson(folder / "waters.geojson", report, WhenEmpty::is_fine, [&](Properties const& p, Geometry g) {
        model::Water water;
        water.water_id = p.required("water_id");
        water.name = p.text("name");
        water.name_en = p.text("name_en");
        std::string const kind = p.text("kind");
        if (kind != "river" && kind != "lake") {
            p.wrong("unknown-word", "kind", kind, "not one of the accepted words: river, lake");
        }
        water.lake = kind == "lake";
        water.rank = static_cast<int>(p.number("rank", 3, 1, 3));
        water.source_id = p.text("source_id");
        if (auto* const lines = std::get_if<std::vector<geo::Line>>(&g)) {
            water.lines = std::move(*lines);
        } else if (auto* const polygons = std::get_if<geo::MultiPolygon>(&g)) {
            water.polygons = std::move(*polygons);
        } else {
            p.wrong("bad-geometry", "geometry", "", "lines or polygons are needed here");
        }
        atlas.waters.push_back(std::move(water));
    });
}

void read_projects(fs::path const& folder, model::Atlas& atlas, base::Issues& issues)
{
    Report report("projects.geojson", issues);
    read_geojson(folder / "projects.geojson", report, WhenEmpty::is_fine, [&](Properties const& p, Geometry g) {
        model::Project project;
        project.project_id = p.required("project_id");
        project.name = p.required("name");
        project.name_en = p.text("name_en");
        project.category = word<model::Category>(p, "category");
        project.adcodes = p.codes("adcodes");
        project.accuracy = word<model::Accuracy>(p, "accuracy");
        project.accuracy_km = p.number("accuracy_km", 0, 0, 2000);
        project.position_source = p.text("position_source");
        project.note = p.text("note");
        project.ref = p.text("ref");
        project.importance = static_cast<int>(p.number("importance", 3, 1, 5));
        project.row = p.row();
        if (auto const* const polygons = std::get_if<geo::MultiPolygon>(&g)) { check_validity(p, *polygons); }
        project.geometry = std::move(g);
        atlas.projects.push_back(std::move(project));
    });
}

}  // namespace

void read_folder_layers(fs::path const& folder, model::Atlas& atlas, base::Issues& issues)
{
    // The surroundings are most of the bytes and touch other members of the atlas than the rest does.
    auto surroundings = std::async(std::launch::async, [&] {
        base::Issues found;
        read_context(folder, atlas, found);
        read_waters(folder, atlas, found);
        return found;
    });
    read_counties(folder, atlas, issues);
    read_projects(folder, atlas, issues);
    auto const found = surroundings.get();
    issues.insert(issues.end(), found.begin(), found.end());
}

}  // namespace atlas::io
