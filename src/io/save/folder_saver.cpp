// A file is known by its stamp, which is cheap to ask for, and by its content, which decides where the stamp differs.
#include "io/save/folder_saver.hpp"

#include "io/files/file_transaction.hpp"
#include "io/folder/atlas_files.hpp"
#include "io/folder/read_back.hpp"
#include "io/write/changes_text.hpp"
#include "words/message.hpp"

#include <fstream>
#include <iterator>
#include <utility>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

std::string content(fs::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

base::Issue changed(std::string const& file)
{
    return {base::Severity::error, "changed-on-disk", file, 0, "", "", words::message("file-changed-meanwhile")};
}

}  // namespace

FolderSaver::FolderSaver(OpenFolder folder) : m_read(std::move(folder)), m_saved(m_read.atlas)
{
    for (auto const& [name, source] : m_read.texts) { m_known[name] = {source.stamp, std::nullopt}; }
}

std::uint64_t FolderSaver::known_hash(std::string const& file, Known const& known) const
{
    if (known.hash) { return *known.hash; }
    SourceText const& source = m_read.texts.at(file);
    return content_hash(source.mark ? "\xEF\xBB\xBF" + *source.text : *source.text);
}

bool FolderSaver::is_as_known(std::string const& file) const
{
    auto const stamp = stamp_of(m_read.path / file);
    auto const known = m_known.find(file);
    if (known == m_known.end()) { return !stamp; }
    if (!stamp) { return false; }
    return *stamp == known->second.stamp ||
           content_hash(content(m_read.path / file)) == known_hash(file, known->second);
}

std::vector<std::string> FolderSaver::changed_outside() const
{
    std::vector<std::string> names = atlas_file_names();
    std::erase_if(names, [&](std::string const& file) { return is_as_known(file); });
    return names;
}

FolderFiles FolderSaver::to_write(model::Atlas const& now) const
{
    FolderFiles files = folder_files(now, m_read, *m_saved);
    std::erase_if(files, [&](auto const& file) {  // changed and changed back
        auto const known = m_known.find(file.first);
        return known != m_known.end() && content_hash(file.second) == known_hash(file.first, known->second);
    });
    return files;
}

base::Issues FolderSaver::save(model::Store const& store, FileSystem& system)
{
    auto const& audit = store.history().audit();
    FolderFiles files = to_write(*store.atlas());
    base::Issues issues;
    for (auto const& [name, bytes] : files) {
        if (!is_as_known(name)) { issues.push_back(changed(name)); }
        for (base::Issue issue : read_back(name, bytes)) {
            issue.message = words::message("not-read-back", issue.message);
            issues.push_back(std::move(issue));
        }
    }
    if (!issues.empty()) { return issues; }
    FolderFiles all = files;
    if (m_steps < audit.size()) {
        std::string& log = all[std::string(changes_file)] = content(m_read.path / changes_file);
        if (log.empty()) { log = changes_header(); }
        if (!log.ends_with('\n')) { log += '\n'; }
        for (std::size_t i = m_steps; i < audit.size(); ++i) { log += changes_text(*audit[i]); }
    }
    if (!all.empty()) {
        FileTransaction transaction(m_read.path, system);
        for (auto const& [name, bytes] : all) { transaction.add(name, bytes); }
        transaction.commit();
    }
    for (auto const& [name, bytes] : files) { note_written(name, bytes); }
    m_saved = store.atlas();
    m_steps = audit.size();
    return {};
}

void FolderSaver::note_written(std::string const& file, std::string_view bytes)
{
    m_known[file] = {stamp_of(m_read.path / file).value_or(FileStamp{}), content_hash(bytes)};
}

}  // namespace atlas::io
