#include "app/export/exporter.hpp"

#include "app/export/export_forms.hpp"
#include "app/export/sheets.hpp"
#include "briefing/sheet/county_sheet.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "ui/strings/export_strings.hpp"

#include <algorithm>
#include <utility>

namespace atlas::app {

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

std::vector<briefing::Finding> findings_of(ExportOrder const& order, DrawingTools& tools)
{
    briefing::MapContext const deck{order.snapshot, tools.answers};
    Of const of = kind_of(order.wish.form);
    if (of == Of::briefing) {
        briefing::PageSetup setup;
        setup.page = form_of(order).page;
        setup.language = order.wish.language;
        return briefing::check_briefing(deck, order.scenes, setup, tools.fonts);
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
    for (auto const& adcode : counties_with_outline(*order.snapshot.atlas)) {
        auto item = exported_view(order.view);
        item.county = adcode;
        item.page_count = briefing::count_sheet_pages(deck, adcode, setup, tools.fonts);
        exported.push_back(std::move(item));
    }
    return briefing::check_export(deck, exported);
}

}  // namespace

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
    struct Outcome {
        std::vector<briefing::Finding> found;
        std::string failed;
    };
    m_worker.post(
        [this, order = std::move(order), number](DrawingTools& tools) {
            Outcome outcome;
            if (number != m_checks) { return outcome; }  // a newer one is waiting
            try {
                outcome.found = findings_of(order, tools);
            } catch (std::exception const& error) {
                outcome.failed = error.what();
            }
            return outcome;
        },
        [this, number, &dialog](Outcome outcome) {
            --m_waiting;
            if (number != m_checks) { return; }
            dialog.findings = std::move(outcome.found);
            dialog.check_failed = std::move(outcome.failed);
        },
        [](std::string why) {
            return Outcome{{}, std::move(why)};
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
    struct Outcome {
        std::string written;
        std::string failed;
    };
    m_worker.post(
        [order = std::move(order), write = writer->write, progress = m_progress](DrawingTools& tools) {
            Outcome outcome;
            try {
                progress->checkpoint();
                outcome.written = write(order, {{order.snapshot, tools.answers}, tools.fonts, *progress}).string();
            } catch (base::Cancelled const&) {
                outcome.failed = ui::phrase::export_cancelled.in(order.view.language);
            } catch (std::exception const& error) {
                outcome.failed = error.what();
            }
            return outcome;
        },
        [this, &dialog](Outcome outcome) {
            --m_waiting;
            m_progress.reset();
            dialog.running = false;
            dialog.written = std::move(outcome.written);
            dialog.failed = std::move(outcome.failed);
        },
        [](std::string why) {
            return Outcome{{}, std::move(why)};
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
