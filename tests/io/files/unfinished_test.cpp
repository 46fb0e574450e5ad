// What is being written goes when the program ends, and what a process that is gone has left goes with the next one.
#include "io/files/unfinished.hpp"

#include "base/failure.hpp"
#include "io/files/file_transaction.hpp"
#include "io/files/write_file.hpp"
#include "small_atlas.hpp"

#include <fmt/format.h>

#include <csignal>
#include <sys/wait.h>

namespace atlas::io {
namespace {

using test::Folder;
namespace fs = std::filesystem;

/// The number of a process that has ended.
pid_t gone()
{
    pid_t const child = fork();
    if (child == 0) { _exit(0); }
    int status = 0;
    waitpid(child, &status, 0);
    return child;
}

TEST(Unfinished, WhatProcessesThatAreGoneHaveLeftIsRemoved)
{
    Folder const folder;
    pid_t const dead = gone();
    folder.write(fmt::format(".county-atlas-{}-0.part", dead), "half");
    fs::create_directory(folder.path() / fmt::format(".county-atlas-{}-1.part", dead));
    folder.write(fmt::format(".county-atlas-{}-1.part/1.png", dead), "half");
    std::string const ours = fmt::format(".county-atlas-{}-900000.part", getpid());
    folder.write(ours, "at work");
    folder.write(".county-atlas-notes.part", "somebody's own");
    folder.write("x.csv.part", "somebody's own");
    write_file(folder.path() / "x.csv", "whole");
    EXPECT_FALSE(fs::exists(folder.path() / fmt::format(".county-atlas-{}-0.part", dead)));
    EXPECT_FALSE(fs::exists(folder.path() / fmt::format(".county-atlas-{}-1.part", dead)));
    for (std::string const& kept : {ours, std::string(".county-atlas-notes.part"), std::string("x.csv.part")}) {
        EXPECT_TRUE(fs::exists(folder.path() / kept)) << kept;
    }
}

TEST(Unfinished, AKilledSetOfNewFilesGoesWithTheNext)
{
    Folder const folder;
    pid_t const child = fork();
    if (child == 0) {
        FileTransaction pages(folder.path() / "pages");
        pages.add("1.png", "one");
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    FileTransaction pages(folder.path() / "pages");
    pages.add("1.png", "one");
    pages.commit();
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator{}), 1);
}

TEST(Unfinished, NamesOfAnyLengthAreWritten)
{
    Folder const folder;
    write_file(folder.path() / std::string(255, 'x'), "whole");
    EXPECT_EQ(folder.read(std::string(255, 'x')), "whole");
    FileTransaction pages(folder.path() / std::string(255, 'y'));
    pages.add("1.png", "one");
    pages.commit();
    EXPECT_TRUE(fs::exists(folder.path() / std::string(255, 'y') / "1.png"));
}

TEST(Unfinished, AllThatIsNotedIsRemovedAtTheEnd)
{
    Folder const folder;
    pid_t const child = fork();
    if (child == 0) {
        Unfinished const file(folder.path() / "half.csv");
        folder.write("half.csv", "half");
        FileTransaction pages(folder.path() / "pages");
        pages.add("1.png", "one");
        remove_unfinished();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

}  // namespace
}  // namespace atlas::io
