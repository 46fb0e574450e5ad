#include "app/commands/command_brief.hpp"

#include "app/commands/interruption.hpp"
#include "app/commands/options.hpp"
#include "app/commands/terminal_progress.hpp"
#include "base/progress.hpp"
#include "briefing/page/pages.hpp"
#include "briefing/page/scene_problems.hpp"
#include "io/files/file_transaction.hpp"
#include "io/files/write_file.hpp"
#include "model/atlas.hpp"
#include "publish/pdf.hpp"
#include "publish/pptx/pptx.hpp"
#include "query/search.hpp"
#include "render/raster/image.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "text/fonts.hpp"
#include "words/message.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>

namespace atlas::app {

namespace {

using Visit = std::function<void(briefing::Slide const&, briefing::PagePlace)>;

/// What every kind of output is made from.
struct Job {
    model::Atlas const& atlas;
    briefing::MapContext deck;
    std::vector<model::BriefingScene> scenes;
    briefing::PageSetup setup;
    text::Fonts& fonts;

    void each_page(Visit const& visit) const
    {
        TerminalProgress const progress;
        briefing::each_page(deck, scenes, setup, fonts, [&](briefing::Slide const& page, briefing::PagePlace place) {
            Interruption::check();
            progress.show(place.number, place.count, page.title);
            visit(page, place);
        });
        Interruption::check();
    }
};

briefing::PageSize page_size(std::string const& name)
{
    if (name.empty() || name == "16:9") { return briefing::wide_page; }
    if (name == "a3") { return briefing::a3_page; }
    if (name == "a4") { return briefing::a4_page; }
    throw UsageError(fmt::format("--page: '{}' is none of 16:9, a3, a4", name));
}

/// The scene's id as part of a file name.
std::string file_name(briefing::Slide const& page, briefing::PagePlace place)
{
    std::string id = page.scene_id;
    for (char& c : id) {
        if (c == '/' || static_cast<unsigned char>(c) < 0x20) { c = '-'; }
    }
    int const digits = place.count > 99 ? 3 : 2;
    return fmt::format("{:0{}}-{}.png", place.number, digits, id);
}

void write_pdf(Job const& job, std::string const& out)
{
    auto const& settings = job.atlas.settings;
    render::DocumentProperties properties;
    properties.title = base::pick(job.setup.language, settings.title, settings.title_en);
    properties.created = fixed_date();
    render::PdfDocument document(job.fonts, properties);
    job.each_page([&](auto const& page, auto) { publish::add_page(document, page, job.fonts); });
    io::write_file(out, document.finish());
}

void write_pptx(Job const& job, std::string const& out)
{
    auto const& settings = job.atlas.settings;
    publish::PresentationInfo const info{std::string(base::pick(job.setup.language, settings.title, settings.title_en)),
                                         job.setup.language};
    publish::Presentation presentation(info, job.fonts);
    job.each_page([&](auto const& page, auto) { presentation.add(page); });
    io::write_file(out, std::move(presentation).finish());
}

void write_pngs(Job const& job, double scale, std::string const& out)
{
    io::FileTransaction folder{out};
    render::Renderer renderer(job.fonts);
    job.each_page([&](auto const& page, auto place) {
        folder.add(file_name(page, place), render::draw_png(renderer, briefing::draw(page, job.fonts), scale));
    });
    folder.commit();
}

void print_error(base::Language language, std::string_view words)
{
    fmt::print(stderr, "{}: {}\n", words::severity_word(language, base::Severity::error), words);
}

/// Says all that is wrong with the scenes; how many things that is.
int print_problems(model::Atlas const& atlas, std::vector<model::BriefingScene> const& scenes, base::Language language)
{
    int count = 0;
    for (auto const& scene : scenes) {
        for (auto const& problem : briefing::problems_of(atlas, scene)) {
            print_error(language, briefing::problem_words(scene, problem, language));
            ++count;
        }
    }
    return count;
}

/// The form of the output, from how its name ends.
enum class Output { pdf, pptx, pngs };

Output output_of(std::string const& out)
{
    std::string const ending = std::filesystem::path(out).extension().string();
    if (out.ends_with('/')) { return Output::pngs; }
    if (ending == ".pdf") { return Output::pdf; }
    if (ending == ".pptx") { return Output::pptx; }
    throw UsageError(fmt::format("-o: '{}' does not end in .pdf, .pptx or / (a folder of PNGs)", out));
}

}  // namespace

std::vector<model::BriefingScene> chosen_scenes(model::Atlas const& atlas, std::vector<std::string> const& ids,
                                                base::Language language)
{
    if (ids.empty()) { return atlas.scenes.list(); }
    std::vector<model::BriefingScene> scenes;
    for (std::string const& id : ids) {
        auto const found =
            std::find_if(atlas.scenes.begin(), atlas.scenes.end(), [&](auto const& s) { return s.id == id; });
        if (found == atlas.scenes.end()) {
            std::vector<std::string> known;
            for (auto const& scene : atlas.scenes) { known.push_back(scene.id); }
            bool const chinese = language == base::Language::zh;
            throw UsageError(fmt::format(
                fmt::runtime(chinese ? "--scene：“{}”不是本图集的场景；可用：{}" : "--scene: '{}' is none of {}"), id,
                fmt::join(known, chinese ? "、" : ", ")));
        }
        scenes.push_back(*found);
    }
    return scenes;
}

PngForm png_form(std::string const& text) { return png_form(parse_size(text)); }

PngForm png_form(Size size)
{
    bool const landscape = size.width >= size.height;
    double const ratio = static_cast<double>(std::max(size.width, size.height)) / std::min(size.width, size.height);
    if (ratio > 2.5) {
        throw UsageError(
            fmt::format("--size: '{}x{}': a page is at most 2.5 times as long as wide", size.width, size.height));
    }
    PngForm form;
    form.page.width = landscape ? briefing::wide_page.width : briefing::a4_portrait_page.width;
    form.scale = size.width / form.page.width;
    form.page.height = size.height / form.scale;
    return form;
}

std::string fixed_date()
{
    char const* const text = std::getenv("SOURCE_DATE_EPOCH");
    if (text == nullptr) { return {}; }
    std::time_t seconds = 0;
    auto const [end, error] = std::from_chars(text, text + std::strlen(text), seconds);
    if (error != std::errc() || *end != '\0') { return {}; }
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

int command_brief(model::AtlasPtr const& atlas, BriefOptions const& options, std::string const& out)
{
    Output const output = output_of(out);
    briefing::PageSetup setup;
    setup.page = page_size(options.page);
    setup.language = parse_language(options.language);
    double scale = 1;
    if (!options.size.empty()) {
        if (output != Output::pngs) {
            throw UsageError("--size: goes with a folder of PNGs; for other files see --page");
        }
        if (!options.page.empty()) { throw UsageError("--size: gives the form of the page itself; leave --page out"); }
        PngForm const form = png_form(options.size);
        setup.page = form.page;
        scale = form.scale;
    }
    auto const tr = [&](std::string_view zh, std::string_view en) { return base::pick(setup.language, zh, en); };
    auto scenes = chosen_scenes(*atlas, options.scenes, setup.language);
    if (scenes.empty()) {
        print_error(setup.language, tr("briefing.toml：本图集没有汇报场景", "briefing.toml: this atlas has no scenes"));
        return 1;
    }
    if (print_problems(*atlas, scenes, setup.language) > 0) { return 1; }
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    text::Fonts fonts;
    resolve::ResolvedCache answers;
    Job const job{*atlas, {geometry, search, answers}, std::move(scenes), setup, fonts};
    Interruption const interruption;
    try {
        switch (output) {
        case Output::pdf:
            write_pdf(job, out);
            break;
        case Output::pngs:
            write_pngs(job, scale, out);
            break;
        case Output::pptx:
            write_pptx(job, out);
            break;
        }
    } catch (std::invalid_argument const& error) {
        print_error(setup.language, error.what());
        return 1;
    } catch (base::Cancelled const&) {
        fmt::print(stderr, "county-atlas: {}\n", tr("已中断，没有写出文件", "interrupted; nothing was written"));
        return interrupted;
    }
    return 0;
}

}  // namespace atlas::app
