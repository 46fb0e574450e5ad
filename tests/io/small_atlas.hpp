// A small atlas folder that tests write, damage and read: two counties, one plan, one project.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <unistd.h>

namespace atlas::io::test {

namespace fs = std::filesystem;

/// A folder that is removed when the test ends.
class Folder {
public:
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "county-atlas-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) { throw std::runtime_error("no temporary folder"); }
        m_path = name;
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] fs::path const& path() const { return m_path; }
    void write(std::string const& name, std::string const& text) const
    {
        std::ofstream(m_path / name, std::ios::binary) << text;
    }
    [[nodiscard]] std::string read(std::string const& name) const
    {
        std::ostringstream text;
        text << std::ifstream(m_path / name, std::ios::binary).rdbuf();
        return text.str();
    }
    /// Replaces the first occurrence; the test fails when there is none.
    void replace(std::string const& name, std::string const& from, std::string const& to) const
    {
        std::string text = read(name);
        auto const at = text.find(from);
        ASSERT_NE(at, std::string::npos) << name << " has no '" << from << "'";
        write(name, text.replace(at, from.size(), to));
    }
    void append(std::string const& name, std::string const& text) const { write(name, read(name) + text); }

private:
    fs::path m_path;
};

/// A sound atlas without any finding.
class SmallAtlas : public Folder {
public:
    SmallAtlas()
    {
        write("atlas.toml", "title = \"小图\"\nhome = \"620700\"\nperiod = \"2026—2030\"\nyear = 2026\n"
                            "[precedence]\ndevelopment_types = [\"p-2026-2030\"]\ntargets = [\"p-2026-2030/正文\"]\n"
                            "[default]\nindicator = \"gdp\"\n");
        write("areas.csv", "adcode,name,short_name,name_en,level,parent,former_codes,source_id\n"
                           "620700,张掖市,张掖,Zhangye,prefecture,,,doc\n"
                           "620702,甘州区,甘州,Ganzhou,county,620700,,doc\n"
                           "620881,华亭市,华亭,Huating,county,620700,620824,doc\n");
        write("counties.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\n" + county("620702", 100) + ",\n" +
                                      county("620881", 101) + "\n]}\n");
        write("sources.csv",
              "source_id,title,issuer,doc_number,date,url,file,licence,note\ndoc,方案,,,2026-01-05,,,,\n");
        write("development_types.csv", "adcode,plan,rank,type,source_id,section,quote\n"
                                       "620702,p-2026-2030,1,industry,doc,正文 二,工业主导\n"
                                       "620702,p-2026-2030,2,ecology,doc,正文 二,生态功能\n");
        write("indicators.csv", "indicator_id,name,name_en,unit,direction,decimals,aggregation,note,source_id\n"
                                "gdp,地区生产总值,GDP,亿元,higher,1,sum,,doc\n");
        write("targets.csv", "target_id,adcode,indicator_id,comparator,value,unit,year,year_basis,plan,source_id,"
                             "section,quote\n"
                             "t1,620702,gdp,>,460,亿元,2030,explicit,p-2026-2030,doc,正文 二,突破460亿元\n");
        write("observations.csv", "adcode,indicator_id,period,value,unit,quality,source_id,quote\n"
                                  "620702,gdp,2025,314.7,亿元,preliminary,doc,\"完成314.7亿元,增长7.3%\"\n");
        write(
            "projects.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":[\n"
            "{\"type\":\"Feature\",\"properties\":{\"project_id\":\"dam\",\"name\":\"水库\",\"category\":\"reservoir\","
            "\"adcodes\":[\"620702\"],\"accuracy\":\"township\",\"accuracy_km\":5,\"position_source\":\"doc\"},"
            "\"geometry\":{\"type\":\"Point\",\"coordinates\":[100.5,38.5]}}\n]}\n");
        write("project_facts.csv", "project_id,date,fact,value,unit,words,source_id,quote\n"
                                   "dam,2026,stage,planned,,实施,doc,实施水库\n");
    }

    /// A county of one degree, as one line of GeoJSON.
    static std::string county(std::string const& code, int lon)
    {
        auto const w = std::to_string(lon);
        auto const e = std::to_string(lon + 1);
        return feature(code, "[[[" + w + ",38],[" + e + ",38],[" + e + ",39],[" + w + ",39],[" + w + ",38]]]");
    }
    static std::string feature(std::string const& code, std::string const& rings)
    {
        return "{\"type\":\"Feature\",\"properties\":{\"adcode\":\"" + code +
               "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + rings + "}}";
    }
    /// counties.geojson with the first county's rings replaced.
    void set_rings(std::string const& rings) const
    {
        write("counties.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\n" + feature("620702", rings) +
                                      ",\n" + county("620881", 101) + "\n]}\n");
    }
};

}  // namespace atlas::io::test
