// The presentation in the window: briefing::Show says what is on, the painter draws it beside the window, the stage
// brings it to the screen.
#pragma once

#include "app/show/page_painter.hpp"
#include "app/show/slide_stage.hpp"
#include "briefing/show/show.hpp"
#include "model/atlas.hpp"
#include "scene/snapshot.hpp"
#include "ui/kit/context.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace atlas::app {

/// The speaker's screen: two pictures, each with a number that changes with its content.
struct SpeakerScreen {
    int width = 0, height = 0;  ///< px; 0 = there is none
    std::optional<SpeakerPicture> view;
    render::Image clock;
    std::uint64_t view_revision = 0, clock_revision = 0;
};

/// Main thread, with the OpenGL context current.
class Presenter {
public:
    explicit Presenter(base::MainQueue& queue);

    /// Begins with the scene of this number, 0 the first. There is at least one scene.
    void start(scene::Snapshot snapshot, std::vector<model::BriefingScene> scenes, std::size_t first,
               base::Language language, double now);
    /// Lets go of pictures; the show is over.
    void stop();
    [[nodiscard]] bool active() const { return m_presented != nullptr; }

    void press(briefing::ShowKey key) { m_keys.emplace_back(key); }
    void press_digit(int digit) { m_keys.emplace_back(digit); }
    /// Obeys the keys and what happens by itself; stops when the show has ended. Before the frame is begun.
    void advance(double now);
    /// One frame: pointer, pages, marks. Inside an ImGui frame.
    void draw(ui::Context& ctx);
    /// Copies the page into the bound framebuffer; before ImGui draws on top.
    void paint(int height) const;

    /// Seconds until the next frame is due without input: 0 at once, negative never.
    [[nodiscard]] double due(double now) const;
    /// Whether everything shown now is drawn, and the pages beside it too.
    [[nodiscard]] bool settled(double now) const;
    void drain() { m_painter.drain(); }
    /// Another atlas, or another reading, is shown from now on.
    void forget_answers() { m_painter.forget_answers(); }

    [[nodiscard]] briefing::Show const& show() const { return m_show; }
    [[nodiscard]] SlideStage const& stage() const { return m_stage; }
    /// Pixels of the window per px of the page, for a window of this size.
    static double page_scale(double width, double height);
    /// How often the next monitor was asked for since the last call.
    int take_monitor_steps() { return std::exchange(m_monitor_steps, 0); }

    /// A second screen of this size; 0 × 0 takes it away.
    void set_speaker_size(int width, int height);
    [[nodiscard]] SpeakerScreen const& speaker() const { return m_speaker; }
    /// Hours, minutes and seconds of the day; the computer's clock unless replaced.
    std::function<briefing::SpeakerTime()> clock;

private:
    using Pressed = std::variant<briefing::ShowKey, int>;
    void handle_requests(briefing::ShowKey key, double now);
    void handle_pointer(ui::Context& ctx);
    /// The left button without pen: a click goes on, a drag moves the map.
    void handle_press(geo::Point at, double now);
    /// The map zoomed (2 = twice as near) so that what lies at `about` stays there.
    void zoom(geo::Point about, double factor, double now);
    /// Brings the page and the camera of the show onto the stage.
    void follow(double now);
    /// The map under a place of the page, where it can be moved by hand now.
    [[nodiscard]] StagedMap const* map_at(geo::Point at, double now) const;
    void order(double now);
    // Each orders what it is about where that is missing, and says whether it did.
    bool order_count();
    bool order_page(std::size_t page);
    bool order_live(double now);
    bool order_clock(double now);
    bool order_speaker();
    [[nodiscard]] bool live_wanted(double now) const;
    [[nodiscard]] bool speaker_wanted() const;
    [[nodiscard]] PageSpec spec_of(std::size_t page) const;
    [[nodiscard]] briefing::SpeakerTime time_now(double now) const;

    PresentedPtr m_presented;
    briefing::Show m_show;
    SlideStage m_stage;
    SpeakerScreen m_speaker;
    std::optional<briefing::SpeakerTime> m_clock_shown;
    std::vector<Pressed> m_keys;
    bool m_counted = false;  ///< pages of the scenes
    double m_started = 0;
    int m_monitor_steps = 0;
    bool m_drawn = false;  ///< a frame since the start
    ImVec2 m_mouse{};
    std::optional<geo::Point> m_pressed_at;  ///< by the left button, without pen; px of the page
    bool m_pans = false;                     ///< this press moves the map
    bool m_wandered = false;                 ///< far enough to be no click
    std::uint64_t m_generation = 0;          ///< results of an earlier show are dropped
    PagePainter m_painter;                   ///< last, so that its worker ends first
};

}  // namespace atlas::app
