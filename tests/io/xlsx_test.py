#!/usr/bin/env python3
"""Holds `table --format xlsx` against the same table as JSON, cell by cell.

Usage: xlsx_test.py COUNTY_ATLAS GEODATA. Reads the workbook with zipfile, and once more as LibreOffice converts it.
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

BINARY, GEODATA = sys.argv.pop(1), pathlib.Path(sys.argv.pop(1))
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
TABLES = ["areas", "types", "attainment", "aggregates", "targets", "observations", "projects", "groups", "sources", "scenes",
          "issues"]


def table(atlas, what, *options):
    return subprocess.run([BINARY, "table", str(GEODATA / atlas), "--what", what, *options], capture_output=True, check=False)


def column_index(reference):
    index = 0
    for letter in reference.rstrip("0123456789"):
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


class Workbook:
    """The cells of every sheet as Python values, by sheet name."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.bad_file = archive.testzip()
            book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
            names = [sheet.get("name") for sheet in book.find("m:sheets", NS)]
            shared = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
            self.strings = ["".join(t.text or "" for t in item.iter(f"{{{NS['m']}}}t")) for item in shared]
            self.sheets = {}
            for number, name in enumerate(names, 1):
                self.sheets[name] = self.rows(ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml")))

    def rows(self, sheet):
        rows = {}
        for cell in sheet.iter(f"{{{NS['m']}}}c"):
            reference, kind, value = cell.get("r"), cell.get("t"), cell.find("m:v", NS)
            assert cell.find("m:f", NS) is None, "no cell is a formula"
            if value is None:
                continue
            row = int(reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            rows.setdefault(row, {})[column_index(reference)] = (
                self.strings[int(value.text)] if kind == "s" else value.text == "1" if kind == "b" else float(value.text))
        return rows


class Xlsx(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name) / "table.xlsx"

    def write(self, atlas, what):
        done = table(atlas, what, "--format", "xlsx", "-o", str(self.path))
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return json.loads(table(atlas, what, "--format", "json").stdout)

    def compare(self, sheet, rows):
        columns = list(rows[0]) if rows else []
        self.assertEqual([sheet[1][i] for i in range(len(columns))], columns)
        self.assertEqual(max(sheet), len(rows) + 1)
        for number, row in enumerate(rows, 2):
            for index, column in enumerate(columns):
                wanted, cell = row[column], sheet.get(number, {}).get(index)
                if wanted is None:
                    self.assertIsNone(cell, (number, column))
                elif isinstance(wanted, (bool, str)):
                    self.assertIs(type(cell), type(wanted), (number, column))
                    self.assertEqual(cell, wanted, (number, column))
                else:
                    self.assertIsInstance(cell, float, (number, column))
                    self.assertAlmostEqual(cell, wanted, delta=1e-12 * max(1, abs(wanted)))

    def test_every_table_has_the_same_cells(self):
        for atlas in ("zhangye", "gansu"):
            for what in TABLES:
                with self.subTest(atlas=atlas, what=what):
                    rows = self.write(atlas, what)
                    book = Workbook(self.path)
                    self.assertIsNone(book.bad_file)
                    self.assertEqual(list(book.sheets), [what] if what == "sources" else [what, "sources"])
                    self.compare(book.sheets[what], rows)

    def test_second_sheet_holds_every_source_named(self):
        rows = self.write("zhangye", "attainment")
        named = {row[column] for row in rows for column in ("target_source_id", "actual_source_id")} - {None}
        sources = json.loads(table("zhangye", "sources", "--format", "json").stdout)
        self.compare(Workbook(self.path).sheets["sources"], [s for s in sources if s["source_id"] in named])

    def test_codes_stay_text(self):
        self.write("zhangye", "areas")
        self.assertEqual(Workbook(self.path).sheets["areas"][2][0], "620000")

    def test_needs_a_file(self):
        for options in ((), ("-o", "-")):
            done = table("zhangye", "areas", "--format", "xlsx", *options)
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"-o", done.stderr)
            self.assertEqual(done.stdout, b"")

    def test_a_folder_that_is_not_there_is_named(self):
        done = table("zhangye", "areas", "--format", "xlsx", "-o", str(self.path.parent / "none" / "table.xlsx"))
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"none", done.stderr)

    def in_libreoffice(self, *tables):
        """The tables as LibreOffice reads them: rows of texts by atlas and table, all converted in one run."""
        folder = pathlib.Path(self.folder.name)
        books = {}
        for atlas, what in tables:
            books[atlas, what] = folder / f"{atlas}-{what}.xlsx"
            done = table(atlas, what, "--format", "xlsx", "-o", str(books[atlas, what]))
            self.assertEqual(done.returncode, 0, done.stderr.decode())
        # A profile of its own, so that neither another run nor a user's settings have a say; numbers as stored, not as shown.
        done = subprocess.run(
            ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to",
             "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false", "--outdir", str(folder), *map(str, books.values())],
            capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        converted = {}
        for key, book in books.items():
            with open(book.with_suffix(".csv"), encoding="utf-8", newline="") as file:
                converted[key] = list(csv.DictReader(file))
        return converted

    def test_libreoffice_reads_the_same_cells(self):
        tables = [(atlas, what) for atlas in ("zhangye", "gansu") for what in ("attainment", "observations", "types")]
        for (atlas, what), converted in self.in_libreoffice(*tables).items():
            rows = json.loads(table(atlas, what, "--format", "json").stdout)
            self.assertEqual(len(converted), len(rows), (atlas, what))
            self.assertGreater(len(rows), 0, (atlas, what))
            for number, (row, cells) in enumerate(zip(rows, converted), 2):
                self.assertEqual(list(cells), list(row))
                for column, wanted in row.items():
                    where = (atlas, what, number, column)
                    if isinstance(wanted, bool):
                        self.assertEqual(cells[column], "TRUE" if wanted else "FALSE", where)
                    elif isinstance(wanted, (int, float)):
                        self.assertAlmostEqual(float(cells[column]), wanted, delta=1e-9 * max(1, abs(wanted)), msg=where)
                    else:
                        self.assertEqual(cells[column], wanted or "", where)


if __name__ == "__main__":
    unittest.main()
