// What every panel gets: the atlas, the view it edits, the state of the interface, and where it puts its requests.
#pragma once

#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "ui/kit/break_edit.hpp"
#include "ui/kit/briefing_state.hpp"
#include "ui/kit/explore_state.hpp"
#include "ui/kit/export_state.hpp"
#include "ui/kit/fonts.hpp"
#include "ui/kit/strings.hpp"
#include "ui/kit/table_data.hpp"
#include "ui/kit/text_edit.hpp"

#include <imgui.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace atlas::ui {

/// Keys that mean something to the program beyond typing.
enum class Key {
    find,
    escape,
    home,
    zoom_in,
    zoom_out,
    left,
    right,
    up,
    down,
    enter,
    back,
    play,
    table,
    copy,
    measure,
    save,
    undo,
    redo,
    present,
    rename
};

/// Statements shown side by side in the source pop-up.
struct Statement {
    std::string heading;  ///< what is stated, e.g. "> 460 亿元 · 2030"
    model::Citation citation;
};
struct SourcePopup {
    std::string title;
    std::vector<Statement> statements;
};

/// A project or place near another, for the card.
struct Neighbour {
    std::string id;
    double metres = 0;
};
struct Nearby {
    std::string of;       ///< project_id this was computed for
    std::string seat_id;  ///< nearest county seat, empty when there is none
    double seat_metres = 0;
    std::vector<Neighbour> projects;
};

/// The county kept for comparing, with another county or with itself in another year.
struct Compare {
    std::string pinned;  ///< adcode; empty = nothing is compared
    int year = 0;        ///< second year of the pinned county; 0 = another county, once one is selected
};

struct UiState;
/// The area kept for comparing, once another one is selected; else empty.
std::string compared_with(UiState const& state, query::ViewState const& view);

/// The window of documents: what each says, and where they disagree.
struct Documents {
    bool open = false;
    std::string source_id;  ///< the document looked at; empty = the disagreements
    int age = 0;            ///< frames since it opened
};

/// The years running by themselves.
struct Playback {
    bool running = false;
    int speed = 1;       ///< years a step of time, 1 or 2
    double next_at = 0;  ///< seconds of the app's clock
};

struct Toast {
    std::string text;
    double until = 0;  ///< seconds of the app's clock
};

/// A box in px of the window.
struct Rect {
    ImVec2 min{};
    ImVec2 max{};
    [[nodiscard]] float width() const { return max.x - min.x; }
    [[nodiscard]] float height() const { return max.y - min.y; }
    [[nodiscard]] bool contains(ImVec2 p) const { return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y; }
};

/// What the interface remembers between frames and no picture depends on.
struct UiState {
    std::string search_text;
    bool search_open = false;
    bool search_active = false;  ///< the field has the keyboard
    bool search_focus = false;   ///< give the field the keyboard in this frame
    int search_row = 0;
    bool list_open = false;  ///< list of projects under a cluster or badge
    std::vector<std::string> list_projects;
    ImVec2 list_at{};
    int list_age = 0;  ///< frames since it opened
    std::optional<SourcePopup> sources;
    int sources_age = 0;       ///< frames since it opened
    float sources_height = 0;  ///< px its content took
    std::string hover_adcode;
    std::string hover_project;
    int hover_many = 0;                 ///< projects in the cluster under the pointer
    std::optional<geo::Point> pointer;  ///< lon/lat under the pointer
    std::map<std::string, bool> expanded;
    Nearby nearby;
    std::string card_indicator;  ///< of the area card; empty = the view's
    Compare compare;
    Documents documents;
    TableState table;
    ExploreState explore;
    BreakEdit breaks;
    ExportDialog exporting;
    BriefingState briefing;
    TextAreaState text_area;
    std::optional<Toast> toast;
    Playback playback;
    std::vector<std::string> drawn_sources;  ///< source_ids of what the map shows
    bool map_pending = false;
    std::string hover_project_next;  ///< set by a list row under the pointer; the map marks it in the next frame
    std::string hover_county_next;
    std::string tip;                       ///< words beside the pointer in this frame
    std::string tip_shown;                 ///< those of the frame before
    Rect search_box;                       ///< where the field is, for its list
    query::Selection card_of;              ///< the selection the card was last drawn for
    std::map<std::string, Rect> controls;  ///< where named controls were last drawn, for whoever works the window
};

/// What a panel asks the app to do.
struct Requests {
    bool home = false;
    bool open_export = false;
    bool export_start = false;  ///< write what the dialog wishes
    bool export_cancel = false;
    std::optional<briefing::Place> go_to;  ///< of a finding
    std::optional<TableFile> export_table;
    std::optional<query::Selection> zoom_to;
    std::optional<geo::Point> zoom_to_lonlat;
    double zoom_steps = 0;  ///< doublings around the middle of the map
    geo::Point pan_px;      ///< logical px the map shall move by
    BriefingRequests briefing;
};

/// Where the parts of the window are.
struct Layout {
    Rect bar, left, map, time, status, right;
    Rect table;  ///< between time bar and status line; empty when closed
};
/// Splits a window of `size` px; panels get narrower below 1,920 px, and the left one goes below 1,000 px. `years`:
/// with the bar of years. The table takes `table_share` of the map's height. `keep_left`: the left panel stays in the
/// narrowest window.
Layout layout(ImVec2 size, double scale, bool years, double table_share = 0, bool keep_left = false);

struct Context {
    model::Atlas const& atlas;
    scene::MapGeometry const& geometry;
    query::SearchIndex const& search;
    query::ViewState& view;
    UiState& state;
    Fonts& fonts;
    Requests& requests;
    resolve::Resolved const& resolved;  ///< the answer to the view, as it was when the frame began
    std::vector<Key> const& keys;       ///< pressed since the last frame
    Layout const& boxes;
    double scale = 1;                  ///< px per logical px
    double now = 0;                    ///< seconds
    TableData const* table = nullptr;  ///< of the tab open; null while the table is closed

    [[nodiscard]] float px(double logical) const;
    [[nodiscard]] std::string_view tr(Phrase const& phrase) const { return phrase.in(view.language); }
    template <class E>
    [[nodiscard]] std::string_view tr(E value) const
    {
        auto const& w = model::word(value);
        return view.language == base::Language::en ? w.en : w.zh;
    }
    [[nodiscard]] bool chinese() const { return view.language == base::Language::zh; }
    [[nodiscard]] bool pressed(Key key) const;
};

/// Names in the language of the view.
std::string name_of(Context const& ctx, model::Area const& area);
std::string name_of(Context const& ctx, model::Project const& project);
std::string name_of(Context const& ctx, model::Indicator const& indicator);
/// The plan that narrows targets: the view's, where the theme is about targets.
std::string target_plan(Context const& ctx);
/// The name of the area with this code, the code itself when it is unknown.
std::string area_name(Context const& ctx, std::string_view adcode);

void select_county(Context& ctx, std::string adcode);
void select_project(Context& ctx, std::string project_id);
void open_sources(Context& ctx, std::string title, std::vector<Statement> statements);

/// Opens the window of documents at one of them, or at the disagreements where `source_id` is empty.
void open_documents(Context& ctx, std::string source_id = {});

}  // namespace atlas::ui
