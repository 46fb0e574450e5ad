#include "tables/column_widths.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace atlas::tables {
namespace {

// Logical px.
constexpr double narrowest = 64;
constexpr double widest_name = 264;  ///< the first column says what the row is
constexpr double widest = 216;
constexpr double padding = 28;
constexpr double between = 8;  ///< text and remark
constexpr double arrow = 16;   ///< of the sorted column
constexpr double wide_character = 16;
constexpr double narrow_character = 9;
constexpr double widest_narrow = 12;  ///< a capital; for texts that must not be cut
constexpr double remark_size = 14.0 / 16;

double estimated_width(std::string_view text, double narrow = narrow_character)
{
    double width = 0;
    while (!text.empty()) { width += base::next_character(text) >= 0x2000 ? wide_character : narrow; }
    return width;
}

}  // namespace

void set_widths(TableData& data)
{
    for (std::size_t c = 0; c < data.columns.size(); ++c) {
        TableColumn& column = data.columns[c];
        double const most = c == 0 ? widest_name : widest;
        double content = 0;
        double remark = 0;
        for (auto const& row : data.rows) {
            TableCell const& cell = row.cells[c];
            if (column.whole) {
                content = std::max(content, estimated_width(cell.text, widest_narrow));
            } else if (content + padding <= most) {
                content = std::max(content, estimated_width(cell.text));
            }
            if (!cell.remark.empty()) {
                remark = std::max(remark, estimated_width(cell.remark) * remark_size + between);
            }
        }
        double const title = estimated_width(column.title) * remark_size + arrow;
        double const needed = content + remark + padding;
        // A figure is never cut, however long the words beside it, nor is a period.
        double const limit = column.number || column.whole ? std::max(most, needed) : most;
        column.remark_width = remark;
        column.cut = needed > limit;
        column.width = std::clamp(std::max(needed, title + padding), narrowest, limit);
    }
}

}  // namespace atlas::tables
