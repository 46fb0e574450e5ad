// Roles in groups stand under the names of the areas, where there is room: never in place of a name.
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "scene/build.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "sheet.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace {

using namespace atlas;

query::ViewState groups_view(model::AreaLevel level)
{
    query::ViewState view;
    view.theme = query::Theme::groups;
    view.level = level;
    return view;
}

/// Where words stand, in px; empty when they are not drawn.
std::vector<geo::Point> places(scene::Scene const& scene, std::string const& words)
{
    std::vector<geo::Point> found;
    for (auto const& item : scene.map) {
        auto const* text = std::get_if<scene::Text>(&item);
        if (text != nullptr && text->run.utf8 == words) { found.push_back(text->origin); }
    }
    return found;
}

geo::Box label_of(scene::Scene const& scene, std::string const& adcode)
{
    auto const found =
        std::find_if(scene.labels.begin(), scene.labels.end(), [&](auto const& label) { return label.id == adcode; });
    return found == scene.labels.end() ? geo::Box{} : found->box;
}

std::set<std::string> labelled(scene::Scene const& scene)
{
    std::set<std::string> ids;
    for (auto const& label : scene.labels) { ids.insert(label.id); }
    return ids;
}

TEST(RoleLabels, StandInTheLabelOfTheirCounty)
{
    test::Sheet sheet("zhangye");
    auto const scene = sheet.build(groups_view(model::AreaLevel::county), scene::sheet_frame(1920, 1080));
    auto const inside = [&](std::string const& words, std::string const& adcode) {
        auto const all = places(scene, words);
        geo::Box const box = label_of(scene, adcode);
        return std::count_if(all.begin(), all.end(), [&](geo::Point p) { return box.contains(p); });
    };
    // Ganzhou belongs to both groups of the body and to the core of the city circle; Minle to the second group only.
    EXPECT_EQ(inside("率先发展", "620702"), 1);
    EXPECT_EQ(inside("梯度培育", "620702"), 1);
    EXPECT_EQ(inside("核心区", "620702"), 1);
    EXPECT_EQ(inside("梯度培育", "620722"), 1);
    EXPECT_EQ(inside("核心区", "620722"), 0);
}

TEST(RoleLabels, TakeTheRoomOfNoName)
{
    int roles = 0;
    for (char const* name : {"zhangye", "gansu"}) {
        auto const whole = test::bundled(name);
        auto plain = std::make_shared<model::Atlas>(*whole);
        for (std::size_t i = 0; i < plain->groups.size(); ++i) { plain->groups[i].role.clear(); }
        plain->build_index();
        text::Fonts fonts;
        scene::MapGeometry const with(whole);
        scene::MapGeometry const without(plain);
        query::SearchIndex const search(*whole);
        for (auto const level : {model::AreaLevel::county, model::AreaLevel::prefecture}) {
            for (double const width : {800.0, 1280.0, 1920.0, 3000.0}) {
                auto view = groups_view(level);
                view.show_projects = false;
                auto const frame = scene::sheet_frame(width, width * 0.6);
                auto const shown =
                    scene::build_scene(with, resolve::resolve(with.atlas_ptr(), search, view), view, frame, fonts);
                auto const names = scene::build_scene(without, resolve::resolve(without.atlas_ptr(), search, view),
                                                      view, frame, fonts);
                auto const ids = labelled(shown);
                for (auto const& id : labelled(names)) {
                    if (whole->area(id) != nullptr) {
                        EXPECT_TRUE(ids.contains(id)) << name << " " << width << " " << id;
                    }
                }
                roles += static_cast<int>(places(shown, "核心").size() + places(shown, "核心区").size());
            }
        }
    }
    EXPECT_GT(roles, 8);
}

}  // namespace
