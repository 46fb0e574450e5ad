// Keys that mean something to the program beyond typing.
#pragma once

namespace atlas::ui {

/// Keys that mean something to the program beyond typing.
enum class Key {
    find,
    escape,
    home,
    zoom_in,
    zoom_out,
    left,
    right,
    up,
    down,
    enter,
    back,
    play,
    table,
    copy,
    measure,
    save,
    undo,
    redo,
    present,
    rename,
    reload
};

}  // namespace atlas::ui
