#include "io/files/write_file.hpp"

#include "base/failure.hpp"
#include "small_atlas.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

namespace {

std::size_t files_in(Folder const& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator{}));
}

std::string failure(fs::path const& path, std::string_view bytes)
{
    try {
        write_file(path, bytes);
    } catch (base::SystemFailure const& e) {
        return e.what();
    }
    return "no failure";
}

/// Files may not grow beyond the given number of bytes while this lives: what a full disk does, without one.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_old);
        rlimit const now{bytes, m_old.rlim_max};
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &now);
    }
    FileSizeLimit(FileSizeLimit const&) = delete;
    FileSizeLimit& operator=(FileSizeLimit const&) = delete;
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_old{};
    void (*m_handler)(int) = nullptr;
};

}  // namespace

TEST(WriteFile, WritesAndReplaces)
{
    Folder const folder;
    write_file(folder.path() / "a.csv", "one");
    EXPECT_EQ(folder.read("a.csv"), "one");
    write_file(folder.path() / "a.csv", "二");
    EXPECT_EQ(folder.read("a.csv"), "二");
    EXPECT_EQ(files_in(folder), 1U);
}

TEST(WriteFile, KeepsTheRightsOfWhatItReplacesAndFollowsLinks)
{
    Folder const folder;
    folder.write("real", "old");
    chmod((folder.path() / "real").c_str(), 0640);
    fs::create_symlink("real", folder.path() / "link");
    write_file(folder.path() / "link", "new");
    EXPECT_TRUE(fs::is_symlink(folder.path() / "link"));
    EXPECT_EQ(folder.read("real"), "new");
    EXPECT_EQ(fs::status(folder.path() / "real").permissions(), fs::perms(0640));
}

TEST(WriteFile, NoSuchFolder)
{
    Folder const folder;
    auto const text = failure(folder.path() / "none" / "a.csv", "x");
    EXPECT_NE(text.find("does not exist"), std::string::npos) << text;
    EXPECT_EQ(files_in(folder), 0U);
}

TEST(WriteFile, AFolderIsNoFile)
{
    Folder const folder;
    EXPECT_NE(failure(folder.path(), "x").find("directory"), std::string::npos);
    EXPECT_NE(failure(folder.path() / "", "x"), "no failure");
}

TEST(WriteFile, WhenTheDiskIsFullTheOldFileStays)
{
    Folder const folder;
    folder.write("a.csv", "old");
    std::string text;
    {
        FileSizeLimit const limit(4096);
        text = failure(folder.path() / "a.csv", std::string(100'000, 'x'));
    }
    EXPECT_NE(text.find("cannot be written"), std::string::npos) << text;
    EXPECT_EQ(folder.read("a.csv"), "old");
    EXPECT_EQ(files_in(folder), 1U);
}

TEST(WriteFile, DevicesAreWrittenInPlace)
{
    EXPECT_EQ(failure("/dev/null", "x"), "no failure");
    EXPECT_NE(failure("/dev/full", "x").find("No space left"), std::string::npos);
    EXPECT_TRUE(fs::is_character_file("/dev/full"));
}
