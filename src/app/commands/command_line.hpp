// Options in, exit status out: chooses the window or a command.
#pragma once

namespace atlas::app {

/// Exit status: 0 done, 1 the input has errors, 2 wrong usage, 3 the system failed.
int run(int argc, char** argv);

}  // namespace atlas::app
