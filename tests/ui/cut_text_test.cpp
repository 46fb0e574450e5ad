// Words that must be whole in the window: labels of the overview, periods of the table, what stands under a card's
// name.
#include "driven_app.hpp"

#include "query/view_state.hpp"
#include "ui/cards/area_standing.hpp"

#include <initializer_list>
#include <string>
#include <vector>

namespace {

using namespace atlas;

/// How many texts that begin or end in the box were cut, in the frame built last: the … of the faces of text in it.
int cut_texts(test::Window& window, ui::Rect const& box)
{
    int count = 0;
    ImDrawData const* const data = ImGui::GetDrawData();
    for (ui::Type const type : {ui::Type::small, ui::Type::body, ui::Type::strong}) {
        ImFontGlyph const* const dots = window.app().kit().fonts.font(type)->FindGlyph(0x2026);
        for (int i = 0; i < data->CmdListsCount; ++i) {
            for (ImDrawVert const& corner : data->CmdLists[i]->VtxBuffer) {
                bool const first = corner.uv.x == dots->U0 && corner.uv.y == dots->V0;
                count += first && box.contains(corner.pos) ? 1 : 0;
            }
        }
    }
    return count;
}

class CutText : public test::DrivenApp {};

TEST_F(CutText, LabelsOfTheOverviewAreWhole)
{
    for (int const width : {1920, 1600, 1280}) {
        query::ViewState view;
        view.language = base::Language::en;
        view.theme = query::Theme::groups;
        auto window = open(gansu(), view, width, 900);
        std::size_t const labels = test::Controls::of(window).count("label");
        ASSERT_GT(labels, 20U);
        for (std::size_t i = 1; i <= labels; ++i) {
            std::string const row = "label#" + std::to_string(i);
            ASSERT_TRUE(test::press_in(window, window.app().boxes().right, row)) << row;
            EXPECT_EQ(cut_texts(window, *test::box_of(window, row)), 0) << row << " at " << width;
        }
    }
}

TEST_F(CutText, PeriodsOfTheTableAreWhole)
{
    for (int const width : {1920, 1280}) {
        auto window = open(gansu(), {}, width, 900);
        auto& table = window.app().state().table;
        table.kind = tables::TableKind::observations;
        window.key(ui::Key::table);
        auto const column = [&](char const* name) {
            ui::Rect box = window.app().boxes().table;
            ui::Rect const title = *test::box_of(window, name);
            box.min.x = title.min.x;
            box.max.x = title.max.x;
            return box;
        };
        EXPECT_GT(cut_texts(window, window.app().boxes().table), 0) << "quotes and titles are seen to be cut";
        EXPECT_EQ(cut_texts(window, column("period")), 0) << width;
    }
}

TEST_F(CutText, ACodeIsShownToReadersAndAnIdIsNot)
{
    auto const words = [&](char const* code, base::Language language) {
        return ui::code_and_parent(*gansu(), *gansu()->area(code), language);
    };
    EXPECT_EQ(words("620702", base::Language::zh), "620702 · 张掖市");
    EXPECT_EQ(words("620000", base::Language::zh), "620000");
    EXPECT_EQ(words("region-hexi", base::Language::zh), "甘肃省");
    EXPECT_EQ(words("region-hexi", base::Language::en), "Gansu Province");
}

}  // namespace
