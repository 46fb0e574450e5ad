// Summary of the whole area: classes, ranking by attainment, the area's own targets, projects by category and stage.
#include "ui/cards/summary.hpp"

#include "ui/cards/area_standing.hpp"
#include "ui/cards/cards.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/look.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/text.hpp"
#include "ui/map/measure.hpp"

#include "model/atlas.hpp"
#include "query/filter.hpp"
#include "query/view_state.hpp"
#include "rules/area_rows.hpp"
#include "rules/attainment.hpp"
#include "rules/in_words.hpp"
#include "rules/levels.hpp"
#include "rules/ranking.hpp"
#include "rules/written.hpp"
#include "style/palette.hpp"
#include "style/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace atlas::ui {

namespace palette = style::palette;

namespace {

constexpr std::size_t most_ranks = 12;

/// The area the summary is about: the one drilled into, else the atlas's home.
std::string const& whole_of(Context const& ctx)
{
    return ctx.view.drilled_area.empty() ? ctx.atlas.settings.home : ctx.view.drilled_area;
}

/// "counties", "县区": many areas of the level shown.
std::string level_words(Context const& ctx)
{
    return std::string(ctx.chinese() ? ctx.tr(ctx.view.level) : rules::area_words(ctx.view.level).many);
}

void draw_title(Context& ctx)
{
    auto const& settings = ctx.atlas.settings;
    ImVec2 const start = ImGui::GetCursorScreenPos();
    text_at(ctx, {start.x, start.y + ctx.px(20)}, Type::title, palette::ink,
            ctx.view.drilled_area.empty()
                ? std::string(ctx.tr(phrase::overview))
                : elided(ctx, Type::title, area_name(ctx, ctx.view.drilled_area), content_width() - ctx.px(90)));
    if (!settings.period.empty()) {
        text_at(ctx, {start.x + content_width(), start.y + ctx.px(22)}, Type::small, palette::ink_soft, settings.period,
                Align::right);
    }
    ImGui::Dummy({1, ctx.px(44)});
    // Every project of the area the summary is about, whatever the filters show.
    auto const projects = static_cast<std::size_t>(ctx.resolved.projects->in_area);
    struct Figure {
        std::size_t count;
        std::string what;
    };
    float const wide = content_width() / 3;
    ImVec2 const at = ImGui::GetCursorScreenPos();
    int column = 0;
    for (Figure const& figure : {Figure{ctx.resolved.areas->size(), level_words(ctx)},
                                 Figure{projects, std::string(ctx.tr(phrase::projects_word))},
                                 Figure{ctx.atlas.sources.size(), std::string(ctx.tr(phrase::documents_word))}}) {
        float const x = at.x + wide * static_cast<float>(column++);
        text_at(ctx, {x, at.y + ctx.px(22)}, Type::name, palette::ink, fmt::format("{}", figure.count));
        text_at(ctx, {x, at.y + ctx.px(50)}, Type::small, palette::ink_soft, figure.what);
    }
    Rect const documents{{at.x + wide * 2, at.y}, {at.x + wide * 3, at.y + ctx.px(64)}};
    bool over = false;
    if (area_at(ctx, documents, "documents", &over)) { open_documents(ctx); }
    if (over) { ctx.kit.tip = ctx.tr(phrase::documents_open); }
    ImGui::Dummy({1, ctx.px(66)});
}

/// A small square with the class's colour, stripe or hatch.
void swatch(Context const& ctx, Rect const& box, style::LegendEntry const& entry)
{
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.min, box.max, u32(entry.fill), ctx.px(3));
    if (entry.cover == style::Cover::hatch || !entry.stripes.empty()) {
        bool const hatch = entry.cover == style::Cover::hatch;
        auto const colors = hatch ? std::vector{palette::no_data_hatch} : entry.stripes;
        bool const equal = entry.rank == style::Stripes::equal;
        // Along x; a line of 45° is as wide across as its width, and √2 of it along x.
        float const along = hatch ? ctx.px(1.4) : ctx.px(equal ? 5 : 4.2);
        float const step = hatch ? ctx.px(5) : along * static_cast<float>(colors.size()) + (equal ? along : ctx.px(5));
        list->PushClipRect(box.min, box.max, true);
        for (float x = box.min.x - box.height(); x < box.max.x + step; x += step) {
            for (std::size_t k = 0; k < colors.size(); ++k) {
                float const at = x + along * static_cast<float>(k);
                list->AddLine({at, box.max.y}, {at + box.height(), box.min.y}, u32(colors[k]), along / 1.41F);
            }
        }
        list->PopClipRect();
    }
    if (entry.cover == style::Cover::dots) {
        float const step = ctx.px(5);
        int odd = 0;
        for (float y = box.min.y + step * 0.6F; y < box.max.y; y += step * 0.7F) {
            for (float x = box.min.x + step * (odd++ % 2 == 0 ? 0.5F : 1.0F); x < box.max.x - 1; x += step) {
                list->AddCircleFilled({x, y}, ctx.px(0.9), u32(palette::no_data_hatch), 8);
            }
        }
    }
    list->AddRect(box.min, box.max, u32(palette::border), ctx.px(3), 0, 1);
}

void draw_classes(Context const& ctx)
{
    section_gap(ctx);
    heading(ctx, std::string(ctx.tr(ctx.view.level)) + std::string(ctx.tr(phrase::by_class)),
            ctx.resolved.classes->title);
    gap(ctx, 4);
    int most = 1;
    auto const shown = [](style::LegendEntry const& entry) { return entry.members.value_or(entry.count); };
    float counts = ctx.px(22);  // room for the widest figure
    for (auto const& entry : ctx.resolved.classes->entries) {
        most = std::max(most, shown(entry));
        counts = std::max(counts, text_width(ctx, Type::body, style::count_words(entry, ctx.view.language)));
    }
    counts += ctx.px(10);
    for (auto const& entry : ctx.resolved.classes->entries) {
        std::string const count = style::count_words(entry, ctx.view.language);
        if (count.empty()) { continue; }
        ImVec2 const start = ImGui::GetCursorScreenPos();
        float const middle = start.y + ctx.px(15);
        float const width = content_width();
        swatch(ctx, {{start.x, middle - ctx.px(8)}, {start.x + ctx.px(24), middle + ctx.px(8)}}, entry);
        float const bar = start.x + width * 0.62F;
        float const label = start.x + ctx.px(36);
        float const more = label_at(ctx, {label, middle}, entry.text, bar - ctx.px(8) - label);
        float const full = start.x + width - counts - bar;
        if (shown(entry) > 0) {
            float const end = bar + full * static_cast<float>(shown(entry)) / static_cast<float>(most);
            ImGui::GetWindowDrawList()->AddRectFilled({bar, middle - ctx.px(6)}, {end, middle + ctx.px(6)},
                                                      u32(palette::accent), ctx.px(3));
        }
        text_at(ctx, {start.x + width, middle}, Type::body, palette::ink_soft, count, Align::right);
        ImGui::Dummy({1, ctx.px(30) + more});
    }
    if (!ctx.resolved.classes->note.empty()) {
        paragraph(ctx, Type::small, palette::ink_soft, ctx.resolved.classes->note);
    }
}

/// A count as a bar behind its label, which has the width `column`.
void count_bar(Context const& ctx, std::string_view label, int count, int most, style::Color color, float column)
{
    ImVec2 const start = ImGui::GetCursorScreenPos();
    float const middle = start.y + ctx.px(14);
    float const width = content_width();
    float const bar = start.x + column;
    float const full = start.x + width - ctx.px(36) - bar;
    float const high = ctx.px(28) + label_at(ctx, {start.x, middle}, label, column - ctx.px(8));
    if (count > 0) {
        ImGui::GetWindowDrawList()->AddRectFilled(
            {bar, middle - ctx.px(6)},
            {bar + full * static_cast<float>(count) / static_cast<float>(std::max(1, most)), middle + ctx.px(6)},
            u32(color), ctx.px(3));
    }
    text_at(ctx, {start.x + width, middle}, Type::body, palette::ink_soft, fmt::format("{}", count), Align::right);
    ImGui::Dummy({1, high});
}

/// How many of the areas shown have met their target, are on schedule, behind, or without data.
void draw_progress(Context& ctx)
{
    auto const* indicator = ctx.atlas.indicator(ctx.resolved.indicator);
    if (indicator == nullptr || ctx.resolved.areas->empty()) { return; }
    auto const tally = rules::tally(*ctx.resolved.standings);
    section_gap(ctx);
    heading(ctx, ctx.tr(phrase::progress),
            fmt::format("{} · {}", name_of(ctx, *indicator), query::year_of(ctx.atlas, ctx.view)));
    int const all = static_cast<int>(ctx.resolved.areas->size());
    for (auto const& [label, count, color] :
         {std::tuple{&phrase::progress_met, tally.met, palette::accent},
          std::tuple{&phrase::progress_on, tally.on_schedule, palette::accent},
          std::tuple{&phrase::progress_behind, tally.behind, palette::emphasis},
          std::tuple{&phrase::progress_open, tally.no_schedule, palette::suspended},
          std::tuple{&phrase::outdated, tally.outdated, palette::suspended},
          std::tuple{&phrase::progress_none, tally.without_data, palette::suspended}}) {
        count_bar(ctx, ctx.tr(*label), count, all, color, content_width() * 0.58F);
    }
    gap(ctx, 4);
    draw_sum(ctx, whole_of(ctx), indicator->indicator_id);
}

struct Rank {
    model::AreaId county;
    rules::Attainment state;
};

/// Counties with a target, best first; those that cannot be ranked follow with the reason.
std::vector<Rank> ranking(resolve::Resolved const& resolved)
{
    std::vector<Rank> ranks;
    for (std::size_t i = 0; i < resolved.areas->size(); ++i) {
        auto const& standing = (*resolved.standings)[i];
        if (standing.target) { ranks.push_back({(*resolved.areas)[i], standing}); }
    }
    auto weight = [](Rank const& rank) {
        if (rank.state.status == rules::DataStatus::ok && rank.state.attainment) {
            return 10 + rules::written_share(*rank.state.attainment);
        }
        if (rank.state.status == rules::DataStatus::outdated) { return 1.0; }
        return 0.5;
    };
    std::stable_sort(ranks.begin(), ranks.end(), [&](Rank const& a, Rank const& b) { return weight(a) > weight(b); });
    return ranks;
}

void draw_rank(Context& ctx, Rank const& rank)
{
    model::Area const& county = ctx.atlas[rank.county];
    auto const* actual = ctx.atlas.find(rank.state.actual);
    ImGui::PushID(county.adcode.c_str());
    Row const item = row(ctx, "rank", ctx.px(46));
    float const top = item.box.min.y + ctx.px(15);
    bool const ok = rank.state.status == rules::DataStatus::ok && rank.state.attainment;
    std::string figure;
    if (ok) {
        figure = period_words(ctx, *actual);
    } else if (rank.state.status == rules::DataStatus::outdated && actual != nullptr) {
        figure = std::string(ctx.tr(phrase::outdated)) + " · " + actual->period;
    } else {
        figure = ctx.tr(phrase::no_data);
    }
    float used = text_at(ctx, {item.box.max.x, top}, Type::small, palette::ink_soft, figure, Align::right);
    if (ok) {
        used += ctx.px(8);
        used += text_at(ctx, {item.box.max.x - used, top}, Type::strong, palette::ink,
                        rules::share_words(*rank.state.attainment), Align::right);
    }
    float const room = item.box.width() - used - ctx.px(10);
    std::string const name = name_of(ctx, county);
    Type const type = fitting(ctx, name, room);
    text_at(ctx, {item.box.min.x, top}, type, palette::ink, elided(ctx, type, name, room));
    Rect const bar{{item.box.min.x, top + ctx.px(15)}, {item.box.max.x, top + ctx.px(23)}};
    share_bar(ctx, bar, ok ? *rank.state.attainment : 0, palette::accent);
    if (item.clicked) { select_county(ctx, county.adcode); }
    if (item.hovered) { ctx.edit_state().hover.next_adcode = county.adcode; }
    ImGui::PopID();
}

void draw_ranking(Context& ctx)
{
    auto const ranks = ranking(ctx.resolved);
    section_gap(ctx);
    auto const* indicator = ctx.atlas.indicator(ctx.resolved.indicator);
    heading(ctx, ctx.tr(phrase::ranking), indicator == nullptr ? "" : name_of(ctx, *indicator));
    gap(ctx, 4);
    std::size_t const shown = rows_shown(ctx, "ranks", ranks.size(), most_ranks);
    for (std::size_t i = 0; i < shown; ++i) { draw_rank(ctx, ranks[i]); }
    std::size_t const without = ctx.resolved.areas->size() - ranks.size();
    if (without > 0) {
        line(ctx, Type::small, palette::ink_soft, fmt::format("{}: {}", ctx.tr(phrase::no_target), without));
    }
    more_link(ctx, "ranks", ranks.size(), most_ranks);
}

/// Targets stated for the area as a whole.
void draw_whole(Context& ctx, Cited& cited)
{
    auto const rows = ctx.atlas.targets_of(whole_of(ctx));
    if (rows.empty()) { return; }
    section_gap(ctx);
    heading(ctx, ctx.tr(ctx.view.drilled_area.empty() ? phrase::whole_area : phrase::area_targets),
            fmt::format("{}", rows.size()));
    std::size_t const shown = rows_shown(ctx, "whole", rows.size());
    for (std::size_t i = 0; i < shown; ++i) { target_row(ctx, cited, ctx.atlas[rows[i]]); }
    more_link(ctx, "whole", rows.size());
}

/// How many there are of each word, as bars of one length scale behind labels of one width.
template <class E, class Color>
void draw_counts(Context const& ctx, Phrase const& title, std::array<int, model::count_of<E>> const& counts,
                 Color const& color)
{
    std::vector<std::string_view> labels;
    for (auto const& word : model::Words<E>::list) {
        if (counts[static_cast<std::size_t>(word.value)] > 0) { labels.push_back(ctx.tr(word.value)); }
    }
    section_gap(ctx);
    heading(ctx, ctx.tr(title));
    float const column = label_column(ctx, labels, 0.36F);
    int const most = *std::max_element(counts.begin(), counts.end());
    for (auto const& word : model::Words<E>::list) {
        int const count = counts[static_cast<std::size_t>(word.value)];
        if (count > 0) { count_bar(ctx, ctx.tr(word.value), count, most, color(word.value), column); }
    }
}

void draw_project_counts(Context const& ctx)
{
    auto const& projects = *ctx.resolved.projects;
    if (projects.shown.empty()) { return; }
    draw_counts<model::Category>(ctx, phrase::by_category, projects.shown_by_category,
                                 [](auto category) { return style::color(category); });
    draw_counts<model::Stage>(ctx, phrase::by_stage, projects.shown_by_stage, [](auto) { return palette::accent; });
}

}  // namespace

void draw_summary(Context& ctx)
{
    Cited cited;
    draw_title(ctx);
    draw_classes(ctx);
    draw_progress(ctx);
    draw_ranking(ctx);
    draw_whole(ctx, cited);
    draw_project_counts(ctx);
    source_list(ctx, cited);
}

}  // namespace atlas::ui
