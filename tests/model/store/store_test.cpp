// Changes applied, undone and redone.
#include "model/store/store.hpp"

#include "model/store/natural_key.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace atlas::model;

namespace {

Observation observation(std::string adcode, double value)
{
    return {std::move(adcode), "gdp", "2025", value, "亿元", Quality::final, {"doc", "", "词"}, 0};
}

AtlasPtr sample()
{
    auto atlas = std::make_shared<Atlas>();
    atlas->settings.title = "图";
    for (int i = 0; i < 700; ++i) { atlas->observations.push_back(observation(std::to_string(i % 400), i)); }
    for (int i = 0; i < 300; ++i) {
        Project project;
        project.project_id = std::to_string(i);
        atlas->projects.push_back(std::move(project));
    }
    atlas->build_index();
    return atlas;
}

/// Every row with its number, whatever the chunks.
template <class Row>
std::vector<std::pair<Id<Row>, Row>> rows_of(Table<Row> const& table)
{
    std::vector<std::pair<Id<Row>, Row>> rows;
    for (auto const& [id, row] : table.entries()) { rows.emplace_back(id, row); }
    return rows;
}

void expect_same(Atlas const& a, Atlas const& b)
{
    EXPECT_EQ(a.settings, b.settings);
    EXPECT_EQ(rows_of(a.observations), rows_of(b.observations));
    EXPECT_EQ(rows_of(a.projects), rows_of(b.projects));
}

ChangeSet step(std::vector<Change> changes) { return {std::move(changes), "李", "2026-11-28T02:35:55Z", "核对"}; }

template <class Row>
std::optional<Id<Row>> any_id(Table<Row> const& table, std::mt19937& random)
{
    auto const rows = rows_of(table);
    if (rows.empty()) { return std::nullopt; }
    return rows[std::uniform_int_distribution<std::size_t>(0, rows.size() - 1)(random)].first;
}

ChangeSet random_step(Atlas const& atlas, std::mt19937& random)
{
    auto const below = [&](int n) { return std::uniform_int_distribution(0, n - 1)(random); };
    std::vector<Change> changes;
    for (std::size_t i = 0, added = static_cast<std::size_t>(below(4)); i < added; ++i) {
        changes.push_back(addition(atlas, observation(std::to_string(below(500)), below(100)), i));
    }
    if (auto const id = any_id(atlas.observations, random); id && below(2) == 0) {
        auto row = atlas.observations[*id];
        row.value += 1;
        changes.push_back(replacement(atlas, *id, row));
    }
    if (auto const id = any_id(atlas.projects, random); id && below(2) == 0) { changes.push_back(erasure(atlas, *id)); }
    if (below(5) == 0) {
        Settings settings = atlas.settings;
        settings.year = below(100);
        changes.push_back(replacement(atlas, settings));
    }
    return step(std::move(changes));
}

}  // namespace

TEST(Store, RandomChangesUndoneGiveTheSameRowsAndRedoneToo)
{
    std::mt19937 random(11);
    Store store(sample());
    std::vector<AtlasPtr> states{store.atlas()};
    for (int i = 0; i < 300; ++i) {
        ASSERT_TRUE(store.apply(random_step(*store.atlas(), random)));
        states.push_back(store.atlas());
    }
    for (std::size_t i = states.size() - 1; i > 0; --i) {
        ASSERT_NE(store.undo("", "", ""), nullptr);
        if (i % 25 == 1) { expect_same(*store.atlas(), *states[i - 1]); }
    }
    EXPECT_EQ(store.undo("", "", ""), nullptr);
    for (std::size_t i = 1; i < states.size(); ++i) {
        ASSERT_NE(store.redo("", "", ""), nullptr);
        if (i % 25 == 0) { expect_same(*store.atlas(), *states[i]); }
    }
    EXPECT_EQ(store.redo("", "", ""), nullptr);
    EXPECT_EQ(store.history().audit().size(), 900U);
}

TEST(Store, RandomWalksBackAndForthKeepTheIndexesTrue)
{
    std::mt19937 random(12);
    Store store(sample());
    for (int i = 0; i < 200; ++i) {
        switch (std::uniform_int_distribution(0, 3)(random)) {
        case 0:
            store.undo("", "", "");
            break;
        case 1:
            store.redo("", "", "");
            break;
        default:
            ASSERT_TRUE(store.apply(random_step(*store.atlas(), random)));
        }
        Atlas fresh;
        fresh.observations = store.atlas()->observations;
        fresh.projects = store.atlas()->projects;
        fresh.build_index();
        for (char const* code : {"1", "17", "450"}) {
            auto const a = store.atlas()->observations_of(code, "gdp");
            auto const b = fresh.observations_of(code, "gdp");
            EXPECT_TRUE(std::equal(a.begin(), a.end(), b.begin(), b.end()));
        }
        EXPECT_EQ(store.atlas()->project("7") == nullptr, fresh.project("7") == nullptr);
    }
}

TEST(Store, OldStatesStayAsTheyWere)
{
    Store store(sample());
    AtlasPtr const before = store.atlas();
    ASSERT_TRUE(store.apply(step({replacement(*before, Id<Observation>{3}, observation("3", 1000))})));
    EXPECT_EQ(before->observations[3].value, 3);
    EXPECT_EQ(store.atlas()->observations[3].value, 1000);
    EXPECT_EQ(before->projects.revision(), store.atlas()->projects.revision());
    EXPECT_NE(before->observations.revision(), store.atlas()->observations.revision());
}

TEST(Store, RefusesWhatDoesNotFitAndChangesNothing)
{
    Store store(sample());
    AtlasPtr const before = store.atlas();
    Change const good = replacement(*before, Id<Observation>{3}, observation("3", 1000));
    Change stale = replacement(*before, Id<Observation>{4}, observation("4", 1));
    stale.before = any_row(observation("4", 77));
    Change gone = erasure(*before, Id<Project>{5});
    gone.id.number = 5000;
    Change taken = addition(*before, observation("9", 9));
    taken.id.number = 3;
    Change stranger = addition(*before, Area{});
    stranger.id.table = TableKind::places;
    for (Change const& bad : {stale, gone, taken, stranger}) {
        auto const result = store.apply(step({good, bad}));
        ASSERT_FALSE(result);
        EXPECT_EQ(result.issues().front().code, "change-refused");
        EXPECT_EQ(store.atlas(), before);
    }
    EXPECT_EQ(store.apply(step({stale})).issues().front().value, "4/gdp/2025/doc");
    EXPECT_TRUE(store.history().audit().empty());
}

TEST(Store, AChangeAfterUndoDropsTheBranchButNotItsAudit)
{
    Store store(sample());
    auto const change = [&](double value) {
        ASSERT_TRUE(store.apply(step({replacement(*store.atlas(), Id<Observation>{0}, observation("0", value))})));
    };
    change(1);
    change(2);
    ASSERT_NE(store.undo("王", "2026-11-28T03:00:00Z", "撤销"), nullptr);
    change(3);
    EXPECT_EQ(store.redo("", "", ""), nullptr);
    ASSERT_EQ(store.history().audit().size(), 4U);
    EXPECT_EQ(store.history().audit()[2]->who, "王");
    ASSERT_NE(store.undo("", "", ""), nullptr);
    EXPECT_EQ(store.atlas()->observations[0].value, 1);
}

TEST(NaturalKey, NamesRowsByWhatTheyAreAbout)
{
    EXPECT_EQ(natural_key(any_row(observation("620702", 1))), "620702/gdp/2025/doc");
    EXPECT_EQ(natural_key(any_row(Industry{"620702", "p/正文", IndustryRole::pillar, "A#1", {"doc", "", ""}, 0})),
              "620702/p%2F正文/pillar/A%231/doc");
    EXPECT_EQ(natural_key(any_row(NotComparable{"b", "a", Scope::area, "", "", 0})), "a/b");
    EXPECT_EQ(natural_key(any_row(Settings{})), "");
    EXPECT_EQ(natural_key({}), "");
}

TEST(NaturalKey, CountsTrueRepeats)
{
    Store store(sample());  // areas 0 to 299 have two rows each
    auto const keys = natural_keys(*store.atlas(), TableKind::observations, {5, 405, 350, 9999});
    EXPECT_EQ(keys, (std::vector<std::string>{"5/gdp/2025/doc", "5/gdp/2025/doc#2", "350/gdp/2025/doc", ""}));
    ASSERT_TRUE(store.apply(
        step({addition(*store.atlas(), observation("350", 1)), erasure(*store.atlas(), Id<Observation>{405})})));
    auto const& changes = store.history().audit().front()->changes;
    EXPECT_EQ(changes[0].key, "350/gdp/2025/doc#2");
    EXPECT_EQ(changes[1].key, "5/gdp/2025/doc#2");
}
