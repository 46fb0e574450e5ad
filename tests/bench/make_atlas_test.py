#!/usr/bin/env python3
"""Holds a small synthetic atlas against what bench/make_atlas.py promises, and against `county-atlas check`.

Usage: make_atlas_test.py COUNTY_ATLAS
"""
import collections
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

BINARY = sys.argv.pop(1)
MAKE = pathlib.Path(__file__).resolve().parents[2] / "bench" / "make_atlas.py"


def make(folder, *options):
    """Makes an atlas of 60 counties in the folder; its files as {name: bytes}."""
    command = [sys.executable, str(MAKE), str(folder), "--counties", "60", "--vertices", "50", *options]
    subprocess.run(command, check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def rows(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def features(folder, name):
    return json.loads((folder / name).read_text(encoding="utf-8"))["features"]


class MakeAtlas(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.scratch.name)
        cls.atlas = cls.root / "atlas"
        cls.files = make(cls.atlas, "--projects", "400")

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def test_same_seed_same_bytes(self):
        self.assertEqual(self.files, make(self.root / "again", "--projects", "400"))

    def test_other_seed_other_bytes(self):
        other = make(self.root / "other", "--projects", "400", "--seed", "2")
        self.assertEqual(self.files.keys(), other.keys())
        alike = {name for name in other if other[name] == self.files[name]}
        self.assertEqual(alike, {"atlas.toml", "sources.csv", "indicators.csv", "not_comparable.csv"})

    def test_more_projects_change_nothing_else(self):
        fewer = make(self.root / "fewer", "--projects", "30")
        for name, content in fewer.items():
            if not name.startswith("project"):
                self.assertEqual(content, self.files[name], name)
        self.assertEqual(features(self.root / "fewer", "projects.geojson"), features(self.atlas, "projects.geojson")[:30])
        self.assertEqual(rows(self.root / "fewer", "project_facts.csv"), rows(self.atlas, "project_facts.csv")[:60])

    def test_no_project_at_all(self):
        make(self.root / "none", "--projects", "0")
        self.assertEqual(features(self.root / "none", "projects.geojson"), [])

    def test_an_existing_folder_is_left_alone(self):
        with self.assertRaises(subprocess.CalledProcessError):
            make(self.atlas)

    def test_neighbours_share_every_vertex(self):
        seen = collections.Counter()
        for name in ("counties.geojson", "context.geojson"):
            for feature in features(self.atlas, name):
                ring = [tuple(point) for point in feature["geometry"]["coordinates"][0]]
                self.assertEqual(ring[0], ring[-1])
                seen.update(zip(ring, ring[1:]))
        self.assertEqual(set(seen.values()), {1}, "no two polygons run the same way along a border")
        once = [a for a, b in seen if (b, a) not in seen]
        # All round the rim, and nowhere else: one closed line, on which every vertex begins one segment.
        self.assertEqual(len(once), len(set(once)))
        after = {a: b for a, b in seen if (b, a) not in seen}
        at, steps = after[once[0]], 1
        while at != once[0]:
            at, steps = after[at], steps + 1
        self.assertEqual(steps, len(once))

    def test_codes_obey_their_parents(self):
        areas = {row["adcode"]: row for row in rows(self.atlas, "areas.csv")}
        levels = collections.Counter(row["level"] for row in areas.values())
        self.assertEqual(levels["county"], 60)
        self.assertEqual(levels["prefecture"], 7)
        self.assertEqual(levels["province"], 1)
        for code, row in areas.items():
            if row["level"] == "county":
                self.assertEqual(row["parent"], code[:4] + "00")
            elif row["level"] == "prefecture":
                self.assertEqual((code[4:], row["parent"]), ("00", code[:2] + "0000"))
            if row["parent"]:
                self.assertIn(row["parent"], areas)

    def test_projects_of_every_kind(self):
        projects = [(f["properties"], f["geometry"]) for f in features(self.atlas, "projects.geojson")]
        self.assertEqual(len({p["category"] for p, _ in projects}), 15)
        self.assertEqual(len({p["accuracy"] for p, _ in projects}), 5)
        self.assertEqual({g["type"] for _, g in projects if g},
                         {"Point", "LineString", "MultiLineString", "Polygon", "MultiPolygon"})
        self.assertTrue(all((g is None) == (p["accuracy"] == "county") for p, g in projects))
        facts = collections.Counter(row["project_id"] for row in rows(self.atlas, "project_facts.csv"))
        self.assertEqual(set(facts.values()), {2})
        self.assertEqual(set(facts), {p["project_id"] for p, _ in projects})

    def test_the_program_finds_nothing_wrong(self):
        check = subprocess.run([BINARY, "check", str(self.atlas)], capture_output=True, check=False, text=True)
        self.assertIn(" 0 errors, 0 warnings, ", check.stderr, check.stdout + check.stderr)
        self.assertEqual(check.returncode, 0)


if __name__ == "__main__":
    unittest.main()
