// The facts that the bundled atlases must show, read from the committed data.
#include "io/check.hpp"
#include "io/read_folder.hpp"
#include "model/attainment.hpp"

#include <gtest/gtest.h>

using namespace atlas;
using model::DataStatus;

namespace {

model::AtlasPtr bundled(char const* name)
{
    auto const result = io::read_folder(std::string(SOURCE_DIR "/geodata/") + name);
    for (auto const& issue : result.issues()) { ADD_FAILURE() << base::to_text(issue); }
    return result.ok() ? result.value() : nullptr;
}

struct Expected {
    char const* adcode;
    double actual;
    double target;
    char const* period;
    DataStatus status;
};

}  // namespace

TEST(Bundled, AreFreeOfErrors)
{
    for (char const* name : {"zhangye", "gansu"}) {
        auto const atlas = bundled(name);
        ASSERT_TRUE(atlas) << name;
        for (auto const& issue : io::check(*atlas)) {
            EXPECT_NE(issue.severity, base::Severity::error) << name << ": " << base::to_text(issue);
        }
    }
}

TEST(Bundled, GdpOfTheCountiesOfZhangye)
{
    auto const atlas = bundled("zhangye");
    ASSERT_TRUE(atlas);
    for (auto const& e : {Expected{"620702", 314.7, 460, "2025", DataStatus::ok},
                          Expected{"620725", 85.5, 145, "2023", DataStatus::ok},
                          Expected{"620723", 65, 130, "2021", DataStatus::ok},
                          Expected{"620721", 28.14, 70, "2013", DataStatus::outdated},
                          Expected{"620722", 16.58, 145, "2007", DataStatus::outdated}}) {
        auto const a = model::attainment(*atlas, e.adcode, "gdp", 2026);
        ASSERT_NE(a.target, nullptr) << e.adcode;
        ASSERT_NE(a.actual, nullptr) << e.adcode;
        EXPECT_EQ(a.target->value, e.target) << e.adcode;
        EXPECT_EQ(a.actual->value, e.actual) << e.adcode;
        EXPECT_EQ(a.actual->period, e.period) << e.adcode;
        EXPECT_EQ(a.status, e.status) << e.adcode;
        EXPECT_NEAR(a.attainment.value_or(0), e.actual / e.target, 1e-12) << e.adcode;
        EXPECT_FALSE(a.actual->citation.quote.empty()) << e.adcode;
    }
    // Only a half-year figure is public for Gaotai, and half a year is no year.
    EXPECT_EQ(model::attainment(*atlas, "620724", "gdp", 2026).status, DataStatus::no_data);
    auto const ganzhou = model::attainment(*atlas, "620702", "gdp", 2026);
    EXPECT_NEAR(*ganzhou.attainment, 0.684, 5e-4);
    EXPECT_NEAR(*ganzhou.required_growth, 0.079, 5e-4);
    EXPECT_EQ(model::attainment(*atlas, "620725", "gdp", 2026).actual->quality, model::Quality::expected);
}

TEST(Bundled, TheOrderOfTypesIsDisputedInThreeCounties)
{
    auto const atlas = bundled("zhangye");
    ASSERT_TRUE(atlas);
    std::vector<std::string> disputed;
    for (auto const* county : model::counties(*atlas)) {
        auto const types = model::types_of(*atlas, county->adcode);
        EXPECT_TRUE(types.first && types.second) << county->adcode;
        if (types.disputed) { disputed.push_back(county->adcode); }
    }
    EXPECT_EQ(disputed, (std::vector<std::string>{"620702", "620721", "620724"}));
}

TEST(Bundled, EveryFigureHasASourceAndAQuote)
{
    for (char const* name : {"zhangye", "gansu"}) {
        auto const atlas = bundled(name);
        ASSERT_TRUE(atlas) << name;
        for (auto const& t : atlas->targets) {
            EXPECT_TRUE(atlas->source(t.citation.source_id) != nullptr && !t.citation.quote.empty()) << t.target_id;
        }
        for (auto const& o : atlas->observations) {
            EXPECT_TRUE(atlas->source(o.citation.source_id) != nullptr && !o.citation.quote.empty()) << o.row;
        }
    }
}
