#include "app/export/exporter.hpp"

#include "app/export/export_forms.hpp"
#include "app/export/sheets.hpp"
#include "briefing/sheet/county_sheet.hpp"
#include "model/atlas.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "text/fonts.hpp"
#include "ui/kit/export_strings.hpp"

#include <algorithm>
#include <optional>

namespace atlas::app {

/// Geometry and fonts of the worker, kept while the atlas stays the same.
struct Exporter::Tools {
    model::AtlasPtr atlas;
    std::optional<scene::MapGeometry> geometry;
    std::optional<query::SearchIndex> search;
    std::optional<text::Fonts> fonts;
    resolve::ResolvedCache answers;

    void prepare(model::AtlasPtr const& wanted)
    {
        if (!fonts) { fonts.emplace(); }
        if (atlas == wanted) { return; }
        geometry.emplace(wanted);
        search.emplace(*wanted);
        atlas = wanted;
    }
    [[nodiscard]] briefing::MapContext deck() { return {*geometry, *search, answers}; }
};

namespace {

using Of = ui::ExportForm::Of;

Of kind_of(std::string const& id)
{
    for (auto const& writer : export_writers()) {
        if (writer.form.id == id) { return writer.form.of; }
    }
    return Of::view;
}

briefing::Exported exported_view(query::ViewState const& view)
{
    briefing::Exported item;
    item.views.push_back(view);
    return item;
}

std::vector<briefing::Finding> findings_of(ExportOrder const& order, briefing::MapContext const& deck,
                                           text::Fonts& fonts)
{
    Of const of = kind_of(order.wish.form);
    if (of == Of::briefing) {
        briefing::PageSetup setup;
        setup.page = form_of(order).page;
        setup.language = order.wish.language;
        return briefing::check_briefing(deck, order.scenes, setup, fonts);
    }
    std::vector<briefing::Exported> exported;
    if (of == Of::view) {
        auto const [view, frame] = view_sheet(order);
        exported.push_back(exported_view(view));
        exported.back().frame = frame;
        return briefing::check_export(deck, exported);
    }
    briefing::SheetSetup setup{page_of(order.wish.page, true), order.view};
    setup.view.language = order.wish.language;
    setup.view.filters.text.clear();
    for (auto const& adcode : counties_with_outline(*order.atlas)) {
        auto item = exported_view(order.view);
        item.county = adcode;
        item.page_count = briefing::count_sheet_pages(deck, adcode, setup, fonts);
        exported.push_back(std::move(item));
    }
    return briefing::check_export(deck, exported);
}

}  // namespace

Exporter::Exporter(base::MainQueue& queue) : m_queue(queue), m_tools(std::make_unique<Tools>()) {}

Exporter::~Exporter()
{
    cancel();
    m_worker.clear();
}

std::vector<ui::ExportForm> Exporter::forms()
{
    std::vector<ui::ExportForm> list;
    for (auto& writer : export_writers()) { list.push_back(std::move(writer.form)); }
    return list;
}

void Exporter::check(ExportOrder order, ui::ExportDialog& dialog)
{
    dialog.findings.reset();
    dialog.check_failed.clear();
    int const number = ++m_checks;
    ++m_waiting;
    m_worker.post([this, order = std::move(order), number, &dialog] {
        std::vector<briefing::Finding> found;
        std::string failed;
        try {
            if (number != m_checks) { throw base::Cancelled(); }  // a newer one is waiting
            m_tools->prepare(order.atlas);
            found = findings_of(order, m_tools->deck(), *m_tools->fonts);
        } catch (std::exception const& error) {
            failed = error.what();
        }
        m_queue.push([this, number, &dialog, found = std::move(found), failed = std::move(failed)]() mutable {
            --m_waiting;
            if (number != m_checks) { return; }
            dialog.findings = std::move(found);
            dialog.check_failed = std::move(failed);
        });
    });
}

void Exporter::start(ExportOrder order, ui::ExportDialog& dialog)
{
    if (m_progress) { return; }
    auto const writers = export_writers();
    auto const writer =
        std::find_if(writers.begin(), writers.end(), [&](auto const& w) { return w.form.id == order.wish.form; });
    if (writer == writers.end()) { return; }
    m_progress = std::make_shared<base::Progress>();
    dialog.running = true;
    dialog.written.clear();
    dialog.failed.clear();
    ++m_waiting;
    m_worker.post([this, order = std::move(order), write = writer->write, progress = m_progress, &dialog] {
        std::string written;
        std::string failed;
        try {
            progress->checkpoint();
            m_tools->prepare(order.atlas);
            written = write(order, {m_tools->deck(), *m_tools->fonts, *progress}).string();
        } catch (base::Cancelled const&) {
            failed = ui::phrase::export_cancelled.in(order.view.language);
        } catch (std::exception const& error) {
            failed = error.what();
        }
        m_queue.push([this, &dialog, written = std::move(written), failed = std::move(failed)]() mutable {
            --m_waiting;
            m_progress.reset();
            dialog.running = false;
            dialog.written = std::move(written);
            dialog.failed = std::move(failed);
        });
    });
}

void Exporter::cancel()
{
    if (m_progress) { m_progress->cancel(); }
}

void Exporter::report(ui::ExportDialog& dialog) const
{
    if (!m_progress) { return; }
    dialog.share = m_progress->share();
    dialog.step = m_progress->step();
}

}  // namespace atlas::app
