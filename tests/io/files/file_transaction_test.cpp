// Files that appear together in a folder or not at all, whatever fails and wherever it is cut off.
#include "io/files/file_transaction.hpp"

#include "base/failure.hpp"
#include "faulty_files.hpp"
#include "io/files/recover_saves.hpp"
#include "small_atlas.hpp"
#include "words/message.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sys/stat.h>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

namespace {

std::vector<std::string> names_in(fs::path const& folder)
{
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder)) { names.push_back(entry.path().filename()); }
    std::sort(names.begin(), names.end());
    return names;
}

using State = std::map<std::string, std::string>;

State state_of(Folder const& folder)
{
    State state;
    for (auto const& entry : fs::directory_iterator(folder.path())) {
        if (entry.is_regular_file()) { state[entry.path().filename()] = folder.read(entry.path().filename()); }
    }
    return state;
}

State const before{{"a.csv", "old a"}, {"b.csv", "old b"}, {"other.txt", "mine"}};
State const after{{"a.csv", "new a"}, {"b.csv", "new b, longer"}, {"c.csv", "new c"}, {"other.txt", "mine"}};

void fill(Folder const& folder)
{
    for (auto const& entry : fs::directory_iterator(folder.path())) { fs::remove_all(entry.path()); }
    for (auto const& [name, text] : before) { folder.write(name, text); }
}

/// What the failure said; empty when the save went well.
std::string save(Folder const& folder, FileSystem& files)
{
    try {
        FileTransaction transaction(folder.path(), files);
        for (auto const& [name, text] : after) {
            if (name != "other.txt") { transaction.add(name, text); }
        }
        transaction.commit();
        return {};
    } catch (base::SystemFailure const& failure) {
        return failure.what();
    }
}

int calls_of_a_save(Folder const& folder)
{
    fill(folder);
    FaultyFiles files;
    EXPECT_EQ(save(folder, files), "");
    EXPECT_EQ(state_of(folder), after);
    return files.calls;
}

}  // namespace

TEST(FileTransaction, ANewFolderAppearsAtOnce)
{
    Folder const home;
    {
        FileTransaction writer(home.path() / "out" / "");
        writer.add("1.png", "one");
        writer.add("2.png", "二");
        EXPECT_FALSE(fs::exists(home.path() / "out"));
        writer.commit();
    }
    EXPECT_EQ(names_in(home.path()), (std::vector<std::string>{"out"}));
    EXPECT_EQ(names_in(home.path() / "out"), (std::vector<std::string>{"1.png", "2.png"}));
    EXPECT_EQ(home.read("out/2.png"), "二");
}

TEST(FileTransaction, LeavesNothingWithoutCommit)
{
    Folder const home;
    fs::create_directory(home.path() / "old");
    home.write("old/1.png", "old");
    for (char const* name : {"new", "old"}) {
        FileTransaction writer(home.path() / name);
        writer.add("1.png", "one");
    }
    EXPECT_EQ(names_in(home.path()), (std::vector<std::string>{"old"}));
    EXPECT_EQ(names_in(home.path() / "old"), (std::vector<std::string>{"1.png"}));
    EXPECT_EQ(home.read("old/1.png"), "old");
}

TEST(FileTransaction, AFolderInTheWayKeepsAllAsItWas)
{
    Folder const home;
    home.write("1.png", "old");
    fs::create_directory(home.path() / "2.png");
    {
        FileTransaction writer(home.path());
        writer.add("1.png", "one");
        writer.add("2.png", "two");
        EXPECT_THROW(writer.commit(), base::SystemFailure);
    }
    EXPECT_EQ(home.read("1.png"), "old");
    EXPECT_EQ(names_in(home.path()), (std::vector<std::string>{"1.png", "2.png"}));
}

TEST(FileTransaction, RefusesWhatIsNoFolder)
{
    Folder const home;
    home.write("file", "old");
    EXPECT_THROW(FileTransaction{home.path() / "file" / ""}, base::SystemFailure);
    EXPECT_THROW(FileTransaction{home.path() / "none" / "out"}, base::SystemFailure);
    EXPECT_EQ(home.read("file"), "old");
}

TEST(FileTransaction, KeepsTheRightsOfWhatItReplacesAndFollowsLinks)
{
    Folder const home;
    home.write("real", "old");
    chmod((home.path() / "real").c_str(), 0640);
    fs::create_symlink("real", home.path() / "a.csv");
    FileTransaction writer(home.path());
    writer.add("a.csv", "new");
    writer.commit();
    EXPECT_TRUE(fs::is_symlink(home.path() / "a.csv"));
    EXPECT_EQ(home.read("real"), "new");
    EXPECT_EQ(fs::status(home.path() / "real").permissions(), fs::perms(0640));
}

TEST(FileTransaction, EachCallFailingLeavesOldOrNewWhole)
{
    Folder const folder;
    int const calls = calls_of_a_save(folder);
    ASSERT_GT(calls, 20);
    for (int call = 0; call < calls; ++call) {
        fill(folder);
        FaultyFiles files;
        files.failing = {call};
        std::string const said = save(folder, files);
        EXPECT_EQ(state_of(folder), said.empty() ? after : before) << "call " << call << ": " << said;
        if (!said.empty()) {
            EXPECT_NE(said.find(folder.path().string()), std::string::npos) << said;
            EXPECT_NE(said.find("Input/output error"), std::string::npos) << said;
        }
        State const left = state_of(folder);
        EXPECT_FALSE(base::has_errors(recover_saves(folder.path())));
        EXPECT_EQ(state_of(folder), left) << "call " << call;
        EXPECT_EQ(names_in(folder.path()).size(), left.size()) << "call " << call;
    }
}

TEST(FileTransaction, TwoCallsFailingAreMendedAtTheNextStart)
{
    Folder const folder;
    int const calls = calls_of_a_save(folder);
    for (int first = 0; first < calls; ++first) {
        for (int second = first + 1; second < calls + 8; ++second) {
            fill(folder);
            FaultyFiles files;
            files.failing = {first, second};
            save(folder, files);
            EXPECT_FALSE(base::has_errors(recover_saves(folder.path())));
            State const state = state_of(folder);
            EXPECT_TRUE(state == before || state == after) << first << ", " << second;
            EXPECT_EQ(names_in(folder.path()).size(), state.size()) << first << ", " << second;
        }
    }
}

TEST(FileTransaction, CutOffAnywhereItIsCompletedOrUndoneAtTheNextStart)
{
    Folder const folder;
    int const calls = calls_of_a_save(folder);
    int completed = 0;
    for (int call = 0; call < calls; ++call) {
        fill(folder);
        FaultyFiles files;
        files.dead_from = call;
        save(folder, files);
        auto const issues = recover_saves(folder.path());
        EXPECT_FALSE(base::has_errors(issues));
        State const state = state_of(folder);
        EXPECT_TRUE(state == before || state == after) << "call " << call;
        EXPECT_EQ(names_in(folder.path()).size(), state.size()) << "call " << call;
        completed += !issues.empty() && issues.front().code == "save-completed" ? 1 : 0;
    }
    EXPECT_GE(completed, 4) << "one for each rename and one before";
}

TEST(FileTransaction, ARecoveryThatIsCutOffItselfIsGoneOnWith)
{
    Folder const folder;
    int const calls = calls_of_a_save(folder);
    for (int call = 0; call < calls; ++call) {
        for (int again = 0; again < 12; ++again) {
            fill(folder);
            FaultyFiles files;
            files.dead_from = call;
            save(folder, files);
            FaultyFiles later;
            later.dead_from = again;
            recover_saves(folder.path(), later);
            EXPECT_FALSE(base::has_errors(recover_saves(folder.path())));
            State const state = state_of(folder);
            EXPECT_TRUE(state == before || state == after) << call << ", " << again;
            EXPECT_EQ(names_in(folder.path()).size(), state.size()) << call << ", " << again;
        }
    }
}

TEST(FileTransaction, ASaveCutOffIsFinishedBeforeTheNextOne)
{
    Folder const folder;
    int const calls = calls_of_a_save(folder);
    for (int call = 0; call < calls; ++call) {
        fill(folder);
        FaultyFiles files;
        files.dead_from = call;
        save(folder, files);
        FileTransaction next(folder.path());
        next.add("a.csv", "newer a");
        next.commit();
        EXPECT_EQ(folder.read("a.csv"), "newer a") << call;
        EXPECT_TRUE(recover_saves(folder.path()).empty());
    }
}

TEST(RecoverSaves, LeavesASaveUnderWayAlone)
{
    Folder const folder;
    fill(folder);
    FileTransaction under_way(folder.path());
    under_way.add("a.csv", "new a");
    EXPECT_TRUE(recover_saves(folder.path()).empty());
    under_way.commit();
    EXPECT_EQ(folder.read("a.csv"), "new a");
}

TEST(RecoverSaves, SaysWhatCannotBeFinished)
{
    Folder const folder;
    int const calls = calls_of_a_save(folder);
    int errors = 0;
    for (int call = 0; call < calls; ++call) {
        fill(folder);
        FaultyFiles files;
        files.dead_from = call;
        save(folder, files);
        FaultyFiles later;
        later.dead_from = 0;
        for (auto const& issue : recover_saves(folder.path(), later)) {
            if (issue.severity != base::Severity::error) { continue; }
            ++errors;
            EXPECT_EQ(issue.code, "unfinished-save");
            std::string const message = words::in(base::Language::en, issue.message);
            EXPECT_NE(message.find(folder.path().string()), std::string::npos) << message;
            EXPECT_NE(message.find(": Input/output error"), std::string::npos) << message;
        }
    }
    EXPECT_GE(errors, 3);
}

TEST(RecoverSaves, AJournalThatWasCutOffReplacesNothing)
{
    Folder const folder;
    std::string const text = journal_text({{"a.csv", true, 5, content_hash("new a")}, {"b.csv", false, 0, 7}});
    EXPECT_EQ(journal_in(text)->size(), 2U);
    for (std::size_t size = 0; size < text.size(); ++size) { EXPECT_FALSE(journal_in(text.substr(0, size))) << size; }
    EXPECT_FALSE(journal_in("county-atlas save 1\n1 5 00 ../a.csv\nwhole\n"));
}
