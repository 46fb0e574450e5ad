// No name and no figure on another county's ground in the window, at four sizes, also with the table open.
#include "../label_ground.hpp"
#include "driven_app.hpp"

#include "query/view_state.hpp"

namespace {

using namespace atlas;

class WindowLabels : public test::DrivenApp {};

/// Labels of the window's picture as it stands; adds what is wrong to the test's failures.
int check(test::Window& window, std::string const& where)
{
    auto const& picture = *window.app().map().picture();
    auto const& order = picture.order;
    auto const found = test::label_ground(window.app().geometry(), picture.scene, *order.view.camera, order.frame);
    for (auto const& words : found.on_foreign_ground) { ADD_FAILURE() << where << ": " << words; }
    return found.lines;
}

TEST_F(WindowLabels, StandOnTheirOwnGround)
{
    int lines = 0;
    for (auto const& [width, height] :
         {std::pair{1920, 1080}, std::pair{1366, 768}, std::pair{1024, 768}, std::pair{2560, 1440}}) {
        for (auto const& atlas : {zhangye(), gansu()}) {
            query::ViewState view;
            view.theme = query::Theme::attainment;
            auto window = open(atlas, view, width, height);
            lines += check(window, std::to_string(width));
            window.app().view().language = base::Language::en;
            window.app().view().theme = query::Theme::indicator;
            window.app().state().table.open = true;
            window.settle();
            lines += check(window, std::to_string(width) + " in English with the table");
        }
    }
    EXPECT_GT(lines, 150);
}

}  // namespace
