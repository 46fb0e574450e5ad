// Atlas and view in, picture out. CPU only; the same input gives the same picture.
#pragma once

#include "geo/arcs.hpp"
#include "geo/projection.hpp"
#include "model/atlas.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace atlas::scene {

/// Projected geometry of one atlas, made once and shared by every picture (metres, y north). Immutable.
class MapGeometry {
public:
    explicit MapGeometry(model::AtlasPtr atlas);

    struct County {
        std::string adcode;
        std::string prefecture;  ///< adcode of the prefecture, empty when unknown
        geo::MultiPolygon polygons;
        geo::Box box;
        struct Part {
            geo::Point pole;    ///< where a label sits best
            double radius = 0;  ///< metres free around it
            double area = 0;    ///< m²
            geo::Box box;
        };
        std::vector<Part> parts;           ///< largest first
        std::vector<std::size_t> members;  ///< indexes into counties(); a county is its own only member
    };
    struct Shape {
        std::string id;
        geo::MultiPolygon polygons;
        std::vector<geo::Line> lines;
        geo::Box box;
    };

    [[nodiscard]] model::Atlas const& atlas() const { return *m_atlas; }
    [[nodiscard]] model::AtlasPtr const& atlas_ptr() const { return m_atlas; }
    [[nodiscard]] std::string const& projection_definition() const { return m_projection.definition(); }
    [[nodiscard]] geo::Projection const& projection() const { return m_projection; }
    [[nodiscard]] std::vector<County> const& counties() const { return m_counties; }
    [[nodiscard]] std::vector<Shape> const& context() const { return m_context; }
    [[nodiscard]] std::vector<Shape> const& waters() const { return m_waters; }
    [[nodiscard]] std::vector<geo::Arc> const& borders() const
    {
        return m_borders;
    }  ///< sides index counties(), then context()
    [[nodiscard]] std::vector<geo::Arc> const& context_borders() const { return m_context_borders; }
    [[nodiscard]] std::vector<Shape> const& project_shapes() const { return m_project_shapes; }  ///< lines and areas
    /// Where each project's symbol stands (metres), by index in the atlas; empty for projects without a place.
    [[nodiscard]] std::vector<std::optional<geo::Point>> const& project_points() const { return m_project_points; }
    [[nodiscard]] std::vector<geo::Point> const& place_points() const { return m_place_points; }
    /// Every area of a level (rules::areas_at) as one outline, dissolved from the borders its counties share. Made when
    /// a level is first asked for, then kept unchanged, so that addresses stay; may be called from any thread.
    [[nodiscard]] std::vector<County> const& areas(model::AreaLevel level) const;
    [[nodiscard]] geo::Box home_box() const { return m_home; }
    /// The box of the area drilled into; the home box when it is empty or has no place.
    [[nodiscard]] geo::Box home_box(std::string_view inside) const;
    /// A county, else a dissolved area of any level; nullptr when it has no outline.
    [[nodiscard]] County const* county(std::string_view adcode) const;
    /// Adcode of the county at a point of the map (metres); empty outside.
    [[nodiscard]] std::string county_at(geo::Point metres) const;

private:
    struct Dissolved;
    [[nodiscard]] std::vector<County> dissolve(model::AreaLevel level) const;

    model::AtlasPtr m_atlas;
    geo::Projection m_projection;
    std::shared_ptr<Dissolved> m_dissolved;
    std::vector<County> m_counties;
    std::vector<Shape> m_context, m_waters, m_project_shapes;
    std::vector<std::optional<geo::Point>> m_project_points;
    std::vector<geo::Point> m_place_points;
    std::vector<geo::Arc> m_borders, m_context_borders;
    geo::Box m_home;
};

/// How the frame is laid out around the map.
enum class Layout {
    map,   ///< the map fills the frame, with legend, scale bar and north arrow: the window's map area
    sheet  ///< a titled sheet: title above, source line and 审图号 below
};

struct Frame {
    double width = 1920;  ///< px at scale 1
    double height = 1080;
    Layout layout = Layout::map;
    double left = 0, right = 0, top = 0, bottom = 0;  ///< px covered by panels, kept free of furniture and of the fit
    double legend_room = 0;    ///< px at the free part's left where the fit leaves room for a tall legend
    bool legend = true;        ///< drawn on the map; false where it stands elsewhere on the page
    double smallest_text = 0;  ///< px; no words in the picture are smaller. 0 = as scene/sizes.hpp says
    double county_text = 0;    ///< px; where few counties are in view, no county's name is smaller. 0 = likewise
    bool stamp = true;         ///< 内部使用 where the atlas has no 审图号; off where it is said beside the map
};

/// The free part of the frame: where furniture stands and where labels must lie wholly inside (or wholly outside).
geo::Box free_box(Frame const& frame);
/// A titled sheet of this size: room for the title above and the source line below.
Frame sheet_frame(double width, double height);

/// The camera that fits the box (metres) into the frame's free part with a margin.
query::Camera fit(geo::Box const& box, Frame const& frame, double margin = 0.04);
/// The view's camera, or the home view of this frame.
query::Camera camera_of(MapGeometry const& geometry, query::ViewState const& view, Frame const& frame);
/// Frame pixels ↔ projected metres under a camera.
geo::Point to_frame(query::Camera const& camera, Frame const& frame, geo::Point metres);
geo::Point to_metres(query::Camera const& camera, Frame const& frame, geo::Point px);
/// The box a selection covers (metres), for zooming to it; empty when it has no place.
geo::Box box_of(MapGeometry const& geometry, query::Selection const& selection);

/// What stands in a legend beside the map.
struct LegendParts {
    bool title = true;
    bool classes = true;   ///< with their note
    bool projects = true;  ///< the key to their symbols
};
/// The legend alone, for a place beside the map: rows in as many columns as `width` px hold, as high as it needs. Words
/// keep to frame.smallest_text. The camera decides whose symbols the key explains.
Scene build_legend(MapGeometry const& geometry, query::SearchIndex const& search, query::ViewState const& view,
                   Frame const& frame, double width, LegendParts parts, text::Fonts& fonts);

/// Builds the picture. `fonts` only measures and shapes.
Scene build_scene(MapGeometry const& geometry, query::SearchIndex const& search, query::ViewState const& view,
                  Frame const& frame, text::Fonts& fonts);

/// What lies under a pixel: the symbol on top, else the area of the scene's level, else nothing: neither outside the
/// area drilled into nor where no area is shown. A stack badge gives its area.
struct Pick {
    std::vector<std::string> project_ids;
    std::string adcode;
};
Pick pick(MapGeometry const& geometry, Scene const& scene, query::Camera const& camera, Frame const& frame,
          geo::Point px);

}  // namespace atlas::scene
