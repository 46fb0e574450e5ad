#include "base/issue.hpp"
#include "base/result.hpp"

#include <gtest/gtest.h>

#include <memory>

using namespace atlas::base;

TEST(Issue, OnlyErrorsCountAsErrors)
{
    EXPECT_FALSE(has_errors({}));
    EXPECT_FALSE(has_errors({{Severity::warning, "", "", 0, "", ""}, {Severity::notice, "", "", 0, "", ""}}));
    EXPECT_TRUE(has_errors({{Severity::warning, "", "", 0, "", ""}, {Severity::error, "", "", 0, "", ""}}));
}

TEST(Result, HoldsAValueOrReasons)
{
    Result<std::unique_ptr<int>> good(std::make_unique<int>(3), {{Severity::warning, "", "", 0, "", ""}});
    ASSERT_TRUE(good.ok());
    EXPECT_EQ(good.issues().size(), 1U);
    EXPECT_EQ(*std::move(good).value(), 3);
    Result<std::unique_ptr<int>> const bad(Issue{});
    EXPECT_FALSE(bad.ok());
    EXPECT_TRUE(has_errors(bad.issues()));
}
