#!/usr/bin/env python3
"""Holds scripts/compare_outputs.sh against programs that are no atlas program but write what the test wants.

Usage: compare_outputs_test.py
"""
import io
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest
import zipfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMPARE = ROOT / "scripts" / "compare_outputs.sh"
sys.path.insert(0, str(ROOT / "scripts" / "compare_outputs"))
import differences  # noqa: E402


def picture(rows, kind=0):
    """A PNG of grey rows, each filtered as `kind` says."""
    raw = bytearray()
    above = [0] * len(rows[0])
    for row in rows:
        raw.append(kind)
        for x, value in enumerate(row):
            left, corner = (row[x - 1], above[x - 1]) if x else (0, 0)
            far = left + above[x] - corner
            nearest = min((left, above[x], corner), key=lambda v: abs(far - v))
            raw.append((value - (0, left, above[x], (left + above[x]) // 2, nearest)[kind]) % 256)
        above = row
    parts = [(b"IHDR", struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(raw)),
             (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts)


def packed(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def workbook(second, author="", sheet="1"):
    core = f'<dc:creator>{author}</dc:creator><dcterms:created xsi:type="W">2026-01-01T00:00:0{second}Z</dcterms:created>'
    return packed({"xl/workbook.xml": "<workbook/>", "xl/sheet.xml": sheet, "docProps/core.xml": core})


class Describe(unittest.TestCase):
    def test_nothing_where_nothing_differs(self):
        self.assertIsNone(differences.describe("a.csv", b"a\n", b"a\n"))

    def test_text_names_the_first_line(self):
        self.assertEqual(differences.describe("a.csv", b"a\nb\nc\n", b"a\nx\nc\nd\n"),
                         "line 2: 'b', now 'x'; in all 1 lines gone, 2 new")
        self.assertEqual(differences.describe("a.csv", b"a\n", b"a\nb\n"), "line 2: '', now 'b'; in all 0 lines gone, 1 new")
        self.assertEqual(differences.describe("a.csv", b"a\n", b"a\r\n"), "ends of lines differ")

    def test_long_lines_are_shown_where_they_differ(self):
        said = differences.describe("a.svg", b"x" * 500 + b"old", b"x" * 500 + b"new")
        self.assertIn("…xxxxxxxxxxxxxxxxxxxxold", said)
        self.assertLess(len(said), 200)

    def test_pictures_count_pixels(self):
        rows = [[10, 20, 30], [40, 50, 60]]
        other = [[10, 20, 30], [40, 57, 59]]
        for kind in range(5):
            self.assertEqual(differences.describe("a.png", picture(rows), picture(other, kind)),
                             "2 of 6 pixels differ, by at most 7, the topmost at 1,1")
            if kind:
                self.assertEqual(differences.describe("a.png", picture(rows), picture(rows, kind)),
                                 "the same pixels, written otherwise")
        self.assertEqual(differences.describe("a.png", picture(rows), picture(rows[:1])), "3×2 px, now 3×1")

    def test_workbooks_may_differ_in_their_clock_only(self):
        self.assertIsNone(differences.describe("a.xlsx", workbook(1), workbook(2)))
        self.assertIn("docProps/core.xml: line 1", differences.describe("a.xlsx", workbook(1), workbook(2, author="x")))
        self.assertIn("xl/sheet.xml: line 1: '1', now '2'", differences.describe("a.xlsx", workbook(1), workbook(1, sheet="2")))

    def test_svgs_of_threads_may_differ_in_the_numbers_of_surfaces_only(self):
        with tempfile.TemporaryDirectory() as scratch:
            folders = [pathlib.Path(scratch) / side for side in ("old", "new")]
            text = '<g id="surface{0}"/><g id="surface{1}"/><use href="#surface{1}"/>surface7'
            crossed = text.replace("#surface{1}", "#surface{0}")
            for other, count in ((text, 0), (crossed, 1)):
                for folder, content in zip(folders, (text.format(3, 4), other.format(7, 9))):
                    folder.mkdir(exist_ok=True)
                    (folder / "a.svg").write_text(content, encoding="utf-8")
                self.assertEqual(len(list(differences.of_folders(*folders))), 1)
                self.assertEqual(len(list(differences.of_folders(*folders, threads=True))), count)

    def test_presentations_name_the_member(self):
        old = {"a.xml": "<a/>", "b.png": picture([[1]]), "c.xml": ""}
        new = {"a.xml": "<a/>", "b.png": picture([[2]]), "d.xml": ""}
        self.assertEqual(differences.describe("a.pptx", packed(old), packed(new)),
                         "c.xml only in the old one; d.xml only in the new one; "
                         "b.png: 1 of 1 pixels differ, by at most 1, the topmost at 0,0")
        turned = dict(reversed(old.items()))
        self.assertEqual(differences.describe("a.pptx", packed(old), packed(turned)),
                         "the same members in another order or form")


class Compare(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        self.same = self.program("same", 'echo "of $*"')

    def tearDown(self):
        self.scratch.cleanup()

    def program(self, name, body):
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    def compare(self, *options, only="program/help*"):
        return subprocess.run([str(COMPARE), "--only", only, *options], capture_output=True, text=True, check=False)

    def test_the_same(self):
        done = self.compare(self.same, self.same)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)

    def test_words_files_and_status_are_held_against_each_other(self):
        other = self.program("other", 'echo "of $*, too"; echo told >&2; : > more; [ "$1" != brief ]')
        done = self.compare(self.same, other)
        self.assertEqual(done.returncode, 1)
        self.assertIn("program/help/stdout: line 1: 'of --help', now 'of --help, too'; in all 1 lines gone, 1 new\n", done.stdout)
        self.assertIn("program/help/stderr: line 1: '', now 'told'", done.stdout)
        self.assertIn("program/help/more: was not written before\n", done.stdout)
        self.assertIn("program/help-brief/status: line 1: '0', now '1'", done.stdout)

    def test_a_wanted_difference_is_told_and_passes(self):
        other = self.program("other", 'echo "of $*"; [ "$1" != brief ] || echo more')
        expected = self.folder / "expected.txt"
        expected.write_text("# form\n\nprogram/help-brief/stdout: line 2: *  # more is said\n", encoding="utf-8")
        done = self.compare("--expected", str(expected), self.same, other)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertTrue(done.stdout.startswith("expected (more is said): program/help-brief/stdout: line 2: "), done.stdout)

    def test_a_wanted_difference_needs_a_reason(self):
        expected = self.folder / "expected.txt"
        expected.write_text("program/*\n", encoding="utf-8")
        self.assertNotEqual(self.compare("--expected", str(expected), self.same, self.same).returncode, 0)

    def test_both_failing_is_no_agreement(self):
        broken = self.program("broken", "echo no font >&2; exit 3")
        done = self.compare(broken, broken, only="program/version")
        self.assertEqual((done.returncode, done.stdout),
                         (1, "program/version: nothing to compare: both ended with 3: no font\n"))

    def test_every_command_and_atlas_has_cases(self):
        for quick in ([], ["--quick"]):
            done = subprocess.run([str(COMPARE), "--list", *quick], capture_output=True, text=True, check=True)
            for atlas in ("zhangye", "gansu"):
                for command in ("render", "brief", "sheets", "table", "check"):
                    self.assertIn(f"\n{atlas}/{command}/", done.stdout)
            names = [line.split()[0] for line in done.stdout.splitlines()]
            self.assertEqual(len(names), len(set(names)), "a name stands for one case")


if __name__ == "__main__":
    unittest.main()
