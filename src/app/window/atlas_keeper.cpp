#include "app/window/atlas_keeper.hpp"

#include "io/folder/folder_settings.hpp"
#include "io/folder/read_folder.hpp"
#include "io/save/recovery.hpp"
#include "model/atlas.hpp"

#include <exception>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace atlas::app {

namespace {

namespace fs = std::filesystem;

constexpr double look_seconds = 1;

std::string briefing_fingerprint(fs::path const& folder)
{
    std::ifstream in(folder / "briefing.toml", std::ios::binary);
    if (!in) { return io::fingerprint(std::nullopt); }
    return io::fingerprint(std::string{std::istreambuf_iterator<char>(in), {}});
}

ui::AtlasEntry entry_of(fs::path const& folder)
{
    ui::AtlasEntry entry;
    entry.path = folder.string();
    std::error_code error;
    entry.missing = !fs::is_regular_file(folder / "atlas.toml", error);
    if (!entry.missing) {
        model::Atlas atlas;
        base::Issues issues;
        io::SourceTexts texts;
        io::read_settings(folder, atlas, texts, issues);
        entry.title = std::move(atlas.settings.title);
        entry.title_en = std::move(atlas.settings.title_en);
    }
    if (entry.title.empty()) { entry.title = folder.filename().string(); }
    return entry;
}

}  // namespace

fs::path whole_path(fs::path const& folder)
{
    std::error_code error;
    fs::path found = fs::weakly_canonical(folder, error);
    if (error) { found = fs::absolute(folder, error); }
    return found.has_filename() ? found : found.parent_path();
}

ReadAtlas read_atlas(fs::path folder, base::Progress& progress)
{
    ReadAtlas out;
    out.folder = std::move(folder);
    // Looked at before it is read: what changes meanwhile is noticed afterwards.
    out.stamp = io::folder_stamp(out.folder);
    out.briefing = briefing_fingerprint(out.folder);
    try {
        auto read = io::read_folder(out.folder, &progress);
        out.issues = read.issues();
        progress.checkpoint();
        if (read.ok()) { out.snapshot = scene::snapshot_of(read.value()); }
    } catch (base::Cancelled const&) {
        throw;
    } catch (std::exception const& failure) {
        out.failed = failure.what();
    }
    return out;
}

AtlasKeeper::~AtlasKeeper()
{
    if (m_progress) { m_progress->cancel(); }
}

void AtlasKeeper::start(fs::path folder, io::FolderStamp stamp)
{
    m_folder = std::move(folder);
    m_known = std::move(stamp);
    m_now = m_known;
    m_put_off = m_known;
    m_looked.reset();
    ++m_looks;
}

void AtlasKeeper::read(fs::path folder)
{
    if (m_progress) { m_progress->cancel(); }
    m_progress = std::make_shared<base::Progress>();
    m_reading = folder;
    m_read.reset();
    m_worker.post([this, folder = std::move(folder), progress = m_progress] {
        progress->checkpoint();
        auto read = std::make_shared<ReadAtlas>(read_atlas(folder, *progress));
        m_queue.push([this, read, progress] {
            if (progress != m_progress) { return; }  // another was asked for meanwhile
            m_progress.reset();
            m_reading.clear();
            m_read = std::move(*read);
        });
    });
}

void AtlasKeeper::warm(scene::Snapshot snapshot)
{
    m_worker.post([snapshot = std::move(snapshot)] {
        try {
            snapshot.search->warm();
        } catch (std::exception const&) {
            // The first search says what is missing.
        }
    });
}

void AtlasKeeper::look(double now)
{
    if (!started() || (m_looked && now < *m_looked + look_seconds)) { return; }
    m_looked = now;
    m_worker.post([this, folder = m_folder, known = m_now, number = m_looks] {
        io::FolderStamp seen = io::folder_stamp(folder);
        if (seen == known) { return; }  // nothing to wake the window for
        m_queue.push([this, number, seen = std::move(seen)] {
            if (number == m_looks) { m_now = seen; }
        });
    });
}

void AtlasKeeper::wrote(std::string_view name)
{
    if (!started()) { return; }
    m_known = io::restamped(std::move(m_known), m_folder, name);
    m_now = io::restamped(std::move(m_now), m_folder, name);
    m_put_off = io::restamped(std::move(m_put_off), m_folder, name);
    ++m_looks;
}

void AtlasKeeper::list(std::vector<fs::path> folders, std::function<void(std::vector<ui::AtlasEntry>)> deliver)
{
    m_worker.post([this, folders = std::move(folders), deliver = std::move(deliver)] {
        std::vector<ui::AtlasEntry> entries;
        for (fs::path const& folder : folders) { entries.push_back(entry_of(folder)); }
        m_queue.push([deliver, entries = std::move(entries)] { deliver(entries); });
    });
}

}  // namespace atlas::app
