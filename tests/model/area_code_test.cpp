#include "model/area_code.hpp"

#include <gtest/gtest.h>

namespace atlas::model {
namespace {

TEST(AreaCode, NationalOnesHaveSixDigits)
{
    EXPECT_TRUE(is_national_code("620702"));
    for (char const* text : {"", "62070", "6207020", "62070a", "region-hexi"}) {
        EXPECT_FALSE(is_national_code(text)) << text;
    }
}

TEST(AreaCode, RegionsAndParksHaveNames)
{
    for (char const* text : {"620702", "region-hexi", "park-zhangye-1"}) { EXPECT_TRUE(is_area_code(text)) << text; }
    for (char const* text : {"", "62070", "6207020", "62070a", "region-", "park-X", "area-1"}) {
        EXPECT_FALSE(is_area_code(text)) << text;
    }
}

}  // namespace
}  // namespace atlas::model
