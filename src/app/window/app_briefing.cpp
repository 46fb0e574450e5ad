// The App's part in editing the briefing: capture, pictures, saving, recovery, closing.
#include "app/window/app.hpp"

#include "app/draw/map_copy.hpp"
#include "base/file_name.hpp"
#include "model/atlas.hpp"
#include "query/capture.hpp"
#include "query/view_state.hpp"
#include "ui/strings/briefing_strings.hpp"
#include "words/message.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace atlas::app {

namespace {

using model::BriefingScene;

constexpr double longest_flight = 0.6;  ///< seconds to a scene clicked on, however slowly it is presented
constexpr int width_step = 32;          ///< px; a window dragged larger must not draw every picture at every width

/// A change of what a picture does not show must not draw it anew.
ScenePictureKey picture_key_of(BriefingScene scene, base::Language language, int width, std::uint64_t reading)
{
    BriefingScene const none;
    scene.notes.clear();
    scene.move_seconds = none.move_seconds;
    scene.hold_seconds = none.hold_seconds;
    return {std::move(scene), language, (width + width_step - 1) / width_step * width_step, reading};
}

/// "地区生产总值 · 目标完成": what a captured scene is called until somebody names it.
std::string title_of(model::Atlas const& atlas, query::ViewState const& view)
{
    std::string title(words::word(view.theme).in(view.language));
    auto const* indicator = atlas.indicator(query::indicator_of(atlas, view));
    if (model::has_indicator(view.theme) && indicator != nullptr) {
        title = std::string(base::pick(view.language, indicator->name, indicator->name_en)) + " · " + title;
    }
    auto const* county = std::get_if<query::SelectedArea>(&view.selection);
    auto const* area = county != nullptr ? atlas.area(county->adcode) : nullptr;
    if (area != nullptr) { title = std::string(base::pick(view.language, area->name, area->name_en)) + " · " + title; }
    return title;
}

}  // namespace

void App::say(std::string words, double seconds) { m_state.toast = ui::Toast{std::move(words), m_now + seconds}; }

void App::keep_briefing(BriefingPlaces places)
{
    places.id = io::atlas_id(atlas());
    bool const unkept = !places.atlas.empty() && places.recovery.empty();
    io::Recovery found = m_keeper.open(std::move(places));
    ui::BriefingState& state = m_state.briefing;
    if (unkept) { say(std::string(ui::phrase::briefing_no_home.in(m_view.language)), 15); }
    say_unread_scenes();
    if (!found.kept_aside.empty()) {
        say(std::string(ui::phrase::briefing_damaged.in(m_view.language)) + found.kept_aside.string(), 15);
    }
    if (!found.found) { return; }
    if (found.scenes == state.scenes.scenes()) {
        m_keeper.discard(state.scenes);
        return;
    }
    state.recovered = std::move(found.scenes);
    state.recovered_from = std::move(found.based_on);
    state.question = ui::BriefingQuestion::recover;
    state.question_age = 0;
}

void App::say_unread_scenes()
{
    auto const& issues = atlas().briefing_issues;
    auto const bad = std::find_if(issues.begin(), issues.end(),
                                  [](auto const& issue) { return issue.severity == base::Severity::error; });
    if (bad == issues.end()) { return; }
    say(std::string(ui::phrase::briefing_unread.in(m_view.language)) + words::to_text(*bad, m_view.language), 20);
}

void App::follow_briefing(double now)
{
    m_now = now;
    ui::BriefingState& state = m_state.briefing;
    m_keeper.follow(state.scenes, now);
    state.thumbnails.clear();
    if (!state.open) { return; }
    for (BriefingScene const& scene : state.scenes.scenes()) {
        auto const key = picture_key_of(scene, m_view.language, state.thumbnail_width, m_reading);
        ui::Thumbnail thumbnail;
        if (auto const* entry = m_pictures.find(key)) {
            thumbnail.present = true;
            thumbnail.problems = entry->problems;
            thumbnail.pages = entry->pages;
            if (entry->texture.width() > 0) { thumbnail.picture = texture_id(entry->texture); }
        } else if (auto const* before = m_pictures.stale(scene.id)) {
            thumbnail.picture = texture_id(before->texture);
        }
        state.thumbnails.emplace(scene.id, std::move(thumbnail));
    }
}

void App::order_thumbnails()
{
    ui::BriefingState const& state = m_state.briefing;
    m_thumbnails_ready = true;
    if (!state.open) { return; }
    std::vector<ScenePictureKey> wanted;
    for (BriefingScene const& scene : state.scenes.scenes()) {
        wanted.push_back(picture_key_of(scene, m_view.language, state.thumbnail_width, m_reading));
    }
    // The scene being worked on comes first.
    if (state.chosen && *state.chosen < wanted.size()) {
        std::rotate(wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(*state.chosen),
                    wanted.begin() + static_cast<std::ptrdiff_t>(*state.chosen) + 1);
    }
    m_thumbnails_ready = m_pictures.order(m_snapshot, wanted);
}

void App::capture_scene()
{
    ui::BriefingState& state = m_state.briefing;
    BriefingScene scene =
        query::scene_of(m_view, m_map.scene_camera(), "map_text", briefing::free_id(scenes().scenes()));
    scene.title = title_of(atlas(), m_view);
    state.chosen = state.scenes.insert(state.chosen ? *state.chosen + 1 : state.scenes.size(), std::move(scene));
    state.editing = true;
    state.reveal = true;
}

void App::show_scene(ui::Context& ctx, std::size_t place)
{
    BriefingScene const* const scene = scenes().at(place);
    if (scene == nullptr) { return; }
    m_view = query::view_of(atlas(), *scene, m_view);
    // The map is free to be changed from here: it is no longer that scene, whose words a sheet of it would carry.
    m_view.scene.clear();
    m_state.playback.running = false;
    m_map.fly_to(ctx, scene->camera, std::min(scene->move_seconds, longest_flight));
}

void App::save_briefing(bool over, bool continues)
{
    ui::BriefingState& state = m_state.briefing;
    auto const say_failure = [&](std::string_view why) {
        say(std::string(ui::phrase::briefing_not_saved.in(m_view.language)) + std::string(why), 8);
    };
    try {
        switch (m_keeper.save(state.scenes, over)) {
        case Saved::done:
            say(std::string(ui::phrase::briefing_saved.in(m_view.language)) + m_keeper.places().file().string(), 4);
            m_atlases.wrote(m_keeper.places().file().filename().string());
            if (continues || (over && state.go_on_after_saving)) { go_on(true); }
            break;
        case Saved::changed_meanwhile:
            state.question = ui::BriefingQuestion::changed_meanwhile;
            state.question_age = 0;
            state.go_on_after_saving = continues;
            break;
        case Saved::refused:
            say_failure(words::to_text(m_keeper.refusal(), m_view.language));
            break;
        case Saved::impossible:
            ask_elsewhere(continues || (over && state.go_on_after_saving));
            break;
        case Saved::nowhere:
            say_failure(ui::phrase::briefing_nowhere.in(m_view.language));
            break;
        }
    } catch (std::exception const& failure) {
        // A full disk or a read-only folder must not end the session, nor lose the scenes.
        say_failure(failure.what());
        ask_elsewhere(continues);
    }
}

void App::ask_elsewhere(bool continues)
{
    ui::BriefingState& state = m_state.briefing;
    state.question = ui::BriefingQuestion::elsewhere;
    state.question_age = 0;
    state.go_on_after_saving = continues;
}

void App::save_elsewhere()
{
    ui::BriefingState& state = m_state.briefing;
    std::vector<std::filesystem::path> folders;
    if (char const* const home = std::getenv("HOME"); home != nullptr && *home == '/') { folders.emplace_back(home); }
    folders.push_back(export_folder);
    folders.push_back(std::filesystem::temp_directory_path());
    auto const& settings = atlas().settings;
    std::string const name = base::file_name_part(base::pick(m_view.language, settings.title, settings.title_en)) +
                             std::string(base::pick(m_view.language, "-简报", "-briefing"));
    try {
        auto const file = m_keeper.save_elsewhere(state.scenes, folders, name);
        say(std::string(ui::phrase::briefing_saved_elsewhere.in(m_view.language)) + file.string(), 15);
        if (std::exchange(state.go_on_after_saving, false)) { go_on(false); }
    } catch (std::exception const& failure) {
        say(std::string(ui::phrase::briefing_not_saved.in(m_view.language)) + failure.what(), 8);
    }
}

void App::handle_briefing_requests(ui::Context& ctx)
{
    ui::BriefingRequests const& wish = m_requests.briefing;
    ui::BriefingState& state = m_state.briefing;
    if (wish.capture) { capture_scene(); }
    if (wish.update) { state.scenes.update_view(*wish.update, query::scene_of(m_view, m_map.scene_camera(), {}, {})); }
    if (wish.show) { show_scene(ctx, *wish.show); }
    if (wish.recover) {
        m_keeper.based_on(std::exchange(state.recovered_from, {}));
        state.scenes.replace_all(std::exchange(state.recovered, {}));
        state.open = true;
    }
    if (wish.discard) {
        state.recovered.clear();
        m_keeper.discard(state.scenes);
        if (wish.go_on) { go_on(false); }
    }
    if (wish.save_elsewhere) { save_elsewhere(); }
    if (wish.save || wish.save_over) { save_briefing(wish.save_over, wish.go_on); }
}

void App::ask_close()
{
    ui::BriefingState& state = m_state.briefing;
    m_next.reset();
    // Recovered scenes nobody decided about stay in their file.
    if (!state.scenes.unsaved() || state.question == ui::BriefingQuestion::recover) {
        state.may_close = true;
        return;
    }
    state.question = ui::BriefingQuestion::close;
    state.question_age = 0;
    state.go_on_after_saving = false;
}

std::string App::title() const
{
    auto const& settings = atlas().settings;
    return (scenes().unsaved() ? "● " : "") +
           std::string(base::pick(m_view.language, settings.title, settings.title_en));
}

}  // namespace atlas::app
