// The sheets of the bundled atlases: one page for every county, on every page, in both languages.
#include "../briefing/sheet_checks.hpp"
#include "sheet.hpp"

#include "app/export/sheets.hpp"
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "text/fonts.hpp"

namespace {

using namespace atlas;
using namespace atlas::briefing;

struct Bundle {
    explicit Bundle(char const* name)
        : atlas(atlas::test::bundled(name)), geometry(atlas), search(*atlas),
          counties(app::counties_with_outline(*atlas))
    {
    }
    [[nodiscard]] MapContext deck() { return {geometry, search, answers}; }

    model::AtlasPtr atlas;
    scene::MapGeometry geometry;
    query::SearchIndex search;
    resolve::ResolvedCache answers;
    std::vector<std::string> counties;
    text::Fonts fonts;
};

std::vector<SheetSetup> all_setups()
{
    std::vector<SheetSetup> list;
    for (PageSize const& page : briefing::test::sheet_pages()) {
        for (auto const language : {base::Language::zh, base::Language::en}) {
            SheetSetup setup;
            setup.page = page;
            setup.view.language = language;
            list.push_back(setup);
        }
    }
    return list;
}

class BundledSheets : public testing::TestWithParam<char const*> {};

TEST_P(BundledSheets, AreOnePageForEveryCounty)
{
    Bundle bundle(GetParam());
    ASSERT_FALSE(bundle.counties.empty());
    for (SheetSetup const& setup : all_setups()) {
        for (auto const& adcode : bundle.counties) {
            EXPECT_EQ(count_sheet_pages(bundle.deck(), adcode, setup, bundle.fonts), 1U)
                << adcode << " " << setup.page.width_mm;
        }
    }
}

TEST_P(BundledSheets, AreWellSetAndSayEverything)
{
    Bundle bundle(GetParam());
    // Of a large atlas every county once, each on another page and in another language than its neighbours.
    std::size_t const step = bundle.counties.size() > 20 ? 6 : 1;
    std::size_t start = 0;
    for (SheetSetup const& setup : all_setups()) {
        for (std::size_t i = start % step; i < bundle.counties.size(); i += step) {
            auto const pages = county_sheet(bundle.deck(), bundle.counties[i], setup, bundle.fonts);
            ASSERT_EQ(pages.size(), 1U);
            briefing::test::expect_well_set(pages.front(), bundle.fonts);
            briefing::test::expect_above_floor(pages.front());
            briefing::test::expect_marks_resolve(pages, *bundle.atlas);
            briefing::test::expect_projects_named(pages, *bundle.atlas, bundle.counties[i], setup.view.language);
        }
        ++start;
    }
}

/// Chinese units would be read by nobody; names that have no English stay.
TEST_P(BundledSheets, SayAmountsInEnglish)
{
    Bundle bundle(GetParam());
    SheetSetup setup;
    setup.view.language = base::Language::en;
    std::regex const chinese_unit("[0-9] ?(亿|万|元|平方公里|公里|吨|亩|人|千瓦|兆瓦|立方米)");
    std::size_t const step = bundle.counties.size() > 20 ? 8 : 1;
    for (std::size_t i = 0; i < bundle.counties.size(); i += step) {
        auto const pages = county_sheet(bundle.deck(), bundle.counties[i], setup, bundle.fonts);
        std::string const all = briefing::test::text_of(pages);
        // Titles of documents are as they were published.
        std::string const said = all.substr(0, all.find("\nSources\n"));
        std::smatch found;
        EXPECT_FALSE(std::regex_search(said, found, chinese_unit)) << bundle.counties[i] << ": " << found.str();
    }
}

INSTANTIATE_TEST_SUITE_P(Atlases, BundledSheets, testing::Values("zhangye", "gansu"));

}  // namespace
