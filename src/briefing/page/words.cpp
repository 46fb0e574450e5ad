#include "briefing/page/words.hpp"

#include "model/atlas.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/unit_names.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::briefing {

using base::Language;

std::string name_of(model::Area const& area, Language language)
{
    return std::string(base::pick(language, area.name, area.name_en));
}

std::string name_of(model::Indicator const& indicator, Language language)
{
    return std::string(base::pick(language, indicator.name, indicator.name_en));
}

std::string name_of(model::Project const& project, Language language)
{
    return std::string(base::pick(language, project.name, project.name_en));
}

}  // namespace atlas::briefing
