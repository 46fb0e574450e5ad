// The window of documents: the list on the left; on the right all that one of them says, or the disagreements.
#include "ui/dialogs/documents_panel.hpp"

#include "ui/cards/cards.hpp"
#include "ui/kit/dialog.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"

#include "model/atlas.hpp"
#include "rules/documents.hpp"
#include "rules/levels.hpp"
#include "rules/unit_names.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr std::size_t few_rows = 30;

/// One statement as shown: of what, what, and in which words.
struct Said {
    std::string subject;
    std::string words;
    model::Citation const* citation;
};

std::string indicator_name(Context const& ctx, std::string const& id)
{
    auto const* indicator = ctx.atlas.indicator(id);
    return indicator == nullptr ? id : name_of(ctx, *indicator);
}

Said said(Context const& ctx, model::DevelopmentTypeStatement const& row)
{
    return {area_name(ctx, row.adcode), fmt::format("{}. {}", row.rank, ctx.tr(row.type)), &row.citation};
}
Said said(Context const& ctx, model::Industry const& row)
{
    return {area_name(ctx, row.adcode), fmt::format("{} · {}", ctx.tr(row.role), row.name), &row.citation};
}
Said said(Context const& ctx, model::Target const& row)
{
    return {fmt::format("{} · {} {}", area_name(ctx, row.adcode), indicator_name(ctx, row.indicator_id), row.year),
            target_words(ctx, row), &row.citation};
}
Said said(Context const& ctx, model::Observation const& row)
{
    return {fmt::format("{} · {} {}", area_name(ctx, row.adcode), indicator_name(ctx, row.indicator_id),
                        period_words(ctx, row)),
            amount(ctx, row.value, row.unit, 4), &row.citation};
}
Said said(Context const& ctx, model::ProjectFact const& row)
{
    auto const* project = ctx.atlas.project(row.project_id);
    std::string value = row.value;
    if (row.kind == model::FactKind::stage) {
        if (auto const stage = model::parse<model::Stage>(row.value)) { value = ctx.tr(*stage); }
    } else {
        value = rules::with_unit(value, row.unit, ctx.view.language);
    }
    return {project == nullptr ? row.project_id : name_of(ctx, *project),
            fmt::format("{} · {} · {}", ctx.tr(row.kind), value, row.date), &row.citation};
}
Said said(Context const& ctx, model::GroupMember const& row)
{
    return {rules::group_name(ctx.atlas, row, ctx.view.language),
            area_name(ctx, row.adcode) + (row.role.empty() ? "" : " · " + row.role), &row.citation};
}

void draw_said(Context const& ctx, Said const& said)
{
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const middle = start.y + ctx.px(12);
    float const used = text_at(ctx, {start.x + content_width(), middle}, Type::body, palette::ink,
                               elided(ctx, Type::body, said.words, content_width() * 0.5F), Align::right);
    text_at(ctx, {start.x, middle}, Type::body, palette::ink,
            elided(ctx, Type::body, said.subject, content_width() - used - ctx.px(14)));
    ImGui::Dummy({1, ctx.px(24)});
    std::string quote = said.citation->quote.empty() ? "" : "“" + said.citation->quote + "”";
    if (!said.citation->section.empty()) { quote += (quote.empty() ? "" : "  ") + said.citation->section; }
    if (!quote.empty()) { paragraph(ctx, Type::small, palette::ink_soft, quote); }
    gap(ctx, 8);
}

template <class Row>
void draw_kind(Context& ctx, Phrase const& title, std::vector<model::Id<Row>> const& rows)
{
    if (rows.empty()) { return; }
    std::string const key = "documents " + std::string(title.en);
    heading(ctx, ctx.tr(title), fmt::format("{}", rows.size()));
    gap(ctx, 4);
    std::size_t const shown = rows_shown(ctx, key.c_str(), rows.size(), few_rows);
    for (std::size_t i = 0; i < shown; ++i) { draw_said(ctx, said(ctx, ctx.atlas[rows[i]])); }
    ImGui::PushID(key.c_str());
    more_link(ctx, key.c_str(), rows.size(), few_rows);
    ImGui::PopID();
    gap(ctx, 12);
}

void draw_document(Context& ctx, model::Source const& source)
{
    paragraph(ctx, Type::heading, palette::ink, source.title);
    std::string about;
    for (auto const* part : {&source.issuer, &source.doc_number, &source.date, &source.url}) {
        if (!part->empty()) { about += (about.empty() ? "" : " · ") + *part; }
    }
    paragraph(ctx, Type::small, palette::ink_soft, about);
    gap(ctx, 14);
    auto const sayings = rules::statements_of(ctx.atlas, source.source_id);
    if (sayings.count() == 0) { line(ctx, Type::body, palette::ink_soft, ctx.tr(phrase::says_nothing)); }
    draw_kind(ctx, phrase::types, sayings.types);
    draw_kind(ctx, phrase::table_targets, sayings.targets);
    draw_kind(ctx, phrase::table_observations, sayings.figures);
    draw_kind(ctx, phrase::project_facts, sayings.facts);
    draw_kind(ctx, phrase::industries, sayings.industries);
    draw_kind(ctx, phrase::groups, sayings.groups);
}

struct Side {
    Said said;
    std::string where;
};

template <class Row>
std::vector<Side> sides_of(Context const& ctx, std::vector<model::Id<Row>> const& rows)
{
    std::vector<Side> sides;
    for (Row const& row : ctx.atlas.rows(rows)) {
        auto const* source = ctx.atlas.source(row.citation.source_id);
        std::string where = source == nullptr ? row.citation.source_id : source->title;
        if (!row.citation.section.empty()) { where += " · " + row.citation.section; }
        Said one = said(ctx, row);
        // Two types in one section of a document are one side.
        auto const same = std::find_if(sides.begin(), sides.end(), [&](Side const& side) {
            return side.where == where && std::is_same_v<Row, model::DevelopmentTypeStatement>;
        });
        if (same != sides.end()) {
            same->said.words += "  " + one.words;
        } else {
            sides.push_back({std::move(one), std::move(where)});
        }
    }
    return sides;
}

/// The sides of one disagreement, two in a row.
void draw_sides(Context const& ctx, std::vector<Side> const& sides)
{
    float const between = ctx.px(24);
    float const each = (content_width() - between) / 2;
    float const left = ImGui::GetCursorPosX();
    float bottom = ImGui::GetCursorPosY();
    float top = bottom;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        if (i % 2 == 0) { top = bottom; }
        ImGui::SetCursorPos({left + (each + between) * static_cast<float>(i % 2), top});
        ImGui::BeginGroup();
        float& edge = ImGui::GetCurrentWindow()->ContentRegionRect.Max.x;
        float const whole = std::exchange(edge, ImGui::GetCursorScreenPos().x + each);
        paragraph(ctx, Type::strong, palette::accent_text, sides[i].said.words);
        auto const& quote = sides[i].said.citation->quote;
        if (!quote.empty()) { paragraph(ctx, Type::body, palette::ink, "“" + quote + "”"); }
        paragraph(ctx, Type::small, palette::ink_soft, sides[i].where);
        edge = whole;
        ImGui::EndGroup();
        bottom = std::max(bottom, ImGui::GetCursorPosY() + ctx.px(8));
    }
    ImGui::SetCursorPos({left, bottom});
    ImGui::Dummy({1, ctx.px(4)});
    hairline(ctx);
    gap(ctx, 12);
}

void draw_disagreements(Context const& ctx, std::vector<rules::Disagreement> const& list)
{
    heading(ctx, ctx.tr(phrase::disagreements), fmt::format("{}", list.size()));
    gap(ctx, 10);
    if (list.empty()) { paragraph(ctx, Type::body, palette::ink_soft, ctx.tr(phrase::disagreements_none)); }
    for (auto const& item : list) {
        auto sides = sides_of(ctx, item.types);
        if (sides.empty()) { sides = sides_of(ctx, item.targets); }
        if (sides.empty()) { sides = sides_of(ctx, item.figures); }
        if (sides.empty()) { continue; }
        std::string const what = item.types.empty() ? "" : " · " + std::string(ctx.tr(phrase::types));
        paragraph(ctx, Type::heading, palette::ink, sides.front().said.subject + what);
        gap(ctx, 6);
        draw_sides(ctx, sides);
    }
}

/// One line of the list on the left; true when clicked.
bool list_row(Context const& ctx, char const* id, std::string const& text, std::size_t count, bool chosen)
{
    float const step = line_step(ctx, Type::small);
    auto const lines = wrapped(ctx, Type::small, text, content_width() - ctx.px(60));
    Row const item = row(ctx, id, step * static_cast<float>(lines.size()) + ctx.px(12));
    if (chosen) {
        ImGui::GetWindowDrawList()->AddRectFilled(item.box.min, item.box.max, u32(palette::chosen), ctx.px(4));
    }
    float y = item.box.min.y + ctx.px(6) + step / 2;
    for (auto const& part : lines) {
        text_at(ctx, {item.box.min.x + ctx.px(8), y}, Type::small, chosen ? palette::accent_text : palette::ink, part);
        y += step;
    }
    text_at(ctx, {item.box.max.x - ctx.px(8), item.middle}, Type::small, palette::ink_soft, fmt::format("{}", count),
            Align::right);
    return item.clicked;
}

void draw_list(Context& ctx, Rect const& box, std::size_t disagreements)
{
    Documents& documents = ctx.edit_state().documents;
    begin_dialog_part(ctx, "documents list", box, palette::panel, 14, true, documents.age == 0);
    std::string chosen = documents.source_id;
    if (list_row(ctx, "disagreements", std::string(ctx.tr(phrase::disagreements)), disagreements, chosen.empty())) {
        documents.source_id.clear();
    }
    gap(ctx, 6);
    hairline(ctx);
    gap(ctx, 6);
    for (auto const& source : ctx.atlas.sources) {
        std::size_t const count = rules::statements_of(ctx.atlas, source.source_id).count();
        if (list_row(ctx, source.source_id.c_str(), source.title, count, chosen == source.source_id)) {
            documents.source_id = source.source_id;
        }
    }
    end_panel();
}

}  // namespace

void draw_documents(Context& ctx)
{
    Documents& documents = ctx.edit_state().documents;
    if (!documents.open) { return; }
    ImVec2 const screen = ImGui::GetIO().DisplaySize;
    float const width = std::min(ctx.px(1280), screen.x - ctx.px(60));
    float const height = std::min(ctx.px(900), screen.y - ctx.px(80));
    Rect const box{{std::round((screen.x - width) / 2), std::round((screen.y - height) / 2)},
                   {std::round((screen.x + width) / 2), std::round((screen.y + height) / 2)}};
    bool const beside = modal_backdrop(ctx, "documents veil", box, documents.age == 0) && !ctx.state.sources.popup;
    float const head = ctx.px(54);
    float const split = box.min.x + std::round(width * 0.32F);
    auto const disagreements = rules::disagreements(ctx.atlas);
    std::string const before = documents.source_id;
    bool const closed = dialog_head(ctx, "documents head", {box.min, {box.max.x, box.min.y + head}},
                                    ctx.tr(phrase::documents), documents.age == 0);
    draw_list(ctx, {{box.min.x, box.min.y + head}, {split, box.max.y}}, disagreements.size());
    begin_dialog_part(ctx, "documents content", {{split, box.min.y + head}, box.max}, palette::paper, 24, true,
                      documents.age == 0);
    if (before != documents.source_id) { ImGui::SetScrollY(0); }
    if (auto const* source = ctx.atlas.source(documents.source_id)) {
        draw_document(ctx, *source);
    } else {
        draw_disagreements(ctx, disagreements);
    }
    gap(ctx, 16);
    end_panel();
    ++documents.age;
    if (closed || beside) { documents.open = false; }
}

}  // namespace atlas::ui
