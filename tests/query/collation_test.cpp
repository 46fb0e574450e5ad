#include "query/collation.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace atlas;

TEST(Collation, OrdersChineseByPinyinBeforeLatinAndNumbersByValue)
{
    query::Collation const collation;
    std::vector<std::string> names{"肃南县", "高台县", "S18", "甘州区", "民乐县", "S9", "临泽县", "山丹县", "airport"};
    std::sort(names.begin(), names.end(),
              [&](auto const& a, auto const& b) { return collation.key(a) < collation.key(b); });
    // gān zhōu, gāo tái, lín zé, mín lè, shān dān, sù nán; then airport, S9, S18
    std::vector<std::string> const expected{"甘州区", "高台县",  "临泽县", "民乐县", "山丹县",
                                            "肃南县", "airport", "S9",     "S18"};
    EXPECT_EQ(names, expected);
}

TEST(Collation, LongTextHasAWholeKey)
{
    query::Collation const collation;
    std::string text;
    for (int i = 0; i < 500; ++i) { text += "县"; }
    EXPECT_LT(collation.key(text), collation.key(text + "区"));
}

}  // namespace
