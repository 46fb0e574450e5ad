#!/usr/bin/env python3
"""How time grows with the number of projects, over the counties of a made-up nation.

Usage: bench/growth.py BINARY [OTHER_BINARY] [--projects 200,1000,10000,100000] [--limit SECONDS] [--runs N]

Makes a synthetic atlas for every number (kept under build/growth) and measures, as medians:
  sheet   `render` of one sheet as a process: seconds by the clock, seconds of the processor, peak memory
  scene   building the scene of that sheet alone, in a running process (`county-atlas bench`)
  frame   one frame at rest of the whole window with its panels, without a display (`county-atlas bench`)
          of both also the quickest, which a busy machine disturbs least
and what each is as a multiple of 1,000 projects. Sheets are run several times, `bench` once: its own figures are medians.
Two programs take turns, so that a drifting machine hurts both alike. A command that takes longer than --limit is ended,
its figure stands as '> limit', and larger numbers are not tried with it; a sheet is drawn again only as long as the limit
holds for all its runs together.
"""
import argparse
import collections
import hashlib
import json
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import make_atlas

HERE = pathlib.Path(__file__).resolve().parent
REFERENCE = 1000  # projects
Run = collections.namedtuple("Run", "seconds processor mebibytes output")


def run(command, limit):
    """One process; None when it took longer than the limit."""
    with tempfile.TemporaryFile() as out:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE)
        late = threading.Timer(limit, process.send_signal, [signal.SIGKILL])
        late.start()
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        late.cancel()
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode == -signal.SIGKILL and seconds >= limit:
            return None
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}: {said.decode('utf-8', 'replace')}")
        out.seek(0)
        return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.read())


def sheet(binary, atlas, scratch, limit):
    done = run([binary, "render", atlas, "-o", scratch / "sheet.png"], limit)
    return done and {"sheet, s": done.seconds, "sheet, processor s": done.processor, "sheet, MiB": done.mebibytes}


def bench(binary, atlas, frames, limit):
    done = run([binary, "bench", atlas, "--frames", str(frames), "--format", "json"], limit)
    if done is None:
        return None
    rows = {row["name"]: row for row in json.loads(done.output)}
    names = {"scene": "build scene", "frame": "frame at rest"}
    return {f"{ours}, {which} ms": rows[theirs][which] for ours, theirs in names.items() for which in ("median", "min")}


SHEET = ["sheet, s", "sheet, processor s", "sheet, MiB"]
BENCH = ["scene, median ms", "scene, min ms", "frame, median ms", "frame, min ms"]


class Measured:
    """The runs of one program at one number of projects: {figure: [values]}; `late` when the limit was passed."""

    def __init__(self):
        self.values, self.late, self.spent, self.longest = collections.defaultdict(list), False, 0.0, 0.0

    def room(self, limit):
        return not self.late and self.spent + self.longest <= limit

    def take(self, measure):
        start = time.monotonic()
        figures = measure()
        self.longest = max(self.longest, time.monotonic() - start)
        self.spent += time.monotonic() - start
        self.late = figures is None
        for name, value in (figures or {}).items():
            self.values[name].append(value)
        return figures

    def median(self, name):
        return statistics.median(self.values[name]) if self.values[name] else None


def atlas_of(projects, args):
    """The folder of the atlas with so many projects, made where it is not there yet."""
    sources = sorted([HERE / "make_atlas.py", *(HERE / "synthetic").glob("*.py")])
    version = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:8]
    folder = args.cache / f"{args.counties}-counties-{args.vertices}-vertices-{projects}-projects-{version}"
    if not folder.exists():
        print(f"making {folder}", file=sys.stderr)
        make_atlas.make_atlas(folder, args.counties, projects, args.vertices)
    return folder


def measure_all(args, scratch):
    """{(number of the program, projects, 'sheet' or 'bench'): Measured}; None where it was not tried."""
    found = {}
    for projects in args.projects:
        atlas = atlas_of(projects, args)
        for kind, measure in (("sheet", lambda b: sheet(b, atlas, scratch, args.limit)),
                              ("bench", lambda b: bench(b, atlas, args.frames, args.limit))):
            for i in range(len(args.binaries)):
                over = any(k[0] == i and k[2] == kind and (m is None or m.late) for k, m in found.items())
                found[i, projects, kind] = None if over else Measured()
            for _ in range(args.runs if kind == "sheet" else 1):
                for i, binary in enumerate(args.binaries):
                    measured = found[i, projects, kind]
                    if measured and measured.room(args.limit):
                        figures = measured.take(lambda b=binary: measure(b))
                        print(f"{projects} projects, {binary}: {figures or 'over the limit'}", file=sys.stderr)
    return found


def cell(measured, name, limit):
    if measured is None:
        return "not tried"
    value = measured.median(name)
    return f"> {limit:g} s" if value is None else f"{value:.2f}" if value < 100 else f"{value:.0f}"


def ratio(measured, reference, name):
    if measured is None or reference is None or measured.median(name) is None or not reference.median(name):
        return "–"
    return f"{measured.median(name) / reference.median(name):.2f}"


def print_tables(found, args):
    for i, binary in enumerate(args.binaries):
        print(f"\n{binary}: {args.counties:,} counties of some {args.vertices} vertices, medians of up to {args.runs} runs\n")
        names = [(name, "sheet") for name in SHEET] + [(name, "bench") for name in BENCH]
        print("| projects | " + " | ".join(name for name, _ in names) + " |\n|" + " ---: |" * (1 + len(names)))
        for projects in args.projects:
            cells = []
            for name, kind in names:
                measured, reference = found[i, projects, kind], found.get((i, REFERENCE, kind))
                times = ratio(measured, reference, name)
                cells.append(cell(measured, name, args.limit) + (f" ({times}×)" if times != "–" else ""))
            print(f"| {projects:,} | " + " | ".join(cells) + " |")
    if REFERENCE in args.projects:
        print(f"\nIn brackets: times the figure of {REFERENCE:,} projects.")
    if len(args.binaries) == 2:
        first, second = args.binaries
        print(f"\n{second} as a share of {first}:\n")
        for projects in args.projects:
            shares = [f"{name.split(',')[0]} {ratio(found[1, projects, kind], found[0, projects, kind], name)}"
                      for name, kind in (("sheet, s", "sheet"), ("scene, min ms", "bench"), ("frame, min ms", "bench"))]
            print(f"{projects:>9,} projects: " + ", ".join(shares))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binaries", nargs="+", type=pathlib.Path, metavar="BINARY", help="one program, or two to compare")
    parser.add_argument("--projects", default="200,1000,10000,100000", help="numbers of projects, rising")
    parser.add_argument("--counties", type=int, default=2885)
    parser.add_argument("--vertices", type=int, default=200, help="of a county's outline")
    parser.add_argument("--limit", type=float, default=120, help="seconds of a command, and of all runs of a sheet")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--frames", type=int, default=20, help="frames measured")
    parser.add_argument("--cache", type=pathlib.Path, default=HERE.parent / "build" / "growth", help="folder of the atlases")
    args = parser.parse_args()
    if len(args.binaries) > 2:
        parser.error("one program, or two")
    args.binaries = [binary.resolve() for binary in args.binaries]
    args.projects = sorted(int(number) for number in args.projects.split(","))
    with tempfile.TemporaryDirectory() as scratch:
        print_tables(measure_all(args, pathlib.Path(scratch)), args)


if __name__ == "__main__":
    main()
