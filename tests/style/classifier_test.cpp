// Class breaks against published results, against exhaustive search, and where the input gives little to cut.
#include "query/view_state.hpp"
#include "style/classifier.hpp"

#include <gtest/gtest.h>
#include <time.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace {

using namespace atlas;
using query::IndicatorStyle;
using query::Method;
using style::class_breaks;
using Values = std::vector<double>;

/// Employment density of the 58 counties of California, the example data of PySAL's mapclassify ('calemp'); its tests
/// and those of statsbreaks state the results below.
Values california()
{
    Values v{329.92, 0.42,    5.9,   14.03, 2.78,   1.34,   181.27, 1.65,  10.03, 16.7,   1.32, 3.99,
             3.16,   0.22,    8.7,   6.56,  3.27,   0.33,   370.5,  4.51,  75.29, 0.99,   2.74, 8.68,
             0.14,   0.92,    12.63, 28.7,  12.02,  722.85, 36.68,  0.74,  29.82, 192.05, 3.38, 11.15,
             110.74, 4111.45, 49.47, 10.33, 317.11, 20.47,  264.93, 66.26, 5.39,  0.13,   0.61, 50.65,
             40.48,  36.67,   13.09, 1.81,  0.2,    7.6,    2.51,   57.26, 24.32, 6.97};
    std::sort(v.begin(), v.end());
    return v;
}

std::vector<int> counts(Values const& breaks, Values const& values)
{
    std::vector<int> n(breaks.size() + 1, 0);
    for (double const v : values) { ++n[style::class_of(breaks, v)]; }
    return n;
}

/// The highest value of every class: the form in which mapclassify states breaks.
Values maxima(Values const& breaks, Values const& sorted)
{
    Values out(breaks.size() + 1, 0);
    for (double const v : sorted) { out[style::class_of(breaks, v)] = v; }
    return out;
}

double cost(Values const& breaks, Values const& values)
{
    double total = 0;
    for (std::size_t k = 0; k <= breaks.size(); ++k) {
        double n = 0, mean = 0;
        for (double const v : values) {
            if (style::class_of(breaks, v) == k) { mean += (v - mean) / ++n; }
        }
        for (double const v : values) {
            if (style::class_of(breaks, v) == k) { total += (v - mean) * (v - mean); }
        }
    }
    return total;
}

/// The least cost over every way to put breaks on the distinct values from `from` on.
double least_cost(Values const& distinct, Values const& values, std::size_t from, int breaks, Values& chosen)
{
    if (breaks == 0) { return cost(chosen, values); }
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = from; i < distinct.size(); ++i) {
        chosen.push_back(distinct[i]);
        best = std::min(best, least_cost(distinct, values, i + 1, breaks - 1, chosen));
        chosen.pop_back();
    }
    return best;
}

TEST(NaturalBreaks, EqualsFisherJenksOfMapclassify)
{
    // mapclassify, test_mapclassify.py, TestFisherJenks: bins and counts for k = 5; statsbreaks, jenks.test.js: the
    // same.
    auto const v = california();
    auto const breaks = style::natural_breaks(v, 5);
    EXPECT_EQ(maxima(breaks, v), (Values{75.29, 192.05, 370.5, 722.85, 4111.45}));
    EXPECT_EQ(counts(breaks, v), (std::vector<int>{49, 3, 4, 1, 1}));
}

TEST(NaturalBreaks, EqualsCkmeansOfSimpleStatistics)
{
    // simple-statistics, ckmeans.test.js: clusters of small lists, ties among them.
    struct Case {
        Values values;
        int classes;
        Values breaks;  ///< the first value of every cluster but the lowest
    };
    for (auto const& [values, classes, breaks] :
         {Case{{-1, 2, -1, 2, 4, 5, 6, -1, 2, -1}, 3, {2, 4}}, Case{{1, 2, 3}, 3, {2, 3}}, Case{{0, 3, 4}, 2, {3}},
          Case{{-3, 0, 4}, 2, {4}}, Case{{1, 2, 2, 3}, 3, {2, 3}}, Case{{3, 2, 3, 5, 2, 1}, 3, {3, 5}},
          Case{{0, 1, 2, 100, 101, 103}, 2, {100}}, Case{{0, 1, 2, 50, 100, 101, 103}, 3, {50, 100}}}) {
        Values sorted = values;
        std::sort(sorted.begin(), sorted.end());
        EXPECT_EQ(style::natural_breaks(sorted, classes), breaks) << testing::PrintToString(values);
    }
}

TEST(NaturalBreaks, IsTheLeastOfAllCuts)
{
    std::mt19937 random(1958);
    for (int round = 0; round < 300; ++round) {
        std::uniform_int_distribution<int> size(1, 10);
        std::uniform_int_distribution<int> value(-20, 20);  // few values, so that ties are common
        Values v(static_cast<std::size_t>(size(random)));
        for (double& x : v) { x = round % 2 == 0 ? value(random) : value(random) * 0.37 + 1e6; }
        std::sort(v.begin(), v.end());
        Values distinct = v;
        distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
        for (int classes = 1; classes <= 5; ++classes) {
            auto const breaks = style::natural_breaks(v, classes);
            ASSERT_EQ(breaks.size() + 1, std::min(static_cast<std::size_t>(classes), distinct.size()));
            Values chosen;
            double const best = least_cost(distinct, v, 1, static_cast<int>(breaks.size()), chosen);
            EXPECT_NEAR(cost(breaks, v), best, 1e-6) << testing::PrintToString(v) << " in " << classes;
        }
    }
}

/// Seconds that this thread has had of a processor: what else the machine does does not count.
double processor_time()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// The shortest of a few runs over `n` values, in seconds of a processor.
double shortest_run(std::size_t n)
{
    std::mt19937 random(3000);
    std::lognormal_distribution<double> value(3, 1.5);
    Values v(n);
    for (double& x : v) { x = value(random); }
    std::sort(v.begin(), v.end());
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < 15; ++i) {
        double const start = processor_time();
        EXPECT_EQ(style::natural_breaks(v, 7).size(), 6U);
        best = std::min(best, processor_time() - start);
    }
    return best;
}

TEST(NaturalBreaks, GrowsLittleFasterThanTheNumberOfValues)
{
    // Eight times the values: n log n asks for about eleven times the time, the plain dynamic programme for 64 times.
    EXPECT_LT(shortest_run(8000), 32 * shortest_run(1000));
}

TEST(Quantile, EqualsMapclassify)
{
    // TestQuantiles: bins and counts for k = 5.
    auto const v = california();
    auto const breaks = style::quantile_breaks(v, 5);
    Values const expected{1.464, 5.798, 13.278, 54.616};
    ASSERT_EQ(breaks.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) { EXPECT_NEAR(breaks[i], expected[i], 1e-9); }
    EXPECT_EQ(counts(breaks, v), (std::vector<int>{12, 11, 12, 11, 12}));
}

TEST(Quantile, TiesMergeClasses)
{
    EXPECT_EQ(style::quantile_breaks({1, 1, 1, 1, 1, 9}, 4), Values{9}) << "no quantile lies above 1, yet 9 is no 1";
    EXPECT_EQ(style::quantile_breaks({1, 5, 5, 5, 5, 5}, 4), Values{5});
}

TEST(EqualInterval, EqualsMapclassify)
{
    // TestEqualInterval: bins and counts for k = 5.
    auto const v = california();
    auto const breaks = style::equal_interval_breaks(v, 5);
    Values const expected{822.394, 1644.658, 2466.922, 3289.186};
    ASSERT_EQ(breaks.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) { EXPECT_NEAR(breaks[i], expected[i], 1e-9); }
    EXPECT_EQ(counts(breaks, v), (std::vector<int>{57, 0, 0, 0, 1}));
}

TEST(Deviation, EqualsMapclassify)
{
    // TestStdMean states mean −2, −1, +1 and +2 deviations; six classes have these and the mean itself.
    auto const breaks = style::deviation_breaks(california(), 6);
    Values const expected{-967.36235382, -420.71712519, 125.92810345, 672.57333208, 1219.21856072};
    ASSERT_EQ(breaks.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) { EXPECT_NEAR(breaks[i], expected[i], 1e-7); }
}

TEST(Deviation, ClassesBelowTheDataAreLeftOutAndTheMeanStaysInTheMiddle)
{
    auto const breaks = class_breaks({Method::standard_deviation, 6, {}, {}, true, false}, california());
    EXPECT_EQ(breaks.at.size(), 3U) << "mean, +1 and +2: nothing lies below 0";
    EXPECT_EQ(breaks.first, 2);
    EXPECT_EQ(breaks.classes, 6);
    auto const round = class_breaks({Method::standard_deviation, 6, {}, {}, true, true}, california());
    ASSERT_EQ(round.at.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) { EXPECT_NEAR(round.at[i], breaks.at[i], 547.0 / 20); }
    EXPECT_EQ(counts(round.at, california()), counts(breaks.at, california()));
}

TEST(Readable, NeverMovesAValueToAnotherClass)
{
    std::mt19937 random(7);
    std::lognormal_distribution<double> value(0, 3);
    std::uniform_int_distribution<int> size(1, 60);
    for (int round = 0; round < 300; ++round) {
        Values v(static_cast<std::size_t>(size(random)));
        for (double& x : v) { x = (round % 3 == 0 ? -1 : 1) * value(random); }
        std::sort(v.begin(), v.end());
        for (auto const method : {Method::quantile, Method::jenks, Method::standard_deviation}) {
            for (int classes = 3; classes <= 7; ++classes) {
                auto const exact = class_breaks({method, classes, {}, {}, true, false}, v);
                auto const rounded = class_breaks({method, classes, {}, {}, true, true}, v);
                EXPECT_EQ(counts(rounded.at, v), counts(exact.at, v)) << static_cast<int>(method) << " " << classes;
                EXPECT_TRUE(std::is_sorted(rounded.at.begin(), rounded.at.end()));
                // What the legend writes classes like what the map draws.
                int const decimals = style::decimals_for(rounded.at, v, 2);
                Values written;
                for (double const b : rounded.at) {
                    written.push_back(std::round(b * std::pow(10, decimals)) / std::pow(10, decimals));
                }
                if (decimals < 9) { EXPECT_EQ(counts(written, v), counts(rounded.at, v)); }
            }
        }
    }
}

TEST(Readable, TakesTheRoundestNumber)
{
    EXPECT_EQ(style::readable({75.3}, {50.65, 110.74}), Values{100});
    EXPECT_EQ(style::readable({0.237}, {0.21, 0.29}), Values{0.25});
    EXPECT_EQ(style::readable({39}, {28.14, 39}), Values{30}) << "the far side is taken where it is rounder";
    EXPECT_EQ(style::readable({-3.7}, {-6.1, -2}), Values{-5});
    EXPECT_EQ(style::readable({1.5}, {0, 4}, 0.1), Values{1.5});
}

TEST(EqualBreaks, AreRoundAndAsManyAsAsked)
{
    EXPECT_EQ(style::equal_breaks(16.58, 314.7, 5), (Values{75, 150, 225, 300}));
    EXPECT_EQ(style::equal_breaks(0.05, 0.95, 5), (Values{0.2, 0.4, 0.6, 0.8}));
    EXPECT_EQ(style::equal_breaks(0.1, 0.3, 3), (Values{0.2, 0.3}));
    EXPECT_EQ(style::equal_breaks(0, 500, 5), (Values{100, 200, 300, 400})) << "500 ends the highest class";
    EXPECT_EQ(style::equal_breaks(5, 5, 5), Values{});
    for (int classes = 2; classes <= 7; ++classes) {
        auto const breaks = style::equal_breaks(3, 1234, classes);
        if (!breaks.empty()) { EXPECT_EQ(breaks.size() + 1, static_cast<std::size_t>(classes)); }
    }
}

TEST(EqualInterval, GivesTheClassesAskedForUnlessFewerValuesDiffer)
{
    std::mt19937 random(11);
    std::lognormal_distribution<double> value(0, 2);
    for (int round = 0; round < 2000; ++round) {
        Values v(1 + random() % 9);
        for (double& x : v) { x = std::round(value(random) * 100) / 100 * (random() % 4 == 0 ? -1 : 1); }
        std::sort(v.begin(), v.end());
        auto const differ = std::unique(v.begin(), v.end()) - v.begin();
        v.erase(v.begin() + differ, v.end());
        v.push_back(v.back());  // a value twice is still one
        for (int classes = 3; classes <= 7; ++classes) {
            for (bool const round_breaks : {true, false}) {
                auto const breaks = class_breaks({Method::equal_interval, classes, {}, {}, true, round_breaks}, v).at;
                ASSERT_EQ(static_cast<long>(breaks.size()) + 1, std::min<long>(classes, differ))
                    << round << " " << classes;
                if (breaks.empty()) { continue; }
                EXPECT_GT(breaks.front(), v.front());
                EXPECT_LE(breaks.back(), v.back());
                double const width = (v.back() - v.front()) / static_cast<double>(breaks.size() + 1);
                for (std::size_t k = 1; k < breaks.size(); ++k) {
                    EXPECT_GT(breaks[k] - breaks[k - 1], width * 0.69) << round;
                    EXPECT_LT(breaks[k] - breaks[k - 1], width * 1.56) << round;
                }
            }
        }
    }
}

TEST(ClassBreaks, SurviveOddInput)
{
    double const huge = std::numeric_limits<double>::max();
    double const inf = std::numeric_limits<double>::infinity();
    double const nan = std::numeric_limits<double>::quiet_NaN();
    for (Values const& v :
         {Values{}, Values{1}, Values{2, 2, 2}, Values{0, 0, 0, 1}, Values{-huge, huge}, Values{5e-324, 0},
          Values{1e17, 1e17 + 16, 1e17 + 32}, Values{inf, nan, 1, 2, -inf}, Values{-3, -2, -1}}) {
        for (auto const method :
             {Method::equal_interval, Method::quantile, Method::jenks, Method::standard_deviation, Method::custom}) {
            for (bool const round : {false, true}) {
                for (int const classes : {-1, 0, 3, 7, 1000}) {
                    auto const breaks = class_breaks({method, classes, {}, {5, nan, 1, 5}, true, round}, v);
                    EXPECT_LE(breaks.at.size(), 6U);
                    EXPECT_TRUE(std::is_sorted(breaks.at.begin(), breaks.at.end()));
                    EXPECT_LE(breaks.first + static_cast<int>(breaks.at.size()) + 1, std::max(breaks.classes, 1));
                    for (double const x : v) { static_cast<void>(style::class_of(breaks.at, x)); }
                }
            }
        }
    }
    EXPECT_EQ(class_breaks({Method::custom, 5, {}, {5, nan, 1, 5}}, {}).at, (Values{1, 5}));
}

TEST(ClassOf, IsHalfOpen)
{
    EXPECT_EQ(style::class_of({10, 20}, 9.99), 0U);
    EXPECT_EQ(style::class_of({10, 20}, 10), 1U);
    EXPECT_EQ(style::class_of({10, 20}, 20), 2U);
    EXPECT_EQ(style::class_of({}, 20), 0U);
}

TEST(Histogram, CountsEveryValueInRangeOnce)
{
    EXPECT_EQ(style::histogram({0, 1, 4.9, 5, 10, 11, -1}, 0, 10, 2), (std::vector<int>{3, 2}));
    EXPECT_EQ(style::histogram({3, 3}, 3, 3, 4), (std::vector<int>{2, 0, 0, 0}));
    EXPECT_TRUE(style::histogram({1}, 0, 1, 0).empty());
}

}  // namespace
