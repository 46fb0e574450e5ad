#include "briefing/show/scene_list.hpp"

#include "base/blank.hpp"
#include "base/plain_text.hpp"

#include "model/atlas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace atlas::briefing {
namespace {

using model::BriefingScene;

bool has_id(std::vector<BriefingScene> const& scenes, std::string_view id)
{
    return std::any_of(scenes.begin(), scenes.end(), [&](auto const& s) { return s.id == id; });
}

}  // namespace

std::string free_id(std::vector<BriefingScene> const& scenes, std::string_view stem)
{
    for (int number = stem.empty() ? 1 : 2;; ++number) {
        std::string id = fmt::format("{}-{}", stem.empty() ? "scene" : stem, number);
        if (!has_id(scenes, id)) { return id; }
    }
}

std::optional<std::size_t> choice_after(std::vector<BriefingScene> const& before,
                                        std::vector<BriefingScene> const& after, std::string_view chosen)
{
    auto const place = [&](auto const& wanted) -> std::optional<std::size_t> {
        auto const found = std::find_if(after.begin(), after.end(), wanted);
        if (found == after.end()) { return std::nullopt; }
        return static_cast<std::size_t>(found - after.begin());
    };
    if (auto const kept = place([&](auto const& s) { return s.id == chosen; })) { return kept; }
    return place([&](auto const& s) { return !has_id(before, s.id); });
}

SceneList::SceneList(std::vector<BriefingScene> scenes) : m_scenes(std::move(scenes)), m_saved(m_scenes) {}

BriefingScene const* SceneList::at(std::size_t place) const
{
    return place < m_scenes.size() ? &m_scenes[place] : nullptr;
}

void SceneList::change(Scenes scenes, std::string row)
{
    if (scenes == m_scenes) { return; }
    bool const joins = !row.empty() && row == m_row && !m_undo.empty();
    if (!joins) {
        m_undo.push_back(std::move(m_scenes));
        if (m_undo.size() > most_steps) { m_undo.erase(m_undo.begin()); }
    }
    m_redo.clear();
    m_scenes = std::move(scenes);
    m_row = std::move(row);
    ++m_revision;
}

std::size_t SceneList::insert(std::size_t place, BriefingScene scene)
{
    place = std::min(place, m_scenes.size());
    if (scene.id.empty() || has_id(m_scenes, scene.id)) { scene.id = free_id(m_scenes); }
    if (base::is_blank(scene.title)) { scene.title = scene.id; }
    Scenes next = m_scenes;
    next.insert(next.begin() + static_cast<std::ptrdiff_t>(place), std::move(scene));
    change(std::move(next));
    return place;
}

void SceneList::update_view(std::size_t place, BriefingScene const& captured)
{
    if (place >= m_scenes.size()) { return; }
    BriefingScene scene = captured;
    BriefingScene const& old = m_scenes[place];
    scene.title = old.title;
    scene.title_en = old.title_en;
    scene.text = old.text;
    scene.text_en = old.text_en;
    scene.notes = old.notes;
    scene.layout = old.layout;
    scene.second = old.second;
    scene.move_seconds = old.move_seconds;
    scene.hold_seconds = old.hold_seconds;
    edit(place, std::move(scene));
}

void SceneList::edit(std::size_t place, BriefingScene scene, std::string_view what)
{
    if (place >= m_scenes.size()) { return; }
    scene.id = m_scenes[place].id;
    if (base::is_blank(scene.title)) { scene.title = m_scenes[place].title; }  // the reader wants one
    Scenes next = m_scenes;
    next[place] = std::move(scene);
    std::string row = what.empty() ? std::string() : fmt::format("{}/{}", next[place].id, what);
    change(std::move(next), std::move(row));
}

void SceneList::move(std::size_t from, std::size_t to)
{
    if (from >= m_scenes.size() || to >= m_scenes.size()) { return; }
    Scenes next = m_scenes;
    auto const at = [&](std::size_t i) { return next.begin() + static_cast<std::ptrdiff_t>(i); };
    if (from < to) {
        std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
        std::rotate(at(to), at(from), at(from + 1));
    }
    change(std::move(next));
}

std::size_t SceneList::duplicate(std::size_t place)
{
    if (place >= m_scenes.size()) { return place; }
    BriefingScene copy = m_scenes[place];
    copy.id = free_id(m_scenes, copy.id);
    return insert(place + 1, std::move(copy));
}

void SceneList::remove(std::size_t place)
{
    if (place >= m_scenes.size()) { return; }
    Scenes next = m_scenes;
    next.erase(next.begin() + static_cast<std::ptrdiff_t>(place));
    change(std::move(next));
}

void SceneList::replace_all(std::vector<BriefingScene> scenes) { change(std::move(scenes)); }

bool SceneList::take(std::vector<Scenes>& from, std::vector<Scenes>& to)
{
    if (from.empty()) { return false; }
    to.push_back(std::exchange(m_scenes, std::move(from.back())));
    from.pop_back();
    m_row.clear();
    ++m_revision;
    return true;
}

bool SceneList::undo() { return take(m_undo, m_redo); }

bool SceneList::redo() { return take(m_redo, m_undo); }

void SceneList::mark_saved()
{
    m_saved = m_scenes;
    seal();
}

}  // namespace atlas::briefing
