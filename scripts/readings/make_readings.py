#!/usr/bin/env python3
"""Writes the characters that are read in more than one way, with their readings, as a C++ source.

    make_readings.py /usr/share/unicode/Unihan_Readings.txt.bz2 OUT.cpp

The readings are those of the Unicode Han database (Debian: unicode-data): of the dictionaries of standard Chinese of 2013
and 1983, of the frequency list of modern Chinese, and the customary one; without tones, ü as v.
"""
import bz2
import pathlib
import re
import sys
import unicodedata

FIELDS = ("kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinlu")


def syllables(words):
    """The syllables of a field: letters with their marks, whatever stands around them."""
    for word in re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", words)):
        decomposed = unicodedata.normalize("NFD", word).replace("u\u0308", "v")
        plain = "".join(c for c in decomposed if c.isascii() and c.isalpha())
        if plain:
            yield plain


def readings(lines):
    found = {}
    for line in lines:
        parts = line.rstrip("\n").split("\t")
        if len(parts) != 3 or parts[1] not in FIELDS:
            continue
        of = found.setdefault(int(parts[0][2:], 16), [])
        of.extend(s for s in syllables(parts[2]) if s not in of)
    return {code: of for code, of in found.items() if len(of) > 1}


def source(found):
    lines = "".join(f'    "{chr(code)} {" ".join(of)}\\n"\n' for code, of in sorted(found.items()))
    return (f"// Made from the Unicode Han database by scripts/readings/make_readings.py.\n"
            f'#include "query/several_readings.hpp"\n\nnamespace atlas::query {{\n\n'
            f"std::string_view several_readings()\n{{\n    return\n{lines}    ;\n}}\n\n}}  // namespace atlas::query\n")


def main():
    with bz2.open(sys.argv[1], "rt", encoding="utf-8") as file:
        found = readings(file)
    if len(found) < 500:
        sys.exit(f"{sys.argv[1]}: only {len(found)} characters with several readings; is it the Unicode Han database?")
    pathlib.Path(sys.argv[2]).write_text(source(found), encoding="utf-8")


if __name__ == "__main__":
    main()
