// What single panels remember between frames, a struct each.
#pragma once

#include "geo/types.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "ui/state/rect.hpp"

#include <imgui.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace atlas::ui {

/// The search field of the top bar and the list below it.
struct SearchState {
    std::string text;
    bool open = false;
    bool active = false;  ///< the field has the keyboard
    bool focus = false;   ///< give the field the keyboard in this frame
    int row = 0;
    Rect box;  ///< where the field is, for its list
};

/// The list of projects under a cluster or badge of the map.
struct ListState {
    bool open = false;
    std::vector<std::string> projects;
    ImVec2 at{};
    int age = 0;  ///< frames since it opened
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

struct SourcesState {
    std::optional<SourcePopup> popup;
    int age = 0;       ///< frames since it opened
    float height = 0;  ///< px its content took
};

/// What is under the pointer on the map. A row of a list sets what the map marks in the next frame.
struct HoverState {
    std::string adcode;
    std::string project;
    int many = 0;                       ///< projects in the cluster under the pointer
    std::optional<geo::Point> pointer;  ///< lon/lat under the pointer
    std::string next_adcode;
    std::string next_project;
};

/// The card at the right.
struct CardState {
    query::Selection of;    ///< the selection the card was last drawn for
    std::string indicator;  ///< of the area card; empty = the view's
    std::map<std::string, bool> expanded;

    [[nodiscard]] bool is_expanded(std::string const& list) const
    {
        auto const found = expanded.find(list);
        return found != expanded.end() && found->second;
    }
};

/// The county kept for comparing, with another county or with itself in another year.
struct Compare {
    std::string pinned;  ///< adcode; empty = nothing is compared
    int year = 0;        ///< second year of the pinned county; 0 = another county, once one is selected
};

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

/// Words shown over the map for a while.
struct Toast {
    std::string text;
    double until = 0;  ///< seconds of the app's clock
};

/// What the app tells of the map it shows.
struct MapState {
    std::vector<std::string> sources;  ///< source_ids of what the map shows
    bool pending = false;              ///< a newer picture is being drawn
};

}  // namespace atlas::ui
