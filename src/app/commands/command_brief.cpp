#include "app/commands/command_brief.hpp"

#include "app/commands/options.hpp"
#include "app/commands/tell.hpp"
#include "app/commands/terminal_progress.hpp"
#include "briefing/page/pages.hpp"
#include "briefing/page/png_form.hpp"
#include "briefing/page/scene_problems.hpp"
#include "io/files/file_transaction.hpp"
#include "io/files/write_file.hpp"
#include "model/atlas.hpp"
#include "publish/briefing_files.hpp"
#include "query/search.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "text/fonts.hpp"
#include "words/message.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>

namespace atlas::app {

namespace {

briefing::PageSize page_size(std::string const& name)
{
    if (name.empty() || name == "16:9") { return briefing::wide_page; }
    if (name == "a3") { return briefing::a3_page; }
    if (name == "a4") { return briefing::a4_page; }
    throw UsageError(fmt::format("--page: '{}' is none of 16:9, a3, a4", name));
}

void print_error(base::Language language, std::string_view words)
{
    tell("{}: {}", words::severity_word(language, base::Severity::error), words);
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

void write(publish::BriefingJob const& job, Output output, double scale, std::string const& out)
{
    text::Fonts fonts;
    TerminalProgress const progress;
    auto const step = [&](briefing::Slide const& page, briefing::PagePlace place) {
        progress.show(place.number, place.count, page.title);
    };
    if (output == Output::pngs) {
        io::FileTransaction folder{out};
        publish::briefing_pngs(job, scale, fonts, step,
                               [&](auto const& name, auto const& bytes) { folder.add(name, bytes); });
        folder.commit();
        return;
    }
    std::string const bytes =
        output == Output::pdf ? publish::briefing_pdf(job, fonts, step) : publish::briefing_pptx(job, fonts, step);
    io::write_file(out, bytes);
}

}  // namespace

bool scenes_are_read(model::Atlas const& atlas, std::vector<std::string> const& ids)
{
    if (!base::has_errors(atlas.briefing_issues)) { return true; }
    auto const has = [&](std::string const& id) {
        return std::any_of(atlas.scenes.begin(), atlas.scenes.end(), [&](auto const& s) { return s.id == id; });
    };
    return !ids.empty() && std::all_of(ids.begin(), ids.end(), has);
}

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

briefing::PngForm png_form(std::string const& size)
{
    auto const [width, height] = parse_size(size);
    if (auto const form = briefing::png_form(width, height)) { return *form; }
    throw UsageError(fmt::format("--size: '{}x{}': a page is at most {} times as long as wide", width, height,
                                 briefing::most_page_ratio));
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
        briefing::PngForm const form = png_form(options.size);
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
    resolve::ResolvedCache answers;
    try {
        write({{geometry, search, answers}, std::move(scenes), setup}, output, scale, out);
    } catch (std::invalid_argument const& error) {
        print_error(setup.language, error.what());
        return 1;
    }
    return 0;
}

}  // namespace atlas::app
