#include "briefing/county_sheet.hpp"

#include "briefing/sheet_hero.hpp"
#include "style/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace atlas::briefing {
namespace {

using geo::Box;

constexpr double column_gap = 44;
constexpr double body_gap = 26;          ///< px between map and what follows
constexpr double least_hero = 640;       ///< px of the map with its headline on a standing page
constexpr double most_hero = 900;
constexpr double least_locator = 400;    ///< px of free room from which a map of the whole atlas fills it
constexpr double most_locator = 1050;

/// The columns of a sheet: where words run on the first page and on those that continue it.
class Columns {
public:
    Columns(PageSize const& page, double hero) : m_page(page), m_hero(hero), m_lying(page.width > page.height) {}

    [[nodiscard]] bool lying() const { return m_lying; }
    [[nodiscard]] double width() const
    {
        double const all = m_page.width - 2 * sheet_margin;
        return m_lying ? (all - column_gap) / 2 : all;
    }
    /// Map and headline on the first page.
    [[nodiscard]] Box hero() const
    {
        double const left = sheet_margin;
        return {left, top(), left + width(), m_lying ? bottom() : top() + m_hero};
    }
    [[nodiscard]] Box column(std::size_t index) const
    {
        if (!m_lying) { return {sheet_margin, index == 0 ? top() + m_hero + body_gap : top(), sheet_margin + width(), bottom()}; }
        // The first page's left half is the map's.
        bool const right = index == 0 || index % 2 == 0;
        double const left = right ? sheet_margin + width() + column_gap : sheet_margin;
        return {left, top(), left + width(), bottom()};
    }
    [[nodiscard]] std::size_t page_of(std::size_t index) const { return m_lying ? (index + 1) / 2 : index; }
    [[nodiscard]] double top() const { return sheet_header + 14; }
    [[nodiscard]] double bottom() const { return m_page.height - sheet_footer - 22; }

private:
    PageSize m_page;
    double m_hero;
    bool m_lying;
};

Slide new_page(SheetContext const& context, SheetSetup const& setup, bool continued)
{
    Slide slide;
    slide.scene_id = context.area.adcode;
    slide.title = name_of(context.area, context.view.language);
    slide.page = setup.page;
    slide.background = style::palette::paper;
    slide.continued = continued;
    return slide;
}

void add_hero(Slide& slide, Deck const& deck, SheetContext const& context, Box const& box, bool lying, bool may_locate)
{
    std::string const indicator = headline_indicator(context);
    if (indicator.empty()) {
        add_county_map(slide, deck, context, box);
        return;
    }
    if (lying) {
        double const split = box.max_y - box.height() * 0.4;
        add_county_map(slide, deck, context, {box.min_x, box.min_y, box.max_x, split - 18});
        add_headline(slide, deck, context, indicator, {box.min_x, split, box.max_x, box.max_y}, true, may_locate);
        return;
    }
    double const split = box.min_x + box.width() * 0.58;
    add_county_map(slide, deck, context, {box.min_x, box.min_y, split - 18, box.max_y});
    add_headline(slide, deck, context, indicator, {split + 18, box.min_y, box.max_x, box.max_y}, false, may_locate);
}

/// A county of which the documents say little is shown what its prefecture is to reach.
bool says_little(SheetContext const& context)
{
    auto const count = projects_of(context.atlas, context.area.adcode, true).size() + projects_of(context.atlas, context.area.adcode, false).size();
    return indicators_of(context.atlas, context.area.adcode).empty() && count < 6;
}

Section nothing_section(SheetContext const& context)
{
    Section section;
    section.rows.push_back(stacked({{context.chinese() ? "本图集收录的文件没有提出该县区的目标、产业、组团和项目。"
                                                       : "The documents of this atlas name no target, industry, group or project of this county.",
                                     sheet_body, style::palette::ink_soft, false, Align::left}},
                                   context.width, context.fonts));
    return section;
}

std::vector<Section> sections_of(SheetContext const& context)
{
    std::vector<Section> list;
    list.push_back(target_section(context, context.area));
    list.push_back(remark_section(context));
    list.push_back(figure_section(context));
    list.push_back(industry_section(context));
    list.push_back(group_section(context));
    list.push_back(project_section(context, context.area, true));
    list.push_back(project_section(context, context.area, false));
    bool const nothing = std::all_of(list.begin(), list.end(), [](Section const& s) { return s.rows.empty(); });
    if (nothing) { list.push_back(nothing_section(context)); }
    auto const* parent = context.atlas.area(context.area.parent);
    if (parent != nullptr && parent->level == model::AreaLevel::prefecture && says_little(context)) {
        list.push_back(target_section(context, *parent));
        list.push_back(project_section(context, *parent, false));
    }
    return list;
}

/// Height of the map on a standing page: what the words leave where they fit one page, else the least, grown by what
/// would stay free below the last piece of the first page.
double hero_height(std::vector<Section> const& sections, PageSize const& page)
{
    Columns const least(page, least_hero);
    Box const room = least.column(0);
    double const all = height_of(sections);
    if (all <= room.height()) { return std::min(most_hero, least_hero + room.height() - all); }
    Flow const tried = flow(sections, [&](std::size_t i) { return least.column(i); });
    return std::min(most_hero, least_hero + room.max_y - tried.bottoms.front());
}

}  // namespace

std::vector<Slide> county_sheet(Deck const& deck, std::string const& adcode, SheetSetup const& setup, text::Fonts& fonts)
{
    auto const& atlas = deck.geometry.atlas();
    auto const* area = atlas.area(adcode);
    if (area == nullptr || deck.geometry.county(area->adcode) == nullptr) {
        throw std::invalid_argument(fmt::format("county '{}': not in this atlas, or without an outline", adcode));
    }
    Cited cited;
    SheetContext context{atlas, *area, setup.view, fonts, cited};
    context.width = Columns(setup.page, least_hero).width();
    std::vector<Slide> pages;
    pages.push_back(new_page(context, setup, false));
    add_sheet_header(pages.front(), context);

    auto sections = sections_of(context);
    // Map and chart cite too: made once for their documents, before the list of documents is.
    Slide scratch = new_page(context, setup, false);
    bool const lying = Columns(setup.page, 0).lying();
    add_hero(scratch, deck, context, Columns(setup.page, least_hero).hero(), lying, true);
    sections.push_back(source_section(context));

    Columns const columns(setup.page, lying ? 0 : hero_height(sections, setup.page));
    Flow const placed = flow(sections, [&](std::size_t i) { return columns.column(i); });
    std::size_t const last = placed.bottoms.size() - 1;
    double const from = placed.bottoms[last] + body_gap;
    Box const free = columns.column(last);
    bool const room = free.max_y - from >= least_locator;
    add_hero(pages.front(), deck, context, columns.hero(), lying, !room);
    for (Placed const& item : placed.placed) {
        while (pages.size() <= columns.page_of(item.column)) {
            pages.push_back(new_page(context, setup, true));
            add_sheet_header(pages.back(), context);
        }
        for (Part const& part : item.piece->parts) {
            pages[columns.page_of(item.column)].parts.push_back(moved(part, item.at.x, item.at.y));
        }
    }
    if (room) {
        add_locator_map(pages.back(), deck, context, {free.min_x, from, free.max_x, std::min(free.max_y, from + most_locator)});
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].source_ids = cited.ids();
        add_sheet_footer(pages[i], context, pages.size() > 1 ? fmt::format("{} / {}", i + 1, pages.size()) : std::string());
    }
    return pages;
}

}  // namespace atlas::briefing
