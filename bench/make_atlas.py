#!/usr/bin/env python3
"""Writes a synthetic atlas of a made-up nation, for measuring: the same bytes for the same numbers and seed.

Usage: bench/make_atlas.py FOLDER [--counties N] [--projects N] [--vertices N] [--years N] [--seed N]

Nothing in it is true: positions, names, codes and figures are made up; no province of China has a code like these. What is
like a real atlas is the form: counties of a nation with shared borders, in prefectures, provinces and regions; figures of
every county for several years, targets, types, groups, seats; projects of all categories as points, lines and areas, each
with two dated facts. `county-atlas check FOLDER` finds no errors in it.
"""
import argparse
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from synthetic.layers import write_layers  # noqa: E402
from synthetic.nation import Nation  # noqa: E402
from synthetic.projects import write_projects  # noqa: E402
from synthetic.tables import SETTINGS, write_tables  # noqa: E402
from synthetic.tessellation import Tessellation  # noqa: E402

FILE_LIMIT = 128_000_000  # bytes; the program reads no larger file of an atlas


def make_atlas(folder, counties=2885, projects=1000, vertices=200, years=5, seed=1):
    """Writes the folder as a whole: under another name first, so that an unfinished one is not taken for an atlas."""
    folder = pathlib.Path(folder)
    unfinished = folder.with_name(folder.name + ".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    tessellation = Tessellation(seed, counties, max(6, counties // 12), vertices)
    nation = Nation(seed, [cell.centre for cell in tessellation.cells[:counties]])
    (unfinished / "atlas.toml").write_text(SETTINGS, encoding="utf-8")
    rows = write_layers(unfinished, seed, tessellation, nation)
    rows |= write_tables(unfinished, seed, nation, years)
    rows |= write_projects(unfinished, seed, tessellation, nation, projects)
    unfinished.rename(folder)
    return rows


def number(lowest, highest):
    def read(text):
        value = int(text)
        if not lowest <= value <= highest:
            raise argparse.ArgumentTypeError(f"{value} is not from {lowest:,} to {highest:,}")
        return value
    return read


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="folder to write; must not exist")
    parser.add_argument("--counties", type=number(1, 30_000), default=2885)
    parser.add_argument("--projects", type=number(0, 1_000_000), default=1000)
    parser.add_argument("--vertices", type=number(6, 100_000), default=200, help="about how many a county's outline has")
    parser.add_argument("--years", type=number(1, 50), default=5, help="of figures, the last of them 2025")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if given.folder.exists():
        parser.error(f"{given.folder} exists; name a folder to be made")
    rows = make_atlas(**vars(given))
    for name, count in sorted(rows.items()):
        size = (given.folder / name).stat().st_size
        print(f"{name:24}{count:>10,} rows{size / 1e6:>10.1f} MB")
        if size > FILE_LIMIT:
            print(f"make_atlas: {name}: more than the {FILE_LIMIT / 1e6:.0f} MB that the program reads", file=sys.stderr)


if __name__ == "__main__":
    main()
