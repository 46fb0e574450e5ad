// Saving a changed atlas: only what has changed, all or none, with its changes.
#include "io/save/folder_saver.hpp"

#include "../files/faulty_files.hpp"
#include "base/failure.hpp"
#include "io/files/recover_saves.hpp"
#include "small_atlas.hpp"

#include <gtest/gtest.h>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

namespace {

using State = std::map<std::string, std::string>;

State state_of(Folder const& folder)
{
    State state;
    for (auto const& entry : fs::directory_iterator(folder.path())) {
        if (entry.is_regular_file()) { state[entry.path().filename()] = folder.read(entry.path().filename()); }
    }
    return state;
}

FolderSaver saver_of(fs::path const& folder)
{
    auto opened = open_folder(folder);
    EXPECT_TRUE(opened.ok());
    return FolderSaver(std::move(opened).value());
}

void set_value(model::Store& store, double value)
{
    auto row = store.atlas()->observations.front();
    row.value = value;
    ASSERT_TRUE(store.apply(
        {{model::replacement(*store.atlas(), model::ObservationId{0}, row)}, "李", "2026-11-28T02:35:55Z", "核对"}));
}

void set_name(model::Store& store, char const* name)
{
    auto row = store.atlas()->projects.front();
    row.name = name;
    ASSERT_TRUE(store.apply(
        {{model::replacement(*store.atlas(), model::ProjectId{0}, row)}, "李", "2026-11-28T02:36:00Z", "更名"}));
}

}  // namespace

TEST(FolderSaver, WritesWhatHasChangedAndTheChanges)
{
    SmallAtlas const folder;
    State const before = state_of(folder);
    auto saver = saver_of(folder.path());
    model::Store store(saver.read().atlas);
    set_value(store, 320.5);
    set_name(store, "大坝");
    ASSERT_TRUE(saver.save(store).empty());
    State const after = state_of(folder);
    for (auto const& [name, text] : before) {
        bool const changed = name == "observations.csv" || name == "projects.geojson";
        EXPECT_EQ(after.at(name) != text, changed) << name;
    }
    EXPECT_EQ(after.at("changes.csv"),
              "when,who,table,key,field,old,new,why\n"
              "2026-11-28T02:35:55Z,李,observations,620702/gdp/2025/doc,value,314.7,320.5,核对\n"
              "2026-11-28T02:36:00Z,李,projects,dam,name,\"\"\"水库\"\"\",\"\"\"大坝\"\"\",更名\n");
    EXPECT_TRUE(saver.changed_outside().empty());
    store.undo("王", "2026-11-28T02:37:00Z", "撤销");
    store.undo("王", "2026-11-28T02:37:01Z", "撤销");
    ASSERT_TRUE(saver.save(store).empty());
    State undone = state_of(folder);
    EXPECT_TRUE(undone.at("changes.csv").ends_with("value,320.5,314.7,撤销\n"));
    undone.erase("changes.csv");
    EXPECT_EQ(undone, before) << "undone after saving the files are again what they were";
}

TEST(FolderSaver, NewAndErasedRowsAreWholeLinesOfTheChanges)
{
    SmallAtlas const folder;
    auto saver = saver_of(folder.path());
    model::Store store(saver.read().atlas);
    auto row = store.atlas()->observations.front();
    row.period = "2026";
    ASSERT_TRUE(store.apply({{model::addition(*store.atlas(), row), model::erasure(*store.atlas(), model::FactId{0})},
                             "李",
                             "2026-11-28T02:35:55Z",
                             ""}));
    ASSERT_TRUE(saver.save(store).empty());
    std::string const log = folder.read("changes.csv");
    EXPECT_NE(log.find(",observations,620702/gdp/2026/doc,,,\"620702,gdp,2026,314.7,"), std::string::npos) << log;
    EXPECT_NE(log.find(",project_facts,dam/2026/stage/doc,,\"dam,2026,stage,planned,"), std::string::npos) << log;
}

TEST(FolderSaver, RefusesWhatCouldNotBeReadAgain)
{
    SmallAtlas const folder;
    State const before = state_of(folder);
    for (double const value : {1e20, 1e300}) {
        auto saver = saver_of(folder.path());
        model::Store store(saver.read().atlas);
        set_value(store, value);
        auto const issues = saver.save(store);
        ASSERT_EQ(issues.size(), 1U);
        EXPECT_EQ(issues.front().file, "observations.csv");
        EXPECT_EQ(issues.front().field, "value");
        EXPECT_EQ(state_of(folder), before);
    }
    auto saver = saver_of(folder.path());
    model::Store store(saver.read().atlas);
    set_name(store, "");
    EXPECT_EQ(saver.save(store).front().file, "projects.geojson");
    set_name(store, std::string(40'000, 'x').c_str());
    EXPECT_EQ(saver.save(store).front().code, "too-long");
    EXPECT_EQ(state_of(folder), before);
    set_name(store, "大坝");
    set_value(store, 0.00001);  // in plain digits
    EXPECT_TRUE(saver.save(store).empty());
    EXPECT_TRUE(open_folder(folder.path()).ok());
}

TEST(FolderSaver, RefusesToWriteOverWhatSomebodyElseChanged)
{
    SmallAtlas const folder;
    auto saver = saver_of(folder.path());
    model::Store store(saver.read().atlas);
    set_value(store, 1);
    folder.append("observations.csv", "620702,gdp,2020,1,亿元,final,doc,q\n");
    EXPECT_EQ(saver.changed_outside(), std::vector<std::string>{"observations.csv"});
    State const before = state_of(folder);
    auto const issues = saver.save(store);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].code, "changed-on-disk");
    EXPECT_EQ(issues[0].file, "observations.csv");
    EXPECT_EQ(state_of(folder), before);
    folder.append("areas.csv", "");  // written again with the same bytes: not changed
    EXPECT_EQ(saver.changed_outside().size(), 1U);
}

TEST(FolderSaver, EachCallFailingOrTheLastLeavesOldOrNewWhole)
{
    for (bool const dead : {false, true}) {
        bool whole = false;
        for (int call = 0; !whole; ++call) {
            SmallAtlas const folder;
            State const before = state_of(folder);
            auto saver = saver_of(folder.path());
            model::Store store(saver.read().atlas);
            set_value(store, 2);
            set_name(store, "大坝");
            FaultyFiles files;
            if (dead) {
                files.dead_from = call;
            } else {
                files.failing = {call};
            }
            try {
                ASSERT_TRUE(saver.save(store, files).empty());
            } catch (base::SystemFailure const& failure) {
                EXPECT_NE(std::string(failure.what()).find(folder.path().string()), std::string::npos);
            }
            whole = files.calls <= call;
            EXPECT_FALSE(base::has_errors(recover_saves(folder.path())));
            State const after = state_of(folder);
            bool const is_new = after.contains("changes.csv");
            EXPECT_EQ(after == before, !is_new) << call;
            if (is_new) {
                EXPECT_NE(after.at("observations.csv"), before.at("observations.csv")) << call;
                EXPECT_NE(after.at("projects.geojson"), before.at("projects.geojson")) << call;
            }
            EXPECT_TRUE(open_folder(folder.path()).ok()) << call;
        }
    }
}
