// Exploring the bundled atlases: every line of theirs is cut without loss, every neighbour is where it is said to be.
#include "sheet.hpp"

#include "model/atlas.hpp"
#include "rules/explore.hpp"

#include <gtest/gtest.h>

namespace {

using namespace atlas;

class Explore : public testing::TestWithParam<char const*> {
protected:
    model::AtlasPtr atlas = test::bundled(GetParam());
};

TEST_P(Explore, EveryProjectLineIsCutWithoutLoss)
{
    int lines = 0;
    for (model::Project const& project : atlas->projects) {
        auto const* line = std::get_if<std::vector<geo::Line>>(&project.geometry);
        if (line == nullptr) { continue; }
        ++lines;
        auto const found = rules::crossed(*atlas, *line);
        double sum = found.outside_m;
        for (auto const& part : found.counties) { sum += part.metres; }
        EXPECT_NEAR(sum, found.length_m, 1e-6) << project.project_id;
        EXPECT_GT(found.length_m, 0) << project.project_id;
    }
    EXPECT_GT(lines, 0);
}

TEST_P(Explore, NeighboursAreNearestFirstWithinTheDistance)
{
    for (auto const& [id, project] : atlas->projects.entries()) {
        auto const found = rules::near(*atlas, id, 50);
        if (std::holds_alternative<std::monostate>(project.geometry)) {
            EXPECT_TRUE(found.near.empty());
            continue;
        }
        double last = 0;
        for (auto const& n : found.near) {
            EXPECT_LE(last, n.metres);
            EXPECT_LE(n.metres, 50'000);
            last = n.metres;
            EXPECT_NE(n.project, id);
        }
        for (auto const& unplaced : atlas->rows(found.unplaced)) {
            EXPECT_TRUE(std::holds_alternative<std::monostate>(unplaced.geometry)) << unplaced.project_id;
        }
    }
}

TEST_P(Explore, TheSeatOfEveryCountyIsTheNearestAtItself)
{
    for (model::Place const& place : atlas->places) {
        if (place.kind != model::PlaceKind::county_seat) { continue; }
        auto const found = rules::nearest_seat(*atlas, place.lonlat);
        ASSERT_TRUE(found);
        EXPECT_LT(found->metres, 1e-6) << place.place_id;
    }
}

INSTANTIATE_TEST_SUITE_P(Bundled, Explore, testing::Values("zhangye", "gansu"));

}  // namespace
