// What to write on the left, what stands against it on the right, below the way to go and how far it has come.
#include "ui/dialogs/export_dialog.hpp"

#include "ui/strings/export_strings.hpp"

#include "base/language.hpp"
#include "style/palette.hpp"
#include "ui/kit/choices.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/dialog.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

void draw_forms(Context const& ctx, ExportDialog& dialog)
{
    std::optional<ExportForm::Of> last;
    for (auto const& form : dialog.forms) {
        if (last != form.of) {
            if (last) { gap(ctx, 8); }
            Phrase const& title = form.of == ExportForm::Of::view       ? phrase::export_view
                                  : form.of == ExportForm::Of::briefing ? phrase::export_briefing
                                                                        : phrase::export_sheets;
            line(ctx, Type::small, palette::ink_soft, ctx.tr(title));
            last = form.of;
        }
        Row const item = row(ctx, form.id.c_str(), ctx.px(34), !dialog.running);
        bool const chosen = dialog.wish.form == form.id;
        if (chosen) {
            ImGui::GetWindowDrawList()->AddRectFilled(item.box.min, item.box.max, u32(palette::chosen), ctx.px(4));
        }
        std::string_view const words = form.label.in(ctx.view.language);
        text_at(ctx, {item.box.min.x + ctx.px(10), item.middle}, chosen ? Type::strong : Type::body,
                chosen ? palette::accent_text : palette::ink, words);
        if (item.clicked && !dialog.running) { dialog.wish.form = form.id; }
    }
}

/// A box to type into, as wide as asked.
void draw_field(Context const& ctx, char const* name, std::string_view hint, std::string& words, Rect const& box,
                bool enabled)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.min, box.max, u32(palette::paper), ctx.px(6));
    list->AddRect(box.min, box.max, u32(palette::control_line), ctx.px(6), 0, std::max(1.0F, ctx.px(1)));
    std::string typed = words;
    Rect const inside{{box.min.x + ctx.px(8), box.min.y}, {box.max.x - ctx.px(8), box.max.y}};
    if (text_field(ctx, name, hint, typed, inside, palette::ink, palette::ink_soft) && enabled) {
        words = std::move(typed);
    }
}

ExportForm const* form_of(ExportDialog const& dialog)
{
    auto const at = std::find_if(dialog.forms.begin(), dialog.forms.end(),
                                 [&](auto const& form) { return form.id == dialog.wish.form; });
    return at == dialog.forms.end() ? nullptr : &*at;
}

/// Height of a landscape page, of its width.
double ratio_of(ExportPage page)
{
    briefing::PageSize const& size = page == ExportPage::wide ? briefing::wide_page : briefing::a4_page;
    return size.height / size.width;
}

/// The size in pixels, or what is wrong with it; nothing for other forms.
std::optional<std::variant<PixelSize, Phrase>> size_of(ExportDialog const& dialog)
{
    auto const* form = form_of(dialog);
    if (form == nullptr || !form->pixels) { return std::nullopt; }
    return pixel_size(dialog.wish.size, ratio_of(dialog.wish.page), form->of == ExportForm::Of::briefing);
}

void draw_pixels(Context const& ctx, ExportDialog& dialog)
{
    if (!size_of(dialog)) { return; }
    ExportSize& wish = dialog.wish.size;
    line(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::export_pixels));
    int const chosen = segments(ctx, "pixels", {"1080p", "4K", "8K", std::string(ctx.tr(phrase::export_pixels_typed))},
                                static_cast<int>(wish.pixels));
    if (chosen >= 0 && !dialog.running) { wish.pixels = static_cast<ExportPixels>(chosen); }
    if (wish.pixels == ExportPixels::typed) {
        gap(ctx, 6);
        ImVec2 const start = ImGui::GetCursorScreenPos();
        bool const page = form_of(dialog)->of == ExportForm::Of::briefing;
        float const right = start.x + content_width();
        float const split = page ? right : std::round(start.x + content_width() * 0.52F);
        float const low = start.y + ctx.px(34);
        draw_field(ctx, "export size", ctx.tr(phrase::export_size_hint), wish.size, {start, {split, low}},
                   !dialog.running);
        if (!page) {
            draw_field(ctx, "export scale", ctx.tr(phrase::export_scale_hint), wish.scale,
                       {{split + ctx.px(8), start.y}, {right, low}}, !dialog.running);
        }
        ImGui::SetCursorScreenPos(start);
        ImGui::Dummy({1, ctx.px(38)});
    }
    auto const answer = *size_of(dialog);
    if (auto const* wrong = std::get_if<Phrase>(&answer)) {
        paragraph(ctx, Type::small, palette::emphasis, ctx.tr(*wrong));
    } else {
        auto const& size = std::get<PixelSize>(answer);
        line(ctx, Type::small, palette::ink_soft, fmt::format("{} × {} px", size.width, size.height));
    }
    gap(ctx, 8);
}

void draw_settings(Context const& ctx, ExportDialog& dialog)
{
    gap(ctx, 12);
    hairline(ctx);
    gap(ctx, 10);
    line(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::export_page));
    int const page = segments(ctx, "page", {"16:9", "A4", "A3"}, static_cast<int>(dialog.wish.page));
    if (page >= 0 && !dialog.running) { dialog.wish.page = static_cast<ExportPage>(page); }
    gap(ctx, 8);
    draw_pixels(ctx, dialog);
    line(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::export_language));
    int const language =
        segments(ctx, "language", {"中文", "English"}, dialog.wish.language == base::Language::en ? 1 : 0);
    if (language >= 0 && !dialog.running) {
        dialog.wish.language = language == 1 ? base::Language::en : base::Language::zh;
    }
    gap(ctx, 8);
    line(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::export_folder));
    ImVec2 const start = ImGui::GetCursorScreenPos();
    draw_field(ctx, "export folder", ctx.tr(phrase::export_folder), dialog.wish.folder,
               {start, {start.x + content_width(), start.y + ctx.px(34)}}, !dialog.running);
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy({1, ctx.px(40)});
}

style::Color color_of(base::Severity severity)
{
    if (severity == base::Severity::error) { return palette::emphasis; }
    return severity == base::Severity::warning ? palette::notice_line : palette::control_line;
}

std::string where_words(Context const& ctx, briefing::Place const& place)
{
    for (auto const& scene : ctx.state.briefing.scenes.scenes()) {  // as edited: they are what is checked
        if (scene.id == place.scene) { return std::string(base::pick(ctx.view.language, scene.title, scene.title_en)); }
    }
    return place.county.empty() ? std::string() : area_name(ctx, place.county);
}

bool leads_somewhere(briefing::Place const& place) { return !(place == briefing::Place{}); }

void draw_finding(Context& ctx, briefing::Finding const& finding, std::size_t index)
{
    ImGui::PushID(static_cast<int>(index));
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const indent = ctx.px(18);
    float const room = content_width() - indent - ctx.px(92);
    auto const lines = wrapped(ctx, Type::body, finding.text.in(ctx.view.language), room);
    float const step = line_step(ctx, Type::body);
    float y = start.y + step / 2;
    for (auto const& part : lines) {
        text_at(ctx, {start.x + indent, y}, Type::body, palette::ink, part);
        y += step;
    }
    std::string const where = where_words(ctx, finding.place);
    if (!where.empty()) {
        text_at(ctx, {start.x + indent, y}, Type::small, palette::ink_soft, elided(ctx, Type::small, where, room));
        y += line_step(ctx, Type::small);
    }
    float const bottom = y - step / 2 + ctx.px(4);
    ImGui::GetWindowDrawList()->AddRectFilled({start.x, start.y + ctx.px(2)}, {start.x + ctx.px(6), bottom},
                                              u32(color_of(finding.severity)), ctx.px(2));
    if (leads_somewhere(finding.place)) {
        ImVec2 const at{start.x + content_width(), start.y + step / 2};
        if (link_at(ctx, "go", at, Type::body, ctx.tr(phrase::export_go), Align::right)) {
            ctx.requests().go_to = finding.place;
        }
    }
    ImGui::Dummy({1, bottom - start.y + ctx.px(8)});
    ImGui::PopID();
}

void draw_findings(Context& ctx, ExportDialog const& dialog)
{
    std::string const count = dialog.findings ? fmt::format("{}", dialog.findings->size()) : std::string();
    heading(ctx, ctx.tr(phrase::export_check), count);
    paragraph(ctx, Type::small, palette::ink_soft, ctx.tr(phrase::export_check_note));
    gap(ctx, 10);
    if (!dialog.check_failed.empty()) {
        paragraph(ctx, Type::body, palette::emphasis, dialog.check_failed);
    } else if (!dialog.findings) {
        line(ctx, Type::body, palette::ink_soft, ctx.tr(phrase::export_checking));
    } else if (dialog.findings->empty()) {
        line(ctx, Type::body, palette::ink, ctx.tr(phrase::export_nothing));
    } else {
        for (std::size_t i = 0; i < dialog.findings->size(); ++i) { draw_finding(ctx, (*dialog.findings)[i], i); }
    }
}

/// A filled button; true when clicked.
bool big_button(Context const& ctx, char const* name, Rect const& box, std::string_view words, bool enabled,
                style::Color fill)
{
    bool over = false;
    bool const clicked = area_at(ctx, box, name, &over) && enabled;
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, u32(enabled ? fill : palette::bar_ground), ctx.px(6));
    text_at(ctx, {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2}, Type::strong,
            enabled ? palette::paper : palette::ink_soft, words, Align::centre);
    return clicked;
}

void draw_foot(Context& ctx, ExportDialog& dialog, Rect const& box)
{
    begin_dialog_part(ctx, "export foot", box, palette::panel, 0, false, dialog.age == 0);
    float const middle = (box.min.y + box.max.y) / 2;
    float const wide = ctx.px(132);
    Rect const button{{box.max.x - ctx.px(20) - wide, middle - ctx.px(20)},
                      {box.max.x - ctx.px(20), middle + ctx.px(20)}};
    float const left = box.min.x + ctx.px(22);
    float const room = button.min.x - left - ctx.px(20);
    if (dialog.running) {
        share_bar(ctx, {{left, middle + ctx.px(6)}, {left + room, middle + ctx.px(14)}}, dialog.share, palette::accent);
        text_at(ctx, {left, middle - ctx.px(10)}, Type::small, palette::ink_soft,
                elided(ctx, Type::small, dialog.step, room));
        if (big_button(ctx, "export cancel", button, ctx.tr(phrase::export_cancel), true, palette::bar)) {
            ctx.requests().export_cancel = true;
        }
    } else {
        std::string words =
            dialog.failed.empty() ? std::string() : std::string(ctx.tr(phrase::export_failed)) + dialog.failed;
        if (words.empty() && !dialog.written.empty()) {
            words = std::string(ctx.tr(phrase::exported)) + dialog.written;
        }
        auto const lines = wrapped(ctx, Type::body, words, room);
        float y = middle - (static_cast<float>(std::min<std::size_t>(lines.size(), 2)) - 1) * ctx.px(11);
        for (std::size_t i = 0; i < lines.size() && i < 2; ++i) {
            text_at(ctx, {left, y}, Type::body, dialog.failed.empty() ? palette::ink : palette::emphasis, lines[i]);
            y += ctx.px(22);
        }
        auto const size = size_of(dialog);
        bool const ready = !dialog.wish.folder.empty() && !dialog.wish.form.empty() &&
                           !(size && std::holds_alternative<Phrase>(*size));
        if (big_button(ctx, "export start", button, ctx.tr(phrase::export_start), ready, palette::accent)) {
            ctx.requests().export_start = true;
        }
    }
    end_panel();
}

}  // namespace

void draw_export(Context& ctx)
{
    ExportDialog& dialog = ctx.edit_state().exporting;
    if (!dialog.open) { return; }
    ImVec2 const screen = ImGui::GetIO().DisplaySize;
    float const width = std::min(ctx.px(1120), screen.x - ctx.px(60));
    float const height = std::min(ctx.px(830), screen.y - ctx.px(60));
    Rect const box{{std::round((screen.x - width) / 2), std::round((screen.y - height) / 2)},
                   {std::round((screen.x + width) / 2), std::round((screen.y + height) / 2)}};
    bool const beside = modal_backdrop(ctx, "export veil", box, dialog.age == 0) && !dialog.running;
    float const head = ctx.px(54);
    float const foot = ctx.px(74);
    float const split = box.min.x + std::round(width * 0.34F);
    ExportOptions const before = dialog.wish;
    bool const closed = dialog_head(ctx, "export head", {box.min, {box.max.x, box.min.y + head}},
                                    ctx.tr(phrase::export_title), dialog.age == 0);
    begin_dialog_part(ctx, "export forms", {{box.min.x, box.min.y + head}, {split, box.max.y - foot}}, palette::panel,
                      18, true, dialog.age == 0);
    draw_forms(ctx, dialog);
    draw_settings(ctx, dialog);
    end_panel();
    begin_dialog_part(ctx, "export findings", {{split, box.min.y + head}, {box.max.x, box.max.y - foot}},
                      palette::paper, 22, true, dialog.age == 0);
    draw_findings(ctx, dialog);
    gap(ctx, 12);
    end_panel();
    draw_foot(ctx, dialog, {{box.min.x, box.max.y - foot}, box.max});
    ++dialog.age;
    if (!(before == dialog.wish)) {
        dialog.written.clear();
        dialog.failed.clear();
    }
    if (closed || beside || ctx.requests().go_to) { dialog.open = false; }
}

}  // namespace atlas::ui
