#include "briefing/show/scene_list.hpp"

#include "../random_scene.hpp"
#include "model/atlas.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::briefing {
namespace {

model::BriefingScene named(std::string id)
{
    model::BriefingScene scene;
    scene.title = "标题 " + id;
    scene.id = std::move(id);
    return scene;
}

std::string ids(SceneList const& list)
{
    std::string out;
    for (auto const& scene : list.scenes()) { out += (out.empty() ? "" : " ") + scene.id; }
    return out;
}

SceneList abc() { return SceneList({named("a"), named("b"), named("c")}); }

TEST(SceneList, IsSavedAsRead)
{
    SceneList const list = abc();
    EXPECT_FALSE(list.unsaved());
    EXPECT_FALSE(list.can_undo());
    EXPECT_FALSE(list.can_redo());
}

TEST(SceneList, Moves)
{
    SceneList list = abc();
    list.move(0, 2);
    EXPECT_EQ(ids(list), "b c a");
    list.move(2, 1);
    EXPECT_EQ(ids(list), "b a c");
    list.move(1, 1);
    list.move(7, 0);
    list.move(0, 7);
    EXPECT_EQ(ids(list), "b a c");
    list.undo();
    list.undo();
    EXPECT_EQ(ids(list), "a b c");
    EXPECT_FALSE(list.can_undo()) << "moves to nowhere are no steps";
    EXPECT_FALSE(list.unsaved());
}

TEST(SceneList, CopiesAndCapturesHaveIdsOfTheirOwn)
{
    SceneList list = abc();
    EXPECT_EQ(list.duplicate(0), 1U);
    EXPECT_EQ(list.duplicate(0), 1U);
    EXPECT_EQ(list.insert(9, named("b")), 5U);
    EXPECT_EQ(ids(list), "a a-3 a-2 b c scene-1");
    EXPECT_EQ(list.at(1)->title, "标题 a");
}

TEST(SceneList, UpdatesTheViewAlone)
{
    SceneList list = abc();
    model::BriefingScene full = named("b");
    full.text = "正文";
    full.notes = "备注";
    full.layout = "two_maps";
    full.second = model::SecondMap{};
    full.move_seconds = 3;
    list.edit(1, full);
    model::BriefingScene view = named("other");
    view.theme = "groups";
    view.camera = model::SceneCamera{100, 38, 400};
    view.layout = "map";
    list.update_view(1, view);
    full.theme = "groups";
    full.camera = view.camera;
    EXPECT_EQ(*list.at(1), full);
}

TEST(SceneList, TypingIsOneStep)
{
    SceneList list = abc();
    model::BriefingScene scene = named("b");
    for (char const* text : {"甲", "甲乙", "甲乙丙"}) {
        scene.text = text;
        list.edit(1, scene, "text");
    }
    scene.notes = "n";
    list.edit(1, scene, "notes");
    scene.notes = "no";
    list.seal();
    list.edit(1, scene, "notes");
    EXPECT_TRUE(list.undo());
    EXPECT_EQ(list.at(1)->notes, "n");
    list.undo();
    EXPECT_EQ(list.at(1)->notes, "");
    EXPECT_EQ(list.at(1)->text, "甲乙丙");
    list.undo();
    EXPECT_EQ(list.at(1)->text, "");
    EXPECT_FALSE(list.can_undo());
}

TEST(SceneList, AnEmptyTitleIsNotTaken)
{
    SceneList list = abc();
    model::BriefingScene scene = named("b");
    scene.title.clear();
    scene.id = "c";
    list.edit(1, scene);
    EXPECT_EQ(*list.at(1), named("b"));
    EXPECT_FALSE(list.unsaved());
}

TEST(SceneList, SavedIsAMatterOfWhatItHolds)
{
    SceneList list = abc();
    list.remove(0);
    EXPECT_TRUE(list.unsaved());
    list.undo();
    EXPECT_FALSE(list.unsaved()) << "taken back to what is saved";
    list.redo();
    list.mark_saved();
    EXPECT_FALSE(list.unsaved());
    list.undo();
    EXPECT_TRUE(list.unsaved());
}

TEST(SceneList, AChangeEndsWhatCanBeDoneAgain)
{
    SceneList list = abc();
    list.remove(0);
    list.undo();
    ASSERT_TRUE(list.can_redo());
    list.remove(2);
    EXPECT_FALSE(list.can_redo());
    EXPECT_FALSE(list.redo());
}

void change_somehow(SceneList& list, test::RandomScenes& random)
{
    auto const any = static_cast<std::size_t>(random.below(static_cast<int>(list.size()) + 2));
    auto const other = static_cast<std::size_t>(random.below(static_cast<int>(list.size()) + 2));
    switch (random.below(7)) {
    case 0:
        list.insert(any, random.scene("s" + std::to_string(random.below(5))));
        break;
    case 1:
        list.update_view(any, random.scene("x"));
        break;
    case 2:
        list.edit(any, random.scene("x"));
        break;
    case 3:
        list.edit(any, random.scene("x"), random.maybe() ? "text" : "title");
        break;
    case 4:
        list.move(any, other);
        break;
    case 5:
        list.duplicate(any);
        break;
    default:
        list.remove(any);
        break;
    }
}

TEST(SceneList, UndoOfAnySequenceRestoresAndRedoRepeats)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        test::RandomScenes random(seed);
        std::vector<model::BriefingScene> scenes;
        for (int i = random.below(4); i > 0; --i) { scenes.push_back(random.scene("r" + std::to_string(i))); }
        SceneList list(scenes);
        for (int i = random.below(40); i > 0; --i) {
            change_somehow(list, random);
            if (random.below(5) == 0) { list.undo(); }
            std::set<std::string> ids;
            for (auto const& scene : list.scenes()) {
                ASSERT_TRUE(ids.insert(scene.id).second) << "seed " << seed;
                ASSERT_FALSE(scene.title.empty());
            }
        }
        while (list.redo()) {}
        auto const last = list.scenes();
        int steps = 0;
        while (list.undo()) { ++steps; }
        ASSERT_EQ(list.scenes(), scenes) << "seed " << seed;
        ASSERT_FALSE(list.unsaved());
        for (; steps > 0; --steps) { ASSERT_TRUE(list.redo()); }
        ASSERT_FALSE(list.can_redo());
        ASSERT_EQ(list.scenes(), last) << "seed " << seed;
    }
}

/// Where the chosen scene is after a step taken back or done again.
std::optional<std::size_t> followed(SceneList& list, std::string_view chosen, bool again = false)
{
    auto const before = list.scenes();
    EXPECT_TRUE(again ? list.redo() : list.undo());
    return choice_after(before, list.scenes(), chosen);
}

TEST(SceneList, TheChoiceFollowsTheScene)
{
    SceneList list = abc();
    list.move(2, 0);
    EXPECT_EQ(followed(list, "c"), 2U) << "c stands at the end again";
    EXPECT_EQ(followed(list, "c", true), 0U);
    EXPECT_EQ(followed(list, "a"), 0U) << "the others too";
    model::BriefingScene scene = named("a");
    scene.text = "正文";
    list.edit(0, scene);
    EXPECT_EQ(followed(list, "b"), 1U) << "not the one that was edited";
    EXPECT_EQ(followed(list, {}, true), std::nullopt);
}

TEST(SceneList, AScenesNeighbourIsNeverChosenForIt)
{
    SceneList list = abc();
    std::size_t const at = list.insert(1, {});
    std::string const id = list.at(at)->id;
    EXPECT_EQ(followed(list, id), std::nullopt) << "the capture is gone";
    EXPECT_EQ(followed(list, {}, true), 1U) << "and back";
    EXPECT_EQ(followed(list, "b"), 1U);
    list.remove(1);
    EXPECT_EQ(followed(list, {}), 1U) << "what was deleted is back";
    EXPECT_EQ(followed(list, "b", true), std::nullopt);
    EXPECT_EQ(followed(list, "c"), 2U);
}

TEST(SceneList, RemembersSoManySteps)
{
    SceneList list = abc();
    for (std::size_t i = 0; i < SceneList::most_steps + 50; ++i) { list.move(0, 2); }
    std::size_t steps = 0;
    while (list.undo()) { ++steps; }
    EXPECT_EQ(steps, SceneList::most_steps);
}

}  // namespace
}  // namespace atlas::briefing
