"""Compares what two builds of the program write and say, byte for byte.

Runs `render`, `brief`, `sheets`, `table` and `check` with both over the bundled atlases – every theme and measure, levels,
selections, both languages, forms, sizes, the window's panels – each in an empty folder, two at a time, with
SOURCE_DATE_EPOCH set. Lists each difference in a line, and ends with 1 when there is one that
scripts/expected_differences.txt does not name.

Two things differ between two runs of the same program and are not compared: the moment of writing inside a workbook (two
elements of docProps/core.xml), which comes from the clock whatever SOURCE_DATE_EPOCH says; and the numbers of surfaces in
sheets as SVG where several are made at once (id="surface14"), which depend on which thread comes first. For the rest the
program's own bytes are compared with each other.
"""
import argparse
import concurrent.futures
import fnmatch
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import cases
import differences

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXPECTED = ROOT / "scripts" / "expected_differences.txt"
LIMIT = 1800  # seconds of one run
LATE = f"no end within {LIMIT} s"


class Expected:
    """Differences that are wanted: lines `PATTERN  # REASON`; the pattern is compared with the whole line of a difference."""

    def __init__(self, path):
        self.reasons, self.met = {}, set()
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
            if line.strip() and not line.startswith("#"):
                pattern, mark, reason = line.rpartition("  # ")
                if not mark or not reason.strip():
                    sys.exit(f"{path}: no reason given, as in PATTERN  # REASON: {line}")
                self.reasons[pattern.strip()] = reason.strip()

    def reason(self, line):
        for pattern, reason in self.reasons.items():
            if fnmatch.fnmatchcase(line, pattern):
                self.met.add(pattern)
                return reason
        return None

    def not_met(self):
        return [pattern for pattern in self.reasons if pattern not in self.met]


def run(binary, case, folder, home):
    """Runs a case in the folder, and leaves its words and status beside its files. Returns the status."""
    folder.mkdir(parents=True)
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_STATE_HOME": str(home),
                   "XDG_CACHE_HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1767225600"}
    with open(folder / "stdout", "wb") as out, open(folder / "stderr", "wb") as err:
        try:
            status = subprocess.run([binary, *case.arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=out,
                                    stderr=err, env=environment, timeout=LIMIT, check=False).returncode
        except subprocess.TimeoutExpired:
            status = LATE
    (folder / "status").write_text(f"{status}\n", encoding="utf-8")
    return status


def compared(case, binaries, root, pool):
    """The differences of one case as lines. Files that are the same are taken away."""
    folders = [root / side / case.name for side in ("old", "new")]
    homes = [root / f"{side}-home" for side in ("old", "new")]
    for home in homes:
        home.mkdir(exist_ok=True)
    statuses = list(pool.map(run, binaries, [case, case], folders, homes))
    late = LATE in statuses
    found = [] if late else differences.of_folders(*folders, case.threads)
    lines = [f"{case.name}/{name}: {what}" for name, what in found]
    if late:
        lines.append(f"{case.name}: nothing to compare: ended with {statuses[0]} and {statuses[1]}")
    elif case.status is not None and statuses == statuses[::-1] and statuses[0] != case.status:
        said = (folders[0] / "stderr").read_text(encoding="utf-8", errors="replace").strip().splitlines()
        lines.append(f"{case.name}: nothing to compare: both ended with {statuses[0]}: {said[-1] if said else ''}")
    if not lines:
        for folder in folders:
            shutil.rmtree(folder)
    return lines


def build_revision(revision):
    """The program as of a revision, built in a work tree that is taken away again; kept by its commit under build/."""
    commit = subprocess.run(["git", "rev-parse", "--verify", f"{revision}^{{commit}}"], cwd=ROOT, capture_output=True, text=True,
                            check=False)
    if commit.returncode != 0:
        sys.exit(f"--against: {commit.stderr.strip()}")
    commit = commit.stdout.strip()
    binary = ROOT / "build" / "against" / commit / "county-atlas"
    if binary.exists():
        return binary
    with tempfile.TemporaryDirectory(prefix="county-atlas-") as scratch:
        tree = pathlib.Path(scratch) / "tree"
        subprocess.run(["git", "worktree", "add", "--detach", str(tree), commit], cwd=ROOT, check=True, stdout=sys.stderr)
        try:
            build(tree)
            binary.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(tree / "build" / "release" / "county-atlas", binary)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=True)
    return binary


def build(tree):
    print(f"building {tree}", file=sys.stderr)
    subprocess.run(["cmake", "--preset", "release"], cwd=tree, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", "--preset", "release", "--target", "county-atlas"], cwd=tree, check=True,
                   stdout=sys.stderr)


def given():
    parser = argparse.ArgumentParser(prog="compare_outputs.sh", description=__doc__.splitlines()[0],
                                     epilog="Exit status: 0 no difference, 1 differences, 2 wrong usage.")
    parser.add_argument("binaries", nargs="*", type=pathlib.Path, metavar="BINARY",
                        help="the old and the new program; with --against only the new one (default: this tree's, built)")
    parser.add_argument("--against", metavar="REV", help="build the old program from this revision")
    parser.add_argument("--atlas", action="append", type=pathlib.Path, metavar="DIR", help="default: all of geodata/")
    parser.add_argument("--quick", action="store_true", help="one case of a kind, in under two minutes")
    parser.add_argument("--only", metavar="PATTERN", help="cases whose name matches, such as 'zhangye/render/ui-*'")
    parser.add_argument("--list", action="store_true", help="print the command lines instead of running them")
    parser.add_argument("--keep", type=pathlib.Path, metavar="DIR", help="new folder that keeps the files that differ")
    parser.add_argument("--expected", type=pathlib.Path, default=EXPECTED, metavar="FILE", help="differences that are wanted")
    args = parser.parse_args()
    if args.keep and args.keep.exists():
        parser.error(f"--keep: {args.keep} exists")
    if not args.list and len(args.binaries) not in ((0, 1) if args.against else (2,)):
        parser.error("give the old and the new program, or --against REV and at most the new one")
    for binary in args.binaries:
        if shutil.which(binary) is None:
            parser.error(f"{binary} is no program")
    return args


def chosen_cases(args):
    atlases = args.atlas or sorted(path.parent for path in (ROOT / "geodata").glob("*/atlas.toml"))
    everything = [*cases.of_no_atlas(), *(case for atlas in atlases for case in cases.of_atlas(atlas.resolve()))]
    chosen = [case for case in everything if case.quick or not args.quick]
    return [case for case in chosen if not args.only or fnmatch.fnmatchcase(case.name, args.only)]


def show_progress(words):
    """A line that the next one takes away; on a terminal only."""
    if sys.stderr.isatty():
        print(f"\r\033[K{words[:100]}", end="", file=sys.stderr, flush=True)


def both(args):
    """The old and the new program."""
    binaries = [binary.resolve() for binary in args.binaries]
    if args.against:
        binaries.insert(0, build_revision(args.against))
    if len(binaries) == 1:
        build(ROOT)
        binaries.append(ROOT / "build" / "release" / "county-atlas")
    return binaries


def main():
    args = given()
    todo = chosen_cases(args)
    if args.list:
        for case in todo:
            print(case.name, "county-atlas", *case.arguments)
        return 0
    if not todo:
        sys.exit("--only: no case of this name; --list names all")
    binaries, expected = both(args), Expected(args.expected)
    start, count = time.monotonic(), {"differing": 0, "expected": 0}
    with tempfile.TemporaryDirectory(prefix="county-atlas-") as scratch, concurrent.futures.ThreadPoolExecutor(2) as pool:
        root = args.keep or pathlib.Path(scratch)
        root.mkdir(parents=True, exist_ok=True)
        for number, case in enumerate(todo, 1):
            show_progress(f"{number} of {len(todo)}: {case.name}")
            for line in compared(case, binaries, root, pool):
                reason = expected.reason(line)
                count["expected" if reason else "differing"] += 1
                show_progress("")
                print(f"expected ({reason}): {line}" if reason else line, flush=True)
        show_progress("")
    for pattern in [] if args.quick or args.only or args.atlas else expected.not_met():
        print(f"expected, but not found: {pattern}")
    print(f"{len(todo)} command lines, {count['differing']} differences, {count['expected']} expected ones, "
          f"{time.monotonic() - start:.0f} s", file=sys.stderr)
    return 1 if count["differing"] else 0


if __name__ == "__main__":
    sys.exit(main())
