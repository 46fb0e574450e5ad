// A picture that leaves out projects says so.
#include "scene/furniture/filter_note.hpp"

#include "query/search.hpp"
#include "resolve/resolved.hpp"
#include "scene/build.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace atlas;

/// One county with one reservoir.
model::AtlasPtr sample()
{
    auto atlas = std::make_shared<model::Atlas>();
    model::Area area;
    area.adcode = "990001";
    area.name = area.short_name = "样县";
    area.name_en = "Sample";
    atlas->areas = {area};
    geo::Polygon const square{{{100, 38}, {101, 38}, {101, 39}, {100, 39}, {100, 38}}, {}};
    atlas->outlines = {{"990001", {square}}};
    model::Project project;
    project.project_id = project.name = "水库";
    project.category = model::Category::reservoir;
    project.adcodes = {"990001"};
    project.geometry = geo::Point{100.5, 38.5};
    atlas->projects.push_back(project);
    atlas->settings.year = 2026;
    atlas->build_index();
    return atlas;
}

bool says(scene::Items const& items, std::string const& words)
{
    return std::any_of(items.begin(), items.end(), [&](scene::Item const& item) {
        auto const* text = std::get_if<scene::Text>(&item);
        return text != nullptr && text->run.utf8.find(words) != std::string::npos;
    });
}

TEST(FilterNote, NamesEveryFilterInBothLanguages)
{
    auto const atlas = sample();
    query::ViewState view;
    EXPECT_EQ(scene::filter_words(*atlas, view, true), "");
    view.filters.county = "990001";
    EXPECT_EQ(scene::filter_words(*atlas, view, true), "仅示：样县");
    view.filters.text = "水";
    EXPECT_EQ(scene::filter_words(*atlas, view, true), "仅示：样县、名称含“水”");
    view.filters.stages.reset(0);
    view.filters.categories.reset(0);
    view.language = base::Language::en;
    EXPECT_EQ(scene::filter_words(*atlas, view, true), "Only: some kinds, some stages, Sample, names with “水”");
    EXPECT_EQ(scene::filter_words(*atlas, view, false), "Only: Sample, names with “水”");
    view.filters.categories.reset();
    EXPECT_EQ(scene::filter_words(*atlas, view, true), "") << "no project is shown at all";
}

TEST(FilterNote, StandsInTheLegendOnAndBesideTheMap)
{
    auto const atlas = sample();
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    text::Fonts fonts;
    for (char const* text : {"水库", "nothing has this name"}) {
        query::ViewState view;
        view.filters.text = text;
        auto const resolved = resolve::resolve(atlas, search, view);
        auto const frame = scene::sheet_frame(1600, 900);
        auto const sheet = scene::build_scene(geometry, resolved, view, frame, fonts);
        EXPECT_TRUE(says(sheet.furniture, "仅示：名称含")) << text;
        auto const beside = scene::build_legend(geometry, resolved, view, frame, 400, {true, true, true}, fonts);
        EXPECT_TRUE(says(beside.map, "仅示：名称含")) << text;
    }
}

}  // namespace
