#include "io/save/recovery_claim.hpp"

#include "io/save/recovery.hpp"
#include "model/atlas.hpp"
#include "small_atlas.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

model::BriefingScene scene(char const* id)
{
    model::BriefingScene out;
    out.id = id;
    out.title = "题";
    return out;
}

/// Another window: claims, does its work, and ends without any clearing up, as a crash does.
void in_a_process_that_crashes(std::function<void()> const& work)
{
    pid_t const child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        work();
        _exit(0);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
}

TEST(RecoveryClaim, TwoWindowsHaveTwoFiles)
{
    test::Folder const folder;
    fs::path const file = folder.path() / "state" / "a.toml";
    RecoveryClaim const first = claim_recovery(file);
    EXPECT_EQ(first.file(), file);
    EXPECT_EQ(fs::status(file.parent_path()).permissions() & fs::perms::others_all, fs::perms::none);
    write_recovery(first.file(), {"/atlas"}, {scene("first")});
    RecoveryClaim const second = claim_recovery(file);
    EXPECT_EQ(second.file().filename(), "a-2.toml") << "the first one's scenes are not offered while it runs";
    write_recovery(second.file(), {"/atlas"}, {scene("second")});
    remove_recovery(second.file());
    EXPECT_EQ(read_recovery(first.file()).scenes, std::vector{scene("first")});
    in_a_process_that_crashes([&] {
        if (claim_recovery(file).file().filename() != "a-3.toml") { _exit(1); }
    });
}

TEST(RecoveryClaim, WhatACrashLeftIsFoundAtTheNextStart)
{
    test::Folder const folder;
    fs::path const file = folder.path() / "a.toml";
    in_a_process_that_crashes([&] {
        RecoveryClaim const claim = claim_recovery(file);
        write_recovery(claim.file(), {"/atlas"}, {scene("lost")});
    });
    RecoveryClaim const next = claim_recovery(file);
    EXPECT_EQ(next.file(), file);
    EXPECT_EQ(read_recovery(next.file()).scenes, std::vector{scene("lost")});
}

TEST(RecoveryClaim, WhatASecondWindowLeftIsFoundToo)
{
    test::Folder const folder;
    fs::path const file = folder.path() / "a.toml";
    {
        RecoveryClaim const first = claim_recovery(file);
        in_a_process_that_crashes([&] { write_recovery(claim_recovery(file).file(), {"/atlas"}, {scene("second")}); });
    }  // the first ended with nothing left to recover
    RecoveryClaim const next = claim_recovery(file);
    EXPECT_EQ(next.file().filename(), "a-2.toml");
    RecoveryClaim const after = claim_recovery(file);
    EXPECT_EQ(after.file(), file);
}

TEST(RecoveryClaim, WithoutAFolderItIsTheFileItself)
{
    test::Folder const folder;
    folder.write("file", "");
    fs::path const file = folder.path() / "file" / "a.toml";
    EXPECT_EQ(claim_recovery(file).file(), file);
}

}  // namespace
}  // namespace atlas::io
