// A value, or the reasons why there is none; warnings may travel with the value.
#pragma once

#include "base/issue.hpp"

#include <optional>
#include <utility>

namespace atlas::base {

/// Outcome of reading input. `ok()` when a value is there; `issues` may hold warnings and notices beside it.
template <class T>
class Result {
public:
    Result(T value, Issues issues = {}) : m_value(std::move(value)), m_issues(std::move(issues)) {}
    Result(Issues issues) : m_issues(std::move(issues)) {}
    Result(Issue issue) { m_issues.push_back(std::move(issue)); }

    [[nodiscard]] bool ok() const { return m_value.has_value(); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] T const& value() const& { return m_value.value(); }
    [[nodiscard]] T& value() & { return m_value.value(); }
    [[nodiscard]] T&& value() && { return std::move(m_value).value(); }
    [[nodiscard]] Issues const& issues() const { return m_issues; }

private:
    std::optional<T> m_value;
    Issues m_issues;
};

}  // namespace atlas::base
