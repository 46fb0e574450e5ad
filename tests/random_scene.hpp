// Scenes with every field at random, such as a reader accepts.
#pragma once

#include "base/blank.hpp"
#include "model/atlas.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace atlas::test {

class RandomScenes {
public:
    explicit RandomScenes(unsigned seed) : m_random(seed) {}

    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    bool maybe() { return below(2) == 0; }
    double real(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }

    /// Words with all that a file could take amiss.
    std::string words(int most, bool one_line = false)
    {
        static std::vector<std::string> const pieces{
            "甘州", "GDP",    " ",    "\"", "\"\"\"", "\\",  "{gdp.620702.latest}",
            "\n",   "**粗**", "\n- ", "'",  "#",      "=",   "\t",
            "\r\n", "\x01",   "\x7F", "=[", "，",     "\\n", "\n\n",
            "𠮷"};
        std::string out;
        for (int i = below(most + 1); i > 0; --i) {
            auto const& piece = pieces[static_cast<std::size_t>(below(static_cast<int>(pieces.size())))];
            if (!one_line || piece.find_first_of("\r\n") == std::string::npos) { out += piece; }
        }
        return base::is_blank(out) ? std::string() : out;  // blanks are read as nothing
    }
    template <std::size_t N>
    std::string one_of(std::array<char const*, N> const& list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(N)))];
    }
    /// All, none, or some of a kind's words.
    template <class E>
    std::vector<std::string> filter()
    {
        if (maybe()) { return {}; }
        std::vector<std::string> out;
        for (auto const& word : model::Words<E>::list) {
            if (maybe()) { out.emplace_back(word.id); }
        }
        return out.empty() ? std::vector<std::string>{"none"} : out;
    }

    model::BriefingScene scene(std::string id)
    {
        model::BriefingScene s;
        s.id = std::move(id);
        s.title = "标题" + words(4, true);
        if (maybe()) { s.title_en = "Title" + words(4, true); }
        s.text = words(12);
        if (maybe()) { s.text_en = words(12); }
        s.notes = words(6);
        s.theme = one_of<5>({"", "type", "attainment", "indicator", "groups"});
        s.metric = one_of<5>({"", "attainment", "gap", "growth", "schedule"});
        s.indicator = one_of<3>({"", "gdp", "population"});
        s.year = maybe() ? 0 : 2000 + below(40);
        s.plan = one_of<2>({"", "zhangye-2026-2030"});
        s.level = one_of<4>({"", "province", "prefecture", "region"});
        s.inside = one_of<2>({"", "620700"});
        s.method = one_of<6>({"", "equal", "quantile", "jenks", "deviation", "custom"});
        s.classes = maybe() ? 0 : 3 + below(5);
        s.palette = one_of<2>({"", "diverging"});
        for (int i = below(4); i > 0; --i) {
            s.breaks.push_back((s.breaks.empty() ? -1e3 : s.breaks.back()) + real(0.001, 1e5));
        }
        s.categories = filter<model::Category>();
        s.stages = filter<model::Stage>();
        if (maybe()) { s.county = one_of<2>({"620702", "620721"}); }
        if (maybe()) { s.names_with = "水" + words(3, true); }
        s.labels = maybe();
        s.selection = one_of<4>({"", "620702", "zhengyixia", "region-hexi"});
        if (maybe()) { s.camera = model::SceneCamera{real(-180, 180), real(-90, 90), real(0.2, 20000)}; }
        s.layout = one_of<6>({"", "map_text", "map", "two_maps", "map_chart", "table"});
        if (maybe()) {
            s.second = model::SecondMap{one_of<2>({"", "groups"}), one_of<2>({"", "gap"}), one_of<2>({"", "gdp"}),
                                        maybe() ? 0 : 2025, one_of<2>({"", "p/正文"})};
        }
        s.move_seconds = maybe() ? 1.2 : real(0, 60);
        s.hold_seconds = maybe() ? 0 : real(0, 3600);
        return s;
    }

private:
    std::mt19937 m_random;
};

}  // namespace atlas::test
