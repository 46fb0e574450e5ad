#include "io/files/report.hpp"

#include <fmt/format.h>

namespace atlas::io {

Report::~Report()
{
    if (m_count <= limit) { return; }
    m_issues.push_back({base::Severity::warning, "more", m_file, 0, "", "",
                        fmt::format("{} more findings in this file are not listed", m_count - limit)});
}

void Report::error(std::string_view code, std::size_t row, std::string_view field, std::string_view value,
                   std::string message)
{
    add(base::Severity::error, code, row, field, value, std::move(message));
}

void Report::warning(std::string_view code, std::size_t row, std::string_view field, std::string_view value,
                     std::string message)
{
    add(base::Severity::warning, code, row, field, value, std::move(message));
}

void Report::add(base::Severity severity, std::string_view code, std::size_t row, std::string_view field,
                 std::string_view value, std::string message)
{
    if (++m_count > limit) { return; }
    m_issues.push_back(
        {severity, std::string(code), m_file, row, std::string(field), shortened(value), m_context + message});
}

std::string shortened(std::string_view text, std::size_t characters)
{
    std::string result;
    std::size_t count = 0;
    for (char const c : text) {
        bool const starts = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (starts && ++count > characters) { return result + "…"; }
        bool const control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        result += control ? ' ' : c;
    }
    return result;
}

}  // namespace atlas::io
