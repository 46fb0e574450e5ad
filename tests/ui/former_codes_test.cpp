// An atlas whose rows carry a former code looks as it does with the present one, in the whole window.
#include "driven_app.hpp"

#include "../former_codes.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"
#include "tables/window_table.hpp"

#include <gtest/gtest.h>

namespace {

using namespace atlas;

class FormerCodes : public atlas::test::DrivenApp {
protected:
    static model::AtlasPtr former()
    {
        static auto const atlas =
            std::make_shared<model::Atlas const>(atlas::test::under_former_code(*zhangye(), "620702", "622201"));
        return atlas;
    }
    /// One window at a time.
    render::Image picture(model::AtlasPtr const& atlas, query::ViewState const& view)
    {
        return open(atlas, view).image();
    }
};

TEST_F(FormerCodes, CardMapAndSummaryAreTheSamePicture)
{
    for (auto const theme : {query::Theme::type, query::Theme::attainment, query::Theme::groups}) {
        for (char const* selected : {"", "620702"}) {
            query::ViewState view;
            view.theme = theme;
            if (*selected != '\0') { view.selection = query::SelectedArea{selected}; }
            auto const present = picture(zhangye(), view);
            EXPECT_EQ(present, picture(former(), view)) << static_cast<int>(theme) << " " << selected;
        }
    }
}

TEST_F(FormerCodes, FiltersFindTheProjects)
{
    query::ViewState view;
    view.filters.county = "620702";
    auto const present = picture(zhangye(), view);
    EXPECT_EQ(present, picture(former(), view));
}

TEST_F(FormerCodes, TablesSelectTheArea)
{
    for (auto const kind : {tables::TableKind::counties, tables::TableKind::targets, tables::TableKind::observations}) {
        auto const now = tables::make_window_table(*zhangye(), kind, {});
        auto const then = tables::make_window_table(*former(), kind, {});
        ASSERT_EQ(now.rows.size(), then.rows.size());
        for (std::size_t r = 0; r < now.rows.size(); ++r) {
            EXPECT_EQ(now.rows[r].adcode, then.rows[r].adcode);
            EXPECT_EQ(now.rows[r].cells.front().text, then.rows[r].cells.front().text);
        }
    }
}

}  // namespace
