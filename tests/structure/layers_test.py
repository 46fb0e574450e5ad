#!/usr/bin/env python3
"""Compares every include in src/ with the layers, their rooms and their libraries: an arrow may only point down.

Shared include paths hide a breach from the linker, so the includes themselves are read.
"""
import pathlib
import re
import sys
import tempfile
import unittest

SRC = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else "src")

# Which layers a layer may include.
ALLOWED = {
    "base": set(),
    "words": {"base"},
    "geo": {"words", "base"},
    "model": {"geo", "words", "base"},
    "rules": {"model", "geo", "words", "base"},
    "io": {"rules", "model", "geo", "words", "base"},
    "query": {"rules", "model", "geo", "words", "base"},
    "style": {"query", "rules", "model", "geo", "words", "base"},
    "resolve": {"style", "query", "rules", "model", "geo", "words", "base"},
    "tables": {"io", "query", "rules", "model", "geo", "words", "base"},
    "text": {"base"},
    "scene": {"text", "resolve", "style", "query", "rules", "model", "geo", "words", "base"},
    "render": {"scene", "text", "style", "geo", "base"},
    "briefing": {"scene", "text", "resolve", "style", "query", "rules", "model", "geo", "words", "base"},
    "publish": {"briefing", "render", "scene", "text", "resolve", "style", "query", "rules", "model", "geo", "words", "base"},
    "gl": {"base"},
    "ui": {"tables", "briefing", "scene", "text", "resolve", "style", "query", "rules", "model", "geo", "words", "base"},
}
ALLOWED["app"] = set(ALLOWED)

# Floors of a layer that has rooms (folders), the lowest first: a room ("page/") or a file beside the rooms ("frame")
# may include what stands on the floors below its own, and no neighbour on the same floor.
FLOORS = {
    "model": ["table/", "kinds map_words area_code rows", "area_index atlas", "store/"],
    "io": ["files/", "folder/", "check/ write/", "save/ listing/"],
    "scene": ["scene sizes frame", "geometry/", "camera viewport crosses_frame", "base_map pick symbols/",
              "labels/ furniture/", "zone_names", "build snapshot"],
    "render": ["raster/", "vector/"],
    "briefing": ["chart/", "page/", "sheet/ check/ show/"],
    "publish": ["pages fixed_date", "pdf pptx/", "briefing_files"],
    "gl": ["input/", "monitors headless texture", "framebuffer picture window"],
    "ui": ["strings/", "state/", "kit/", "map/ table/", "cards/ briefing/", "panels/ dialogs/"],
    "app": ["draw/", "export/", "show/", "window/", "commands/"],
}

# Headers of other people's libraries, or folders of them, that a layer may include; fmt is everybody's.
LIBRARIES = {
    "base": "unicode/",
    "geo": "proj.h geodesic.h geos_c.h",
    "io": "csv.h nlohmann/ toml++/ xlsxwriter.h",
    "query": "unicode/",
    "text": "ft2build.h hb.h hb-ft.h fontconfig/ unicode/",
    "render": "png.h cairo.h cairo-ft.h cairo-pdf.h cairo-svg.h ft2build.h qpdf/",
    "publish": "zip.h pugixml.hpp",
    "gl": "GLFW/ epoxy/ X11/",
    "ui": "imgui.h imgui_internal.h imgui_freetype.h imgui_stdlib.h ft2build.h",
    "app": "CLI/ systemd/ GLFW/ epoxy/ imgui.h backends/ nlohmann/",
}
POSIX = {"dirent.h", "dlfcn.h", "fcntl.h", "langinfo.h", "poll.h", "signal.h", "sys/eventfd.h", "sys/file.h", "sys/mman.h", "sys/resource.h", "sys/stat.h",
         "sys/types.h", "sys/wait.h", "unistd.h"}


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s+([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match.group(1) == '"', match.group(2)


def floor_of(layer, parts):
    """The floor of a file, named by its path below the layer; None when no floor names it."""
    name = parts[0] + "/" if len(parts) > 1 else pathlib.PurePath(parts[0]).stem
    for floor, names in enumerate(FLOORS[layer]):
        if name in names.split():
            return floor, name
    return None


def room_breach(layer, source, target):
    """What is wrong with an include inside one layer; empty when nothing is."""
    if layer not in FLOORS:
        return "" if len(source) == len(target) == 1 else f"the rooms of {layer} have no floors"
    here, there = floor_of(layer, source), floor_of(layer, target)
    if here is None or there is None:
        return f"{'/'.join(source if here is None else target)} stands on no floor of {layer}"
    if here[0] > there[0] or here[1] == there[1]:
        return ""
    if here[0] == there[0] and not here[1].endswith("/") and not there[1].endswith("/"):
        return ""  # files of one floor beside the rooms
    return f"{here[1]} must not include {there[1]}"


def library_breach(layer, name):
    standard = "." not in name and "/" not in name
    known = standard or name in POSIX or name.startswith("fmt/")
    for library in LIBRARIES.get(layer, "").split():
        known = known or name == library or (library.endswith("/") and name.startswith(library))
    return "" if known else f"{name} is no library of {layer}"


def breach(layer, source, own, name):
    """What is wrong with one include; empty when nothing is."""
    if not own:
        return library_breach(layer, name)
    target = pathlib.PurePath(name).parts
    if len(target) == 1:
        return f"{name} must be named from src/ on"
    if target[0] == layer:
        return room_breach(layer, source, target[1:])
    if target[0] not in ALLOWED[layer]:
        return f"{layer} must not include {name}"
    return ""


def breaches(src):
    """Every breach below `src` as "file:line: what", and how many includes were read."""
    found, seen = [], 0
    for folder in sorted(p for p in src.iterdir() if p.is_dir()):
        if folder.name not in ALLOWED:
            found.append(f"{folder}: an unknown layer")
            continue
        for path in sorted(folder.rglob("*.[ch]pp")):
            source = path.relative_to(folder).parts
            for number, own, name in includes(path):
                seen += 1
                what = breach(folder.name, source, own, name)
                if what:
                    found.append(f"{path}:{number}: {what}")
    return found, seen


class Source(unittest.TestCase):
    def test_arrows_point_down(self):
        found, seen = breaches(SRC)
        self.assertEqual(found, [], "\n" + "\n".join(found))
        self.assertGreater(seen, 1000, "the includes were not found")


class Planted(unittest.TestCase):
    """A breach of each kind is found, and nothing else is."""

    def breaches_of(self, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return [line.split(": ", 1)[1] for line in breaches(pathlib.Path(folder))[0]]

    def test_good_includes(self):
        self.assertEqual(self.breaches_of({
            "geo/line.cpp": '#include "geo/line.hpp"\n#include "base/issue.hpp"\n#include <proj.h>\n#include <vector>\n',
            "io/folder/csv.cpp": '#include <toml++/toml.h>\n#include <fmt/format.h>\n#include <unistd.h>\n',
            "ui/cards/card.cpp": '#include "ui/map/marks.hpp"\n#include "ui/cards/parts.hpp"\n',
            "scene/camera.cpp": '#include "scene/viewport.hpp"\n#include "scene/geometry/arcs.hpp"\n'}), [])

    def test_upward_include(self):
        self.assertEqual(self.breaches_of({"model/atlas.hpp": '#include "io/folder/csv.hpp"\n'}),
                         ["model must not include io/folder/csv.hpp"])

    def test_upward_include_from_inside_a_room(self):
        self.assertEqual(self.breaches_of({"io/folder/deep/csv.hpp": '# include "ui/kit/kit.hpp"\n'}),
                         ["io must not include ui/kit/kit.hpp"])

    def test_foreign_library(self):
        self.assertEqual(self.breaches_of({"model/atlas.hpp": "#include <boost/geometry.hpp>\n"}),
                         ["boost/geometry.hpp is no library of model"])

    def test_library_of_another_layer(self):
        self.assertEqual(self.breaches_of({"app/window/user_settings.cpp": "#include <toml++/toml.h>\n"}),
                         ["toml++/toml.h is no library of app"])

    def test_unknown_layer(self):
        self.assertEqual(self.breaches_of({"helpers/all.hpp": "#include <vector>\n"}), ["an unknown layer"])

    def test_circle_of_rooms(self):
        self.assertEqual(self.breaches_of({"ui/cards/card.hpp": '#include "ui/kit/kit.hpp"\n',
                                           "ui/kit/kit.hpp": '#include "ui/cards/card.hpp"\n'}),
                         ["kit/ must not include cards/"])

    def test_rooms_of_one_floor(self):
        self.assertEqual(self.breaches_of({"ui/panels/a.hpp": '#include "ui/dialogs/b.hpp"\n'}),
                         ["panels/ must not include dialogs/"])

    def test_unknown_room(self):
        self.assertEqual(self.breaches_of({"ui/misc/a.hpp": '#include "ui/kit/kit.hpp"\n'}),
                         ["misc/a.hpp stands on no floor of ui"])

    def test_room_of_a_layer_without_floors(self):
        self.assertEqual(self.breaches_of({"geo/more/a.hpp": '#include "geo/types.hpp"\n'}),
                         ["the rooms of geo have no floors"])

    def test_bare_include(self):
        self.assertEqual(self.breaches_of({"geo/a.cpp": '#include "types.hpp"\n'}),
                         ["types.hpp must be named from src/ on"])


if __name__ == "__main__":
    unittest.main()
