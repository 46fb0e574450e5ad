// The pixels inside every county of both atlases have the colours its class says.
#include "sheet.hpp"

#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "style/theme.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace {

using namespace atlas;

struct Case {
    char const* atlas;
    query::Theme theme;
};

class CountyColor : public testing::TestWithParam<Case> {};

/// Exact colours of the pixels within `radius` of the point, with their numbers.
std::map<std::tuple<int, int, int>, int> colours(render::Image const& image, geo::Point centre, int radius)
{
    std::map<std::tuple<int, int, int>, int> found;
    for (int y = -radius; y <= radius; ++y) {
        for (int x = -radius; x <= radius; ++x) {
            auto const c = test::pixel(image, static_cast<int>(centre.x) + x, static_cast<int>(centre.y) + y);
            ++found[{c.r, c.g, c.b}];
        }
    }
    return found;
}

std::tuple<int, int, int> key(style::Color c) { return {c.r, c.g, c.b}; }

TEST_P(CountyColor, MatchesTheClass)
{
    test::Sheet sheet(GetParam().atlas);
    query::ViewState view;
    view.theme = GetParam().theme;
    view.bare = true;
    view.show_projects = false;
    view.show_labels = false;
    auto const classes = style::classify(*sheet.atlas, view);
    scene::Frame const frame{320, 320};
    ASSERT_GE(sheet.geometry.counties().size(), 6U);
    for (auto const& county : sheet.geometry.counties()) {
        auto const& part = county.parts.front();
        view.camera = query::Camera{part.pole, part.radius / 60};  // the free circle is 120 px wide
        auto const image = sheet.renderer.draw(sheet.build(view, frame), 1);
        auto const found = colours(image, {160, 160}, 40);
        auto const& style = classes.areas.at(county.adcode);
        int const all = 81 * 81;
        auto const count = [&](style::Color c) { return found.contains(key(c)) ? found.at(key(c)) : 0; };
        // Rivers and the softened edges of stripes take the rest.
        auto const bands = static_cast<int>(style.stripes.size()) + 1;
        bool const equal = style.rank == style::Stripes::equal;
        EXPECT_GT(count(style.fill), equal ? all * 50 / 100 / bands : all * 35 / 100) << county.adcode;
        for (style::Color const stripe : style.stripes) {
            EXPECT_GT(count(stripe), equal ? all * 50 / 100 / bands : all * 12 / 100) << county.adcode;
        }
        if (style.cover == style::Cover::plain && style.stripes.empty()) {
            EXPECT_GT(count(style.fill), all * 75 / 100) << county.adcode;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Bundled, CountyColor,
                         testing::Values(Case{"zhangye", query::Theme::type}, Case{"zhangye", query::Theme::attainment},
                                         Case{"gansu", query::Theme::type}, Case{"gansu", query::Theme::groups}));

}  // namespace
