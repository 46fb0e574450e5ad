#include "app/commands/command_line.hpp"

#include "app/commands/command_bench.hpp"
#include "app/commands/command_brief.hpp"
#include "app/commands/command_check.hpp"
#include "app/commands/command_check_export.hpp"
#include "app/commands/command_render.hpp"
#include "app/commands/command_sheets.hpp"
#include "app/commands/command_table.hpp"
#include "app/commands/output.hpp"
#include "app/commands/print_issues.hpp"
#include "app/commands/tell.hpp"
#include "app/window/bundled.hpp"
#include "app/window/interruption.hpp"
#include "app/window/run_window.hpp"
#include "app/window/second_start.hpp"
#include "base/failure.hpp"
#include "io/folder/read_folder.hpp"
#include "model/atlas.hpp"
#include "model/map_words.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <csignal>
#include <iostream>
#include <new>
#include <utility>

namespace atlas::app {

namespace {

enum Status { done = 0, input_errors = 1, wrong_usage = 2, system_failed = 3 };

/// Everything that can be typed.
struct Typed {
    std::string atlas;
    std::string what;
    std::string table_format = "csv";
    std::string check_format = "text";
    std::string check_language;
    std::string out;
    int year = 0;
    int frames = 200;
    int close_after = 0;
    bool present = false;
    int monitor = 0;
    bool window = false;
    bool before_export = false;
    ViewOptions view;
    BriefOptions brief;
    SheetsOptions sheets;
};

/// "a, b or c".
template <class E>
std::string words_or()
{
    std::string text = words::accepted_words<E>();
    return text.replace(text.rfind(", "), 2, " or ");
}

void add_view_options(CLI::App& command, ViewOptions& view)
{
    command.add_option("--theme", view.theme, words_or<model::Theme>());
    command.add_option("--metric", view.metric, words_or<model::Metric>());
    command.add_option("--indicator", view.indicator, "an indicator_id of the atlas");
    command.add_option("--method", view.method, "classes of an indicator: " + words_or<model::Method>());
    command.add_option("--classes", view.classes, "3 to 7 classes of an indicator");
    command.add_option("--breaks", view.breaks, "own class breaks of an indicator, comma-separated");
    command.add_option("--palette", view.palette, "blue, orange, green, purple or diverging");
    command.add_flag("--exact-breaks", view.exact_breaks, "breaks as computed, not rounded");
    command.add_flag("--breaks-of-year", view.breaks_of_year,
                     "breaks from the figures of the year alone, not of all years");
    command.add_option("--year", view.year, "figures and stages as of this year");
    command.add_option("--plan", view.plan, "plan, or plan/section, whose statements are shown");
    command.add_option("--level", view.level, "what the map is divided into: province, region, prefecture or county");
    command.add_option("--inside", view.inside, "adcode of the area whose parts are shown, the rest in grey");
    command.add_option("--select", view.select, "adcode or project_id to select");
    command.add_option("--zoom-to", view.zoom_to, "adcode or project_id to zoom to");
    command.add_option("--bbox", view.bbox, "W,S,E,N in degrees");
    command.add_option("--categories", view.categories, "project categories shown, comma-separated");
    command.add_option("--stages", view.stages, "project stages shown, comma-separated");
    command.add_option("--county", view.county, "only projects of the county with this adcode");
    command.add_option("--names-with", view.names_with, "only projects with these words in their name, or its pinyin");
    command.add_option("--scene", view.scene, "a scene of the briefing");
    command.add_option("--size", view.size, "WxH in px at scale 1")->capture_default_str();
    command.add_option("--scale", view.scale, "pixels of the file per px")->capture_default_str();
    command.add_option("--lang", view.language, "zh or en");
    command.add_flag("--no-projects", view.no_projects, "counties only");
    command.add_flag("--no-labels", view.no_labels, "no names");
    command.add_flag("--bare", view.bare, "no legend, scale bar or other furniture");
}

/// The atlas at the path; prints what is wrong and returns null when it cannot be read.
model::AtlasPtr open_or_report(std::string const& path, base::Language language = base::Language::en)
{
    auto result = io::read_folder(path);
    bool const told = is_second_start() && result.ok();  // by the first start
    if (!told) { print_issues(result.issues(), language); }
    return result.ok() ? result.value() : nullptr;
}

int render(Typed const& typed)
{
    auto const atlas = open_or_report(typed.atlas);
    if (!atlas) { return input_errors; }
    refuse_atlas_file(typed.atlas, *atlas, typed.out);
    if (!typed.view.scene.empty() && !scenes_are_read(*atlas, {typed.view.scene})) { return input_errors; }
    render_to_file(atlas, typed.view, typed.window, typed.out);
    return done;
}

int brief(Typed const& typed)
{
    auto const atlas = open_or_report(typed.atlas, parse_language(typed.brief.language));
    if (!atlas || !scenes_are_read(*atlas, typed.brief.scenes)) { return input_errors; }
    refuse_atlas_file(typed.atlas, *atlas, typed.out);
    return command_brief(atlas, typed.brief, typed.out);
}

int sheets(Typed const& typed)
{
    auto const atlas = open_or_report(typed.atlas);
    return atlas ? command_sheets(atlas, typed.view, typed.sheets, typed.out) : input_errors;
}

int window(Typed const& typed)
{
    std::string path = typed.atlas.empty() ? bundled_atlas().string() : typed.atlas;
    WindowRun run;
    if (!typed.atlas.empty() && started_by_desktop() && !io::read_folder(path).ok()) {
        run.also_open = std::exchange(path, bundled_atlas().string());
    }
    run.close_after = typed.close_after;
    run.present = typed.present;
    if (typed.monitor > 0) { run.monitor = static_cast<std::size_t>(typed.monitor - 1); }
    return run_window([&] { return open_or_report(path); }, path, run);
}

/// The status of what was written to standard output, which may be a full disk.
int printed(int status)
{
    std::cout.flush();
    if (std::cout) { return status; }
    throw base::SystemFailure("standard output: cannot be written");
}

void add_window_options(CLI::App& app, Typed& typed)
{
    app.set_version_flag("--version", COUNTY_ATLAS_VERSION);
    app.add_option("ATLAS", typed.atlas, "folder of the atlas (default: the bundled Zhangye atlas)");
    app.add_option("--close-after", typed.close_after, "close the window by itself after this number of frames")
        ->check(CLI::PositiveNumber);
    app.add_flag("--present", typed.present, "open straight into the presentation");
    app.add_option("--monitor", typed.monitor, "monitor to present on, 1 the first (default: not the window's)")
        ->check(CLI::Range(1, 99));
    app.require_subcommand(0, 1);
    app.footer("Exit status: 0 done, 1 the input has errors, 2 wrong usage, 3 the system failed, 130 interrupted (143 "
               "by TERM, "
               "129 by a closed terminal).");
}

CLI::App const& add_render(CLI::App& app, Typed& typed)
{
    CLI::App& command = *app.add_subcommand("render", "Draw one picture");
    command.add_option("ATLAS", typed.atlas, "folder of the atlas")->required();
    command.add_option("-o,--output", typed.out, "picture to write, ending in .png, .pdf or .svg")->required();
    command.add_flag("--ui", typed.window, "the whole window with its panels");
    command.add_option(
        "--table", typed.view.table,
        "with --ui: the table opened below the map: counties, projects, targets, observations, sources or issues");
    command.add_option("--panel", typed.view.panel,
                       "with --ui: the left panel, filters or briefing; with --scene its editor");
    command.add_option("--measure", typed.view.measure, "with --ui: a measured line, lon,lat,lon,lat,… in degrees");
    command.add_option("--compare", typed.view.compare,
                       "with --ui and --select: adcode of the area that the selected one is compared with");
    command
        .add_option("--present", typed.view.present, "with --ui: this page of the briefing as the presenter shows it")
        ->check(CLI::Range(1, 999));
    add_view_options(command, typed.view);
    return command;
}

CLI::App const& add_brief(CLI::App& app, Typed& typed)
{
    CLI::App& command = *app.add_subcommand("brief", "Write the pages of the briefing");
    command.add_option("ATLAS", typed.atlas, "folder of the atlas")->required();
    command
        .add_option("-o,--output", typed.out,
                    "file to write, ending in .pdf or .pptx, or a folder of PNGs, ending in /")
        ->required();
    command.add_option("--scene", typed.brief.scenes, "a scene of the briefing; may be given again (default: all)")
        ->allow_extra_args(false);
    command.add_option("--page", typed.brief.page, "16:9 (default), a3 or a4");
    command.add_option("--size", typed.brief.size, "WxH in px of PNGs (default: 1920x1080)");
    command.add_option("--lang", typed.brief.language, "zh or en");
    return command;
}

CLI::App const& add_sheets(CLI::App& app, Typed& typed)
{
    CLI::App& command = *app.add_subcommand("sheets", "Write one sheet per county");
    command.add_option("ATLAS", typed.atlas, "folder of the atlas")->required();
    command.add_option("-o,--output", typed.out, "folder to write to; made where it does not exist")->required();
    command.add_option("--page", typed.sheets.page, "a4 portrait (default), a3 or 16:9");
    command.add_option("--format", typed.sheets.format, "pdf (default), png or svg");
    add_view_options(command, typed.view);
    return command;
}

CLI::App const& add_table(CLI::App& app, Typed& typed)
{
    CLI::App& command = *app.add_subcommand("table", "Print a table of the atlas with its sources");
    command.add_option("ATLAS", typed.atlas, "folder of the atlas")->required();
    command
        .add_option(
            "--what", typed.what,
            "areas, types, attainment, aggregates, targets, observations, projects, groups, sources, scenes or issues")
        ->required();
    command.add_option("--year", typed.year, "figures and stages as of this year");
    command.add_option("--format", typed.table_format, "csv, json or xlsx")->capture_default_str();
    command.add_option("-o,--output", typed.out, "file to write (default: standard output)");
    return command;
}

CLI::App const& add_check(CLI::App& app, Typed& typed)
{
    CLI::App& command = *app.add_subcommand("check", "List every issue found, with file, row and field");
    command.add_option("ATLAS", typed.atlas, "folder of the atlas")->required();
    command.add_option("--format", typed.check_format, "text or json")->capture_default_str();
    command.add_option("--lang", typed.check_language,
                       "language of the messages, zh or en (default: en, with --export zh)");
    auto* const before_export =
        command.add_flag("--export", typed.before_export,
                         "what stands against handing the briefing out, instead of what is wrong in the files");
    command.add_option("--scene", typed.brief.scenes, "with --export: a scene of the briefing; may be given again")
        ->allow_extra_args(false)
        ->needs(before_export);
    return command;
}

CLI::App const& add_bench(CLI::App& app, Typed& typed)
{
    CLI::App& command = *app.add_subcommand("bench", "Measure parts and frames on this machine");
    command.add_option("ATLAS", typed.atlas, "folder of the atlas (default: the bundled Zhangye atlas)");
    command.add_option("--size", typed.view.size, "WxH of the window in px")->capture_default_str();
    command.add_option("--frames", typed.frames, "moving frames measured")->capture_default_str();
    command.add_option("--format", typed.check_format, "text or json")->capture_default_str();
    return command;
}

int run_command(int argc, char** argv)
{
    CLI::App app{"County Atlas 县域一张图: county development plans on a map", "county-atlas"};
    Typed typed;
    add_window_options(app, typed);
    CLI::App const& render_command = add_render(app, typed);
    CLI::App const& brief_command = add_brief(app, typed);
    CLI::App const& sheets_command = add_sheets(app, typed);
    CLI::App const& table = add_table(app, typed);
    CLI::App const& check = add_check(app, typed);
    CLI::App const& bench = add_bench(app, typed);

    try {
        app.parse(argc, argv);
    } catch (CLI::CallForHelp const& help) {
        return printed(app.exit(help));
    } catch (CLI::CallForVersion const& version) {
        return printed(app.exit(version));
    } catch (CLI::ParseError const& error) {
        tell("county-atlas: {}\nSee county-atlas --help", error.what());
        return wrong_usage;
    }
    if (render_command.parsed()) { return render(typed); }
    if (brief_command.parsed()) { return brief(typed); }
    if (sheets_command.parsed()) { return sheets(typed); }
    if (table.parsed()) { return command_table(typed.atlas, typed.what, typed.year, typed.table_format, typed.out); }
    if (bench.parsed()) {
        std::string const path = typed.atlas.empty() ? bundled_atlas().string() : typed.atlas;
        return command_bench(path, typed.view.size, typed.frames, typed.check_format);
    }
    if (check.parsed() && typed.before_export) {
        return command_check_export(typed.atlas, typed.brief.scenes, typed.check_language, typed.check_format);
    }
    if (check.parsed()) {
        return command_check(typed.atlas, typed.check_format,
                             typed.check_language.empty() ? "en" : typed.check_language);
    }
    return window(typed);
}

}  // namespace

int run(int argc, char** argv)
{
    std::signal(SIGXFSZ, SIG_IGN);  // a file size limit comes back as a failed write, with its message
    end_on_signals();
    try {
        return run_command(argc, argv);
    } catch (UsageError const& error) {
        tell("county-atlas: {}", error.what());
        return wrong_usage;
    } catch (std::bad_alloc const&) {
        tell("county-atlas: out of memory");
        return system_failed;
    } catch (std::exception const& error) {
        tell("county-atlas: {}", error.what());
        return system_failed;
    }
}

}  // namespace atlas::app
