// The real App, headless, on the bundled atlases, and the hands that work it: named controls, places on the map,
// sweeps.
#pragma once

#include "app/commands/headless_app.hpp"
#include "io/folder/read_folder.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "scene/camera.hpp"
#include "scene/pick.hpp"

#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atlas::test {

/// The window with a hand at mouse and keyboard. Positions are px of the picture.
class Window : public app::HeadlessApp {
public:
    using HeadlessApp::HeadlessApp;

    void move(double x, double y)
    {
        point(x, y);
        step();
        step();
    }
    void click(double x, double y)
    {
        move(x, y);
        press(true);
        step();
        press(false);
        step();
        step(1);  // a later click shall not count as the second of a double click
        settle();
    }
    void drag(double x0, double y0, double x1, double y1)
    {
        move(x0, y0);
        press(true);
        step();
        constexpr int steps = 8;
        for (int i = 1; i <= steps; ++i) { move(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps); }
        press(false);
        step();
        settle();
    }
    void wheel(double notches)
    {
        ImGui::GetIO().MouseWheel = static_cast<float>(notches);
        step();
        settle();
    }
    void type(std::string_view utf8)
    {
        ImGui::GetIO().AddInputCharactersUTF8(std::string(utf8).c_str());
        step();
        settle();
    }
    void key(ui::Key key)
    {
        app().press(key);
        step();
        settle();
    }
    /// Keys of the presenter; `settled` waits until everything stands.
    void show_key(briefing::ShowKey key, bool settled = true)
    {
        app().presenter().press(key);
        step();
        if (settled) { settle(); }
    }
    void show_digit(int digit)
    {
        app().presenter().press_digit(digit);
        step();
        settle();
    }
    /// The right button or the control key held or let go, without a frame.
    static void press_right(bool down) { ImGui::GetIO().MouseDown[1] = down; }
    static void hold_control(bool down) { ImGui::GetIO().KeyCtrl = down; }
    /// Lets the given number of seconds pass, frame by frame.
    void wait(double seconds)
    {
        for (double const until = now() + seconds; now() < until;) { step(); }
    }
};

/// Opens each bundled atlas when a suite first asks for it, and lets go of both after its last test.
class DrivenApp : public testing::Test {
protected:
    static void TearDownTestSuite()
    {
        s_zhangye.reset();
        s_gansu.reset();
    }
    static model::AtlasPtr const& zhangye() { return opened(s_zhangye, SOURCE_DIR "/geodata/zhangye"); }
    static model::AtlasPtr const& gansu() { return opened(s_gansu, SOURCE_DIR "/geodata/gansu"); }

    /// A window at rest.
    static Window open(model::AtlasPtr const& atlas, query::ViewState view = {}, int width = 1600, int height = 900)
    {
        Window window(atlas, std::move(view), width, height);
        window.settle();
        return window;
    }

private:
    static model::AtlasPtr const& opened(model::AtlasPtr& atlas, char const* folder)
    {
        if (!atlas) { atlas = io::read_folder(folder).value(); }
        return atlas;
    }
    static inline model::AtlasPtr s_zhangye, s_gansu;
};

// --- Controls by name

/// The controls of the frame built last, in the order of drawing.
class Controls {
public:
    /// Those of this window, which tells of them from its next frame on.
    static Controls& of(Window& window)
    {
        static Controls controls;
        auto& observer = window.app().kit().observer;
        if (!observer) {
            controls.m_drawn.clear();
            observer = [](std::string_view id, ui::Rect const& box) { controls.note(id, box); };
            window.step();
        }
        // A frame that shows other things, such as a page presented, tells of none.
        if (controls.m_frame != ImGui::GetFrameCount()) { controls.m_drawn.clear(); }
        return controls;
    }

    /// "id", "window/id" or "id#2", the second with this id.
    [[nodiscard]] std::optional<ui::Rect> find(std::string name) const
    {
        std::size_t number = 1;
        if (auto const mark = name.rfind('#'); mark != std::string::npos) {
            number = std::stoul(name.substr(mark + 1));
            name.resize(mark);
        }
        for (auto const& drawn : m_drawn) {
            bool const named = drawn.id == name || drawn.window + "/" + drawn.id == name;
            if (named && --number == 0) { return drawn.box; }
        }
        return std::nullopt;
    }
    /// How many have this id.
    [[nodiscard]] std::size_t count(std::string const& id) const
    {
        return static_cast<std::size_t>(
            std::count_if(m_drawn.begin(), m_drawn.end(), [&](Drawn const& drawn) { return drawn.id == id; }));
    }
    [[nodiscard]] std::size_t size() const { return m_drawn.size(); }

private:
    struct Drawn {
        std::string window;
        std::string id;
        ui::Rect box;
    };

    void note(std::string_view id, ui::Rect const& box)
    {
        if (m_frame != ImGui::GetFrameCount()) { m_drawn.clear(); }
        m_frame = ImGui::GetFrameCount();
        m_drawn.push_back({ImGui::GetCurrentWindowRead()->Name, std::string(id), box});
    }

    std::vector<Drawn> m_drawn;
    int m_frame = -1;
};

/// Where a named control is; empty when it is not drawn.
inline std::optional<ui::Rect> box_of(Window& window, std::string const& name)
{
    return Controls::of(window).find(name);
}

inline geo::Point middle(ui::Rect const& box) { return {(box.min.x + box.max.x) / 2.0, (box.min.y + box.max.y) / 2.0}; }

/// Clicks the middle of a named control; false when it is not drawn.
inline bool press(Window& window, std::string const& name)
{
    auto const box = box_of(window, name);
    if (!box) { return false; }
    window.click(middle(*box).x, middle(*box).y);
    return true;
}

/// Scrolls a panel until a named control of it is in sight, and clicks it; false when it is not drawn.
inline bool press_in(Window& window, ui::Rect const& panel, std::string const& name)
{
    constexpr double edge = 8;
    for (int i = 0; i < 200; ++i) {
        auto const box = box_of(window, name);
        if (!box) { return false; }
        double const y = middle(*box).y;
        if (y > panel.min.y + edge && y < panel.max.y - edge) { return press(window, name); }
        window.move(panel.min.x + 4, panel.max.y - 4);
        window.wheel(y <= panel.min.y + edge ? 1 : -1);
    }
    return false;
}

/// Opens a named drop-down and takes one of its rows; false when it is not drawn.
inline bool take(Window& window, std::string const& name, int row)
{
    return press(window, name) && press(window, "option#" + std::to_string(row + 1));
}

/// Clicks down a box in steps, at a share of its width, until `done`; false when nothing did it. `between` follows
/// every click that did not, to close what it opened.
inline bool click_down(
    Window& window, ui::Rect const& box, double across, float step, std::function<bool()> const& done,
    std::function<void()> const& between = [] {})
{
    for (float y = box.min.y; y < box.max.y; y += step) {
        window.click(box.min.x + box.width() * across, y);
        if (done()) { return true; }
        between();
    }
    return false;
}

inline void double_click(Window& window, ImVec2 at)
{
    window.move(at.x, at.y);
    for (int i = 0; i < 2; ++i) {
        window.press(true);
        window.step();
        window.press(false);
        window.step();
    }
    window.settle();
}

// --- Places on the map

/// A place in the map's area, by shares of its sides, on a whole pixel as pointers are.
inline ImVec2 spot(Window& window, double across, double down)
{
    auto const& map = window.app().boxes().map;
    return {std::round(map.min.x + map.width() * static_cast<float>(across)),
            std::round(map.min.y + map.height() * static_cast<float>(down))};
}

inline void click_spot(Window& window, double across, double down)
{
    ImVec2 const at = spot(window, across, down);
    window.click(at.x, at.y);
}

/// Window pixels per pixel of the map's frame.
inline double frame_scale(Window& window)
{
    return window.app().boxes().map.width() / window.app().map().frame().width;
}

/// Where a point of the map (metres) is in the window.
inline geo::Point on_screen(Window& window, geo::Point metres)
{
    auto& map = window.app().map();
    geo::Point const px = scene::to_frame(map.camera(1e9), map.frame(), metres);
    auto const& box = window.app().boxes().map;
    double const scale = frame_scale(window);
    return {box.min.x + px.x * scale, box.min.y + px.y * scale};
}

/// The point of the map (metres) at a place in the window.
inline geo::Point metres_at(Window& window, double x, double y)
{
    auto& map = window.app().map();
    auto const& box = window.app().boxes().map;
    double const scale = frame_scale(window);
    return scene::to_metres(map.camera(1e9), map.frame(), {(x - box.min.x) / scale, (y - box.min.y) / scale});
}

inline geo::Point lonlat_at(Window& window, ImVec2 at)
{
    geo::Projection const projection(window.app().geometry().projection_definition());
    return projection.inverse(metres_at(window, at.x, at.y));
}

/// The place in the window of a point in degrees.
inline geo::Point on_screen_lonlat(Window& window, geo::Point lonlat)
{
    geo::Projection const projection(window.app().geometry().projection_definition());
    return on_screen(window, projection.forward(lonlat));
}

/// Where the pole of an area's largest part is in the window.
inline ImVec2 pole_of(Window& window, std::string const& adcode)
{
    geo::Point const at = on_screen(window, window.app().geometry().area(adcode)->parts.front().pole);
    return {static_cast<float>(std::round(at.x)), static_cast<float>(std::round(at.y))};
}

/// A pixel of the county under which no symbol lies; empty when there is none.
inline std::optional<geo::Point> free_pixel(Window& window, std::string const& adcode)
{
    auto const& picture = *window.app().map().picture();
    auto const& box = window.app().geometry().area(adcode)->parts.front().box;
    constexpr int steps = 40;
    for (int i = 1; i < steps; ++i) {
        for (int j = 1; j < steps; ++j) {
            geo::Point at =
                on_screen(window, {box.min_x + box.width() * i / steps, box.min_y + box.height() * j / steps});
            at = {std::round(at.x), std::round(at.y)};
            auto const& order = picture.order;
            geo::Point const px = scene::to_frame(*order.view.camera, order.frame, metres_at(window, at.x, at.y));
            auto const found = scene::pick(window.app().geometry(), picture.scene, *order.view.camera, order.frame, px);
            bool const inside = window.app().boxes().map.contains({static_cast<float>(at.x), static_cast<float>(at.y)});
            if (found.project_ids.empty() && found.adcode == adcode && inside) { return at; }
        }
    }
    return std::nullopt;
}

}  // namespace atlas::test
