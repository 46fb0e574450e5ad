#include "io/files/report.hpp"
#include "base/plain_text.hpp"
#include "words/message.hpp"

namespace atlas::io {

Report::~Report()
{
    if (m_count <= limit) { return; }
    m_issues.push_back(
        {base::Severity::warning, "more", m_file, 0, "", "", words::message("more-not-listed", m_count - limit)});
}

void Report::error(std::string_view code, std::size_t row, std::string_view field, std::string_view value,
                   base::Message message)
{
    add(base::Severity::error, code, row, field, value, std::move(message));
}

void Report::warning(std::string_view code, std::size_t row, std::string_view field, std::string_view value,
                     base::Message message)
{
    add(base::Severity::warning, code, row, field, value, std::move(message));
}

void Report::add(base::Severity severity, std::string_view code, std::size_t row, std::string_view field,
                 std::string_view value, base::Message message)
{
    m_errors += severity == base::Severity::error ? 1 : 0;
    if (++m_count > limit) { return; }
    if (!m_scene.empty()) { message = words::message("in-scene", m_scene, message); }
    m_issues.push_back(
        {severity, std::string(code), m_file, row, std::string(field), shortened(value), std::move(message)});
}

std::string shortened(std::string_view text, std::size_t characters) { return base::excerpt(text, characters); }

}  // namespace atlas::io
