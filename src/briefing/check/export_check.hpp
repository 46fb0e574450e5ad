// What stands against handing a briefing, a picture or sheets out: found before the export, nothing is certified.
#pragma once

#include "base/issue.hpp"
#include "briefing/page/compose.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "rules/live_figure.hpp"
#include "scene/frame.hpp"
#include "text/fonts.hpp"
#include "words/bilingual.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::briefing {

enum class ExportKind {
    broken_scene,           ///< names what the atlas does not have
    review_number,          ///< no 审图号
    south_china_sea_inset,  ///< the nation's extent without the inset of 南海诸岛
    restricted,             ///< what 公开地图内容表示规范 keeps off public maps
    overflow,               ///< words beyond their box
    continued,              ///< words on a further page
    empty_map,              ///< a map that shows none of the atlas's areas
    short_title,            ///< a title that its band cannot hold
    outdated,               ///< figures shown that are older than the atlas allows
    disagreement,           ///< documents differ on what is shown
    no_figure,              ///< a figure in the words that the atlas has nothing of
    not_final,              ///< preliminary or expected figures shown
    unplaced,               ///< projects that pass the filters and have no place on the map
    letters                 ///< that no installed face has
};
/// "review-number", for scripts.
std::string_view code_of(ExportKind kind);

/// Where to go to see or mend it; what is empty does not matter.
struct Place {
    std::string scene;      ///< id
    std::string county;     ///< adcode
    std::string project;    ///< project_id
    std::string indicator;  ///< indicator_id
    std::string source;     ///< source_id
    bool operator==(Place const&) const = default;
};

struct Finding {
    base::Severity severity = base::Severity::notice;
    ExportKind kind = ExportKind::unplaced;
    Place place;
    words::BilingualText text;
};

/// One page, or the pages of one sheet, about to be exported.
struct Exported {
    std::string scene;                    ///< id of the scene; of a sheet the adcode; empty for a single picture
    std::string county;                   ///< of a sheet: only this county's figures are shown
    std::vector<query::ViewState> views;  ///< of its maps, with cameras where they have one; of its table
    std::optional<scene::Frame>
        frame;               ///< of the map, where no pages are at hand; without either, nothing is out of sight
    bool mapped = true;      ///< false: the page has no map
    bool lists_all = false;  ///< a table or chart gives the figures of areas out of the map's sight too
    std::vector<std::string> words;             ///< as written, with figures in braces
    rules::FigureSetting figures;               ///< for those
    std::vector<Slide> const* pages = nullptr;  ///< as composed, where they are at hand; outlives the check
    std::size_t page_count = 1;                 ///< of a sheet whose pages are not at hand
};

/// Every finding, the gravest first, then in the order of the pages: of projects and figures only those that a map,
/// chart or table of the page shows. Pure.
std::vector<Finding> check_export(MapContext const& deck, std::vector<Exported> const& exported);

/// What a scene shows. Its pages are left to the caller.
Exported exported_scene(model::Atlas const& atlas, model::BriefingScene const& scene, base::Language language);

/// Composes every scene and checks it; a scene that cannot be composed is a finding, not a failure.
std::vector<Finding> check_briefing(MapContext const& deck, std::vector<model::BriefingScene> const& scenes,
                                    PageSetup const& setup, text::Fonts& fonts);

}  // namespace atlas::briefing
