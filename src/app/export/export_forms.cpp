#include "app/export/export_forms.hpp"

#include "app/export/export_map.hpp"
#include "app/export/sheets.hpp"
#include "app/export/unique_file_name.hpp"
#include "base/failure.hpp"
#include "briefing/page/pages.hpp"
#include "briefing/page/png_form.hpp"
#include "io/files/file_transaction.hpp"
#include "io/files/write_file.hpp"
#include "publish/briefing_files.hpp"
#include "publish/fixed_date.hpp"
#include "publish/pdf.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"
#include "render/vector/vector_document.hpp"
#include "scene/build.hpp"
#include "scene/frame.hpp"
#include "scene/scene.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <variant>

namespace atlas::app {

namespace {

namespace fs = std::filesystem;
using base::Language;

fs::path folder_of(ExportOrder const& order)
{
    fs::path folder = order.wish.folder;
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        throw base::SystemFailure(fmt::format("{}: {}", folder.string(),
                                              base::pick(order.wish.language, "没有这个文件夹", "no such folder")));
    }
    return folder;
}

std::string title_of(ExportOrder const& order)
{
    auto const& settings = order.snapshot.atlas->settings;
    std::string title(base::pick(order.wish.language, settings.title, settings.title_en));
    return title.empty() ? "map" : title;
}

render::DocumentProperties properties_of(ExportOrder const& order)
{
    render::DocumentProperties properties;
    properties.title = title_of(order);
    properties.created = publish::fixed_date();
    properties.language = render::language_tag(order.wish.language);
    return properties;
}

/// The present view as a titled sheet with the same ground.
scene::Scene view_scene(ExportOrder const& order, ExportTools const& tools)
{
    auto const [view, frame] = view_sheet(order);
    tools.progress.set(0.2, std::string(base::pick(order.wish.language, "正在绘制地图", "Drawing the map")));
    auto scene = scene::build_scene(tools.deck.geometry, tools.deck.resolved(view), view, frame, tools.fonts);
    tools.progress.checkpoint();
    return scene;
}

fs::path write_view_png(ExportOrder const& order, ExportTools const& tools)
{
    auto path = unique_file_name(folder_of(order), title_of(order), ".png");
    auto const scene = view_scene(order, tools);
    render::Renderer renderer(tools.fonts);
    briefing::PngForm const form = form_of(order);
    auto const bytes = render::draw_png(renderer, scene, form.scale,
                                        render::dots_per_inch(form.page.width * form.scale, form.page.width_mm));
    tools.progress.checkpoint();
    io::write_file(path, bytes);
    return path;
}

fs::path write_view_pdf(ExportOrder const& order, ExportTools const& tools)
{
    auto path = unique_file_name(folder_of(order), title_of(order), ".pdf");
    auto const scene = view_scene(order, tools);
    render::PdfDocument document(tools.fonts, properties_of(order));
    document.add_page(scene, publish::paper_of(page_of(order.wish.page, false)), title_of(order));
    tools.progress.checkpoint();
    io::write_file(path, document.finish());
    return path;
}

fs::path write_view_svg(ExportOrder const& order, ExportTools const& tools)
{
    auto path = unique_file_name(folder_of(order), title_of(order), ".svg");
    render::SvgProperties properties;
    properties.title = title_of(order);
    properties.language = order.wish.language == Language::en ? "en" : "zh";
    auto const bytes = render::svg(view_scene(order, tools), properties, tools.fonts);
    tools.progress.checkpoint();
    io::write_file(path, bytes);
    return path;
}

fs::path briefing_path(ExportOrder const& order, char const* ending)
{
    auto const word = base::pick(order.wish.language, "汇报", "briefing");
    return unique_file_name(folder_of(order), fmt::format("{}-{}", title_of(order), word), ending);
}

publish::BriefingJob briefing_of(ExportOrder const& order, ExportTools const& tools)
{
    if (order.scenes.empty()) {
        throw std::invalid_argument(
            std::string(base::pick(order.wish.language, "本图集没有汇报场景", "this atlas has no scenes")));
    }
    publish::BriefingJob job{tools.deck, order.scenes, {}};
    job.setup.page = form_of(order).page;
    job.setup.language = order.wish.language;
    tools.progress.set(0.02, std::string(base::pick(order.wish.language, "正在排版", "Laying out")));
    return job;
}

publish::PageStep step_of(ExportTools const& tools)
{
    return [&progress = tools.progress](briefing::Slide const& page, briefing::PagePlace place) {
        progress.checkpoint();
        progress.set((place.number - 0.5) / place.count,
                     fmt::format("{} / {}  {}", place.number, place.count, page.title));
    };
}

fs::path write_briefing_pdf(ExportOrder const& order, ExportTools const& tools)
{
    auto path = briefing_path(order, ".pdf");
    auto const bytes = publish::briefing_pdf(briefing_of(order, tools), tools.fonts, step_of(tools));
    tools.progress.checkpoint();
    io::write_file(path, bytes);
    return path;
}

fs::path write_briefing_pptx(ExportOrder const& order, ExportTools const& tools)
{
    auto path = briefing_path(order, ".pptx");
    auto const bytes = publish::briefing_pptx(briefing_of(order, tools), tools.fonts, step_of(tools));
    tools.progress.checkpoint();
    io::write_file(path, bytes);
    return path;
}

fs::path write_briefing_png(ExportOrder const& order, ExportTools const& tools)
{
    auto path = briefing_path(order, "");
    io::FileTransaction folder{path};
    publish::briefing_pngs(briefing_of(order, tools), form_of(order).scale, tools.fonts, step_of(tools),
                           [&](auto const& name, auto const& bytes) { folder.add(name, bytes); });
    tools.progress.checkpoint();
    folder.commit();
    return path;
}

fs::path write_all_sheets(ExportOrder const& order, ExportTools const& tools)
{
    SheetsJob job;
    job.snapshot = order.snapshot;
    job.setup.page = page_of(order.wish.page, true);
    job.setup.view = order.view;
    job.setup.view.language = order.wish.language;
    job.setup.view.filters.text.clear();
    job.counties = counties_with_outline(*order.snapshot.atlas);
    job.created = publish::fixed_date();
    auto path = unique_file_name(
        folder_of(order),
        fmt::format("{}-{}", title_of(order), base::pick(order.wish.language, "县区一页图", "sheets")), "");
    write_sheets(job, path, [&](int number, int count, std::string const& name) {
        tools.progress.checkpoint();
        tools.progress.set(static_cast<double>(number) / std::max(1, count),
                           fmt::format("{} / {}  {}", number, count, name));
    });
    return path;
}

}  // namespace

briefing::PngForm form_of(ExportOrder const& order)
{
    briefing::PngForm form;
    form.page = page_of(order.wish.page, false);
    auto const forms = export_writers();
    auto const writer =
        std::find_if(forms.begin(), forms.end(), [&](auto const& w) { return w.form.id == order.wish.form; });
    if (writer == forms.end() || !writer->form.pixels) { return form; }
    bool const of_page = writer->form.of == ui::ExportForm::Of::briefing;
    auto const answer = ui::pixel_size(order.wish.size, form.page.height / form.page.width, of_page);
    if (auto const* wrong = std::get_if<ui::Phrase>(&answer)) {
        throw std::invalid_argument(std::string(wrong->in(order.wish.language)));
    }
    auto const& size = std::get<ui::PixelSize>(answer);
    bool const typed = order.wish.size.pixels == ui::ExportPixels::typed;
    if (typed && of_page) { return briefing::png_form(size.width, size.height).value(); }  // no longer than may be
    form.scale = size.scale;
    if (typed) {
        form.page.width = size.width / size.scale;
        form.page.height = size.height / size.scale;
        form.page.width_mm = form.page.width / render::screen_dpi * 25.4;  // of no paper: as on a screen
    }
    return form;
}

std::pair<query::ViewState, scene::Frame> view_sheet(ExportOrder const& order)
{
    auto const page = form_of(order).page;
    query::ViewState view = order.view;
    view.language = order.wish.language;
    // Of the page's width in px, 1 px of a 1,920 px wide page is as large as on the screen.
    scene::Frame const frame = scene::sheet_frame(page.width, page.height);
    if (view.camera) { keep_ground(*view.camera, order.shown, frame); }
    return {view, frame};
}

briefing::PageSize page_of(ui::ExportPage page, bool sheet)
{
    switch (page) {
    case ui::ExportPage::wide:
        return briefing::wide_page;
    case ui::ExportPage::a4:
        return sheet ? briefing::a4_portrait_page : briefing::a4_page;
    case ui::ExportPage::a3:
        return briefing::a3_page;
    }
    return briefing::wide_page;
}

std::vector<ExportWriter> export_writers()
{
    using Of = ui::ExportForm::Of;
    return {{{"view-png", Of::view, {"PNG 图片", "PNG picture"}, true}, write_view_png},
            {{"view-pdf", Of::view, {"PDF 矢量图", "PDF, vector"}}, write_view_pdf},
            {{"view-svg", Of::view, {"SVG 矢量图", "SVG, vector"}}, write_view_svg},
            {{"briefing-pdf", Of::briefing, {"PDF，每场景一页", "PDF, one page per scene"}}, write_briefing_pdf},
            {{"briefing-pptx", Of::briefing, {"PPTX，每场景一张幻灯片", "PPTX, a slide a scene"}}, write_briefing_pptx},
            {{"briefing-png", Of::briefing, {"PNG 图片，每页一张", "PNG pictures, one per page"}, true},
             write_briefing_png},
            {{"sheets-pdf", Of::sheets, {"PDF，每县区一份并合订", "PDF, one per county and all in one"}},
             write_all_sheets}};
}

}  // namespace atlas::app
