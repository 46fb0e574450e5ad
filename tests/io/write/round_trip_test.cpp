// What is read can be written: the same bytes for what has not changed, the same rows for what has.
#include "io/write/folder_files.hpp"
#include "words/message.hpp"

#include "model/store/store.hpp"
#include "random_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <type_traits>

using namespace atlas;
using namespace atlas::io;
using namespace atlas::io::test;

namespace {

FolderFiles bytes_of(fs::path const& folder)
{
    FolderFiles files;
    for (auto const& entry : fs::directory_iterator(folder)) {
        std::ostringstream text;
        text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        files[entry.path().filename()] = text.str();
    }
    return files;
}

OpenFolder opened(fs::path const& folder)
{
    auto result = open_folder(folder);
    std::string why;
    for (auto const& issue : result.issues()) { why += words::to_text(issue) + "\n"; }
    EXPECT_TRUE(result.ok()) << why;
    return result.ok() ? std::move(result).value() : OpenFolder{folder, std::make_shared<model::Atlas>(), {}};
}

void expect_same_files(FolderFiles const& got, FolderFiles const& wanted, std::string const& about)
{
    for (auto const& [name, bytes] : wanted) {
        auto const found = got.find(name);
        ASSERT_NE(found, got.end()) << about << ": " << name << " is missing";
        ASSERT_EQ(found->second, bytes) << about << ": " << name;
    }
    EXPECT_EQ(got.size(), wanted.size()) << about;
}

void expect_same_rows(model::Atlas const& a, model::Atlas const& b, std::string const& about)
{
    EXPECT_EQ(a.settings, b.settings) << about;
    auto const compare = [&]<class Row>(model::Table<Row> const& rows) {
        EXPECT_EQ(rows.list(), model::table_in<Row>(b).list())
            << about << ": table " << static_cast<int>(model::table_of<Row>);
    };
    std::apply([&](auto const&... tables) { (compare(tables), ...); }, model::tables_of(a));
}

void write_all(Folder const& folder, FolderFiles const& files)
{
    for (auto const& [name, bytes] : files) { folder.write(name, bytes); }
}

/// Changes, erases and adds rows of every kind.
std::vector<model::Change> some_changes(model::Atlas const& atlas, RandomFolder& random)
{
    std::vector<model::Change> changes;
    auto const change = [&]<class Row>(model::Table<Row> const& rows) {
        std::size_t added = 0;
        for (auto const& [id, row] : rows.entries()) {
            if (id.number > 0 && random.chance(6)) { changes.push_back(model::erasure(atlas, id)); }
        }
        if (random.chance(2) && !rows.empty()) {
            Row row = rows.front();
            if constexpr (std::is_same_v<Row, model::BriefingScene>) { row.id += "2"; }
            if constexpr (std::is_same_v<Row, model::Area>) { row.adcode = "park-2"; }
            changes.push_back(model::addition(atlas, row, added++));
        }
    };
    std::apply([&](auto const&... tables) { (change(tables), ...); }, model::tables_of(atlas));
    return changes;
}

/// Fields of rows that stay, in each form of value.
void change_fields(model::Atlas const& atlas, RandomFolder& random, std::vector<model::Change>& changes)
{
    auto const free = [&]<class Row>(model::Id<Row> id) {
        return std::none_of(changes.begin(), changes.end(), [&](model::Change const& c) {
            return c.id == model::RowId{model::table_of<Row>, id.number};
        });
    };
    auto const edit = [&](auto const& table, auto const& how) {
        for (auto const& [id, before] : table.entries()) {
            if (!free(id) || !random.chance(2)) { continue; }
            auto row = before;
            how(row);
            changes.push_back(model::replacement(atlas, id, row));
        }
    };
    edit(atlas.observations, [](model::Observation& row) { row.value = row.value * 3 + 0.1; });
    edit(atlas.areas, [](model::Area& row) { row.name_en = "new, \"quoted\"\nname"; });
    edit(atlas.targets, [](model::Target& row) { row.comparator = model::Comparator::equal; });
    edit(atlas.facts, [](model::ProjectFact& row) { row.words += "改"; });
    edit(atlas.projects, [](model::Project& row) {
        row.note = "改\"了";
        row.accuracy_km = 7.25;
    });
    edit(atlas.waters, [](model::Water& row) { row.rank = row.rank == 1 ? 2 : 1; });
    edit(atlas.outlines, [](model::Outline& row) { row.polygons.front().outer[1].y -= 0.125; });
    model::Settings settings = atlas.settings;
    settings.title = "新图";
    settings.schedule.on_track = 0.97;
    settings.default_groups = {"g"};
    changes.push_back(model::replacement(atlas, settings));
}

}  // namespace

TEST(RoundTrip, TheBundledAtlasesAreWrittenByteForByte)
{
    for (char const* name : {"zhangye", "gansu"}) {
        fs::path const folder = fs::path(SOURCE_DIR) / "geodata" / name;
        OpenFolder const read = opened(folder);
        expect_same_files(folder_files(*read.atlas, read), bytes_of(folder), name);
    }
}

TEST(RoundTrip, RandomAtlasesAreWrittenByteForByte)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        RandomFolder const folder(seed);
        OpenFolder const read = opened(folder.path());
        expect_same_files(folder_files(*read.atlas, read), bytes_of(folder.path()), "seed " + std::to_string(seed));
    }
}

TEST(RoundTrip, WhatIsWrittenAnewIsReadAsTheSameRows)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        RandomFolder const folder(seed);
        OpenFolder const read = opened(folder.path());
        Folder const other;
        write_all(other, folder_files(*read.atlas));
        expect_same_rows(*opened(other.path()).atlas, *read.atlas, "seed " + std::to_string(seed));
    }
    for (char const* name : {"zhangye", "gansu"}) {
        OpenFolder const read = opened(fs::path(SOURCE_DIR) / "geodata" / name);
        Folder const other;
        write_all(other, folder_files(*read.atlas));
        expect_same_rows(*opened(other.path()).atlas, *read.atlas, name);
    }
}

TEST(RoundTrip, ChangesAreReadBackAndUndoneGiveTheSameBytes)
{
    for (unsigned seed = 0; seed < 80; ++seed) {
        std::string const about = "seed " + std::to_string(seed);
        RandomFolder folder(seed);
        OpenFolder const read = opened(folder.path());
        model::Store store(read.atlas);
        auto changes = some_changes(*read.atlas, folder);
        change_fields(*read.atlas, folder, changes);
        auto const applied = store.apply({std::move(changes), "", "", ""});
        ASSERT_TRUE(applied.ok()) << about << (applied.ok() ? "" : words::to_text(applied.issues().front()));
        Folder const other;
        write_all(other, folder_files(*store.atlas(), read));
        expect_same_rows(*opened(other.path()).atlas, *store.atlas(), about);
        store.undo("", "", "");
        expect_same_files(folder_files(*store.atlas(), read), bytes_of(folder.path()), about);
    }
}

TEST(RoundTrip, OfAChangedRowTheOtherCellsKeepTheirText)
{
    SmallAtlas const folder;
    folder.write("observations.csv", "adcode,indicator_id,period,value,unit,quality,source_id,quote\r\n"
                                     "620702,gdp,2025,314.70,\"亿元\",final,doc,\"a,b\"\r\n");
    OpenFolder const read = opened(folder.path());
    model::Store store(read.atlas);
    auto row = read.atlas->observations.front();
    row.quality = model::Quality::expected;
    ASSERT_TRUE(store.apply({{model::replacement(*read.atlas, model::ObservationId{0}, row)}, "", "", ""}));
    EXPECT_EQ(folder_files(*store.atlas(), read, *read.atlas).at("observations.csv"),
              "adcode,indicator_id,period,value,unit,quality,source_id,quote\r\n"
              "620702,gdp,2025,314.70,\"亿元\",expected,doc,\"a,b\"\r\n");
    EXPECT_EQ(folder_files(*store.atlas(), read, *read.atlas).size(), 1U);
}

TEST(RoundTrip, AChangedFeatureKeepsWhatIsNotKnownOfIt)
{
    SmallAtlas const folder;
    folder.write("projects.geojson",
                 "{\"type\":\"FeatureCollection\",\"features\":[\n"
                 "{\"type\": \"Feature\", \"id\": 7, \"properties\": {\"project_id\": \"dam\", \"name\": \"水库\", "
                 "\"own\": [1.50], \"category\": \"reservoir\", \"adcodes\": [\"620702\"], \"accuracy\": \"site\"}, "
                 "\"geometry\": {\"type\": \"Point\", \"coordinates\": [100.50, 38.5]}}\n]}\n");
    OpenFolder const read = opened(folder.path());
    model::Store store(read.atlas);
    auto row = read.atlas->projects.front();
    row.name = "大坝";
    row.note = "注";
    ASSERT_TRUE(store.apply({{model::replacement(*read.atlas, model::ProjectId{0}, row)}, "", "", ""}));
    EXPECT_EQ(folder_files(*store.atlas(), read).at("projects.geojson"),
              "{\"type\":\"FeatureCollection\",\"features\":[\n"
              "{\"type\": \"Feature\", \"id\": 7, \"properties\": {\"project_id\": \"dam\", \"name\": \"大坝\", "
              "\"own\": [1.50], \"category\": \"reservoir\", \"adcodes\": [\"620702\"], \"accuracy\": \"site\", "
              "\"note\": \"注\"}, "
              "\"geometry\": {\"type\": \"Point\", \"coordinates\": [100.50, 38.5]}}\n]}\n");
}

TEST(RoundTrip, SettingsChangeInTheirPlace)
{
    SmallAtlas const folder;
    folder.write("atlas.toml",
                 "# 头\ntitle = \"小图\"  # 名\nhome = \"620700\"\nyear = 2026\n\n[schedule]\nahead = 1.10 # 快\n");
    OpenFolder const read = opened(folder.path());
    model::Store store(read.atlas);
    auto settings = read.atlas->settings;
    settings.title = "大图";
    settings.year = 2027;
    settings.schedule.on_track = 0.97;
    settings.default_indicator = "gdp";
    ASSERT_TRUE(store.apply({{model::replacement(*read.atlas, settings)}, "", "", ""}));
    EXPECT_EQ(folder_files(*store.atlas(), read).at("atlas.toml"),
              "# 头\ntitle = \"大图\"  # 名\nhome = \"620700\"\nyear = 2027\n\n[schedule]\nahead = 1.10 # 快\n"
              "on_track = 0.97\n\n[default]\nindicator = \"gdp\"\n");
}
