#include "base/file_name.hpp"

#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace atlas::base {
namespace {

TEST(FileName, HoldsNothingThatASystemRefuses)
{
    EXPECT_EQ(file_name_part(R"(a/b\c:d*e?f"g<h>i|j)"), "a-b-c-d-e-f-g-h-i-j");
    EXPECT_EQ(file_name_part("  .张掖. "), "张掖");
    EXPECT_EQ(file_name_part("a\nb\x1B\u202E"), "a b");
    EXPECT_EQ(file_name_part(".. "), "atlas");
    EXPECT_EQ(file_name_part("", "map"), "map");
}

TEST(FileName, IsShortEnoughAndNotCutWithinACharacter)
{
    std::string long_name;
    for (int i = 0; i < 100; ++i) { long_name += "甘"; }
    for (std::size_t shift = 0; shift < 3; ++shift) {
        std::string const name = file_name_part(std::string(shift, 'x') + long_name);
        EXPECT_LE(name.size(), longest_name_part);
        EXPECT_GT(name.size(), longest_name_part - 4);
        EXPECT_EQ(first_invalid(name), std::string::npos);
    }
}

}  // namespace
}  // namespace atlas::base
