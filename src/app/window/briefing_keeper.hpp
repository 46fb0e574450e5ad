// The briefing's file and its recovery file, for the scenes edited in the window.
#pragma once

#include "base/issue.hpp"
#include "base/worker.hpp"
#include "briefing/show/scene_list.hpp"
#include "io/save/recovery.hpp"
#include "io/save/recovery_claim.hpp"
#include "model/atlas.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atlas::app {

/// Where an atlas's scenes are kept. Empty paths: nothing is kept (pictures without a display, tests).
struct BriefingPlaces {
    std::filesystem::path atlas;     ///< folder
    std::filesystem::path recovery;  ///< file for what is not saved yet
    std::string id{};                ///< io::atlas_id(), by which a moved folder's recovery file is found
    [[nodiscard]] std::filesystem::path file() const { return atlas / "briefing.toml"; }
};

/// The places for an atlas folder: the recovery file below $XDG_STATE_HOME, else ~/.local/state; none without either.
BriefingPlaces places_of(std::filesystem::path const& atlas);

/// `impossible`: the folder is gone or cannot be written to. `refused`: the reader would not take what would be
/// written.
enum class Saved { done, changed_meanwhile, nowhere, impossible, refused };

/// Main thread; the recovery file is written by a worker, within a second of the first change that is not in it, so
/// that no frame waits for a disk.
class BriefingKeeper {
public:
    /// `report` is called on the main thread, once, when the recovery file cannot be written.
    BriefingKeeper(base::MainQueue& queue, std::function<void(std::string)> report);
    /// What is neither saved nor given up is written to the recovery file.
    ~BriefingKeeper();
    BriefingKeeper(BriefingKeeper const&) = delete;
    BriefingKeeper& operator=(BriefingKeeper const&) = delete;

    /// Lets go of the atlas before, if any: what waits for its recovery file is dropped. Remembers how the file is now;
    /// returns what an earlier run left. Where another window has the atlas open, the
    /// recovery file is one of its own beside the other's.
    io::Recovery open(BriefingPlaces places);

    [[nodiscard]] BriefingPlaces const& places() const { return m_places; }

    /// Once per frame.
    void follow(briefing::SceneList const& scenes, double now);
    /// Seconds until follow() has something to do; negative: nothing waits.
    [[nodiscard]] double due(double now) const;

    /// Writes the file and drops the recovery file. A file that is not as it was when it was read or written last is
    /// left alone unless `over`. Where it is Saved::refused, refusal() says why. Throws base::SystemFailure.
    Saved save(briefing::SceneList& scenes, bool over);
    [[nodiscard]] base::Issue const& refusal() const { return m_refusal; }
    /// Writes the scenes as a file of their own into the first of the folders that takes one, and returns its path. The
    /// scenes stay unsaved. Throws base::SystemFailure where none does.
    std::filesystem::path save_elsewhere(briefing::SceneList const& scenes,
                                         std::vector<std::filesystem::path> const& folders,
                                         std::string_view name) const;
    /// The scenes are now based on the file as it was at this fingerprint, as an earlier run or another reading found
    /// it: a file that is not so is left alone by save().
    void based_on(std::string fingerprint) { m_known = std::move(fingerprint); }
    /// Drops the recovery file: the user gave the changes up.
    void discard(briefing::SceneList const& scenes);
    /// Waits for the worker.
    void drain() { m_worker.drain(); }

private:
    void write(std::vector<model::BriefingScene> scenes);
    void drop();

    base::MainQueue& m_queue;
    std::function<void(std::string)> m_report;
    BriefingPlaces m_places;
    io::RecoveryClaim m_claim;
    base::Issue m_refusal;
    std::string m_known;               ///< fingerprint of the file that the scenes are based on
    std::uint64_t m_seen = 0;          ///< revision followed last
    std::optional<double> m_write_at;  ///< seconds
    std::vector<model::BriefingScene> m_waiting;
    bool m_told = false;    ///< that it cannot be written
    base::Worker m_worker;  ///< last, so that it ends first
};

}  // namespace atlas::app
