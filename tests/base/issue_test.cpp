#include "base/issue.hpp"
#include "base/result.hpp"

#include <gtest/gtest.h>

#include <memory>

using namespace atlas::base;

TEST(Issue, TextNamesFileRowFieldAndValue)
{
    Issue const issue{Severity::error, "bad-number", "targets.csv", 12, "value", "4x", "is not a number"};
    EXPECT_EQ(to_text(issue), "error: targets.csv:12: value '4x': is not a number");
}

TEST(Issue, TextLeavesOutWhatIsNotThere)
{
    EXPECT_EQ(to_text({Severity::notice, "x", "a.csv", 0, "", "", "note"}), "notice: a.csv: note");
    EXPECT_EQ(to_text({Severity::warning, "x", "", 0, "", "", "note"}), "warning: note");
    EXPECT_EQ(to_text({Severity::error, "x", "a.csv", 3, "", "v", "m"}), "error: a.csv:3: 'v': m");
}

TEST(Issue, OnlyErrorsCountAsErrors)
{
    EXPECT_FALSE(has_errors({}));
    EXPECT_FALSE(has_errors({{Severity::warning, "", "", 0, "", "", ""}, {Severity::notice, "", "", 0, "", "", ""}}));
    EXPECT_TRUE(has_errors({{Severity::warning, "", "", 0, "", "", ""}, {Severity::error, "", "", 0, "", "", ""}}));
}

TEST(Result, HoldsAValueOrReasons)
{
    Result<std::unique_ptr<int>> good(std::make_unique<int>(3), {{Severity::warning, "", "", 0, "", "", ""}});
    ASSERT_TRUE(good.ok());
    EXPECT_EQ(good.issues().size(), 1U);
    EXPECT_EQ(*std::move(good).value(), 3);
    Result<std::unique_ptr<int>> const bad(Issue{});
    EXPECT_FALSE(bad.ok());
    EXPECT_TRUE(has_errors(bad.issues()));
}
