// What the interface remembers of the briefing while its scenes are edited.
#pragma once

#include "briefing/show/scene_list.hpp"
#include "model/atlas.hpp"

#include <imgui.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace atlas::ui {

/// A scene's small picture as the app has it in this frame.
struct Thumbnail {
    ImTextureID picture = nullptr;  ///< may be of the scene as it was a moment ago; null: none yet
    bool present = false;           ///< whether what follows is about the scene as it is
    std::vector<std::string> problems;
    std::size_t pages = 0;
};

/// What has to be answered before anything else.
enum class BriefingQuestion {
    none,
    recover,
    close,   ///< the window, with unsaved scenes
    leave,   ///< for another atlas, likewise
    reload,  ///< likewise
    changed_meanwhile,
    elsewhere  ///< the folder cannot be written to
};

struct BriefingState {
    bool open = false;  ///< the panel of scenes stands at the left
    briefing::SceneList scenes;
    std::optional<std::size_t> chosen;
    bool editing = true;  ///< the chosen scene's editor stands at the right instead of the cards
    std::map<std::string, Thumbnail> thumbnails;  ///< by the scene's id; kept up to date by the app
    int thumbnail_width = 320;                    ///< px they are wanted at; set by the panel
    bool reveal = false;                          ///< scroll to the chosen scene
    std::optional<std::size_t> renaming;
    bool rename_focus = false;
    std::string rename_text;
    bool title_blank = false;            ///< the editor's title was emptied, which the scene does not take
    std::optional<std::size_t> dragged;  ///< the scene under way to another place
    bool drag_cancelled = false;         ///< Esc was pressed before the button was let go
    BriefingQuestion question = BriefingQuestion::none;
    int question_age = 0;                         ///< frames since it was put
    std::vector<model::BriefingScene> recovered;  ///< for BriefingQuestion::recover
    std::string recovered_from;                   ///< fingerprint of the file they are based on
    bool go_on_after_saving = false;              ///< the answer was to save, and saving asks in its turn
    bool may_close = false;                       ///< the window was asked to close and nothing is lost by it

    /// The picture of a scene; nullptr before the app has looked.
    [[nodiscard]] Thumbnail const* thumbnail(std::string const& id) const
    {
        auto const found = thumbnails.find(id);
        return found == thumbnails.end() ? nullptr : &found->second;
    }
};

/// The scene a presentation begins at: the one chosen, else the one the view was made from, else the first.
inline std::size_t current_scene(BriefingState const& state, std::string const& shown_id)
{
    if (state.chosen) { return *state.chosen; }
    auto const& scenes = state.scenes.scenes();
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        if (!shown_id.empty() && scenes[i].id == shown_id) { return i; }
    }
    return 0;
}

/// What panels ask the app to do with the briefing.
struct BriefingRequests {
    bool capture = false;
    std::optional<std::size_t> update;   ///< gets the present view
    std::optional<std::size_t> show;     ///< the map goes to this scene's view
    std::optional<std::size_t> present;  ///< full screen from this scene on
    bool save = false;
    bool save_over = false;  ///< though the file changed meanwhile
    bool save_elsewhere = false;
    bool discard = false;  ///< recovered scenes, or unsaved ones on closing
    bool recover = false;
    bool go_on = false;  ///< with what the question was about, once what is asked for above is done
};

}  // namespace atlas::ui
