"""Border arcs shared by neighbours: extraction, simplification, reassembly.

An arc runs between two nodes (or is a closed loop) and has one owner on its left
and one on its right; None stands for the outside.  Every arc is simplified once,
so both neighbours get the same vertices.
"""
import math
from collections import defaultdict

from shapely.geometry import LineString, MultiPolygon
from shapely.geometry.polygon import orient
from shapely.ops import polygonize, unary_union

from coverage import directed_edges

KM_PER_DEGREE = 111.32
DIGITS = 6                 # decimals of a degree that are written


class Arc:
    def __init__(self, points, left, right):
        self.points = points
        self.left = left
        self.right = right

    def is_closed(self):
        return self.points[0] == self.points[-1]


def _border_edges(faces, owners):
    left = {}
    for face, owner in zip(faces, owners):
        if owner is not None:
            for edge in directed_edges(face):
                left[edge] = owner
    edges = {}
    for (a, b), owner in left.items():
        other = left.get((b, a))
        if other == owner:
            continue
        if a < b:
            edges[(a, b)] = (owner, other)
        elif (b, a) not in left:
            edges[(b, a)] = (None, owner)
    return edges


def _walk(start, towards, links, nodes, used):
    points = [start, towards]
    used.add((start, towards))
    used.add((towards, start))
    while points[-1] not in nodes and points[-1] != start:
        here = points[-1]
        ahead = [p for p in links[here] if (here, p) not in used]
        if not ahead:
            break
        used.add((here, ahead[0]))
        used.add((ahead[0], here))
        points.append(ahead[0])
    return points


def extract(faces, owners):
    """Arcs between faces of different owners, in a fixed order."""
    edges = _border_edges(faces, owners)
    links = defaultdict(list)
    for a, b in sorted(edges):
        links[a].append(b)
        links[b].append(a)
    nodes = {point for point, others in links.items() if len(others) != 2}
    used, arcs = set(), []
    for start in sorted(nodes) + sorted(links):
        for towards in links[start]:
            if (start, towards) in used:
                continue
            points = _walk(start, towards, links, nodes, used)
            a, b = points[0], points[1]
            left, right = edges[(a, b)] if a < b else reversed(edges[(b, a)])
            arcs.append(Arc(points, left, right))
    return arcs


def _flat(point):
    """Sinusoidal projection about 100 E in km: keeps areas, which is all we need."""
    lon, lat = point
    return ((lon - 100.0) * KM_PER_DEGREE * math.cos(math.radians(lat)),
            lat * KM_PER_DEGREE)


def _thin(flat, tolerance_km):
    """Douglas and Peucker (1973) on an open line; keeps both ends."""
    return list(LineString(flat).simplify(tolerance_km, preserve_topology=False).coords)


def simplify_points(points, tolerance_km):
    """A subset of points that stays within tolerance_km of the line through all.

    A loop is cut at the point farthest from its start and keeps three corners.
    """
    flat = [_flat(point) for point in points]
    if points[0] != points[-1]:
        kept = _thin(flat, tolerance_km)
    else:
        far = max(range(len(flat)), key=lambda i: math.dist(flat[0], flat[i]))
        kept = _thin(flat[:far + 1], tolerance_km) + _thin(flat[far:], tolerance_km)[1:]
        if len(kept) < 4:
            middle = max(range(len(flat)), key=lambda i: _triangle(flat[0], flat[i], flat[far]))
            kept = [flat[i] for i in [0] + sorted((middle, far)) + [0]]
    original = dict(zip(flat, points))
    return [original[point] for point in kept]


def _triangle(a, b, c):
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2.0


def _reassemble(lines, arcs):
    """(faces by owner, indices of arcs that contradict their faces)."""
    inside, arc_of = {}, {}
    for index, (line, arc) in enumerate(zip(lines, arcs)):
        for a, b in zip(line, line[1:]):
            inside[(a, b)] = arc.left
            inside[(b, a)] = arc.right
            arc_of[(a, b)] = arc_of[(b, a)] = index
    by_owner, wrong, seen = defaultdict(list), set(), set()
    for face in polygonize([LineString(line) for line in lines]):
        face = orient(face)
        edges = list(directed_edges(face))
        owners = {inside[edge] for edge in edges}
        seen.update(edges)
        if len(owners) != 1:
            wrong.update(arc_of[edge] for edge in edges)
            continue
        owner = owners.pop()
        if owner is not None:
            by_owner[owner].append(face)
    wrong.update(arc_of[edge] for edge, owner in inside.items()
                 if owner is not None and edge not in seen)
    return by_owner, wrong


def _crossing_arcs(lines):
    """Indices of arcs that meet another arc, or themselves, away from nodes."""
    segments = {}
    doubled = set()
    for index, line in enumerate(lines):
        for a, b in zip(line, line[1:]):
            key = (a, b) if a < b else (b, a)
            if key in segments:
                doubled.update((index, segments[key]))
            segments[key] = index
    noded = unary_union([LineString(line) for line in lines])
    found = {}
    for part in noded.geoms:
        points = list(part.coords)
        for a, b in zip(points, points[1:]):
            found[(a, b) if a < b else (b, a)] = True
    return doubled | {index for key, index in segments.items() if key not in found}


def simplify(arcs, tolerance_of):
    """(lines, faces by owner): the arcs simplified as far as nothing crosses or is lost.

    tolerance_of(arc) is in km.  Arcs that get into conflict with others are taken
    back step by step; the unsimplified arcs never conflict.
    """
    tolerances = [tolerance_of(arc) for arc in arcs]
    lines = [simplify_points(arc.points, t) for arc, t in zip(arcs, tolerances)]
    for _ in range(12):
        wrong = _crossing_arcs(lines)
        by_owner, contradictory = _reassemble(lines, arcs)
        wrong |= contradictory
        if not wrong:
            return lines, by_owner
        for index in sorted(wrong):
            tolerances[index] = tolerances[index] / 2.0 if tolerances[index] > 0.01 else 0.0
            lines[index] = simplify_points(arcs[index].points, tolerances[index])
    raise RuntimeError("simplification does not settle: %d arcs" % len(wrong))


def polygons(by_owner):
    """One Polygon or MultiPolygon per owner, largest part first."""
    shapes = {}
    for owner, parts in by_owner.items():
        parts = sorted(parts, key=lambda part: (-part.area, part.bounds))
        shapes[owner] = parts[0] if len(parts) == 1 else MultiPolygon(parts)
    return shapes
