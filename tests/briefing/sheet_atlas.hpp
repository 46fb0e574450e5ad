// A small made-up atlas with outlines, for the tests of pages: two counties side by side, named as no real ones are.
#pragma once

#include "briefing/page/compose.hpp"
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <memory>

namespace atlas::briefing::test {

inline geo::MultiPolygon square(double west, double south, double side)
{
    geo::Polygon polygon;
    polygon.outer = {
        {west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}};
    return {polygon};
}

inline void add_county(model::Atlas& atlas, std::string code, std::string name, geo::MultiPolygon outline)
{
    model::Area area;
    area.adcode = code;
    area.name = area.short_name = std::move(name);
    area.level = model::AreaLevel::county;
    area.parent = "990000";
    atlas.areas.push_back(area);
    atlas.outlines.push_back({std::move(code), std::move(outline)});
}

inline void add_target(model::Atlas& atlas, std::string code, double value, int year, std::string section = "正文",
                       model::Comparator comparator = model::Comparator::greater)
{
    model::Target t;
    t.target_id = fmt::format("{}-{}-{}", code, year, section);
    t.adcode = std::move(code);
    t.indicator_id = "gdp";
    t.comparator = comparator;
    t.value = value;
    t.unit = "亿元";
    t.year = year;
    t.plan = "plan-2026-2030";
    t.citation = {"plan-doc", std::move(section), "原文"};
    atlas.targets.push_back(t);
}

inline void add_figure(model::Atlas& atlas, std::string code, std::string period, double value,
                       model::Quality quality = model::Quality::final, std::string source = "report")
{
    model::Observation o;
    o.adcode = std::move(code);
    o.indicator_id = "gdp";
    o.period = std::move(period);
    o.value = value;
    o.unit = "亿元";
    o.quality = quality;
    o.citation = {std::move(source), "", "原文"};
    atlas.observations.push_back(o);
}

inline void add_project(model::Atlas& atlas, std::string id, std::string name, model::Category category,
                        model::ProjectGeometry geometry, std::string stage = "planned")
{
    model::Project p;
    p.project_id = id;
    p.name = std::move(name);
    p.category = category;
    p.adcodes = {"990001"};
    p.accuracy = std::holds_alternative<std::monostate>(geometry) ? model::Accuracy::county : model::Accuracy::site;
    p.geometry = std::move(geometry);
    atlas.projects.push_back(p);
    model::ProjectFact fact;
    fact.project_id = std::move(id);
    fact.date = "2025-03";
    fact.kind = model::FactKind::stage;
    fact.value = std::move(stage);
    fact.words = "词";
    fact.citation = {"report", "", "原文"};
    atlas.facts.push_back(fact);
}

inline model::Atlas sheet_atlas()
{
    model::Atlas atlas;
    atlas.settings.title = "样例图";
    atlas.settings.year = 2026;
    atlas.settings.period = "2026—2030";
    atlas.settings.default_indicator = "gdp";
    model::Area prefecture;
    prefecture.adcode = "990000";
    prefecture.name = prefecture.short_name = "样市";
    prefecture.level = model::AreaLevel::prefecture;
    atlas.areas.push_back(prefecture);
    add_county(atlas, "990001", "东样县", square(100, 38, 0.6));
    add_county(atlas, "990002", "西样县", square(99.4, 38, 0.6));
    for (auto const* id : {"plan-doc", "report"}) {
        model::Source source;
        source.source_id = id;
        source.title = std::string("文件 ") + id;
        atlas.sources.push_back(source);
    }
    model::Indicator gdp;
    gdp.indicator_id = "gdp";
    gdp.name = "地区生产总值";
    gdp.unit = "亿元";
    gdp.direction = model::Direction::higher;
    atlas.indicators.push_back(gdp);
    return atlas;
}

/// What pages are composed from.
struct Bench {
    explicit Bench(model::Atlas made)
    {
        made.build_index();
        atlas = std::make_shared<model::Atlas const>(std::move(made));
        geometry = std::make_unique<scene::MapGeometry>(atlas);
        search = std::make_unique<query::SearchIndex>(*atlas);
    }
    [[nodiscard]] MapContext deck() { return {*geometry, *search, answers}; }

    model::AtlasPtr atlas;
    std::unique_ptr<scene::MapGeometry> geometry;
    std::unique_ptr<query::SearchIndex> search;
    resolve::ResolvedCache answers;
    text::Fonts fonts;
};

/// Every word of a page with its size in px of the page, those of maps and charts included.
struct Word {
    std::string utf8;
    double size = 0;
    bool map = false;
};
inline std::vector<Word> words_of(Slide const& slide)
{
    std::vector<Word> words;
    for (Part const& part : slide.parts) {
        if (auto const* text = std::get_if<TextBox>(&part)) {
            for (auto const& paragraph : text->paragraphs) {
                for (auto const& span : paragraph.spans) { words.push_back({span.text, text->size, false}); }
            }
        } else if (auto const* picture = std::get_if<Picture>(&part)) {
            for (auto const* items : {&picture->scene.map, &picture->scene.furniture}) {
                for (auto const& item : *items) {
                    auto const* label = std::get_if<scene::Text>(&item);
                    if (label != nullptr && label->run.face != text::Face::icons) {
                        words.push_back({label->run.utf8, label->run.size * picture->scale, picture->is_map});
                    }
                }
            }
        }
    }
    return words;
}
inline bool says(std::vector<Slide> const& pages, std::string_view what)
{
    for (auto const& page : pages) {
        for (auto const& word : words_of(page)) {
            if (word.utf8.find(what) != std::string::npos) { return true; }
        }
    }
    return false;
}

}  // namespace atlas::briefing::test
