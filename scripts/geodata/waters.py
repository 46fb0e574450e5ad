"""Builds waters.geojson of both atlases from GSHHG, read through `gmt coast`.

Rivers get a name where the way along the network through the waypoints of
tables/rivers.csv runs; lakes where they hold the point of tables/lakes.csv.
All other waters keep an empty name.
"""
import argparse
import csv
import os
import subprocess
import tempfile

from shapely.geometry import LineString, MultiLineString, Point, Polygon, box
from shapely.ops import linemerge, polygonize, unary_union

import geojson
import measure
from network import Network, edge_key
from outlines import HERE, WINDOW

# gmt coast -I: 1-4 permanent rivers by importance, 6-7 intermittent ones.
LEVELS = (1, 2, 3, 4, 6, 7)
LAKE_MARGIN = 2.0     # degrees beyond the window, so that lakes come out whole


class Style:
    """What differs between the atlases: km, km2, least level drawn."""

    def __init__(self, name, window, tolerance_km, lake_km2, minor_level):
        self.name = name
        self.window = window
        self.tolerance = tolerance_km / measure.KM_PER_DEGREE
        self.lake_km2 = lake_km2
        self.minor_level = minor_level


STYLES = [Style("zhangye", (90.0, 33.0, 110.0, 44.0), 0.1, 3.0, 7),
          Style("gansu", WINDOW, 0.25, 20.0, 3)]


def _gmt_lines(options, window, margin):
    west, south, east, north = window
    region = "-R%g/%g/%g/%g" % (west - margin, east + margin, south - margin, north + margin)
    command = ["gmt", "coast", "-M", "-Df", region] + options
    with tempfile.TemporaryDirectory() as folder:    # gmt leaves its history behind
        text = subprocess.run(command, check=True, capture_output=True, text=True,
                              cwd=folder).stdout
    lines, points = [], []
    for line in text.splitlines() + [">"]:
        if line.startswith(">"):
            if len(points) > 1:
                lines.append(points)
            points = []
        elif line.strip() and not line.startswith("#"):
            lon, lat = line.split()[:2]
            points.append((round(float(lon), 6), round(float(lat), 6)))
    return lines


def _merged(lines):
    if not lines:
        return []
    merged = linemerge(MultiLineString(lines))
    parts = list(merged.geoms) if hasattr(merged, "geoms") else [merged]
    return sorted(list(part.coords) for part in parts)


def read_table(name):
    with open(os.path.join(HERE, "tables", name), encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def read_rivers():
    """(properties, line) of all rivers in the window, the named ones first."""
    lines = [(level, points) for level in LEVELS
             for points in _merged(_gmt_lines(["-I%d" % level], WINDOW, 0.0))]
    network = Network(lines)
    rivers, named = [], set()
    for row in read_table("rivers.csv"):
        stops = [network.nearest(tuple(map(float, stop.split())))
                 for stop in row["points"].split(";")]
        way = stops[:1]
        for a, b in zip(stops, stops[1:]):
            way += network.route(a, b)[1:]
        edges = [edge_key(a, b) for a, b in zip(way, way[1:])]
        fresh = [edge for edge in edges if edge not in named]
        named.update(edges)
        for part in _merged(fresh):
            rivers.append(({**row, "rank": int(row["rank"]), "level": 0}, LineString(part)))
    for level in LEVELS:
        rest = [edge for edge in sorted(network.level)
                if network.level[edge] == level and edge not in named]
        for part in _merged(rest):
            properties = {"water_id": "", "name": "", "name_en": "", "level": level,
                          "rank": min(level, 3)}
            rivers.append((properties, LineString(part)))
    return rivers


def _lake_rank(area):
    return 1 if area >= 500.0 else 2 if area >= 50.0 else 3


def read_lakes():
    """(properties, polygon) of all lakes, islands cut out."""
    rings = _merged(_gmt_lines(["-W2", "-A0/2/2+l"], WINDOW, LAKE_MARGIN))
    shores = [Polygon(ring) for ring in rings if ring[0] == ring[-1]]
    islands = [Polygon(ring) for ring in
               _merged(_gmt_lines(["-W3", "-A1/3/3+l"], WINDOW, LAKE_MARGIN))
               if ring[0] == ring[-1]]
    names = read_table("lakes.csv")
    lakes = []
    for shore in shores:
        inside = [island for island in islands if shore.contains(island)]
        lake = shore.difference(unary_union(inside)) if inside else shore
        area = measure.area_km2(lake)
        row = next((n for n in names
                    if shore.contains(Point(float(n["lon"]), float(n["lat"])))), None)
        lakes.append(({"water_id": row["water_id"] if row else "",
                       "name": row["name"] if row else "",
                       "name_en": row["name_en"] if row else "",
                       "rank": _lake_rank(area), "area": area}, lake))
    lakes.sort(key=lambda lake: (-lake[0]["area"], lake[1].bounds))
    return lakes


def _rivers_of(style, rivers, land):
    """Rivers of an atlas: one feature per named river, the others by level."""
    grouped = {}
    for properties, line in rivers:
        if properties["level"] > style.minor_level:
            continue
        drawn = line.simplify(style.tolerance).intersection(land)
        if drawn.is_empty:
            continue
        parts = drawn.geoms if hasattr(drawn, "geoms") else [drawn]
        key = properties["water_id"] or None
        for part in parts:
            if part.geom_type != "LineString":
                continue
            if key:
                grouped.setdefault(key, (properties, []))[1].append(part)
            elif part.length > 0.1:
                grouped[("", len(grouped))] = (properties, [part])
    features = []
    for properties, parts in grouped.values():
        merged = linemerge(parts) if len(parts) > 1 else parts[0]
        features.append((properties, merged))
    return features


def _features(style, rivers, lakes, land):
    features, count = [], {"river": 0, "lake": 0}
    chosen = [("river",) + item for item in _rivers_of(style, rivers, land)]
    for properties, shape in lakes:
        wanted = properties["area"] >= style.lake_km2 or properties["name"]
        if wanted and shape.representative_point().within(land):
            drawn = shape.simplify(style.tolerance)
            if drawn.is_valid and not drawn.is_empty:
                chosen.append(("lake", properties, drawn))
    for kind, properties, shape in chosen:
        count[kind] += 1
        features.append(({"water_id": properties["water_id"] or "%s-%d" % (kind, count[kind]),
                          "name": properties["name"], "name_en": properties["name_en"],
                          "kind": kind, "rank": properties["rank"], "source_id": "gshhg"},
                         shape))
    return features


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", help="folder that holds zhangye/ and gansu/")
    options = parser.parse_args()
    rivers, lakes = read_rivers(), read_lakes()
    for style in STYLES:
        folder = os.path.join(options.output, style.name)
        outlines = measure.read_shapes(folder)
        land = unary_union(outlines).buffer(0.02).intersection(box(*style.window))
        features = _features(style, rivers, lakes, land)
        path = os.path.join(folder, "waters.geojson")
        geojson.write(path, features)
        names = [p["name"] for p, _ in features if p["name"]]
        print("%s: %d waters, %d kB, named: %s" % (style.name, len(features),
                                                   os.path.getsize(path) // 1000,
                                                   " ".join(names)))


if __name__ == "__main__":
    main()
