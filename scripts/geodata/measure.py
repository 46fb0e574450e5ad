"""Measures gaps and overlaps of written outlines, and whether borders are shared."""
import math
import os

from shapely.geometry import Polygon
from shapely.ops import unary_union
from shapely.strtree import STRtree

import geojson

KM_PER_DEGREE = 111.32


def area_km2(geometry):
    """Area on a sphere, by the cylinder of equal area; good to half a per cent."""
    if geometry.is_empty:
        return 0.0
    if hasattr(geometry, "geoms"):
        return sum(area_km2(part) for part in geometry.geoms)
    if geometry.geom_type != "Polygon":
        return 0.0
    rings = [geometry.exterior] + list(geometry.interiors)
    flat = [Polygon([(x, math.degrees(math.sin(math.radians(y)))) for x, y in ring.coords]).area
            for ring in rings]
    return (flat[0] - sum(flat[1:])) * KM_PER_DEGREE ** 2


def overlap_km2(shapes):
    """Sum over all pairs of the area both claim."""
    tree = STRtree(shapes)
    place = {id(shape): index for index, shape in enumerate(shapes)}
    total = 0.0
    for index, shape in enumerate(shapes):
        for other in tree.query(shape):
            if place[id(other)] > index:
                total += area_km2(shape.intersection(other))
    return total


def gaps_km2(shapes):
    """Areas of the holes inside the union, largest first."""
    union = unary_union(shapes)
    parts = union.geoms if hasattr(union, "geoms") else [union]
    return sorted((area_km2(Polygon(ring)) for part in parts for ring in part.interiors),
                  reverse=True)


def _edges(geometry):
    parts = geometry.geoms if hasattr(geometry, "geoms") else [geometry]
    for part in parts:
        for ring in [part.exterior] + list(part.interiors):
            points = list(ring.coords)
            for a, b in zip(points, points[1:]):
                yield (a, b) if a < b else (b, a)


def unshared_inner_edges(shapes):
    """Edges that belong to one shape only and are not on the edge of the union."""
    count = {}
    for shape in shapes:
        for edge in _edges(shape):
            count[edge] = count.get(edge, 0) + 1
    rim = set(_edges(unary_union(shapes)))
    single = sum(1 for edge, times in count.items() if times == 1 and edge not in rim)
    return single + sum(1 for times in count.values() if times > 2)


def read_shapes(folder):
    """All outlines of an atlas, counties and context together."""
    return [shape for name in ("counties.geojson", "context.geojson")
            for _, shape in geojson.read(os.path.join(folder, name))]


def report(folder):
    shapes = read_shapes(folder)
    invalid = sum(1 for shape in shapes if not shape.is_valid)
    gaps = gaps_km2(shapes)
    print("%s: %d outlines, %d invalid, overlap %.6f km2, gaps %.6f km2 in %d, "
          "unshared inner edges %d" % (os.path.basename(folder), len(shapes), invalid,
                                       overlap_km2(shapes), sum(gaps), len(gaps),
                                       unshared_inner_edges(shapes)))
    for name in ("counties.geojson", "context.geojson"):
        size = os.path.getsize(os.path.join(folder, name))
        print("%s: %s %d kB" % (os.path.basename(folder), name, size // 1000))
