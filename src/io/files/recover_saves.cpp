#include "io/files/recover_saves.hpp"

#include "io/files/save_journal.hpp"
#include "io/files/save_lock.hpp"
#include "words/message.hpp"
#include "words/system_reason.hpp"

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

base::Issue found(fs::path const& folder, base::Severity severity, char const* code, base::Message message)
{
    return {severity, code, folder.string(), 0, "", "", std::move(message)};
}

base::Issue unfinished(fs::path const& folder, fs::path const& failed, int problem)
{
    return found(folder, base::Severity::error, "unfinished-save",
                 words::message("save-unfinished", failed.string(), words::system_reason(problem)));
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
        return found(folder, base::Severity::notice, "save-taken-back", words::message("save-taken-back"));
    }
    if (journal) {
        if (int const problem = save.complete(files, *journal, failed)) { return unfinished(folder, failed, problem); }
        save.clear(files);
        return found(folder, base::Severity::notice, "save-completed", words::message("save-completed"));
    }
    bool const written = fs::exists(save.fresh(0));
    save.clear(files);
    if (!written) { return std::nullopt; }
    return found(folder, base::Severity::notice, "save-dropped", words::message("save-dropped"));
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
