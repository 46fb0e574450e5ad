// The program's entry: every failure ends here, as a message and an exit status.
#include "app/commands/command_line.hpp"

int main(int argc, char** argv) { return atlas::app::run(argc, argv); }
