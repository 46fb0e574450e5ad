#include "ui/kit/layout.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace {

// Logical px.
constexpr double bar_height = 64;
constexpr double status_height = 40;
constexpr double time_height = 50;
constexpr double left_share = 0.157;
constexpr double right_share = 0.209;
constexpr double hide_left_below = 1000;

}  // namespace

Layout layout(ImVec2 size, double scale, bool years, double table_share, bool keep_left)
{
    auto px = [&](double logical) { return static_cast<float>(std::round(logical * scale)); };
    double const width = size.x / scale;
    double const height = size.y / scale;
    float const bar = px(height < 800 ? 56 : bar_height);
    float const status = px(height < 800 ? 34 : status_height);
    float const time = years ? px(height < 800 ? 44 : time_height) : 0;
    float const left = width < hide_left_below && !keep_left ? 0 : px(std::clamp(width * left_share, 268.0, 320.0));
    float const right = px(std::clamp(width * right_share, 316.0, 420.0));
    Layout boxes;
    boxes.bar = {{0, 0}, {size.x, bar}};
    boxes.left = {{0, bar}, {left, size.y}};
    boxes.right = {{size.x - right, bar}, size};
    boxes.map = {{left, bar}, {size.x - right, size.y - status - time}};
    float const table = std::round(boxes.map.height() * static_cast<float>(table_share));
    boxes.map.max.y -= table;
    boxes.time = {{left, boxes.map.max.y}, {size.x - right, boxes.map.max.y + time}};
    boxes.table = {{left, boxes.time.max.y}, {size.x - right, boxes.time.max.y + table}};
    boxes.status = {{left, size.y - status}, {size.x - right, size.y}};
    return boxes;
}

}  // namespace atlas::ui
