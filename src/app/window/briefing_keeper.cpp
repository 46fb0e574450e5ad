#include "app/window/briefing_keeper.hpp"

#include "app/export/unique_file_name.hpp"
#include "base/failure.hpp"
#include "io/files/write_file.hpp"
#include "io/write/write_briefing.hpp"
#include "model/atlas.hpp"

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace atlas::app {

namespace {

namespace fs = std::filesystem;

constexpr double settle_seconds = 0.8;  ///< with the writing it stays within the second that is promised

std::optional<std::string> content(fs::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) { return std::nullopt; }
    return std::string{std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

BriefingPlaces places_of(fs::path const& atlas)
{
    // Relative paths are to be ignored: XDG Base Directory Specification 0.8.
    char const* const state = std::getenv("XDG_STATE_HOME");
    char const* const home = std::getenv("HOME");
    fs::path folder;
    if (state != nullptr && fs::path(state).is_absolute()) {
        folder = state;
    } else if (home != nullptr && fs::path(home).is_absolute()) {
        folder = fs::path(home) / ".local" / "state";
    }
    return {atlas, folder.empty() ? folder : io::recovery_file(folder / "county-atlas", atlas)};
}

BriefingKeeper::BriefingKeeper(base::MainQueue& queue, std::function<void(std::string)> report)
    : m_queue(queue), m_report(std::move(report))
{
}

BriefingKeeper::~BriefingKeeper()
{
    m_worker.drain();  // a file to be removed is not left for the next start
    if (!m_write_at) { return; }
    try {
        io::write_recovery(m_places.recovery, {m_places.atlas, m_places.id}, m_waiting, m_known);
    } catch (std::exception const&) {
        // It was said when it failed before; at the end there is nobody left to tell.
    }
}

io::Recovery BriefingKeeper::open(BriefingPlaces places)
{
    m_worker.drain();
    m_write_at.reset();
    m_waiting.clear();
    m_seen = 0;
    m_told = false;
    m_claim = {};
    m_places = std::move(places);
    if (m_places.atlas.empty()) { return {}; }
    m_known = io::fingerprint(content(m_places.file()));
    if (m_places.recovery.empty()) { return {}; }
    m_claim = io::claim_recovery(m_places.recovery);
    m_places.recovery = m_claim.file();
    io::adopt_moved(m_places.recovery, m_places.id);
    return io::read_recovery(m_places.recovery);
}

void BriefingKeeper::follow(briefing::SceneList const& scenes, double now)
{
    if (m_places.recovery.empty()) { return; }
    if (scenes.revision() != m_seen) {
        m_seen = scenes.revision();
        if (scenes.unsaved()) {
            m_waiting = scenes.scenes();
            // Further changes do not put it off: whoever types on and on would have nothing kept.
            if (!m_write_at) { m_write_at = now + settle_seconds; }
        } else {
            drop();  // taken back to what is saved
        }
    }
    if (m_write_at && now >= *m_write_at) {
        m_write_at.reset();
        write(std::exchange(m_waiting, {}));
    }
}

double BriefingKeeper::due(double now) const
{
    if (!m_write_at) { return -1; }
    return *m_write_at > now ? *m_write_at - now : 0;
}

void BriefingKeeper::write(std::vector<model::BriefingScene> scenes)
{
    m_worker.clear();
    m_worker.post([this, places = m_places, scenes = std::move(scenes), based_on = m_known] {
        try {
            io::write_recovery(places.recovery, {places.atlas, places.id}, scenes, based_on);
        } catch (std::exception const& failure) {
            m_queue.push([this, words = std::string(failure.what())] {
                if (!std::exchange(m_told, true)) { m_report(words); }
            });
        }
    });
}

void BriefingKeeper::drop()
{
    m_write_at.reset();
    m_waiting.clear();
    if (m_places.recovery.empty()) { return; }
    m_worker.clear();
    m_worker.post([file = m_places.recovery] { io::remove_recovery(file); });
}

Saved BriefingKeeper::save(briefing::SceneList& scenes, bool over)
{
    if (m_places.atlas.empty()) { return Saved::nowhere; }
    std::error_code error;
    bool const there = fs::is_directory(m_places.atlas, error) && access(m_places.atlas.c_str(), W_OK | X_OK) == 0;
    bool const closed = fs::exists(m_places.file(), error) && access(m_places.file().c_str(), W_OK) != 0;
    if (!there || closed) { return Saved::impossible; }
    if (!over && io::fingerprint(content(m_places.file())) != m_known) { return Saved::changed_meanwhile; }
    auto const written = io::write_briefing(m_places.file(), scenes.scenes());
    if (!written) {
        m_refusal = written.issues().front();
        return Saved::refused;
    }
    m_known = io::fingerprint(written.value());
    scenes.mark_saved();
    m_seen = scenes.revision();
    drop();
    return Saved::done;
}

fs::path BriefingKeeper::save_elsewhere(briefing::SceneList const& scenes, std::vector<fs::path> const& folders,
                                        std::string_view name) const
{
    std::string why;
    for (fs::path const& folder : folders) {
        fs::path const file = unique_file_name(folder, name, ".toml");
        try {
            io::write_file(file, io::briefing_text(scenes.scenes()));
            return file;
        } catch (base::SystemFailure const& failure) {
            why = failure.what();
        }
    }
    throw base::SystemFailure(why);
}

void BriefingKeeper::discard(briefing::SceneList const& scenes)
{
    m_seen = scenes.revision();
    drop();
}

}  // namespace atlas::app
