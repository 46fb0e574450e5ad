// The facts that the bundled atlases must show, read from the committed data.
#include "io/check/check.hpp"
#include "io/folder/read_folder.hpp"
#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "rules/levels.hpp"
#include "rules/lookalikes.hpp"
#include "rules/types.hpp"
#include "rules/unit_names.hpp"
#include "words/message.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace atlas;
using rules::DataStatus;

namespace {

model::AtlasPtr bundled(char const* name)
{
    auto const result = io::read_folder(std::string(SOURCE_DIR "/geodata/") + name);
    for (auto const& issue : result.issues()) { ADD_FAILURE() << words::to_text(issue); }
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
            EXPECT_NE(issue.severity, base::Severity::error) << name << ": " << words::to_text(issue);
        }
    }
}

TEST(Bundled, EveryUnitHasAnEnglishName)
{
    for (char const* name : {"zhangye", "gansu"}) {
        auto const atlas = bundled(name);
        ASSERT_TRUE(atlas) << name;
        std::set<std::string> units;
        for (auto const& row : atlas->indicators) { units.insert(row.unit); }
        for (auto const& row : atlas->targets) { units.insert(row.unit); }
        for (auto const& row : atlas->observations) { units.insert(row.unit); }
        for (auto const& row : atlas->facts) { units.insert(row.unit); }
        EXPECT_GT(units.size(), 10U);
        for (auto const& unit : units) {
            std::string const english = rules::unit_name(unit, base::Language::en);
            // Chinese characters begin with the bytes E3 to E9 in UTF-8; µ, ² and ‰ do not.
            bool const chinese = std::any_of(english.begin(), english.end(), [](char c) {
                return static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) <= 0xEF;
            });
            EXPECT_FALSE(chinese) << name << ": " << unit << " → " << english;
            EXPECT_EQ(english.empty(), unit.empty()) << unit;
        }
    }
}

TEST(Bundled, FiguresThatMustNotBeComparedAreNamedWithBoth)
{
    auto const atlas = bundled("zhangye");
    ASSERT_TRUE(atlas);
    auto const other_of = [&](char const* adcode, char const* indicator, char const* other) -> rules::Lookalike {
        for (auto const& miss : rules::lookalikes(*atlas, adcode, indicator, 2026)) {
            if ((*atlas)[miss.other].indicator_id == other) { return miss; }
        }
        ADD_FAILURE() << indicator << " of " << adcode << " is not set apart from " << other;
        return {};
    };
    auto const tourism = other_of("620700", "tourism_spending", "tourism_comprehensive_revenue");
    ASSERT_TRUE(tourism.target && tourism.figure);
    EXPECT_EQ((*atlas)[*tourism.target].value, 1000);
    EXPECT_EQ((*atlas)[*tourism.figure].value, 270);
    auto const green = other_of("620702", "built_up_green_ratio_district", "built_up_green_ratio_city");
    ASSERT_TRUE(green.figure);
    EXPECT_EQ((*atlas)[green.area].adcode, "620700");
    EXPECT_EQ((*atlas)[*green.figure].value, 41.09);
    auto const sunan = other_of("620721", "gdp", "gdp_per_capita");
    ASSERT_TRUE(sunan.target);
    EXPECT_EQ((*atlas)[*sunan.target].value, 18);
    EXPECT_EQ((*atlas)[*sunan.target].unit, "万元");
}

TEST(Bundled, GdpOfTheCountiesOfZhangye)
{
    auto const atlas = bundled("zhangye");
    ASSERT_TRUE(atlas);
    for (auto const& e :
         {Expected{"620702", 314.7, 460, "2025", DataStatus::ok}, Expected{"620725", 85.5, 145, "2023", DataStatus::ok},
          Expected{"620723", 65, 130, "2021", DataStatus::ok},
          Expected{"620721", 28.14, 70, "2013", DataStatus::outdated},
          Expected{"620722", 16.58, 145, "2007", DataStatus::outdated}}) {
        auto const a = rules::attainment(*atlas, e.adcode, "gdp", 2026);
        ASSERT_TRUE(a.target) << e.adcode;
        ASSERT_TRUE(a.actual) << e.adcode;
        model::Observation const& actual = (*atlas)[*a.actual];
        EXPECT_EQ((*atlas)[*a.target].value, e.target) << e.adcode;
        EXPECT_EQ(actual.value, e.actual) << e.adcode;
        EXPECT_EQ(actual.period, e.period) << e.adcode;
        EXPECT_EQ(a.status, e.status) << e.adcode;
        EXPECT_NEAR(a.attainment.value_or(0), e.actual / e.target, 1e-12) << e.adcode;
        EXPECT_FALSE(actual.citation.quote.empty()) << e.adcode;
    }
    // Only a half-year figure is public for Gaotai, and half a year is no year.
    EXPECT_EQ(rules::attainment(*atlas, "620724", "gdp", 2026).status, DataStatus::no_data);
    auto const ganzhou = rules::attainment(*atlas, "620702", "gdp", 2026);
    EXPECT_NEAR(*ganzhou.attainment, 0.684, 5e-4);
    EXPECT_NEAR(*ganzhou.required_growth, 0.079, 5e-4);
    EXPECT_EQ((*atlas)[*rules::attainment(*atlas, "620725", "gdp", 2026).actual].quality, model::Quality::expected);
}

TEST(Bundled, TheOrderOfTypesIsDisputedInThreeCounties)
{
    auto const atlas = bundled("zhangye");
    ASSERT_TRUE(atlas);
    std::vector<std::string> disputed;
    for (auto const& county : atlas->rows(rules::counties(*atlas))) {
        auto const types = rules::types_of(*atlas, county.adcode);
        EXPECT_TRUE(types.first && types.second) << county.adcode;
        if (types.disputed) { disputed.push_back(county.adcode); }
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
