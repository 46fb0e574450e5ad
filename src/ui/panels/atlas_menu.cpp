#include "ui/panels/atlas_menu.hpp"

#include "style/palette.hpp"
#include "text/fonts.hpp"
#include "ui/kit/buttons.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/windows.hpp"
#include "ui/strings/atlas_strings.hpp"

#include <algorithm>
#include <cmath>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

// Logical px.
constexpr double menu_width = 420;
constexpr double menu_padding = 8;
constexpr double row_height = 54;
constexpr double reload_height = 42;
constexpr double heading_height = 36;

/// The end of a path, which tells folders apart, with … for what has no room.
std::string path_end(Context const& ctx, std::string const& path, float room)
{
    if (text_width(ctx, Type::small, path) <= room) { return path; }
    for (auto slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
        std::string const end = "…" + path.substr(slash);
        if (text_width(ctx, Type::small, end) <= room) { return end; }
    }
    return elided(ctx, Type::small, path, room);
}

std::string_view title_of(Context const& ctx, AtlasEntry const& entry)
{
    return base::pick(ctx.view.language, entry.title, entry.title_en);
}

/// A row of the menu; true when it was chosen.
bool entry_row(Context const& ctx, AtlasEntry const& entry, Rect const& box)
{
    std::string const id = "atlas " + entry.path;
    bool over = false;
    bool const clicked = area_at(ctx, box, id.c_str(), &over);
    ImDrawList* list = ImGui::GetWindowDrawList();
    bool const hot = over && !entry.missing;
    if (hot || entry.shown) {
        list->AddRectFilled(box.min, box.max, u32(hot ? palette::hover : palette::chosen), ctx.px(6));
    }
    float const left = box.min.x + ctx.px(14);
    float right = box.max.x - ctx.px(14);
    float const upper = box.min.y + ctx.px(18);
    if (entry.shown) {
        text_at(ctx, {right, (box.min.y + box.max.y) / 2}, Type::icon, palette::accent_text, text::Fonts::icon("check"),
                Align::right);
        right -= ctx.px(32);
    } else if (entry.missing) {
        right -= text_at(ctx, {right, upper}, Type::small, palette::notice_text, ctx.tr(phrase::atlas_missing),
                         Align::right);
        right -= ctx.px(12);
    }
    Type const type = entry.shown ? Type::strong : Type::body;
    text_at(ctx, {left, upper}, type, entry.missing ? palette::ink_soft : palette::ink,
            elided(ctx, type, title_of(ctx, entry), right - left));
    std::string const path = path_end(ctx, entry.path, box.max.x - ctx.px(entry.shown ? 46 : 14) - left);
    text_at(ctx, {left, box.min.y + ctx.px(38)}, Type::small, palette::ink_soft, path);
    if (over && path != entry.path) { ctx.kit.tip = entry.path; }
    return clicked && !entry.missing;
}

/// A heading and its rows; returns where they end.
float section(Context& ctx, Phrase const& heading, std::vector<AtlasEntry> const& entries, float x, float y,
              float width)
{
    if (entries.empty()) { return y; }
    text_at(ctx, {x + ctx.px(14), y + ctx.px(20)}, Type::small, palette::ink_soft, ctx.tr(heading));
    y += ctx.px(heading_height);
    for (AtlasEntry const& entry : entries) {
        if (entry_row(ctx, entry, {{x, y}, {x + width, y + ctx.px(row_height)}})) {
            ctx.edit_state().atlases.open = false;
            if (!entry.shown) { ctx.requests().atlases.open = entry.path; }
        }
        y += ctx.px(row_height);
    }
    return y;
}

float section_height(Context const& ctx, std::vector<AtlasEntry> const& entries)
{
    if (entries.empty()) { return 0; }
    return ctx.px(heading_height) + ctx.px(row_height) * static_cast<float>(entries.size());
}

void reload_row(Context& ctx, Rect const& box)
{
    bool over = false;
    bool const clicked = area_at(ctx, box, "atlas reload", &over);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (over) { list->AddRectFilled(box.min, box.max, u32(palette::hover), ctx.px(6)); }
    float const middle = (box.min.y + box.max.y) / 2;
    text_at(ctx, {box.min.x + ctx.px(14), middle}, Type::body, palette::ink, ctx.tr(phrase::atlas_reload));
    text_at(ctx, {box.max.x - ctx.px(14), middle}, Type::small, palette::ink_soft, ctx.tr(phrase::atlas_reload_key),
            Align::right);
    if (!clicked) { return; }
    ctx.edit_state().atlases.open = false;
    ctx.requests().atlases.reload = true;
}

}  // namespace

float draw_atlas_title(Context& ctx, ImVec2 at)
{
    auto const& settings = ctx.atlas.settings;
    std::string_view const title = base::pick(ctx.view.language, settings.title, settings.title_en);
    AtlasMenu& menu = ctx.edit_state().atlases;
    if (!menu.available) { return text_at(ctx, at, Type::title, palette::bar_text, title); }
    float const words = text_width(ctx, Type::title, title);
    float const pad = ctx.px(10);
    float const half = ctx.px(19);
    float const mark = ctx.px(22);
    Rect const box{{at.x - pad, at.y - half}, {at.x + words + mark + pad, at.y + half}};
    bool over = false;
    bool const clicked = area_at(ctx, box, "atlas title", &over);
    if (over || menu.open) {
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max,
                                                  u32(menu.open ? palette::bar_hover : palette::bar_button), ctx.px(6));
    }
    text_at(ctx, at, Type::title, palette::bar_text, title);
    chevron(ctx, {at.x + words + ctx.px(15), at.y + ctx.px(2)}, ctx.px(5),
            over || menu.open ? palette::bar_text : palette::bar_text_soft, menu.open);
    if (over && !menu.open) { ctx.kit.tip = std::string(ctx.tr(phrase::atlas_tip)); }
    if (clicked) {
        menu.open = !menu.open;
        menu.age = 0;
        menu.listed = false;
        ctx.requests().atlases.list = menu.open;
    }
    menu.at = {box.min.x, ctx.boxes.bar.max.y + ctx.px(6)};
    return words + mark + pad;
}

void draw_atlas_menu(Context& ctx)
{
    AtlasMenu& menu = ctx.edit_state().atlases;
    if (!menu.open || !menu.listed) { return; }
    ImVec2 const screen = ImGui::GetIO().DisplaySize;
    float const pad = ctx.px(menu_padding);
    float const width = std::min(ctx.px(menu_width), screen.x - 2 * menu.at.x);
    float const wanted = 2 * pad + section_height(ctx, menu.recent) + section_height(ctx, menu.bundled) + ctx.px(13) +
                         ctx.px(reload_height);
    float const height = std::min(wanted, screen.y - menu.at.y - ctx.px(12));
    Rect const box{menu.at, {menu.at.x + width, menu.at.y + height}};
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({width, height});
    if (menu.age == 0) { ImGui::SetNextWindowFocus(); }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, 0);
    ImGui::Begin("atlases", nullptr,
                 (ImGuiWindowFlags_NoDecoration & ~ImGuiWindowFlags_NoScrollbar) | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    floating_ground(ctx, box, ctx.px(8));
    float const inner = width - 2 * pad - (height < wanted ? ctx.px(8) : 0);
    float const x = box.min.x + pad;
    float y = box.min.y + pad - ImGui::GetScrollY();
    y = section(ctx, phrase::atlas_recent, menu.recent, x, y, inner);
    y = section(ctx, phrase::atlas_bundled, menu.bundled, x, y, inner);
    float const rule = y + ctx.px(6);
    ImGui::GetWindowDrawList()->AddRectFilled({x + ctx.px(6), rule}, {x + inner - ctx.px(6), rule + 1},
                                              u32(palette::line));
    y += ctx.px(13);
    reload_row(ctx, {{x, y}, {x + inner, y + ctx.px(reload_height)}});
    ImGui::SetCursorPos({0, wanted - 1});
    ImGui::Dummy({1, 1});
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImVec2 const mouse = ImGui::GetMousePos();
    bool const on_title = ctx.boxes.bar.contains(mouse) && mouse.x < box.max.x;
    bool const beside = menu.age++ > 0 && ImGui::IsMouseClicked(0) && !box.contains(mouse) && !on_title;
    if (beside) { menu.open = false; }
}

void draw_atlas_notice(Context& ctx)
{
    AtlasMenu const& menu = ctx.state.atlases;
    bool const reading = !menu.reading.empty();
    if (!reading && !menu.changed) { return; }
    float const height = ctx.px(46);
    float const pad = ctx.px(18);
    float const gap = ctx.px(10);
    float const room = ctx.boxes.map.width() - ctx.px(40);
    std::string_view const reload = ctx.tr(phrase::atlas_reload);
    std::string_view const later = ctx.tr(phrase::atlas_later);
    float const reload_width = text_width(ctx, Type::body, reload) + ctx.px(28);
    float const later_width = text_width(ctx, Type::body, later) + ctx.px(24);
    float const buttons = reading ? 0 : ctx.px(14) + reload_width + gap + later_width - ctx.px(10);
    std::string words(ctx.tr(reading ? phrase::atlas_reading : phrase::atlas_changed));
    if (reading) { words += menu.reading + " …"; }
    words = elided(ctx, Type::body, words, room - 2 * pad - buttons);
    float const width = 2 * pad + text_width(ctx, Type::body, words) + buttons;
    float const left = std::round((ctx.boxes.map.min.x + ctx.boxes.map.max.x - width) / 2);
    float const top = ctx.boxes.map.min.y + ctx.px(14);
    Rect const box{{left, top}, {left + width, top + height}};
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({box.width(), box.height()});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, 0);
    ImGui::Begin("atlas notice", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
    floating_ground(ctx, box, ctx.px(8));
    float const middle = (box.min.y + box.max.y) / 2;
    text_at(ctx, {box.min.x + pad, middle}, Type::body, palette::ink, words);
    if (!reading) {
        float const half = ctx.px(16);
        float right = box.max.x - ctx.px(8);
        Rect const put_off{{right - later_width, middle - half}, {right, middle + half}};
        if (word_button(ctx, "atlas later", put_off, later)) { ctx.requests().atlases.later = true; }
        right = put_off.min.x - gap;
        Rect const again{{right - reload_width, middle - half}, {right, middle + half}};
        if (word_button(ctx, "atlas notice reload", again, reload, Weight::main)) {
            ctx.requests().atlases.reload = true;
        }
    }
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

}  // namespace atlas::ui
