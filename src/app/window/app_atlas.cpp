// The App's part in opening atlases: the menu of the title, reading, asking about unsaved scenes, taking the other one.
#include "app/window/app.hpp"
#include "query/carry_over.hpp"
#include "ui/state/other_atlas.hpp"
#include "ui/strings/atlas_strings.hpp"
#include "words/message.hpp"

#include <algorithm>
#include <utility>

namespace atlas::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_recent = 10;
constexpr std::size_t most_findings = 8;

ui::AtlasFailure failure_of(ReadAtlas const& read, bool reload, base::Language language)
{
    ui::AtlasFailure failure;
    failure.path = read.folder.string();
    failure.reload = reload;
    if (!read.failed.empty()) { failure.lines.push_back(read.failed); }
    for (base::Issue const& issue : read.issues) {
        if (issue.severity != base::Severity::error) { continue; }
        if (failure.lines.size() < most_findings) {
            failure.lines.push_back(words::to_text(issue, language));
        } else {
            ++failure.more;
        }
    }
    return failure;
}

}  // namespace

void App::keep_atlas(fs::path const& folder, io::FolderStamp stamp, std::vector<fs::path> const& bundled)
{
    m_atlases.start(whole_path(folder), std::move(stamp));
    m_atlases.warm(m_snapshot);
    for (fs::path const& path : bundled) { m_bundled.push_back(whole_path(path).string()); }
    m_state.atlases.available = true;
    remember_atlas();
}

void App::remember_atlas()
{
    std::string const path = m_atlases.folder().string();
    std::erase(m_recent, path);
    m_recent.insert(m_recent.begin(), path);
    if (m_recent.size() > most_recent) { m_recent.resize(most_recent); }
}

void App::list_atlases()
{
    std::vector<fs::path> folders(m_recent.begin(), m_recent.end());
    for (std::string const& path : m_bundled) {
        if (std::find(m_recent.begin(), m_recent.end(), path) == m_recent.end()) { folders.emplace_back(path); }
    }
    m_atlases.list(std::move(folders), [this, recent = m_recent.size()](std::vector<ui::AtlasEntry> entries) {
        for (ui::AtlasEntry& entry : entries) { entry.shown = entry.path == m_atlases.folder().string(); }
        auto const end = entries.begin() + static_cast<std::ptrdiff_t>(recent);
        ui::AtlasMenu& menu = m_state.atlases;
        menu.recent.assign(entries.begin(), end);
        menu.bundled.assign(end, entries.end());
        menu.listed = true;
        m_calm_frames = 0;
    });
}

void App::read_atlas_of(std::string const& folder)
{
    if (!m_atlases.started()) { return; }
    m_next.reset();
    m_atlases.read(folder);
    ui::AtlasMenu& menu = m_state.atlases;
    menu.reading = fs::path(folder).filename().string();
    for (auto const* list : {&menu.recent, &menu.bundled}) {
        for (ui::AtlasEntry const& entry : *list) {
            if (entry.path == folder) { menu.reading = base::pick(m_view.language, entry.title, entry.title_en); }
        }
    }
}

void App::handle_atlas_requests()
{
    ui::AtlasRequests const& wish = m_requests.atlases;
    if (wish.list) { list_atlases(); }
    if (wish.later) { m_atlases.put_off(); }
    if (wish.open) { read_atlas_of(*wish.open); }
    bool const key = std::find(m_keys.begin(), m_keys.end(), ui::Key::reload) != m_keys.end();
    if (wish.reload || key) { read_atlas_of(m_atlases.folder().string()); }
}

void App::follow_atlas(double now)
{
    m_now = now;
    if (!presenting()) { m_atlases.look(now); }
    if (auto read = m_atlases.take()) {
        m_accepted = m_asked = false;
        if (read->snapshot.atlas) {
            m_next = std::move(read);
        } else {
            bool const reload = read->folder == m_atlases.folder();
            m_state.atlases.failure = failure_of(*read, reload, m_view.language);
            m_calm_frames = 0;
        }
    }
    take_next();
    ui::AtlasMenu& menu = m_state.atlases;
    if (m_atlases.reading().empty()) { menu.reading.clear(); }
    bool const changed = m_atlases.changed();
    if (changed != menu.changed) { m_calm_frames = 0; }
    menu.changed = changed;
}

void App::take_next()
{
    ui::BriefingState& briefing = m_state.briefing;
    if (!m_next || presenting() || briefing.question != ui::BriefingQuestion::none) { return; }
    if (m_accepted || !scenes().unsaved()) {
        open(*std::exchange(m_next, std::nullopt));
    } else if (std::exchange(m_asked, true)) {
        m_next.reset();  // asked, and the answer was to stay
    } else {
        bool const reload = m_next->folder == m_atlases.folder();
        briefing.question = reload ? ui::BriefingQuestion::reload : ui::BriefingQuestion::leave;
        briefing.question_age = 0;
        briefing.go_on_after_saving = false;
        m_calm_frames = 0;
    }
}

void App::go_on(bool saved)
{
    if (!m_next) {
        m_state.briefing.may_close = true;
    } else if (saved && m_next->folder == m_atlases.folder()) {
        read_atlas_of(m_atlases.folder().string());  // what was read is older than what has just been saved
    } else {
        m_accepted = true;
    }
}

void App::open(ReadAtlas next)
{
    bool const same = next.folder == m_atlases.folder();
    scene::Snapshot const before = std::exchange(m_snapshot, std::move(next.snapshot));
    ++m_reading;
    m_view = query::carried_over(*before.atlas, m_view, atlas());
    resolve();
    m_checked.reset();
    ui::carry_over(m_state, atlas());
    m_answers = {};
    m_map.open(m_snapshot, same);
    m_pictures.forget_answers();
    m_exporter.forget_answers();
    m_presenter.forget_answers();
    m_atlases.start(std::move(next.folder), std::move(next.stamp));
    m_atlases.warm(m_snapshot);
    if (same) {
        take_scenes_again(std::move(next.briefing));
        say(std::string(ui::phrase::atlas_reloaded.in(m_view.language)), 3);
    } else {
        take_other_scenes();
        remember_atlas();
    }
    m_calm_frames = 0;
}

void App::take_scenes_again(std::string based_on)
{
    ui::BriefingState& state = m_state.briefing;
    auto const* const chosen = state.chosen ? state.scenes.at(*state.chosen) : nullptr;
    std::string const id = chosen == nullptr ? std::string() : chosen->id;
    auto read = atlas().scenes.list();
    if (state.scenes.scenes() != read) {
        auto const before = state.scenes.scenes();
        state.scenes.replace_all(std::move(read));
        state.chosen = id.empty() ? std::nullopt : briefing::choice_after(before, state.scenes.scenes(), id);
        state.renaming.reset();
        state.dragged.reset();
    }
    state.scenes.mark_saved();
    m_keeper.based_on(std::move(based_on));
    m_keeper.discard(state.scenes);
}

void App::take_other_scenes()
{
    ui::BriefingState state;
    state.open = m_state.briefing.open;
    state.thumbnail_width = m_state.briefing.thumbnail_width;
    state.scenes = briefing::SceneList(atlas().scenes.list());
    m_state.briefing = std::move(state);
    m_state.text_area = {};
    m_pictures.clear();
    if (!m_keeper.places().atlas.empty()) { keep_briefing(places_of(m_atlases.folder())); }
}

}  // namespace atlas::app
