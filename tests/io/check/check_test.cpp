#include "io/check/check.hpp"

#include "io/folder/read_folder.hpp"
#include "io/listing/tables.hpp"
#include "model/atlas.hpp"
#include "small_atlas.hpp"
#include "words/message.hpp"

#include <gtest/gtest.h>

#include <functional>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

namespace {

base::Issues checked(SmallAtlas const& folder)
{
    auto const result = read_folder(folder.path());
    if (!result.ok()) {
        ADD_FAILURE() << "not readable: " << words::to_text(result.issues().front());
        return {};
    }
    return check(*result.value());
}

std::string texts(base::Issues const& issues)
{
    std::string all;
    for (auto const& issue : issues) { all += words::to_text(issue) + "\n"; }
    return all;
}

}  // namespace

TEST(Check, ASoundAtlasHasNoFindings)
{
    SmallAtlas const folder;
    EXPECT_EQ(texts(checked(folder)), "");
}

struct Finding {
    char const* name;
    std::function<void(SmallAtlas const&)> apply;
    char const* code;
    char const* expected;  ///< part of the text
};

class Found : public testing::TestWithParam<Finding> {};

TEST_P(Found, WithFileRowAndField)
{
    SmallAtlas const folder;
    GetParam().apply(folder);
    auto const issues = checked(folder);
    bool const has_code =
        std::any_of(issues.begin(), issues.end(), [](auto const& i) { return i.code == GetParam().code; });
    EXPECT_TRUE(has_code) << texts(issues);
    for (auto const& issue : issues) {
        EXPECT_NE(words::in(base::Language::zh, issue.message), words::in(base::Language::en, issue.message));
    }
    EXPECT_NE(texts(issues).find(GetParam().expected), std::string::npos) << texts(issues);
}

constexpr char const* second_target = "t2,620702,gdp,>,460,亿元,2030,explicit,p-2026-2030,doc,附件1,突破460亿元\n";

INSTANTIATE_TEST_SUITE_P(
    Atlas, Found,
    testing::Values(
        Finding{"unknown_code", [](auto& f) { f.replace("targets.csv", "620702", "620799"); }, "unknown-code",
                "error: targets.csv:2: adcode '620799'"},
        Finding{"filler_for_a_review_number",
                [](auto& f) { f.replace("atlas.toml", "year = 2026", "year = 2026\nreview_number = \"待审\""); },
                "review-number", "warning: atlas.toml: review_number '待审': is no map approval number"},
        Finding{"cap_where_more_is_better", [](auto& f) { f.replace("targets.csv", "gdp,>", "gdp,<="); },
                "comparator-against-direction",
                "warning: targets.csv:2: comparator '≤': GDP is better the higher it is, but the target is a cap"},
        Finding{"floor_where_less_is_better", [](auto& f) { f.replace("indicators.csv", "higher", "lower"); },
                "comparator-against-direction",
                "warning: targets.csv:2: comparator '>': GDP is better the lower it is, but the target is a floor"},
        Finding{"former_code_of_two",
                [](auto& f) { f.replace("areas.csv", "county,620700,,doc", "county,620700,620824,doc"); },
                "ambiguous-code",
                "error: areas.csv:4: former_codes '620824': is a former code of Ganzhou in row 3 too"},
        Finding{"former_code_that_is_in_use", [](auto& f) { f.replace("areas.csv", "620824", "620702"); },
                "ambiguous-code",
                "notice: areas.csv:4: former_codes '620702': is the present code of Ganzhou in row 3"},
        Finding{"counties_overlap",
                [](auto& f) { f.set_rings("[[[100,38],[101.5,38],[101.5,39],[100,39],[100,38]]]"); },
                "counties-overlap",
                "warning: counties.geojson:2: geometry '620881': overlaps the outline of Ganzhou (feature 1) by"},
        Finding{
            "outline_of_an_area_with_counties",
            [](auto& f) { f.replace("counties.geojson", "\n]}", ",\n" + SmallAtlas::county("620700", 103) + "\n]}"); },
            "outline-unused", "warning: counties.geojson:3: adcode '620700': Zhangye has counties"},
        Finding{"zone_across_counties",
                [](auto& f) {
                    f.append("areas.csv", "park-x,新区,新区,New Area,park,620700,,doc\n");
                    f.replace("counties.geojson", "\n]}",
                              ",\n" +
                                  SmallAtlas::feature("park-x", "[[[100.8,38.4],[101.1,38.4],[101.1,38.6],[100.8,"
                                                                "38.6],[100.8,38.4]]]") +
                                  "\n]}");
                },
                "zone-across-counties",
                "notice: counties.geojson:3: geometry 'park-x': New Area lies in Ganzhou, Huating: drawn apart"},
        Finding{"zone_outside",
                [](auto& f) {
                    f.append("areas.csv", "park-x,新区,新区,New Area,park,620700,,doc\n");
                    f.replace("counties.geojson", "\n]}", ",\n" + SmallAtlas::county("park-x", 105) + "\n]}");
                },
                "zone-outside", "warning: counties.geojson:3: geometry 'park-x': New Area lies in none"},
        Finding{"unknown_home", [](auto& f) { f.replace("atlas.toml", "620700", "990000"); }, "unknown-code",
                "error: atlas.toml: home '990000'"},
        Finding{"unknown_parent", [](auto& f) { f.replace("areas.csv", "620700,,doc", "630000,,doc"); }, "unknown-code",
                "error: areas.csv:3: parent '630000'"},
        Finding{"unknown_indicator_set_apart",
                [](auto& f) {
                    f.write("not_comparable.csv", "indicator_id,other_id,scope,reason,reason_en\ngdp,gnp,area,不同,\n");
                },
                "unknown-indicator", "error: not_comparable.csv:2: other_id 'gnp'"},
        Finding{"pair_set_apart_twice",
                [](auto& f) {
                    f.append("indicators.csv", "gnp,国民生产总值,GNP,亿元,higher,1,sum,,doc\n");
                    f.write("not_comparable.csv",
                            "indicator_id,other_id,scope,reason,reason_en\ngdp,gnp,area,不同,\ngnp,gdp,above,不同,\n");
                },
                "duplicate-key", "error: not_comparable.csv:3: indicator_id other_id 'gdp gnp'"},
        Finding{"set_apart_from_itself",
                [](auto& f) {
                    f.write("not_comparable.csv", "indicator_id,other_id,scope,reason,reason_en\ngdp,gdp,area,不同,\n");
                },
                "duplicate-key", "error: not_comparable.csv:2: other_id 'gdp': is the indicator itself"},
        Finding{"unknown_source_in_precedence",
                [](auto& f) { f.replace("atlas.toml", "[default]", "observations = [\"dox\"]\n[default]"); },
                "unknown-source", "warning: atlas.toml: precedence.observations 'dox'"},
        Finding{"duplicate_id", [](auto& f) { f.append("sources.csv", "doc,另一,,,,,,,\n"); }, "duplicate-key",
                "error: sources.csv:3: source_id 'doc'"},
        Finding{"same_target_twice",
                [](auto& f) {
                    f.append("targets.csv", "t2,620702,gdp,>,470,亿元,2030,explicit,p-2026-2030,doc,正文 二,q\n");
                },
                "duplicate-key", "with another value (> 460 亿元 there, > 470 亿元 here)"},
        Finding{"same_observation_twice",
                [](auto& f) { f.append("observations.csv", "620702,gdp,2025,300,亿元,final,doc,q\n"); },
                "duplicate-key", "error: observations.csv:3"},
        Finding{"missing_source", [](auto& f) { f.replace("targets.csv", ",doc,", ",,"); }, "missing-source",
                "error: targets.csv:2: source_id"},
        Finding{"unknown_source", [](auto& f) { f.replace("targets.csv", ",doc,", ",dox,"); }, "unknown-source",
                "error: targets.csv:2: source_id 'dox'"},
        Finding{"missing_quote", [](auto& f) { f.replace("targets.csv", "突破460亿元\n", "\n"); }, "missing-quote",
                "error: targets.csv:2: quote"},
        Finding{"missing_unit", [](auto& f) { f.replace("targets.csv", "460,亿元", "460,"); }, "missing-unit",
                "error: targets.csv:2: unit"},
        Finding{"wrong_unit", [](auto& f) { f.replace("observations.csv", "314.7,亿元", "314.7,万人"); }, "wrong-unit",
                "error: observations.csv:2: unit '万人': does not convert to '亿元'"},
        Finding{"unknown_indicator", [](auto& f) { f.replace("observations.csv", "gdp", "gnp"); }, "unknown-indicator",
                "error: observations.csv:2: indicator_id 'gnp'"},
        Finding{"unknown_project", [](auto& f) { f.append("project_facts.csv", "dom,2026,stage,planned,,x,doc,q\n"); },
                "unknown-project", "error: project_facts.csv:3: project_id 'dom'"},
        // One degree of longitude at 38.5 N is 87.2 km; the point lies a tenth of it, 8.7 km, west of the county.
        Finding{"outside_county", [](auto& f) { f.replace("projects.geojson", "[100.5,38.5]", "[99.9,38.5]"); },
                "outside-county", "error: projects.geojson:1: adcodes '620702': 水库 lies 8.7 km outside"},
        Finding{"geometry_without_position", [](auto& f) { f.replace("projects.geojson", "township", "county"); },
                "accuracy-mismatch", "error: projects.geojson:1: accuracy 'county'"},
        Finding{"beyond_bmp", [](auto& f) { f.replace("sources.csv", "方案", "方案\xF0\xA0\xAE\xB7"); }, "beyond-bmp",
                "warning: sources.csv:2: title"},
        Finding{"odd_year", [](auto& f) { f.replace("targets.csv", "2030,explicit", "2003,explicit"); }, "odd-year",
                "warning: targets.csv:2: year '2003'"},
        Finding{"order_of_types",
                [](auto& f) {
                    f.append("development_types.csv", "620702,p-2026-2030,1,ecology,doc,附件1,q\n"
                                                      "620702,p-2026-2030,2,industry,doc,附件1,q\n");
                },
                "types-disagree", "notice: development_types.csv:4: rank '620702': documents disagree on the order"},
        Finding{"comparators",
                [](auto& f) {
                    f.append("targets.csv", second_target);
                    f.replace("targets.csv", "t2,620702,gdp,>", "t2,620702,gdp,≥");
                },
                "targets-disagree", "notice: targets.csv:3: comparator 't2'"},
        Finding{"target_values",
                [](auto& f) {
                    f.append("targets.csv", second_target);
                    f.replace("targets.csv", "t2,620702,gdp,>,460", "t2,620702,gdp,>,450");
                },
                "targets-disagree", "notice: targets.csv:3: value 't2'"},
        Finding{"observations_disagree",
                [](auto& f) {
                    f.append("sources.csv", "doc2,公报,,,2026-02-01,,,,\n");
                    f.append("observations.csv", "620702,gdp,2025,315,亿元,final,doc2,q\n");
                },
                "observations-disagree", "notice: observations.csv:3: value '315'"},
        Finding{"scene",
                [](auto& f) { f.write("briefing.toml", "[[scene]]\nid=\"a\"\ntitle=\"A\"\nselection=\"999999\"\n"); },
                "bad-scene", "error: briefing.toml:4: scene.selection '999999'"},
        Finding{"scene_figure",
                [](auto& f) {
                    f.write("briefing.toml", "[[scene]]\nid=\"a\"\ntitle=\"A\"\ntext=\"{gdp.620702.latst}\"\n");
                },
                "bad-scene", "error: briefing.toml:4: scene.text '{gdp.620702.latst}'"},
        Finding{"second_map",
                [](auto& f) { f.write("briefing.toml", "[[scene]]\nid=\"a\"\ntitle=\"A\"\nlayout=\"two_maps\"\n"); },
                "bad-scene", "error: briefing.toml:1: scene.second"},
        Finding{"context_validity",
                [](auto& f) {
                    f.write("context.geojson",
                            "{\"type\":\"FeatureCollection\",\"features\":[" +
                                SmallAtlas::feature("630000", "[[[100,38],[101,39],[101,38],[100,39.5],[100,38]]]") +
                                "]}");
                },
                "invalid-polygon", "warning: context.geojson:1: geometry '630000': Self-intersection"}),
    [](auto const& info) { return std::string(info.param.name); });

TEST(Check, NamesAreOfTheLanguageOfTheMessage)
{
    SmallAtlas const folder;
    folder.append("targets.csv", second_target);
    folder.replace("targets.csv", "t2,620702,gdp,>", "t2,620702,gdp,≥");
    auto const issues = checked(folder);
    ASSERT_EQ(issues.size(), 1U) << texts(issues);
    auto const result = read_folder(folder.path());
    ASSERT_TRUE(result.ok());
    model::Area const& area = *result.value()->area("620702");
    model::Indicator const& gdp = *result.value()->indicator("gdp");
    ASSERT_FALSE(area.name_en.empty() || gdp.name_en.empty());
    EXPECT_NE(words::to_text(issues[0], base::Language::en)
                  .find("comparator of " + gdp.name_en + " 2030 of " + area.name_en + ": "),
              std::string::npos)
        << texts(issues);
    std::string const chinese = words::to_text(issues[0], base::Language::zh);
    EXPECT_NE(chinese.find(area.short_name + " 2030 年" + gdp.name + "目标的比较词"), std::string::npos) << chinese;
    auto const table = issue_table(issues, base::Language::zh);
    EXPECT_EQ(std::get<std::string>(table.rows[0].back()), words::in(base::Language::zh, issues[0].message));
}

TEST(Check, AgreeingDocumentsGiveNoNotice)
{
    SmallAtlas const folder;
    folder.append("targets.csv", second_target);
    folder.append("sources.csv", "doc2,公报,,,2026-02-01,,,,\n");
    folder.append("observations.csv", "620702,gdp,2025,3147000,万元,final,doc2,q\n");  // the same in another unit
    EXPECT_EQ(texts(checked(folder)), "");
}

TEST(Check, AccuracyForgivesADistance)
{
    SmallAtlas const folder;
    folder.replace("projects.geojson", "[100.5,38.5]", "[99.95,38.5]");  // 4.4 km outside, known to 5 km
    EXPECT_EQ(texts(checked(folder)), "");
}

TEST(Check, NamesLettersThatNoFaceHas)
{
    SmallAtlas const folder;
    folder.replace("areas.csv", ",甘州,", ",甘州​ བོད,");
    folder.replace("projects.geojson", "水库", "ꆃ水库");
    folder.replace("atlas.toml", "小图", "Қ小图");
    folder.write("briefing.toml", "[[scene]]\nid = \"a\"\ntitle = \"一\"\nnotes = \"二\\nᠰ\"\n");
    auto const atlas = read_folder(folder.path());
    ASSERT_TRUE(atlas.ok());
    auto const chinese_only = [](char32_t c) { return c < 0x400 || (c >= 0x2000 && c < 0xA000) || c >= 0xFF00; };
    auto issues = check(*atlas.value(), chinese_only);
    std::erase_if(issues, [](auto const& issue) { return issue.code != "letter-without-face"; });
    std::string const all = texts(issues);
    EXPECT_EQ(issues.size(), 4U) << all;
    EXPECT_NE(all.find("warning: areas.csv:3: short_name '甘州​ བོད': has the character 'བ' (U+0F56)"),
              std::string::npos)
        << all;
    EXPECT_NE(all.find("projects.geojson:1: name"), std::string::npos) << all;
    EXPECT_NE(all.find("atlas.toml: title"), std::string::npos) << all;
    EXPECT_NE(all.find("briefing.toml:4: scene.notes"), std::string::npos) << all;
    EXPECT_TRUE(check(*atlas.value(), [](char32_t) { return true; }).empty());
}
