// Order, filter, columns and clipboard text of a table, without a window.
#include "tables/column_widths.hpp"
#include "tables/table_rows.hpp"

#include <gtest/gtest.h>

namespace {

using namespace atlas;

tables::TableColumn column(std::string id, bool number = false, bool by_default = true)
{
    tables::TableColumn made;
    made.id = made.title = std::move(id);
    made.number = number;
    made.by_default = by_default;
    return made;
}

tables::TableCell figure(double value, std::string text, std::string remark = {})
{
    return {std::move(text), std::move(remark), value};
}

/// name, value with period, a hidden note
tables::TableData sample()
{
    tables::TableData data;
    data.revision = 1;
    data.columns = {column("name"), column("value", true), column("note", false, false)};
    data.columns[1].remark_title = "period";
    data.rows = {{{{"肃南县", {}, {}}, figure(100, "100", "2023"), {"a", {}, {}}}, "620721", {}, "s1"},
                 {{{"甘州区", {}, {}}, figure(9.5, "9.5", "2024"), {"b\tc", {}, {}}}, "620702", {}, "s1;s2"},
                 {{{"高台县", {}, {}}, {}, {"d", {}, {}}}, "620724", {}, ""}};
    return data;
}

using Order = std::vector<std::size_t>;

TEST(TableRows, NumbersSortByValueAndAbsentOnesStayLast)
{
    auto const data = sample();
    tables::TableSettings settings;
    EXPECT_EQ(tables::shown_rows(data, settings), (Order{0, 1, 2}));
    settings.sort_column = "value";
    EXPECT_EQ(tables::shown_rows(data, settings), (Order{1, 0, 2}));
    settings.descending = true;
    EXPECT_EQ(tables::shown_rows(data, settings), (Order{0, 1, 2}));
}

TEST(TableRows, NamesSortByPinyin)
{
    auto const data = sample();
    tables::TableSettings settings;
    settings.sort_column = "name";
    EXPECT_EQ(tables::shown_rows(data, settings), (Order{1, 2, 0}));  // gān, gāo, sù
}

TEST(TableRows, FilterLooksIntoShownColumnsOnly)
{
    auto const data = sample();
    tables::TableSettings settings;
    settings.filter = "甘州";
    EXPECT_EQ(tables::shown_rows(data, settings), (Order{1}));
    settings.filter = "2023";
    EXPECT_EQ(tables::shown_rows(data, settings), (Order{0}));
    settings.filter = "9.5";
    EXPECT_EQ(tables::shown_rows(data, settings), (Order{1}));
    settings.filter = "95";
    EXPECT_TRUE(tables::shown_rows(data, settings).empty()) << "figures are compared as they stand";
    settings.filter = "D";
    EXPECT_TRUE(tables::shown_rows(data, settings).empty()) << "the note is hidden";
    settings.columns["note"] = true;
    EXPECT_EQ(tables::shown_rows(data, settings), (Order{2}));
}

TEST(TableRows, ClipboardTextHasRemarksOfTheirOwnAndNoStrayTabs)
{
    auto const data = sample();
    tables::TableSettings settings;
    settings.columns["note"] = true;
    EXPECT_EQ(tables::to_tsv(data, {1, 2}, tables::shown_columns(data, settings)),
              "name\tvalue\tperiod\tnote\n甘州区\t9.5\t2024\tb c\n高台县\t\t\td\n");
}

TEST(TableRows, WhatMustBeWholeHasRoomForItsWidestText)
{
    auto width = [](std::string const& text, bool whole) {
        tables::TableData data;
        data.columns = {column("name"), column("period")};
        data.columns[1].whole = whole;
        data.rows = {{{{"甘州区", {}, {}}, {"2023", {}, {}}}, {}, {}, {}},
                     {{{"高台县", {}, {}}, {text, {}, {}}}, {}, {}, {}}};
        tables::set_widths(data);
        return data.columns[1].width;
    };
    // "2022H1" measures 57 px in the face at scale 1, and between the paddings of 28 px a little more as faces are
    // rounded.
    EXPECT_GE(width("2022H1", true), 28 + 57 * 1.1);
    EXPECT_LT(width("2022", true), width("2022H1", true));
    std::string const longest(60, '2');
    EXPECT_LT(width(longest, false), 28 + 60 * 9) << "other words are cut";
    EXPECT_GE(width(longest, true), 28 + 60 * 9);
}

TEST(TableRows, TenThousandRowsSortAndFilterAtOnce)
{
    tables::TableData data;
    data.columns = {column("name"), column("value", true)};
    for (int i = 0; i < 10000; ++i) {
        int const value = i * 7919 % 10007;
        data.rows.push_back(
            {{{"项目" + std::to_string(value), {}, {}}, figure(value, std::to_string(value))}, {}, {}, {}});
    }
    tables::TableSettings settings;
    settings.sort_column = "name";  // numbers inside names count by their value
    auto const order = tables::shown_rows(data, settings);
    ASSERT_EQ(order.size(), 10000U);
    for (std::size_t i = 1; i < order.size(); ++i) {
        ASSERT_LT(*data.rows[order[i - 1]].cells[1].number, *data.rows[order[i]].cells[1].number);
    }
}

}  // namespace
