#include "briefing/sheet/county_sheet.hpp"

#include "briefing/sheet/sheet_hero.hpp"
#include "briefing/sheet/sheet_plan.hpp"
#include "model/atlas.hpp"
#include "style/palette.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace atlas::briefing {
namespace {

using geo::Box;

/// The share of a page that map and headline take: with the words at their smallest, and at their largest.
/// A smaller map is tried before anything is left out.
constexpr std::array<double, 2> standing_least{0.25, 0.22};
constexpr std::array<double, 3> lying_least{0.33, 0.29, 0.25};
constexpr double standing_most_words = 0.4;
constexpr double lying_most_words = 0.46;
constexpr double lying_most = 0.66;
constexpr int steps_of_size = 5;  ///< halvings of the search for the size of the words

/// One attempt at setting a sheet.
struct Attempt {
    SheetType type;
    double share = 0;  ///< of map and headline
    Box hero;
    Box room;  ///< of the words on the first page
    double gap = 0;
    std::vector<Band> bands;
    Setting setting;

    [[nodiscard]] bool fits() const { return setting.pages == 1; }
    [[nodiscard]] double slack() const { return room.max_y - setting.bottom; }
};

/// Finds the setting of one county's sheet.
class Fitter {
public:
    Fitter(MapContext const& deck, model::Area const& area, SheetSetup const& setup, text::Fonts& fonts)
        : m_deck(deck), m_area(area), m_setup(setup), m_fonts(fonts), m_body(sheet_body(setup.page)),
          m_standing(setup.page.height > setup.page.width)
    {
    }

    /// The map's documents are listed and the list takes room that the map then lacks: repeated until it is the same.
    void solve()
    {
        std::vector<std::string> documents = map_documents(share_of(0.5), sheet_type(m_setup.page, 0.5));
        for (int round = 0; round < 4; ++round) {
            fit(documents);
            auto const seen = map_documents_in(m_best.hero, m_best.type);
            if (seen == documents) { return; }
            for (auto const& id : seen) {
                bool const listed = std::find(documents.begin(), documents.end(), id) != documents.end();
                if (round == 2 && !listed) { documents.push_back(id); }
            }
            if (round < 2) { documents = seen; }
        }
    }

    [[nodiscard]] Attempt const& best() const { return m_best; }
    [[nodiscard]] SheetPlan const& outline() const { return m_outline; }
    [[nodiscard]] Look look(SheetType const& type) const { return {type, m_fonts, m_setup.view.language}; }

private:
    [[nodiscard]] double share_of(double size) const
    {
        return m_least + ((m_standing ? standing_most_words : lying_most_words) - m_least) * size;
    }
    void place(Attempt& attempt) const
    {
        attempt.hero = attempt.room = m_body;
        double const between = attempt.type.body * 1.2;
        if (m_standing) {
            attempt.hero.max_y = m_body.min_y + m_body.height() * attempt.share;
            attempt.room.min_y = attempt.hero.max_y + between;
        } else {
            attempt.hero.max_x = m_body.min_x + m_body.width() * attempt.share;
            attempt.room.min_x = attempt.hero.max_x + between * 1.5;
        }
    }
    [[nodiscard]] std::vector<std::string> map_documents_in(Box const& hero, SheetType const& type) const
    {
        Cited unused;
        SheetContext const context{m_deck.geometry.atlas(), m_area, m_setup.view, unused};
        return documents_of(m_deck, context, hero_in(m_deck, context, look(type), hero, symbols_alone(m_outline)).map);
    }
    [[nodiscard]] std::vector<std::string> map_documents(double share, SheetType const& type) const
    {
        Attempt attempt;
        attempt.type = type;
        attempt.share = share;
        place(attempt);
        return map_documents_in(attempt.hero, type);
    }

    [[nodiscard]] Attempt attempt(double size, double share) const
    {
        Attempt made;
        made.type = sheet_type(m_setup.page, size);
        made.share = share;
        place(made);
        made.gap = made.type.body * (0.7 + 0.4 * size);
        for (auto const& band : m_outline.bands) {
            made.bands.push_back(band_of(look(made.type), band.blocks, band.form, made.room.width()));
        }
        set_again(made);
        return made;
    }
    void set_again(Attempt& made) const
    {
        made.setting = set(
            made.bands, [&](std::size_t page) { return page == 0 ? made.room : m_body; }, made.gap);
    }

    /// The most that is said with words at the floor or larger; then as large as they can be.
    void fit(std::vector<std::string> const& documents)
    {
        for (int detail = 0; detail < details; ++detail) {
            m_outline =
                outline_of(m_deck.geometry.atlas(), m_area, m_setup.view, static_cast<Detail>(detail), documents);
            if (fits_at_floor()) { break; }
        }
        if (!m_best.fits()) { return; }
        enlarge();
        spread();
    }
    bool fits_at_floor()
    {
        std::vector<double> shares(standing_least.begin(), standing_least.end());
        if (!m_standing) { shares.assign(lying_least.begin(), lying_least.end()); }
        for (double const share : shares) {
            m_least = share;
            m_best = attempt(0, share);
            if (m_best.fits()) { return true; }
        }
        return false;
    }
    void enlarge()
    {
        double low = 0;
        double high = 1;
        Attempt largest = attempt(1, share_of(1));
        if (largest.fits()) {
            m_best = std::move(largest);
            widen_hero();
            return;
        }
        for (int i = 0; i < steps_of_size; ++i) {
            double const middle = (low + high) / 2;
            Attempt tried = attempt(middle, share_of(middle));
            (tried.fits() ? low : high) = middle;
            if (tried.fits()) { m_best = std::move(tried); }
        }
    }
    /// Landscape pages with few words: the map takes what room the largest words leave.
    void widen_hero()
    {
        if (m_standing) { return; }
        for (double share = m_best.share + 0.05; share < lying_most; share += 0.05) {
            Attempt tried = attempt(1, share);
            if (!tried.fits()) { return; }
            m_best = std::move(tried);
        }
    }
    /// What room is left: to the map on a portrait page, between the bands on a landscape one, whose documents end the
    /// page.
    void spread()
    {
        double const slack = m_best.slack();
        if (m_standing) {
            m_best.hero.max_y += slack;
            m_best.room.min_y += slack;
            for (SetPiece& piece : m_best.setting.pieces) { piece.at.y += slack; }
            return;
        }
        auto const bands = static_cast<double>(m_best.bands.size());
        if (bands > 1) {
            m_best.gap += std::min(slack / (bands - 1), m_best.type.body * 1.2);
            set_again(m_best);
        }
        double const rest = m_best.slack();
        for (SetPiece& piece : m_best.setting.pieces) {
            if (piece.band + 1 == m_best.bands.size()) { piece.at.y += rest; }
        }
    }

    MapContext const& m_deck;
    model::Area const& m_area;
    SheetSetup const& m_setup;
    text::Fonts& m_fonts;
    Box m_body;
    bool m_standing;
    double m_least = 0.3;  ///< the hero's share with words at the floor
    SheetPlan m_outline;
    Attempt m_best;
};

model::Area const& county_of(MapContext const& deck, std::string const& adcode)
{
    auto const* area = deck.geometry.atlas().area(adcode);
    if (area == nullptr || deck.geometry.area(area->adcode) == nullptr) {
        throw std::invalid_argument(fmt::format("county '{}': not in this atlas, or without an outline", adcode));
    }
    return *area;
}

}  // namespace

std::vector<Slide> county_sheet(MapContext const& deck, std::string const& adcode, SheetSetup const& setup,
                                text::Fonts& fonts)
{
    auto const& area = county_of(deck, adcode);
    Fitter fitter(deck, area, setup, fonts);
    fitter.solve();
    Attempt const& best = fitter.best();
    SheetPlan const& outline = fitter.outline();
    Look const look = fitter.look(best.type);
    Cited unused;
    SheetContext const context{deck.geometry.atlas(), area, setup.view, unused};
    std::size_t const count = best.setting.pages;
    std::vector<Slide> pages(count);
    for (std::size_t i = 0; i < count; ++i) {
        Slide& page = pages[i];
        page.scene_id = area.adcode;
        page.title = outline.header.name;
        page.page = setup.page;
        page.background = style::palette::paper;
        page.continued = i > 0;
        page.source_ids = outline.source_ids;
        add_sheet_header(page, context, outline.header, look);
    }
    add_hero(pages.front(), deck, context, outline.headline, look,
             hero_in(deck, context, look, best.hero, symbols_alone(outline)));
    for (SetPiece const& item : best.setting.pieces) {
        for (Part const& part : item.piece->parts) {
            pages[item.page].parts.push_back(moved(part, item.at.x, item.at.y));
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        add_sheet_footer(pages[i], context, look, count > 1 ? fmt::format("{} / {}", i + 1, count) : std::string());
    }
    return pages;
}

std::size_t count_sheet_pages(MapContext const& deck, std::string const& adcode, SheetSetup const& setup,
                              text::Fonts& fonts)
{
    Fitter fitter(deck, county_of(deck, adcode), setup, fonts);
    fitter.solve();
    return fitter.best().setting.pages;
}

}  // namespace atlas::briefing
