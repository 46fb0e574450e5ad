// `table --what attainment` of both atlases against a table computed by hand, with the arithmetic shown.
//
// Every target that can be computed stands here. A figure added to an atlas that makes another target computable fails
// this test until its row is written down.
#include "process.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::json;

/// The rows of a table, from the real program.
Json table(std::string const& atlas, std::string const& what)
{
    auto const outcome = atlas::app::test::run(
        {"table", std::string(SOURCE_DIR) + "/geodata/" + atlas, "--what", what, "--format", "json"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return outcome.status == 0 ? Json::parse(outcome.out) : Json{};
}

struct Row {
    std::string target_id;
    double actual;
    std::string period;
    std::string quality;
    double attainment;
    double gap;
    std::optional<double> growth;
    std::optional<double> schedule;
    std::string status;
};

constexpr std::nullopt_t none = std::nullopt;

/// (target / actual)^(1 / years) − 1.
double growth(double target, double actual, int years) { return std::pow(target / actual, 1.0 / years) - 1; }

/// County targets for 2030 of the plan that begins in 2026; both atlases have them, and the same figures. The newest
/// figure is the baseline as well. That of 2021 is current in 2025 and in 2026, those of 2013 and 2007 are outdated in
/// both.
std::vector<Row> counties_by_hand()
{
    return {
        {"gdp-2030-620702-body", 314.7, "2025", "preliminary", 314.7 / 460, 460 - 314.7,
         growth(460, 314.7, 2030 - 2025), none, "baseline_only"},
        {"gdp-2030-620725-body", 85.5, "2023", "expected", 85.5 / 145, 145 - 85.5, growth(145, 85.5, 2030 - 2023), none,
         "baseline_only"},
        {"gdp-2030-620722-body", 16.58, "2007", "preliminary", 16.58 / 145, 145 - 16.58,
         growth(145, 16.58, 2030 - 2007), none, "outdated"},
        {"gdp-2030-620723-body", 65, "2021", "preliminary", 65.0 / 130, 130 - 65, growth(130, 65, 2030 - 2021), none,
         "baseline_only"},
        {"gdp-2030-620721-body", 28.14, "2013", "preliminary", 28.14 / 70, 70 - 28.14, growth(70, 28.14, 2030 - 2013),
         none, "outdated"},
        {"gdp-2030-620702-annex1", 314.7, "2025", "preliminary", 314.7 / 460, 460 - 314.7,
         growth(460, 314.7, 2030 - 2025), none, "baseline_only"},
        {"gdp-2030-620725-annex1", 85.5, "2023", "expected", 85.5 / 145, 145 - 85.5, growth(145, 85.5, 2030 - 2023),
         none, "baseline_only"},
        {"gdp-2030-620722-annex1", 16.58, "2007", "preliminary", 16.58 / 145, 145 - 16.58,
         growth(145, 16.58, 2030 - 2007), none, "outdated"},
        {"gdp-2030-620723-annex1", 65, "2021", "preliminary", 65.0 / 130, 130 - 65, growth(130, 65, 2030 - 2021), none,
         "baseline_only"},
        {"gdp-2030-620721-annex1", 28.14, "2013", "preliminary", 28.14 / 70, 70 - 28.14, growth(70, 28.14, 2030 - 2013),
         none, "outdated"},
    };
}

/// Targets of Zhangye itself and of the opinion of 2022, in both atlases too; the figures of 2019 are outdated in both.
std::vector<Row> zhangye_targets_by_hand()
{
    return {
        {"tourist-visits-2030", 4200, "2019", "preliminary", 4200.0 / 7500, 7500 - 4200,
         growth(7500, 4200, 2030 - 2019), none, "outdated"},
        {"danxia-visitors-2030", 260, "2019", "preliminary", 260.0 / 400, 400 - 260, growth(400, 260, 2030 - 2019),
         none, "outdated"},
        // Targets of the opinion of 2022: the baseline is the newest figure up to 2022.
        // 张掖: 491.2 in 2020 on the way to 800 in 2026; five of six years have passed in 2025.
        {"gdp-2026-620700", 730, "2025", "expected", 730.0 / 800, 800 - 730, 800.0 / 730 - 1,
         730 / (491.2 * std::pow(800 / 491.2, 5.0 / 6)), "on_track"},
        // 甘州: no figure up to 2022, so no path.
        {"gdp-2026-620702", 314.7, "2025", "preliminary", 314.7 / 330, 330 - 314.7, 330 / 314.7 - 1, none,
         "no_schedule"},
        // 山丹: 39 in 2013 on the way to 110 in 2026; ten of thirteen years have passed in 2023.
        {"gdp-2026-620725", 85.5, "2023", "expected", 85.5 / 110, 110 - 85.5, growth(110, 85.5, 2026 - 2023),
         85.5 / (39 * std::pow(110.0 / 39, 10.0 / 13)), "on_track"},
        {"gdp-2026-620722", 16.58, "2007", "preliminary", 16.58 / 110, 110 - 16.58, growth(110, 16.58, 2026 - 2007),
         none, "outdated"},
        {"gdp-2026-620723", 65, "2021", "preliminary", 65.0 / 110, 110 - 65, growth(110, 65, 2026 - 2021), none,
         "baseline_only"},
        {"tourist-visits-2025", 4200, "2019", "preliminary", 4200.0 / 10000, 10000 - 4200,
         growth(10000, 4200, 2025 - 2019), none, "outdated"},
        {"tourism-revenue-2025", 270, "2019", "preliminary", 270.0 / 1000, 1000 - 270, growth(1000, 270, 2025 - 2019),
         none, "outdated"},
    };
}

/// Both of these, and what one atlas has beyond them.
std::vector<Row> with_zhangye(std::vector<Row> const& more)
{
    auto rows = counties_by_hand();
    auto const targets = zhangye_targets_by_hand();
    rows.insert(rows.end(), targets.begin(), targets.end());
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

/// Looked at in 2026; figures older than 2021 are outdated.
std::vector<Row> zhangye_by_hand() { return with_zhangye({}); }

/// Looked at in 2025; figures older than 2020 are outdated. Shares (%) have no required growth.
std::vector<Row> gansu_by_hand()
{
    return with_zhangye({
        // The regional plans of 2021–2025 state the baseline of 2020 themselves; it is the newest figure there is.
        {"region-lanzhou-circle-gdp-share-of-province-2025-lanzhou-circle-145", 46.1, "2020", "final", 46.1 / 50,
         50 - 46.1, none, none, "baseline_only"},
        {"region-hexi-gdp-share-of-province-2025-hexi-145", 25.41, "2020", "final", 25.41 / 30, 30 - 25.41, none, none,
         "baseline_only"},
        {"region-hexi-air-good-days-ratio-2025-hexi-145", 91.76, "2020", "final", 91.76 / 93, 93 - 91.76, none, none,
         "baseline_only"},
        {"region-longdongnan-eco-industry-va-share-2025-longdongnan-145", 23.7, "2020", "final", 23.7 / 34, 34 - 23.7,
         none, none, "baseline_only"},
    });
}

/// Equal to the ten digits that tables carry; absent as null.
void expect_figure(Json const& cell, std::optional<double> wanted, std::string const& what)
{
    if (!wanted) {
        EXPECT_TRUE(cell.is_null()) << what << ": " << cell;
    } else if (cell.is_number()) {
        EXPECT_NEAR(cell.get<double>(), *wanted, 1e-9 * std::max(1.0, std::abs(*wanted))) << what;
    } else {
        ADD_FAILURE() << what << ": " << cell << " instead of " << *wanted;
    }
}

void expect_row(Json const& row, Row const& wanted)
{
    std::string const& id = wanted.target_id;
    expect_figure(row["actual"], wanted.actual, id + " actual");
    EXPECT_EQ(row["actual_period"], wanted.period) << id;
    EXPECT_EQ(row["quality"], wanted.quality) << id;
    expect_figure(row["attainment"], wanted.attainment, id + " attainment");
    expect_figure(row["gap"], wanted.gap, id + " gap");
    expect_figure(row["required_growth"], wanted.growth, id + " required growth");
    expect_figure(row["schedule"], wanted.schedule, id + " schedule");
    EXPECT_EQ(row["status"], wanted.status) << id;
    EXPECT_TRUE(row["actual_source_id"].is_string() && row["actual_quote"].is_string()) << id;
}

bool is_whole_year(std::string const& period) { return period.size() == 4; }

/// Nothing is computed, and the reason is true: no whole-year figure up to the year, or only in a unit that does not
/// convert.
void expect_reason(Json const& row, Json const& observations, int year)
{
    std::string const id = row["target_id"];
    for (char const* column : {"attainment", "gap", "required_growth", "schedule"}) {
        EXPECT_TRUE(row[column].is_null()) << id << " " << column;
    }
    bool has = false;
    for (auto const& o : observations) {
        std::string const period = o["period"];
        has |= o["adcode"] == row["adcode"] && o["indicator_id"] == row["indicator_id"] && is_whole_year(period) &&
               std::stoi(period) <= year;
    }
    EXPECT_EQ(row["status"], has ? "unit_mismatch" : "no_data") << id;
    EXPECT_EQ(row["actual"].is_null(), !has) << id;
}

struct Case {
    char const* atlas;
    int year;
    std::vector<Row> (*rows)();
};

class AttainmentTable : public testing::TestWithParam<Case> {};

TEST_P(AttainmentTable, AgreesWithTheHandComputedOne)
{
    auto const& [atlas, year, rows] = GetParam();
    std::map<std::string, Row> by_hand;
    for (Row const& row : rows()) { ASSERT_TRUE(by_hand.emplace(row.target_id, row).second) << row.target_id; }
    Json const computed = table(atlas, "attainment");
    Json const targets = table(atlas, "targets");
    Json const observations = table(atlas, "observations");
    ASSERT_FALSE(observations.empty());
    ASSERT_EQ(computed.size(), targets.size()) << "one row for every target";
    std::set<std::string> seen;
    for (auto const& row : computed) {
        std::string const id = row["target_id"];
        EXPECT_TRUE(seen.insert(id).second) << id << " twice";
        EXPECT_TRUE(row["target_source_id"].is_string() && row["target_quote"].is_string()) << id;
        auto const found = by_hand.find(id);
        if (found != by_hand.end()) {
            expect_row(row, found->second);
        } else {
            expect_reason(row, observations, year);
        }
    }
    for (auto const& [id, row] : by_hand) { EXPECT_TRUE(seen.contains(id)) << id << " is no target"; }
}

INSTANTIATE_TEST_SUITE_P(Bundled, AttainmentTable,
                         testing::Values(Case{"zhangye", 2026, zhangye_by_hand}, Case{"gansu", 2025, gansu_by_hand}),
                         [](auto const& info) { return std::string(info.param.atlas); });

/// Indicators that look alike but differ in scope or definition. Each pair: what the target asks for, and the figure
/// that is there and must not be taken for it.
TEST(AttainmentTable, NearMissesAreNotJoined)
{
    struct Lookalike {
        char const* target_id;
        char const* adcode;
        char const* indicator;  ///< of the figure
        char const* period;
    };
    Json const computed = table("zhangye", "attainment");
    Json const observations = table("zhangye", "observations");
    for (auto const& [target_id, adcode, indicator, period] :
         {Lookalike{"gdp-per-capita-2026-620721", "620721", "gdp", "2013"},  // total, not per head, of 肃南
          Lookalike{"gdp-per-capita-2026-620721", "620700", "gdp_per_capita", "2023"},  // per head, but of all Zhangye
          Lookalike{"green-ratio-2030-620702", "620700", "built_up_green_ratio_city", "2024H1"},
          Lookalike{"tourism-spending-2030", "620700", "tourism_comprehensive_revenue", "2019"},
          Lookalike{"gdp-2030-620724-body", "620724", "gdp", "2023H1"},  // half a year
          Lookalike{"new-energy-capacity-2030", "620700", "new_energy_grid_capacity", "2024H1"}}) {
        bool const there = std::any_of(observations.begin(), observations.end(), [&](Json const& o) {
            return o["adcode"] == adcode && o["indicator_id"] == indicator && o["period"] == period;
        });
        EXPECT_TRUE(there) << "no figure to be mistaken for " << target_id;
        auto const row =
            std::find_if(computed.begin(), computed.end(), [&](Json const& r) { return r["target_id"] == target_id; });
        ASSERT_NE(row, computed.end()) << target_id;
        EXPECT_EQ((*row)["status"], "no_data") << target_id;
        EXPECT_TRUE((*row)["actual"].is_null() && (*row)["attainment"].is_null()) << target_id;
    }
}

TEST(AttainmentTable, AggregatesStandOnlyWhereComplete)
{
    for (char const* atlas : {"zhangye", "gansu"}) {
        Json const rows = table(atlas, "aggregates");
        ASSERT_FALSE(rows.empty()) << atlas;
        for (auto const& row : rows) {
            bool const complete = row["with_value"] == row["members"];
            EXPECT_EQ(row["value"].is_null(), !complete) << row;
            EXPECT_EQ(row["status"] == "incomplete", !complete) << row;
            EXPECT_LE(row["with_value"], row["members"]) << row;
            EXPECT_FALSE(row["source_ids"].is_null()) << row;
        }
    }
}

}  // namespace
