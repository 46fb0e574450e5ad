// What the layouts of a page share: sizes, the frame of every page, and words fitted to their box. Private to
// briefing/.
#pragma once

#include "briefing/page/compose.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/furniture/legend_apart.hpp"
#include "text/fonts.hpp"

#include <string>
#include <vector>

namespace atlas::briefing {

inline constexpr double header = 120;  ///< px of the title's band
inline constexpr double footer = 62;
inline constexpr double margin = 56;
inline constexpr double gap = 26;  ///< px between the parts of a page
inline constexpr double body_size = 30;
inline constexpr double small_size = 22;   ///< nothing on a page is smaller
inline constexpr double map_scale = 1.36;  ///< county names of 25 px become 34 px
inline constexpr double legend_scale = 1.45;

/// One page of one scene in the making.
struct Job {
    MapContext const& deck;
    model::BriefingScene const& scene;
    PageSetup const& setup;
    text::Fonts& fonts;
    std::optional<query::Camera> live;
    std::string title;  ///< figures filled in, as in the words
    std::vector<Paragraph> words;
    std::vector<std::string> source_ids;  ///< of the figures

    [[nodiscard]] model::Atlas const& atlas() const { return deck.geometry.atlas(); }
    [[nodiscard]] bool is_portrait() const { return setup.page.width < setup.page.height; }
    [[nodiscard]] std::string_view tr(std::string_view zh, std::string_view en) const
    {
        return base::pick(setup.language, zh, en);
    }
    /// Between title and source line.
    [[nodiscard]] geo::Box content() const { return {0, header, setup.page.width, setup.page.height - footer}; }
};

/// What the title of a further page ends in.
std::string_view continued_mark(Job const& job);
/// Whether the title's band cannot hold the whole title.
bool title_too_long(Job const& job);
/// A page with nothing on it but what says whose it is.
Slide empty_slide(Job const& job);
/// Title, page number, source line, 审图号 and stamp, for the page's sources. Comes last. `before`: pages of the scene
/// before this one.
void add_chrome(Slide& slide, Job const& job, std::size_t before = 0);
/// Adds what is not yet in the list; the ground's own sources stay last.
void add_sources(std::vector<std::string>& list, std::vector<std::string> const& more);

TextBox line_of_text(Role role, geo::Box box, std::string words, double size, style::Color color, Align align);
/// px that words need at this width and size.
double height_of(std::vector<Paragraph> const& words, double width, double size, text::Fonts& fonts);
/// The same where it is less than `most`, else `most`. Words without end are not measured to their end.
double height_up_to(double most, std::vector<Paragraph> const& words, double width, double size, text::Fonts& fonts);
/// Puts the words into the box: as large as body_size allows, no smaller than small_size. Returns what found no room.
std::vector<Paragraph> add_words(Slide& slide, std::vector<Paragraph> const& words, geo::Box box, text::Fonts& fonts);
/// Pages of words alone, for what found no room beside the map.
void add_further_pages(std::vector<Slide>& slides, Job const& job, std::vector<Paragraph> words);

/// A map's place, frame and camera (the scene's own, not the live one), without its picture. `legend` leaves room for
/// the legend on the map.
Picture aimed(Job const& job, query::ViewState const& view, geo::Box box, bool legend);
/// The map of a view in a box, with its legend on it if wanted.
Picture map_picture(Job const& job, query::ViewState const& view, geo::Box box, bool legend);
/// The legend of a map as aimed, as wide as asked and as high as it needs, its upper left corner at the origin. It does
/// not follow the live camera, so that nothing on the page moves while the map does.
Picture legend_picture(Job const& job, query::ViewState const& view, Picture const& map, double width,
                       scene::LegendParts parts = {});
/// The same part elsewhere.
Picture moved_to(Picture part, double x, double y);

// The layouts; each gives at least one page.
std::vector<Slide> page_of_map(Job const& job);
std::vector<Slide> page_of_map_and_text(Job const& job);
std::vector<Slide> page_of_two_maps(Job const& job);
std::vector<Slide> page_of_map_and_chart(Job const& job);
std::vector<Slide> pages_of_table(Job const& job);

}  // namespace atlas::briefing
