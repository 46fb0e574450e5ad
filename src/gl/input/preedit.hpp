// What an input method composes, kept up with the changes it tells of.
#pragma once

#include "gl/input/input_method.hpp"

#include <X11/Xlib.h>

#include <cstddef>
#include <string>

namespace atlas::gl {

/// Value type. Places and lengths outside the text are taken for its ends.
class Preedit {
public:
    void draw(XIMPreeditDrawCallbackStruct const& change);
    /// Moves the caret and tells where it is now.
    void move(XIMPreeditCaretCallbackStruct& change);
    [[nodiscard]] Composition composition() const;

private:
    std::u32string m_text;
    std::size_t m_caret = 0;  ///< characters
};

}  // namespace atlas::gl
