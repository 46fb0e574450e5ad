// What runs down a panel: each piece takes the next room at the cursor, as wide as the content of the panel.
#pragma once

#include "style/palette.hpp"
#include "ui/kit/context.hpp"

#include <string_view>

namespace atlas::ui {

float content_width();
void gap(Context const& ctx, double logical);
void hairline(Context const& ctx);
/// A thin line between two sections of a panel.
void divide(Context const& ctx);
/// One line, cut to fit.
void line(Context const& ctx, Type type, style::Color color, std::string_view text);
void paragraph(Context const& ctx, Type type, style::Color color, std::string_view text);
/// Section heading with an optional muted remark at the right end.
void heading(Context const& ctx, std::string_view text, std::string_view remark = {});

/// A band of the panel that may be clicked.
struct Row {
    Rect box;
    float middle = 0;
    bool hovered = false;
    bool clicked = false;
};
/// `hot` paints a ground under the pointer.
Row row(Context const& ctx, char const* id, float height, bool hot = true);
/// "label ……… value" on one line. The label gives way first.
void label_value(Context const& ctx, std::string_view label, std::string_view value, bool strong = false);

}  // namespace atlas::ui
