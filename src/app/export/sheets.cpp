#include "app/export/sheets.hpp"

#include "base/file_name.hpp"

#include "base/progress.hpp"
#include "io/files/file_transaction.hpp"
#include "model/atlas.hpp"
#include "publish/pdf.hpp"
#include "render/raster/image.hpp"
#include "render/vector/vector_document.hpp"
#include "rules/levels.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace atlas::app {
namespace {

struct File {
    std::string name;
    std::string bytes;
};
/// What a worker hands over of one county.
struct Made {
    std::vector<File> files;
    std::vector<briefing::Slide> pages;  ///< for the joint file
};

std::string file_stem(model::Atlas const& atlas, std::string const& adcode)
{
    auto const* area = atlas.area(adcode);
    return base::file_name_part(fmt::format("{}-{}", adcode, area == nullptr ? std::string() : area->name));
}

render::DocumentProperties properties_of(SheetsJob const& job, std::string title)
{
    render::DocumentProperties properties;
    properties.title = std::move(title);
    properties.created = job.created;
    properties.language = render::language_tag(job.setup.view.language);
    return properties;
}

std::vector<File> files_of(SheetsJob const& job, std::string const& stem, std::vector<briefing::Slide> const& pages,
                           text::Fonts& fonts)
{
    if (job.format == SheetFormat::pdf) {
        render::PdfDocument document(fonts, properties_of(job, pages.front().title));
        for (auto const& page : pages) { publish::add_page(document, page, fonts); }
        return {{stem + ".pdf", document.finish()}};
    }
    std::vector<File> files;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::string const name = i == 0 ? stem : fmt::format("{}-{}", stem, i + 1);
        auto const drawn = briefing::draw(pages[i], fonts);
        if (job.format == SheetFormat::svg) {
            render::SvgProperties properties;
            properties.title = pages[i].title;
            properties.language = job.setup.view.language == base::Language::en ? "en" : "zh";
            files.push_back({name + ".svg", render::svg(drawn, properties, fonts)});
        } else {
            render::Renderer renderer(fonts);
            constexpr double dpi = 150;
            double const dots = pages[i].page.width_mm / 25.4 * dpi;
            files.push_back({name + ".png", render::encode_png(renderer.draw(drawn, dots / pages[i].page.width), dpi)});
        }
    }
    return files;
}

/// Counties go out to the workers one by one and come back in order.
class Exchange {
public:
    Exchange(std::size_t count, std::size_t ahead) : m_count(count), m_ahead(ahead) {}

    /// The next county to make; empty when there is none left or the work has ended. Waits while too many are waiting
    /// to be fetched.
    std::optional<std::size_t> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_ended || m_given >= m_count || m_given < m_fetched + m_ahead; });
        if (m_ended || m_given >= m_count) { return std::nullopt; }
        return m_given++;
    }
    void hand_over(std::size_t index, Made made)
    {
        std::lock_guard const lock(m_mutex);
        m_done.emplace(index, std::move(made));
        m_changed.notify_all();
    }
    void fail(std::exception_ptr error)
    {
        std::lock_guard const lock(m_mutex);
        if (!m_error) { m_error = std::move(error); }
        m_ended = true;
        m_changed.notify_all();
    }
    void end()
    {
        std::lock_guard const lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    /// The county in its turn; empty while it is not made, after a fifth of a second. Throws what a worker threw.
    std::optional<Made> fetch()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::milliseconds(200), [&] { return m_error || m_done.contains(m_fetched); });
        if (m_error) { std::rethrow_exception(m_error); }
        auto const found = m_done.find(m_fetched);
        if (found == m_done.end()) { return std::nullopt; }
        Made made = std::move(found->second);
        m_done.erase(found);
        ++m_fetched;
        m_changed.notify_all();
        return made;
    }

private:
    std::size_t m_count;
    std::size_t m_ahead;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::size_t, Made> m_done;
    std::size_t m_given = 0;
    std::size_t m_fetched = 0;
    bool m_ended = false;
    std::exception_ptr m_error;
};

/// One worker: fonts serve one thread only, so each has its own.
void work(SheetsJob const& job, Exchange& exchange)
{
    try {
        text::Fonts fonts;
        resolve::ResolvedCache answers;
        while (auto const index = exchange.next()) {
            std::string const& adcode = job.counties[*index];
            Made made;
            made.pages = briefing::county_sheet({job.snapshot, answers}, adcode, job.setup, fonts);
            made.files = files_of(job, file_stem(*job.snapshot.atlas, adcode), made.pages, fonts);
            exchange.hand_over(*index, std::move(made));
        }
    } catch (...) {
        exchange.fail(std::current_exception());
    }
}

/// Ends and awaits the workers on every way out.
class Crew {
public:
    Crew(SheetsJob const& job, Exchange& exchange, std::size_t workers) : m_exchange(exchange)
    {
        m_threads.reserve(workers);
        for (std::size_t i = 0; i < workers; ++i) {
            try {
                m_threads.emplace_back([&job, &exchange] { work(job, exchange); });
            } catch (std::exception const&) {
                if (m_threads.empty()) { throw; }
                return;  // those that did start make all the sheets
            }
        }
    }
    ~Crew() { m_exchange.end(); }
    Crew(Crew const&) = delete;
    Crew& operator=(Crew const&) = delete;

private:
    Exchange& m_exchange;
    std::vector<std::jthread> m_threads;  ///< joined on every way out, of the constructor too
};

}  // namespace

std::vector<std::string> write_sheets(SheetsJob const& job, std::filesystem::path const& folder, SheetStep const& step)
{
    io::FileTransaction writer{folder};
    std::vector<std::string> continued;
    std::size_t const count = job.counties.size();
    bool const joint = job.format == SheetFormat::pdf && count > 1;
    text::Fonts fonts;
    auto const& settings = job.snapshot.atlas->settings;
    render::PdfDocument all(
        fonts, properties_of(job, std::string(base::pick(job.setup.view.language, settings.title, settings.title_en))));
    std::size_t const workers = std::min<std::size_t>(count, std::clamp(std::thread::hardware_concurrency(), 1U, 8U));
    Exchange exchange(count, workers * 3);
    Crew const crew(job, exchange, workers);
    for (std::size_t i = 0; i < count;) {
        auto const* area = job.snapshot.atlas->area(job.counties[i]);
        step(static_cast<int>(i), static_cast<int>(count), area == nullptr ? std::string() : area->name);
        auto made = exchange.fetch();
        if (!made) { continue; }
        for (File const& file : made->files) { writer.add(file.name, file.bytes); }
        if (made->pages.size() > 1) { continued.push_back(job.counties[i]); }
        if (joint) {
            for (auto const& page : made->pages) { publish::add_page(all, page, fonts); }
        }
        ++i;
    }
    if (joint) { writer.add("all.pdf", all.finish()); }
    step(static_cast<int>(count), static_cast<int>(count), {});
    writer.commit();
    return continued;
}

std::vector<std::string> counties_with_outline(model::Atlas const& atlas)
{
    std::vector<std::string> list;
    for (auto const& area : atlas.rows(rules::counties(atlas))) {
        if (atlas.outline(area.adcode) != nullptr) { list.push_back(area.adcode); }
    }
    return list;
}

}  // namespace atlas::app
