#!/usr/bin/env python3
"""What the written files say of themselves: resolution of pictures, language, tags and metadata of PDFs.

Usage: files_test.py COUNTY_ATLAS GEODATA. PDFs are read by poppler (pdfinfo -struct-text) and qpdf.
"""
import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

BINARY, ATLAS = sys.argv.pop(1), pathlib.Path(sys.argv.pop(1)) / "zhangye"
FOLDER = tempfile.TemporaryDirectory()
OUT = pathlib.Path(FOLDER.name)


def atlas(command, *options):
    subprocess.run([BINARY, command, str(ATLAS), *options], check=True, capture_output=True,
                   env=os.environ | {"SOURCE_DATE_EPOCH": "1767323045"})


def dots_per_inch(png):
    """Of the chunk pHYs, the same in both directions."""
    at = png.index(b"pHYs")
    across, down, unit = struct.unpack(">IIB", png[at + 4:at + 13])
    assert across == down and unit == 1
    return across * 0.0254


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Pictures(unittest.TestCase):
    def dpi(self, name):
        return dots_per_inch((OUT / name).read_bytes())

    def test_a_sheet_is_made_for_the_screen(self):
        atlas("render", "-o", str(OUT / "one.png"), "--size", "640x360")
        self.assertAlmostEqual(self.dpi("one.png"), 96, delta=0.02)
        atlas("render", "-o", str(OUT / "three.png"), "--size", "640x360", "--scale", "3")
        self.assertAlmostEqual(self.dpi("three.png"), 288, delta=0.02)

    def test_the_window_likewise(self):
        atlas("render", "--ui", "-o", str(OUT / "window.png"), "--scale", "1.5")
        self.assertAlmostEqual(self.dpi("window.png"), 144, delta=0.02)

    def test_pages_have_their_size_on_paper(self):
        scene = self.first_scene()
        atlas("brief", "-o", f"{OUT}/pages/", "--scene", scene, "--size", "1280x720")
        for png in (OUT / "pages").glob("*.png"):
            self.assertAlmostEqual(dots_per_inch(png.read_bytes()), 1280 / (338.667 / 25.4), delta=0.02)
        atlas("brief", "-o", f"{OUT}/a3/", "--scene", scene, "--page", "a3")
        for png in (OUT / "a3").glob("*.png"):
            self.assertAlmostEqual(dots_per_inch(png.read_bytes()), 1920 / (420 / 25.4), delta=0.02)

    def test_sheets_are_made_for_print(self):
        atlas("sheets", "-o", f"{OUT}/sheets", "--select", "620702", "--format", "png")
        for png in (OUT / "sheets").glob("*.png"):
            self.assertAlmostEqual(dots_per_inch(png.read_bytes()), 150, delta=0.02)

    def test_pictures_of_slides(self):
        atlas("brief", "-o", str(OUT / "slides.pptx"), "--scene", self.first_scene())
        with zipfile.ZipFile(OUT / "slides.pptx") as slides:
            pictures = [name for name in slides.namelist() if name.endswith(".png")]
            self.assertTrue(pictures)
            for name in pictures:
                self.assertGreater(dots_per_inch(slides.read(name)), 140)

    @staticmethod
    def first_scene():
        return re.search(r'^id = "([^"]+)"', (ATLAS / "briefing.toml").read_text(encoding="utf-8"), re.MULTILINE)[1]


def objects(pdf):
    """The PDF as qpdf reads it."""
    return json.loads(output("qpdf", "--json=2", "--json-key=qpdf", str(pdf)))["qpdf"][1]


def catalog(pdf):
    values = [entry.get("value") for entry in objects(pdf).values() if isinstance(entry, dict)]
    return next(value for value in values if isinstance(value, dict) and value.get("/Type") == "/Catalog")


def xmp(pdf):
    number = catalog(pdf)["/Metadata"].split()[0]
    return ElementTree.fromstring(
        subprocess.run(["qpdf", f"--show-object={number}", "--raw-stream-data", str(pdf)], check=True,
                       capture_output=True).stdout)


class Documents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        atlas("brief", "-o", str(OUT / "zh.pdf"))
        atlas("brief", "-o", str(OUT / "again.pdf"))
        atlas("brief", "-o", str(OUT / "en.pdf"), "--lang", "en")
        atlas("render", "-o", str(OUT / "map.pdf"))
        atlas("sheets", "-o", str(OUT / "county"), "--select", "620702")

    def pdfs(self):
        return [OUT / "zh.pdf", OUT / "en.pdf", OUT / "map.pdf", next((OUT / "county").glob("*.pdf"))]

    def test_nothing_is_to_be_mended(self):
        for pdf in self.pdfs():
            output("qpdf", "--check", str(pdf))

    def test_the_language_is_said(self):
        self.assertEqual(catalog(OUT / "zh.pdf")["/Lang"], "u:zh-CN")
        self.assertEqual(catalog(OUT / "en.pdf")["/Lang"], "u:en")

    def test_the_same_date_gives_the_same_bytes(self):
        self.assertEqual((OUT / "zh.pdf").read_bytes(), (OUT / "again.pdf").read_bytes())

    def test_everything_is_tagged(self):
        for pdf in self.pdfs():
            self.assertIs(catalog(pdf)["/MarkInfo"]["/Marked"], True)
            tree = output("pdfinfo", "-struct", str(pdf))
            self.assertTrue(tree.lstrip().startswith("Document"), tree[:60])
            self.assertIn("Figure", tree)

    def test_pages_are_read_in_order(self):
        tree = output("pdfinfo", "-struct-text", str(OUT / "zh.pdf"))
        for tag in ("Sect", "H1", "P", "Figure", "Table", "TR", "TH", "TD", "LBody"):
            self.assertRegex(tree, rf"(?m)^\s+{tag}\b", tag)
        pages = int(re.search(r"Pages:\s+(\d+)", output("pdfinfo", str(OUT / "zh.pdf")))[1])
        self.assertEqual(len(re.findall(r"(?m)^  Sect\b", tree)), pages)
        title = re.search(r'(?m)^title = "([^"{]+)"', (ATLAS / "briefing.toml").read_text(encoding="utf-8"))[1]
        words = re.sub(r"\s|\"", "", tree)
        self.assertIn("H1(block)" + title.replace(" ", ""), words)

    def test_figures_are_described(self):
        for pdf in self.pdfs():
            figures = [entry["value"] for entry in objects(pdf).values()
                       if isinstance(entry, dict) and isinstance(entry.get("value"), dict)
                       and entry["value"].get("/S") == "/Figure"]
            self.assertTrue(figures)
            for figure in figures:
                self.assertGreater(len(figure.get("/Alt", "u:")), 2, pdf)

    def test_the_metadata_agree(self):
        pdf = OUT / "zh.pdf"
        described = xmp(pdf)
        spaces = {"dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/",
                  "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
        info = output("pdfinfo", "-isodates", str(pdf))
        title = re.search(r"Title:\s+(.+)", info)[1]
        self.assertEqual(described.find(".//dc:title//rdf:li", spaces).text, title)
        self.assertEqual(described.find(".//dc:language//rdf:li", spaces).text, "zh-CN")
        self.assertEqual(described.find(".//xmp:CreatorTool", spaces).text, "County Atlas")
        self.assertEqual(described.find(".//xmp:CreateDate", spaces).text, "2026-01-02T03:04:05Z")
        self.assertIn("2026-01-02T03:04:05Z", info)


if __name__ == "__main__":
    unittest.main()
