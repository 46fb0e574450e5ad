// No name and no figure on another county's ground in the window, at four sizes, also with the table open.
#include "../label_ground.hpp"
#include "driven_app.hpp"

#include "query/view_state.hpp"

namespace {

using namespace atlas;

class WindowLabels : public test::DrivenApp {};

TEST_F(WindowLabels, StandOnTheirOwnGround)
{
    int lines = 0;
    for (auto const& [width, height] :
         {std::pair{1920, 1080}, std::pair{1366, 768}, std::pair{1024, 768}, std::pair{2560, 1440}}) {
        for (auto const& atlas : {zhangye(), gansu()}) {
            query::ViewState view;
            auto window = open(atlas, view, width, height);
            for (auto const theme : {query::Theme::attainment, query::Theme::type, query::Theme::indicator}) {
                for (auto const language : {base::Language::zh, base::Language::en}) {
                    for (bool const table : {false, true}) {
                        window.app().view().theme = theme;
                        window.app().view().language = language;
                        window.app().state().table.open = table;
                        window.settle();
                        ASSERT_TRUE(window.app().map().picture());
                        auto const& picture = *window.app().map().picture();
                        auto const& order = picture.order;
                        auto const found =
                            test::label_ground(window.app().geometry(), picture.scene, *order.view.camera, order.frame);
                        lines += found.lines;
                        for (auto const& words : found.on_foreign_ground) {
                            ADD_FAILURE() << width << " × " << height << ", theme " << static_cast<int>(theme)
                                          << (table ? ", with the table: " : ": ") << words;
                        }
                    }
                }
            }
        }
    }
    EXPECT_GT(lines, 500);
}

}  // namespace
