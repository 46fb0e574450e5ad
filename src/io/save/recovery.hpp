// Scenes that were edited and not saved, kept aside so that a crash or a power cut loses a second of work at most.
#pragma once

#include "model/atlas.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::io {

/// Where the unsaved scenes of an atlas are kept below the user's state folder: one file for each atlas, told apart by
/// its canonical path (a hash of it, after the folder's name for people who look). Further windows on the atlas have
/// files of their own beside it (io/recovery_claim.hpp).
std::filesystem::path recovery_file(std::filesystem::path const& state_folder, std::filesystem::path const& atlas);

/// What tells one state of a briefing's file from another: a hash of its content, or "none" where there is no file.
std::string fingerprint(std::optional<std::string> const& content);

/// What tells an atlas from others wherever its folder lies: of its title, its home and the codes of its areas.
std::string atlas_id(model::Atlas const& atlas);

/// Where there is no recovery file, the one of an atlas of the same id whose folder has moved since takes its place.
/// One that a window holds is left alone.
void adopt_moved(std::filesystem::path const& file, std::string_view atlas_id);

/// Of which atlas the scenes are.
struct RecoveredAtlas {
    std::filesystem::path folder;
    std::string id{};  ///< atlas_id()
};

/// Replaces the file, making its folders for the user alone. `based_on`: the fingerprint of the briefing's file that
/// the scenes were read from. Throws base::SystemFailure.
void write_recovery(std::filesystem::path const& file, RecoveredAtlas const& atlas,
                    std::vector<model::BriefingScene> const& scenes, std::string_view based_on = {});

/// What a recovery file held.
struct Recovery {
    bool found = false;  ///< has scenes that can be read
    std::vector<model::BriefingScene> scenes;
    std::string based_on;              ///< as given to write_recovery
    std::filesystem::path kept_aside;  ///< where a damaged file was moved; empty when there was none
    std::string damage;                ///< what is wrong with it
};
/// Reads the file. One that is there and cannot be read whole is moved aside under a free name, never deleted; the
/// scenes of it that can be read are given all the same. One that holds no scene is removed.
Recovery read_recovery(std::filesystem::path const& file);

/// Removes the file where there is one.
void remove_recovery(std::filesystem::path const& file);

}  // namespace atlas::io
