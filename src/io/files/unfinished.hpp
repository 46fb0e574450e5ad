// Files and folders that are being written and are not in their places yet: whatever ends the program, none stays.
#pragma once

#include <filesystem>
#include <mutex>
#include <string>

namespace atlas::io {

/// A name for something being written, short and of this process alone: ".county-atlas-PID-NUMBER.part". It goes with
/// names of any length beside it.
std::string unfinished_name();

/// Notes a path while it lives. The path need not exist yet.
class Unfinished {
public:
    explicit Unfinished(std::filesystem::path path);
    ~Unfinished();
    Unfinished(Unfinished const&) = delete;
    Unfinished& operator=(Unfinished const&) = delete;

    [[nodiscard]] std::filesystem::path const& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Lives while files take their places, which is done whole: remove_unfinished() waits for it.
class TakingPlaces {
public:
    TakingPlaces();

private:
    std::unique_lock<std::recursive_mutex> m_lock;
};

/// Removes all that is noted and lets no thread note or place any more: the program ends with the next call. For the
/// thread that awaits signals.
void remove_unfinished();

/// Removes what processes that are gone have left of such names in a folder: those whose number no process has and
/// whose lock nobody holds.
void remove_left_behind(std::filesystem::path const& folder);

}  // namespace atlas::io
