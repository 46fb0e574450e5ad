// Collects what is wrong in one file while it is read.
#pragma once

#include "base/issue.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace atlas::io {

/// Findings of one file. After `limit` of them the rest are only counted: a file of another kind would give millions.
class Report {
public:
    static constexpr std::size_t limit = 50;

    Report(std::string file, base::Issues& issues) : m_file(std::move(file)), m_issues(issues) {}
    Report(Report const&) = delete;
    Report& operator=(Report const&) = delete;
    ~Report();

    void error(std::string_view code, std::size_t row, std::string_view field, std::string_view value,
               base::Message message);
    void warning(std::string_view code, std::size_t row, std::string_view field, std::string_view value,
                 base::Message message);
    /// The scene that every message from here on is about; empty for none.
    void within_scene(std::string name) { m_scene = std::move(name); }
    [[nodiscard]] std::string const& file() const { return m_file; }
    [[nodiscard]] bool full() const { return m_count >= limit; }
    /// How many errors were reported, those beyond the limit too.
    [[nodiscard]] std::size_t errors() const { return m_errors; }

private:
    void add(base::Severity severity, std::string_view code, std::size_t row, std::string_view field,
             std::string_view value, base::Message message);
    std::string m_file;
    std::string m_scene;
    base::Issues& m_issues;
    std::size_t m_count = 0;
    std::size_t m_errors = 0;
};

/// A value as it stands in a finding (base::excerpt).
std::string shortened(std::string_view text, std::size_t characters = 40);

}  // namespace atlas::io
