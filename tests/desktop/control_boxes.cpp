// control_boxes ATLAS WIDTH HEIGHT : where the controls of a window of this size are that the tests of the desktop
// click, one "name left top right bottom" a line: those of the start, of the briefing, and of its first scene.
#include "../ui/driven_app.hpp"

#include <fmt/format.h>

#include <cstdlib>

int main(int argc, char** argv)
{
    using namespace atlas;
    if (argc != 4) { return 2; }
    test::Window window(io::read_folder(argv[1]).value(), {}, std::atoi(argv[2]), std::atoi(argv[3]));
    window.settle();
    auto const print = [&](std::string const& name) {
        auto const box = test::box_of(window, name);
        if (!box) { std::exit(1); }
        fmt::print("{}\t{}\t{}\t{}\t{}\n", name, box->min.x, box->min.y, box->max.x, box->max.y);
    };
    print("##search#1");
    print("briefing");
    test::press(window, "briefing");
    print("scene#1");
    test::press(window, "scene#1");
    print("text");
    return 0;
}
