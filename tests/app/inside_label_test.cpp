// Long names stay in their county: an English name of four words is twice as wide as the Chinese one of three
// characters.
#include "sheet.hpp"

#include "geo/contains.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/labels/county_block.hpp"

#include <gtest/gtest.h>

namespace {

using namespace atlas;

/// Share of the box, less the air of `air` px at its sides, that lies outside the polygons.
double outside(geo::Box const& box, double air, geo::MultiPolygon const& polygons, query::Camera const& camera,
               scene::Frame const& frame)
{
    int points = 0;
    int out = 0;
    for (double y = box.min_y + air; y <= box.max_y - air; y += 6) {
        for (double x = box.min_x + air; x <= box.max_x - air; x += 6) {
            ++points;
            out += geo::contains(polygons, scene::to_metres(camera, frame, {x, y})) ? 0 : 1;
        }
    }
    return points == 0 ? 0 : static_cast<double>(out) / points;
}

TEST(InsideLabels, TheLongestEnglishNameStaysInItsCounty)
{
    test::Sheet sheet("zhangye");
    int labels = 0;
    for (auto const& [width, height] :
         {std::pair{1280.0, 720.0}, std::pair{1600.0, 900.0}, std::pair{1920.0, 1080.0}, std::pair{2560.0, 1440.0}}) {
        auto const frame = scene::sheet_frame(width, height);
        for (auto const theme :
             {query::Theme::type, query::Theme::attainment, query::Theme::indicator, query::Theme::groups}) {
            query::ViewState view;
            view.theme = theme;
            view.language = base::Language::en;
            auto const scene = sheet.build(view, frame);
            auto const camera = scene::camera_of(sheet.geometry, view, frame);
            auto const& polygons = sheet.geometry.area("620721")->polygons;
            for (auto const& label : scene.labels) {
                if (label.id != "620721") { continue; }
                ++labels;
                EXPECT_LE(outside(label.box, 6, polygons, camera, frame), 0.03)
                    << width << " " << static_cast<int>(theme);
            }
        }
    }
    EXPECT_GE(labels, 16) << "it is always named";
}

TEST(NameForms, WholeInTwoLinesAndShort)
{
    using base::Language;
    using Forms = std::vector<std::vector<std::string>>;
    EXPECT_EQ(scene::name_forms("Sunan Yugur Autonomous County", Language::en),
              (Forms{{"Sunan Yugur Autonomous County"}, {"Sunan Yugur", "Autonomous County"}, {"Sunan Yugur"}}));
    EXPECT_EQ(scene::name_forms("Minle", Language::en), (Forms{{"Minle"}}));
    EXPECT_EQ(scene::name_forms("甘州区", Language::zh), (Forms{{"甘州区"}, {"甘州"}}));
}

}  // namespace
