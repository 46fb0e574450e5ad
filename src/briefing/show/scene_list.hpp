// The scenes while they are edited: every change can be taken back, and what is not saved yet is known.
#pragma once

#include "model/atlas.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::briefing {

/// An id that none of the scenes has: "scene-1", "scene-2" …, or `stem` with a number where a stem is given.
std::string free_id(std::vector<model::BriefingScene> const& scenes, std::string_view stem = {});

/// Which scene is chosen once the scenes `before` have become `after`: the one with the id chosen before, wherever it
/// now stands; where there is none, the first that came with the change; none when nothing came. Never a neighbour,
/// whose view the next update would overwrite.
std::optional<std::size_t> choice_after(std::vector<model::BriefingScene> const& before,
                                        std::vector<model::BriefingScene> const& after, std::string_view chosen);

/// Value type. Positions beyond the end change nothing. Ids stay unique and titles stay non-empty, as the file needs
/// them: a scene that would break this gets a free id, or keeps the title it had.
class SceneList {
public:
    SceneList() = default;
    /// As read from the file: saved, with nothing to undo.
    explicit SceneList(std::vector<model::BriefingScene> scenes);

    [[nodiscard]] std::vector<model::BriefingScene> const& scenes() const { return m_scenes; }
    [[nodiscard]] std::size_t size() const { return m_scenes.size(); }
    [[nodiscard]] model::BriefingScene const* at(std::size_t place) const;

    /// Puts a scene before `place` (at the end where that is beyond it); returns where it is.
    std::size_t insert(std::size_t place, model::BriefingScene scene);
    /// Another view for a scene: all that `captured` says of the map; id, words, layout, second map and seconds stay.
    void update_view(std::size_t place, model::BriefingScene const& captured);
    /// Replaces a scene by its edited form; the id stays. Edits in a row with the same non-empty `what` on the same
    /// scene are one step of undo, so that typing is not taken back letter by letter; seal() ends the row.
    void edit(std::size_t place, model::BriefingScene scene, std::string_view what = {});
    void seal() { m_row.clear(); }
    /// Moves a scene so that it stands at `to` afterwards.
    void move(std::size_t from, std::size_t to);
    /// A copy right after the scene, with a free id; returns where it is.
    std::size_t duplicate(std::size_t place);
    void remove(std::size_t place);
    /// Other scenes as a whole, e.g. recovered ones.
    void replace_all(std::vector<model::BriefingScene> scenes);

    [[nodiscard]] bool can_undo() const { return !m_undo.empty(); }
    [[nodiscard]] bool can_redo() const { return !m_redo.empty(); }
    /// Takes back, or does again; false when there was nothing to do.
    bool undo();
    bool redo();

    /// Whether the scenes differ from those saved last.
    [[nodiscard]] bool unsaved() const { return m_scenes != m_saved; }
    void mark_saved();
    /// Grows with every change.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

    static constexpr std::size_t most_steps = 200;  ///< of undo

private:
    using Scenes = std::vector<model::BriefingScene>;
    void change(Scenes scenes, std::string row = {});
    bool take(std::vector<Scenes>& from, std::vector<Scenes>& to);

    Scenes m_scenes;
    Scenes m_saved;
    std::vector<Scenes> m_undo;
    std::vector<Scenes> m_redo;
    std::string m_row;  ///< what the last step was, for joining the next to it
    std::uint64_t m_revision = 0;
};

}  // namespace atlas::briefing
