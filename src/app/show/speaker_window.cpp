#include "app/show/speaker_window.hpp"

#include <epoxy/gl.h>

namespace atlas::app {

namespace {

gl::WindowOptions options_of_second(base::Language language)
{
    gl::WindowOptions options;
    options.title = base::pick(language, "县域一张图 · 讲解人", "County Atlas · speaker");
    options.width = 1280;
    options.height = 720;
    options.min_width = 480;
    options.min_height = 270;
    options.second = true;
    return options;
}

}  // namespace

SpeakerWindow::SpeakerWindow(gl::Window& main, std::size_t monitor, base::Language language)
    : m_main(main), m_window(options_of_second(language)), m_pictures(std::make_unique<Pictures>())
{
    m_window.set_swap_interval(0);  // the audience's window sets the pace
    m_window.cover(monitor);
    m_main.make_current();
}

SpeakerWindow::~SpeakerWindow()
{
    m_window.make_current();
    m_pictures.reset();
    m_main.make_current();
}

void SpeakerWindow::paint(SpeakerScreen const& screen)
{
    if (screen.view_revision != m_view_revision && screen.view) {
        auto const& image = screen.view->image;
        m_pictures->view.upload(image.width, image.height, image.bgra);
    }
    if (screen.clock_revision != m_clock_revision && screen.clock.width > 0) {
        m_pictures->clock.upload(screen.clock.width, screen.clock.height, screen.clock.bgra);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glViewport(0, 0, m_size.width, m_size.height);
    gl::Picture::Box const all{0, 0, m_size.width, m_size.height};
    gl::fill(all, 0.12F, 0.18F, 0.24F);
    gl::Picture const& view = m_pictures->view;
    view.copy_to({0, m_size.height - view.height(), view.width(), m_size.height}, all);
    gl::Picture const& clock = m_pictures->clock;
    clock.copy_to({0, m_size.height - clock.height(), clock.width(), m_size.height}, all);
}

void SpeakerWindow::show(Presenter& presenter)
{
    auto const size = m_window.framebuffer_size();
    if (size.width <= 0 || size.height <= 0) { return; }
    bool const resized = size.width != m_size.width || size.height != m_size.height;
    if (resized) { presenter.set_speaker_size(size.width, size.height); }
    m_size = size;
    SpeakerScreen const& screen = presenter.speaker();
    bool const same = screen.view_revision == m_view_revision && screen.clock_revision == m_clock_revision;
    if (same && !resized) { return; }
    m_window.make_current();
    paint(screen);
    m_window.swap();
    m_main.make_current();
    m_view_revision = screen.view_revision;
    m_clock_revision = screen.clock_revision;
}

}  // namespace atlas::app
