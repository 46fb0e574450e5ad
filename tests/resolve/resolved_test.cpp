// Answers kept from earlier questions are the same as answers made from nothing.
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "resolve/resolved_cache.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace atlas;

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) {}
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    template <class T>
    T of(std::vector<T> const& list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    std::mt19937 m_random;
};

std::string county(int i) { return "62070" + std::to_string(1 + i); }

model::Area area(std::string code, std::string name, model::AreaLevel level, std::string parent)
{
    model::Area out;
    out.adcode = std::move(code);
    out.name = out.short_name = std::move(name);
    out.level = level;
    out.parent = std::move(parent);
    return out;
}

void add_figures(model::Atlas& atlas, Dice& dice)
{
    for (char const* const id : {"gdp", "people"}) {
        model::Indicator indicator;
        indicator.indicator_id = indicator.name = id;
        indicator.unit = std::string_view(id) == "gdp" ? "亿元" : "人";
        indicator.direction = model::Direction::higher;
        indicator.aggregation = model::Aggregation::sum;
        atlas.indicators.push_back(indicator);
        for (int i = 0; i < 6; ++i) {
            for (int year = 2021; year < 2026; ++year) {
                if (dice.below(4) == 0) { continue; }
                model::Observation figure;
                figure.adcode = county(i);
                figure.indicator_id = id;
                figure.period = std::to_string(year);
                figure.value = 10 + dice.below(900);
                figure.unit = indicator.unit;
                figure.citation.source_id = "s";
                atlas.observations.push_back(figure);
            }
            for (char const* plan : {"plan-2021-2025", "plan-2026-2030"}) {
                if (dice.below(3) == 0) { continue; }
                model::Target target;
                target.target_id = id + county(i) + plan;
                target.adcode = county(i);
                target.indicator_id = id;
                target.value = 100 + dice.below(900);
                target.unit = indicator.unit;
                target.year = 2030;
                target.plan = plan;
                target.citation.source_id = "s";
                atlas.targets.push_back(target);
            }
        }
    }
}

void add_projects(model::Atlas& atlas, Dice& dice)
{
    std::vector<std::string> const codes{county(0), county(3), county(5), "620700", "620900", "region-west", "999999"};
    for (int i = 0; i < 60; ++i) {
        model::Project project;
        project.project_id = "p" + std::to_string(i);
        project.name = dice.of<std::string>({"正义峡水库", "平山湖基地", "S18公路"}) + std::to_string(i);
        project.category = static_cast<model::Category>(dice.below(model::count_of<model::Category>));
        project.adcodes = {dice.of(codes), dice.of(codes)};
        atlas.projects.push_back(project);
        for (int k = dice.below(3); k > 0; --k) {
            model::ProjectFact fact;
            fact.project_id = project.project_id;
            fact.value = dice.of<std::string>({"planned", "started", "under_construction", "completed", "operating"});
            fact.date = std::to_string(2020 + dice.below(10));
            atlas.facts.push_back(fact);
        }
    }
}

/// Two prefectures with three counties each, in a province, and a region across them.
model::Atlas small_nation(unsigned seed)
{
    Dice dice(seed);
    model::Atlas atlas;
    atlas.settings.year = 2026;
    atlas.settings.home = "620000";
    atlas.settings.default_indicator = "gdp";
    atlas.settings.outdated_after_years = 3;
    atlas.settings.target_precedence = {"plan-2026-2030"};
    atlas.areas.push_back(area("620000", "样省", model::AreaLevel::province, ""));
    atlas.areas.push_back(area("620700", "甲市", model::AreaLevel::prefecture, "620000"));
    atlas.areas.push_back(area("620900", "乙市", model::AreaLevel::prefecture, "620000"));
    for (int i = 0; i < 6; ++i) {
        atlas.areas.push_back(
            area(county(i), "样县" + std::to_string(i), model::AreaLevel::county, i < 3 ? "620700" : "620900"));
    }
    atlas.areas.push_back(area("region-west", "西部", model::AreaLevel::region, "620000"));
    for (std::string const& member : {county(0), county(4), std::string("620900")}) {
        model::GroupMember row;
        row.group_id = dice.of<std::string>({"region-west", "belt"});
        row.name = row.group_id;
        row.adcode = member;
        row.role = "核心区";
        row.plan = dice.of<std::string>({"plan-2021-2025", "plan-2026-2030"});
        atlas.groups.push_back(row);
        model::DevelopmentTypeStatement type;
        type.adcode = county(dice.below(6));
        type.plan = row.plan;
        type.type = static_cast<model::DevelopmentType>(dice.below(model::count_of<model::DevelopmentType>));
        type.citation.source_id = "s";
        atlas.types.push_back(type);
    }
    add_figures(atlas, dice);
    add_projects(atlas, dice);
    atlas.build_index();
    return atlas;
}

void change_filters(query::ViewState& view, Dice& dice)
{
    auto& filters = view.filters;
    switch (dice.below(5)) {
    case 0:
        filters.categories.flip(static_cast<std::size_t>(dice.below(model::count_of<model::Category>)));
        break;
    case 1:
        filters.stages.flip(static_cast<std::size_t>(dice.below(model::count_of<model::Stage>)));
        break;
    case 2:
        filters.county = dice.of<std::string>({"", county(0), county(3), "620700"});
        break;
    case 3:
        filters.text = dice.of<std::string>({"", "水库", "1", "S18", "nothing"});
        break;
    default:
        filters = {};
    }
}

/// One thing of the view becomes another, also things that are no part of the question.
void change(query::ViewState& view, Dice& dice)
{
    switch (dice.below(13)) {
    case 0:
        view.theme = static_cast<query::Theme>(dice.below(4));
        break;
    case 1:
        view.metric = static_cast<query::Metric>(dice.below(4));
        break;
    case 2:
        view.indicator = dice.of<std::string>({"", "gdp", "people", "none"});
        break;
    case 3:
        view.year = dice.of<int>({0, 2020, 2023, 2026, 2030});
        break;
    case 4:
        view.level = static_cast<model::AreaLevel>(dice.below(model::count_of<model::AreaLevel>));
        break;
    case 5:
        view.drilled_area = dice.of<std::string>({"", "", "620700", "620900", "region-west", "999999"});
        break;
    case 6:
        view.plan = dice.of<std::string>({"", "plan-2021-2025", "plan-2026-2030"});
        break;
    case 7:
        view.language = dice.of<base::Language>({base::Language::zh, base::Language::en});
        break;
    case 8:
        view.indicator_style.method = static_cast<query::Method>(dice.below(5));
        view.indicator_style.classes = 3 + dice.below(5);
        view.indicator_style.fixed_across_years = dice.below(2) == 0;
        break;
    case 9:
        view.selection = query::SelectedArea{county(dice.below(6))};
        view.camera = query::Camera{{1.0 * dice.below(100), 2}, 500};
        break;
    case 10:
        view.show_projects = dice.below(2) == 0;
        break;
    default:
        change_filters(view, dice);
    }
}

void expect_same(resolve::Resolved const& kept, resolve::Resolved const& fresh, int round)
{
    EXPECT_EQ(kept.atlas, fresh.atlas) << round;
    EXPECT_EQ(kept.year, fresh.year) << round;
    EXPECT_EQ(kept.indicator, fresh.indicator) << round;
    EXPECT_EQ(kept.level, fresh.level) << round;
    EXPECT_EQ(kept.drilled_area, fresh.drilled_area) << round;
    EXPECT_EQ(*kept.offer, *fresh.offer) << round;
    EXPECT_EQ(*kept.areas, *fresh.areas) << round;
    EXPECT_EQ(*kept.classes, *fresh.classes) << round;
    EXPECT_EQ(*kept.choices, *fresh.choices) << round;
    EXPECT_EQ(*kept.projects, *fresh.projects) << round;
    ASSERT_EQ(kept.standings->size(), kept.areas->size()) << round;
    for (std::size_t i = 0; i < kept.standings->size(); ++i) {
        auto const& a = (*kept.standings)[i];
        auto const& b = (*fresh.standings)[i];
        EXPECT_EQ(a.target, b.target) << round;
        EXPECT_EQ(a.actual, b.actual) << round;
        EXPECT_EQ(a.status, b.status) << round;
        EXPECT_EQ(a.attainment, b.attainment) << round;
        EXPECT_EQ(a.schedule_status, b.schedule_status) << round;
    }
}

TEST(ResolvedCache, AThousandChangesGiveTheAnswersMadeFromNothing)
{
    std::vector<model::AtlasPtr> atlases;
    std::vector<query::SearchIndex> searches;
    for (unsigned seed : {1U, 2U}) {
        atlases.push_back(std::make_shared<model::Atlas const>(small_nation(seed)));
        searches.emplace_back(*atlases.back());
    }
    Dice dice(2026);
    resolve::ResolvedCache cache;
    query::ViewState view;
    std::size_t now = 0;
    for (int round = 0; round < 1000 && !testing::Test::HasFailure(); ++round) {
        change(view, dice);
        if (dice.below(20) == 0) { now = 1 - now; }  // the window has taken another atlas
        expect_same(cache.of(atlases[now], searches[now], view), resolve::resolve(atlases[now], searches[now], view),
                    round);
    }
}

TEST(ResolvedCache, AChangeConcernsOnlyItsPart)
{
    auto const atlas = std::make_shared<model::Atlas const>(small_nation(3));
    query::SearchIndex const search(*atlas);
    resolve::ResolvedCache cache;
    query::ViewState view;
    auto const first = cache.of(atlas, search, view);
    view.camera = query::Camera{{1, 2}, 100};
    view.selection = query::SelectedProject{"p1"};
    view.show_labels = false;
    auto const moved = cache.of(atlas, search, view);
    EXPECT_EQ(moved.classes, first.classes);
    EXPECT_EQ(moved.projects, first.projects);
    view.filters.text = "水库";
    auto const filtered = cache.of(atlas, search, view);
    EXPECT_EQ(filtered.classes, first.classes);
    EXPECT_EQ(filtered.choices, first.choices);
    EXPECT_NE(filtered.projects, first.projects);
    view.language = base::Language::en;
    auto const translated = cache.of(atlas, search, view);
    EXPECT_NE(translated.classes, first.classes);
    EXPECT_EQ(translated.projects, filtered.projects);
    // Two views in turn, as the two maps of a page, are both kept.
    query::ViewState other = view;
    other.theme = query::Theme::indicator;
    auto const second = cache.of(atlas, search, other);
    EXPECT_EQ(cache.of(atlas, search, view).classes, translated.classes);
    EXPECT_EQ(cache.of(atlas, search, other).classes, second.classes);
}

TEST(Resolved, CountsTheProjectsOfTheAreaWhateverTheFilters)
{
    auto const atlas = std::make_shared<model::Atlas const>(small_nation(4));
    query::SearchIndex const search(*atlas);
    query::ViewState view;
    auto const all = resolve::resolve(atlas, search, view);
    EXPECT_EQ(all.projects->in_area, 60);
    EXPECT_EQ(all.projects->shown.size(), 60U);
    view.drilled_area = "620700";
    auto const inside = resolve::resolve(atlas, search, view);
    EXPECT_GT(inside.projects->in_area, 0);
    EXPECT_LT(inside.projects->in_area, 60);
    view.filters.categories.reset();
    auto const none = resolve::resolve(atlas, search, view);
    EXPECT_EQ(none.projects->in_area, inside.projects->in_area);
    EXPECT_TRUE(none.projects->shown.empty());
    EXPECT_EQ(none.projects->counts.by_category, inside.projects->shown_by_category);
}

}  // namespace
