// The journal is one line a file and a line that says it is whole. Before it is written nothing has been replaced, and
// while it stands the new files are whole beside the old ones: whoever finds it can finish the renaming. A save that
// fails on its way renames the journal first, so that whoever finds that puts the old files back.
#include "io/files/save_journal.hpp"

#include <fmt/format.h>

#include <charconv>
#include <set>
#include <system_error>

namespace atlas::io {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view head_line = "county-atlas save 1\n";
constexpr std::string_view tail_line = "whole\n";

bool there(fs::path const& path)
{
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

template <class Number>
bool read_number(std::string_view& line, Number& value, int base)
{
    auto const [end, error] = std::from_chars(line.data(), line.data() + line.size(), value, base);
    if (error != std::errc{} || end == line.data() + line.size() || *end != ' ') { return false; }
    line.remove_prefix(static_cast<std::size_t>(end - line.data()) + 1);
    return true;
}

/// "1 34567 0123456789abcdef areas.csv": replaces, size, hash, name.
std::optional<SavedFile> file_in(std::string_view line)
{
    SavedFile file;
    int replaces = 0;
    bool const good = read_number(line, replaces, 10) && read_number(line, file.size, 10) &&
                      read_number(line, file.hash, 16) && !line.empty() && line.find('/') == std::string_view::npos;
    if (!good) { return std::nullopt; }
    file.replaces = replaces != 0;
    file.name = line;
    return file;
}

}  // namespace

std::uint64_t content_hash(std::string_view bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (char const c : bytes) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3ULL;
    }
    return hash;
}

std::string journal_text(std::vector<SavedFile> const& list)
{
    std::string text(head_line);
    for (SavedFile const& file : list) {
        text += fmt::format("{:d} {} {:016x} {}\n", file.replaces, file.size, file.hash, file.name);
    }
    return text += tail_line;
}

std::optional<std::vector<SavedFile>> journal_in(std::string_view text)
{
    if (!text.starts_with(head_line) || !text.ends_with(tail_line)) { return std::nullopt; }
    text.remove_prefix(head_line.size());
    std::vector<SavedFile> list;
    while (text != tail_line) {
        auto const end = text.find('\n');
        auto file = end == std::string_view::npos ? std::nullopt : file_in(text.substr(0, end));
        if (!file) { return std::nullopt; }
        list.push_back(std::move(*file));
        text.remove_prefix(end + 1);
    }
    return list;
}

fs::path SaveFolder::fresh(std::size_t number) const { return m_path / fmt::format("{}.new", number); }

fs::path SaveFolder::old(std::size_t number) const { return m_path / fmt::format("{}.old", number); }

fs::path SaveFolder::target(std::string const& name) const
{
    fs::path const path = m_home / name;
    fs::path named = path;
    return follow_links(named) == 0 ? named : path;
}

int SaveFolder::complete(FileSystem& files, std::vector<SavedFile> const& list, fs::path& failed) const
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!there(fresh(i))) { continue; }
        failed = target(list[i].name);
        if (int const problem = files.rename(fresh(i), failed)) { return problem; }
    }
    return sync_homes(files, list, failed);
}

int SaveFolder::take_back(FileSystem& files, std::vector<SavedFile> const& list, fs::path& failed) const
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (there(fresh(i))) { continue; }  // it never took its place
        failed = target(list[i].name);
        int problem = 0;
        if (list[i].replaces && there(old(i))) {
            problem = files.rename(old(i), failed);
        } else if (!list[i].replaces && there(failed)) {
            problem = files.remove(failed);
        }
        if (problem != 0) { return problem; }
    }
    return sync_homes(files, list, failed);
}

int SaveFolder::sync_homes(FileSystem& files, std::vector<SavedFile> const& list, fs::path& failed) const
{
    std::set<fs::path> homes;
    for (SavedFile const& file : list) { homes.insert(target(file.name).parent_path()); }
    for (fs::path const& home : homes) {
        failed = home;
        if (int const problem = files.sync_folder(home.empty() ? fs::path(".") : home)) { return problem; }
    }
    return 0;
}

void SaveFolder::clear(FileSystem& files) const
{
    for (fs::path const& journal : {journal(), undo()}) {
        if (there(journal) && files.remove(journal) != 0) { return; }
    }
    std::error_code error;
    std::vector<fs::path> paths;
    for (auto const& entry : fs::directory_iterator(m_path, error)) { paths.push_back(entry.path()); }
    for (fs::path const& path : paths) { static_cast<void>(files.remove(path)); }
    static_cast<void>(files.remove(m_path));
}

}  // namespace atlas::io
