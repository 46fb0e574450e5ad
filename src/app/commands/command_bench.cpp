#include "app/commands/command_bench.hpp"

#include "app/commands/headless_app.hpp"
#include "app/commands/options.hpp"
#include "app/commands/output.hpp"
#include "app/commands/print_issues.hpp"
#include "briefing/page/pages.hpp"
#include "gl/headless.hpp"
#include "io/folder/read_folder.hpp"
#include "model/atlas.hpp"
#include "publish/pdf.hpp"
#include "query/search.hpp"
#include "query/view_state.hpp"
#include "render/raster/image.hpp"
#include "scene/build.hpp"
#include "scene/camera.hpp"
#include "scene/frame.hpp"
#include "scene/geometry/map_geometry.hpp"
#include "scene/pick.hpp"
#include "scene/scene.hpp"
#include "text/fonts.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

namespace atlas::app {

namespace {

/// One measured thing; times in milliseconds.
struct Sample {
    std::string name;
    std::vector<double> times;
};

double milliseconds(std::function<void()> const& work)
{
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

Sample measured(std::string name, int times, std::function<void()> const& work)
{
    Sample sample{std::move(name), {}};
    for (int i = 0; i < times; ++i) { sample.times.push_back(milliseconds(work)); }
    return sample;
}

/// Reading, projecting, building, drawing and compressing, without the window.
void measure_parts(std::vector<Sample>& out, std::string const& path, model::AtlasPtr const& atlas, Size size)
{
    out.push_back(measured("read atlas", 5, [&] { static_cast<void>(io::read_folder(path)); }));
    out.push_back(measured("project geometry", 5, [&] { scene::MapGeometry const geometry(atlas); }));
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    text::Fonts fonts;
    render::Renderer renderer(fonts);
    scene::Frame const frame = scene::sheet_frame(size.width, size.height);
    query::ViewState view;
    scene::Scene scene;
    out.push_back(measured("build scene", 15, [&] {
        scene = scene::build_scene(geometry, resolve::resolve(atlas, search, view), view, frame, fonts);
    }));
    render::Image image;
    out.push_back(measured("draw scene", 15, [&] { image = renderer.draw(scene, 1); }));
    out.push_back(measured("encode PNG", 5, [&] { static_cast<void>(render::encode_png(image)); }));
    query::Camera const camera = scene::camera_of(geometry, view, frame);
    int step = 0;
    out.push_back(measured("pick", 200, [&] {
        ++step;
        static_cast<void>(
            scene::pick(geometry, scene, camera, frame,
                        {static_cast<double>(step * 137 % size.width), static_cast<double>(step * 71 % size.height)}));
    }));
}

/// The whole briefing as the files that go out, in memory.
void measure_briefing(std::vector<Sample>& out, model::AtlasPtr const& atlas)
{
    if (atlas->scenes.empty()) { return; }
    scene::MapGeometry const geometry(atlas);
    query::SearchIndex const search(*atlas);
    text::Fonts fonts;
    auto const scenes = atlas->scenes.list();
    resolve::ResolvedCache answers;
    briefing::MapContext const deck{geometry, search, answers};
    out.push_back(measured("briefing as PDF", 3, [&] {
        render::PdfDocument document(fonts, {});
        briefing::each_page(deck, scenes, {}, fonts,
                            [&](auto const& page, auto) { publish::add_page(document, page, fonts); });
        static_cast<void>(document.finish());
    }));
    render::Renderer renderer(fonts);
    out.push_back(measured("briefing as 4K PNGs", 3, [&] {
        briefing::each_page(deck, scenes, {}, fonts, [&](auto const& page, auto) {
            static_cast<void>(render::draw_png(renderer, briefing::draw(page, fonts), 2, render::screen_dpi));
        });
    }));
}

/// Frames of the whole window: at rest, while the map is dragged, and a change of theme until the new picture stands.
void measure_frames(std::vector<Sample>& out, model::AtlasPtr const& atlas, Size size, int frames)
{
    Sample first{"first complete frame", {}};
    std::unique_ptr<HeadlessApp> window;
    first.times.push_back(milliseconds([&] {
        window = std::make_unique<HeadlessApp>(atlas, query::ViewState{}, size.width, size.height);
        window->settle();
        window->show();
    }));
    out.push_back(std::move(first));
    out.push_back(measured("frame at rest", frames, [&] {
        window->step();
        window->show();
    }));
    auto const& map = window->app().boxes().map;
    double const x = (map.min.x + map.max.x) / 2;
    double const y = (map.min.y + map.max.y) / 2;
    Sample moving{"frame while panning", {}};
    window->point(x, y);
    window->step();
    window->step();
    window->press(true);
    for (int i = 1; i <= frames; ++i) {
        // To and fro, so that the map stays in sight.
        double const swing = 120.0 * ((i / 40) % 2 == 0 ? i % 40 : 40 - i % 40) / 40;
        moving.times.push_back(milliseconds([&] {
            window->point(x + swing, y + swing / 2);
            window->step();
            window->show();
        }));
    }
    window->press(false);
    out.push_back(std::move(moving));
    out.push_back(measured("settled after a pan", 1, [&] {
        window->settle();
        window->show();
    }));
    int turn = 0;
    out.push_back(measured("theme change to settled picture", 9, [&] {
        window->app().view().theme = ++turn % 2 == 1 ? query::Theme::attainment : query::Theme::type;
        window->settle();
        window->show();
    }));
}

struct Row {
    std::string name;
    double min = 0;
    double median = 0;
    double max = 0;
    std::size_t n = 0;
};

Row row_of(Sample sample)
{
    auto& t = sample.times;
    std::sort(t.begin(), t.end());
    return {sample.name, t.front(), t[t.size() / 2], t.back(), t.size()};
}

std::string to_text(std::vector<Row> const& rows, std::string const& renderer)
{
    std::string out = fmt::format("{}\n{:<34}{:>10}{:>10}{:>10}{:>6}\n", renderer, "ms", "min", "median", "max", "n");
    for (Row const& r : rows) {
        out += fmt::format("{:<34}{:>10.3f}{:>10.3f}{:>10.3f}{:>6}\n", r.name, r.min, r.median, r.max, r.n);
    }
    return out;
}

std::string to_json(std::vector<Row> const& rows, std::string const& renderer)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (Row const& r : rows) {
        list.push_back({{"name", r.name},
                        {"unit", "ms"},
                        {"min", r.min},
                        {"median", r.median},
                        {"max", r.max},
                        {"n", r.n},
                        {"renderer", renderer}});
    }
    return list.dump(1) + "\n";
}

}  // namespace

int command_bench(std::string const& atlas_path, std::string const& size_text, int frames, std::string const& format)
{
    if (format != "text" && format != "json") {
        throw UsageError(fmt::format("--format: '{}' is none of text, json", format));
    }
    if (frames < 1 || frames > 100000) { throw UsageError("--frames: give a number from 1 to 100000"); }
    Size const size = parse_size(size_text);
    auto const atlas = io::read_folder(atlas_path);
    print_issues(atlas.issues());
    if (!atlas.ok()) { return 1; }
    std::vector<Sample> samples;
    measure_parts(samples, atlas_path, atlas.value(), size);
    measure_briefing(samples, atlas.value());
    measure_frames(samples, atlas.value(), size, frames);
    gl::HeadlessContext const context;
    std::vector<Row> rows;
    for (Sample& sample : samples) { rows.push_back(row_of(std::move(sample))); }
    write_result("", format == "json" ? to_json(rows, gl::renderer_name()) : to_text(rows, gl::renderer_name()));
    return 0;
}

}  // namespace atlas::app
