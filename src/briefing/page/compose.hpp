// From a scene of the briefing to its pages.
#pragma once

#include "base/language.hpp"
#include "briefing/page/slide.hpp"
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved_cache.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/snapshot.hpp"
#include "text/fonts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace atlas::briefing {

/// What scenes are composed from; all outlive the call. The answers are the calling thread's own.
struct MapContext {
    MapContext(scene::MapGeometry const& of, query::SearchIndex const& names, resolve::ResolvedCache& kept)
        : geometry(of), search(names), answers(kept)
    {
    }
    MapContext(scene::Snapshot const& of, resolve::ResolvedCache& kept) : MapContext(*of.geometry, *of.search, kept) {}
    scene::MapGeometry const& geometry;
    query::SearchIndex const& search;
    resolve::ResolvedCache& answers;

    [[nodiscard]] resolve::Resolved resolved(query::ViewState const& view) const
    {
        return answers.of(geometry.atlas_ptr(), search, view);
    }
};

/// How a page is made, and where it stands among the others.
struct PageSetup {
    PageSize page = wide_page;
    base::Language language = base::Language::zh;
    int number = 1;
    int count = 1;
};

/// The pages of a scene: one, or more where its words need further pages at their smallest size. The first page holds
/// the map; a further one counts on from `setup.number`. `live` takes the place of the map's camera (of both maps',
/// where there are two: they are of one size and show the same ground), for moving over it while it is presented;
/// nothing else on the page moves then.
/// Pure; `fonts` measures and shapes. Throws std::invalid_argument, naming scene and field, where the scene names what
/// the atlas does not have (rules/scene_check.hpp).
std::vector<Slide> compose(MapContext const& deck, model::BriefingScene const& scene, PageSetup const& setup,
                           text::Fonts& fonts, std::optional<query::Camera> live = std::nullopt);

/// The map of a page, or nullptr.
Picture const* map_of(Slide const& slide);

}  // namespace atlas::briefing
