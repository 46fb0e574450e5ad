// Files as memory.
#include "base/failure.hpp"
#include "base/mapped_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

namespace {

using atlas::base::MappedFile;

std::string text_of(MappedFile const& file) { return {file.bytes().begin(), file.bytes().end()}; }

TEST(MappedFile, HasTheBytesOfTheFile)
{
    auto const path = std::filesystem::temp_directory_path() / "mapped_file_test";
    std::ofstream(path) << "county";
    MappedFile first(path);
    std::filesystem::remove(path);
    EXPECT_EQ(text_of(first), "county");
    MappedFile second = std::move(first);
    EXPECT_EQ(text_of(second), "county");
    first = std::move(second);
    EXPECT_EQ(text_of(first), "county");
}

TEST(MappedFile, NamesWhatItCannotRead)
{
    EXPECT_TRUE(MappedFile().bytes().empty());
    try {
        MappedFile const file("/no/such/file");
        FAIL();
    } catch (atlas::base::SystemFailure const& failure) {
        EXPECT_NE(std::string(failure.what()).find("/no/such/file"), std::string::npos) << failure.what();
    }
}

}  // namespace
