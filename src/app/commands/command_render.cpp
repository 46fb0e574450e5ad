#include "app/commands/command_render.hpp"

#include "app/commands/command_brief.hpp"
#include "app/commands/render_ui.hpp"
#include "app/commands/scene_page.hpp"
#include "io/files/write_file.hpp"
#include "model/atlas.hpp"
#include "publish/fixed_date.hpp"
#include "publish/pdf.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"
#include "render/vector/vector_document.hpp"
#include "scene/build.hpp"
#include "scene/frame.hpp"
#include "scene/furniture/furniture.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>

#include <cmath>

namespace atlas::app {

namespace {

constexpr int largest_side = 16384;
constexpr double mm_per_px = 338.667 / 1920;  ///< of a PDF at scale 1: 1920 × 1080 px become a slide of 13⅓ × 7½ in

PictureForm form_of(std::filesystem::path const& out)
{
    auto const ending = out.extension();
    if (ending == ".png") { return PictureForm::png; }
    if (ending == ".pdf") { return PictureForm::pdf; }
    if (ending == ".svg") { return PictureForm::svg; }
    throw UsageError(fmt::format("-o: '{}' does not end in .png, .pdf or .svg", out.string()));
}

/// The size of the file is that of the view times the scale; both may be fine and their product too large.
void check_size(PictureForm form, Size size, double scale)
{
    double const longest = std::round(std::max(size.width, size.height) * scale);
    double const shortest = std::round(std::min(size.width, size.height) * scale);
    if (form != PictureForm::pdf && (longest > largest_side || shortest < 1)) {
        throw UsageError(fmt::format("--size {}x{} at --scale {}: a side of {:.0f} px; at most {} can be written",
                                     size.width, size.height, scale, longest, largest_side));
    }
    if (form == PictureForm::pdf && longest * mm_per_px > render::largest_paper_mm) {
        throw UsageError(
            fmt::format("--size {}x{} at --scale {}: a page {:.0f} mm long; at most {:.0f} mm, {:.0f} px, can be "
                        "written",
                        size.width, size.height, scale, longest * mm_per_px, render::largest_paper_mm,
                        std::floor(render::largest_paper_mm / mm_per_px)));
    }
}

/// What the picture shows, in the words of its language.
std::string title_of(model::Atlas const& atlas, ViewOptions const& options, base::Language language)
{
    for (auto const& scene : atlas.scenes) {
        if (!options.scene.empty() && scene.id == options.scene) {
            return std::string(base::pick(language, scene.title, scene.title_en));
        }
    }
    return std::string(base::pick(language, atlas.settings.title, atlas.settings.title_en));
}

std::string sheet_file(PictureForm form, model::AtlasPtr const& atlas, ViewOptions const& options,
                       query::ViewState view, Size size)
{
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    scene::Frame frame = scene::sheet_frame(size.width, size.height);
    if (view.bare) { frame = {static_cast<double>(size.width), static_cast<double>(size.height)}; }
    aim(view, options, geometry, frame);
    text::Fonts fonts;
    scene::Scene const scene = scene::build_scene(geometry, resolve::resolve(atlas, search, view), view, frame, fonts);
    return picture_file(form, scene, options.scale,
                        {title_of(*atlas, options, view.language),
                         scene::source_line(*atlas, scene.source_ids, view.language), view.language,
                         render::screen_dpi * options.scale},
                        fonts);
}

/// A scene as the pages of the briefing show it: one PDF, or pictures whose further pages go beside the first:
/// out-2.png.
void write_scene(PictureForm form, model::AtlasPtr const& atlas, ViewOptions const& options,
                 query::ViewState const& view, std::filesystem::path const& out)
{
    text::Fonts fonts;
    ScenePages const scene = scene_pages(atlas, options, view, fonts);
    if (form == PictureForm::pdf) {
        render::PdfDocument document(fonts, {scene.pages.front().title, "County Atlas", publish::fixed_date(),
                                             render::language_tag(view.language)});
        for (briefing::Slide const& page : scene.pages) { publish::add_page(document, page, fonts); }
        io::write_file(out, document.finish());
        return;
    }
    for (std::size_t i = 0; i < scene.pages.size(); ++i) {
        std::filesystem::path path = out;
        if (i > 0) {
            path.replace_filename(fmt::format("{}-{}{}", out.stem().string(), i + 1, out.extension().string()));
        }
        briefing::Slide const& page = scene.pages[i];
        scene::Scene const drawn = briefing::draw(page, fonts);
        PictureWords const words{page.title, scene::source_line(*atlas, page.source_ids, view.language), view.language,
                                 render::dots_per_inch(page.page.width * scene.scale, page.page.width_mm)};
        io::write_file(path, picture_file(form, drawn, scene.scale, words, fonts));
    }
}

}  // namespace

std::string picture_file(PictureForm form, scene::Scene const& scene, double scale, PictureWords const& words,
                         text::Fonts& fonts)
{
    if (form == PictureForm::svg) {
        return render::svg(
            scene, {words.title, words.description, words.language == base::Language::en ? "en" : "zh", scale}, fonts);
    }
    if (form == PictureForm::pdf) {
        render::PdfDocument document(
            fonts, {words.title, "County Atlas", publish::fixed_date(), render::language_tag(words.language)});
        document.add_page(scene, {scene.width * scale * mm_per_px, scene.height * scale * mm_per_px}, words.title,
                          words.description.empty() ? words.title : words.title + "\n" + words.description);
        return document.finish();
    }
    render::Renderer renderer(fonts);
    return render::draw_png(renderer, scene, scale, words.dpi);
}

void render_to_file(model::AtlasPtr const& atlas, ViewOptions const& options, bool window,
                    std::filesystem::path const& out)
{
    PictureForm const form = form_of(out);
    if (window && form != PictureForm::png) {
        throw UsageError(
            fmt::format("-o: '{}': the window of --ui is made of pixels; name a file ending in .png", out.string()));
    }
    if (!options.table.empty() && !window) { throw UsageError("--table: opens a part of the window; goes with --ui"); }
    if (!options.panel.empty() && !window) { throw UsageError("--panel: is a part of the window; goes with --ui"); }
    if (!options.measure.empty() && !window) { throw UsageError("--measure: draws in the window; goes with --ui"); }
    if (!options.compare.empty() && !window) {
        throw UsageError("--compare: opens a card of the window; goes with --ui");
    }
    if (options.present > 0 && !window) {
        throw UsageError("--present: shows the presenter in the window; goes with --ui");
    }
    query::ViewState const view = view_from(options, *atlas);
    Size const size = parse_size(options.size);
    check_size(form, size, options.scale);
    if (!options.scene.empty() && !window && !view.bare) {
        write_scene(form, atlas, options, view, out);
        return;
    }
    io::write_file(
        out, window ? render::encode_png(render_ui(atlas, options, view, size), render::screen_dpi * options.scale)
                    : sheet_file(form, atlas, options, view, size));
}

}  // namespace atlas::app
