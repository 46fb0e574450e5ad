#include "app/commands/command_sheets.hpp"

#include "app/commands/command_brief.hpp"
#include "app/commands/tell.hpp"
#include "app/commands/terminal_progress.hpp"
#include "app/export/sheets.hpp"
#include "model/atlas.hpp"
#include "publish/fixed_date.hpp"
#include "query/view_state.hpp"

#include <fmt/format.h>

namespace atlas::app {
namespace {

SheetFormat format_of(std::string const& name)
{
    if (name.empty() || name == "pdf") { return SheetFormat::pdf; }
    if (name == "png") { return SheetFormat::png; }
    if (name == "svg") { return SheetFormat::svg; }
    throw UsageError(fmt::format("--format: '{}' is none of pdf, png, svg", name));
}

std::vector<std::string> chosen_counties(model::Atlas const& atlas, query::ViewState const& view)
{
    auto all = counties_with_outline(atlas);
    auto const* selected = std::get_if<query::SelectedArea>(&view.selection);
    if (std::holds_alternative<query::SelectedProject>(view.selection)) {
        throw UsageError("--select: a sheet is made of a county; give its adcode");
    }
    if (selected == nullptr) { return all; }
    for (auto const& adcode : all) {
        if (adcode == selected->adcode) { return {adcode}; }
    }
    throw UsageError(fmt::format("--select: '{}' is no county with an outline in this atlas", selected->adcode));
}

/// What places a single picture has no meaning for the sheet of a county.
void refuse_placing(ViewOptions const& view)
{
    auto const refuse = [](bool given, char const* option) {
        if (given) { throw UsageError(fmt::format("{}: a sheet shows its county whole; leave this out", option)); }
    };
    refuse(!view.zoom_to.empty(), "--zoom-to");
    refuse(!view.bbox.empty(), "--bbox");
    refuse(!view.scene.empty(), "--scene");
    refuse(!view.inside.empty(), "--inside");
    refuse(!view.level.empty(), "--level");
    refuse(view.bare, "--bare");
}

}  // namespace

briefing::PageSize sheet_page(std::string const& name)
{
    if (name.empty() || name == "a4") { return briefing::a4_portrait_page; }
    if (name == "a3") { return briefing::a3_page; }
    if (name == "16:9") { return briefing::wide_page; }
    throw UsageError(fmt::format("--page: '{}' is none of a4, a3, 16:9", name));
}

int command_sheets(model::AtlasPtr const& atlas, ViewOptions const& view, SheetsOptions const& options,
                   std::string const& out)
{
    refuse_placing(view);
    SheetsJob job;
    job.snapshot = scene::snapshot_of(atlas);
    job.format = format_of(options.format);
    job.setup.page = sheet_page(options.page);
    job.setup.view = view_from(view, *atlas);
    job.counties = chosen_counties(*atlas, job.setup.view);
    job.created = publish::fixed_date();
    TerminalProgress const progress;
    auto const continued = write_sheets(
        job, out, [&](int number, int count, std::string const& name) { progress.show(number, count, name); });
    for (auto const& adcode : continued) {
        auto const* area = atlas->area(adcode);
        tell("county-atlas: {} {}: more than one page holds; its sheet goes on", adcode,
             area == nullptr ? std::string() : area->name);
    }
    return 0;
}

}  // namespace atlas::app
