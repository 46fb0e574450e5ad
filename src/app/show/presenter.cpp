#include "app/show/presenter.hpp"

#include "model/atlas.hpp"
#include "query/view_state.hpp"
#include "ui/map/presenter_marks.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>

namespace atlas::app {

namespace {

constexpr double return_seconds = 0.5;       ///< of the camera's way back to where the scene has it
constexpr double least_height = 16;          ///< px of a page worth drawing
constexpr double button_seconds = 1.0 / 60;  ///< how often a held button is looked at

briefing::SpeakerTime wall_clock()
{
    std::time_t const now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    briefing::SpeakerTime time;
    time.hour = local.tm_hour;
    time.minute = local.tm_min;
    time.second = local.tm_sec;
    return time;
}

}  // namespace

Presenter::Presenter(base::MainQueue& queue) : clock(wall_clock), m_painter(queue) {}

void Presenter::start(scene::Snapshot snapshot, std::vector<model::BriefingScene> scenes, std::size_t first,
                      base::Language language, double now)
{
    std::vector<double> stays;
    for (auto const& scene : scenes) { stays.push_back(briefing::stay_of(scene)); }
    m_presented = std::make_shared<Presented const>(Presented{std::move(snapshot), std::move(scenes), language});
    m_show = briefing::Show(std::move(stays), first, now);
    m_stage.clear();
    m_keys.clear();
    m_counted = m_drawn = false;
    m_started = now;
    m_monitor_steps = 0;
    m_pressed_at.reset();
    m_speaker.view.reset();
    m_clock_shown.reset();
    ++m_generation;
}

void Presenter::stop()
{
    m_presented.reset();
    m_stage.clear();
    m_speaker = {};
    ++m_generation;
}

double Presenter::page_scale(double width, double height)
{
    return std::min(width / briefing::wide_page.width, height / briefing::wide_page.height);
}

PageSpec Presenter::spec_of(std::size_t page) const
{
    briefing::PageOf const of = m_show.page_of(page);
    return {of.scene, of.part, static_cast<int>(page) + 1, static_cast<int>(m_show.pages())};
}

void Presenter::advance(double now)
{
    if (!active()) { return; }
    for (Pressed const& pressed : std::exchange(m_keys, {})) {
        if (auto const* digit = std::get_if<int>(&pressed)) {
            m_show.digit(*digit, now);
        } else {
            handle_requests(std::get<briefing::ShowKey>(pressed), now);
        }
    }
    m_show.tick(now);
    if (m_show.ended()) { stop(); }
}

void Presenter::draw(ui::Context& ctx)
{
    ImVec2 const window = ImGui::GetIO().DisplaySize;
    m_stage.resize(window.x, window.y);
    if (!m_drawn) { m_mouse = ImGui::GetIO().MousePos; }
    m_drawn = true;
    handle_pointer(ctx);
    follow(ctx.now);
    ImDrawList* const list = ImGui::GetBackgroundDrawList();
    if (m_show.screen() == briefing::Screen::page) { m_stage.draw(list, ctx.now); }
    ImVec2 const low = m_stage.to_window({0, 0});
    ImVec2 const high = m_stage.to_window({briefing::wide_page.width, briefing::wide_page.height});
    ui::draw_show_marks(ctx, m_show,
                        {{low, {std::round(high.x), std::round(high.y)}}, static_cast<float>(m_stage.scale())}, list);
    order(ctx.now);
}

void Presenter::paint(int height) const { m_stage.paint(height); }

void Presenter::follow(double now)
{
    std::size_t const page = m_show.page();
    // Behind a black or white screen the next page comes without show.
    bool const seen = m_show.screen() == briefing::Screen::page;
    if (m_counted && m_stage.has(page, spec_of(page))) {
        m_stage.show(page, seen ? m_presented->scenes[m_show.page_of(page).scene].move_seconds : 0, now);
    }
    StagedMap const* const map = m_stage.map();
    if (map == nullptr || m_stage.on() != page || m_stage.changing(now)) { return; }
    query::Camera const wanted = m_show.live().value_or(map->camera);
    if (!same_place(m_stage.way().target(), wanted)) {
        m_stage.way().fly(wanted, map->box.width(), now, return_seconds);
    }
}

bool Presenter::order_count()
{
    if (m_counted) { return false; }
    m_painter.count_pages(m_presented, [this, generation = m_generation](std::vector<int> parts) {
        if (generation != m_generation) { return; }
        m_show.take_parts(std::move(parts));
        m_counted = true;
    });
    return true;
}

bool Presenter::order_page(std::size_t page)
{
    if (page >= m_show.pages() || m_stage.has(page, spec_of(page))) { return false; }
    m_painter.draw_page(m_presented, spec_of(page), m_stage.scale(),
                        [this, page, generation = m_generation](PagePicture picture) {
                            if (generation == m_generation) { m_stage.take(page, std::move(picture)); }
                        });
    return true;
}

bool Presenter::live_wanted(double now) const
{
    bool const moves = m_stage.on() == m_show.page() && m_stage.map() != nullptr &&
                       m_show.page_of(m_show.page()).part == 0 && (m_stage.moving(now) || m_stage.off_camera(now));
    if (!moves) { return false; }
    auto const there = m_stage.live_camera();
    return !there || !same_place(*there, m_stage.way().at(now));
}

bool Presenter::order_live(double now)
{
    if (!live_wanted(now)) { return false; }
    std::size_t const page = *m_stage.on();
    m_painter.draw_maps(m_presented, spec_of(page), m_stage.scale(), m_stage.map()->frame_scale, m_stage.way().at(now),
                        [this, page, generation = m_generation](std::vector<MapLayers> layers) {
                            bool const current = generation == m_generation && m_stage.on() == page;
                            if (current) { m_stage.take_live(std::move(layers)); }
                        });
    return true;
}

briefing::SpeakerTime Presenter::time_now(double now) const
{
    briefing::SpeakerTime time = clock();
    time.elapsed = static_cast<int>(now - m_started);
    time.playing = m_show.playing();
    time.language = m_presented->language;
    return time;
}

bool Presenter::order_clock(double now)
{
    if (m_speaker.width <= 0) { return false; }
    briefing::SpeakerTime const time = time_now(now);
    if (m_clock_shown == time) { return false; }
    m_clock_shown = time;
    m_painter.draw_clock(time, m_speaker.width, m_speaker.height,
                         [this, generation = m_generation](render::Image image) {
                             if (generation != m_generation) { return; }
                             m_speaker.clock = std::move(image);
                             ++m_speaker.clock_revision;
                         });
    return true;
}

bool Presenter::speaker_wanted() const
{
    if (m_speaker.width <= 0) { return false; }
    auto const& view = m_speaker.view;
    return !view || view->width != m_speaker.width || view->height != m_speaker.height ||
           !(view->spec == spec_of(m_show.page()));
}

bool Presenter::order_speaker()
{
    if (!speaker_wanted()) { return false; }
    std::size_t const page = m_show.page();
    std::optional<PageSpec> next;
    if (page + 1 < m_show.pages()) { next = spec_of(page + 1); }
    m_painter.draw_speaker(m_presented, spec_of(page), next, m_speaker.width, m_speaker.height,
                           [this, generation = m_generation](SpeakerPicture picture) {
                               if (generation != m_generation) { return; }
                               m_speaker.view = std::move(picture);
                               ++m_speaker.view_revision;
                           });
    return true;
}

void Presenter::order(double now)
{
    if (m_stage.scale() * briefing::wide_page.height < least_height) { return; }  // a window put away
    std::size_t const page = m_show.page();
    std::vector<std::size_t> wanted{page, page + 1};
    if (page > 0) { wanted.push_back(page - 1); }
    m_stage.keep(wanted);
    if (m_painter.busy()) { return; }
    // What is missed most comes first; the rest follows when that is done.
    if (order_count() || order_page(page) || order_clock(now) || order_live(now) || order_page(page + 1) ||
        order_speaker()) {
        return;
    }
    if (page > 0) { order_page(page - 1); }
}

void Presenter::set_speaker_size(int width, int height)
{
    m_speaker.width = width;
    m_speaker.height = height;
    if (width <= 0) { m_speaker.view.reset(); }
    m_clock_shown.reset();
}

double Presenter::due(double now) const
{
    if (!active()) { return -1; }
    if (!m_drawn || m_stage.moving(now)) { return 0; }
    double next = m_show.due(now);
    auto const add = [&](double wait) { next = next < 0 ? wait : std::min(next, wait); };
    ImGuiIO const& io = ImGui::GetIO();
    if (io.MouseDown[0] || io.MouseDown[1]) { add(button_seconds); }
    if (m_speaker.width > 0) {
        auto const since = std::chrono::system_clock::now().time_since_epoch();
        double const second = std::chrono::duration<double>(since).count();
        add(std::ceil(second) - second + 0.005);
    }
    // The painter's next result wakes the window; where it rests although something is missing, it wants an order.
    bool const away = m_stage.scale() * briefing::wide_page.height < least_height;
    if (!away && !m_painter.busy() && !settled(now)) { add(0); }
    return next;
}

bool Presenter::settled(double now) const
{
    std::size_t const page = m_show.page();
    bool const there = m_drawn && m_counted && m_stage.on() == page && m_stage.has(page, spec_of(page));
    if (!there || m_painter.busy() || m_stage.moving(now) || live_wanted(now) || speaker_wanted()) { return false; }
    bool const next = page + 1 >= m_show.pages() || m_stage.has(page + 1, spec_of(page + 1));
    bool const previous = page == 0 || m_stage.has(page - 1, spec_of(page - 1));
    return next && previous;
}

}  // namespace atlas::app
