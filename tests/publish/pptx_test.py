#!/usr/bin/env python3
"""Holds the bundled briefing's presentation against the standard, against its pages, and against LibreOffice.

Usage: pptx_test.py WRITE_PPTX ATLAS. Reads the file with zipfile; where LibreOffice and Poppler are installed, converts
it to PDF and compares the slides with the drawn pages.
"""
import json
import pathlib
import posixpath
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
import zlib

from ooxml_rules import PREFIXES, faults

WRITER, ATLAS = sys.argv.pop(1), sys.argv.pop(1)
NS = {prefix: address for address, prefix in PREFIXES.items()}
RELATION_ID = f"{{{NS['r']}}}"
CHECKED = re.compile(r"ppt/(presentation|presProps|viewProps|tableStyles|"
                     r"(slides|slideLayouts|slideMasters|notesSlides|notesMasters|theme)/\w+)\.xml$")
FOLDER = tempfile.TemporaryDirectory()
OUT = pathlib.Path(FOLDER.name)
SCENES = []  # (id, title) of every page
PAGE = (960, 540)  # px of the drawn pages


def setUpModule():
    done = subprocess.run([WRITER, ATLAS, str(OUT)], check=True, capture_output=True, encoding="utf-8")
    SCENES.extend(tuple(line.split("\t")) for line in done.stdout.splitlines())


def tearDownModule():
    FOLDER.cleanup()


class Package:
    """The parts by name, with their types and relations."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.bad_file = archive.testzip()
            self.infos = archive.infolist()
            self.parts = {info.filename: archive.read(info) for info in self.infos}
        types = self.xml("[Content_Types].xml")
        self.defaults = {e.get("Extension"): e.get("ContentType") for e in types if e.tag.endswith("Default")}
        self.overrides = {e.get("PartName"): e.get("ContentType") for e in types if e.tag.endswith("Override")}

    def xml(self, name):
        return ElementTree.fromstring(self.parts[name])

    def content_type(self, name):
        return self.overrides.get("/" + name, self.defaults.get(name.rsplit(".", 1)[-1]))

    def relations(self, name):
        """Of a part ("" for the package): id → (type, the target's name)."""
        folder, file = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", file + ".rels")
        if rels not in self.parts:
            return {}
        found = {}
        for relation in self.xml(rels):
            assert relation.get("Id") not in found, (name, relation.get("Id"))
            target = posixpath.normpath(posixpath.join(folder, relation.get("Target")))
            found[relation.get("Id")] = (relation.get("Type").rsplit("/", 1)[-1], target)
        return found

    def targets(self, name, kind):
        return [target for type_, target in self.relations(name).values() if type_ == kind]

    def slides(self):
        relations = self.relations("ppt/presentation.xml")
        return [relations[e.get(RELATION_ID + "id")][1] for e in self.xml("ppt/presentation.xml").iterfind(".//p:sldId", NS)]


def text_of(shape):
    return "\n".join("".join(t.text or "" for t in p.iterfind(".//a:t", NS)) for p in shape.iterfind(".//a:p", NS))


def box_of(shape):
    """In px of the drawn page."""
    off, ext = shape.find(".//a:off", NS), shape.find(".//a:ext", NS)
    scale = PAGE[0] / 12192000
    return [int(off.get("x")) * scale, int(off.get("y")) * scale, int(ext.get("cx")) * scale, int(ext.get("cy")) * scale]


def shape_with(slide, kind):
    """The placeholder of this kind."""
    return next(sp for sp in slide.iterfind(".//p:sp", NS) if sp.find(f".//p:ph[@type='{kind}']", NS) is not None)


def png_size(data):
    return struct.unpack(">II", data[16:24])


class Pixels:
    """RGB rows of a picture: a PNG as the program writes it (8 bits, no filters), or a PPM."""

    def __init__(self, path):
        data = path.read_bytes()
        if data.startswith(b"P6"):
            header = data.split(maxsplit=4)
            self.width, self.height = int(header[1]), int(header[2])
            body = data[-self.width * self.height * 3:]
            self.rows = [body[y * self.width * 3:(y + 1) * self.width * 3] for y in range(self.height)]
            return
        self.width, self.height = png_size(data)
        at, packed = 8, b""
        while at < len(data):
            length, kind = struct.unpack(">I4s", data[at:at + 8])
            packed += data[at + 8:at + 8 + length] if kind == b"IDAT" else b""
            at += 12 + length
        raw, stride = zlib.decompress(packed), self.width * 3 + 1
        assert not any(raw[y * stride] for y in range(self.height)), "filtered"
        self.rows = [raw[y * stride + 1:(y + 1) * stride] for y in range(self.height)]

    def at(self, x, y):
        return self.rows[y][3 * x:3 * x + 3]

    def sum(self, x, y, side, channel):
        return sum(sum(row[3 * x + channel:3 * (x + side) + channel:3]) for row in self.rows[y:y + side])

    def ink(self, box):
        """The bounds of what is dark inside x, y, width, height."""
        x0, y0 = max(0, int(box[0])), max(0, int(box[1]))
        dark = [(x, y) for y in range(y0, min(self.height, int(box[1] + box[3])))
                for x in range(x0, min(self.width, int(box[0] + box[2]))) if sum(self.at(x, y)) < 330]
        return (min(x for x, _ in dark), min(y for _, y in dark), max(x for x, _ in dark), max(y for _, y in dark))


def difference(one, other, box):
    """The share of squares of the box whose mean differs by more than a tenth in a channel."""
    side, unlike, count = 6, 0, 0
    for y in range(int(box[1]), int(box[1] + box[3]) - side, side):
        for x in range(int(box[0]), int(box[0] + box[2]) - side, side):
            count += 1
            unlike += any(abs(one.sum(x, y, side, c) - other.sum(x, y, side, c)) > 25 * side * side for c in range(3))
    return unlike / count


class Rules(unittest.TestCase):
    """The rules find what they are for."""

    @staticmethod
    def faults_of(xml):
        spaces = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NS.items())
        return faults(ElementTree.fromstring(re.sub(r"^<[^ />]+", lambda m: f"{m[0]} {spaces}", xml)))

    def test_keep_quiet_about_what_is_right(self):
        self.assertEqual(self.faults_of('<a:pPr marL="0"><a:lnSpc><a:spcPts val="1"/></a:lnSpc><a:buNone/></a:pPr>'), [])
        self.assertEqual(self.faults_of("<a:p><a:r><a:t>字</a:t></a:r><a:br/><a:r><a:t/></a:r><a:endParaRPr/></a:p>"), [])

    def test_find_order_names_number_and_attributes(self):
        for wrong in ('<a:tcPr><a:noFill/><a:lnL/></a:tcPr>', '<a:pPr><a:buNone/><a:lnSpc><a:spcPts val="1"/></a:lnSpc></a:pPr>',
                      "<a:p><a:endParaRPr/><a:r><a:t/></a:r></a:p>", "<a:solidFill><a:noFill/></a:solidFill>",
                      '<a:r><a:rPr size="3"/><a:t/></a:r>', "<a:ext cx='1'/>", "<a:r/>", "<a:tr h='1'/>", "<a:glow/>",
                      "<a:fillStyleLst><a:noFill/></a:fillStyleLst>", "<a:br>字</a:br>",
                      '<p:blipFill><a:blip r:embed="rId1"/><a:blip r:embed="rId1"/></p:blipFill>'):
            with self.subTest(wrong):
                self.assertTrue(self.faults_of(wrong))


class File(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.package = Package(OUT / "briefing.pptx")

    def test_is_a_sound_archive_that_names_its_types_first(self):
        self.assertIsNone(self.package.bad_file)
        names = [info.filename for info in self.package.infos]
        self.assertEqual(names[0], "[Content_Types].xml")
        self.assertEqual(len(names), len(set(names)))
        self.assertEqual({info.date_time for info in self.package.infos}, {(1980, 1, 1, 0, 0, 0)})

    def test_every_part_has_a_type_and_every_type_a_part(self):
        for name in self.package.parts:
            if name != "[Content_Types].xml":
                self.assertIsNotNone(self.package.content_type(name), name)
                self.assertNotEqual(self.package.content_type(name), "application/xml", name)
        for name in self.package.overrides:
            self.assertIn(name[1:], self.package.parts)

    def test_every_relation_leads_to_a_part_and_every_part_is_reached(self):
        reached, todo = set(), [""]
        while todo:
            name = todo.pop()
            for kind, target in self.package.relations(name).values():
                self.assertIn(target, self.package.parts, (name, kind))
                if target not in reached:
                    reached.add(target)
                    todo.append(target)
        content = {n for n in self.package.parts if not n.endswith(".rels") and n != "[Content_Types].xml"}
        self.assertEqual(reached, content)

    def test_every_part_keeps_to_the_schema(self):
        checked = 0
        for name, data in self.package.parts.items():
            if name.endswith((".xml", ".rels")):
                root = ElementTree.fromstring(data)
                if CHECKED.match(name):
                    checked += 1
                    self.assertEqual(faults(root), [], name)
        self.assertGreater(checked, len(SCENES) + 8)

    @unittest.skipUnless(shutil.which("ooxml-validator"), "the validator of the Open XML SDK is not installed")
    def test_passes_the_validator_of_the_open_xml_sdk(self):
        done = subprocess.run(["ooxml-validator", str(OUT / "briefing.pptx")], check=False, capture_output=True, encoding="utf-8")
        self.assertEqual(json.loads(done.stdout)["errors"], [])

    def test_every_relation_used_is_there_and_of_the_right_kind(self):
        kinds = {"blip": "image", "sldMasterId": "slideMaster", "notesMasterId": "notesMaster", "sldId": "slide",
                 "sldLayoutId": "slideLayout"}
        used = 0
        for name in self.package.parts:
            if CHECKED.match(name):
                relations = self.package.relations(name)
                for element in self.package.xml(name).iter():
                    for key in ("id", "embed"):
                        relation = element.get(RELATION_ID + key)
                        if relation is not None:
                            used += 1
                            self.assertEqual(relations[relation][0], kinds[element.tag.split("}")[1]], (name, relation))
        self.assertGreater(used, len(SCENES))

    def test_no_id_is_used_twice(self):
        for name in self.package.parts:
            if CHECKED.match(name):
                ids = [e.get("id") for e in self.package.xml(name).iterfind(".//p:cNvPr", NS)]
                self.assertEqual(len(ids), len(set(ids)), name)
        slides = [int(e.get("id")) for e in self.package.xml("ppt/presentation.xml").iterfind(".//p:sldId", NS)]
        self.assertEqual(len(slides), len(set(slides)))
        self.assertTrue(all(256 <= i < 2**31 for i in slides))
        masters = [int(e.get("id")) for e in self.package.xml("ppt/presentation.xml").iterfind(".//p:sldMasterId", NS)]
        (master,) = self.package.targets("ppt/presentation.xml", "slideMaster")
        layouts = [int(e.get("id")) for e in self.package.xml(master).iterfind(".//p:sldLayoutId", NS)]
        self.assertEqual(len(masters + layouts), len(set(masters + layouts)))
        self.assertTrue(all(2**31 <= i < 2**32 for i in masters + layouts))

    def test_masters_and_layouts_hang_together(self):
        p = self.package
        (master,) = p.targets("ppt/presentation.xml", "slideMaster")
        (notes_master,) = p.targets("ppt/presentation.xml", "notesMaster")
        self.assertNotEqual(p.targets(master, "theme"), p.targets(notes_master, "theme"))
        for layout in p.targets(master, "slideLayout"):
            self.assertEqual(p.targets(layout, "slideMaster"), [master])
        for slide in p.slides():
            (layout,) = p.targets(slide, "slideLayout")
            self.assertIn(layout, p.targets(master, "slideLayout"))
            wanted = {(e.get("type"), e.get("idx")) for e in p.xml(slide).iterfind(".//p:ph", NS)}
            offered = {(e.get("type"), e.get("idx")) for e in p.xml(layout).iterfind(".//p:ph", NS)}
            self.assertLessEqual(wanted, offered, slide)

    def test_has_a_slide_a_page_with_its_title_as_native_text(self):
        titles = [text_of(shape_with(self.package.xml(slide), "title")) for slide in self.package.slides()]
        self.assertGreater(len(titles), 8)
        self.assertEqual(titles, [title for _, title in SCENES])

    def test_is_a_wide_slide(self):
        size = self.package.xml("ppt/presentation.xml").find("p:sldSz", NS)
        self.assertEqual((size.get("cx"), size.get("cy")), ("12192000", "6858000"))

    def test_pictures_have_print_resolution_and_words(self):
        pictures = 0
        for slide in self.package.slides():
            relations = self.package.relations(slide)
            for picture in self.package.xml(slide).iterfind(".//p:pic", NS):
                pictures += 1
                image = relations[picture.find(".//a:blip", NS).get(RELATION_ID + "embed")][1]
                width, height = png_size(self.package.parts[image])
                ext = picture.find(".//a:ext", NS)
                self.assertAlmostEqual(width, min(4096, int(ext.get("cx")) / 914400 * 300), delta=1)
                # The height is whole pixels.
                self.assertAlmostEqual(height, width * int(ext.get("cy")) / int(ext.get("cx")), delta=1)
                self.assertTrue(picture.find(".//p:cNvPr", NS).get("descr"))
        self.assertGreater(pictures, 8)

    def test_notes_lead_back_to_their_slide(self):
        first = self.package.slides()[0]
        (notes,) = self.package.targets(first, "notesSlide")
        self.assertEqual(self.package.targets(notes, "slide"), [first])
        self.assertEqual(self.package.targets(notes, "notesMaster"), ["ppt/notesMasters/notesMaster1.xml"])
        self.assertEqual(text_of(shape_with(self.package.xml(notes), "body")), "先讲五种类型。\n再讲条纹的含义 <&>。")

    def test_cells_fill_their_grid(self):
        tables = [table for slide in self.package.slides() for table in self.package.xml(slide).iterfind(".//a:tbl", NS)]
        self.assertTrue(tables)
        for table in tables:
            columns = len(table.findall(".//a:gridCol", NS))
            self.assertTrue(all(len(row.findall("a:tc", NS)) == columns for row in table.iterfind("a:tr", NS)))


@unittest.skipUnless(shutil.which("soffice") and shutil.which("pdftoppm"), "LibreOffice or Poppler is not installed")
class InLibreOffice(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{OUT}/profile", "--headless", "--convert-to", "pdf", "--outdir",
                        str(OUT), str(OUT / "briefing.pptx")], check=True, capture_output=True, timeout=600)
        subprocess.run(["pdftoppm", "-scale-to-x", str(PAGE[0]), "-scale-to-y", str(PAGE[1]), str(OUT / "briefing.pdf"),
                        str(OUT / "slide")], check=True)
        cls.slides = [Pixels(path) for path in sorted(OUT.glob("slide-*.ppm"))]
        cls.pages = [Pixels(OUT / f"page{number}.png") for number in range(1, len(SCENES) + 1)]
        package = Package(OUT / "briefing.pptx")
        cls.parts = [package.xml(name) for name in package.slides()]

    def test_has_a_page_a_slide_with_its_title(self):
        self.assertEqual(len(self.slides), len(SCENES))
        for number, (_, title) in enumerate(SCENES, 1):
            text = subprocess.run(["pdftotext", "-f", str(number), "-l", str(number), str(OUT / "briefing.pdf"), "-"],
                                  check=True, capture_output=True, encoding="utf-8").stdout
            self.assertIn("".join(title.split()), "".join(text.split()))

    def test_maps_look_as_on_the_page(self):
        compared = 0
        for slide, page, part in zip(self.slides, self.pages, self.parts):
            for picture in part.iterfind(".//p:pic", NS):
                compared += 1
                words = picture.find(".//p:cNvPr", NS).get("descr")
                self.assertLess(difference(slide, page, box_of(picture)), 0.05, msg=words)
        self.assertGreater(compared, 8)
        # The measure tells one map from another.
        self.assertGreater(difference(self.slides[1], self.pages[0], box_of(self.parts[0].find(".//p:pic", NS))), 0.1)

    def test_words_lie_where_the_page_has_them(self):
        for slide, page, part in zip(self.slides, self.pages, self.parts):
            for kind in ("title", "body"):
                for shape in part.iterfind(".//p:sp", NS):
                    if shape.find(f".//p:ph[@type='{kind}']", NS) is not None:
                        drawn, shown = page.ink(box_of(shape)), slide.ink(box_of(shape))
                        # LibreOffice puts room between Chinese and digits, which moves right ends; its bullets stand a little off ours.
                        for a, b, most in zip(drawn, shown, (6, 3, 20, 3)):
                            self.assertAlmostEqual(a, b, delta=most, msg=f"{text_of(shape)}: {drawn} and {shown}")

    def test_table_lies_where_the_page_has_it(self):
        frame = self.parts[-1].find(".//p:graphicFrame", NS)
        box = box_of(frame)
        for a, b in zip(self.pages[-1].ink(box), self.slides[-1].ink(box)):
            self.assertAlmostEqual(a, b, delta=3)
        middle_of_head = int(box[0] + box[2] * 0.4), int(box[1] + 13)
        self.assertEqual(self.slides[-1].at(*middle_of_head), self.pages[-1].at(*middle_of_head))


if __name__ == "__main__":
    unittest.main()
