// Collects the findings of `check`; shared by its parts.
#pragma once

#include "base/issue.hpp"
#include "io/check/check.hpp"
#include "model/atlas.hpp"
#include "words/message.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace atlas::io {

/// Takes the findings.
class Findings {
public:
    explicit Findings(base::Issues& issues) : m_issues(issues) {}

    void add(base::Severity severity, std::string_view code, std::string_view file, std::size_t row,
             std::string_view field, std::string_view value, base::Message message) const;
    void error(std::string_view code, std::string_view file, std::size_t row, std::string_view field,
               std::string_view value, base::Message message) const
    {
        add(base::Severity::error, code, file, row, field, value, std::move(message));
    }
    void warning(std::string_view code, std::string_view file, std::size_t row, std::string_view field,
                 std::string_view value, base::Message message) const
    {
        add(base::Severity::warning, code, file, row, field, value, std::move(message));
    }
    void notice(std::string_view code, std::string_view file, std::size_t row, std::string_view field,
                std::string_view value, base::Message message) const
    {
        add(base::Severity::notice, code, file, row, field, value, std::move(message));
    }

private:
    base::Issues& m_issues;
};

// The parts of check(), each in a file of its own.
void check_references(model::Atlas const& atlas, Findings const& findings);  ///< codes, ids, sources, quotes
void check_keys(model::Atlas const& atlas, Findings const& findings);        ///< duplicates
void check_figures(model::Atlas const& atlas, Findings const& findings);     ///< units, years, values
void check_members(model::Atlas const& atlas, Findings const& findings);     ///< chains of parents, members of groups
void check_positions(model::Atlas const& atlas, Findings const& findings);   ///< geometry and where it lies
void check_outlines(model::Atlas const& atlas, Findings const& findings);    ///< counties that overlap, zones
void check_letters(model::Atlas const& atlas, HasFace const& has_face,
                   Findings const& findings);                               ///< letters that no face has
void check_text(model::Atlas const& atlas, Findings const& findings);       ///< characters that cannot be shown
void check_agreement(model::Atlas const& atlas, Findings const& findings);  ///< what documents say differently

}  // namespace atlas::io
