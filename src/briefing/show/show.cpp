#include "briefing/show/show.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace atlas::briefing {
namespace {

/// A pen's points nearer than this to the one before add nothing but weight.
constexpr double pen_step = 1.5;

}  // namespace

double stay_of(model::BriefingScene const& scene)
{
    double const hold = scene.hold_seconds > 0 ? scene.hold_seconds : default_hold;
    return hold + std::max(0.0, scene.move_seconds);
}

Show::Show(std::vector<double> stays, std::size_t first_scene, double now)
    : m_stays(std::move(stays)), m_since(now), m_pointer_at(now - pointer_seconds)
{
    for (std::size_t i = 0; i < m_stays.size(); ++i) { m_pages.push_back({i, 0}); }
    if (!m_pages.empty()) { m_page = std::min(first_scene, m_pages.size() - 1); }
}

void Show::take_parts(std::vector<int> parts)
{
    if (m_pages.empty()) { return; }
    PageOf const here = m_pages[m_page];
    std::vector<PageOf> pages;
    for (std::size_t scene = 0; scene < m_stays.size(); ++scene) {
        int const count = scene < parts.size() ? std::max(1, parts[scene]) : 1;
        for (int part = 0; part < count; ++part) {
            pages.push_back({scene, part});
            bool const same = scene == here.scene && part <= here.part;
            if (same) { m_page = pages.size() - 1; }
        }
    }
    m_pages = std::move(pages);
}

void Show::go(std::size_t page, double now)
{
    m_typed = 0;
    m_live.reset();
    m_since = now;
    m_screen = Screen::page;
    if (page == m_page || page >= m_pages.size()) { return; }
    m_page = page;
    m_strokes.clear();  // they point at what was on the page before
    m_drawing = false;
}

void Show::jump(int number, double now)
{
    go(static_cast<std::size_t>(number - 1), now);
    m_jumped_at = now;
}

void Show::step(int by, double now)
{
    // The first key only brings the page back as it is meant to be seen.
    bool const away = m_screen != Screen::page || m_live;
    if (away) { return go(m_page, now); }
    if (by < 0 && m_page == 0) { return; }
    go(m_page + static_cast<std::size_t>(by), now);
}

void Show::toggle(Screen screen, double now)
{
    m_screen = m_screen == screen ? Screen::page : screen;
    m_since = now;
}

void Show::press(ShowKey key, double now)
{
    if (m_pages.empty() && key != ShowKey::end) { return; }
    auto const jumped_at = std::exchange(m_jumped_at, std::nullopt);
    if (key == ShowKey::enter && m_typed > 0) { return go(static_cast<std::size_t>(m_typed - 1), now); }
    // Who types "5" and Enter means page 5, though it came up before Enter.
    if (key == ShowKey::enter && jumped_at && now < *jumped_at + digit_seconds) { return; }
    m_typed = 0;
    switch (key) {
    case ShowKey::next:
    case ShowKey::enter:
        return step(1, now);
    case ShowKey::previous:
        return step(-1, now);
    case ShowKey::first:
        return go(0, now);
    case ShowKey::last:
        return go(m_pages.size() - 1, now);
    case ShowKey::black:
        return toggle(Screen::black, now);
    case ShowKey::white:
        return toggle(Screen::white, now);
    case ShowKey::pen:
        m_pen = !m_pen;
        m_drawing = false;
        return;
    case ShowKey::erase:
        m_strokes.clear();
        m_drawing = false;
        return;
    case ShowKey::spotlight:
        m_spotlight = !m_spotlight;
        return;
    case ShowKey::play:
        m_playing = !m_playing && m_page + 1 < m_pages.size();
        m_since = now;
        return;
    case ShowKey::help:
        m_help = !m_help;
        return;
    case ShowKey::end:
        m_ended = !m_help;  // what lies over the page goes first
        m_help = false;
        return;
    case ShowKey::zoom_in:
    case ShowKey::zoom_out:
    case ShowKey::monitor:
        return;  // for whoever holds the window
    }
}

void Show::digit(int digit, double now)
{
    tick(now);
    int const count = static_cast<int>(m_pages.size());
    int const number = m_typed * 10 + digit;
    if (digit < 0 || digit > 9 || number < 1) { return; }
    if (number > count) {
        m_typed = 0;  // no such page
        return;
    }
    if (number * 10 > count) { return jump(number, now); }
    m_typed = number;
    m_typed_at = now;
}

void Show::tick(double now)
{
    if (m_typed > 0 && now >= m_typed_at + digit_seconds) { jump(m_typed, now); }
    if (!m_playing || m_screen != Screen::page || m_pages.empty()) { return; }
    if (m_page + 1 >= m_pages.size()) {
        m_playing = false;
        return;
    }
    if (now >= m_since + m_stays[m_pages[m_page].scene]) { go(m_page + 1, now); }
}

double Show::due(double now) const
{
    double next = -1;
    auto const add = [&](double at) {
        double const wait = std::max(0.0, at - now);
        next = next < 0 ? wait : std::min(next, wait);
    };
    if (m_typed > 0) { add(m_typed_at + digit_seconds); }
    if (m_playing && m_screen == Screen::page && !m_pages.empty()) {
        add(m_page + 1 < m_pages.size() ? m_since + m_stays[m_pages[m_page].scene] : now);
    }
    if (!pointer_hidden(now)) { add(m_pointer_at + pointer_seconds); }
    return next;
}

void Show::move_pointer(geo::Point at, double now)
{
    m_pointer = at;
    m_pointer_at = now;
}

void Show::pen_down(geo::Point at)
{
    if (m_pages.empty() || m_screen != Screen::page) { return; }
    m_strokes.push_back({{at}});
    m_drawing = true;
}

void Show::pen_move(geo::Point at)
{
    if (!m_drawing) { return; }
    geo::Point const last = m_strokes.back().points.back();
    if (std::hypot(at.x - last.x, at.y - last.y) >= pen_step) { m_strokes.back().points.push_back(at); }
}

void Show::look(query::Camera camera, double now)
{
    if (m_pages.empty() || m_screen != Screen::page) { return; }
    m_live = camera;
    m_since = now;
}

}  // namespace atlas::briefing
