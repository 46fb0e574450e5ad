#include "io/folder/read_folder.hpp"

#include "base/progress.hpp"
#include "io/files/recover_saves.hpp"
#include "io/folder/check_whole.hpp"
#include "io/folder/folder_layers.hpp"
#include "io/folder/folder_settings.hpp"
#include "io/folder/folder_tables.hpp"
#include "model/atlas.hpp"
#include "words/message.hpp"
#include "words/system_reason.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

base::Issue refusal(fs::path const& path, char const* code, base::Message message)
{
    return {base::Severity::error, code, path.string(), 0, "", "", std::move(message)};
}

/// Why this path is no atlas folder; empty when it may be one.
std::optional<base::Issue> why_not(fs::path const& folder)
{
    std::error_code error;
    auto const status = fs::status(folder, error);
    if (status.type() == fs::file_type::not_found) {
        return refusal(folder, "missing-atlas", words::message("no-such-path"));
    }
    if (error) {
        return refusal(folder, "unreadable", words::message("cannot-be-opened", words::system_reason(error.value())));
    }
    if (status.type() != fs::file_type::directory) {
        return refusal(folder, "not-an-atlas", words::message("not-a-folder"));
    }
    if (access(folder.c_str(), R_OK | X_OK) != 0) {
        return refusal(folder, "unreadable", words::message("cannot-be-opened", words::system_reason(errno)));
    }
    auto const settings = fs::symlink_status(folder / "atlas.toml", error);
    if (settings.type() == fs::file_type::not_found) {
        return refusal(folder, "not-an-atlas", words::message("not-an-atlas"));
    }
    return std::nullopt;
}

void step(base::Progress* progress, double share, char const* what)
{
    if (progress == nullptr) { return; }
    progress->set(share, what);
    progress->checkpoint();
}

}  // namespace

base::Result<OpenFolder> open_folder(fs::path const& folder, base::Progress* progress)
{
    if (auto issue = why_not(folder)) { return std::move(*issue); }
    base::Issues issues = recover_saves(folder);
    if (base::has_errors(issues)) { return issues; }
    auto atlas = std::make_shared<model::Atlas>();
    SourceTexts texts;
    step(progress, 0, "atlas.toml");
    read_settings(folder, *atlas, texts, issues);
    step(progress, 0.05, "tables");
    read_folder_tables(folder, *atlas, texts, issues);
    step(progress, 0.25, "map layers");
    read_folder_layers(folder, *atlas, texts, issues);
    step(progress, 0.95, "briefing");
    read_briefing(folder, *atlas, texts);
    if (!base::has_errors(issues)) {
        atlas->build_index();
        check_whole(*atlas, issues);
    }
    bool const usable = !base::has_errors(issues);
    // Errors of the briefing are told, but keep nobody from the rest of the atlas.
    issues.insert(issues.end(), atlas->briefing_issues.begin(), atlas->briefing_issues.end());
    if (!usable) { return issues; }
    step(progress, 1, "");
    return {OpenFolder{folder, std::move(atlas), std::move(texts)}, std::move(issues)};
}

base::Result<model::AtlasPtr> read_folder(fs::path const& folder, base::Progress* progress)
{
    auto opened = open_folder(folder, progress);
    if (!opened) { return opened.issues(); }
    return {opened.value().atlas, opened.issues()};
}

}  // namespace atlas::io
