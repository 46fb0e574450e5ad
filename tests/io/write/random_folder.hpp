// Atlas folders as many hands might write them: any order, quoting, line ends, numbers and properties.
#pragma once

#include "io/folder/layer_forms.hpp"
#include "io/folder/table_forms.hpp"
#include "small_atlas.hpp"

#include <fmt/format.h>

#include <array>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

namespace atlas::io::test {

/// A folder that is read without error. The same seed gives the same bytes.
class RandomFolder : public Folder {
public:
    explicit RandomFolder(unsigned seed) : m_random(seed)
    {
        write("atlas.toml",
              "# 设置\ntitle = \"图\"  # kept\nhome = \"620700\"\nyear = 2026\n\n[schedule]\nahead = 1.10\n");
        if (chance(2)) { write("briefing.toml", "# 汇报\n[[scene]]\nid = \"a\"\ntitle = \"甲\"\nyear = 2_026\n"); }
        for_each_table([this](auto const& form) {
            if (form.needed || chance(2)) { write(form.file, table(form.file, form.header())); }
        });
        write("counties.geojson", layer(1 + below(4), [this](int i) { return county(i); }));
        write("projects.geojson", layer(below(5), [this](int i) { return project(i); }));
        if (chance(2)) {
            write("waters.geojson", layer(below(3), [this](int i) { return water(i); }));
        }
        if (chance(2)) {
            write("context.geojson", layer(below(3), [this](int i) { return county(i); }));
        }
    }

    int below(int n) { return std::uniform_int_distribution(0, n - 1)(m_random); }
    bool chance(int one_in) { return below(one_in) == 0; }
    std::string one_of(std::initializer_list<char const*> list)
    {
        return *(list.begin() + below(static_cast<int>(list.size())));
    }

private:
    std::string words()
    {
        return one_of({"甲", "words", "逗号，,", "引\"号", "行\n列", " 空格 ", "a;b", "'", "二十四个字的说明"});
    }
    std::string number()
    {
        return one_of({"314.70", "1000", "460", "0.5", "-2", "125.0", "0", "007", "99.9999999", "0.00001"});
    }
    std::string code() { return one_of({"620700", "620702", "620824", "region-x", "park-1"}); }

    /// Of areas.csv, whose codes may not stand twice.
    std::string next_area()
    {
        static constexpr std::array codes{"620700", "620824", "region-x", "620702", "park-1"};
        return codes.at(m_areas++ % codes.size());
    }

    std::string cell(std::string_view file, std::string_view column)
    {
        bool const facts = file == "project_facts.csv";
        if (column == "adcode" && file == "areas.csv") { return next_area(); }
        if (column == "adcode") { return code(); }
        if (column == "parent") { return chance(2) ? "" : code(); }
        if (column == "former_codes") { return one_of({"", "620824", "620824;620825", "620824;;620825"}); }
        if (column == "level") { return one_of({"province", "prefecture", "county", "region", "park"}); }
        if (column == "kind" && file == "places.csv") { return one_of({"county_seat", "township"}); }
        if (column == "lon") { return one_of({"100.50", "100", "-3"}); }
        if (column == "lat") { return one_of({"38.5", "38.500"}); }
        if (column == "accuracy_km") { return one_of({"", "0", "1.50"}); }
        if (column == "rank") { return one_of({"1", "2"}); }
        if (column == "type") { return one_of({"industry", "ecology", "tourism"}); }
        if (column == "role" && file == "industries.csv") { return one_of({"leading", "pillar", "cultivated"}); }
        if (column == "direction") { return one_of({"higher", "lower", "none"}); }
        if (column == "decimals") { return one_of({"0", "1", "02"}); }
        if (column == "aggregation") { return one_of({"sum", "mean", "none"}); }
        if (column == "scope") { return one_of({"area", "above"}); }
        if (column == "comparator") { return one_of({">", "≥", ">=", "≈", "~", "<=", "="}); }
        if (column == "year") { return one_of({"2030", "2026"}); }
        if (column == "year_basis") { return one_of({"explicit", "plan_horizon"}); }
        if (column == "period") { return one_of({"2023", "2024H1", "2024Q3", "2024-05"}); }
        if (column == "quality") { return one_of({"final", "preliminary", "expected"}); }
        if (column == "date" && facts) { return one_of({"2026", "2026-03", "2026-03-15"}); }
        if (column == "fact") { return m_fact = one_of({"stage", "capacity", "owner"}); }
        if (column == "value") {
            return !facts || m_fact == "capacity" ? number() : m_fact == "stage" ? one_of({"started"}) : words();
        }
        bool const free = column == "section" || column == "quote" || column == "note" || column == "name_en";
        return free && chance(2) ? "" : words();
    }
    std::string quoted(std::string const& text)
    {
        bool const must = text.find_first_of(",\"\r\n") != std::string::npos;
        if (!must && !chance(4)) { return text; }
        std::string out = "\"";
        for (char const c : text) { out += c == '"' ? "\"\"" : std::string(1, c); }
        return out + '"';
    }
    std::string table(std::string_view file, std::vector<std::string_view> const& columns)
    {
        std::string const end = chance(3) ? "\r\n" : "\n";
        std::string text = chance(8) ? "\xEF\xBB\xBF" : "";
        text += fmt::format("{}", fmt::join(columns, ","));
        for (int row = below(6); row > 0; --row) {
            text += end;
            while (chance(8)) { text += end; }
            for (std::size_t i = 0; i < columns.size(); ++i) {
                text += (i == 0 ? "" : ",") + quoted(cell(file, columns[i]));
            }
        }
        return chance(4) ? text : text + end;
    }

    std::string layer(int count, auto const& feature)
    {
        std::string const space = chance(2) ? " " : "";
        std::string text = "{\"type\":" + space + "\"FeatureCollection\",\"note\":\"[{\",\"features\":" + space + "[";
        for (int i = 0; i < count; ++i) {
            text += (i == 0 ? one_of({"\n", "", " "}) : one_of({",\n", ", ", ",\r\n  "})) + feature(i);
        }
        return text + one_of({"\n]}\n", "]}", " ] , \"after\" : { \"features\" : 1 } }\n"});
    }
    std::string properties(std::string const& own)
    {
        std::string const extra = one_of(
            {"", ",\"level\":\"county\"", ", \"x\": {\"name\": [1, 2.50]}", ",\"unknown\":\"\\u4e2d \\\"q\\\"\""});
        std::string const first = one_of({"", "\"id2\":7.0,", " \"z\" : null ,"});
        return "{" + first + own + extra + "}";
    }
    std::string feature(std::string const& props, std::string const& geometry)
    {
        std::string const p = "\"properties\":" + props;
        std::string const g = "\"geometry\":" + geometry;
        return "{\"type\":\"Feature\"," + (chance(2) ? p + "," + g : g + ", " + p) +
               one_of({"", ",\"id\":3", ", \"bbox\": [1,2,3,4]"}) + "}";
    }
    std::string square(int i)
    {
        return fmt::format("[[[{0}.0,38],[{1},38.00],[{1},39],[{0}.000,39],[{0}.0,38]]]", 100 + i, 101 + i);
    }
    std::string county(int i)
    {
        std::string const polygons = chance(2) ? "{\"type\":\"Polygon\",\"coordinates\":" + square(i) + "}"
                                               : "{ \"coordinates\": [" + square(i) + "], \"type\": \"MultiPolygon\" }";
        return feature(properties("\"adcode\":\"" + code() + "\",\"name\":\"名\""), polygons);
    }
    std::string water(int i)
    {
        std::string const line = "{\"type\":\"LineString\",\"coordinates\":[[1e2,38.10],[100.5,38.2,7]]}";
        return feature(properties(fmt::format("\"water_id\":\"w{}\",\"kind\":\"river\"{}", i,
                                              one_of({"", ",\"rank\":2", ",\"rank\":1.0"}))),
                       line);
    }
    std::string project(int i)
    {
        std::string const own =
            fmt::format("\"project_id\":\"p{}\", \"name\": \"坝\",\"category\":\"reservoir\",\"adcodes\": [\"{}\"],"
                        "\"accuracy\":\"county\"{}",
                        i, code(), one_of({"", ",\"accuracy_km\":5.50", ",\"note\":\"\",\"importance\":2.0"}));
        return feature(properties(own), one_of({"null", "{\"type\":\"Point\",\"coordinates\":[1e2,38.50]}"}));
    }

    std::mt19937 m_random;
    std::string m_fact;
    std::size_t m_areas = 0;
};

}  // namespace atlas::io::test
