// The kinds of file the export dialog offers, each with what writes it.
#pragma once

#include "app/export/exporter.hpp"
#include "briefing/page/compose.hpp"
#include "briefing/page/png_form.hpp"
#include "query/view_state.hpp"
#include "scene/frame.hpp"
#include "text/fonts.hpp"

#include <filesystem>
#include <utility>

namespace atlas::app {

/// What a writer works with. Belongs to one thread.
struct ExportTools {
    briefing::MapContext deck;
    text::Fonts& fonts;
    base::Progress& progress;
};

/// A kind of file and what writes it: returns the path written; throws base::Cancelled, base::SystemFailure or
/// std::invalid_argument, and leaves nothing behind then.
struct ExportWriter {
    ui::ExportForm form;
    std::filesystem::path (*write)(ExportOrder const& order, ExportTools const& tools) = nullptr;
};
/// In the order of the dialog.
std::vector<ExportWriter> export_writers();

/// The present view as a titled sheet: on the ground that the window shows, in the language wished for.
std::pair<query::ViewState, scene::Frame> view_sheet(ExportOrder const& order);
/// The page the order asks for, and px of the picture per px of it (1 where the form has no pixels). Throws
/// std::invalid_argument, in the order's language, where the size typed cannot be.
briefing::PngForm form_of(ExportOrder const& order);
/// The page of a briefing or of a sheet.
briefing::PageSize page_of(ui::ExportPage page, bool sheet);

}  // namespace atlas::app
