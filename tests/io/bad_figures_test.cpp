// Wrong or doubtful rows in an otherwise good atlas: each is named with file, row and field, and none stops the
// program.
#include "io/check/check.hpp"
#include "io/folder/read_folder.hpp"
#include "words/message.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using namespace atlas;
namespace fs = std::filesystem;

/// A copy of the Zhangye atlas that rows are added to.
class BadFigures : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::temp_directory_path() / ("county-atlas-test-" + std::to_string(getpid()));
        fs::remove_all(m_folder);
        fs::copy(fs::path(SOURCE_DIR) / "geodata" / "zhangye", m_folder, fs::copy_options::recursive);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    [[nodiscard]] std::string text(char const* file) const
    {
        std::ifstream in(m_folder / file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    /// Appends a row; its line number.
    std::size_t add(char const* file, std::string const& row) const
    {
        std::string const before = text(file);
        std::ofstream(m_folder / file, std::ios::binary | std::ios::app) << row << "\n";
        return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    }
    void replace(char const* file, std::string const& from, std::string const& to) const
    {
        std::string all = text(file);
        auto const at = all.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        std::ofstream(m_folder / file, std::ios::binary) << all.replace(at, from.size(), to);
    }
    std::size_t add_target(std::string const& indicator, std::string const& comparator, std::string const& value,
                           std::string const& unit, int year) const
    {
        return add("targets.csv", "added-" + indicator + value + ",620702," + indicator + "," + comparator + "," +
                                      value + "," + unit + "," + std::to_string(year) +
                                      ",explicit,zhangye-2022,zhangye-2022,added,q");
    }
    std::size_t add_observation(std::string const& code, std::string const& indicator, std::string const& period,
                                std::string const& value, std::string const& unit) const
    {
        return add("observations.csv",
                   code + "," + indicator + "," + period + "," + value + "," + unit + ",final,ganzhou-report-2026,q");
    }
    /// What reading or, where that succeeds, checking finds.
    [[nodiscard]] base::Issues found() const
    {
        auto const atlas = io::read_folder(m_folder);
        return atlas.ok() ? io::check(*atlas.value()) : atlas.issues();
    }
    void expect(std::string const& code, std::string const& file, std::size_t row, std::string const& field) const
    {
        auto const issues = found();
        for (auto const& i : issues) {
            EXPECT_NE(words::in(base::Language::zh, i.message), words::in(base::Language::en, i.message));
        }
        bool const named = std::any_of(issues.begin(), issues.end(), [&](base::Issue const& i) {
            return i.code == code && i.file.ends_with(file) && i.row == row && i.field == field &&
                   !i.message.id.empty();
        });
        std::string all;
        for (auto const& i : issues) {
            if (i.row == row) { all += words::to_text(i) + "\n"; }
        }
        EXPECT_TRUE(named) << code << " " << file << ":" << row << " " << field << ", but:\n" << all;
    }

private:
    fs::path m_folder;
};

TEST_F(BadFigures, NoneInTheBundledAtlas)
{
    for (auto const& issue : found()) {
        EXPECT_NE(words::in(base::Language::zh, issue.message), words::in(base::Language::en, issue.message));
        for (char const* code : {"odd-value", "parent-cycle", "wrong-unit"}) {
            EXPECT_NE(issue.code, code) << words::to_text(issue);
        }
        EXPECT_NE(issue.severity, base::Severity::error) << words::to_text(issue);
    }
}

TEST_F(BadFigures, TargetDueBeforeTheNewestFigure)
{
    expect("target-past", "targets.csv", add_target("gdp", "≥", "300", "亿元", 2024), "year");
}
TEST_F(BadFigures, TargetNotAfterItsBaseline)
{
    // The plan begins in 2022; the baseline is the newest figure up to then.
    add_observation("620702", "gdp", "2022", "230", "亿元");
    expect("no-path", "targets.csv", add_target("gdp", "≥", "300", "亿元", 2022), "year");
}
TEST_F(BadFigures, TargetBeforeItsPlan)
{
    expect("odd-year", "targets.csv", add_target("gdp", "≥", "300", "亿元", 2019), "year");
}
TEST_F(BadFigures, TargetOfZero)
{
    expect("odd-value", "targets.csv", add_target("gdp", "≥", "0", "亿元", 2029), "value");
}
TEST_F(BadFigures, TargetBelowZero)
{
    expect("odd-value", "targets.csv", add_target("gdp", "≥", "-5", "亿元", 2029), "value");
}
TEST_F(BadFigures, UnknownComparator)
{
    expect("unknown-word", "targets.csv", add_target("gdp", "about", "400", "亿元", 2029), "comparator");
}
TEST_F(BadFigures, TargetUnitMismatch)
{
    expect("wrong-unit", "targets.csv", add_target("gdp", "≥", "400", "人", 2029), "unit");
}
TEST_F(BadFigures, TargetShareAboveHundred)
{
    expect("odd-value", "targets.csv", add_target("urbanization_rate", "≥", "101", "%", 2029), "value");
}

TEST_F(BadFigures, ObservedShareAboveHundredOrBelowZero)
{
    expect("odd-value", "observations.csv", add_observation("620702", "urbanization_rate", "2023", "165", "%"),
           "value");
    expect("odd-value", "observations.csv", add_observation("620702", "urbanization_rate", "2022", "-1", "%"), "value");
}

TEST_F(BadFigures, GrowthAndFulfilmentMayPassHundred)
{
    auto const a = add_observation("620702", "gdp_growth_yoy", "2023", "120", "%");
    auto const b = add_observation("620702", "outside_capital_completion", "2023", "130", "%");
    auto const c = add_observation("620702", "gdp_growth_yoy", "2022", "-4", "%");
    for (auto const& issue : found()) {
        if (issue.file.ends_with("observations.csv")) {
            EXPECT_TRUE(issue.row != a && issue.row != b && issue.row != c) << words::to_text(issue);
        }
    }
}

TEST_F(BadFigures, AmountBelowZero)
{
    expect("odd-value", "observations.csv", add_observation("620702", "gdp", "2023", "-3", "亿元"), "value");
}
TEST_F(BadFigures, ObservationUnitMismatch)
{
    expect("wrong-unit", "observations.csv", add_observation("620702", "gdp", "2023", "3", "万人"), "unit");
}

TEST_F(BadFigures, AmountNobodyMeans)
{
    for (char const* value : {"1e308", "-1e16"}) {
        SetUp();
        expect("bad-number", "observations.csv", add_observation("620702", "gdp", "2023", value, "亿元"), "value");
    }
}

TEST_F(BadFigures, PeriodThatIsNone)
{
    for (char const* period :
         {"2023Q5", "2023-13", "23", "去年", "2023H0", "2023-1", "0000", "1899", "9999", "9999H1"}) {
        SetUp();
        expect("bad-period", "observations.csv", add_observation("620702", "gdp", period, "3", "亿元"), "period");
    }
}

TEST_F(BadFigures, TwoFiguresOfOnePeriodFromOneSource)
{
    expect("duplicate-key", "observations.csv", add_observation("620702", "gdp", "2025", "300", "亿元"),
           "adcode indicator_id period source_id");
    expect("observations-disagree", "observations.csv", add_observation("620702", "gdp", "2025", "300", "亿元"),
           "value");
}

TEST_F(BadFigures, NumbersThatAreNone)
{
    for (char const* value : {"nan", "inf", "1e999", "0x10", "4x", "", "12,5"}) {
        SetUp();
        auto const row = add_observation("620702", "gdp", "2023", value, "亿元");
        auto const issues = found();
        EXPECT_TRUE(base::has_errors(issues)) << value;
        EXPECT_TRUE(std::any_of(issues.begin(), issues.end(), [&](auto const& i) { return i.row == row; })) << value;
    }
}

TEST_F(BadFigures, MemberListedTwice)
{
    auto const exact =
        add("groups.csv", "hexi-belt,河西走廊经济带,经济带,620700,规划范围,hexi-145,zhangye-2026-2030,节,q");
    auto const role =
        add("groups.csv", "hexi-belt,河西走廊经济带,经济带,620700,另一作用,hexi-145,zhangye-2026-2030,节,q");
    auto const below = add("groups.csv", "hexi-belt,河西走廊经济带,经济带,620702,成员,hexi-145,zhangye-2026-2030,节,q");
    auto const again = add("groups.csv", "hexi-belt,河西走廊经济带,经济带,620702,成员,hexi-145,zhangye-2026-2030,节,q");
    static_cast<void>(exact);
    expect("member-twice", "groups.csv", role, "adcode");
    expect("member-twice", "groups.csv", below, "adcode");
    expect("duplicate-key", "groups.csv", again, "group_id adcode plan section role");
}

TEST_F(BadFigures, ParentCycle)
{
    auto const lines = text("areas.csv");
    auto const at = lines.find("\n620700,");
    ASSERT_NE(at, std::string::npos);
    auto const row =
        static_cast<std::size_t>(std::count(lines.begin(), lines.begin() + static_cast<long>(at), '\n')) + 2;
    replace("areas.csv", ",prefecture,620000,", ",prefecture,620702,");
    expect("parent-cycle", "areas.csv", row, "parent");
}

TEST_F(BadFigures, AreaInItself)
{
    auto const row = add("areas.csv", "region-loop,环,环,Loop,region,region-loop,,");
    expect("parent-cycle", "areas.csv", row, "parent");
}

}  // namespace
