#include "io/check/check.hpp"

#include "io/check/findings.hpp"
#include "io/files/report.hpp"
#include "model/atlas.hpp"

#include <algorithm>
#include <tuple>

namespace atlas::io {

void Findings::add(base::Severity severity, std::string_view code, std::string_view file, std::size_t row,
                   std::string_view field, std::string_view value, base::Message message) const
{
    m_issues.push_back({severity, std::string(code), std::string(file), row, std::string(field), shortened(value),
                        std::move(message)});
}

base::Issues check(model::Atlas const& atlas, HasFace const& has_face)
{
    base::Issues issues;
    Findings const findings(issues);
    check_references(atlas, findings);
    check_keys(atlas, findings);
    check_figures(atlas, findings);
    check_members(atlas, findings);
    check_positions(atlas, findings);
    check_outlines(atlas, findings);
    check_text(atlas, findings);
    if (has_face) { check_letters(atlas, has_face, findings); }
    check_agreement(atlas, findings);
    std::stable_sort(issues.begin(), issues.end(), [](base::Issue const& a, base::Issue const& b) {
        return std::tie(a.file, a.row) < std::tie(b.file, b.row);
    });
    return issues;
}

}  // namespace atlas::io
