// Fisher's exact grouping, known among cartographers as Jenks natural breaks.
#include "style/classifier.hpp"

#include <cmath>
#include <limits>

namespace atlas::style {
namespace {

/// Distinct values with their numbers, and running sums that give the squared deviations of any run in constant time.
/// Sums are of deviations from the overall mean, so that large values of small spread keep their digits.
class Runs {
public:
    explicit Runs(std::vector<double> const& sorted)
    {
        long double total = 0;
        for (double const v : sorted) { total += v; }
        long double const centre = total / static_cast<long double>(sorted.size());
        m_count.push_back(0);
        m_sum.push_back(0);
        m_square.push_back(0);
        for (double const v : sorted) {
            if (m_value.empty() || v != m_value.back()) {
                m_value.push_back(v);
                m_count.push_back(m_count.back());
                m_sum.push_back(m_sum.back());
                m_square.push_back(m_square.back());
            }
            long double const d = v - centre;
            m_count.back() += 1;
            m_sum.back() += d;
            m_square.back() += d * d;
        }
    }
    [[nodiscard]] std::size_t size() const { return m_value.size(); }
    [[nodiscard]] double value(std::size_t i) const { return m_value[i]; }
    /// Σ (v − mean)² over the distinct values first … last − 1.
    [[nodiscard]] long double cost(std::size_t first, std::size_t last) const
    {
        long double const n = m_count[last] - m_count[first];
        long double const sum = m_sum[last] - m_sum[first];
        return std::max(0.0L, m_square[last] - m_square[first] - sum * sum / n);
    }

private:
    std::vector<double> m_value;
    std::vector<long double> m_count, m_sum, m_square;
};

/// One row of the table: the best cut of the first j values into k classes for every j, from the row of k − 1. The best
/// start of the last class never falls as j grows, so halving the range of j halves the search.
class Row {
public:
    Row(Runs const& runs, std::vector<long double> const& before, std::size_t k)
        : cost(runs.size() + 1, std::numeric_limits<long double>::infinity()), start(runs.size() + 1, 0), m_runs(runs),
          m_before(before)
    {
        fill(k, runs.size(), k - 1, runs.size() - 1);
    }
    std::vector<long double> cost;
    std::vector<std::size_t> start;  ///< where the last class of the first j values begins

private:
    void fill(std::size_t low, std::size_t high, std::size_t from, std::size_t to)
    {
        if (low > high) { return; }
        std::size_t const j = low + (high - low) / 2;
        for (std::size_t i = from; i <= std::min(to, j - 1); ++i) {
            long double const c = m_before[i] + m_runs.cost(i, j);
            if (c < cost[j]) {
                cost[j] = c;
                start[j] = i;
            }
        }
        if (j > low) { fill(low, j - 1, from, start[j]); }
        fill(j + 1, high, start[j], to);
    }
    Runs const& m_runs;
    std::vector<long double> const& m_before;
};

}  // namespace

std::vector<double> natural_breaks(std::vector<double> const& sorted, int classes)
{
    if (sorted.empty() || classes < 2) { return {}; }
    Runs const runs(sorted);
    std::size_t const k = std::min(static_cast<std::size_t>(classes), runs.size());
    std::vector<long double> cost(runs.size() + 1, std::numeric_limits<long double>::infinity());
    for (std::size_t j = 1; j <= runs.size(); ++j) { cost[j] = runs.cost(0, j); }
    std::vector<std::vector<std::size_t>> starts;
    for (std::size_t c = 2; c <= k; ++c) {
        Row row(runs, cost, c);
        cost = std::move(row.cost);
        starts.push_back(std::move(row.start));
    }
    std::vector<double> breaks(k - 1);
    std::size_t end = runs.size();
    for (std::size_t c = k - 1; c-- > 0;) {
        end = starts[c][end];
        breaks[c] = runs.value(end);
    }
    return breaks;
}

}  // namespace atlas::style
