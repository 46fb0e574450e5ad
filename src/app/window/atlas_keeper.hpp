// The atlas in the window and its folder: reads another one, or the same again, beside the window, and notices files
// that somebody else changed.
#pragma once

#include "base/issue.hpp"
#include "base/progress.hpp"
#include "base/worker.hpp"
#include "io/folder/folder_stamp.hpp"
#include "scene/snapshot.hpp"
#include "ui/state/atlas_state.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atlas::app {

/// An atlas as it was read, with how its folder stood just before.
struct ReadAtlas {
    std::filesystem::path folder;
    io::FolderStamp stamp;
    std::string briefing;      ///< fingerprint of the briefing's file (io/save/recovery.hpp)
    scene::Snapshot snapshot;  ///< empty where it could not be read
    base::Issues issues;
    std::string failed;  ///< what the system said, where that was the reason
};

/// Reads and prepares the atlas of a folder, on any thread. Throws base::Cancelled only.
ReadAtlas read_atlas(std::filesystem::path folder, base::Progress& progress);

/// The folder by its whole path, links followed: the same atlas has the same.
std::filesystem::path whole_path(std::filesystem::path const& folder);

/// Main thread only, but for the worker inside. Until start() it does nothing.
class AtlasKeeper {
public:
    /// `queue` must outlive this object.
    explicit AtlasKeeper(base::MainQueue& queue) : m_queue(queue) {}
    ~AtlasKeeper();
    AtlasKeeper(AtlasKeeper const&) = delete;
    AtlasKeeper& operator=(AtlasKeeper const&) = delete;

    /// The atlas of this folder is in the window, as it was read when the folder stood so.
    void start(std::filesystem::path folder, io::FolderStamp stamp);
    [[nodiscard]] bool started() const { return !m_folder.empty(); }
    [[nodiscard]] std::filesystem::path const& folder() const { return m_folder; }

    /// Reads an atlas; what was being read before is given up.
    void read(std::filesystem::path folder);
    /// The folder being read; empty = none.
    [[nodiscard]] std::filesystem::path const& reading() const { return m_reading; }
    /// What was read, once.
    std::optional<ReadAtlas> take() { return std::exchange(m_read, std::nullopt); }
    /// Makes what search needs of the pinyin, so that the first one does not wait for it.
    void warm(scene::Snapshot snapshot);

    /// Looks at the files, unless it did within the last second; only called when there is a frame anyhow.
    void look(double now);
    /// The next look() does not wait for its second: the window got the focus.
    void look_soon() { m_looked.reset(); }
    /// Whether files are not as they were when the atlas was read, and nobody put it off.
    [[nodiscard]] bool changed() const { return m_now != m_known && m_now != m_put_off; }
    void put_off() { m_put_off = m_now; }
    /// The program wrote this file itself.
    void wrote(std::string_view name);

    /// Finds titles and what is missing of these folders; then `deliver` with the entries.
    void list(std::vector<std::filesystem::path> folders, std::function<void(std::vector<ui::AtlasEntry>)> deliver);

    void drain() { m_worker.drain(); }

private:
    base::MainQueue& m_queue;
    std::filesystem::path m_folder;
    std::filesystem::path m_reading;
    std::shared_ptr<base::Progress> m_progress;  ///< of the reading under way
    std::optional<ReadAtlas> m_read;
    io::FolderStamp m_known;         ///< as the atlas in the window was read
    io::FolderStamp m_now;           ///< as seen last
    io::FolderStamp m_put_off;       ///< as it was when the user said 'later'
    std::optional<double> m_looked;  ///< seconds
    std::uint64_t m_looks = 0;       ///< looks begun before this number see files the program has written since
    base::Worker m_worker;           ///< last, so that it ends first
};

}  // namespace atlas::app
