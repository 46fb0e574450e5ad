#!/usr/bin/env python3
"""Holds every include in src/ against the layers: an arrow may only point down.

Shared include paths hide a breach from the linker, so the includes themselves are read.
"""
import pathlib
import re
import sys
import unittest

SRC = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else "src")

ALLOWED = {
    "base": set(),
    "words": {"base"},
    "geo": {"words", "base"},
    "model": {"geo", "words", "base"},
    "io": {"model", "geo", "words", "base"},
    "view": {"model", "geo", "words", "base"},
    "style": {"view", "model", "geo", "words", "base"},
    "text": {"base"},
    "scene": {"style", "view", "text", "model", "geo", "words", "base"},
    "render": {"scene", "style", "text", "geo", "words", "base"},
    "briefing": {"scene", "style", "view", "text", "model", "geo", "words", "base"},
    "publish": {"briefing", "render", "scene", "style", "view", "text", "model", "geo", "words", "base"},
    "gl": {"base"},
    "ui": {"briefing", "scene", "style", "view", "text", "model", "geo", "words", "base"},
}
ALLOWED["app"] = set(ALLOWED) - {"app"}

# Libraries that belong to one layer only.
HOME = {"proj.h": {"geo"}, "geos_c.h": {"geo", "io"}, "cairo": {"render"}, "imgui": {"ui", "app"}, "GLFW/": {"gl", "app"},
        "epoxy/": {"gl", "app"}, "hb": {"text"}, "csv.h": {"io"}, "xlsxwriter.h": {"io"}, "CLI/": {"app"}, "toml++": {"io"},
        "zip.h": {"publish"}, "pugixml": {"publish"}}


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r'\s*#include\s+([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match.group(1) == '"', match.group(2)


class Layers(unittest.TestCase):
    def test_arrows_point_down(self):
        seen = 0
        for layer, allowed in ALLOWED.items():
            for path in sorted((SRC / layer).glob("*.[ch]pp")):
                for number, own, name in includes(path):
                    if own and "/" in name:
                        seen += 1
                        target = name.split("/")[0]
                        self.assertTrue(target == layer or target in allowed,
                                        f"{path}:{number}: {layer} must not include {name}")
        self.assertGreater(seen, 100, "the includes were not found")

    def test_libraries_stay_in_their_layer(self):
        for path in sorted(SRC.glob("*/*.[ch]pp")):
            for number, _, name in includes(path):
                for prefix, homes in HOME.items():
                    if name.startswith(prefix) and not name.startswith("hb/") and "/" not in name.removeprefix(prefix):
                        self.assertIn(path.parent.name, homes, f"{path}:{number}: {name}")

    def test_every_layer_is_known(self):
        found = {p.name for p in SRC.iterdir() if p.is_dir()}
        self.assertEqual(found - set(ALLOWED), set())


if __name__ == "__main__":
    unittest.main()
