// Each part has a question of its own: the fields of the view that it depends on, and no others.
#include "resolve/resolved_cache.hpp"

#include "query/levels.hpp"
#include "rules/levels.hpp"

namespace atlas::resolve {
namespace {

using query::ViewState;

ViewState ground_question(ViewState const& view)
{
    ViewState out;
    out.level = view.level;
    out.drilled_area = view.drilled_area;
    return out;
}

ViewState indicator_question(ViewState const& view)
{
    ViewState out = ground_question(view);
    out.theme = view.theme;
    out.indicator = view.indicator;
    return out;
}

ViewState class_question(ViewState const& view, int year)
{
    ViewState out = indicator_question(view);
    out.metric = view.metric;
    out.indicator_style = view.indicator_style;
    out.plan = view.plan;
    out.year = year;
    out.language = view.language;
    return out;
}

/// Whatever the theme, what there is to choose from depends on the indicator that it comes to.
ViewState choice_question(ViewState const& view, std::string const& indicator)
{
    ViewState out = ground_question(view);
    out.indicator = indicator;
    return out;
}

ViewState project_question(ViewState const& view, int year)
{
    ViewState out;
    out.drilled_area = view.drilled_area;
    out.filters = view.filters;
    out.year = year;
    return out;
}

ViewState standing_question(ViewState const& view, std::string const& indicator, int year)
{
    ViewState out = choice_question(view, indicator);
    out.year = year;
    if (view.theme == query::Theme::attainment) { out.plan = view.plan; }
    return out;
}

std::vector<rules::Attainment> standings_of(model::Atlas const& atlas, Resolved::Areas const& areas,
                                            ViewState const& question)
{
    std::vector<rules::Attainment> out;
    for (model::Area const& area : atlas.rows(areas)) {
        out.push_back(rules::attainment(atlas, area.adcode, question.indicator, question.year, question.plan));
    }
    return out;
}

}  // namespace

Resolved ResolvedCache::of(model::AtlasPtr const& atlas, query::SearchIndex const& search, ViewState const& view)
{
    Resolved out;
    out.atlas = atlas;
    out.year = query::year_of(*atlas, view);
    out.level = view.level;
    out.drilled_area = view.drilled_area;
    out.offer = m_offers.of({atlas, {}}, [&] { return Offer{query::levels_of(*atlas), query::group_plans(*atlas)}; });
    out.areas = m_areas.of({atlas, ground_question(view)},
                           [&] { return rules::shown_areas(*atlas, view.level, view.drilled_area); });
    out.indicator =
        *m_indicators.of({atlas, indicator_question(view)}, [&] { return query::indicator_of(*atlas, view); });
    out.classes = m_classes.of({atlas, class_question(view, out.year)}, [&] { return style::classify(*atlas, view); });
    out.choices =
        m_choices.of({atlas, choice_question(view, out.indicator)}, [&] { return query::choices_of(*atlas, view); });
    out.projects = m_projects.of({atlas, project_question(view, out.year)},
                                 [&] { return query::filter_projects(*atlas, search, view); });
    ViewState const standing = standing_question(view, out.indicator, out.year);
    out.standings = m_standings.of({atlas, standing}, [&] { return standings_of(*atlas, *out.areas, standing); });
    return out;
}

}  // namespace atlas::resolve
