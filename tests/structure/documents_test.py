#!/usr/bin/env python3
"""The documents name what there is: places of the source tree, and colours of the palette."""
import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else ".")


def quoted(document):
    return re.findall(r"`([^`\n]+)`", (ROOT / document).read_text(encoding="utf-8"))


class Documents(unittest.TestCase):
    def test_named_files_are_there(self):
        """A path ends in .hpp, .cpp or / and is below src/ or the tree's root; * stands for any name."""
        for document in ("README.md", "CONTRIBUTING.md"):
            for name in quoted(document):
                if re.fullmatch(r"(?!.*NAME)[\w*]+/[\w*/.]*(/|\.[hc]pp|\.py|\.sh)", name):
                    with self.subTest(document=document, name=name):
                        self.assertTrue(any(any(base.glob(name.rstrip("/"))) for base in (ROOT / "src", ROOT)), "is not there")

    def test_colours_are_those_of_the_palette(self):
        palette = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src/style").glob("palette.[hc]pp")))
        known = set(re.findall(r"0x([0-9A-F]{6})\b", palette.upper().replace("0X", "0x")))
        named = re.findall(r"#([0-9A-F]{6})\b", (ROOT / "docs/cartography.md").read_text(encoding="utf-8").upper())
        self.assertGreater(len(named), 50, "the colours were not found")
        self.assertEqual([colour for colour in named if colour not in known], [])


if __name__ == "__main__":
    unittest.main()
