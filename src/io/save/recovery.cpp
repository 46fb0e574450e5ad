#include "io/save/recovery.hpp"

#include "base/failure.hpp"
#include "io/files/write_file.hpp"
#include "io/folder/folder_settings.hpp"
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

constexpr std::string_view base_mark = "# Based on ";

/// What stands after the mark in the file's second line; empty where there is none.
std::string base_of(fs::path const& file)
{
    std::ifstream in(file);
    std::string line;
    for (int i = 0; i < 2; ++i) { std::getline(in, line); }
    return line.starts_with(base_mark) ? line.substr(base_mark.size()) : std::string();
}

fs::path free_aside(fs::path const& file)
{
    for (int number = 1;; ++number) {
        fs::path path = file;
        path += number == 1 ? std::string(".damaged") : fmt::format(".damaged-{}", number);
        std::error_code error;
        if (!fs::exists(fs::symlink_status(path, error))) { return path; }
    }
}

}  // namespace

fs::path recovery_file(fs::path const& state_folder, fs::path const& atlas)
{
    fs::path const path = whole_path(atlas);
    std::string const name = path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
    return state_folder / "recovery" / fmt::format("{}-{:016x}.toml", name, fnv1a(path.string()));
}

std::string fingerprint(std::optional<std::string> const& content)
{
    return content ? fmt::format("{:016x}", fnv1a(*content)) : "none";
}

void write_recovery(fs::path const& file, fs::path const& atlas, std::vector<model::BriefingScene> const& scenes,
                    std::string_view based_on)
{
    make_folder(file.parent_path());
    std::string path = whole_path(atlas).string();
    // A line feed in the path would end the comment.
    std::replace_if(
        path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
    write_file(file, briefing_text(scenes, fmt::format("# Unsaved scenes of {}\n{}{}\n", path, base_mark, based_on)));
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
    out.found = bad == issues.end();
    out.based_on = base_of(file);
    if (out.found) { return out; }
    out.scenes.clear();
    out.damage = words::to_text(*bad);
    out.kept_aside = free_aside(file);
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
