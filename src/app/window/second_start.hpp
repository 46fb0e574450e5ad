// Another start of the program where its window cannot be made with the computer's own OpenGL.
#pragma once

#include <string>

namespace atlas::app {

/// Whether this is the second start.
bool is_second_start();
/// Starts the program again in place of this one, with the same arguments and OpenGL computed by the processor (Mesa's
/// llvmpipe). Returns only where this is the second start already or the program cannot be started. No file may be open
/// for writing.
void start_again_in_software();
/// Why there is no window and what would do, in both languages. `reason`: the window library's own words.
std::string no_opengl_words(std::string const& reason);

/// Whether a desktop started the program, and not a terminal or script: what is printed is then seen by nobody.
bool started_by_desktop();

}  // namespace atlas::app
