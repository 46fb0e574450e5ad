#include "io/save/recovery.hpp"

#include "base/failure.hpp"
#include "base/file_name.hpp"
#include "io/files/free_name.hpp"
#include "io/files/write_file.hpp"
#include "io/folder/folder_settings.hpp"
#include "io/save/recovery_claim.hpp"
#include "io/write/write_briefing.hpp"
#include "model/atlas.hpp"
#include "words/message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <system_error>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

/// FNV-1a, 64 bits: the same in every build and on every machine, unlike std::hash.
std::uint64_t fnv1a(std::string_view bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (char const c : bytes) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3ULL;
    }
    return hash;
}

fs::path whole_path(fs::path const& path)
{
    std::error_code error;
    fs::path found = fs::weakly_canonical(path, error);
    return error ? fs::absolute(path, error) : found;
}

/// A folder that only the user may look into: words of a briefing can be confidential before it is held.
void make_folder(fs::path const& folder)
{
    std::error_code error;
    if (fs::create_directories(folder, error)) { fs::permissions(folder, fs::perms::owner_all, error); }
    if (error) { throw base::SystemFailure(fmt::format("{}: cannot be made: {}", folder.string(), error.message())); }
}

constexpr std::string_view path_mark = "# Unsaved scenes of ";
constexpr std::string_view base_mark = "# Based on ";
constexpr std::string_view id_mark = "# Atlas ";

/// What stands after the mark in one of the file's first lines; empty where there is none.
std::string marked(fs::path const& file, std::string_view mark)
{
    constexpr int most_lines = 3;
    std::ifstream in(file);
    std::string line;
    for (int i = 0; i < most_lines && std::getline(in, line); ++i) {
        if (line.starts_with(mark)) { return line.substr(mark.size()); }
    }
    return {};
}

/// Whether a recovery file is of an atlas of this id that is no longer where it was.
bool is_of_moved(fs::path const& file, std::string_view atlas_id)
{
    if (file.extension() != ".toml" || marked(file, id_mark) != atlas_id) { return false; }
    std::string const path = marked(file, path_mark);
    std::error_code error;
    return !path.empty() && !fs::exists(fs::path(path) / "atlas.toml", error);
}

}  // namespace

fs::path recovery_file(fs::path const& state_folder, fs::path const& atlas)
{
    fs::path const path = whole_path(atlas);
    std::string const name = path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
    return state_folder / "recovery" / fmt::format("{}-{:016x}.toml", base::file_name_part(name), fnv1a(path.string()));
}

std::string fingerprint(std::optional<std::string> const& content)
{
    return content ? fmt::format("{:016x}", fnv1a(*content)) : "none";
}

std::string atlas_id(model::Atlas const& atlas)
{
    std::string words = atlas.settings.title + '\n' + atlas.settings.home;
    for (model::Area const& area : atlas.areas) { words += '\n' + area.adcode; }
    return fmt::format("{:016x}", fnv1a(words));
}

void adopt_moved(fs::path const& file, std::string_view atlas_id)
{
    std::error_code error;
    if (atlas_id.empty() || fs::exists(fs::symlink_status(file, error))) { return; }
    std::vector<fs::path> found;
    for (auto const& entry : fs::directory_iterator(file.parent_path(), error)) {
        if (is_of_moved(entry.path(), atlas_id)) { found.push_back(entry.path()); }
    }
    std::sort(found.begin(), found.end());
    for (fs::path const& left : found) {
        RecoveryClaim const claim = claim_one(left);
        if (claim.file().empty()) { continue; }  // a window is at work on it
        fs::rename(left, file, error);
        if (!error) { return; }
    }
}

void write_recovery(fs::path const& file, RecoveredAtlas const& atlas, std::vector<model::BriefingScene> const& scenes,
                    std::string_view based_on)
{
    make_folder(file.parent_path());
    std::string path = whole_path(atlas.folder).string();
    // A line feed in the path would end the comment.
    std::replace_if(
        path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
    write_file(file, briefing_text(scenes, fmt::format("{}{}\n{}{}\n{}{}\n", path_mark, path, base_mark, based_on,
                                                       id_mark, atlas.id)));
}

Recovery read_recovery(fs::path const& file)
{
    Recovery out;
    std::error_code error;
    if (!fs::exists(fs::symlink_status(file, error))) { return out; }
    base::Issues issues;
    out.scenes = read_scenes(file, file.filename().string(), issues);
    auto const bad = std::find_if(issues.begin(), issues.end(),
                                  [](auto const& issue) { return issue.severity == base::Severity::error; });
    out.found = !out.scenes.empty();
    out.based_on = marked(file, base_mark);
    if (bad == issues.end()) {
        if (!out.found) { remove_recovery(file); }  // nothing was ever in it that could be lost
        return out;
    }
    out.damage = words::to_text(*bad);
    out.kept_aside = free_name(file, ".damaged");
    fs::rename(file, out.kept_aside, error);
    if (error) { out.kept_aside = file; }
    return out;
}

void remove_recovery(fs::path const& file)
{
    std::error_code error;
    fs::remove(file, error);
}

}  // namespace atlas::io
