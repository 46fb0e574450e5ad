// A presentation as a value: which page is on, what lies over it, and what every key does. Times are seconds of one
// clock; places are px of the page.
#pragma once

#include "geo/types.hpp"
#include "model/atlas.hpp"
#include "query/view_state.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace atlas::briefing {

/// What a key, click or remote control asks of the presentation. Digits come through Show::digit.
enum class ShowKey {
    next,
    previous,
    first,
    last,
    enter,
    black,
    white,
    pen,
    erase,
    spotlight,
    play,
    help,
    zoom_in,
    zoom_out,
    monitor,  ///< to the next monitor
    end,
};

enum class Screen { page, black, white };

/// A line of the pen; a single point is a dot.
struct PenStroke {
    std::vector<geo::Point> points;
    bool operator==(PenStroke const&) const = default;
};

/// Which page of which scene.
struct PageOf {
    std::size_t scene = 0;
    int part = 0;  ///< 0 = the scene's first page, which holds its map
    bool operator==(PageOf const&) const = default;
};

inline constexpr double default_hold = 8;     ///< seconds a page stays when playing by itself
inline constexpr double digit_seconds = 1;    ///< a second digit may follow the first for so long
inline constexpr double pointer_seconds = 3;  ///< the pointer hides after so long without a move
inline constexpr double pen_width = 5;        ///< px of the page
inline constexpr double spotlight_radius = 165;

/// Seconds a page of the scene stays when playing by itself, the way of its camera included.
double stay_of(model::BriefingScene const& scene);

/// Value type. Without scenes there is no page and nothing happens.
class Show {
public:
    Show() = default;
    /// `stays`: stay_of each scene. Until take_parts every scene counts as one page.
    Show(std::vector<double> stays, std::size_t first_scene, double now);

    /// How many pages each scene has; stays on the page shown, or on the last of its scene.
    void take_parts(std::vector<int> parts);

    void press(ShowKey key, double now);
    /// Jumps to the page of this number, at once where no longer number is possible, else after a second. An Enter
    /// within a second after the jump ends the number and does not go on.
    void digit(int digit, double now);
    /// What happens by itself up to `now`.
    void tick(double now);
    /// Seconds until tick would change something; negative: never.
    [[nodiscard]] double due(double now) const;

    void move_pointer(geo::Point at, double now);
    /// Where the pointer is, without its having moved.
    void place_pointer(geo::Point at) { m_pointer = at; }
    void pen_down(geo::Point at);
    void pen_move(geo::Point at);
    void pen_up() { m_drawing = false; }
    /// The spotlight for as long as a button is held.
    void hold_spotlight(bool on) { m_spotlight_held = on; }
    /// Moves the map by hand. The camera is metres per px of the page.
    void look(query::Camera camera, double now);

    [[nodiscard]] std::size_t page() const { return m_page; }
    [[nodiscard]] std::size_t pages() const { return m_pages.size(); }
    [[nodiscard]] PageOf page_of(std::size_t page) const { return m_pages.at(page); }
    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] Screen screen() const { return m_screen; }
    [[nodiscard]] bool pen() const { return m_pen; }
    [[nodiscard]] bool drawing() const { return m_drawing; }
    [[nodiscard]] std::vector<PenStroke> const& strokes() const { return m_strokes; }
    [[nodiscard]] bool spotlight() const { return m_spotlight || m_spotlight_held; }
    [[nodiscard]] geo::Point pointer() const { return m_pointer; }
    [[nodiscard]] bool pointer_hidden(double now) const { return now >= m_pointer_at + pointer_seconds; }
    [[nodiscard]] std::optional<query::Camera> const& live() const { return m_live; }
    [[nodiscard]] bool playing() const { return m_playing; }
    [[nodiscard]] bool help() const { return m_help; }
    /// The number being typed; 0 = none.
    [[nodiscard]] int typed() const { return m_typed; }

    bool operator==(Show const&) const = default;

private:
    void go(std::size_t page, double now);
    void jump(int number, double now);
    void step(int by, double now);
    void toggle(Screen screen, double now);

    std::vector<double> m_stays;  ///< of the scenes
    std::vector<PageOf> m_pages;
    std::size_t m_page = 0;
    double m_since = 0;  ///< the time that playing by itself counts from
    bool m_ended = false;
    Screen m_screen = Screen::page;
    bool m_pen = false;
    bool m_drawing = false;
    std::vector<PenStroke> m_strokes;
    bool m_spotlight = false;
    bool m_spotlight_held = false;
    geo::Point m_pointer;
    double m_pointer_at = 0;
    std::optional<query::Camera> m_live;
    bool m_playing = false;
    bool m_help = false;
    int m_typed = 0;
    double m_typed_at = 0;
    std::optional<double> m_jumped_at;  ///< when a number's page came up by itself, until the next key
};

}  // namespace atlas::briefing
