// Errors of one connection to the X server that end nothing: an input method may vanish at any moment.
#pragma once

#include <X11/Xlib.h>

namespace atlas::gl {

/// While it lives, errors of this connection are ignored and those of others go on to whoever had them before.
class QuietErrors {
public:
    explicit QuietErrors(Display* display);
    ~QuietErrors();
    QuietErrors(QuietErrors const&) = delete;
    QuietErrors& operator=(QuietErrors const&) = delete;

private:
    int (*m_before)(Display*, XErrorEvent*);
};

}  // namespace atlas::gl
