#include "gl/input/x11_errors.hpp"

namespace atlas::gl {

namespace {

// Xlib's handler gets no data of ours; there is one main thread.
Display* quiet = nullptr;
int (*others)(Display*, XErrorEvent*) = nullptr;

int on_error(Display* display, XErrorEvent* error)
{
    return display == quiet || others == nullptr ? 0 : others(display, error);
}

}  // namespace

QuietErrors::QuietErrors(Display* display)
{
    m_before = XSetErrorHandler(on_error);
    if (m_before == on_error) { return; }
    quiet = display;
    others = m_before;
}

QuietErrors::~QuietErrors() { XSetErrorHandler(m_before); }

}  // namespace atlas::gl
