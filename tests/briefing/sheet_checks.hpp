// What holds for every page of every sheet: words inside their boxes, boxes inside the page and apart, nothing below
// the floor, every document numbered and listed once.
#pragma once

#include "briefing/sheet/county_sheet.hpp"
#include "briefing/sheet/sheet_set.hpp"

#include "model/atlas.hpp"
#include "rules/area_rows.hpp"
#include "sheet_atlas.hpp"
#include "text/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace atlas::briefing::test {

inline std::vector<PageSize> sheet_pages() { return {a4_portrait_page, a3_page, wide_page}; }

inline std::string words_of(TextBox const& text)
{
    std::string all;
    for (auto const& paragraph : text.paragraphs) {
        for (auto const& span : paragraph.spans) { all += span.text; }
    }
    return all;
}

inline geo::Box box_of(Part const& part)
{
    return std::visit([](auto const& what) { return what.box; }, part);
}

inline bool overlap(geo::Box const& a, geo::Box const& b)
{
    return std::min(a.max_x, b.max_x) - std::max(a.min_x, b.min_x) > 1 &&
           std::min(a.max_y, b.max_y) - std::max(a.min_y, b.min_y) > 1;
}

/// Words fit their boxes; words and pictures lie on the page and do not cover each other.
inline void expect_well_set(Slide const& page, text::Fonts& fonts)
{
    std::vector<Part const*> parts;
    for (Part const& part : page.parts) {
        geo::Box const box = box_of(part);
        EXPECT_GE(box.min_x, 0);
        EXPECT_GE(box.min_y, 0);
        EXPECT_LE(box.max_x, page.page.width + 0.5);
        EXPECT_LE(box.max_y, page.page.height + 0.5);
        auto const* text = std::get_if<TextBox>(&part);
        if (text != nullptr) {
            auto const lines = place_text(*text, fonts);
            ASSERT_FALSE(lines.empty()) << page.title;
            EXPECT_LE(lines.back().bottom, box.height() + 1) << page.title << ": " << words_of(*text);
            for (auto const& line : lines) {
                if (line.texts.empty()) { continue; }
                EXPECT_LE(line.texts.back().origin.x + line.texts.back().run.width, box.width() + 1)
                    << page.title << ": " << words_of(*text);
            }
        }
        if (text != nullptr || std::holds_alternative<Picture>(part)) { parts.push_back(&part); }
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t k = i + 1; k < parts.size(); ++k) {
            bool const words = std::holds_alternative<TextBox>(*parts[i]) || std::holds_alternative<TextBox>(*parts[k]);
            if (!words || !overlap(box_of(*parts[i]), box_of(*parts[k]))) { continue; }
            auto const* a = std::get_if<TextBox>(parts[i]);
            auto const* b = std::get_if<TextBox>(parts[k]);
            ADD_FAILURE() << page.title << ": " << (a ? words_of(*a) : "picture") << " / "
                          << (b ? words_of(*b) : "picture");
        }
    }
}

inline void expect_above_floor(Slide const& page)
{
    double const floor = sheet_floor / 72 * 25.4 * page.page.width / page.page.width_mm;
    for (Word const& word : words_of(page)) { EXPECT_GE(word.size, floor * 0.998) << page.title << ": " << word.utf8; }
}

/// The words of the pages outside maps and charts, one after another; blanks at which no line ends are blanks.
inline std::string text_of(std::vector<Slide> const& pages)
{
    std::string all;
    for (Slide const& page : pages) {
        for (Part const& part : page.parts) {
            if (auto const* text = std::get_if<TextBox>(&part)) { all += words_of(*text) + "\n"; }
        }
    }
    for (auto at = all.find("\u00a0"); at != std::string::npos; at = all.find("\u00a0", at)) {
        all.replace(at, 2, " ");
    }
    return all;
}

/// Every number said is one of the documents listed.
inline void expect_marks_resolve(std::vector<Slide> const& pages, model::Atlas const& atlas)
{
    std::string const all = text_of(pages);
    static std::regex const mark("\\[([0-9]+)\\]");
    std::set<int> said;
    for (std::sregex_iterator it(all.begin(), all.end(), mark), end; it != end; ++it) {
        said.insert(std::stoi((*it)[1]));
    }
    auto const& ids = pages.front().source_ids;
    std::set<int> numbers;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        numbers.insert(static_cast<int>(i) + 1);
        EXPECT_NE(atlas.source(ids[i]), nullptr) << ids[i];
    }
    EXPECT_EQ(said, numbers) << pages.front().title;
}

/// Blanks and line ends left out, so that a name is found however its lines are broken.
inline std::string packed(std::string_view words)
{
    std::string out;
    for (char const c : words) {
        if (c != ' ' && c != '\n') { out += c; }
    }
    return out;
}

inline void expect_projects_named(std::vector<Slide> const& pages, model::Atlas const& atlas, std::string const& adcode,
                                  base::Language language)
{
    std::string const all = packed(text_of(pages));
    for (model::Project const& project : atlas.rows(rules::projects_of(atlas, adcode))) {
        std::string const name = name_of(project, language);
        EXPECT_NE(all.find(packed(name)), std::string::npos) << pages.front().title << ": " << name;
    }
}

}  // namespace atlas::briefing::test
