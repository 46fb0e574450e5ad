#include "ui/cards/cards.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/symbol.hpp"
#include "ui/kit/text.hpp"

#include "model/atlas.hpp"
#include "rules/in_words.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace atlas::ui {

namespace palette = style::palette;

float source_mark(Context& ctx, Cited& cited, float right, float middle, char const* id, std::string const& title,
                  std::string const& heading, model::Citation const& citation)
{
    if (citation.source_id.empty()) { return 0; }
    std::string const text = cited.mark(citation);
    if (link_at(ctx, id, {right, middle}, Type::small, text, Align::right)) {
        open_sources(ctx, title, {{heading, citation}});
    }
    return text_width(ctx, Type::small, text);
}

void source_list(Context& ctx, Cited const& cited)
{
    if (cited.ids().empty()) { return; }
    section_gap(ctx);
    ImVec2 const head = ImGui::GetCursorScreenPos();
    heading(ctx, ctx.tr(phrase::sources));
    float const room = content_width() - text_width(ctx, Type::heading, ctx.tr(phrase::sources)) - ctx.px(16);
    bool const wide = text_width(ctx, Type::small, ctx.tr(phrase::documents_open)) <= room;
    if (link_at(ctx, "all documents", {head.x + content_width(), (head.y + ImGui::GetCursorScreenPos().y) / 2},
                Type::small, ctx.tr(wide ? phrase::documents_open : phrase::documents), Align::right)) {
        open_documents(ctx);
    }
    gap(ctx, 4);
    int number = 0;
    for (auto const& id : cited.ids()) {
        ++number;
        auto const* source = ctx.atlas.source(id);
        std::string text = source == nullptr ? id : source->title;
        if (source != nullptr && !source->date.empty()) { text += " · " + source->date; }
        ImVec2 const start = ImGui::GetCursorScreenPos();
        float const indent = ctx.px(34);
        auto const lines = wrapped(ctx, Type::small, text, content_width() - indent);
        float const step = line_step(ctx, Type::small);
        ImGui::PushID(number);
        float const height = step * static_cast<float>(lines.size());
        bool over = false;
        if (area_at(ctx, {start, {start.x + content_width(), start.y + height}}, "source", &over)) {
            open_sources(ctx, std::string(ctx.tr(phrase::source)), {{"", {id, "", ""}}});
        }
        text_at(ctx, {start.x, start.y + step / 2}, Type::small, palette::accent_text, fmt::format("[{}]", number));
        float y = start.y + step / 2;
        for (auto const& part : lines) {
            text_at(ctx, {start.x + indent, y}, Type::small, over ? palette::accent_text : palette::ink_soft, part);
            y += step;
        }
        ImGui::PopID();
        ImGui::Dummy({1, height + ctx.px(4)});
    }
}

int decimals_of(Context const& ctx, std::string_view indicator_id)
{
    auto const* indicator = ctx.atlas.indicator(indicator_id);
    return indicator == nullptr ? 2 : indicator->decimals;
}

std::string amount(Context const& ctx, double value, std::string_view unit, int decimals)
{
    return rules::amount(value, unit, ctx.view.language, decimals);
}

std::string target_words(Context const& ctx, model::Target const& target)
{
    return rules::target_words(target, ctx.view.language);
}

std::string period_words(Context const& ctx, model::Observation const& observation)
{
    return rules::period_words(observation, ctx.view.language);
}

void card_title(Context& ctx, std::string const& name, std::string const& remark)
{
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const width = content_width();
    float const step = ctx.px(40);
    auto const lines = wrapped(ctx, Type::name, name, width - ctx.px(36));
    Type const type = lines.size() > 1 ? Type::title : Type::name;
    auto const shown = lines.size() > 1 ? wrapped(ctx, type, name, width - ctx.px(36)) : lines;
    float y = start.y + step / 2;
    float end = 0;
    for (auto const& part : shown) {
        end = text_at(ctx, {start.x, y}, type, palette::ink, part);
        y += ctx.px(type == Type::name ? 40 : 34);
    }
    float const last = y - ctx.px(type == Type::name ? 40 : 34);
    bool const beside = end + ctx.px(14) + text_width(ctx, Type::small, remark) < width - ctx.px(36);
    if (beside) {
        text_at(ctx, {start.x + end + ctx.px(14), last + ctx.px(4)}, Type::small, palette::ink_soft, remark);
    }
    ImVec2 const way_out{start.x + width - ctx.px(10), start.y + step / 2};
    float const half = ctx.px(14);
    bool over = false;
    if (area_at(ctx, {{way_out.x - half, way_out.y - half}, {way_out.x + half, way_out.y + half}}, "close", &over)) {
        ctx.edit_view().selection = std::monostate{};
    }
    cross(ctx, way_out, ctx.px(6), over ? palette::ink : palette::ink_soft);
    ImGui::Dummy({1, last + step / 2 - start.y});
    if (!beside && !remark.empty()) { paragraph(ctx, Type::small, palette::ink_soft, remark); }
}

void project_row(Context& ctx, model::Project const& project, std::string const& remark)
{
    ImGui::PushID(project.project_id.c_str());
    Row const item = row(ctx, "project", ctx.px(36));
    model::Stage const stage = stage_of(ctx, project);
    symbol(ctx, {item.box.min.x + ctx.px(13), item.middle}, ctx.px(12.5), project.category, stage, project.accuracy);
    std::string const right = remark.empty() ? std::string(ctx.tr(stage)) : remark;
    float const used = text_at(ctx, {item.box.max.x, item.middle}, Type::small, palette::ink_soft, right, Align::right);
    text_at(ctx, {item.box.min.x + ctx.px(36), item.middle}, Type::body, palette::ink,
            elided(ctx, Type::body, name_of(ctx, project), item.box.width() - ctx.px(46) - used));
    if (item.clicked) { select_project(ctx, project.project_id); }
    if (item.hovered) { ctx.edit_state().hover.next_project = project.project_id; }
    ImGui::PopID();
}

void target_row(Context& ctx, Cited& cited, model::Target const& target)
{
    auto const* indicator = ctx.atlas.indicator(target.indicator_id);
    std::string const name = indicator == nullptr ? target.indicator_id : name_of(ctx, *indicator);
    std::string const words = target_words(ctx, target);
    ImGui::PushID(&target);
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const middle = start.y + ctx.px(16);
    float right = start.x + content_width();
    right -= source_mark(ctx, cited, right, middle, "source", name, words, target.citation) + ctx.px(8);
    right -= text_at(ctx, {right, middle}, Type::body, palette::ink, words, Align::right) + ctx.px(10);
    text_at(ctx, {start.x, middle}, Type::body, palette::ink_soft,
            elided(ctx, Type::body, fmt::format("{} {}", name, target.year), right - start.x));
    ImGui::PopID();
    ImGui::Dummy({1, ctx.px(32)});
}

std::size_t rows_shown(Context const& ctx, char const* key, std::size_t all, std::size_t few)
{
    return ctx.state.card.is_expanded(key) ? all : std::min(all, few);
}

void more_link(Context& ctx, char const* key, std::size_t all, std::size_t few)
{
    if (all <= few) { return; }
    bool& open = ctx.edit_state().card.expanded[key];
    ImVec2 const start = ImGui::GetCursorScreenPos();
    std::string const text =
        open ? std::string(ctx.tr(phrase::show_less)) : fmt::format("{} {}", ctx.tr(phrase::show_more), all);
    if (link_at(ctx, key, {start.x, start.y + ctx.px(14)}, Type::small, text)) { open = !open; }
    ImGui::Dummy({1, ctx.px(28)});
}

void section_gap(Context const& ctx)
{
    gap(ctx, 14);
    hairline(ctx);
    gap(ctx, 8);
}

bool notice(Context const& ctx, char const* id, std::string_view text, std::string_view action)
{
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const pad = ctx.px(12);
    std::string const whole = std::string(text) + " · " + std::string(action);
    auto const lines = wrapped(ctx, Type::small, whole, content_width() - 2 * pad);
    float const step = line_step(ctx, Type::small);
    float const height = step * static_cast<float>(lines.size()) + ctx.px(18);
    Rect const box{start, {start.x + content_width(), start.y + height}};
    bool over = false;
    bool const clicked = area_at(ctx, box, id, &over);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.min, box.max, u32(palette::notice_fill), ctx.px(6));
    list->AddRect(box.min, box.max, u32(over ? palette::notice_text : palette::notice_line), ctx.px(6), 0,
                  std::max(1.0F, ctx.px(1)));
    float y = start.y + ctx.px(9) + step / 2;
    for (auto const& part : lines) {
        text_at(ctx, {start.x + pad, y}, Type::small, palette::notice_text, part);
        y += step;
    }
    ImGui::Dummy({1, height});
    return clicked;
}

}  // namespace atlas::ui
