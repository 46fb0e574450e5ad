#!/usr/bin/env python3
"""Start, frames, memory and idle processor time of the window beside a bare GLFW + ImGui window, in one run.

Usage: bench/window.py BUILD_DIR [ATLAS]     (under a display, or with xvfb-run -s '-screen 0 1920x1080x24')
Runs the two in turn, so that a drifting machine hurts both alike; prints medians and ratios.
"""
import os
import statistics
import subprocess
import sys
import time

BUILD = sys.argv[1]
ATLAS = sys.argv[2] if len(sys.argv) > 2 else "geodata/zhangye"
RUNS = 7


def bare(frames):
    return [f"{BUILD}/bench/bare_window", str(frames)]


def ours(frames):
    return [f"{BUILD}/county-atlas", ATLAS, "--close-after", str(frames)]


def run(command):
    """Wall seconds and peak memory (MiB) of one process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {status}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def pair(frames):
    a, b = [], []
    for _ in range(RUNS + 1):
        a.append(run(ours(frames)))
        b.append(run(bare(frames)))
    a, b = a[1:], b[1:]  # the first warms the caches
    return a, b


def median(rows, i):
    return statistics.median(row[i] for row in rows)


def idle_share(command, seconds=6):
    """Share of one core used while nothing happens."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(3)

    def ticks():
        fields = open(f"/proc/{process.pid}/stat", encoding="ascii").read().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    before = ticks()
    time.sleep(seconds)
    share = (ticks() - before) / os.sysconf("SC_CLK_TCK") / seconds
    process.terminate()
    process.wait()
    return share


def main():
    one_a, one_b = pair(1)
    many_a, many_b = pair(61)
    rows = [("start to first complete frame, ms", median(one_a, 0) * 1e3, median(one_b, 0) * 1e3),
            ("one more frame, ms", (median(many_a, 0) - median(one_a, 0)) / 60 * 1e3, (median(many_b, 0) - median(one_b, 0)) / 60 * 1e3),
            ("peak memory, MiB", median(many_a, 1), median(many_b, 1))]
    print(f"{'':36}{'county-atlas':>14}{'bare window':>14}{'ratio':>8}")
    for name, a, b in rows:
        print(f"{name:36}{a:14.1f}{b:14.1f}{a / b:8.2f}")
    print(f"{'idle, share of one core':36}{idle_share([f'{BUILD}/county-atlas', ATLAS]):14.4f}")


if __name__ == "__main__":
    main()
