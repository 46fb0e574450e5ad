// Whatever is looked at, no county without data has a colour, and the legend counts every county.
#include "io/folder/read_folder.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/levels.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <numeric>

namespace {

using namespace atlas;

model::AtlasPtr bundled(char const* name)
{
    auto result = io::read_folder(std::filesystem::path(SOURCE_DIR) / "geodata" / name);
    return result.ok() ? result.value() : nullptr;
}

/// Straight from the rows: a whole-year figure that is not too old.
bool has_figure(model::Atlas const& atlas, std::string const& adcode, std::string const& indicator, int year)
{
    return std::any_of(atlas.observations.begin(), atlas.observations.end(), [&](auto const& o) {
        if (o.indicator_id != indicator || atlas.area(o.adcode) != atlas.area(adcode) || o.period.size() != 4) {
            return false;
        }
        int const period = std::stoi(o.period);
        return period <= year && year - period <= atlas.settings.outdated_after_years;
    });
}

bool has_target(model::Atlas const& atlas, std::string const& adcode, std::string const& indicator)
{
    return std::any_of(atlas.targets.begin(), atlas.targets.end(), [&](auto const& t) {
        return t.indicator_id == indicator && atlas.area(t.adcode) == atlas.area(adcode);
    });
}

int counted(style::Classification const& classes)
{
    return std::accumulate(classes.entries.begin(), classes.entries.end(), 0,
                           [](int n, auto const& e) { return n + e.count; });
}

/// Every county has a class, its colour is the class's, and the counts of the legend are those of the map.
void expect_consistent(style::Classification const& classes, std::size_t counties, std::string const& where)
{
    ASSERT_EQ(classes.areas.size(), counties) << where;
    std::vector<int> of_class(classes.entries.size(), 0);
    for (auto const& [adcode, county] : classes.areas) {
        ASSERT_TRUE(county.class_index >= 0 && static_cast<std::size_t>(county.class_index) < classes.entries.size())
            << where << " " << adcode;
        auto const& entry = classes.entries[static_cast<std::size_t>(county.class_index)];
        EXPECT_EQ(entry.fill, county.fill) << where << " " << adcode;
        EXPECT_EQ(entry.cover, county.cover) << where << " " << adcode;
        ++of_class[static_cast<std::size_t>(county.class_index)];
    }
    for (std::size_t i = 0; i < of_class.size(); ++i) {
        EXPECT_EQ(classes.entries[i].count, of_class[i]) << where << " " << i;
    }
    EXPECT_EQ(counted(classes), static_cast<int>(counties)) << where;
}

/// Indicators that a county has a figure or a target of, and one without any.
std::vector<std::string> indicators(model::Atlas const& atlas)
{
    std::vector<std::string> out;
    for (auto const& indicator : atlas.indicators) {
        auto const of_county = [&](auto const& row) {
            auto const* area = atlas.area(row.adcode);
            return row.indicator_id == indicator.indicator_id && area != nullptr &&
                   (area->level == model::AreaLevel::county || atlas.outline(area->adcode) != nullptr);
        };
        if (std::any_of(atlas.observations.begin(), atlas.observations.end(), of_county) ||
            std::any_of(atlas.targets.begin(), atlas.targets.end(), of_county)) {
            out.push_back(indicator.indicator_id);
        }
    }
    return out;
}

class ThemeProperty : public testing::TestWithParam<char const*> {
protected:
    model::AtlasPtr atlas = bundled(GetParam());
    std::vector<model::AreaId> counties = rules::counties(*atlas);
};

TEST_P(ThemeProperty, NoMetricColoursACountyWithoutData)
{
    auto ids = indicators(*atlas);
    ids.push_back("no_such_indicator");
    for (auto const& id : ids) {
        for (auto const metric :
             {query::Metric::attainment, query::Metric::gap, query::Metric::growth, query::Metric::schedule}) {
            for (int year = 2005; year <= 2035; ++year) {
                query::ViewState view;
                view.theme = query::Theme::attainment;
                view.metric = metric;
                view.indicator = id;
                view.year = year;
                auto const classes = style::classify(*atlas, view);
                auto const where = id + " " + std::to_string(static_cast<int>(metric)) + " " + std::to_string(year);
                expect_consistent(classes, counties.size(), where);
                for (auto const& county : atlas->rows(counties)) {
                    bool const known =
                        has_figure(*atlas, county.adcode, id, year) && has_target(*atlas, county.adcode, id);
                    if (!known) {
                        EXPECT_EQ(classes.areas.at(county.adcode).fill, style::palette::no_data)
                            << where << " " << county.adcode;
                    }
                }
            }
        }
    }
}

TEST_P(ThemeProperty, NoMethodColoursACountyWithoutData)
{
    using query::Method;
    for (auto const& id : indicators(*atlas)) {
        for (auto const method :
             {Method::equal_interval, Method::quantile, Method::jenks, Method::standard_deviation, Method::custom}) {
            for (int year = 2005; year <= 2035; ++year) {
                query::ViewState view;
                view.theme = query::Theme::indicator;
                view.indicator = id;
                view.year = year;
                view.indicator_style.method = method;
                view.indicator_style.classes = 3 + year % 5;
                view.indicator_style.custom_breaks = {10, 100};
                view.indicator_style.fixed_across_years = year % 2 == 0;
                auto const classes = style::classify(*atlas, view);
                auto const where = id + " " + std::to_string(static_cast<int>(method)) + " " + std::to_string(year);
                expect_consistent(classes, counties.size(), where);
                std::size_t with = 0;
                for (auto const& county : atlas->rows(counties)) {
                    bool const known = has_figure(*atlas, county.adcode, id, year);
                    with += known ? 1 : 0;
                    EXPECT_EQ(classes.areas.at(county.adcode).fill == style::palette::no_data, !known)
                        << where << " " << county.adcode;
                }
                EXPECT_EQ(classes.values.size(), with) << where;
            }
        }
    }
}

/// Straight from the rows: whether some year not too old has a figure of every county that lies in the area.
bool all_have(model::Atlas const& atlas, std::vector<model::AreaId> const& members, std::string const& id, int year)
{
    for (int period = year; year - period <= atlas.settings.outdated_after_years; --period) {
        bool const all = std::all_of(members.begin(), members.end(), [&](model::AreaId member) {
            return std::any_of(atlas.observations.begin(), atlas.observations.end(), [&](auto const& o) {
                return o.indicator_id == id && o.period == std::to_string(period) &&
                       atlas.id_of_area(o.adcode) == member;
            });
        });
        if (all) { return !members.empty(); }
    }
    return false;
}

TEST_P(ThemeProperty, NoAggregateIsShownWhereAMemberIsMissing)
{
    int sums = 0;
    for (auto const level : {model::AreaLevel::province, model::AreaLevel::prefecture, model::AreaLevel::region}) {
        auto const areas = rules::shown_areas(*atlas, level);
        for (auto const& indicator : atlas->indicators) {
            for (int year = 2018; year <= 2030; ++year) {
                query::ViewState view;
                view.theme = query::Theme::indicator;
                view.indicator = indicator.indicator_id;
                view.level = level;
                view.year = year;
                auto const classes = style::classify(*atlas, view);
                for (auto const& area : atlas->rows(areas)) {
                    auto const where = indicator.indicator_id + " " + std::to_string(year) + " " + area.adcode;
                    auto const members = rules::counties_of(*atlas, area.adcode);
                    bool const stated = has_figure(*atlas, area.adcode, indicator.indicator_id, year);
                    bool const summed = !stated && indicator.aggregation != model::Aggregation::none &&
                                        all_have(*atlas, members, indicator.indicator_id, year);
                    auto const& style = classes.areas.at(area.adcode);
                    EXPECT_EQ(style.cover == style::Cover::plain, stated || summed) << where;
                    EXPECT_EQ(!style.basis.empty(), summed) << where;
                    sums += summed ? 1 : 0;
                }
            }
        }
    }
    if (GetParam() == std::string("gansu")) { EXPECT_GT(sums, 0) << "some areas are whole"; }
}

TEST_P(ThemeProperty, TypesAndGroupsColourOnlyWhatADocumentNames)
{
    query::ViewState view;
    auto const types = style::classify(*atlas, view);
    expect_consistent(types, counties.size(), "types");
    for (auto const& county : atlas->rows(counties)) {
        bool const stated = std::any_of(atlas->types.begin(), atlas->types.end(),
                                        [&](auto const& s) { return s.adcode == county.adcode && s.rank == 1; });
        if (!stated) { EXPECT_EQ(types.areas.at(county.adcode).fill, style::palette::no_data) << county.adcode; }
    }
    view.theme = query::Theme::groups;
    auto const groups = style::classify(*atlas, view);
    // A county in several groups is counted once, in the class of those: the counts add up.
    EXPECT_EQ(counted(groups), static_cast<int>(counties.size()));
    for (auto const& [adcode, county] : groups.areas) {
        ASSERT_GE(county.class_index, 0) << adcode;
        auto const& entry = groups.entries[static_cast<std::size_t>(county.class_index)];
        EXPECT_EQ(entry.stripes.empty(), county.stripes.empty()) << adcode;
        if (county.stripes.empty()) { EXPECT_EQ(entry.fill, county.fill) << adcode; }
    }
}

INSTANTIATE_TEST_SUITE_P(Bundled, ThemeProperty, testing::Values("zhangye", "gansu"),
                         [](auto const& info) { return std::string(info.param); });

}  // namespace
