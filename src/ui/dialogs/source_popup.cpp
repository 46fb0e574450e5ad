// The pop-up behind every figure: document, section, quoted words; several statements side by side.
#include "ui/dialogs/source_popup.hpp"

#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"

#include "style/palette.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

void field(Context const& ctx, Phrase const& label, std::string const& text)
{
    if (text.empty()) { return; }
    line(ctx, Type::small, palette::ink_soft, ctx.tr(label));
    paragraph(ctx, Type::small, palette::ink, text);
    gap(ctx, 6);
}

void draw_quote(Context const& ctx, std::string const& quote)
{
    if (quote.empty()) { return; }
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const indent = ctx.px(16);
    float const step = line_step(ctx, Type::body);
    auto const lines = wrapped(ctx, Type::body, "“" + quote + "”", content_width() - indent - ctx.px(10));
    float const height = step * static_cast<float>(lines.size()) + ctx.px(20);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(start, {start.x + content_width(), start.y + height}, u32(palette::hover), ctx.px(4));
    list->AddRectFilled(start, {start.x + ctx.px(4), start.y + height}, u32(palette::accent), ctx.px(2));
    float y = start.y + ctx.px(10) + step / 2;
    for (auto const& part : lines) {
        text_at(ctx, {start.x + indent, y}, Type::body, palette::ink, part);
        y += step;
    }
    ImGui::Dummy({1, height});
    gap(ctx, 12);
}

void draw_address(Context& ctx, std::string const& url)
{
    if (url.empty()) { return; }
    ImVec2 const start = ImGui::GetCursorScreenPos();
    text_at(ctx, {start.x, start.y + ctx.px(11)}, Type::small, palette::ink_soft, ctx.tr(phrase::address));
    if (link_at(ctx, "copy", {start.x + content_width(), start.y + ctx.px(11)}, Type::small, ctx.tr(phrase::copy),
                Align::right)) {
        ImGui::SetClipboardText(url.c_str());
        ctx.edit_state().toast = Toast{std::string(ctx.tr(phrase::copied)), ctx.now + 2};
    }
    ImGui::Dummy({1, ctx.px(22)});
    paragraph(ctx, Type::small, palette::ink, url);
    gap(ctx, 6);
}

void draw_statement(Context& ctx, Statement const& statement)
{
    if (!statement.heading.empty()) {
        for (auto const& part : wrapped(ctx, Type::heading, statement.heading, content_width())) {
            line(ctx, Type::heading, palette::ink, part);
        }
        gap(ctx, 8);
    }
    draw_quote(ctx, statement.citation.quote);
    auto const* source = ctx.atlas.source(statement.citation.source_id);
    if (source == nullptr) {
        paragraph(ctx, Type::body, palette::ink, statement.citation.source_id);
        paragraph(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::unknown_source));
        return;
    }
    paragraph(ctx, Type::strong, palette::ink, source->title);
    if (!source->doc_number.empty()) { paragraph(ctx, Type::small, palette::ink_soft, source->doc_number); }
    gap(ctx, 6);
    field(ctx, phrase::section, statement.citation.section);
    field(ctx, phrase::issuer, source->issuer);
    field(ctx, phrase::date, source->date);
    draw_address(ctx, source->url);
    field(ctx, phrase::licence, source->licence);
    field(ctx, phrase::note, source->note);
    ImVec2 const start = ImGui::GetCursorScreenPos();
    std::string const words(ctx.tr(phrase::documents_of));
    if (link_at(ctx, "from document", {start.x, start.y + ctx.px(11)}, Type::small, words)) {
        open_documents(ctx, source->source_id);
    }
    ImGui::Dummy({1, ctx.px(22)});
}

/// The statements in columns; returns where they end, in the window's own px.
float draw_columns(Context& ctx, std::vector<Statement> const& statements, std::size_t columns)
{
    float const between = ctx.px(28);
    float const each = (content_width() - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float const left = ImGui::GetCursorPosX();
    float row_top = ImGui::GetCursorPosY();
    float bottom = row_top;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        std::size_t const place = i % columns;
        if (place == 0) { row_top = bottom; }
        ImGui::SetCursorPos({left + (each + between) * static_cast<float>(place), row_top});
        ImGui::PushID(static_cast<int>(i));
        ImGui::BeginGroup();
        // A column is the panel with a nearer right edge.
        float& edge = ImGui::GetCurrentWindow()->ContentRegionRect.Max.x;
        float const whole = std::exchange(edge, ImGui::GetCursorScreenPos().x + each);
        draw_statement(ctx, statements[i]);
        edge = whole;
        ImGui::EndGroup();
        ImGui::PopID();
        bottom = std::max(bottom, ImGui::GetCursorPosY() + ctx.px(8));
    }
    ImGui::SetCursorPos({left, bottom});
    ImGui::Dummy({1, 1});
    return bottom;
}

/// Title and way out; true when it was taken.
bool draw_head(Context const& ctx, std::string const& title)
{
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const middle = start.y + ctx.px(14);
    float const half = ctx.px(14);
    text_at(ctx, {start.x, middle}, Type::body, palette::ink_soft,
            elided(ctx, Type::body, title, content_width() - ctx.px(40)));
    ImVec2 const way_out{start.x + content_width() - ctx.px(10), middle};
    bool const closed = area_at(ctx, {{way_out.x - half, middle - half}, {way_out.x + half, middle + half}}, "close");
    cross(ctx, way_out, ctx.px(6), palette::ink_soft);
    ImGui::Dummy({1, ctx.px(32)});
    hairline(ctx);
    gap(ctx, 14);
    return closed;
}

}  // namespace

void draw_source_popup(Context& ctx)
{
    if (!ctx.state.sources.popup) { return; }
    SourcePopup const popup = *ctx.state.sources.popup;
    auto const columns = std::clamp<std::size_t>(popup.statements.size(), 1, 3);
    float const column = ctx.px(columns == 1 ? 480 : 330);
    ImVec2 const screen = ImGui::GetIO().DisplaySize;
    float const width = std::min(column * static_cast<float>(columns) + ctx.px(40), screen.x - ctx.px(40));
    // As high as its content was in the frame before.
    float const height =
        std::min(ctx.state.sources.age == 0 ? ctx.px(480) : ctx.state.sources.height, screen.y - ctx.px(100));
    Rect const box{{std::round((screen.x - width) / 2), std::round((screen.y - height) / 2)},
                   {std::round((screen.x + width) / 2), std::round((screen.y + height) / 2)}};
    // A veil over everything takes clicks beside the card.
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(screen);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, IM_COL32(20, 28, 38, 90));
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
    if (ctx.state.sources.age == 0) { ImGui::SetNextWindowFocus(); }
    ImGui::Begin("veil", nullptr, flags | ImGuiWindowFlags_NoScrollWithMouse);
    shadow(ctx, ImGui::GetWindowDrawList(), box, ctx.px(10));
    bool const beside = ctx.state.sources.age > 0 && clicked_beside(box);
    ImGui::End();
    ImGui::PopStyleColor();

    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({width, height});
    if (ctx.state.sources.age == 0) { ImGui::SetNextWindowFocus(); }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ctx.px(10));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ctx.px(24), ctx.px(18)));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, u32(palette::paper));
    ImGui::Begin("sources", nullptr, flags & ~ImGuiWindowFlags_NoScrollbar);
    bool const closed = draw_head(ctx, popup.title);
    float const bottom = draw_columns(ctx, popup.statements, columns);
    ctx.edit_state().sources.height = bottom + ImGui::GetScrollY() + ctx.px(24);
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    if (!ctx.state.sources.popup) { return; }
    ++ctx.edit_state().sources.age;
    if (closed || beside) { ctx.edit_state().sources.popup.reset(); }
}

}  // namespace atlas::ui
