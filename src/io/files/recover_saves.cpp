#include "io/files/recover_saves.hpp"

#include "io/files/save_journal.hpp"
#include "io/files/save_lock.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

std::string content(fs::path const& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The new files that have not taken their places are what the journal says.
bool whole(SaveFolder const& save, std::vector<SavedFile> const& list)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::error_code error;
        if (!fs::exists(save.fresh(i), error)) { continue; }
        std::string const bytes = content(save.fresh(i));
        if (bytes.size() != list[i].size || content_hash(bytes) != list[i].hash) { return false; }
    }
    return true;
}

base::Issue found(fs::path const& folder, base::Severity severity, char const* code, std::string message,
                  std::string message_zh)
{
    return {severity, code, folder.string(), 0, "", "", std::move(message), std::move(message_zh)};
}

base::Issue unfinished(fs::path const& folder, fs::path const& failed, int problem)
{
    std::string const reason = std::system_category().message(problem);
    return found(folder, base::Severity::error, "unfinished-save",
                 fmt::format("a save was cut off half-way and cannot be finished: {}: {}", failed.string(), reason),
                 fmt::format("上次保存中途中断，且无法完成：{}：{}", failed.string(), reason));
}

/// Nothing where all that was left to do was tidying up.
std::optional<base::Issue> recovered(fs::path const& folder, SaveFolder const& save, FileSystem& files)
{
    fs::path failed;
    auto const undo = journal_in(content(save.undo()));
    auto const journal = journal_in(content(save.journal()));
    if (undo || (journal && !whole(save, *journal))) {
        auto const& list = undo ? *undo : *journal;
        if (int const problem = save.take_back(files, list, failed)) { return unfinished(folder, failed, problem); }
        save.clear(files);
        return found(folder, base::Severity::notice, "save-taken-back",
                     "a save was cut off half-way; the files are again as they were before it",
                     "上次保存中途中断，文件已恢复为保存前的内容");
    }
    if (journal) {
        if (int const problem = save.complete(files, *journal, failed)) { return unfinished(folder, failed, problem); }
        save.clear(files);
        return found(folder, base::Severity::notice, "save-completed",
                     "a save was cut off half-way and is now complete", "上次保存中途中断，现已补全");
    }
    bool const written = fs::exists(save.fresh(0));
    save.clear(files);
    if (!written) { return std::nullopt; }
    return found(folder, base::Severity::notice, "save-dropped",
                 "a save was cut off before it replaced any file; the files are as they were before it",
                 "上次保存在写入前中断，文件仍为保存前的内容");
}

}  // namespace

base::Issues recover_saves(fs::path const& folder, FileSystem& files)
{
    std::error_code error;
    std::vector<fs::path> saves;
    for (auto const& entry : fs::directory_iterator(folder, error)) {
        bool const is_save = entry.path().filename().string().starts_with(SaveFolder::prefix);
        if (is_save && fs::is_directory(entry.symlink_status(error))) { saves.push_back(entry.path()); }
    }
    std::sort(saves.begin(), saves.end());
    base::Issues issues;
    for (fs::path const& path : saves) {
        int lock = -1;
        if (lock_save(path, lock) == SaveLock::held) { continue; }
        if (auto issue = recovered(folder, SaveFolder(folder, path), files)) { issues.push_back(std::move(*issue)); }
        if (lock >= 0) { close(lock); }
    }
    return issues;
}

}  // namespace atlas::io
