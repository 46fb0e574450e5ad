// What every panel gets: the atlas, the view, the state of the interface, what it draws with, and where it asks.
#pragma once

#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "resolve/resolved.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "ui/kit/kit.hpp"
#include "ui/kit/layout.hpp"
#include "ui/state/keys.hpp"
#include "ui/state/requests.hpp"
#include "ui/state/ui_state.hpp"
#include "ui/strings/strings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atlas::ui {

/// What a Context is about in one frame, none of which panels may change.
struct Given {
    model::Atlas const& atlas;
    scene::MapGeometry const& geometry;
    query::SearchIndex const& search;
    resolve::Resolved const& resolved;  ///< the answer to the view, as it was when the frame began
    std::vector<Key> const& keys;       ///< pressed since the last frame
    Layout const& boxes;
    double scale = 1;                          ///< px per logical px
    double now = 0;                            ///< seconds
    tables::TableData const* table = nullptr;  ///< of the tab open; null while the table is closed
};

/// What panels may change.
struct Editable {
    query::ViewState& view;
    UiState& state;
    Requests& requests;
};

/// A function that takes `Context const&` reads and draws; only one that takes `Context&` can change the view or the
/// state of the interface, or ask for something.
class Context : public Given {
public:
    Context(Given const& given, Editable const& editable, Kit& drawn_with)
        : Given(given), view(editable.view), state(editable.state), kit(drawn_with), m_editable(editable)
    {
    }
    Context(Context const&) = delete;
    Context& operator=(Context const&) = delete;

    query::ViewState const& view;
    UiState const& state;
    Kit& kit;  ///< fonts and the tip: whatever draws notes its characters

    [[nodiscard]] query::ViewState& edit_view() { return m_editable.view; }
    [[nodiscard]] UiState& edit_state() { return m_editable.state; }
    [[nodiscard]] Requests& requests() { return m_editable.requests; }

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

private:
    Editable m_editable;
};

/// Names in the language of the view.
std::string name_of(Context const& ctx, model::Area const& area);
std::string name_of(Context const& ctx, model::Project const& project);
std::string name_of(Context const& ctx, model::Indicator const& indicator);
/// At the view's year.
model::Stage stage_of(Context const& ctx, model::Project const& project);
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
